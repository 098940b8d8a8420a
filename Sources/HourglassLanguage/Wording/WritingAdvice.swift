import HourglassSyntax

/// What to write in the place of something that is written otherwise. Lines and words of the
/// language come as the file spells them.
extension Advice {
  /// The line that was meant.
  static func write(_ line: String) -> Advice { "Write: \(bare: line)" }

  /// A line that would do.
  static func example(_ line: String) -> Advice { "For example: \(bare: line)" }

  /// The name that was most likely meant.
  static func didYouMean(_ name: String) -> Advice { "Did you mean \(quoted: name)?" }

  /// - Parameter names: those that fit, as the end of a sentence.
  static func choose(from names: String) -> Advice { "Choose one of: \(names)." }
}
