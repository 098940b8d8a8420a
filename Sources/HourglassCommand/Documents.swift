import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassOutput

/// `hourglass trace FILE`.
func traceDesign(_ request: Request, _ environment: Environment) -> Status {
  document(of: request, environment) { analysis, _ in
    for (index, design) in analysis.designs.enumerated() {
      if request.format == "json" {
        environment.write(traceJson(of: design.reading, counts: design.counts).text + "\n")
        continue
      }
      if index > 0 { environment.write("\n\n") }
      environment.show(
        traceText(of: design.reading, counts: design.counts, path: request.operands[0]))
    }
  }
}

/// `hourglass checklist FILE`.
func writeChecklist(_ request: Request, _ environment: Environment) -> Status {
  let wish: ChecklistWish
  do throws(InputProblem) {
    wish = try checklistWish(of: request, environment)
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  if request.format == "xlsx" { return writeWorkbook(request, wish, environment) }
  return document(of: request, environment) { analysis, _ in
    let checklists = analysis.designs.map { wish.checklist(of: $0.reading) }
    switch request.format {
    case "csv": environment.write(checklistCsv(checklists))
    case "html": environment.write(checklistHtml(checklists))
    case "icalendar":
      environment.write(checklistCalendar(checklists))
      if let first = checklists.first, !checklists.contains(where: { $0.hasDates }) {
        environment.reportError(
          "No data are due after \(first.day.spelling), so the calendar is empty.")
      }
    default:
      for (index, checklist) in checklists.enumerated() {
        show(checklist, isFirst: index == 0, as: request.format, environment)
      }
    }
  }
}

private func show(
  _ checklist: Checklist, isFirst: Bool, as format: String, _ environment: Environment
) {
  switch format {
  case "json": environment.write(checklistJson(checklist).text + "\n")
  case "markdown": environment.write((isFirst ? "" : "\n") + checklistMarkdown(checklist))
  default:
    if !isFirst { environment.write("\n\n") }
    environment.show(checklistText(checklist))
  }
}

/// `hourglass questions [FILE]`.
func listQuestions(_ request: Request, _ environment: Environment) -> Status {
  let isBlank = request.has(.everyQuestion)
  func show(_ agenda: Agenda, isFirst: Bool) {
    switch request.format {
    case "json": environment.write(agendaJson(agenda).text + "\n")
    case "markdown": environment.write((isFirst ? "" : "\n") + agendaMarkdown(agenda))
    default:
      if !isFirst { environment.write("\n\n") }
      environment.show(agendaText(agenda))
    }
  }
  guard request.operands.isEmpty else {
    return document(of: request, environment) { analysis, _ in
      for (index, design) in analysis.designs.enumerated() {
        show(Agenda(of: design.reading, blank: isBlank), isFirst: index == 0)
      }
    }
  }
  guard isBlank else {
    environment.reportError(
      "Write: hourglass questions FILE. For every question, write: hourglass questions --all")
    return .wrongInput
  }
  do throws(InputProblem) {
    let context = try documentContext(for: request, environment)
    show(Agenda(of: context.models[0]), isFirst: true)
    return .success
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
}

/// Reads the one file that a document is made from and writes the document; says what errors left
/// out of it.
func document(
  of request: Request, _ environment: Environment, write: (Analysis, Day?) -> Void
) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  let examiner: Examiner
  do throws(InputProblem) {
    examiner = try Examiner.asked(for: request, environment)
  } catch {
    return refuse(error.message)
  }

  let path = request.operands[0]
  let name = path == "-" ? request[.inputName] ?? "-" : path
  let input = Input(
    path: name, isMarkdown: isMarkdown(path: name), isStandardInput: path == "-", origins: [])
  var bytes: [UInt8] = []
  let analysis: Analysis
  do throws(Environment.Trouble) {
    analysis = try examiner.examine(input, &bytes)
  } catch {
    return refuse(path + " " + error.words)
  }
  if analysis.designs.isEmpty {
    if analysis.isIncomplete {
      return refuse(
        "Hourglass cannot read a design in \(path). To see its errors, run: hourglass check \(path)"
      )
    }
    return refuse(noDesign(in: path))
  }
  write(analysis, examiner.day)
  guard analysis.isIncomplete else { return .success }
  environment.reportError(
    "\(path) has errors, so this document is incomplete. To see them, run: hourglass check \(path)")
  return .findings
}
