import HourglassLanguage

/// The page that a picture is put on. The picture keeps its proportions.
package enum DrawingSize: String, Sendable, CaseIterable {
  /// As large as it is.
  case natural
  /// A4 on its side, with margins of 6 mm.
  case a4
  /// A slide of 16 to 9.
  case slide
  /// As narrow as a telephone that is held upright. A picture for it is laid out in one column.
  case phone

  fileprivate func attributes(width: String, height: String) -> String {
    switch self {
    case .natural, .phone: " width=\"\(width)\" height=\"\(height)\""
    case .a4: " width=\"285mm\" height=\"198mm\""
    case .slide: " width=\"1920\" height=\"1080\""
    }
  }
}

extension Drawing {
  /// The picture as SVG: one file for light, dark and print, which asks for nothing from anywhere,
  /// runs nothing, and is read aloud as nested lists.
  ///
  /// - Parameters:
  ///   - theme: nil for whichever the reader's own screen has.
  ///   - prefix: begins its identifiers, so that several can stand on one page.
  package func svg(
    size: DrawingSize = .natural, theme: DrawingTheme? = nil, prefix: String = "hourglass"
  ) -> String {
    var writer = SvgWriter(
      colours: theme ?? .light, prefix: prefix, isRightToLeft: isRightToLeft)
    let (w, h) = (decimal(width), decimal(height))
    writer.text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(prefix)\" viewBox=\"0 0 \(w) \(h)\""
      + size.attributes(width: w, height: h)
      + " role=\"graphics-document document\" aria-labelledby=\"\(prefix)-title\""
      + " aria-describedby=\"\(prefix)-description\" font-family='\(SvgWriter.families)'>\n"
      + "<title id=\"\(prefix)-title\">" + xmlEscaped(title) + "</title>\n"
      + "<desc id=\"\(prefix)-description\">" + xmlEscaped(description) + "</desc>\n"
    if theme == nil { writer.text += style(prefix) }
    writer.writePatterns()
    writer.writeUnread([.box(Box(Point(0, 0), width, height, fill: .paper, radius: 0))])
    writer.writeUnread(backdrop)
    for list in lists where !list.items.isEmpty {
      writer.write(list.items, label: list.label)
    }
    writer.writeUnread(ending)
    return writer.text + "</svg>\n"
  }

  /// Colours are attributes, which every program reads; only dark and print override them.
  private func style(_ prefix: String) -> String {
    "<style>"
      + [DrawingTheme.dark, .print].map { theme in
        "@media " + theme.condition + "{"
          + Ink.allCases.filter {
            (isChart || !$0.isOfCharts)
              && theme.colour(of: $0) != DrawingTheme.light.colour(of: $0)
          }
          .map { ink in
            let colour = theme.colour(of: ink)
            let name = "." + prefix + " ."
            return name + "f-" + ink.rawValue + "{fill:" + colour + "}" + name + "s-"
              + ink.rawValue + "{stroke:" + colour + "}"
          }.joined() + "}"
      }.joined() + "</style>\n"
  }
}

private struct SvgWriter {
  /// What the bounds of widths were measured in.
  static let families =
    "\"Noto Sans\",\"Segoe UI\",\"Open Sans\",Roboto,\"Helvetica Neue\",Arial,\"Liberation Sans\","
    + "\"DejaVu Sans\",sans-serif"

  let colours: DrawingTheme
  let prefix: String
  let isRightToLeft: Bool
  var text = ""

  mutating func writePatterns() {
    text += "<defs>"
    for ink in [Drawing.Ink.gap, .ghost] {
      text +=
        "<pattern id=\"\(prefix)-\(ink.rawValue)\" width=\"3.6\" height=\"3.6\" "
        + "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<path d=\"M1.8 0V3.6\"" + paint(nil, Drawing.Stroke(ink, 1.1)) + "/></pattern>"
    }
    text += "</defs>\n"
  }

  mutating func writeUnread(_ marks: [Drawing.Mark]) {
    if marks.isEmpty { return }
    text += "<g role=\"presentation\">\n"
    for mark in marks { write(mark) }
    text += "</g>\n"
  }

  mutating func write(_ items: [Drawing.Item], label: String) {
    text += "<g role=\"list\" aria-label=\"" + xmlEscaped(label, inAttribute: true) + "\">\n"
    for item in items {
      text +=
        "<g role=\"listitem\" aria-label=\"" + xmlEscaped(item.label, inAttribute: true)
        + "\">\n"
      for mark in item.marks { write(mark) }
      if !item.list.isEmpty { write(item.list, label: item.listLabel) }
      text += "</g>\n"
    }
    text += "</g>\n"
  }

  private mutating func write(_ mark: Drawing.Mark) {
    switch mark {
    case .words(let words): write(words)
    case .box(let box): write(box)
    case .symbol(let symbol, let at, let radius, let stroke): write(symbol, at, radius, stroke)
    case .line(let points, let stroke, let hasArrow):
      text += "<path d=\"" + path(points) + "\"" + paint(nil, stroke) + "/>\n"
      if hasArrow, points.count > 1 { writeArrow(at: points[points.count - 1], points, stroke) }
    case .outline(let points, let radius, let fill, let stroke):
      text +=
        "<path d=\"" + rounded(points, radius) + (fill == nil ? "" : "Z") + "\""
        + paint(fill, stroke) + "/>\n"
    }
  }

  private mutating func write(_ words: Drawing.Words) {
    let isReversed = runsRightToLeft(words.text) && !words.isOfLeftToRight
    text +=
      "<text x=\"\(decimal(words.at.x))\" y=\"\(decimal(words.at.y))\" font-size=\""
      + decimal(words.lettering.size) + "\""
    if words.isCentred {
      text += " text-anchor=\"middle\""
    } else if isReversed != isRightToLeft {
      // It begins where the writing of the page does, not where its own does.
      text += " text-anchor=\"end\""
    }
    if isReversed { text += " direction=\"rtl\"" }
    if words.lettering.isBold { text += " font-weight=\"600\"" }
    if words.lettering.isItalic { text += " font-style=\"italic\"" }
    if words.isStruck { text += " text-decoration=\"line-through\"" }
    // What shows the picture beside the text can lead from one to the other.
    if let name = words.name {
      text += " data-name=\"" + xmlEscaped(name, inAttribute: true) + "\""
    }
    text += " aria-hidden=\"true\"" + paint(words.ink) + ">" + xmlEscaped(words.text) + "</text>\n"
  }

  private mutating func write(_ box: Drawing.Box) {
    let y = decimal(box.corner.y)
    let place =
      "<rect x=\"" + decimal(box.corner.x) + "\" y=\"\(y)\" width=\"" + decimal(box.width)
      + "\" height=\"" + decimal(box.height) + "\""
      + (box.radius > 0 ? " rx=\"" + decimal(box.radius) + "\"" : "")
    guard let hatching = box.hatch else {
      text += place + paint(box.fill, box.stroke) + "/>\n"
      return
    }
    text += place + paint(box.fill) + "/>\n"
    let bar = isRightToLeft ? box.corner.x + box.width - 9 : box.corner.x
    text +=
      "<rect x=\"" + decimal(bar) + "\" y=\"\(y)\" width=\"9\" height=\"" + decimal(box.height)
      + "\"" + hatch(hatching) + "/>\n"
    if let stroke = box.stroke { text += place + paint(nil, stroke) + "/>\n" }
  }

  private mutating func write(
    _ symbol: Drawing.Symbol, _ at: Drawing.Point, _ radius: Double, _ stroke: Drawing.Stroke
  ) {
    let circle =
      "<circle cx=\"" + decimal(at.x) + "\" cy=\"" + decimal(at.y) + "\" r=\"" + decimal(radius)
      + "\""
    func closed(_ points: [(Double, Double)], _ fill: Drawing.Ink) -> String {
      "<path d=\"" + path(points.map { Drawing.Point(at.x + $0.0, at.y + $0.1) }) + "Z\""
        + paint(fill, stroke) + "/>\n"
    }
    let triangle = [(0, -radius), (radius * 0.95, radius * 0.8), (-radius * 0.95, radius * 0.8)]
    switch symbol {
    case .circle: text += circle + paint(.box, stroke) + "/>\n"
    case .disc: text += circle + paint(stroke.ink, stroke) + "/>\n"
    case .people: text += circle + paint(.sand, stroke) + "/>\n"
    case .hatchedDisc: text += circle + hatch(stroke.ink, stroke) + "/>\n"
    case .halfDisc:
      let r = decimal(radius)
      text +=
        circle + paint(.box, stroke) + "/>\n<path d=\"M" + decimal(at.x) + " "
        + decimal(at.y - radius) + "A\(r) \(r) 0 0 0 " + decimal(at.x) + " "
        + decimal(at.y + radius) + "Z\"" + paint(stroke.ink) + "/>\n"
    case .triangle: text += closed(triangle, .box)
    case .filledTriangle: text += closed(triangle, stroke.ink)
    case .diamond:
      text += closed([(0, -radius), (radius, 0), (0, radius), (-radius, 0)], .box)
    case .sheet:
      text += closed(sheetCorners(radius), .box)
      text +=
        "<path d=\""
        + path(sheetFold(radius).map { Drawing.Point(at.x + $0.0, at.y + $0.1) }) + "\""
        + paint(nil, stroke) + "/>\n"
    }
  }

  /// Two short strokes at the end of a line that comes from above, below or the side.
  private mutating func writeArrow(
    at tip: Drawing.Point, _ points: [Drawing.Point], _ stroke: Drawing.Stroke
  ) {
    let wings = arrowWings(at: tip, from: points[points.count - 2])
    text +=
      "<path d=\"" + path([wings[0], tip, wings[1]]) + "\""
      + paint(nil, Drawing.Stroke(stroke.ink, 1.5))
      + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"
  }

  private func path(_ points: [Drawing.Point]) -> String {
    points.enumerated().map {
      ($0.offset == 0 ? "M" : "L") + decimal($0.element.x) + " " + decimal($0.element.y)
    }.joined()
  }

  /// A way with its corners cut round.
  private func rounded(_ points: [Drawing.Point], _ radius: Double) -> String {
    guard let first = points.first, let last = points.last, points.count > 2 else {
      return path(points)
    }
    var d = "M" + decimal(first.x) + " " + decimal(first.y)
    for corner in roundedCorners(points, radius) {
      d +=
        "L" + decimal(corner.start.x) + " " + decimal(corner.start.y) + "Q"
        + decimal(corner.at.x) + " " + decimal(corner.at.y) + " " + decimal(corner.end.x) + " "
        + decimal(corner.end.y)
    }
    return d + "L" + decimal(last.x) + " " + decimal(last.y)
  }

  /// The colours of a shape: classes for the themes, attributes for the rest of the world.
  private func paint(_ fill: Drawing.Ink?, _ stroke: Drawing.Stroke? = nil) -> String {
    let classes = [fill.map { "f-" + $0.rawValue }, stroke.map { "s-" + $0.ink.rawValue }]
    return " class=\"" + classes.compactMap { $0 }.joined(separator: " ") + "\""
      + " fill=\"" + (fill.map { colours.colour(of: $0) } ?? "none") + "\""
      + (stroke.map { outline($0) } ?? "")
  }

  /// The same, with a hatching in place of a colour.
  private func hatch(_ ink: Drawing.Ink, _ stroke: Drawing.Stroke? = nil) -> String {
    (stroke.map { " class=\"s-" + $0.ink.rawValue + "\"" } ?? "")
      + " fill=\"url(#\(prefix)-\(ink.rawValue))\"" + (stroke.map { outline($0) } ?? "")
  }

  private func outline(_ stroke: Drawing.Stroke) -> String {
    " stroke=\"\(colours.colour(of: stroke.ink))\" stroke-width=\"" + decimal(stroke.width) + "\""
      + (stroke.dash == .solid ? "" : " stroke-dasharray=\"\(stroke.dash.rawValue)\"")
      + (stroke.dash == .dots ? " stroke-linecap=\"round\"" : "")
  }
}
