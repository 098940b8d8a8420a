import HourglassFormats
import HourglassLanguage

/// Whom learning reaches, below the hourglass: those who take part at the left, and line by line
/// to whom lessons go from there.
struct DiagramPeople {
  private(set) var marks: [Drawing.Mark] = []
  private(set) var items: [Drawing.Item] = []
  private var y: Double
  private let people: Diagram.People
  private let most: Int64
  private let isNarrow: Bool
  /// Whom a column ends with so far.
  private var lastDrawn: String?

  private static let groupX = 286.0
  private static let groupWidth = 280.0
  private static let arrowX = 600.0
  private static let arrowEnd = 868.0
  private static let receiverX = 900.0
  /// No more lines than this: a picture of each with each is none.
  static let mostSteps = 12

  init(_ people: Diagram.People, from top: Double, isNarrow: Bool = false) {
    self.isNarrow = isNarrow
    self.people = people
    y = top
    let groups = people.participants + people.steps.flatMap { $0.to }
    most = max(1, groups.compactMap { $0.number }.max() ?? 1)
    guard !groups.isEmpty || people.facilitators != nil else { return }
    var names = DrawingColumn(width: Sizes.sideWidth)
    names.write("Who", .stage)
    if let facilitators = people.facilitators { names.write(facilitators, .note, .ink2) }
    marks += names.marks(at: Drawing.Point(isNarrow ? DiagramNarrow.margin : Sizes.left, top))
    if isNarrow { y += names.height + 4 }
    layRows()
    y = max(y, top + names.height)
  }

  /// Where it ends.
  var bottom: Double { y }

  private mutating func layRows() {
    var known: [String] = []
    let steps = Array(people.steps.prefix(DiagramPeople.mostSteps))
    for group in people.participants {
      let own = steps.filter { $0.depth == 1 && $0.from.title == group.title }
      known.append(group.title)
      lay(group, steps: own, words: sentence(of: group, own, takesPart: true))
    }
    for step in steps where !(step.depth == 1 && known.contains(step.from.title)) {
      lay(step.from, steps: [step], words: sentence(of: step.from, [step], takesPart: false))
    }
    let rest = people.steps.count - steps.count
    if rest > 0 {
      var column = DrawingColumn(width: 400)
      column.write("and " + counted(rest, "more line") + " along which lessons go", .note, .ink2)
      marks += column.marks(at: Drawing.Point(DiagramPeople.groupX + 32, y))
      y += column.height + 6
    }
  }

  private mutating func lay(
    _ group: Diagram.People.Group, steps: [Diagram.People.Step], words: String
  ) {
    var item = Drawing.Item(words)
    if isNarrow {
      layBelow(group, steps, &item)
      items.append(item)
      return
    }
    let top = y
    var end = top + draw(group, at: DiagramPeople.groupX, DiagramPeople.groupWidth, top, &item)
    var rowY = top
    for step in steps {
      let first = rowY
      for receiver in step.to {
        rowY +=
          draw(
            receiver, at: DiagramPeople.receiverX,
            Sizes.page - Sizes.margin - 32 - DiagramPeople.receiverX,
            rowY, &item) + 8
      }
      drawArrow(step, at: first + 19, to: DiagramPeople.arrowEnd, &item)
      end = max(end, rowY)
    }
    if steps.isEmpty, let nobody = people.nobodyBeyond { drawNobody(nobody, at: top + 19, &item) }
    items.append(item)
    y = max(end, top + 40) + 8
  }

  /// The same in one column: to whom lessons go stands below.
  private mutating func layBelow(
    _ group: Diagram.People.Group, _ steps: [Diagram.People.Step], _ item: inout Drawing.Item
  ) {
    let x = DiagramNarrow.margin + 22
    let width = DiagramNarrow.page - DiagramNarrow.margin - x - 30
    func lead(_ stroke: Drawing.Stroke, _ words: String?, hasArrow: Bool) {
      var column = DrawingColumn(width: width)
      if let words { column.write(words, .note, .ink2) }
      let height = max(26, column.height + 8)
      item.marks.append(
        .line(
          [Drawing.Point(x, y + 2), Drawing.Point(x, y + height - 6)], stroke, hasArrow: hasArrow))
      item.marks += column.marks(at: Drawing.Point(x + 30, y + (height - column.height) / 2))
      y += height
    }
    // Who has just been told is not drawn again to tell others.
    if steps.isEmpty || lastDrawn != group.title {
      y += draw(group, at: x, width, y, &item)
    } else {
      y -= 8
    }
    for step in steps {
      let words = [step.means, step.times].compactMap { $0 }.joined(separator: ", ")
      lead(Drawing.Stroke(.ink, 1.3), words.isEmpty ? nil : words, hasArrow: true)
      for receiver in step.to { y += draw(receiver, at: x, width, y, &item) + 4 }
    }
    lastDrawn = steps.last?.to.last?.title ?? group.title
    if steps.isEmpty, let nobody = people.nobodyBeyond {
      if !people.isLeftOut {
        lead(Drawing.Stroke(.gap, 1.3, .long), nil, hasArrow: false)
        item.marks.append(
          .symbol(
            .hatchedDisc, at: Drawing.Point(x, y + 12), radius: 11,
            Drawing.Stroke(.gap, 1.2, .short)))
      }
      var column = DrawingColumn(width: width)
      column.write(nobody, .small, people.isLeftOut ? .ink2 : .gap)
      y += 4
      item.marks += column.marks(at: Drawing.Point(x + 30, y))
      y += max(column.height, 20)
    }
    y += 8
  }

  /// A circle, in proportion to the number, and who it is; gives the height.
  private func draw(
    _ group: Diagram.People.Group, at x: Double, _ width: Double, _ top: Double,
    _ item: inout Drawing.Item
  ) -> Double {
    var radius = 11.0
    if let number = group.number {
      radius = min(22, max(4, 22 * squareRoot(of: Double(number) / Double(most))))
    }
    let stroke =
      group.number == nil
      ? Drawing.Stroke(.edge, 1.6, .dots) : Drawing.Stroke(.edge, 1.4)
    item.marks.append(
      .symbol(
        group.number == nil ? .circle : .people, at: Drawing.Point(x, top + 19), radius: radius,
        stroke))
    var column = DrawingColumn(width: width - 4)
    column.write(group.title, .group)
    if !group.notes.isEmpty {
      column.write(group.notes.joined(separator: "; "), .note, .ink2)
    }
    item.marks += column.marks(at: Drawing.Point(x + 30, top + 8))
    return max(column.height + 8, 19 + radius)
  }

  private func drawArrow(
    _ step: Diagram.People.Step, at y: Double, to end: Double, _ item: inout Drawing.Item
  ) {
    let start = DiagramPeople.arrowX
    item.marks.append(
      .line(
        [Drawing.Point(start, y), Drawing.Point(end, y)], Drawing.Stroke(.ink, 1.3), hasArrow: true)
    )
    guard let means = step.means else { return }
    let width = end - start - 16
    var above = DrawingColumn(width: end - start)
    let lines = Lettering.small.lines(of: means, within: width, atMost: 1)
    above.write(lines, .small, .ink, isCentred: true)
    item.marks += above.marks(at: Drawing.Point(start, y - 18))
    guard let times = step.times else { return }
    var below = DrawingColumn(width: end - start)
    below.write(
      Lettering.note.lines(of: times, within: width, atMost: 1), .note, .ink2, isCentred: true)
    item.marks += below.marks(at: Drawing.Point(start, y + 3))
  }

  private func drawNobody(_ words: String, at y: Double, _ item: inout Drawing.Item) {
    if people.isLeftOut {
      var column = DrawingColumn(width: 300)
      column.write(words, .small, .ink2)
      item.marks += column.marks(
        at: Drawing.Point(DiagramPeople.receiverX - 30, y - Lettering.small.leading / 2))
      return
    }
    item.marks.append(
      .line(
        [
          Drawing.Point(DiagramPeople.arrowX, y),
          Drawing.Point(DiagramPeople.receiverX - 18, y),
        ], Drawing.Stroke(.gap, 1.3, .long), hasArrow: false))
    item.marks.append(
      .symbol(
        .hatchedDisc, at: Drawing.Point(DiagramPeople.receiverX, y), radius: 11,
        Drawing.Stroke(.gap, 1.2, .short)))
    var column = DrawingColumn(width: Sizes.page - Sizes.margin - DiagramPeople.receiverX - 20)
    column.write(words, .small, .gap)
    item.marks += column.marks(
      at: Drawing.Point(DiagramPeople.receiverX + 20, y - Lettering.small.leading / 2))
  }

  private func sentence(
    of group: Diagram.People.Group, _ steps: [Diagram.People.Step], takesPart: Bool
  ) -> String {
    var words = group.title
    if takesPart { words += ", take part" }
    if !group.notes.isEmpty { words += ", " + group.notes.joined(separator: ", ") }
    words += "."
    for step in steps {
      words +=
        " Lessons go to "
        + listed(step.to.map { $0.title + ($0.number.map { " (\($0))" } ?? "") })
        + (step.means.map { ", by " + $0 } ?? "") + "."
    }
    if steps.isEmpty, takesPart, let nobody = people.nobodyBeyond { words += " " + nobody + "." }
    return words
  }
}
