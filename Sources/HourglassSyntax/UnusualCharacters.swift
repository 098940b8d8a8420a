/// What is not plain ASCII: letters of every alphabet, and the characters that look like others
/// or like nothing at all. These are named, and understood where they can be.
extension Lexer {
  /// Files that are no text, or no UTF-8 at all, get one finding instead of one for every letter.
  mutating func reportsForeignEncoding(_ host: Source.Host) -> Bool {
    if let file = ForeignFile(bytes, host: host) {
      report(
        .unreadableBytes, 0, min(2, bytes.count), "This file is \(file.sort), not a design.",
        next: Advice(Prose(file.advice)))
      return true
    }
    let isUTF16 =
      bytes.count >= 2
      && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF)
    if isUTF16 {
      report(
        .unreadableBytes, 0, 2, "This file is saved as UTF-16, which Hourglass cannot read.",
        next: "Save it again as UTF-8.")
    }
    return isUTF16
  }

  /// Reads what begins with a byte that is not printable ASCII.
  mutating func readUnusual() {
    guard let (scalar, length) = bytes.scalar(at: at) else {
      let end = reportDamage(from: at)
      return takeDamaged(.stray, to: end)
    }
    switch ScalarClass(scalar) {
    case .letter: readUnusualWord()
    case .digit, .minus: readValue(from: at + length)
    case .dash:
      reportDash(scalar, at, at + length, word: nil, fix: minusSign(at, at + length))
      readValue(from: at + length)
    case .doubleQuotationMark: readCurlyText(markLength: length)
    case .singleQuotationMark: readSingleQuoted(markLength: length)
    case .unusualBlank, .invisible, .bidirectionalControl: readUnusualBlank()
    case .unusualLineEnd:
      reportLineEnd(scalar, at, at + length, fix: plainLineEnd(at, at + length))
      take(.newline, to: at + length)
      beginLine()
    case .mark, .other:
      reportStray(to: at + length)
      takeDamaged(.stray, to: at + length)
    }
  }

  /// A run of characters that look like blanks, or like nothing: reported once for each sort.
  private mutating func readUnusualBlank() {
    var end = at
    var previous: UInt32?
    while end < limit, !bytes[end].isPlain, !bytes[end].isLineEnd, bytes[end] != .tab,
      let (scalar, length) = bytes.scalar(at: end)
    {
      let sort = ScalarClass(scalar)
      guard sort == .unusualBlank || sort == .invisible || sort == .bidirectionalControl else {
        break
      }
      let isByteOrderMark = scalar == 0xFEFF && end == 0
      if scalar != previous, !isByteOrderMark {
        reportUnseen(
          scalar, sort, end, end + length, word: nil, fix: plainRun(of: scalar, sort, end, length))
      }
      previous = scalar
      end += length
    }
    take(.blank, to: end)
  }

  /// A word with other letters than those of ASCII, or with characters that only look right.
  mutating func readUnusualWord() {
    var end = at
    var spelling: [UInt8] = []
    var isDamaged = false
    /// What to report once the whole word is known, the same sort only once.
    var odd: [(scalar: UInt32, sort: ScalarClass, start: Int, end: Int)] = []
    reading: while end < limit {
      let byte = bytes[end]
      if byte.isNamePart {
        spelling.append(byte)
        end += 1
        continue
      }
      if byte < 0x80, byte != .underscore { break }
      guard let (scalar, length) = bytes.scalar(at: end) else {
        let start = end
        end = reportDamage(from: start)
        spelling += bytes[start..<end]
        isDamaged = true
        continue
      }
      let sort = byte == .underscore ? .dash : ScalarClass(scalar)
      switch sort {
      case .letter, .mark, .digit: spelling += bytes[end..<end + length]
      case .dash, .minus: spelling.append(.hyphen)
      case .invisible, .bidirectionalControl: break
      default: break reading
      }
      let isOdd = sort != .letter && sort != .mark && sort != .digit
      if isOdd, !odd.contains(where: { $0.scalar == scalar }) {
        odd.append((scalar, sort, end, end + length))
      }
      end += length
    }
    let word = String(decoding: spelling, as: UTF8.self)
    for each in odd {
      let fix = respelling(of: each.scalar, each.sort, at, end)
      if each.sort == .dash || each.sort == .minus {
        reportDash(each.scalar, each.start, each.end, word: word, fix: fix)
      } else {
        reportUnseen(each.scalar, each.sort, each.start, each.end, word: word, fix: fix)
      }
    }
    let symbol = symbols.intern(spelling, at: at, isRespelled: !odd.isEmpty)
    if isDamaged {
      takeDamaged(.word, to: end, symbol: symbol)
    } else {
      take(.word, to: end, symbol: symbol)
    }
  }

  /// Where a value goes on after a character that is not printable ASCII; nil where it ends.
  mutating func endInsideValue(from start: Int, _ isDamaged: inout Bool) -> Int? {
    guard let (scalar, length) = bytes.scalar(at: start) else {
      isDamaged = true
      return reportDamage(from: start)
    }
    let sort = ScalarClass(scalar)
    switch sort {
    case .unusualBlank, .unusualLineEnd, .doubleQuotationMark: return nil
    case .invisible, .bidirectionalControl:
      let isDoubtful = sort == .bidirectionalControl || scalar == 0
      reportUnseen(
        scalar, sort, start, start + length, word: nil,
        fix: Fix([edit(start..<start + length, "")], changesMeaning: isDoubtful))
      // Of what is only a warning something else has to say that the value is lost.
      if isDoubtful { isDamaged = true }
    default: break
    }
    return start + length
  }

  func isUnusualLineEnd(at index: Int) -> Bool {
    guard bytes[index] >= 0x80, let (scalar, _) = bytes.scalar(at: index) else { return false }
    return ScalarClass(scalar) == .unusualLineEnd
  }

  /// The place after a character of a text or comment that is not printable ASCII. Most are as
  /// good as any; reported are those that hide something.
  mutating func endOfUnusual(from start: Int) -> Int {
    guard let (scalar, length) = bytes.scalar(at: start) else { return reportDamage(from: start) }
    let end = start + length
    switch scalar {
    case 0x202A...0x202E, 0x2066...0x2069:
      reportUnseen(
        scalar, .bidirectionalControl, start, end, word: nil, fix: deletion(start, end))
    case 0x2028, 0x2029, 0x85:
      // In a text it is a line end of the text; one in the file would cut the text in two.
      reportLineEnd(
        scalar, start, end,
        fix: Fix([edit(start..<end, "\\n")], changesMeaning: scalar == 0x85))
    case 0...0x08, 0x0B...0x1F, 0x7F:
      reportUnseen(scalar, .invisible, start, end, word: nil, fix: deletion(start, end))
    default: break
    }
    return end
  }

  /// What stands in a text or comment is the author's, also where nobody can see it.
  private func deletion(_ start: Int, _ end: Int) -> Fix {
    Fix([edit(start..<end, "")], changesMeaning: true)
  }

  private mutating func reportDamage(from start: Int) -> Int {
    let end = bytes.endOfDamage(from: start, limit: limit)
    let hex = "0x" + String(bytes[start], radix: 16, uppercase: true)
    let extent =
      end - start == 1 ? "A byte (\(hex))" : "A group of \(end - start) bytes (the first is \(hex))"
    report(
      .unreadableBytes, start, end,
      "\(extent) here is not readable. The file, or this part, is not saved as UTF-8.",
      next: "Save the file as UTF-8, or write the letters here again.")
    return end
  }

  private mutating func reportLineEnd(_ scalar: UInt32, _ start: Int, _ end: Int, fix: Fix?) {
    report(
      .unusualLineEnd, start, end, "This line ends with \(describe(scalar: scalar)).",
      next: "Write an ordinary line end instead.", fix: fix)
  }

  private mutating func reportDash(
    _ scalar: UInt32, _ start: Int, _ end: Int, word: String?, fix: Fix?
  ) {
    let name = scalar == UInt32(UInt8.underscore) ? "an underscore (_)" : describe(scalar: scalar)
    if let word {
      report(
        .unusualDash, start, end,
        "The name \(quoted: word) has \(name) instead of a hyphen.",
        next: "Write \(word).", fix: fix)
    } else {
      report(
        .unusualDash, start, end, "Hourglass reads \(name) outside a text as a hyphen.",
        next: "Write - instead, or put the words around it in quotation marks.", fix: fix)
    }
  }

  private mutating func reportUnseen(
    _ scalar: UInt32, _ sort: ScalarClass, _ start: Int, _ end: Int, word: String?, fix: Fix
  ) {
    let kind: FindingKind =
      switch sort {
      case _ where scalar == 0: .unreadableBytes
      case .unusualBlank: .unusualSpace
      case .bidirectionalControl: .bidirectionalControl
      default: .invisibleCharacter
      }
    let name = describe(scalar: scalar)
    if let word {
      report(
        kind, start, end, "The name \(quoted: word) contains \(name).",
        next: "Type \(word) again.",
        fix: fix)
    } else if sort == .unusualBlank {
      report(
        kind, start, end, "The file contains \(name).", next: "Type an ordinary space instead.",
        fix: fix)
    } else {
      report(kind, start, end, "The file contains \(name).", next: "Delete it.", fix: fix)
    }
  }

  /// Reports what begins nothing, from here to `end`: once a line.
  mutating func reportStray(to end: Int) {
    guard !line.hasStray else { return }
    line.hasStray = true
    let written = String(decoding: bytes[at..<end], as: UTF8.self)
    // An arrow may stand for a word, such as to; the others stand for none.
    let isSeparator = written == ":" || written == "=" || written == ":="
    let next: Advice =
      switch written {
      case ":", "=", ":=", "->", "=>":
        "Delete the \(language: written). A keyword is followed by a space."
      default:
        "Put sentences and titles in quotation marks: \"…\". A name is letters, digits and hyphens."
      }
    report(
      .strayCharacter, at, end, "\(quoted: written) has no meaning outside quotation marks.",
      next: next,
      fix: isSeparator ? omission(at, end) : nil)
  }
}
