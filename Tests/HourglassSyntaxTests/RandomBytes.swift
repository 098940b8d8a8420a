import TestSupport

extension SeededRandom {
  /// Bytes in which marks, words and damage are about as frequent as each other.
  mutating func bytes(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += Self.pieces.randomElement(using: &self) ?? [] }
    return bytes
  }

  private static let pieces: [[UInt8]] =
    [
      "{", "}", "\"", "\"\"", "\"\"\"", ",", ";", "#", " ", "  ", "\n", "\r\n", "\r", "\t", "\\",
      "word", "a-b", "12", "1,200", "-", "'", "“", "”", "„", "«", "‘", "’", "–", "—", "\u{2212}",
      "\u{A0}", "\u{200B}", "\u{AD}", "\u{2028}", "\u{2029}", "\u{85}", "\u{202E}", "\u{2066}",
      "\u{FEFF}", "\0", "é", "研", "👩‍👩‍👧", "٢", "_", ":", "//", "(", "```hourglass\n", "```\n",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
}
