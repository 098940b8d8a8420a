import Hourglass
import HourglassOutput
import HourglassSyntax

/// `hourglass completions SHELL`.
func writeCompletions(_ request: Request, _ environment: Environment) -> Status {
  switch request.operands[0] {
  case "bash": environment.write(bashCompletions())
  case "zsh": environment.write(zshCompletions())
  case "fish": environment.write(fishCompletions())
  default:
    environment.reportError(
      "There are completions for bash, zsh and fish, and none for “\(request.operands[0])”.")
    return .wrongInput
  }
  return .success
}

/// What may stand in a place of the command line, as far as shells can offer it.
enum Offer: Sendable {
  case nothing
  case files
  /// Designs, Markdown files and the folders they may be in.
  case designs
  case words([String])
}

extension Command {
  /// What to offer for its operands.
  var offer: Offer {
    switch name {
    case "completions": .words(["bash", "zsh", "fish"])
    case "explain": .words(explainableWords)
    case "help": .words(Command.all.map { $0.name })
    case "import": .files
    default:
      operands.notation.contains("PATH") || operands.notation.contains("FILE")
        ? .designs : .nothing
    }
  }
}

extension Flag {
  /// What to offer after it; nil where it takes nothing.
  var offer: Offer? {
    switch value {
    // What may stand behind its equals sign, a shell cannot know.
    case .none, .wordAfterEquals: nil
    case .choice(let choices): .words(choices)
    case .word("DATE"), .word("NAME"): .nothing
    case .word: .files
    }
  }
}

/// What `hourglass explain` knows, one word each.
private var explainableWords: [String] {
  let explanations = Explanations(
    catalogue: FindingKind.catalogue, model: referenceModel, profiles: shippedProfiles)
  var words: [String] = []
  // Words of models may be anything; only those that every shell takes as they stand are offered.
  for explanation in explanations.all {
    let word = explanation.word
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, !words.contains(word) { words.append(word) }
  }
  return words.sorted()
}
