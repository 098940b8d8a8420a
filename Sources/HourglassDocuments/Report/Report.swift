import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassRules
import HourglassSyntax

/// All that there is to say about a design, on one page for people who read no design: how far it
/// carries, the picture, what is there and what is missing, and what the evidence is and is not.
/// No score: the study gives none.
package struct Report: Sendable {
  package let design: Analysis.Design
  let checklist: Checklist
  let diagram: Diagram
  /// What became of the targets, where a table of values was given.
  let progress: Progress?
  /// How people name the file.
  let path: String
  /// What tells this version of the file from others.
  let version: String
  let day: Day
  /// The page that leads to this one and others beside it; nil where it stands alone.
  let index: String?

  var reading: Reading { design.reading }
  var programme: Programme { design.reading.programme }
  var model: Model { design.reading.model }

  /// - Parameter number: which of the programmes of its file the design is, from 0.
  fileprivate init(
    of design: Analysis.Design, number: Int, path: String, version: String,
    values: ObservedValues?, on day: Day, isToday: Bool, index: String?
  ) {
    self.index = index
    self.design = design
    self.path = path
    self.day = day
    diagram = Diagram(of: design)
    checklist = Checklist(of: design.reading, on: day, isToday: isToday, until: nil)
    progress = values.map {
      Progress(of: design.reading, number: number, values: $0, on: day, isToday: isToday)
    }
    self.version = version
  }
}

/// A report on each programme of a file.
package func reports(
  on analysis: Analysis, path: String, values: ObservedValues?, on day: Day, isToday: Bool,
  index: String? = nil
) -> [Report] {
  let version = String(digest(analysis.tree.source.bytes), radix: 16)
  return analysis.designs.enumerated().map { number, design in
    Report(
      of: design, number: number, path: path, version: version, values: values, on: day,
      isToday: isToday, index: index)
  }
}

/// Reports as one file.
package func reports(_ all: [Report]) -> Binder {
  Binder(
    title: "Report on " + listed(all.map { inQuotes($0.title) }), documents: all.map { $0.document }
  )
}

extension Report {
  package var title: String { programme.title(programme.head) }
  package var verdict: Verdict { Verdict(of: reading) }

  var document: Document {
    var document = Document(title: title)
    document.isWide = true
    document.isForScreen = true
    document.hasContents = true
    document.opening = [Line(verdict.text, .strong)]
    if let index {
      var line = Line("All designs")
      line.link = index
      document.opening.append(line)
    }
    if case .said(let why) = programme.why {
      document.opening.append(Line(programme.string(why), label: "Why it exists"))
    }
    document.opening += programme.openingFacts(on: day)
    // The numbers stand before the picture, because a printed picture takes a page of its own.
    document.tables = [numbers, picture, stages, steps, tools, facets]
    document.tables += principles
    document.tables += [reach, reachBesideTheStudy]
    document.tables += checklistTables
    if let progress { document.tables.append(progressTable(progress)) }
    document.tables += [risks, trackers]
    if let allowances { document.tables.append(allowances) }
    document.tables.append(limits)
    return document
  }

  private var picture: Table {
    var table = Table(heading: "The design as a picture", columns: [])
    table.drawing = diagram.drawing()
    table.narrowDrawing = diagram.drawing(isNarrow: true)
    return table
  }

  /// The tables of the checklist as parts of one section.
  private var checklistTables: [Table] {
    let all = checklist.document
    var opening = Table(heading: "Checklist of indicators", columns: [])
    opening.remarks = all.opening.suffix(1)
    return [opening]
      + all.tables.map { table in
        var table = table
        table.isPart = true
        table.name = nil
        return table
      }
  }

  private func progressTable(_ progress: Progress) -> Table {
    var table = progress.indicatorTable
    table.heading = "Progress"
    table.remarks = [Line(progress.opening)]
    table.name = nil
    return table
  }

  private var risks: Table {
    var table = riskTable(of: reading)
    table.heading = "Risk register"
    if table.rows.isEmpty { table.remarks = [Line("The design states no risk.", .gap)] }
    return table
  }

  private var allowances: Table? {
    let rows = design.judgements.compactMap { judgement -> Table.Row? in
      guard let reason = design.reason(for: judgement) else { return nil }
      return [[Line(judgement.finding.headline.text)], [Line(reason)]]
    }
    if rows.isEmpty { return nil }
    var table = Table(
      heading: "Findings that the design accepts",
      columns: [.init("Finding", share: 60), .init("Reason given", share: 40)])
    table.rows = rows
    return table
  }

  private var limits: Table {
    var table = Table(heading: "What this report is based on", columns: [])
    let counts = design.counts
    table.remarks = [
      Line(
        "This report is about what the design says, not about what the programme achieves. It "
          + "compares the design with " + inQuotes(model.title(model.head))
          + ", a model of what a study saw in 52 other programmes in 2015. The model does not "
          + "prove causes, and the study rates no programme. Shares from the study are there to "
          + "compare with; they are no norms. No design shows how well a tool is used, and it can "
          + "be right to stop early."),
      Line(
        programme.isDescribed
          ? verdict.source ?? "" : "The team of the programme wrote the design itself."),
      Line(
        path + ", version " + version + ". Dates count from " + day.spelling + ". Findings: "
          + (counts.words.isEmpty ? "none" : counts.words)
          + ". Guiding questions without an answer: "
          + "\(reading.openQuestionCount).", .faint),
    ]
    return table
  }
}
