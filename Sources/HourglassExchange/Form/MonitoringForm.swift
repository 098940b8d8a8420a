import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The designs of a file as a form to collect their indicators with, after XLSForm: the workbook
/// that ODK, KoboToolbox and others make forms from.
///
/// One group a stage and in it one an indicator, with a note on what the design says of it, the
/// time the figure is about, the figure itself, its parts, its source and a comment. The names of
/// the questions follow from the names and titles of the design, and the form's version from what
/// it asks, so that the same design always gives the same form.
package func monitoringForm(of readings: [Reading]) -> Workbook {
  let names = readings.map { $0.programme.nameInForm }
  let titles = readings.map { $0.programme.title($0.programme.head) }
  return form(of: readings).workbook(
    title: titles.isEmpty ? "Indicators" : choiceText(titles.joined(separator: "; ")),
    id: names.isEmpty ? "indicators" : formName(names.joined(separator: "-")))
}

/// What is asked at the top, by its names.
let filledInBy = (name: "filled_in_by", label: "Who fills in this form?")
let filledInFor = "filled_in_for"

/// The questions, and what they ask for.
func form(of readings: [Reading]) -> Form {
  var form = Form()
  form.rows.append(
    Form.Row(
      type: "text", name: form.names.unique(filledInBy.name), label: filledInBy.label,
      isRequired: true))
  form.rows.append(
    Form.Row(
      type: "date", name: form.names.unique(filledInFor),
      label: "What is the date of the values?",
      hint: "You can give another date for single values below.", isRequired: true))
  let names = readings.map { $0.programme.nameInForm }
  for (number, (reading, name)) in zip(readings, names).enumerated() {
    let programme = reading.programme
    if readings.count == 1 {
      write(reading, number, prefix: "", to: &form)
      continue
    }
    // Two designs may be called the same; one of them then has a number.
    let group = form.names.unique(name)
    form.add("begin_group", group, formText(programme.title(programme.head)))
    write(reading, number, prefix: group + "_", to: &form)
    form.add("end_group", "", "")
  }
  return form
}

/// - Parameter number: which of the programmes it is.
private func write(_ reading: Reading, _ number: Int, prefix: String, to form: inout Form) {
  // The checklist has the indicators in their order, and what is missing; what it says of days
  // is not asked for here.
  let checklist = Checklist(of: reading, on: Day(year: 1, month: 1, day: 1))
  let questions = IndicatorQuestions(
    reading, number, prefix: prefix,
    whose: writeTrackers(of: reading, number, prefix: prefix, to: &form))
  for section in checklist.sections {
    let stage = prefix + formName(section.stage ?? "no-stage")
    form.add("begin_group", form.names.unique(stage + "_stage"), formText(section.title))
    if section.rows.isEmpty {
      form.add("note", form.names.unique(stage + "_none"), reasonForNone(section))
    }
    for row in section.rows { questions.write(row.number, row, to: &form) }
    form.add("end_group", "", "")
  }
}

/// Asks whose indicators are filled in, where several track some.
///
/// - Returns: the name of the question; nil where there is none.
private func writeTrackers(
  of reading: Reading, _ number: Int, prefix: String, to form: inout Form
) -> String? {
  let programme = reading.programme
  var trackers: [Int] = []
  var isTracker: Set<Int> = []
  for indicator in programme.indicators {
    for tracker in indicator.trackedBy.value ?? []
    where isTracker.insert(tracker.index).inserted {
      trackers.append(tracker.index)
    }
  }
  if trackers.count < 2 { return nil }
  let name = form.names.unique(prefix + "trackers")
  let questions = IndicatorQuestions(reading, number, prefix: prefix, whose: name)
  form.offer(
    name,
    trackers.map { tracker in
      (questions.choice(tracker), choiceText(programme.title(programme.parties[tracker].head)))
    })
  form.add("select_multiple " + name, name, "Whose indicators do you report?")
  form.rows[form.rows.count - 1].hint = "To see all indicators, choose no name."
  return name
}

/// What stands in the place of indicators.
private func reasonForNone(_ section: Checklist.Section) -> String {
  if let note = section.note { return formText(note) }
  guard let rule = section.rule else { return "This form has no indicators to fill in." }
  return formText(
    (section.question.map { $0 + " " } ?? "") + Checklist.missingIndicator(rule))
}

extension Programme {
  /// Its name, or else its title, as part of the names of a form.
  fileprivate var nameInForm: String { formName(name(head) ?? title(head)) }
}
