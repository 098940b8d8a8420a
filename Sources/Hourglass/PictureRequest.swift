import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

extension HourglassAnalysis.Analysis {
  /// What was a design before: the one of its name, else of its title, else the only one.
  func former(ofDesign number: Int, in newer: Self) -> Design? {
    func name(_ design: Design) -> String? { design.programme.name(design.programme.head) }
    func title(_ design: Design) -> String { design.programme.title(design.programme.head) }
    let design = newer.designs[number]
    if let known = name(design), let same = designs.first(where: { name($0) == known }) {
      return same
    }
    if let same = designs.first(where: { title($0) == title(design) }) { return same }
    return designs.count == 1 && newer.designs.count == 1 ? designs[0] : nil
  }
}

/// What a picture of a design is to show, and how.
package struct PictureRequest: Sendable {
  package var shows = Diagram.Contents.all
  /// Whether only the most important is shown.
  package var isBrief = false
  package var size = DrawingSize.natural
  /// Nil for whichever the reader's own screen has.
  package var theme: DrawingTheme?
  /// How wide it is as text.
  package var columns = Page.width
  /// An older version of the designs, to be drawn over.
  package var against: HourglassAnalysis.Analysis?

  package init() {}
}
