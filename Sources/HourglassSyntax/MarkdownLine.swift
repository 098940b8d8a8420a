/// What is left of a line of Markdown behind the marks of the blocks around it. A tab goes to the
/// next column that is a multiple of four, and may be only half used up.
struct MarkdownLine {
  private(set) var rest: ArraySlice<UInt8>
  private(set) var column = 0
  /// How many columns of a tab are left.
  private var pending = 0

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Where the rest begins in the file.
  var offset: Int { rest.startIndex }

  var isBlank: Bool { rest.allSatisfy { $0.isBlank } }

  /// How many columns the rest is indented.
  var indentation: Int {
    var width = pending
    var at = column + pending
    for byte in rest {
      guard byte.isBlank else { break }
      let step = byte == .tab ? 4 - at % 4 : 1
      width += step
      at += step
    }
    return width
  }

  mutating func advance(columns: Int) {
    var left = columns
    let used = min(left, pending)
    pending -= used
    column += used
    left -= used
    while left > 0, let byte = rest.first, byte.isBlank {
      rest.removeFirst()
      let step = byte == .tab ? 4 - column % 4 : 1
      let used = min(left, step)
      column += used
      left -= used
      pending = step - used
    }
  }

  var withoutIndentation: MarkdownLine {
    var line = self
    line.advance(columns: indentation)
    return line
  }

  private mutating func skip(_ count: Int) {
    rest = rest.dropFirst(count)
    column += count
  }

  /// Goes past the mark of a quotation and the blank behind it, if one is here.
  mutating func takesQuotationMark() -> Bool {
    var line = withoutIndentation
    guard line.rest.first == UInt8(ascii: ">") else { return false }
    line.skip(1)
    if line.indentation > 0 { line.advance(columns: 1) }
    self = line
    return true
  }

  // What begins here, without indentation.

  var isHeading: Bool {
    let count = rest.prefix { $0 == .hash }.count
    guard (1...6).contains(count) else { return false }
    return rest.dropFirst(count).first?.isBlank ?? true
  }

  /// The line below a heading.
  var isUnderline: Bool {
    guard let mark = rest.first, mark == UInt8(ascii: "=") || mark == .hyphen else { return false }
    return rest.drop { $0 == mark }.allSatisfy { $0.isBlank }
  }

  /// The mark that a line across the page can be made of, if it begins here.
  var markOfRule: UInt8? {
    guard let mark = rest.first, [UInt8(ascii: "*"), .hyphen, .underscore].contains(mark) else {
      return nil
    }
    return mark
  }

  /// Where a line across the page that begins here with this mark is broken off; nil where it goes
  /// on to its end.
  func breakOfRule(of mark: UInt8) -> Int? {
    rest.firstIndex { $0 != mark && !$0.isBlank }
  }

  func hasThree(of mark: UInt8) -> Bool { rest.count { $0 == mark } > 2 }

  /// An item of a list: how many columns its mark and the blanks behind it take, and what follows.
  func item(interruptsParagraph: Bool) -> (width: Int, rest: MarkdownLine)? {
    guard let first = rest.first else { return nil }
    var length = 1
    switch first {
    case .hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"): break
    default:
      let digits = rest.prefix { $0.isDigit }
      guard (1...9).contains(digits.count) else { return nil }
      let mark = rest.dropFirst(digits.count).first
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      if interruptsParagraph, !digits.elementsEqual("1".utf8) { return nil }
      length = digits.count + 1
    }
    var line = self
    line.skip(length)
    if line.isBlank { return interruptsParagraph ? nil : (length + 1, line) }
    let blanks = line.indentation
    guard blanks > 0 else { return nil }
    // Behind more blanks than that, indented code begins.
    let width = blanks > 4 ? 1 : blanks
    line.advance(columns: width)
    return (length + width, line)
  }
}
