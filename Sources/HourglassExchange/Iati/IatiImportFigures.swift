import HourglassLanguage

/// The times and figures of published activities, as the language has them.
extension PublishedActivity.Period {
  /// Whether a target can be written for it.
  var isWhole: Bool {
    guard let end else { return false }
    return start.map { $0.firstDay <= end.lastDay } ?? true
  }

  var inWords: String {
    [start?.spelling, end?.spelling].compactMap { $0 }.joined(separator: " to ")
  }

  /// Its first and last day, as far as they are there.
  var days: [Int32] {
    [start?.firstDay.number ?? .min, end?.lastDay.number ?? .max]
  }
}

/// A published figure as the language writes numbers; nil where more than one reading is possible,
/// as of `20,000`, and where it is no number.
func plainFigure(_ published: String, _ measure: PublishedActivity.Measure) -> String? {
  var bytes = Array(published.utf8)
  var isPercentage = measure == .percentage
  if bytes.last == UInt8(ascii: "%") {
    guard measure == .percentage || measure == .unknown else { return nil }
    isPercentage = true
    bytes.removeLast()
  }
  if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
  let isNegative = bytes.first == UInt8(ascii: "-")
  if isNegative { bytes.removeFirst() }
  let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isNumber =
    !bytes.isEmpty && bytes != [UInt8(ascii: ".")] && parts.count <= 2 && bytes.count <= 18
    && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  guard isNumber else { return nil }
  let whole = parts[0].isEmpty ? "0" : String(decoding: parts[0], as: UTF8.self)
  let decimals =
    parts.count == 2 && !parts[1].isEmpty ? String(decoding: parts[1], as: UTF8.self) : ""
  return (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    + (isPercentage ? "%" : "")
}
