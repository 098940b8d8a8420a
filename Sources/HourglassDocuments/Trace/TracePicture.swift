import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The design as an outline: wide where a stage is about groups or organisations, narrow where it is
/// about individuals. It is solid where the design covers a stage, and dotted beyond.
func drawHourglass(of reading: Reading, to page: inout Page) {
  let stages = reading.stages.indices.map { StageRecord(of: $0, reading) }
  let names = stages.map { harmless($0.said(.name)[0]) }
  let neck = (names.map { width(of: $0) }.max() ?? 0) + 6
  let outline = HourglassOutline(inner: neck, covered: (reading.lastCovered ?? -1) + 1)
  let insets = reading.model.stages.map { $0.unit == .individuals ? HourglassOutline.slope : 0 }

  outline.rim(at: insets.first ?? 0, isTop: true, stage: 0, to: &page)
  for (index, inset) in insets.enumerated() {
    let before = index > 0 ? insets[index - 1] : inset
    let after = index + 1 < insets.count ? insets[index + 1] : inset
    // The walls of a wide stage lean towards the narrow one beside it.
    let wall: HourglassOutline.Wall =
      inset < after && inset >= before
      ? .closing
      : inset < before && inset >= after
        ? .opening
        : .straight
    let mark = stages[index].mark
    outline.row(
      wall, inset: inset, stage: index, text: mark.text + " " + names[index], role: mark.role,
      aside: stages[index].said(.state)[0], to: &page)
    outline.slope(from: inset, to: after, stage: index, to: &page)
  }
  outline.rim(at: insets.last ?? 0, isTop: false, stage: insets.count - 1, to: &page)
}

private struct HourglassOutline {
  enum Wall { case straight, closing, opening }

  /// How many columns the neck is narrower on either side.
  static let slope = 3
  /// Columns between the walls of the neck.
  let inner: Int
  /// How many stages are drawn solid.
  let covered: Int
  private let margin = 2

  init(inner: Int, covered: Int) {
    self.inner = inner
    self.covered = covered
  }

  private func room(at inset: Int) -> Int { inner + 2 * (HourglassOutline.slope - inset) }

  private func walls(_ wall: Wall, stage: Int) -> (left: String, right: String) {
    if stage >= covered { return ("·", "·") }
    switch wall {
    case .straight: return ("│", "│")
    case .closing: return ("╲", "╱")
    case .opening: return ("╱", "╲")
    }
  }

  func rim(at inset: Int, isTop: Bool, stage: Int, to page: inout Page) {
    let length = room(at: inset) + 2
    let isSolid = stage < covered
    let line = isTop ? "▁" : "▔"
    var rim = ""
    for column in 0..<length { rim += isSolid ? line : column % 2 == 0 ? "·" : " " }
    page.write(blanks(margin + inset))
    page.line(rim, .faint)
  }

  func row(
    _ wall: Wall, inset: Int, stage: Int, text: String, role: Page.Role, aside: String,
    to page: inout Page
  ) {
    let (left, right) = walls(wall, stage: stage)
    // The words stand in one column, wherever the walls are.
    let before = HourglassOutline.slope - inset + 2
    let after = room(at: inset) - before - width(of: text)
    page.write(blanks(margin + inset) + left + blanks(before))
    page.write(text, role)
    page.write(blanks(after) + right)
    let column = margin + room(at: 0) + 2 + 3
    page.write(blanks(column - (margin + inset + room(at: inset) + 2)))
    page.paragraph(aside, indent: column, .faint)
  }

  func slope(from: Int, to: Int, stage: Int, to page: inout Page) {
    guard from != to else { return }
    let isClosing = to > from
    // The wide stage's own row is the first step of its slope.
    let steps = isClosing ? Array(from + 1..<to) : Array((to + 1..<from).reversed())
    for inset in steps {
      let (left, right) = walls(
        isClosing ? .closing : .opening, stage: isClosing ? stage : stage + 1)
      page.line(blanks(margin + inset) + left + blanks(room(at: inset)) + right)
    }
  }
}
