import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// All that a design says of one thing, field by field: what it says, or what stands in its place.
/// Documents are lists of fields; none of them reads the thing itself.
protocol Record {
  associatedtype Field
  /// What the design says, one by one; nothing where it is silent and need not say it.
  func entries(_ field: Field) -> [Entry]
  /// What the words of a field need before them to be understood, wherever they stand.
  func label(_ field: Field) -> String?
  /// The same as lines of a cell.
  func lines(_ field: Field) -> [Line]
}

extension Record {
  func label(_ field: Field) -> String? { nil }

  func lines(_ field: Field) -> [Line] { lines(field, label: label(field)) }

  func lines(_ field: Field, label: String?) -> [Line] {
    entries(field).map { Line($0, label: label) }
  }

  /// Several fields below each other, as one cell has them.
  func lines(_ fields: [Field]) -> [Line] { fields.flatMap { lines($0) } }

  /// What the design says itself, without what stands in its place.
  func said(_ field: Field) -> [String] {
    entries(field).filter { $0.state == "said" }.map { $0.onPaper }
  }
}

/// A column of a table of records, with what stands in its cells one below the other.
typealias Shown<Field> = (column: Table.Column, fields: [Field])

extension Table {
  /// A row for each record, which begins with what it is called.
  init<Of: Record>(_ shown: [Shown<Of.Field>], of records: [Of]) {
    self.init(columns: shown.map { $0.column })
    rows = records.map { record in
      var cells = shown.map { Row.Element(record.lines($0.fields)) }
      if let title = cells[0]?.first {
        cells[0]?[0] = Line(title.words, label: title.label, .strong)
      }
      return cells
    }
  }
}

extension Programme {
  /// The name of something, where it has one.
  package func name(_ head: Head) -> String? { head.name.map { tree.symbols.text(of: $0.symbol) } }

  /// What to call something in one of our sentences: its title in quotation marks, or its name.
  func called(_ head: Head) -> String {
    if let title = head.title { return inQuotes(string(title)) }
    return name(head) ?? title(head)
  }

  /// What programs call something: its name, or its title where it has none.
  func key(_ head: Head) -> String { name(head) ?? title(head) }

  func called(_ parties: [Reference<Party>]) -> String {
    listed(parties.map { called(self.parties[$0.index].head) })
  }

  /// ` Assumption: a.`; empty where nothing is assumed.
  func assumed(_ all: [Reference<Assumption>]) -> String {
    if all.isEmpty { return "" }
    let assumptions = all.map { called(self.assumptions[$0.index].head) }
    return (all.count == 1 ? " Assumption: " : " Assumptions: ") + listed(assumptions) + "."
  }

  func title(of objective: Reference<Objective>) -> String {
    title(objectives[objective.index].head)
  }
  func title(of tool: Reference<Tool>) -> String { title(tools[tool.index].head) }
  func title(of party: Reference<Party>) -> String { title(parties[party.index].head) }
  func title(of indicator: Reference<Indicator>) -> String {
    title(indicators[indicator.index].head)
  }
  func title(of assumption: Reference<Assumption>) -> String {
    title(assumptions[assumption.index].head)
  }
}
