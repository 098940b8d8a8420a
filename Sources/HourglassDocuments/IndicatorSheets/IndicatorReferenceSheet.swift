import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// All that is said of one indicator, field by field, in the order of the performance indicator
/// reference sheets of USAID (ADS 201maf). Every format shows these fields.
struct IndicatorReferenceSheet: Sendable {
  /// The title of the programme.
  let programme: String
  /// The title of the indicator, and what it is called in the design, where it has a name.
  let title: String
  let name: String?
  let sections: [Section]

  struct Section: Sendable {
    let title: String
    let fields: [Field]
  }

  struct Field: Sendable {
    let title: String
    /// Nothing where no design says it, so that it is left to whoever fills in the sheet.
    let lines: [Line]

    init(_ title: String, _ lines: [Line]) {
      self.title = lines.isEmpty ? title + " (to be filled in)" : title
      self.lines = lines
    }
  }

  init(of index: Int, _ reading: Reading) {
    let maker = SheetMaker(index, reading)
    let design = reading.programme
    programme = design.title(design.head)
    title = design.title(maker.indicator.head)
    name = maker.indicator.head.name.map { design.word($0) }
    sections = [
      Section(title: "Indicator", fields: maker.identity),
      Section(title: "Description", fields: maker.description),
      Section(title: "Plan for data collection", fields: maker.collection),
      Section(title: "Targets and baseline", fields: maker.figures),
      Section(title: "Data quality issues", fields: maker.quality),
      Section(title: "Changes to indicator", fields: maker.changes),
    ]
  }

  /// What is still to be defined, each thing once.
  var gaps: [String] {
    var gaps: [String] = []
    for field in sections.flatMap({ $0.fields }) {
      // What is missing is what the field is about.
      if field.lines.contains(where: { $0.look == .gap }), !gaps.contains(field.title) {
        gaps.append(field.title)
      }
    }
    return gaps
  }
}
