import Hourglass

/// Does what the arguments (without the program's own name) ask for.
func run(arguments: [String], in environment: Environment) -> Status {
  do throws(UsageProblem) {
    guard let name = arguments.first else {
      environment.writeError(overallHelp().text)
      return .wrongInput
    }
    let rest = Array(arguments.dropFirst())
    switch name {
    case "--help", "-h": return try run(.help, [], environment)
    case "--version", "-V": return try run(.version, rest, environment)
    default: break
    }
    guard let command = Command.named(name) else {
      throw UsageProblem(message: unknownCommand(name))
    }
    return try run(command, rest, environment)
  } catch {
    environment.reportError(error.message)
    let help = error.command.map { "hourglass help \($0)" } ?? "hourglass help"
    environment.writeError("For help, run: \(help)\n")
    return .wrongInput
  }
}

private func run(
  _ command: Command, _ arguments: [String], _ environment: Environment
) throws(UsageProblem) -> Status {
  let request = try request(for: command, arguments)
  if request.has(.help) {
    environment.show(help(for: command))
    return .success
  }
  return runIntoFile(request, environment)
}

private func unknownCommand(_ name: String) -> String {
  if name.hasPrefix("-") { return "Hourglass has no option \(name) before a command." }
  // Whoever forgets the command most likely wants the file read.
  if name.hasSuffix(".hourglass") || name.hasSuffix(".md") {
    return "Choose a command for \(name). For example: hourglass check \(name)"
  }
  return "Hourglass has no command “\(name)”." + didYouMean(name, Command.all.map { $0.name })
}
