import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// Writes the questions about one programme's indicators.
struct IndicatorQuestions {
  let reading: Reading
  /// Which of the programmes it is.
  let number: Int
  /// What all names of its questions begin with, where a form has several programmes.
  let prefix: String
  /// The question by which people say whose indicators they fill in; nil where all are asked.
  let whose: String?
  var programme: Programme { reading.programme }

  init(_ reading: Reading, _ number: Int, prefix: String, whose: String?) {
    self.reading = reading
    self.number = number
    self.prefix = prefix
    self.whose = whose
  }

  /// One group: what the indicator is, the time a figure is about, the figure, its parts, and
  /// what else there is to say about it.
  func write(_ index: Int, _ row: Checklist.Row, to form: inout Form) {
    let indicator = programme.indicators[index]
    let name = prefix + formName(programme.name(indicator.head) ?? titleKey(row.key))
    func unique(_ ending: String, _ what: Form.Asked.What? = nil) -> String {
      let unique = form.names.unique(name + "_" + ending)
      form.asked[unique] = what.map { Form.Asked(indicator: place(of: index), what: $0) }
      return unique
    }
    let start = form.rows.count
    form.rows.append(
      Form.Row(
        type: "begin_group", name: unique("indicator"), label: formText(row.indicator),
        relevant: relevance(of: indicator), appearance: "field-list"))
    form.add("note", unique("about"), about(indicator, row))
    let period = unique("period")
    let times = writePeriod(of: indicator, period, unique("day", .day), to: &form)
    form.asked[period] = Form.Asked(indicator: place(of: index), what: .period(times))
    let value = FormValue(of: indicator, unit: row[.unit], programme, &form)
    let whole = unique("value", .value([]))
    form.rows.append(question(value, whole, formText(value.label), formText(value.hint)))
    if writeParts(of: index, value, whole, name, to: &form) {
      // Programs that show a whole group at once cannot show lists that grow in it.
      form.rows[start].appearance = ""
    }
    form.add("text", unique("source", .source), "Where does the value come from, or who gave it?")
    form.rows.append(
      Form.Row(
        type: "text", name: unique("comment", .comment), label: "Do you have a comment on it?",
        appearance: "multiline"))
    form.add("end_group", "", "")
  }

  func place(of indicator: Int) -> ObservedPlace {
    ObservedPlace(programme: number, indicator: indicator)
  }

  /// What tells an indicator without a name from the others, without the word before it.
  private func titleKey(_ key: String) -> String {
    key.hasPrefix("title ") ? String(key.dropFirst("title ".count)) : key
  }

  func question(
    _ value: FormValue, _ name: String, _ label: String, _ hint: String
  ) -> Form.Row {
    Form.Row(
      type: value.type, name: name, label: label, hint: hint, constraint: value.constraint,
      message: value.message, appearance: value.appearance)
  }

  /// Asked where nobody said whose indicators they fill in, or somebody of those who track it; and
  /// always where nobody does.
  private func relevance(of indicator: Indicator) -> String {
    guard let whose, let trackers = indicator.trackedBy.value, !trackers.isEmpty else { return "" }
    let chosen = trackers.map { "selected(${" + whose + "}, '" + choice($0.index) + "')" }
    return (["count-selected(${" + whose + "}) = 0"] + chosen).joined(separator: " or ")
  }

  /// What somebody is called in the list to choose from.
  func choice(_ party: Int) -> String {
    formName(programme.name(programme.parties[party].head) ?? "party \(party + 1)")
  }

  // MARK: - What it is

  private func about(_ indicator: Indicator, _ row: Checklist.Row) -> String {
    var lines: [String] = []
    func add(_ heading: String, _ cell: Entry) {
      switch cell {
      case .notNeeded, .notStated: break
      default: lines.append(heading + ": " + cell.words)
      }
    }
    add("Definition", row[.definition])
    add("Formula", said(indicator.formula) { programme.string($0) })
    add("Baseline", row[.baseline])
    add("Target", words(indicator.targets) ?? row[.finalTarget])
    add("Source", row[.source])
    add("Method", row[.method])
    add("Told by", said(indicator.toldBy) { programme.titles(of: $0) })
    add("Tracked by", row[.tracker])
    add("Frequency", row[.frequency])
    return lines.map { formText($0) }.joined(separator: "\n")
  }

  /// What the design says; silence, where it need not say it, is nothing to show.
  func said<Said>(_ given: Given<Said>, _ words: (Said) -> String) -> Entry {
    programme.entry(given) { .said(words($0)) }
  }

  /// All targets in one line; nil where none could be understood.
  func words(_ targets: [Given<Indicator.Target>]) -> Entry? {
    let cells = targets.map { said($0) { programme.spelling($0) } }.filter { $0 != .notStated }
    return cells.isEmpty ? nil : .said(cells.map { $0.words }.joined(separator: "; "))
  }

  // MARK: - When

  /// The days on which it is due, where the design says which these are, and else any day.
  ///
  /// - Returns: the times that end on these days, by what the choices are called.
  private func writePeriod(
    of indicator: Indicator, _ period: String, _ day: String, to form: inout Form
  ) -> [String: ObservedPeriod] {
    let (days, list) = dueDays(of: indicator, period)
    var dayRow = Form.Row(type: "date", name: day, label: "What is the date of the value?")
    if days.isEmpty {
      dayRow.hint = "Only if it is different from the date at the top of the form."
    } else {
      form.offer(
        list,
        days.map { ($0.spelling, "up to " + $0.spelling) } + [(otherDay, "another date")])
      form.add("select_one " + list, period, "Which period is the value for?")
      dayRow.relevant = "${" + period + "} = '" + otherDay + "'"
    }
    form.rows.append(dayRow)
    var times: [String: ObservedPeriod] = [:]
    for day in days { times[day.spelling] = programme.period(of: indicator, endingOn: day) }
    return times
  }

  /// The days on which it is tracked and those on which a target is due, in their order, and the
  /// name of the list of them, which indicators with the same days share.
  ///
  /// - Parameter question: the name of the question that offers them.
  private func dueDays(of indicator: Indicator, _ question: String) -> ([Day], list: String) {
    let tracked = trackedDays(of: indicator)
    let known = Set(tracked.map { $0.number })
    let times = TargetTimes(of: indicator, in: programme)
    var added = Set<Int32>()
    var all = tracked
    for due in indicator.allFigures.flatMap({ times.due($0.part) })
    where !known.contains(due.last.number) && added.insert(due.last.number).inserted {
      all.append(due.last)
    }
    if all.count > mostDays { return ([], "") }
    all = all.ordered()
    let words = indicator.tracked?.spelling.split(separator: " ").joined(separator: "-") ?? ""
    return (all, added.isEmpty ? prefix + "due_" + formName(words) : question + "_due")
  }

  private func trackedDays(of indicator: Indicator) -> [Day] {
    guard case .every(let recurrence)? = indicator.tracked else { return [] }
    guard programme.runs?.end != nil || recurrence.length != nil,
      let first = programme.runs?.start.firstDay ?? recurrence.start?.firstDay
    else { return [] }
    let days = Occasion.every(recurrence).days(
      from: first, through: Day(year: 9999, month: 12, day: 31), in: programme.runs,
      yearsBegin: programme.yearsBegin, limit: mostDays + 1)
    return days.count > mostDays ? [] : days
  }
}

/// What one chooses where the day is none of those offered.
let otherDay = "other"

/// Nobody chooses from more.
private let mostDays = 60
