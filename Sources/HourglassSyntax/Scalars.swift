/// The bytes with a meaning of their own, by name.
extension UInt8 {
  static let null: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let plus: UInt8 = 0x2B
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let semicolon: UInt8 = 0x3B
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F
  static let backquote: UInt8 = 0x60
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E

  var isBlank: Bool { self == .space || self == .tab }
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Whether it goes on a name: a letter, a digit or a hyphen.
  package var isNamePart: Bool {
    let set: UInt64 = self < 64 ? 0x03FF_2000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return self < 0x80 && (set >> UInt64(self & 63)) & 1 == 1
  }
  /// Whether nothing of a text can be before what follows it, so that a text can begin there.
  var leavesTextFree: Bool {
    switch self {
    case .openBrace, .semicolon, .comma: true
    default: isBlank || isLineEnd
    }
  }
  /// Printable ASCII; what is not wants a closer look wherever it stands.
  var isPlain: Bool { Int8(bitPattern: self) >= 0x20 && self != 0x7F }
}

extension [UInt8] {
  /// The character at a place and how many bytes it takes; nil where they are no UTF-8.
  package func scalar(at index: Int) -> (scalar: UInt32, length: Int)? {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= count else { return nil }
    for at in index + 1..<index + length {
      guard self[at] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(self[at] & 0x3F)
    }
    // No detours (a longer form than needed), no halves of UTF-16 pairs, nothing past the end.
    let isSound =
      switch length {
      case 2: true
      case 3: scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar)
      default: (0x1_0000...0x10_FFFF).contains(scalar)
      }
    return isSound ? (scalar, length) : nil
  }

  /// How many bytes the character at a place takes; 1 where they are no UTF-8.
  func scalarLength(at index: Int) -> Int {
    self[index] < 0x80 ? 1 : scalar(at: index)?.length ?? 1
  }

  /// The place after a run of bytes that are no UTF-8, which is the place itself where they are.
  func endOfDamage(from index: Int, limit: Int) -> Int {
    var at = index
    while at < limit, self[at] >= 0x80, scalar(at: at) == nil { at += 1 }
    return at
  }

  /// Whether three straight quotation marks stand at a place.
  func hasThreeMarks(at index: Int, limit: Int) -> Bool {
    index + 3 <= limit && self[index] == .quote && self[index + 1] == .quote
      && self[index + 2] == .quote
  }
}

/// What a character can do in the language.
enum ScalarClass {
  case letter, digit, mark
  /// Looks like a blank and is none.
  case unusualBlank
  /// Takes no room, or is a control character.
  case invisible
  /// Changes the direction in which what follows is shown.
  case bidirectionalControl
  case unusualLineEnd
  /// Looks like a hyphen.
  case dash
  case minus
  case doubleQuotationMark
  case singleQuotationMark
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0x27: self = .singleQuotationMark
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: self = .doubleQuotationMark
    case 0x2010...0x2015, 0xFE58, 0xFE63, 0xFF0D: self = .dash
    case 0x2212: self = .minus
    case 0x2028, 0x2029, 0x85: self = .unusualLineEnd
    case 0x202A...0x202E, 0x2066...0x2069: self = .bidirectionalControl
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .unusualBlank
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF:
      self = .invisible
    case 0...0x1F, 0x7F...0x9F: self = .invisible
    default: self = Self.byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    default: return .other
    }
  }
}

/// A character in plain words, for people who cannot see it.
func describe(scalar: UInt32) -> String {
  let code = "U+" + hexadecimal(scalar)
  switch scalar {
  case 0x00: return "an empty character (\(code)), which software can leave by mistake"
  case 0x0B, 0x0C: return "a page or tab mark (\(code)), which looks like a space"
  case 0xA0, 0x202F: return "a no-break space (\(code)), which looks like a space"
  case 0x1680, 0x2000...0x200A, 0x205F, 0x3000:
    return "a space of unusual width (\(code)), which looks like a space"
  case 0x200B: return "a zero-width space (\(code)), which is invisible"
  case 0x200C, 0x200D: return "a mark that joins or parts letters (\(code)), which is invisible"
  case 0x2060, 0xFEFF: return "a zero-width no-break space (\(code)), which is invisible"
  case 0xAD: return "a soft hyphen (\(code)), which is usually invisible"
  case 0x2028: return "a line separator (\(code)), which is not the usual line end"
  case 0x2029: return "a paragraph separator (\(code)), which is not the usual line end"
  case 0x85: return "a line end from old mainframes (\(code)), which is not the usual line end"
  case 0x61C, 0x200E, 0x200F: return "a mark of writing direction (\(code)), which is invisible"
  case 0x202A...0x202E, 0x2066...0x2069:
    return "a character that changes the direction of writing (\(code)), which is invisible"
  case 0x2010, 0x2011: return "a typographic hyphen (\(code))"
  case 0x2012...0x2015, 0xFE58, 0xFE63, 0xFF0D: return "a dash (\(code))"
  default: return "an invisible character (\(code))"
  }
}

/// At least four digits, as code points are written.
func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
