import Hourglass
import HourglassLanguage
import HourglassOutput
import HourglassReading

/// `hourglass help [COMMAND]`.
func showHelp(_ request: Request, _ environment: Environment) -> Status {
  guard let name = request.operands.first else {
    environment.show(overallHelp())
    return .success
  }
  guard let command = Command.named(name) else {
    environment.reportError(
      "There is no command called \(name)." + didYouMean(name, Command.all.map { $0.name }))
    return .wrongInput
  }
  environment.show(help(for: command))
  return .success
}

/// What somebody sees who has never used Hourglass.
func overallHelp() -> Page {
  var page = Page()
  page.paragraph(
    "Hourglass reads programme designs: who the peers are, what should change, which tools bring "
      + "it about, and how you will know. It says how far a design carries, where it stops, and "
      + "what is still missing.")
  page.gap()
  page.line("Three things to do with it", .strong)
  let jobs = [
    (
      "Write a design", "hourglass new budget-network",
      "Open budget-network.hourglass in any text editor and change it."
    ),
    (
      "See what it lacks", "hourglass check budget-network.hourglass",
      "Then hourglass trace shows how far it carries, stage by stage."
    ),
    (
      "Get the checklist of indicators", "hourglass checklist budget-network.hourglass",
      "What to look at, from what to what, who tracks it, and how often."
    ),
  ]
  for (index, job) in jobs.enumerated() {
    page.gap()
    page.line("  \(index + 1). " + job.0)
    page.line("       " + job.1, .good)
    page.paragraph(job.2, indent: 5)
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
  page.paragraph("hourglass help COMMAND says more about each, with its options and examples.")
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
    page.line("JSON, for other programs", .strong)
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
