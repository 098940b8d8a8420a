import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// `hourglass help [COMMAND]`.
func showHelp(_ request: Request, _ environment: Environment) -> Status {
  guard let name = request.operands.first else {
    environment.show(overallHelp())
    return .success
  }
  guard let command = Command.named(name) else {
    environment.reportError(
      "Hourglass has no command “\(name)”." + didYouMean(name, Command.all.map { $0.name }))
    return .wrongInput
  }
  environment.show(help(for: command))
  return .success
}

/// What somebody sees who has never used Hourglass.
func overallHelp() -> Page {
  var page = Page()
  page.paragraph(
    "Hourglass checks programme designs. A design says who the peers are, what should change, "
      + "which tools bring the change about, and how you will measure it. Hourglass shows which "
      + "stages the design covers, where it stops, and what is missing.")
  page.gap()
  page.line("Start here", .strong)
  page.gap()
  let steps = [
    ("Start a design", "new budget-network"),
    ("Find what is missing", "check budget-network.hourglass"),
    ("See the stages it covers", "trace budget-network.hourglass"),
    ("List the indicators", "checklist budget-network.hourglass"),
  ]
  let stepWidth = 2 + (steps.map { $0.0.count }.max() ?? 0)
  for (index, (step, line)) in steps.enumerated() {
    let gap = String(repeating: " ", count: stepWidth - step.count)
    page.write("  \(index + 1). " + step + gap)
    page.line("hourglass " + line, .good)
  }
  page.gap()
  page.line("Commands", .strong)
  page.gap()
  let width = 2 + (Command.all.map { ($0.name + " " + $0.operands.notation).count }.max() ?? 0)
  for command in Command.all {
    page.labelled(
      command.name + " " + command.operands.notation, command.summary, indent: 2,
      labelWidth: width)
  }
  page.gap()
  page.paragraph("For options and examples of a command, run: hourglass help COMMAND")
  page.gap()
  writeStatuses(to: &page)
  return page
}

/// Everything about one command.
func help(for command: Command) -> Page {
  var page = Page()
  var usage = "hourglass " + command.name
  if !command.flags.isEmpty { usage += " [OPTIONS]" }
  if !command.operands.notation.isEmpty { usage += " " + command.operands.notation }
  page.line(usage, .strong)
  page.gap()
  page.paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
  for paragraph in command.details {
    page.gap()
    page.paragraph(paragraph)
  }
  page.gap()
  page.line("Options", .strong)
  for flag in command.flags + [.help] {
    page.line("  " + flag.notation, .good)
    page.paragraph(flag.meaning, indent: 6)
  }
  if !command.examples.isEmpty {
    page.gap()
    page.line("Examples", .strong)
    for example in command.examples {
      page.line("  " + example.line, .good)
      page.paragraph(example.does, indent: 6)
    }
  }
  if !command.json.isEmpty {
    page.gap()
    page.line("JSON, for other software", .strong)
    for (index, paragraph) in command.json.enumerated() {
      if index > 0 { page.gap() }
      page.paragraph(paragraph, indent: 2)
    }
  }
  return page
}

private func writeStatuses(to page: inout Page) {
  page.line("Exit status, for scripts", .strong)
  for (status, meaning) in Status.meanings {
    page.labelled("\(status.rawValue)", meaning, indent: 2, labelWidth: 3)
  }
}
