import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import Testing

/// The checklist as a page and as a calendar.
@Suite struct ChecklistFormatTests {
  private let hostile = #"<script>&'\", BEGIN:VEVENT; a\\b\nEND:VCALENDAR 学び دليل"#

  private func list(_ day: Day = Day(year: 2013, month: 1, day: 1)) throws -> Checklist {
    try checklist(
      """
      runs 2012 to 2014
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      indicator i "\(hostile)" {
        measures a; counts "\(hostile)"; target 3 by 2013; source "\(hostile)"
        tracked by q every year
      }
      """, on: day)
  }

  private func values(_ name: String, _ calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").split(separator: "\r\n").filter {
      $0.hasPrefix(name + ":")
    }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func calendar() throws {
    let calendar = checklistCalendar([try list()])
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(calendar.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(values("DTSTART;VALUE=DATE", calendar) == ["20131231", "20141231"])
    #expect(values("DTEND;VALUE=DATE", calendar) == ["20140101", "20150101"])
    #expect(values("DTSTAMP", calendar) == ["20130101T000000Z", "20130101T000000Z"])
    let title = #"<script>&'"\, BEGIN:VEVENT\; a\\b\nEND:VCALENDAR 学び دليل"#
    #expect(
      values("SUMMARY", calendar) == [
        title + #": collect data\, target 3 by 2013"#, title + ": collect data",
      ])
    #expect(values("BEGIN", calendar) == ["VCALENDAR", "VEVENT", "VEVENT"])
    for line in calendar.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.count <= 76 && line.last == UInt8(ascii: "\r"))
      #expect(String(Substring(line)).unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
    }
  }

  /// An event keeps its UID on another day, in another order and beside other indicators.
  @Test func eventsAreKnownAgain() throws {
    let first = values("UID", checklistCalendar([try list()]))
    #expect(Set(first).count == 2)
    let later = checklistCalendar([
      try list(Day(year: 2014, month: 5, day: 1)).arranged(by: .tracker)
    ])
    #expect(values("UID", later) == [first[1]])
    let others = try checklist(
      """
      runs 2012 to 2014
      indicator j "J" { tracked by q every year }
      indicator "J" { tracked by q every year }
      indicator "J" { story; tracked by q every year }
      indicator i "New title" { story; tracked by q every year }
      """)
    let uids = values("UID", checklistCalendar([others]))
    #expect(Set(uids).count == 8)
    #expect(Set(first).isSubset(of: uids))
  }

  /// Until the programme ends, and two years ahead where it does not say when.
  @Test func howFarAhead() throws {
    func last(_ runs: String) throws -> String? {
      let list = try checklist("\(runs)\nindicator i { tracked by q every month }")
      return values("DTSTART;VALUE=DATE", checklistCalendar([list])).last
    }
    #expect(try last("runs 2012 to 2013-03") == "20130331")
    #expect(try last("runs 2012 onwards") == "20141231")
    #expect(try last("runs 2012 to 2020") == "20141231")
    let until = try checklist(
      "runs 2012 to 2020\nindicator i { tracked by q every month }",
      until: Day(year: 2016, month: 1, day: 31))
    #expect(values("DTSTART;VALUE=DATE", checklistCalendar([until])).last == "20160131")
    let over = try checklist(
      "runs 2010 to 2012\nindicator i { tracked by q every month }")
    #expect(!over.hasDates && values("BEGIN", checklistCalendar([over])) == ["VCALENDAR"])
  }

  /// Folded between characters, never within one.
  @Test func folding() throws {
    let title = String(repeating: "学🙂é", count: 60)
    let list = try checklist("indicator \"\(title)\" { tracked by q on 2013 }")
    let calendar = checklistCalendar([list])
    #expect(values("SUMMARY", calendar) == [title + ": collect data"])
    for line in calendar.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
  }

  @Test func page() throws {
    let page = checklists([try list(), try list()]).html
    let title = "&lt;script&gt;&amp;&#39;&quot;, BEGIN:VEVENT; a\\b END:VCALENDAR 学び دليل"
    #expect(page.contains("<b dir=\"auto\">\(title)</b>"))
    #expect(!page.contains("<script"))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.split(separator: "<main>").count == 3)
    #expect(
      page.contains(
        "<strong class=\"missing\" dir=\"auto\">missing</strong>"))
    #expect(!page.contains("http://") && !page.contains("https://"))
    // Every opened element is closed.
    for tag in ["main", "table", "tbody", "tr", "td", "div", "b", "i", "strong"] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      #expect(opened > 0 && opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
    }
  }

  /// Every cell of a row is on the page.
  @Test func nothingIsLeftOut() throws {
    let list = try list()
    let page = checklists([list]).html
    let cells = list.sections[2].groups[0].rows[0].cells.filter { !$0.cell.onPaper.isEmpty }
    #expect(cells.count > 5)
    for (_, heading, _) in cells {
      let isColumn = page.contains("<th scope=\"col\">" + capitalised(heading) + "</th>")
      #expect(isColumn || page.contains("<i dir=\"auto\">\(heading):</i>"), "\(heading)")
    }
  }

  @Test func json() throws {
    let json = checklistJson(try list().arranged(by: .due)).text
    #expect(
      json.contains(#""version":3,"programme":"P","on":"2013-01-01","until":null,"by":"due""#))
    #expect(
      json.contains(
        #"{"day":"2013-12-31","collect":true,"report":false,"targets":["3 by 2013"],"overdue":false}"#
      ))
    #expect(json.contains(#""rule":"missing-baseline""#))
  }
}
