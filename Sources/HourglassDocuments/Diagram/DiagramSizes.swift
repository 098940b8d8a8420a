import HourglassFormats

/// Lengths of the picture, in its units, for a width of 1200.
enum Sizes {
  static let page = 1200.0
  static let margin = 30.0
  static let axis = 600.0
  /// From the axis to the outline: at the rims, where a wide band ends, and in the waist.
  static let rim = 320.0
  static let shoulder = 298.0
  static let waist = 168.0
  /// Between what stands in the outline and the outline.
  static let inset = 11.0
  /// From where a band ends to where the next begins, where the outline becomes narrow or wide.
  static let leastFlare = 58.0
  static let mostFlare = 74.0
  static let corner = 26.0

  /// The columns at the sides, beside wide bands.
  static let left = margin
  static let sideWidth = 232.0
  static let right = page - margin - sideWidth
  /// The same beside the waist, where tools move in.
  static let leftAtWaist = 208.0
  static let nameWidthAtWaist = leftAtWaist - left - 14
  static let toolWidthAtWaist = axis - waist - 18 - leftAtWaist
  static let rightAtWaist = axis + waist + 18
  static let riskWidthAtWaist = 236.0

  static let boxWidth = 520.0
  static let boxesWidth = 548.0
  static let boxWidthInWaist = 280.0
  static let boxGap = 14.0
  static let boxPadding = (x: 12.0, y: 8.0)
  /// Beside a box, a way for a link that goes past it. There is room for some beside every box, so
  /// that a link moves no box that it goes past.
  static let lane = 6.0
  static let stopWidth = 344.0

  /// The most boxes that stand side by side, and the most links in one channel, before the whole
  /// picture turns to lists.
  static let mostBoxes = 3
  static let mostBoxesInWaist = 2
  static let mostLanes = 6
  static let mostLinksInChannel = 8
}

extension Lettering {
  static let title = Lettering(size: 22, leading: 28, isBold: true)
  static let verdict = Lettering(size: 13.5, leading: 18)
  static let stage = Lettering(size: 15, leading: 19, isBold: true)
  static let objective = Lettering(size: 14, leading: 18, isBold: true)
  static let tool = Lettering(size: 12, leading: 15.5)
  static let small = Lettering(size: 11.5, leading: 15)
  static let because = Lettering(size: 11.5, leading: 15, isItalic: true)
  static let note = Lettering(size: 10.5, leading: 13.5)
  static let group = Lettering(size: 12, leading: 16, isBold: true)
  static let stop = Lettering(size: 13, leading: 17, isBold: true)
  static let row = Lettering(size: 12, leading: 15.5)
}
