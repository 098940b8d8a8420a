import HourglassLanguage

/// How wide text may become in whatever sans-serif font it is shown in. No font is at hand where a
/// picture is made, so these are upper bounds: for each character the largest advance among the
/// fonts that its list of families names, in thousandths of the size.
enum TextWidths {
  /// The bounds of U+0020 to U+007E, in both weights.
  private static let regular: [Int16] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 552, 838, 318, 361, 318, 413,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015,
    684, 686, 722, 770, 667, 611, 778, 752, 339, 552, 667, 557, 907, 760, 787, 667, 787, 722, 667,
    611, 732, 684, 989, 685, 667, 685, 390, 411, 390, 838, 556, 577,
    613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 413, 521,
    392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838,
  ]
  private static let bold: [Int16] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 545, 838, 380, 415, 380, 413,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000,
    774, 762, 734, 830, 683, 683, 821, 837, 389, 559, 775, 637, 995, 837, 850, 733, 850, 770, 720,
    682, 812, 774, 1103, 771, 724, 725, 457, 422, 457, 838, 556, 607,
    675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595,
    478, 712, 652, 924, 645, 652, 582, 712, 551, 712, 838,
  ]

  /// Characters of which a text may have many, by the last of their block. Arabic letters are
  /// counted as they are in words, where they are joined and two thirds as wide on average.
  private static let blocks: [(last: UInt32, advance: Int16)] = [
    (0x00FF, 1000), (0x024F, 1070), (0x02AF, 900), (0x036F, 0), (0x03FF, 934), (0x052F, 1220),
    (0x058F, 900), (0x05FF, 730), (0x07BF, 900), (0x08FF, 900), (0x0DFF, 1100), (0x0EFF, 904),
    (0x10FF, 900), (0x11FF, 1000), (0x139F, 1260), (0x1AFF, 1000), (0x1EFF, 989), (0x1FFF, 934),
    (0x2012, 1000), (0x2015, 1000), (0x2017, 500), (0x201F, 530), (0x2025, 650), (0x2027, 1000),
    (0x206F, 500), (0x20CF, 850), (0x218F, 1000), (0x21FF, 1000), (0x2BFF, 1250), (0xA97F, 1000),
    (0xD7FF, 1000), (0xFDFF, 1000), (0xFFFF, 1306),
  ]

  static func advance(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let value = scalar.value
    if (0x20...0x7E).contains(value) {
      return Int((isBold ? bold : regular)[Int(value) - 0x20])
    }
    if joins(scalar) { return 0 }
    // Pictures, but for the joined ones, are no wider than this; a plane further out is unknown.
    if value > 0xFFFF { return (0x1F000...0x1FAFF).contains(value) ? 1300 : 1100 }
    var advance: Int16 = 1306
    for block in blocks where value <= block.last {
      advance = block.advance
      break
    }
    return isBold ? Int(advance) * 115 / 100 : Int(advance)
  }

  /// Whether it takes no room of its own and stays with what stands before it.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return columns(of: scalar) == 0 || value == 0x200D || (0xFE00...0xFE0F).contains(value)
      || (0x1F3FB...0x1F3FF).contains(value) || (0xE0020...0xE007F).contains(value)
  }
}

/// A size and a weight that a picture writes in.
package struct Lettering: Sendable, Equatable {
  /// In units of the picture.
  package let size: Double
  /// From one line to the next.
  package let leading: Double
  package var isBold = false
  package var isItalic = false

  package init(size: Double, leading: Double, isBold: Bool = false, isItalic: Bool = false) {
    self.size = size
    self.leading = leading
    self.isBold = isBold
    self.isItalic = isItalic
  }

  /// The most that a text can take on one line.
  ///
  /// - Parameter limit: what is wider than this is not measured to its end.
  package func width(of text: String, upTo limit: Double = .infinity) -> Double {
    // What leans needs a little more at its end.
    let leaning = isItalic ? size / 8 : 0
    var sum = 0
    var isJoined = false
    for scalar in text.unicodeScalars {
      // What a joiner leads to is one picture with what stands before it.
      if !isJoined { sum += TextWidths.advance(of: scalar, isBold: isBold) }
      isJoined = scalar.value == 0x200D
      if Double(sum) * size / 1000 + leaning > limit { break }
    }
    return Double(sum) * size / 1000 + leaning
  }
}
