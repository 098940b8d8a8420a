import Hourglass
import HourglassLanguage

/// Something wrong with how a command was called, in a full sentence.
struct UsageProblem: Error {
  let message: String
  /// The command it is about, whose help says more.
  var command: String?
}

/// What stands behind the name of a command, understood; or what is wrong with it.
func request(for command: Command, _ arguments: [String]) throws(UsageProblem) -> Request {
  var request = Request(command: command)
  var rest = arguments[...]
  var onlyOperands = false
  while let argument = rest.popFirst() {
    if onlyOperands || argument == "-" || !argument.hasPrefix("-") {
      request.operands.append(argument)
    } else if argument == "--" {
      onlyOperands = true
    } else {
      let (flag, value) = try flag(argument, of: command, followedBy: &rest)
      request.said.append((flag.name, value))
    }
  }
  // Whoever asks for help need not get the rest right.
  if !request.has(.help) { try checkCount(of: request) }
  return request
}

private func flag(
  _ argument: String, of command: Command, followedBy rest: inout ArraySlice<String>
) throws(UsageProblem) -> (Flag, String) {
  var name = argument == "-h" ? Flag.help.name : argument
  var value: String?
  if let equals = name.firstIndex(of: "=") {
    value = String(name[name.index(after: equals)...])
    name = String(name[..<equals])
  }
  let flags = command.flags + [.help]
  guard let flag = flags.first(where: { $0.name == name }) else {
    throw UsageProblem(
      message: "hourglass \(command.name) has no option \(name)."
        + didYouMean(name, flags.map { $0.name }),
      command: command.name)
  }
  switch flag.value {
  case .none:
    if value != nil {
      throw UsageProblem(message: "\(name) takes no value.", command: command.name)
    }
    return (flag, "")
  case .wordAfterEquals(let word):
    // What follows after a space is a path.
    if value?.isEmpty == true {
      throw UsageProblem(message: "After \(name)= write a \(word).", command: command.name)
    }
    return (flag, value ?? "")
  case .choice(let choices):
    guard let value = value ?? rest.popFirst() else {
      throw UsageProblem(
        message: "After \(name) write \(alternatives(choices)).", command: command.name)
    }
    guard choices.contains(value) else {
      throw UsageProblem(
        message: "“\(value)” is not possible after \(name). Write \(alternatives(choices))."
          + didYouMean(value, choices),
        command: command.name)
    }
    return (flag, value)
  case .word(let word):
    guard let value = value ?? rest.popFirst(), !value.isEmpty else {
      throw UsageProblem(message: "After \(name) write a \(word).", command: command.name)
    }
    return (flag, value)
  }
}

private func checkCount(of request: Request) throws(UsageProblem) {
  let operands = request.command.operands
  let name = request.command.name
  if request.operands.count < operands.atLeast {
    throw UsageProblem(
      message: "This command needs more. Write: hourglass \(name) \(operands.notation)",
      command: name)
  }
  if request.operands.count > operands.atMost {
    try checkForChoice(among: request.operands, of: request.command)
    let extra = request.operands[operands.atMost]
    throw UsageProblem(
      message: operands.atMost == 0
        ? "hourglass \(name) takes no further words. Delete “\(extra)”."
        : "hourglass \(name) takes one \(operands.notation) at a time. Delete “\(extra)”.",
      command: name)
  }
}

/// Of more words than the command takes, one may be what an option asks for: `export json FILE`.
private func checkForChoice(
  among words: [String], of command: Command
) throws(UsageProblem) {
  for flag in command.flags {
    guard case .choice(let choices) = flag.value,
      let word = words.first(where: { choices.contains($0) })
    else { continue }
    let rest = words.filter { $0 != word }.joined(separator: " ")
    throw UsageProblem(
      message: "Write \(flag.name) before “\(word)”: "
        + "hourglass \(command.name) \(flag.name) \(word) \(rest)",
      command: command.name)
  }
}

/// `text, concise or json`.
func alternatives(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// One suggestion, or nothing; begins with a space.
func didYouMean(_ word: String, _ candidates: [String]) -> String {
  nearest(word, among: candidates).map { " Did you mean \($0)?" } ?? ""
}
