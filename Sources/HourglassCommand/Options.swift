import Hourglass

/// What stands after `--on` and `--model`, understood.

/// The day asked for; nil where none was.
func day(of request: Request, _ environment: Environment) -> Result<Day?, InputProblem> {
  guard let text = request[.on] else { return .success(nil) }
  if text == "today" { return .success(environment.today()) }
  if let date = date(text) { return .success(date.lastDay) }
  return .failure(
    InputProblem(
      message: "“\(text)” after --on is no date: write a day such as 2014-09-30, or today."))
}

/// A date, read as designs are read.
private func date(_ text: String) -> PartialDate? {
  guard text.utf8.allSatisfy({ "0123456789-Q".utf8.contains($0) }) else { return nil }
  let examination = examine(Array("programme p { reviewed \(text) }".utf8))
  guard examination.document.findings.isEmpty else { return nil }
  return examination.document.programmes.first?.reviewed.value
}

/// The models that designs may follow: those of the file asked for, then the built-in one.
func models(for request: Request, _ environment: Environment) -> Result<[Model], InputProblem> {
  guard let path = request[.model] else { return .success([referenceModel]) }
  var bytes: [UInt8] = []
  if let trouble = environment.read(path, &bytes) {
    return .failure(InputProblem(message: path + " " + trouble.words))
  }
  let examination = examine(bytes, markdown: isMarkdown(path: path), models: [])
  if examination.isIncomplete {
    return .failure(
      InputProblem(
        message: "The model in \(path) has errors; hourglass check \(path) shows them."))
  }
  let models = examination.document.models
  guard !models.isEmpty else {
    return .failure(InputProblem(message: "There is no model in \(path)."))
  }
  if models.contains(where: { $0.name == referenceModel.name }) { return .success(models) }
  return .success(models + [referenceModel])
}

/// Input that cannot be used, in a full sentence.
struct InputProblem: Error {
  let message: String
}
