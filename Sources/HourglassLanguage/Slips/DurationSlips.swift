import HourglassSyntax

/// `lasts a week`, and `lasts half a day`, which is rounded up.
func durations(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .lasts, line.count > 2 else { return [] }
  let last = line[line.count - 1].lowered
  if line.count == 3, line[1].lowered == "a" {
    return [Mended(line: line.replacing(1..<2, with: "1"))]
  }
  guard line[1].lowered == "half" else { return [] }
  if last == "year" {
    return [Mended(line: line.replacing(1..<line.count, with: "6", context.spelling(.months)))]
  }
  return [
    Mended(
      line: line.replacing(1..<line.count, with: "1", last, "# half a \(last)"), isCertain: false)
  ]
}
