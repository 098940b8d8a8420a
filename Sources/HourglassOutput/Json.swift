/// A JSON value. Members of an object keep the order in which they are written.
public indirect enum Json: Sendable {
  case null
  case bool(Bool)
  case number(Int64)
  case string(String)
  case array([Json])
  case object([(key: String, value: Json)])

  public init(_ number: Int) { self = .number(Int64(number)) }

  /// The string, or `null` where there is none.
  public init(_ text: String?) {
    if let text { self = .string(text) } else { self = .null }
  }

  public init(_ number: Int64?) {
    if let number { self = .number(number) } else { self = .null }
  }

  /// On one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  public func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let isTrue): text += isTrue ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): Json.write(string, to: &text)
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Json.write(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// As RFC 8259 has it. What a terminal might obey and what JavaScript takes for a line end is
  /// escaped as well, so that the text is harmless wherever it is shown.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x08: text += "\\b"
      case 0x09: text += "\\t"
      case 0x0A: text += "\\n"
      case 0x0C: text += "\\f"
      case 0x0D: text += "\\r"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        text += "\\u" + hexadecimal(scalar, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension Json: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int64) { self = .number(number) }
  public init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }
  public init(dictionaryLiteral members: (String, Json)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
  public init(arrayLiteral items: Json...) { self = .array(items) }
}
