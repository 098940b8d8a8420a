import HourglassFormats
import HourglassLanguage

extension Json {
  /// Reads a text as RFC 8259 has it, without leniency; nil where it is no JSON.
  ///
  /// Bytes that are no UTF-8, and halves of surrogate pairs, become U+FFFD. A number that is no
  /// whole one of 64 bits and has more than 18 digits, or an exponent, becomes null: the protocol
  /// has none.
  init?(parsing bytes: [UInt8]) {
    var reader = JsonReader(bytes)
    guard let value = reader.document() else { return nil }
    self = value
  }

  /// The last one counts, as in JavaScript.
  subscript(_ key: String) -> Json? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var integer: Int? {
    if case .number(let number) = self { return Int(exactly: number) }
    return nil
  }

  var isTrue: Bool {
    if case .bool(true) = self { return true }
    return false
  }

  /// Nothing where it is no list.
  var items: [Json] {
    if case .array(let items) = self { return items }
    return []
  }

  /// An object without the members that have no value.
  static func members(_ members: KeyValuePairs<String, Json?>) -> Json {
    .object(members.compactMap { member in member.value.map { (key: member.key, value: $0) } })
  }
}

private struct JsonReader {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// Deeper ones are a mistake.
  private static let deepest = 200

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> Json? {
    guard let value = value() else { return nil }
    skipBlanks()
    return at == bytes.count ? value : nil
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func take(_ word: StaticString, as value: Json) -> Json? {
    for index in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[index]) { return nil }
    return value
  }

  private mutating func value() -> Json? {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return text().map { .string($0) }
    case UInt8(ascii: "t"): return take("true", as: true)
    case UInt8(ascii: "f"): return take("false", as: false)
    case UInt8(ascii: "n"): return take("null", as: .null)
    default: return number()
    }
  }

  private mutating func object() -> Json? {
    at += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { return nil }
    var members: [(key: String, value: Json)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let key = text() else { return nil }
      skipBlanks()
      guard take(UInt8(ascii: ":")), let value = value() else { return nil }
      members.append((key, value))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array() -> Json? {
    at += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { return nil }
    var items: [Json] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      items.append(value)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(items) : nil
  }

  private mutating func text() -> String? {
    at += 1
    let start = at
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      at += 1
    }
    // Most have nothing to undo.
    if next == UInt8(ascii: "\"") {
      defer { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    var content = Array(bytes[start..<at])
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        content += UTF8.encode(scalar).unsafelyUnwrapped
      case 0..<0x20: return nil
      default: content.append(byte)
      }
    }
    return nil
  }

  /// What stands behind a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return nil }
      if let scalar = Unicode.Scalar(unit) { return scalar }
      let before = at
      if unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")),
        let low = hexadecimal(), 0xDC00...0xDFFF ~= low
      {
        return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      }
      at = before
      return "\u{FFFD}"
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    at += 4
    return number
  }

  private mutating func number() -> Json? {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    if whole.isEmpty || whole.count > 1 && whole.first == UInt8(ascii: "0") { return nil }
    var decimals = 0
    if take(UInt8(ascii: ".")) {
      decimals = digits().count
      if decimals == 0 { return nil }
    }
    var hasExponent = false
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      hasExponent = true
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits().isEmpty { return nil }
    }
    let spelling = String(decoding: bytes[start..<at].filter { $0 != 0x2E }, as: UTF8.self)
    guard !hasExponent, let number = Int64(spelling) else { return .null }
    return decimals == 0 ? .number(number) : .decimal(Quantity(number, decimals: Int32(decimals)))
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = at
    while let byte = next, 0x30...0x39 ~= byte { at += 1 }
    return bytes[start..<at]
  }
}
