import HourglassExchange
import HourglassLanguage
import Testing

@testable import HourglassProgress

/// What IATI has no place for, and comes back all the same.
@Suite struct IatiReturnTests: IatiExporting {
  /// Grades come back as they went out, also where one of them has a colon or a comma in it.
  @Test func grades() throws {
    let published = export(
      """
      programme p "P" {
        runs 2012 to 2017
        objective a "A" { stage learning }
        indicator i "I" {
          measures a; definition "What it is"; graded "D, none", "C: some", "B"
          baseline "D, none" in 2012 because "Visit"; target "C: some" by 2014
        }
      }
      """,
      [observation(PartialDate(year: 2013, precision: .year), .grade(rank: 2, "B"))])
    let back = try importedDesign(fromIati: Array(published.xml.utf8), on: day).get()
    for line in [
      "definition \"What it is\"", "graded \"D, none\", \"C: some\", \"B\"",
      "baseline \"D, none\" in 2012 because \"Visit\"", "target \"C: some\" during 2012 to 2014",
    ] {
      #expect(back.design.contains("    " + line + "\n"), "\(line)")
    }
    #expect(back.values?.contains(",2013,B,") == true)
  }

  /// A scale comes back as it went out, with what is said of it.
  @Test(arguments: [
    ("definition \"What it is\"", "rated 1 to 5"), ("", "rated 5 to 1"),
    ("definition \"Rated from afar\"", "rated 0 to 1 in steps of 0.05 \"0: none, 1: “all” of it\""),
    ("definition \"It is.\"", "rated -2.5 to 2.5 \"From worse to better\""),
  ])
  func scale(_ definition: String, _ scale: String) throws {
    let published = export(
      """
      programme p "P" {
        runs 2012 to 2017
        objective a "A" { stage learning }
        indicator i "I" { measures a; \(definition); \(scale); baseline 1 in 2012; target 1 by 2014 }
      }
      """)
    let back = try importedDesign(fromIati: Array(published.xml.utf8), on: day).get()
    #expect(back.design.contains("    " + scale + "\n"), "\(back.design)")
    let said = definition.isEmpty ? "definition tbd" : definition + "\n"
    #expect(back.design.contains("    " + said))
    #expect(!published.losses.contains { $0.contains("unit") }, "\(published.losses)")
  }

  /// What stands at the end of a target's time is what became of it; a value of its own time is not.
  @Test(arguments: [("cumulative", 1), ("per-period", 2)])
  func targetAndActual(_ series: String, _ count: Int) {
    let lines = indicator(
      "counts \"x\"; series \(series); baseline 0 in 2011; target 9 by 2014",
      [observation(PartialDate(year: 2014, precision: .year), .quantity(Quantity(7)))])
    #expect(lines.components("<period>").count == count + 1)
    #expect(lines.contains("<target value=\"9\"/><actual value=\"7\"/>") == (count == 1))
  }
}
