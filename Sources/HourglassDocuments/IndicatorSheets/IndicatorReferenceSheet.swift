import HourglassFormats
import HourglassLanguage
import HourglassReading

/// All that is said of one indicator, field by field, in the order of the performance indicator
/// reference sheets of USAID (ADS 201maf). Every format shows these fields.
struct IndicatorReferenceSheet {
  let record: IndicatorRecord
  let sections: [Section]

  struct Section {
    let title: String
    let fields: [Field]
  }

  struct Field {
    let title: String
    /// Nothing where no design says it, so that it is left to whoever fills in the sheet.
    let lines: [Line]

    init(_ title: String, _ lines: [Line]) {
      self.title = lines.isEmpty ? title + " (to be filled in)" : title
      self.lines = lines
    }
  }

  /// What the sheet asks for, what a design says of it, and what stands there where it is silent.
  private typealias Question = (title: String, fields: [IndicatorField], silence: [Line])

  private static let identity: [Question] = [
    ("Name of indicator", [.title, .codes], []), ("Name of result measured", [.result], []),
    ("Reported in a performance plan, and for which years", [], []),
  ]
  private static let description: [Question] = [
    ("Precise definition", [.definition], []),
    ("Unit of measure", [.unit, .formula, .direction], []),
    ("Disaggregated by", [.breakdown, .places], []), ("Rationale for indicator", [.proxy], []),
  ]
  private static let collection: [Question] = [
    ("Data source", [.source], []),
    ("Method of data collection and construction", [.method, .respondents], []),
    ("Reporting frequency", [.frequency, .reportedTo], []),
    ("Individuals responsible, by role", [.tracker], []),
  ]
  private static let quality: [Question] = [
    ("Dates of previous data quality assessments, and name of reviewer", [], []),
    ("Date of future data quality assessments", [], []),
    ("Known data limitations", [.limitations], [Line(.notStated)]),
  ]
  private static let changes: [Question] = [
    ("Changes to indicator", [.changes], [Line("none recorded", .faint)]),
    ("Other notes", [.notes], []), ("This sheet was last updated on", [], []),
  ]

  /// - Parameter number: of the indicator in logframes: `1.1.a`.
  init(of index: Int, _ reading: Reading, number: String? = nil) {
    let record = IndicatorRecord(of: index, reading, number: number)
    self.record = record
    func section(_ title: String, _ questions: [Question]) -> Section {
      Section(
        title: title,
        fields: questions.map { question in
          let lines = record.lines(question.fields)
          return Field(question.title, lines.isEmpty ? question.silence : lines)
        })
    }
    sections = [
      section("Indicator", Self.identity), section("Description", Self.description),
      section("Plan for data collection", Self.collection),
      Section(title: "Targets and baseline", fields: Self.figures(record)),
      section("Data quality issues", Self.quality),
      section("Changes to indicator", Self.changes),
    ]
  }

  /// The baseline and each target in a field of their own, of the whole and then of each part.
  private static func figures(_ record: IndicatorRecord) -> [Field] {
    let programme = record.programme
    var fields: [Field] = []
    for figures in record.indicator.allFigures {
      let part = figures.part.map { record.indicator.parts[$0] }
      let group = part.map { ", " + programme.title(of: $0) } ?? ""
      // A part may leave it out.
      let baseline = record.baseline(figures)
      if part == nil || baseline != [Line(.notStated)] {
        let reason = figures.baseline.value?.because.map { programme.string($0) }
        fields.append(
          Field(
            "Baseline and its timeframe" + group,
            baseline + (reason.map { [Line($0, label: "because")] } ?? [])))
      }
      for target in figures.targetsByDay {
        let time = target.from.map { $0.spelling(through: target.by) } ?? target.by.spelling
        fields.append(Field("Target " + time + group, [programme.line(target.aim)]))
      }
      let open = programme.openTargets(figures).map { Line($0) }
      if !open.isEmpty {
        fields.append(Field("Target" + group, open))
      } else if part == nil, fields.count == 1 {
        fields.append(Field("Target", record.lines(.lastTarget)))
      }
    }
    fields.append(Field("Rationale for targets", record.lines(.targetReasons)))
    let lights = record.lines(.thresholds)
    return lights.isEmpty ? fields : fields + [Field("Thresholds", lights)]
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

  /// Two columns, with a line above each section.
  var document: Document {
    let programme = record.programme
    var document = Document(title: programme.title(record.indicator.head))
    document.opening = [Line(programme.title(programme.head), label: "Programme")]
    var table = Table(columns: [.init("Field", share: 42), .init("Value", share: 58)])
    for section in sections {
      table.rows.append([[Line(section.title, .strong)]])
      for field in section.fields { table.rows.append([[Line(field.title)], field.lines]) }
    }
    document.tables = [table]
    return document
  }
}
