/// The picture as an Enhanced Metafile ([MS-EMF]), for word processors that know no SVG. Colours are
/// those of light; texts are placed and left to the font.
extension Drawing {
  package var emf: [UInt8] {
    var writer = EmfWriter(width: width, height: height)
    for mark in marks { writer.write(mark) }
    return writer.finished()
  }
}

private struct EmfWriter {
  private var bytes: [UInt8] = []
  private var records = 0
  /// Lengths are whole numbers in it, so units of the picture are taken apart.
  private static let fineness = 20.0
  private static let nothing: (pen: UInt32, brush: UInt32) = (0x8000_0008, 0x8000_0005)

  init(width: Double, height: Double) {
    let (w, h) = (EmfWriter.length(width), EmfWriter.length(height))
    // A unit of the picture is a 96th of an inch; frames count in hundredths of a millimetre.
    let frame = [0, 0, Int32(width * 26.4583), Int32(height * 26.4583)]
    let screen: [Int32] = [1920, 1080, 508, 286]
    let bounds = [0, 0, Int32(width), Int32(height)]
    // Size, number of records and of objects are put in at the end.
    record(1, bounds + frame + [0x464D_4520, 0x1_0000, 0, 0, 4, 0, 0, 0] + screen)
    record(17, [8])
    record(9, [w, h])
    record(11, [Int32(width), Int32(height)])
    record(18, [1])
  }

  func finished() -> [UInt8] {
    var writer = self
    writer.record(14, [0, 16, 20])
    var all = writer.bytes
    func put(_ value: Int, at place: Int) {
      for byte in 0..<4 { all[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
    }
    put(all.count, at: 48)
    put(writer.records, at: 52)
    return all
  }

  mutating func write(_ mark: Drawing.Mark) {
    switch mark {
    case .words(let words): write(words)
    case .box(let box):
      let (start, end) = (
        box.corner, Drawing.Point(box.corner.x + box.width, box.corner.y + box.height)
      )
      paint(box.fill, box.stroke) {
        $0.record(
          44,
          EmfWriter.points([start, end])
            + [EmfWriter.length(box.radius * 2), EmfWriter.length(box.radius * 2)])
      }
      if let hatch = box.hatch {
        paint(nil, nil, hatch: hatch) {
          $0.record(43, EmfWriter.points([start, Drawing.Point(start.x + 9, end.y)]))
        }
      }
    case .symbol(let symbol, let at, let radius, let stroke): write(symbol, at, radius, stroke)
    case .line(let points, let stroke, let hasArrow):
      paint(nil, stroke) { $0.way(4, points) }
      if hasArrow, let tip = points.last, points.count > 1 {
        let wings = arrowWings(at: tip, from: points[points.count - 2])
        paint(nil, Drawing.Stroke(stroke.ink, 1.5)) { $0.way(4, [wings[0], tip, wings[1]]) }
      }
    case .outline(let points, let radius, let fill, let stroke):
      paint(fill, stroke) { $0.way(fill == nil ? 4 : 3, roundedPoints(points, radius)) }
    }
  }

  private mutating func write(
    _ symbol: Drawing.Symbol, _ at: Drawing.Point, _ radius: Double, _ stroke: Drawing.Stroke
  ) {
    func corners(_ points: [(Double, Double)]) -> [Drawing.Point] {
      points.map { Drawing.Point(at.x + $0.0, at.y + $0.1) }
    }
    let square = corners([(-radius, -radius), (radius, radius)])
    switch symbol {
    case .circle, .disc, .people, .hatchedDisc, .halfDisc:
      let fill: Drawing.Ink = symbol == .disc ? stroke.ink : symbol == .people ? .sand : .box
      paint(fill, stroke, hatch: symbol == .hatchedDisc ? stroke.ink : nil) {
        $0.record(42, EmfWriter.points(square))
      }
      if symbol == .halfDisc {
        // The half at the left, as a way of short steps.
        let half = (0...8).map { step -> (Double, Double) in
          let part = Double(step) / 4 - 1
          return (-radius * squareRoot(of: max(0, 1 - part * part)), radius * part)
        }
        paint(stroke.ink, nil) { $0.way(3, corners(half)) }
      }
    case .triangle, .filledTriangle:
      paint(symbol == .triangle ? .box : stroke.ink, stroke) {
        $0.way(
          3, corners([(0, -radius), (radius * 0.95, radius * 0.8), (-radius * 0.95, radius * 0.8)]))
      }
    case .diamond:
      paint(.box, stroke) {
        $0.way(3, corners([(0, -radius), (radius, 0), (0, radius), (-radius, 0)]))
      }
    case .sheet:
      paint(.box, stroke) { $0.way(3, corners(sheetCorners(radius))) }
      paint(nil, stroke) { $0.way(4, corners(sheetFold(radius))) }
    }
  }

  private mutating func write(_ words: Drawing.Words) {
    let units = Array(words.text.utf16)
    // A font: its height, weight, slant and line, then its name in 32 units.
    var font: [UInt8] = []
    font.add([
      2, -EmfWriter.length(words.lettering.size), 0, 0, 0, words.lettering.isBold ? 600 : 400,
    ])
    font += [words.lettering.isItalic ? 1 : 0, 0, words.isStruck ? 1 : 0, 1, 0, 0, 0, 0x22]
    for unit in Array("Arial".utf16) { font += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    font += [UInt8](repeating: 0, count: 324 - font.count)
    record(82, bytes: font)
    record(37, [2])
    record(24, [EmfWriter.colour(words.ink)])
    record(22, [words.isCentred ? 24 | 6 : 24])
    var text: [UInt8] = []
    text.add([0, 0, -1, -1, 2, 0, 0])
    text.add(EmfWriter.points([words.at]))
    text.add([Int32(units.count), 76, 0, 0, 0, -1, -1, 0])
    for unit in units { text += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    if units.count % 2 == 1 { text += [0, 0] }
    record(84, bytes: text)
    record(37, [Int32(bitPattern: 0x8000_000D)])
    record(40, [2])
  }

  /// Draws with a pen for the stroke and a brush for the fill.
  private mutating func paint(
    _ fill: Drawing.Ink?, _ stroke: Drawing.Stroke?, hatch: Drawing.Ink? = nil,
    _ draw: (inout EmfWriter) -> Void
  ) {
    if let stroke {
      let dashes = stroke.dash.lengths.map { max(1, EmfWriter.length($0)) }
      record(
        95,
        [1, 0, 0, 0, 0, dashes.isEmpty ? 0x1_0200 : 0x1_0207, EmfWriter.length(stroke.width), 0]
          + [EmfWriter.colour(stroke.ink), 0, Int32(dashes.count)] + dashes)
      record(37, [1])
    } else {
      record(37, [Int32(bitPattern: EmfWriter.nothing.pen)])
    }
    if let hatch {
      record(39, [3, 2, EmfWriter.colour(hatch), 3])
      record(37, [3])
    } else if let fill {
      record(39, [3, 0, EmfWriter.colour(fill), 0])
      record(37, [3])
    } else {
      record(37, [Int32(bitPattern: EmfWriter.nothing.brush)])
    }
    draw(&self)
    record(37, [Int32(bitPattern: EmfWriter.nothing.pen)])
    record(37, [Int32(bitPattern: EmfWriter.nothing.brush)])
    if stroke != nil { record(40, [1]) }
    if fill != nil || hatch != nil { record(40, [3]) }
  }

  /// A way from point to point: open (4) or closed and filled (3).
  private mutating func way(_ type: Int32, _ points: [Drawing.Point]) {
    record(type, [0, 0, -1, -1, Int32(points.count)] + EmfWriter.points(points))
  }

  private mutating func record(_ type: Int32, _ fields: [Int32]) {
    var content: [UInt8] = []
    content.add(fields)
    record(type, bytes: content)
  }

  private mutating func record(_ type: Int32, bytes content: [UInt8]) {
    bytes.add([type, Int32(content.count + 8)])
    bytes += content
    records += 1
  }

  private static func length(_ length: Double) -> Int32 { Int32(length * fineness) }

  private static func points(_ points: [Drawing.Point]) -> [Int32] {
    points.flatMap { [length($0.x), length($0.y)] }
  }

  /// Red, green and blue, the red in the lowest byte.
  private static func colour(_ ink: Drawing.Ink) -> Int32 {
    var value: Int32 = 0
    var shift: Int32 = 0
    let digits = Array(DrawingTheme.light.colour(of: ink).utf8.dropFirst())
    for place in stride(from: 0, to: 6, by: 2) {
      value |= (digit(digits[place]) << 4 | digit(digits[place + 1])) << shift
      shift += 8
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int32 {
    byte < 0x3A ? Int32(byte) - 0x30 : Int32(byte & 0xDF) - 0x37
  }
}

extension [UInt8] {
  /// Numbers of four bytes, the lowest first.
  fileprivate mutating func add(_ numbers: [Int32]) {
    for number in numbers {
      for byte in 0..<4 { append(UInt8(truncatingIfNeeded: number >> (8 * Int32(byte)))) }
    }
  }
}

extension Drawing.Dash {
  /// How long its strokes and gaps are, in turn.
  fileprivate var lengths: [Double] {
    switch self {
    case .solid: []
    case .long: [6, 4]
    case .short: [4, 3]
    case .fine: [1.2, 2.6]
    case .dots: [1, 4]
    case .mark: [2, 1.6]
    }
  }
}
