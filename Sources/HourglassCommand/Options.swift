import Hourglass
import HourglassDocuments
import HourglassLanguage

/// The day asked for; nil where none was.
func day(of request: Request, _ environment: Environment) throws(InputProblem) -> Day? {
  guard let text = request[.on] else { return nil }
  if text == "today" { return environment.today() }
  if let date = date(text) { return date.lastDay }
  throw InputProblem(
    message: "“\(text)” after --on is not a date. Write a date such as 2014-09-30, or today.")
}

/// The day asked for, or today.
func dayOrToday(of request: Request, _ environment: Environment) throws(InputProblem) -> Day {
  try day(of: request, environment) ?? environment.today()
}

/// Whether the day is the one on the calendar, and not one asked for.
func isToday(_ request: Request) -> Bool { !request.has(.on) || request[.on] == "today" }

/// The last day of which to say what is due; nil where none was asked for.
func lastDay(of request: Request, from first: Day) throws(InputProblem) -> Day? {
  guard let text = request[.until] else { return nil }
  guard let until = date(text)?.lastDay else {
    throw InputProblem(
      message: "“\(text)” after --until is not a date. Write a date such as 2014-12-31.")
  }
  guard first <= until else {
    throw InputProblem(
      message: "--until \(until.spelling) is before the start of the list, \(first.spelling). "
        + "Choose a later date, or an earlier date for --on.")
  }
  guard until.year - first.year <= 10 else {
    throw InputProblem(
      message: "--until \(until.spelling) is more than ten years after \(first.spelling). Choose "
        + "an earlier date.")
  }
  return until
}

/// A date, read as designs are read.
private func date(_ text: String) -> PartialDate? {
  guard text.utf8.allSatisfy({ "0123456789-QH".utf8.contains($0) }) else { return nil }
  let analysis = analyse(Array("programme p { reviewed \(text) }".utf8))
  guard analysis.document.findings.isEmpty else { return nil }
  return analysis.document.programmes.first?.reviewed.value
}

/// What designs may name beside what stands in them: the models of the file asked for, then what
/// is built in, and the files around them.
func documentContext(
  for request: Request, _ environment: Environment
) throws(InputProblem) -> DocumentContext {
  var context = UsedFiles(environment).serving(.reference)
  guard let path = request[.model] else { return context }
  var bytes: [UInt8] = []
  if let trouble = environment.readText(path, &bytes) {
    throw InputProblem(message: path + " " + trouble.words)
  }
  context.place = { environment.realPath(path) ?? path }
  let analysis = analyse(bytes, markdown: isMarkdown(path: path), with: context)
  if analysis.isIncomplete {
    throw InputProblem(
      message: "The model in \(path) has errors. To see them, run: hourglass check \(path)")
  }
  guard !analysis.document.models.isEmpty else {
    throw InputProblem(message: "\(path) has no model.")
  }
  // The last model of a name is the one that counts, the first of all is the one to follow.
  context.models =
    analysis.document.models
    + [referenceModel].filter { reference in
      !analysis.document.models.contains { $0.name == reference.name }
    }
  // What other files hold is understood by the models that there are.
  return UsedFiles(environment).serving(context)
}

/// Input that cannot be used, in a full sentence.
struct InputProblem: Error {
  let message: String
}
