import HourglassLanguage

/// A JSON value. Members of an object keep the order in which they are written.
package indirect enum Json: Sendable {
  case null
  case bool(Bool)
  case number(Int64)
  /// With every digit it is written with; of a percentage, the number before the sign.
  case decimal(Quantity)
  case string(String)
  case array([Json])
  case object([(key: String, value: Json)])

  package init(_ number: Int) { self = .number(Int64(number)) }

  /// The string, or `null` where there is none.
  package init(_ text: String?) {
    if let text { self = .string(text) } else { self = .null }
  }

  package init(_ number: Int64?) {
    if let number { self = .number(number) } else { self = .null }
  }

  /// On one line.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .decimal(let quantity):
      bytes += Quantity(quantity.digits, decimals: quantity.decimals).spelling.utf8
    case .string(let string): Json.write(string, to: &bytes)
    case .array(let items):
      bytes += "[".utf8
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ",".utf8 }
        item.write(to: &bytes)
      }
      bytes += "]".utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ",".utf8 }
        Json.write(member.key, to: &bytes)
        bytes += ":".utf8
        member.value.write(to: &bytes)
      }
      bytes += "}".utf8
    }
  }

  /// For a file that people read as well: what fits on a line stands on one.
  package var indentedText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentedBy: 0, after: 0)
    bytes += "\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter used: how much of the line is taken by what stands before it.
  private func write(to bytes: inout [UInt8], indentedBy depth: Int, after used: Int) {
    let line = text
    if used + line.utf8.count < 100 {
      bytes += line.utf8
      return
    }
    func breakLine(_ depth: Int) {
      bytes += "\n".utf8
      bytes += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
    }
    switch self {
    case .array(let items):
      for (index, item) in items.enumerated() {
        bytes += (index == 0 ? "[" : ",").utf8
        breakLine(depth + 1)
        item.write(to: &bytes, indentedBy: depth + 1, after: 2 * depth + 2)
      }
      breakLine(depth)
      bytes += "]".utf8
    case .object(let members):
      for (index, member) in members.enumerated() {
        bytes += (index == 0 ? "{" : ",").utf8
        breakLine(depth + 1)
        let before = bytes.count
        Json.write(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.write(
          to: &bytes, indentedBy: depth + 1, after: 2 * depth + 2 + bytes.count - before)
      }
      breakLine(depth)
      bytes += "}".utf8
    default: bytes += line.utf8
    }
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes += "\"".utf8
    if needsNoEscape(string) {
      bytes += string.utf8
    } else {
      // As in `harmless`, `##[` is kept apart.
      var marks = 0
      for scalar in string.unicodeScalars {
        if scalar == "[", marks > 1 {
          bytes += "\\u005B".utf8
        } else {
          write(scalar, to: &bytes)
        }
        marks = scalar == "#" ? marks + 1 : 0
      }
    }
    bytes += "\"".utf8
  }

  /// A quick look that may say no where yes is true.
  private static func needsNoEscape(_ string: String) -> Bool {
    for byte in string.utf8 {
      if byte == 0x22 || byte == 0x5C { return false }
    }
    return isHarmless(string)
  }

  /// As RFC 8259 has it. What a terminal might obey and what JavaScript takes for a line end is
  /// escaped as well, so that the text is harmless wherever it is shown.
  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      bytes += "\\u".utf8
      bytes += hexadecimal(scalar, digits: 4).utf8
    default: bytes += UTF8.encode(scalar).unsafelyUnwrapped
    }
  }
}

extension Json: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int64) { self = .number(number) }
  package init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }
  package init(dictionaryLiteral members: (String, Json)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
  package init(arrayLiteral items: Json...) { self = .array(items) }
}
