import HourglassFormats
import HourglassLanguage

/// The checklists of a file as documents for people: a table for each stage, with a box to tick
/// before each indicator.
package func checklists(_ all: [Checklist]) -> Binder {
  Binder(
    title: "Checklist of " + listed(all.map { inQuotes($0.programme) }),
    documents: all.map { $0.document })
}

extension Checklist {
  var document: Document {
    var document = Document(title: "Checklist of " + inQuotes(programme))
    document.isWide = true
    document.opening = facts + [Line(checklistOpening(of: self), .faint)]
    document.tables = sections.map { table(of: $0) }
    return document
  }

  /// The columns of the tables, each with what stands in it one above the other.
  private static let columns: [Shown<IndicatorField>] = [
    (.init("What", share: 18), [.definition, .unit]),
    (.init("Baseline", share: 9), [.baseline]), (.init("Next target", share: 9), [.nextTarget]),
    (.init("Final target", share: 9), [.finalTarget]),
    (.init("Data source", share: 15), [.source, .method]),
    (.init("Tracking", share: 22), [.tracker, .frequency, .due]),
    (.init("Disaggregation and reporting", share: 15), [.breakdown, .reportedTo]),
  ]

  /// A list of gaps is to be filled in.
  private static let gapColumns: [Table.Column] = [
    .init("Missing", share: 26), .init("Entry", share: 40, isToFillIn: true),
  ]

  private func table(of section: Section) -> Table {
    var table = Table(
      heading: section.heading,
      columns: [.init("Indicator", share: 20)]
        + (hasOnlyGaps ? Checklist.gapColumns : Checklist.columns.map { $0.column }))
    table.name = "Checklist"
    table.isToTick = true
    if let note = section.noteForReaders { table.remarks.append(Line(note)) }
    if let question = section.question {
      table.remarks.append(Line(question, label: "Question for the team"))
    }
    let others = Table.Row(repeating: .some([]), count: table.columns.count - 1)
    let missing: Table.Row = [[Line(Checklist.missingIndicator, .gap)]]
    if section.isMissing { table.rows.append(missing + others) }
    for group in section.groups {
      if let heading = section.heading(of: group) { table.rows.append([[Line(heading, .strong)]]) }
      if group.isMissing { table.rows.append(missing + others) }
      for title in group.elsewhere {
        table.rows.append([[Line("See the indicator " + inQuotes(title) + ".")]])
      }
      for row in group.rows { table.rows.append(cells(of: row)) }
    }
    return table
  }

  private func cells(of row: Row) -> Table.Row {
    var title = [Line(row.indicator, label: row.numberInLogframe, .strong)]
    if let (heading, words) = row.measures { title.append(Line(words, label: heading)) }
    if hasOnlyGaps {
      return [title, row.shown(in: self).map { Line($0.heading, .gap) }, []]
    }
    let all = row.cells
    let cells: Table.Row = Checklist.columns.map { column, fields in
      all.filter { fields.contains($0.field) }.flatMap { field, heading, entry -> [Line] in
        if field == .due, !row.dues.isEmpty {
          // Of the targets of days gone by the newest takes the place of the others.
          let passed = row.dues.filter { $0.isOverdue }
          let others =
            passed.count > 1 ? " (and " + counted(passed.count - 1, "earlier date") + ")" : ""
          return passed.suffix(1).map { Line($0.forReaders + others, label: "date passed") }
            + row.dues.filter { !$0.isOverdue }.map { Line($0.forReaders, label: heading) }
        }
        // What the column is called need not be said again.
        return [Line(entry, label: heading == column.heading.lowercased() ? nil : heading)]
          + (field == .breakdown ? row.record.lines(.parts) : [])
      }
    }
    return [title] + cells
  }
}
