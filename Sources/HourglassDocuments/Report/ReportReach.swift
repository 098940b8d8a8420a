import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Who passes lessons on to whom: a row for everybody, a column for each step. Lines are acts of
/// sharing; where there is none, lessons stay where they are.
struct ReachNetwork: Sendable {
  struct Node: Sendable {
    let title: String
    let number: Int64?
    /// Those it passes lessons on to.
    var children: [Int] = []
  }

  /// What it is a picture of.
  let title: String
  private(set) var nodes: [Node]
  /// Those who take part, in the order of the programme.
  let roots: [Int]
  /// How many more are not drawn.
  private(set) var isLeftOut = 0

  static let mostNodes = 40

  /// The network that the study's Figure 12 draws, as its text tells it: five people learn; a passes
  /// on to f, and f to four more; e brings four together; b, c and d pass nothing on.
  static let figure12: ReachNetwork = {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "m", "n", "o", "p"]
    var nodes = names.map { Node(title: $0, number: 1) }
    nodes[0].children = [5]
    nodes[5].children = [6, 7, 8, 9]
    nodes[4].children = [10, 11, 12, 13]
    return ReachNetwork(title: "Figure 12 of the study", nodes: nodes, roots: [0, 1, 2, 3, 4])
  }()

  private init(title: String, nodes: [Node], roots: [Int]) {
    (self.title, self.nodes, self.roots) = (title, nodes, roots)
  }

  init(of reading: Reading) {
    let programme = reading.programme
    title = "This design"
    nodes = programme.parties.map {
      Node(
        title: programme.title($0.head), number: $0.role == .person ? 1 : $0.number.value)
    }
    roots = Array(reading.diffusion.participants.prefix(ReachNetwork.mostNodes / 2))
    isLeftOut = reading.diffusion.participants.count - roots.count
    var drawn = Set(roots)
    for step in reading.diffusion.steps where !drawn.contains(step.to) {
      if drawn.count >= ReachNetwork.mostNodes || !drawn.contains(step.from) {
        isLeftOut += 1
        continue
      }
      drawn.insert(step.to)
      nodes[step.from].children.append(step.to)
    }
  }

  private static let radius = 9.0
  /// Columns narrower than this hold no name of people.
  private static let leastRoom = 130.0

  private func depth(below node: Int) -> Int {
    1 + (nodes[node].children.map { depth(below: $0) }.max() ?? 0)
  }

  /// This network beside that of the study, or above it.
  func drawing(isNarrow: Bool) -> Drawing {
    let width = isNarrow ? 360.0 : 1096.0
    var drawing = Drawing(
      title: "Who passes lessons on to whom",
      description: "This design, and Figure 12 of the study",
      width: width)
    let panel = isNarrow ? width : 530.0
    for (index, network) in [self, ReachNetwork.figure12].enumerated() {
      var list = Drawing.List(network.title)
      let corner = Drawing.Point(
        isNarrow ? 0 : Double(index) * (width - panel), isNarrow ? drawing.height : 0)
      let end = network.draw(in: &list, at: corner, width: panel)
      drawing.lists.append(list)
      drawing.height = max(drawing.height, end + 10)
    }
    return drawing
  }

  /// Gives where it ends.
  private func draw(in list: inout Drawing.List, at corner: Drawing.Point, width: Double) -> Double
  {
    var heading = DrawingColumn(width: width)
    heading.write(title, .group)
    let columns = max(2, roots.map { depth(below: $0) }.max() ?? 1)
    let room = width / Double(columns)
    var item = Drawing.Item(title)
    item.marks = heading.marks(at: corner)
    let isTree = room < ReachNetwork.leastRoom
    for column in 0..<columns where !isTree {
      var words = DrawingColumn(width: room - 10)
      words.write(
        column == 0 ? "take part" : "step \(column)", .note, .ink2)
      item.marks += words.marks(
        at: Drawing.Point(corner.x + Double(column) * room, corner.y + heading.height + 2))
    }
    list.items.append(item)
    var y = corner.y + heading.height + (isTree ? 6 : 24)
    let frame = Frame(
      left: corner.x, right: corner.x + width, pitch: isTree ? 24 : room, isTree: isTree)
    for root in roots { place(root, 0, frame, &y, &list) }
    if isLeftOut > 0 || roots.isEmpty {
      var words = DrawingColumn(width: width)
      words.write(
        roots.isEmpty ? "nobody takes part" : "and \(isLeftOut) more", .note, .ink2)
      list.items[0].marks += words.marks(at: Drawing.Point(corner.x, y))
      y += words.height
    }
    return y
  }

  /// How the steps stand beside one another: in columns, or where these would be too narrow for
  /// words, below one another, each a little further in.
  private struct Frame {
    let left: Double
    let right: Double
    let pitch: Double
    let isTree: Bool
  }

  /// One of them, and those it passes lessons on to.
  private func place(
    _ index: Int, _ column: Int, _ frame: Frame, _ y: inout Double, _ list: inout Drawing.List
  ) {
    let node = nodes[index]
    let top = y
    let r = ReachNetwork.radius
    let x = frame.left + Double(column) * frame.pitch + r + 2
    // Lines begin behind the words and end before the next circle.
    let room = frame.isTree ? frame.right - x - r - 16 : frame.pitch - 2 * r - 42
    var words = DrawingColumn(width: room)
    words.write(
      node.title + (node.number.map { $0 == 1 ? "" : " (\($0))" } ?? ""), .small, atMost: 4)
    let middle = top + 12
    let stays = node.children.isEmpty && column == 0
    let passes = node.number == 1 ? " passes" : " pass"
    var item = Drawing.Item(
      node.title
        + (node.children.isEmpty
          ? stays ? passes + " nothing on." : "."
          : passes + " lessons on to " + listed(node.children.map { nodes[$0].title }) + "."))
    item.marks = words.marks(at: Drawing.Point(x + r + 5, middle - Lettering.small.leading / 2))
    item.marks.append(
      .symbol(
        stays ? .circle : .people, at: Drawing.Point(x, middle), radius: r,
        node.number == nil ? Drawing.Stroke(.edge, 1.6, .dots) : Drawing.Stroke(.edge, 1.4)))
    let end = words.marks.map { mark in
      if case .words(let words) = mark { return words.lettering.width(of: words.text) }
      return 0
    }.max()
    let textEnd = x + r + 9 + (end ?? 0)
    func line(
      _ from: Drawing.Point, _ to: Drawing.Point, _ stroke: Drawing.Stroke, _ hasArrow: Bool
    ) {
      item.marks.append(.line([from, to], stroke, hasArrow: hasArrow))
    }
    if stays {
      // A bar: it goes no further.
      line(
        Drawing.Point(textEnd + 2, middle - 7), Drawing.Point(textEnd + 2, middle + 7),
        Drawing.Stroke(.gap, 2), false)
    }
    let slot = list.items.count
    list.items.append(item)
    y = frame.isTree ? top + max(words.height + 8, 27) : top
    let rail = frame.isTree ? x : frame.left + Double(column + 1) * frame.pitch - 18
    let stroke = Drawing.Stroke(.ink, 1.3)
    var last = middle
    for child in node.children {
      let at = y + 12
      let goal = frame.left + Double(column + 1) * frame.pitch - (frame.isTree ? 1 : 2)
      line(
        Drawing.Point(at == middle ? textEnd : rail, at), Drawing.Point(goal, at), stroke, true)
      last = at
      place(child, column + 1, frame, &y, &list)
    }
    if last > middle {
      line(
        Drawing.Point(rail, frame.isTree ? middle + r + 1 : middle), Drawing.Point(rail, last),
        stroke, false)
    }
    list.items[slot].marks = item.marks
    y = max(y, top + max(words.height + 10, frame.isTree ? 27 : 28))
  }
}

extension Report {
  var network: ReachNetwork { ReachNetwork(of: reading) }

  /// The same counts of this design and of the study's Figure 12.
  var reachBesideTheStudy: Table {
    var table = Table(
      heading: "Beside Figure 12 of the study",
      columns: [
        .init("What is counted", share: 40), .init("In this design", share: 30),
        .init("In Figure 12", share: 30),
      ])
    table.isPart = true
    table.remarks = [
      Line(
        "In Figure 12 of the study, learning is in the heads of single people. It gets to others "
          + "only where somebody shares it, and each line is such an act. The figure is an example "
          + "and no target. The study calls this way of passing lessons on demanding.")
    ]
    let diffusion = reading.diffusion
    func row(_ title: String, _ own: String, _ study: String) -> Table.Row {
      [[Line(title)], [Line(own)], [Line(study)]]
    }
    let brokers = Set(diffusion.brokers.map { $0.through })
      .ordered().map { programme.title(programme.parties[$0].head) }
    func spelled(_ count: Diffusion.Count) -> String {
      count.known == 0 && count.hasUnknown ? "number not stated" : count.spelling
    }
    table.rows = [
      row("People who take part", spelled(diffusion.participantCount), "5"),
      row("Of these, people who pass nothing on", spelled(diffusion.deadEndCount), "3: b, c and d"),
      row("People reached who do not take part", spelled(diffusion.reachedCount), "9"),
      row("Steps to the last of them", "\(diffusion.steps.map { $0.depth }.max() ?? 0)", "2"),
      row(
        "Through whom alone lessons go on", brokers.isEmpty ? "nobody" : listed(brokers),
        "f, for all that a passes on"),
    ]
    return table
  }
}
