import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// Reads a table of values: one that people fill in, or the one that ODK Central or KoboToolbox
/// gives of our own form (CSV with the names of the questions as headings).
///
/// A row of such a table is one filled-in form. What these programs add to it is passed over; the
/// groups before the name of a question (`stage/indicator/i_value`, `stage-indicator-i_value`) may
/// be there or not. Groups that people added in lists are in tables of their own, without times,
/// and are not read.
package func observedValues(_ bytes: [UInt8], of readings: [Reading]) -> ObservedValues {
  let programmes = readings.map { $0.programme }
  // Only what is no table of our own asks for the questions of the form.
  if isTableOfValues(bytes) { return observedValues(bytes, of: programmes) }
  let form = form(of: readings)
  let table = CsvTable(bytes) { cells in
    cells.count { cell in
      let name = questionName(in: cell)
      return form.asked[name] != nil || cell == filledInBy.label
        || form.listed.contains { $0.question == name }
    }
  }
  guard let heading = table.records.first else { return observedValues(bytes, of: programmes) }
  if heading.cells.contains(filledInBy.label) {
    return ObservedValues(
      unreadable: heading.line,
      "The headings are the questions of the form. Download the table again with “XML values and "
        + "headers”, so that Hourglass can tell the questions apart.")
  }
  let names = heading.cells.map { questionName(in: $0) }
  if let list = form.listed.first(where: { names.contains($0.question) }) {
    return ObservedValues(
      unreadable: heading.line,
      "This is the table of the groups by \(list.label) that people added to a list in the form. It "
        + "does not say for which period they are, so Hourglass cannot use it. Use the table of "
        + "the whole form. For these groups, fill in a table of values, with the dimension "
        + inQuotes(list.label + ": …") + ".")
  }
  guard names.contains(where: { form.asked[$0]?.what.isValue ?? false }) else {
    return observedValues(bytes, of: programmes)
  }
  var answers: [ObservedAnswer] = []
  var problems: [ObservedValues.Problem] = []
  var rejected: [ObservedValues.Problem] = []
  for record in table.records.dropFirst() {
    if let damage = record.damage {
      problems.append(ObservedValues.Problem(line: record.line, message: damage.words))
    } else if let reason = FilledInForm.reasonToLeave(record, heading) {
      rejected.append(ObservedValues.Problem(line: record.line, message: reason))
    } else {
      let filled = FilledInForm(record, names, form, programmes)
      answers += filled.answers
      problems += filled.problems
    }
  }
  var values = observedValues(answers, of: programmes)
  values.problems = (problems + values.problems).ordered { $0.line < $1.line }
  values.remarks += rejected
  if !form.listed.isEmpty {
    let labels = form.listed.map { $0.label }
    let each = labels.indices.filter { !labels[..<$0].contains(labels[$0]) }.map { labels[$0] }
    values.remarks.append(
      ObservedValues.Problem(
        line: heading.line,
        message:
          "The groups by \(listed(each)) that people added to lists in the form are not in this "
          + "table. To use them, fill in a table of values, with the dimension "
          + inQuotes(each[0] + ": …") + "."))
  }
  return values
}

/// Without the groups that the question is in.
private func questionName(in heading: String) -> String {
  let name = heading.utf8.split { $0 == 0x2F || $0 == 0x2D || $0 == 0x3A || $0 == 0x2E }.last
  return name.map { String(Substring($0)) } ?? ""
}

/// One row of the table: what somebody has filled in at one time.
private struct FilledInForm {
  private(set) var answers: [ObservedAnswer] = []
  private(set) var problems: [ObservedValues.Problem] = []

  /// What somebody has said of one indicator.
  private struct About {
    let place: ObservedPlace
    var period: ObservedPeriod?
    var day = ""
    var values: [(text: String, traits: [(label: String, group: String)])] = []
    var source = ""
    var comment = ""
  }

  init(
    _ record: CsvTable.Record, _ names: [String], _ form: Form, _ programmes: [Programme]
  ) {
    var all: [About] = []
    var indexOfPlace: [ObservedPlace: Int] = [:]
    var by = ""
    var day = ""
    for (name, cell) in zip(names, record.cells) where !cell.isEmpty {
      if name == filledInBy.name { by = cell }
      if name == filledInFor { day = cell }
      guard let asked = form.asked[name] else { continue }
      let index = indexOfPlace[asked.indicator] ?? all.count
      if index == all.count {
        indexOfPlace[asked.indicator] = index
        all.append(About(place: asked.indicator))
      }
      switch asked.what {
      case .period(let times):
        all[index].period = times[cell]
        // A day that the design no longer has is a day all the same.
        if times[cell] == nil, cell != otherDay { all[index].day = cell }
      case .day: all[index].day = cell
      case .value(let traits): all[index].values.append((cell, traits))
      case .source: all[index].source = cell
      case .comment: all[index].comment = cell
      }
    }
    for about in all where !about.values.isEmpty {
      let period: ObservedPeriod
      if let chosen = about.period {
        period = chosen
      } else {
        // Forms add the time of the day to some dates.
        let written = String((about.day.isEmpty ? day : about.day).prefix { $0 != "T" })
        let yearsBegin = programmes[about.place.programme].yearsBegin
        switch observedPeriod(written, yearsBegin: yearsBegin) {
        case .success(let found): period = found
        case .failure(let problem):
          problems.append(ObservedValues.Problem(line: record.line, message: problem.message))
          continue
        }
      }
      for value in about.values {
        var answer = ObservedAnswer(
          line: record.line, place: about.place, period: period, text: value.text,
          traits: value.traits)
        answer.comment = about.comment
        answer.source = about.source.isEmpty ? by : about.source
        answers.append(answer)
      }
    }
  }

  /// Why a row is not used although it can be read; nil where it is.
  static func reasonToLeave(_ record: CsvTable.Record, _ heading: CsvTable.Record) -> String? {
    for (name, cell) in zip(heading.cells, record.cells) {
      let isRejected =
        (name == "ReviewState" && cell == "rejected")
        || (name == "_validation_status"
          && (cell == "Not approved" || cell == "validation_status_not_approved"))
      if isRejected {
        return "This row was rejected in the software that collected it, so it was not used."
      }
    }
    return nil
  }
}

extension Form.Asked.What {
  fileprivate var isValue: Bool {
    if case .value = self { return true }
    return false
  }
}
