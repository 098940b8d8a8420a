import HourglassSyntax

/// How the pieces of a line go together with the pattern of a keyword.
enum PatternFit {
  /// What each piece behind the keyword is; nil for commas.
  case fits([Step?])
  /// Up to which piece they do (the keyword is the first), and what was wanted there.
  case fails(at: Int, wanted: [Step])

  init(of pieces: ArraySlice<Piece>, row: Int, _ lexicon: Lexicon) {
    let vocabulary = CompiledVocabulary.shared
    let steps = vocabulary.steps
    let first = pieces.startIndex + 1
    // The first statement of the line.
    let end = pieces.firstIndex { $0.sort == .lineEnd || $0.sort == .aside } ?? pieces.endIndex
    var choices: [(step: UInt16, at: Int, parts: Int)] = []
    var parts: [Step?] = []
    var furthest = first
    var wanted: [Step] = []
    var step = UInt16(vocabulary.rows[row].steps.lowerBound)
    var at = first
    while true {
      let current = steps[Int(step)]
      switch current {
      case .fork(let one, let other):
        choices.append((other, at, parts.count))
        step = one
        continue
      case .jump(let target):
        step = target
        continue
      case .accept where at == end:
        self = .fits(parts)
        return
      case .word, .slot, .comma:
        if at < end, current.takes(pieces[at], lexicon, vocabulary) {
          if case .comma = current { parts.append(nil) } else { parts.append(current) }
          at += 1
          step += 1
          continue
        }
      case .accept: break
      }
      if at > furthest || wanted.isEmpty {
        (furthest, wanted) = (at, [current])
      } else if at == furthest {
        wanted.append(current)
      }
      guard let choice = choices.popLast() else {
        self = .fails(at: furthest, wanted: wanted)
        return
      }
      (step, at) = (choice.step, choice.at)
      parts.removeLast(parts.count - choice.parts)
    }
  }
}

extension Step {
  fileprivate func takes(_ piece: Piece, _ lexicon: Lexicon, _ vocabulary: CompiledVocabulary)
    -> Bool
  {
    switch self {
    case .word(let word):
      piece.sort == .word
        && (lexicon.word(spelled: piece.text).map { $0 == word || $0 == word.earlier } ?? false)
    case .comma: piece.sort == .comma
    case .slot(let slot):
      switch slot {
      case .text: piece.sort == .text
      case .number, .decimal, .quantity, .date: piece.sort == .value
      default:
        piece.sort == .word
          && !(lexicon.word(spelled: piece.text).map { vocabulary.isReserved($0) } ?? false)
      }
    case .fork, .jump, .accept: false
    }
  }
}

extension [Step] {
  /// Whether the statement could have ended here.
  var mayEnd: Bool {
    contains { if case .accept = $0 { true } else { false } }
  }

  /// The words that could have stood here.
  var words: [Word] {
    compactMap { if case .word(let word) = $0 { word } else { nil } }
  }
}
