import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassSyntax

/// `hourglass completions SHELL`.
func writeCompletions(_ request: Request, _ environment: Environment) -> Status {
  switch request.operands[0] {
  case "bash": environment.write(bashCompletions())
  case "zsh": environment.write(zshCompletions())
  case "fish": environment.write(fishCompletions())
  default:
    environment.reportError(
      "The command has completions for bash, zsh and fish, not for “\(request.operands[0])”.")
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
  /// One of these words, an equals sign, and a file.
  case filesAfter([String])
  case commands
  /// Whatever `hourglass explain` knows.
  case explainable

  /// The same, with its words where it has some.
  var spelled: Offer {
    switch self {
    case .commands: .words(Command.all.map { $0.name })
    case .explainable: .words(explainableWords)
    default: self
    }
  }
}

extension Command.Operands {
  /// What to offer for one operand after the other, as far as they differ, and for all that come
  /// after those.
  var offersInOrder: (first: [Offer], rest: Offer) {
    let all = offers.map { $0.spelled }
    guard let last = all.last else { return ([], .nothing) }
    if atMost > all.count, atMost == .max { return (Array(all.dropLast()), last) }
    return (all + Array(repeating: last, count: max(0, atMost - all.count)), .nothing)
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
    case .word("FORMAT=FILE"): .filesAfter(FindingFormat.allCases.map { $0.rawValue })
    case .word: .files
    }
  }

  /// Whether what stands behind it belongs to it.
  var takesNext: Bool { offer != nil }
}

/// The endings of the files that designs stand in.
let endingsOfDesigns = ["hourglass", "md", "markdown"]

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
