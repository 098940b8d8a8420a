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
  private static let columns: [(column: Table.Column, headings: [String])] = [
    (.init("What", share: 18), ["definition", "unit"]),
    (.init("Baseline", share: 9), ["baseline"]),
    (.init("Next target", share: 9), ["next target"]),
    (.init("Final target", share: 9), ["final target"]),
    (.init("Data source", share: 15), ["data source", "collection method"]),
    (.init("Tracking", share: 22), ["tracked by", "frequency", "next due date"]),
    (.init("Disaggregation and reporting", share: 15), ["disaggregated by", "reported to"]),
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
    if let note = section.note { table.remarks.append(Line(note)) }
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
    var title = [Line(row.indicator, .strong)]
    if !row.alsoMeasures.isEmpty {
      title.append(Line(listed(row.alsoMeasures), label: "also measures"))
    }
    if hasOnlyGaps {
      return [title, row.shown(in: self).map { Line($0.heading, .gap) }, []]
    }
    let all = row.cells
    let cells: Table.Row = Checklist.columns.map { column, headings in
      var lines: [Line] = []
      for (heading, entry) in all where headings.contains(heading) {
        // What the column is called need not be said again.
        let label = heading == column.heading.lowercased() ? nil : heading
        if heading == "next due date", !row.dues.isEmpty {
          lines += row.dues.map { due in
            Line(
              due.day.spelling + ": " + due.task, label: due.isOverdue ? "date passed" : heading)
          }
        } else {
          lines.append(Line(entry, label: label))
        }
      }
      return lines
    }
    return [title] + cells
  }
}
