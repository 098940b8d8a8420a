import HourglassDocuments
import HourglassLanguage
import HourglassReading

/// `hourglass man`.
func writeManualPage(_ request: Request, _ environment: Environment) -> Status {
  environment.write(manualPage())
  return .success
}

/// Everything that help says, as a page for `man`.
func manualPage() -> String {
  var page = ManualPage()
  page.title("HOURGLASS", section: 1, version: currentVersion)
  page.heading("Name")
  page.paragraph(
    "hourglass \\- check programme designs and show which stages they cover", isRaw: true)
  page.heading("Synopsis")
  page.usage("hourglass", "COMMAND [OPTIONS] [FILE…]")
  page.heading("Description")
  page.paragraph(
    "Hourglass checks programme designs (theories of change) written in a plain-text language. A "
      + "design says who the peers are, what should change, which tools bring the change about, "
      + "and how you will measure it. Hourglass shows which stages the design covers, where it "
      + "stops, and what is missing. It also makes the checklist, the logframe and other documents."
  )
  page.paragraph(
    "FILE is a design, or a Markdown file with hourglass code blocks. Use - for standard input.")
  page.heading("Commands")
  for command in Command.all { page.command(command) }
  page.heading("Exit status")
  for (status, meaning) in Status.meanings {
    page.item("\(status.rawValue)", meaning.prefix(1).uppercased() + meaning.dropFirst() + ".")
  }
  page.heading("Environment")
  page.item("NO_COLOR", "If this is set to any value, the output has no colours.")
  return page.text
}

/// Text in the language of `man`.
private struct ManualPage {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, version: String) {
    text += ".TH \(name) \(section) \"\" \"hourglass \(version)\" \"User Commands\"\n"
    // No hyphens within words, no stretched blanks: what stands here is to be copied.
    text += ".nh\n.ad l\n"
  }

  mutating func heading(_ words: String) { text += ".SH " + words.uppercased() + "\n" }

  mutating func usage(_ name: String, _ rest: String) {
    text += "\\fB" + escaped(name) + "\\fR " + escaped(rest) + "\n"
  }

  mutating func paragraph(_ words: String, isRaw: Bool = false) {
    text += ".PP\n" + (isRaw ? words : line(words)) + "\n"
  }

  mutating func item(_ name: String, _ words: String) {
    text += ".TP\n\\fB" + escaped(name) + "\\fR\n" + line(words) + "\n"
  }

  mutating func command(_ command: Command) {
    text += ".SS \"hourglass \(command.name) \(quoted(command.operands.notation))\"\n"
    text += line(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".") + "\n"
    for paragraph in command.details { self.paragraph(paragraph) }
    for flag in command.flags { item(flag.notation, flag.meaning) }
    for example in command.examples {
      text += ".PP\n" + line(example.does) + ":\n.PP\n.RS 4\n.EX\n" + line(example.line)
      text += "\n.EE\n.RE\n"
    }
    for paragraph in command.json { self.paragraph(paragraph) }
  }

  /// Words at the beginning of a line, where a point or an apostrophe would be an order.
  private func line(_ words: String) -> String {
    let text = escaped(words)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private func quoted(_ words: String) -> String { escaped(words).replacing("\"", with: "\\(dq") }

  private func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "“": escaped += "\\(lq"
      case "”": escaped += "\\(rq"
      case "…": escaped += "..."
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
