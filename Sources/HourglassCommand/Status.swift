import HourglassLanguage

/// How a run ends, for scripts. The highest that applies wins.
enum Status: Int32, Comparable {
  /// Nothing found at or above the level asked for; documents are written in full.
  case success = 0
  /// Something found, or left out of a document because it could not be understood.
  case findings = 1
  /// Wrong usage, input that cannot be read, or no design where one was named.
  case wrongInput = 2
  /// A fault of ours.
  case fault = 3

  static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }

  /// What each means, in words.
  static let meanings: [(Status, String)] = [
    (.success, "no findings at the chosen severity"),
    (.findings, "findings, or an incomplete document"),
    (.wrongInput, "a mistake in the command, an unreadable file, or no design"),
    (.fault, "an error in Hourglass itself"),
  ]

  mutating func rise(to other: Status) { self = max(self, other) }
}
