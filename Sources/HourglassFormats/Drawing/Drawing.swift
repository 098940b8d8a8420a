/// A picture as a value: what is drawn where, and how it is read aloud. Lengths are in units of the
/// picture, from its upper left corner.
package struct Drawing: Sendable {
  package internal(set) var title: String
  /// What it shows, in sentences.
  package internal(set) var description: String
  package var width: Double
  package var height = 0.0
  /// Drawn first, and not read aloud: lines, fills, headings of columns.
  package var backdrop: [Mark] = []
  /// Lists in the order in which they are read.
  package var lists: [List] = []
  /// Drawn last, and not read aloud.
  package var ending: [Mark] = []
  /// Whether it is laid out from right to left.
  package var isRightToLeft = false
  /// Whether it has the colours of charts.
  package var isChart = false

  package init(title: String, description: String, width: Double) {
    self.title = title
    self.description = description
    self.width = width
  }

  package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A list, and what is drawn of its items.
  package struct List: Sendable {
    package let label: String
    package var items: [Item] = []
    package init(_ label: String) { self.label = label }
  }

  package struct Item: Sendable {
    /// All that is said of it, in words.
    package let label: String
    package var marks: [Mark] = []
    package var list: [Item] = []
    /// What the list within is a list of.
    package var listLabel = ""
    package init(_ label: String) { self.label = label }
  }

  /// What colours are for; each theme has its own.
  package enum Ink: String, Sendable, CaseIterable {
    case paper, box, ink, ink2, line, ghost, faint, hair, sand, edge, gap, study
    /// Of charts: what fills small pictures, five steps from few to many, and what is written on
    /// the last two of them.
    case grain, heat1, heat2, heat3, heat4, heat5, onHeat

    var isOfCharts: Bool {
      switch self {
      case .grain, .heat1, .heat2, .heat3, .heat4, .heat5, .onHeat: true
      default: false
      }
    }
  }

  package enum Dash: String, Sendable {
    case solid = ""
    /// Of an outline: wanted and not covered.
    case long = "6 4"
    /// Of a box or a mark: missing.
    case short = "4 3"
    case fine = "1.2 2.6"
    /// Nothing is said.
    case dots = "0.1 5"
    case mark = "2 1.6"
  }

  package struct Stroke: Sendable {
    package let ink: Ink
    package var width = 1.0
    package var dash = Dash.solid
    package init(_ ink: Ink, _ width: Double = 1, _ dash: Dash = .solid) {
      self.ink = ink
      self.width = width
      self.dash = dash
    }
  }

  package struct Words: Sendable {
    /// The beginning of its line of writing, or its middle.
    package var at: Point
    package let text: String
    package let lettering: Lettering
    package let ink: Ink
    package var isCentred = false
    /// Struck through: no longer there.
    package var isStruck = false
    /// The name, in the design, of what these words are about; nil where it has none.
    package var name: String?
    /// Whether it is a line of a text that runs from left to right, whatever it begins with.
    var isOfLeftToRight = false

    package init(
      _ text: String, at: Point, _ lettering: Lettering, _ ink: Ink = .ink,
      isCentred: Bool = false, isStruck: Bool = false
    ) {
      self.text = text
      self.at = at
      self.lettering = lettering
      self.ink = ink
      self.isCentred = isCentred
      self.isStruck = isStruck
    }
  }

  package struct Box: Sendable {
    package var corner: Point
    package var width: Double
    package var height: Double
    package var radius = 3.0
    package var fill: Ink? = .box
    package var stroke: Stroke?
    /// A hatched bar at its beginning, which says without colour that something is missing.
    package var hatch: Ink?
    /// Whether lines keep out of it.
    package var isSolid = true

    package init(
      _ corner: Point, _ width: Double, _ height: Double, fill: Ink? = .box,
      stroke: Stroke? = nil, hatch: Ink? = nil, radius: Double = 3, isSolid: Bool = true
    ) {
      self.corner = corner
      self.width = width
      self.height = height
      self.fill = fill
      self.stroke = stroke
      self.hatch = hatch
      self.radius = radius
      self.isSolid = isSolid
    }
  }

  package enum Symbol: UInt8, Sendable {
    case circle, disc, halfDisc, people, triangle, filledTriangle, diamond, hatchedDisc
    /// Of paper, with its corner turned.
    case sheet
  }

  package enum Mark: Sendable {
    case words(Words)
    case box(Box)
    case symbol(Symbol, at: Point, radius: Double, Stroke)
    /// From point to point, with an arrowhead at its end or not.
    case line([Point], Stroke, hasArrow: Bool)
    /// The outline, with rounded corners: closed and filled, or open.
    case outline([Point], radius: Double, fill: Ink?, Stroke?)
  }
}

extension Drawing {
  /// Everything that is drawn, in the order in which it is.
  package var marks: [Mark] {
    func all(_ items: [Item]) -> [Mark] { items.flatMap { $0.marks + all($0.list) } }
    return backdrop + lists.flatMap { all($0.items) } + ending
  }

  /// The same with right and left changed.
  package var mirrored: Drawing {
    func mirrored(_ point: Point) -> Point { Point(width - point.x, point.y) }
    func mirrored(_ mark: Mark) -> Mark {
      switch mark {
      case .words(var words):
        words.at = mirrored(words.at)
        return .words(words)
      case .box(var box):
        box.corner.x = width - box.corner.x - box.width
        return .box(box)
      case .symbol(let symbol, let at, let radius, let stroke):
        return .symbol(symbol, at: mirrored(at), radius: radius, stroke)
      case .line(let points, let stroke, let hasArrow):
        return .line(points.map(mirrored), stroke, hasArrow: hasArrow)
      case .outline(let points, let radius, let fill, let stroke):
        return .outline(points.map(mirrored), radius: radius, fill: fill, stroke)
      }
    }
    func mirrored(_ item: Item) -> Item {
      var item = item
      item.marks = item.marks.map { mirrored($0) }
      item.list = item.list.map { mirrored($0) }
      return item
    }
    var drawing = self
    drawing.backdrop = backdrop.map { mirrored($0) }
    drawing.ending = ending.map { mirrored($0) }
    for index in lists.indices {
      drawing.lists[index].items = lists[index].items.map { mirrored($0) }
    }
    drawing.isRightToLeft.toggle()
    return drawing
  }
}
