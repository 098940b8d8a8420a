import HourglassSyntax

/// A line that cannot be read as it was most likely meant: what went wrong in it, and the line put
/// right.
struct Correction {
  let line: [Piece]
  /// What went wrong, in the order in which it was put right.
  let slips: [Slip]
  /// Whether the author can have meant nothing else.
  let isCertain: Bool
  /// The line after the first of these was put right.
  let first: [Piece]
  /// Another line that may have been meant as well; only where none is certain.
  var other: [Piece]?

  /// Looks for the fewest slips that make a line sound.
  ///
  /// - Parameter isMisread: whether the line is wrong as it stands, although it fits its pattern.
  init?(of line: [Piece], _ context: SlipContext, isMisread: Bool = false) {
    guard (1..<80).contains(line.count) else { return nil }
    var seen: Set<String> = [line.line(indentedBy: "")]
    var waiting = [State(line: line, slips: [], isCertain: true, first: line)]
    var doubtful: Correction?
    var lastResort: Correction?
    var next = 0
    while next < waiting.count, next < Correction.effort {
      let state = waiting[next]
      next += 1
      if !state.slips.isEmpty || isMisread {
        switch context.soundness(of: state.line) {
        case .sound where state.isLastResort: lastResort = lastResort ?? Correction(state)
        case .sound where !state.slips.isEmpty:
          self.init(state)
          // A second reading with as few slips.
          if !isCertain {
            for later in waiting[next...] where later.slips == state.slips {
              if case .sound = context.soundness(of: later.line) {
                other = later.line
                break
              }
            }
          }
          return
        case .unknownNames where !state.slips.isEmpty:
          if doubtful == nil { doubtful = Correction(state) }
        default: break
        }
      }
      if state.slips.count == Correction.mostSlips { continue }
      for slip in Slip.allCases where slip != state.slips.last || slip.comesAgain {
        for way in slip.ways(state.line, context)
        where seen.insert(way.line.line(indentedBy: "")).inserted {
          waiting.append(
            State(
              line: way.line, slips: state.slips + [slip],
              isCertain: state.isCertain && way.isCertain,
              first: state.slips.isEmpty ? way.line : state.first,
              isLastResort: state.isLastResort || way.isLastResort))
        }
      }
    }
    guard let found = lastResort ?? doubtful else { return nil }
    self = found
  }

  private struct State {
    let line: [Piece]
    let slips: [Slip]
    let isCertain: Bool
    let first: [Piece]
    /// Whether it is taken only where nothing else is found.
    var isLastResort = false
  }

  private init(_ state: State) {
    line = state.line
    first = state.first
    slips = state.slips
    isCertain = state.isCertain
  }

  /// Nobody makes more in one line.
  private static let mostSlips = 4
  /// How many lines are tried in the place of one.
  private static let effort = 80
}

extension SlipContext {
  enum Soundness { case sound, unknownNames, broken }

  /// Whether a line says something, and all that it names is there.
  func soundness(of line: [Piece]) -> Soundness {
    var rest = line[...]
    var soundness = Soundness.sound
    guard let first = line.first.flatMap({ lexicon.word(spelled: $0.lowered) }),
      var row = CompiledVocabulary.shared.row(of: first, in: block)
    else { return .broken }
    while true {
      let end = rest.firstIndex { $0.sort == .lineEnd } ?? rest.endIndex
      switch check(rest[..<end], row) {
      case .sound: break
      case .unknownNames: soundness = .unknownNames
      case .broken: return .broken
      }
      guard end < rest.endIndex else { return soundness }
      rest = rest[(end + 1)...]
      guard let first = rest.first, let next = self.row(of: first) else { return .broken }
      row = next
    }
  }

  private func check(_ line: ArraySlice<Piece>, _ row: Int) -> Soundness {
    guard case .fits(let parts) = PatternFit(of: line, row: row, lexicon) else { return .broken }
    var soundness = Soundness.sound
    for (index, part) in parts.enumerated() {
      guard case .slot(let slot) = part else { continue }
      let piece = line[line.startIndex + 1 + index]
      switch slot {
      case .date:
        let bytes = Array(piece.text.utf8)[...]
        guard case .date = readDate(bytes, yearsBegin: yearsBegin) else { return .broken }
      case .number, .decimal:
        guard let number = readQuantity(Array(piece.text.utf8)[...]), !number.isPercentage else {
          return .broken
        }
      case .quantity:
        if readQuantity(Array(piece.text.utf8)[...]) == nil { return .broken }
      default:
        if !names.knows(piece.text, for: slot) {
          if isLinking(piece.lowered) { return .broken }
          soundness = .unknownNames
        }
      }
    }
    return soundness
  }
}

extension Tree {
  /// What turns a line into another: one edit, from the first piece that differs to the last.
  func fix(of line: [Piece], to mended: [Piece], changesMeaning: Bool, indentation: String) -> Fix?
  {
    var start = 0
    while start < line.count, start < mended.count, line[start].text == mended[start].text {
      start += 1
    }
    var rest = 0
    while rest < line.count - start, rest < mended.count - start,
      line[line.count - 1 - rest].text == mended[mended.count - 1 - rest].text
    {
      rest += 1
    }
    if start == line.count, start == mended.count { return nil }
    var from = start > 0 ? line[start - 1].range.upperBound : line[0].range.lowerBound
    var to = rest > 0 ? line[line.count - rest].range.lowerBound : line.end
    let around = (start > 0 ? 1 : 0, rest > 0 ? 1 : 0)
    let new = Array(mended[start - around.0..<mended.count - rest + around.1])
    var text = new.line(indentedBy: indentation)
    if around.0 > 0 { text = String(text.utf8.dropFirst(new[0].text.utf8.count)) ?? "" }
    if around.1 > 0, let last = new.last {
      text = String(text.utf8.dropLast(last.text.utf8.count)) ?? ""
    }
    // Blanks that are there already stay.
    let bytes = source.bytes
    let blank = UInt8(ascii: " ")
    if text.utf8.first == blank, from < to, bytes[from] == blank {
      text.removeFirst()
      from += 1
    }
    if text.utf8.last == blank, from < to, bytes[to - 1] == blank {
      text.removeLast()
      to -= 1
    }
    if text.utf8.contains(0x0A), bytes.lineEndInUse != "\n" {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        .joined(separator: bytes.lineEndInUse)
    }
    return Fix(Span(Int32(from), Int32(to)), text, changesMeaning: changesMeaning)
  }

  /// The blanks that the line of a token begins with.
  package func indentationOfLine(_ token: Int32) -> String {
    var place = Int(tokens[Int(token)].start)
    while place > 0, !isLineEnd(source.bytes[place - 1]) { place -= 1 }
    var blanks = ""
    while place < source.bytes.count, source.bytes[place] == 0x20 || source.bytes[place] == 0x09 {
      blanks += source.bytes[place] == 0x20 ? " " : "\t"
      place += 1
    }
    return blanks
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
