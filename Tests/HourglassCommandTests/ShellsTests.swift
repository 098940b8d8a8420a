import Testing

@testable import HourglassCommand

/// What the command table brings to shells and to `man`.
@Suite struct ShellsTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func everythingIsOffered(shell: String) {
    let script = Shell().run("completions", shell).output
    for command in Command.all {
      #expect(script.contains(command.name), "\(command.name)")
      for flag in command.flags {
        let name = shell == "fish" ? "-l " + flag.name.dropFirst(2) : flag.name
        #expect(script.contains(name), "\(command.name) \(flag.name)")
        guard case .choice(let choices) = flag.value else { continue }
        #expect(script.contains(choices.joined(separator: " ")))
      }
    }
    #expect(script.contains("middle-stages-unmeasured") && script.contains("site-visit"))
  }

  @Test func otherShells() {
    let result = Shell().run("completions", "tcsh")
    #expect(result.status == .wrongInput && result.output.isEmpty)
    #expect(result.errors.contains("not for “tcsh”"))
  }

  @Test func manualPage() {
    let page = Shell().run("man").output
    for command in Command.all {
      #expect(page.contains(".SS \"hourglass \(command.name) "))
      for flag in command.flags {
        let name = flag.notation.replacing("-", with: "\\-")
        #expect(page.contains("\\fB" + name + "\\fR"), "\(command.name) \(flag.name)")
      }
    }
    // No line of words gives an order.
    let orders: Set = [".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".TP", ".RS", ".EX", ".EE", ".RE"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(orders.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
