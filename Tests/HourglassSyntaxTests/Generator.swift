/// Numbers that look random and are the same in every run.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
