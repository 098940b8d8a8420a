import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassReading

/// What is said of time where nobody knows it exactly, and half-years.
@Suite struct VagueTimeTests {
  private func contact(_ time: String) throws -> GateReading {
    let text = """
      programme p "P" {
        peers q "Q" { are people; number 8 }
        tool t "T" { among q; connects people; \(time) }
        objective a "A" { stage contact; for q }
      }
      """
    let reading = try reading(text)
    let stage = try #require(reading.stages.first { $0.gate.condition == .contact })
    return stage.gate
  }

  @Test(arguments: [
    ("repeatedly", true, false), ("lasts several weeks", true, false),
    ("repeatedly; lasts 2 days", true, false), ("lasts several days", false, false),
    ("once", false, false), ("", true, true),
  ])
  func `What is repeated is contact, and rests on no silence`(
    time: String, isMet: Bool, restsOnSilence: Bool
  ) throws {
    let gate = try contact(time)
    #expect(gate.isMet == isMet)
    #expect(gate.restsOn.contains(.frequency) == restsOnSilence)
  }

  @Test func `Several is at least three`() throws {
    let text = "programme p \"P\" { tool t \"T\" { lasts several years } }"
    let lasts = try #require(try reading(text).programme.tools[0].lasts)
    #expect(lasts.isSeveral && lasts.spelling == "several years" && lasts.days == 3 * 365)
  }

  @Test(arguments: [
    ("2024-H1", "2024-01-01", "2024-06-30"), ("2023-H2", "2023-07-01", "2023-12-31"),
  ])
  func `A half-year has six months`(written: String, first: String, last: String) {
    guard case .date(let date) = readDate(Array(written.utf8)[...]) else {
      Issue.record("It is a date.")
      return
    }
    #expect(readDate(Array("2024-H3".utf8)[...]) == .impossible("a year has two halves"))
    #expect(date.spelling == written && date.months == 6)
    #expect(date.firstDay.spelling == first && date.lastDay.spelling == last)
  }
}
