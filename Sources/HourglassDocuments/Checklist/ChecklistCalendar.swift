import HourglassFormats
import HourglassLanguage

/// The checklists of a file as one calendar (iCalendar, RFC 5545): an event of a whole day for
/// every indicator and every day something is due for it, from the day of the checklist on.
///
/// An event is known by the name and the title of the programme, as two designs may be of one name,
/// by the name of the indicator and by its day, so that importing a later calendar changes what is
/// there instead of doubling it.
package func checklistCalendar(_ checklists: [Checklist]) -> String {
  var text = calendarLine("BEGIN", "VCALENDAR")
  text += calendarLine("VERSION", "2.0")
  text += calendarLine("PRODID", "-//Hourglass//Checklist//EN")
  text += calendarLine("CALSCALE", "GREGORIAN")
  for checklist in checklists {
    // By tracker or by day an indicator can stand in several places; its events are the same.
    var written: Set<String> = []
    for section in checklist.sections {
      for row in section.rows where written.insert(row.key).inserted {
        for due in row.calendar { write(due, of: row, checklist, to: &text) }
      }
    }
  }
  return text + calendarLine("END", "VCALENDAR")
}

extension Checklist {
  /// Whether its calendar has anything in it.
  package var hasDates: Bool {
    sections.contains { section in section.rows.contains { !$0.calendar.isEmpty } }
  }
}

private func write(
  _ due: Checklist.Due, of row: Checklist.Row, _ checklist: Checklist, to text: inout String
) {
  let date = calendarDate(due.day)
  let key = fingerprint([checklist.name, checklist.programme, row.key])
  text += calendarLine("BEGIN", "VEVENT")
  text += calendarLine("UID", key + "-" + date + "@hourglass")
  text += calendarLine("DTSTAMP", calendarDate(checklist.day) + "T000000Z")
  text += calendarLine("DTSTART;VALUE=DATE", date)
  if let next = due.day.tomorrow { text += calendarLine("DTEND;VALUE=DATE", calendarDate(next)) }
  text += calendarLine("SUMMARY", calendarText(row.indicator + ": " + due.task))
  text += calendarLine("DESCRIPTION", description(of: row, checklist.programme))
  // A reminder keeps nobody from meeting.
  text += calendarLine("TRANSP", "TRANSPARENT")
  text += calendarLine("END", "VEVENT")
}

/// What, from where to where, where it is written down, and who: a line each.
private func description(of row: Checklist.Row, _ programme: String) -> String {
  let fields: [IndicatorField] = [
    .definition, .unit, .baseline, .finalTarget, .source, .method, .tracker, .breakdown,
    .reportedTo,
  ]
  let lines =
    [("programme", programme), ("objective", row.objective ?? "")]
    + row.cells.filter { fields.contains($0.field) }.map { ($0.heading, $0.cell.onPaper) }
  // Each on a line of its own, whatever line ends its words have.
  return lines.filter { !$1.isEmpty }.map { heading, words in
    heading + ": " + calendarText(linesOf(words).joined(separator: " "))
  }.joined(separator: "\\n")
}
