/// In what a client counts the columns of a line.
enum PositionEncoding: String, CaseIterable {
  /// Bytes.
  case utf8 = "utf-8"
  /// Units of two bytes, of which some characters take two.
  case utf16 = "utf-16"
  /// Unicode code points.
  case utf32 = "utf-32"

  /// Bytes where the client can count them, and else what every client can.
  init(offered: [String]) {
    self = offered.contains(Self.utf8.rawValue) ? .utf8 : .utf16
    // Somebody who offers code points alone wants these; UTF-16 is always understood.
    if self == .utf16, !offered.isEmpty, !offered.contains(Self.utf16.rawValue),
      offered.contains(Self.utf32.rawValue)
    {
      self = .utf32
    }
  }

  /// How many units a character takes, by its first byte in UTF-8; none for the other bytes of one.
  func width(ofFirstByte byte: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: byte >= 0xF0 ? 2 : byte < 0x80 || byte >= 0xC0 ? 1 : 0
    case .utf32: byte < 0x80 || byte >= 0xC0 ? 1 : 0
    }
  }
}

/// A place as the protocol has it: both from 0, the column in units of the encoding.
struct Position: Equatable, Comparable {
  var line: Int
  var character: Int

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}
