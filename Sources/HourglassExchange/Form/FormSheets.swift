import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress

/// A form while it is being written: its questions, what they offer to choose from, and the names
/// that are taken.
struct Form {
  /// One line of the sheet `survey`.
  struct Row {
    var type: String
    var name = ""
    var label = ""
    var hint = ""
    var isRequired = false
    /// A condition that an answer has to meet, and what to say where it does not.
    var constraint = ""
    var message = ""
    /// When the question is asked; always where it is empty.
    var relevant = ""
    var appearance = ""
  }

  struct List {
    let name: String
    let choices: [(name: String, label: String)]
  }

  var rows: [Row] = []
  private(set) var lists: [List] = []
  private var listNames = FormNames()
  /// The name of the list with these choices.
  private var listOfChoices: [String: String] = [:]
  var names = FormNames()
  /// What the questions about indicators ask for, by their names.
  var asked: [String: Asked] = [:]
  /// The questions in lists that grow, and what their entries are groups by.
  var listed: [(question: String, label: String)] = []

  struct Asked {
    let indicator: ObservedPlace
    let what: What

    enum What {
      /// The times that there are to choose from, by the names of the choices.
      case period([String: ObservedPeriod])
      case day
      /// The value, or that of a part of it.
      case value([(label: String, group: String)])
      case source, comment
    }
  }

  mutating func add(_ type: String, _ name: String, _ label: String) {
    rows.append(Row(type: type, name: name, label: label))
  }

  /// Offers choices, once for all questions that offer the same.
  mutating func offer(_ name: String, _ choices: [(name: String, label: String)]) {
    if listNames.take(name) { add(List(name: name, choices: choices)) }
  }

  /// The list with these choices, which is added where there is none.
  mutating func list(_ name: String, _ choices: [(name: String, label: String)]) -> String {
    if let same = listOfChoices[Form.key(of: choices)] { return same }
    let unique = listNames.unique(name)
    add(List(name: unique, choices: choices))
    return unique
  }

  private mutating func add(_ list: List) {
    lists.append(list)
    let key = Form.key(of: list.choices)
    if listOfChoices[key] == nil { listOfChoices[key] = list.name }
  }

  private static func key(of choices: [(name: String, label: String)]) -> String {
    choices.map { $0.name + "\u{1}" + $0.label }.joined(separator: "\u{2}")
  }

  /// The sheets as XLSForm has them, with a version that follows from what is asked.
  func workbook(title: String, id: String) -> Workbook {
    let survey = rows.map { row in
      [
        row.type, row.name, row.label, row.hint, row.isRequired ? "yes" : "", row.constraint,
        row.message, row.relevant, row.appearance,
      ]
    }
    let choices = lists.flatMap { list in list.choices.map { [list.name, $0.name, $0.label] } }
    let content = ([[title]] + survey + choices).map { $0.joined(separator: "\u{1F}") }
    let number = String(digest(content.joined(separator: "\u{1E}")))
    let version = String(repeating: "0", count: 10 - number.utf8.count) + number
    return Workbook(
      title: title,
      sheets: [
        sheet(
          "survey",
          [
            ("type", 24), ("name", 28), ("label", 50), ("hint", 36), ("required", 10),
            ("constraint", 24), ("constraint_message", 28), ("relevant", 36), ("appearance", 14),
          ], survey),
        sheet("choices", [("list_name", 24), ("name", 20), ("label", 40)], choices),
        sheet(
          "settings", [("form_title", 40), ("form_id", 28), ("version", 14)],
          [[title, id, version]]),
      ])
  }

  private func sheet(
    _ name: String, _ columns: [(heading: String, widest: Int)], _ rows: [[String]]
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name, columns: columns.map { .init($0.heading, widest: $0.widest) },
      rows: rows.map { row in row.map { .words($0) } })
  }
}
