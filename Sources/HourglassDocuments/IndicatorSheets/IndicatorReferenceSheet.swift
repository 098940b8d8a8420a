import HourglassFormats
import HourglassLanguage
import HourglassReading

/// All that is said of one indicator, field by field, in the order of the performance indicator
/// reference sheets of USAID (ADS 201maf). Every format shows these fields.
struct IndicatorReferenceSheet {
  let record: IndicatorRecord

  /// What the sheet asks for and what a design says of it: nothing where no design says it, so
  /// that it is left to whoever fills in the sheet.
  typealias Field = (title: String, lines: [Line])

  /// What a section asks for, what a design says of it, and what stands there where it is silent.
  private typealias Section = (
    title: String, questions: [(title: String, fields: [IndicatorField], silence: [Line])]
  )

  private static let sections: [Section] = [
    (
      "Indicator",
      [
        ("Name of indicator", [.title, .codes], []), ("Name of result measured", [.result], []),
        ("Reported in a performance plan, and for which years", [], []),
      ]
    ),
    (
      "Description",
      [
        ("Precise definition", [.definition], []),
        ("Unit of measure", [.unit, .formula, .direction], []),
        ("Disaggregated by", [.breakdown, .places], []), ("Rationale for indicator", [.proxy], []),
      ]
    ),
    (
      "Plan for data collection",
      [
        ("Data source", [.source], []),
        ("Method of data collection and construction", [.method, .respondents], []),
        ("Reporting frequency", [.frequency, .reportedTo], []),
        ("Individuals responsible, by role", [.tracker], []),
      ]
    ),
    ("Targets and baseline", []),
    (
      "Data quality issues",
      [
        ("Dates of previous data quality assessments, and name of reviewer", [], []),
        ("Date of future data quality assessments", [], []),
        ("Known data limitations", [.limitations], [Line(.notStated)]),
      ]
    ),
    (
      "Changes to indicator",
      [
        ("Changes to indicator", [.changes], [Line("none recorded", .faint)]),
        ("Other notes", [.notes], []), ("This sheet was last updated on", [], []),
      ]
    ),
  ]

  /// - Parameter number: of the indicator in logframes: `1.1.a`.
  init(of index: Int, _ reading: Reading, number: String? = nil) {
    record = IndicatorRecord(of: index, reading, number: number)
  }

  var sections: [(title: String, fields: [Field])] {
    Self.sections.map { title, questions in
      // What follows from the figures has no questions of its own.
      let fields =
        questions.isEmpty
        ? figures
        : questions.map { question in
          let lines = record.lines(question.fields)
          return (question.title, lines.isEmpty ? question.silence : lines)
        }
      return (
        title,
        fields.map { ($0.lines.isEmpty ? $0.title + " (to be filled in)" : $0.title, $0.lines) }
      )
    }
  }

  /// Whether its targets would fill pages with a field each: then groups stand beside the whole.
  private var isLong: Bool {
    record.indicator.allFigures.reduce(0) { $0 + $1.targetsByDay.count } > 12
  }

  /// The baseline and each target in a field of their own, of the whole and then of each part.
  private var figures: [Field] {
    let programme = record.programme
    let isLong = isLong
    var fields: [Field] = []
    /// Where the targets of the whole stand, by their titles.
    var places: [String: Int] = [:]
    for figures in record.indicator.allFigures {
      let part = figures.part.map { record.indicator.parts[$0] }
      let group = part.map { ", " + programme.title(of: $0) } ?? ""
      // A part may leave it out.
      let baseline = record.baseline(figures)
      if part == nil || baseline != [Line(.notStated)] {
        let reason = figures.baseline.value?.because.map { programme.string($0) }
        fields.append(
          (
            "Baseline and its timeframe" + group,
            baseline + (reason.map { [Line($0, label: "because")] } ?? [])
          ))
      }
      for target in figures.targetsByDay {
        let time = target.from.map { $0.spelling(through: target.by) } ?? target.by.spelling
        let title = "Target " + time
        if isLong, let part, let place = places[title] {
          let groups = programme.traits(of: part).map { $0.group }.joined(separator: ", ")
          let words = [
            fields[place].lines[0].words, groups + ": " + programme.words(for: target.aim),
          ]
          fields[place].lines = [Line(words.joined(separator: "; "))]
        } else {
          if part == nil, places[title] == nil { places[title] = fields.count }
          fields.append((title + group, [programme.line(target.aim)]))
        }
      }
      let open = programme.openTargets(figures).map { Line($0) }
      if !open.isEmpty {
        fields.append(("Target" + group, open))
      } else if part == nil, fields.count == 1 {
        fields.append(("Target", record.lines(.lastTarget)))
      }
    }
    fields.append(("Rationale for targets", record.lines(.targetReasons)))
    let lights = record.lines(.thresholds)
    return lights.isEmpty ? fields : fields + [("Thresholds", lights)]
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
    var table = Table(columns: [
      .init("Field", share: 42),
      // Where the table goes on to another page, its head says what it is about.
      .init(isLong ? document.title : "Value", share: 58),
    ])
    for section in sections {
      table.rows.append([[Line(section.title, .strong)]])
      for field in section.fields { table.rows.append([[Line(field.title)], field.lines]) }
    }
    document.tables = [table]
    return document
  }
}
