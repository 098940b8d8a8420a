import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// Costs, and what each result counts for.
extension LogframeTests {
  /// Amounts are added up in each currency for itself.
  @Test func costs() throws {
    let frame = try frame(
      """
      programme p "P" {
        tool a "A" { costs 12000 in "EUR"; needs "Two rooms" }
        tool b "B" { costs 500.5 in "EUR" }
        tool c "C" { costs 90 in "USD" }
        tool d "D" { costs tbd until 2015 }
      }

      """, .eu)
    let rows = words(try #require(frame.document.tables.last))
    #expect(
      rows.map { $0[3] } == [
        "12,000 EUR", "500.5 EUR", "90 USD", "to be defined by 2015", "12,500.5 EUR", "90 USD",
      ])
    #expect(rows.first?[2] == "Two rooms" && rows.last?[0] == "All activities, in USD")
  }

  /// Each currency has its own amount, in the programme and in one tool.
  @Test func moneyInTwoCurrencies() throws {
    let frame = try frame(
      """
      programme p "P" {
        budget 400000 in "EUR"
        budget 250000 in "USD"
        tool a "A" { costs 12000 in "EUR"; costs 90 in "USD" }
        tool b "B" { costs 500 in "EUR" }
      }

      """, .eu)
    let rows = words(try #require(frame.document.tables.last))
    #expect(rows.map { $0[3] } == ["12,000 EUR\n90 USD", "500 EUR", "12,500 EUR", "90 USD"])
    let analysis = analyse(
      Array("programme p \"P\" { budget 4 in \"EUR\"; budget 25000 in \"USD\" }".utf8))
    let facts = analysis.designs[0].programme.openingFacts(on: nil)
    #expect(facts.map { $0.text } == ["Budget: 4 EUR", "Budget: 25,000 USD"])
  }

  /// Each source of funds has its share of the sum, also where all of it is for one activity.
  @Test func whoPays() throws {
    let frame = try frame(
      """
      programme p "P" {
        budget 900000 in "USD" paid by koica
        facilitator koica "KOICA"
        organisation m "Ministry of Health"
        tool a "A" { costs 800000 in "USD" paid by koica; costs 100000 in "USD" paid by m }
        tool b "B" { costs 500 in "USD" paid by koica, m; costs 70 in "EUR" }
        tool c "C" { costs 1 in "USD" paid by koica; costs 2 in "USD" paid by "Cities, in kind" }
      }

      """, .eu)
    let rows = words(try #require(frame.document.tables.last))
    #expect(
      rows.map { $0[3] } == [
        "800,000 USD (KOICA)\n100,000 USD (Ministry of Health)",
        "500 USD (KOICA, Ministry of Health)\n70 EUR", "1 USD (KOICA)\n2 USD (Cities, in kind)",
        "900,503 USD", "800,001 USD", "100,000 USD", "500 USD", "2 USD", "70 EUR",
      ])
    #expect(rows[4][0] == "of which paid by KOICA")
  }

  /// Without who pays, a second amount may be the first one written twice.
  @Test(arguments: [
    ("costs 1 in \"EUR\" paid by \"A\"; costs 2 in \"EUR\" paid by \"B\"", true),
    ("costs 1 in \"EUR\" paid by q; costs 2 in \"EUR\" paid by r, q", true),
    ("costs 1 in \"EUR\" paid by q, r; costs 2 in \"EUR\" paid by r, q", false),
    ("costs 1 in \"EUR\" paid by \"A\"; costs 2 in \"EUR\"", false),
    ("costs 1 in \"EUR\"; costs 2 in \"EUR\" paid by \"A\"", false),
    ("costs 1 in \"EUR\"; costs 2 in \"EUR\"", false),
  ])
  func amountsOfOneCurrency(lines: String, isSound: Bool) {
    let analysis = analyse(
      Array("programme p \"P\" { group q; group r; tool a \"A\" { \(lines) } }".utf8))
    #expect(analysis.isIncomplete == !isSound)
  }

  /// The number by which a donor knows the programme heads each document; what only fills in a
  /// published file does not.
  @Test func codesOfTheProgramme() {
    let analysis = analyse(
      Array(
        """
        programme p "P" {
          runs 2025 to 2028
          code "2023.2101.7" in "BMZ project number"
          code "XM-DAC-5-2023" in "IATI"
          code "2" in "IATI ActivityStatus"
        }
        """.utf8))
    let facts = analysis.designs[0].programme.openingFacts(on: nil)
    #expect(
      facts.map { $0.text } == [
        "Period: 2025 to 2028", "Code: BMZ project number 2023.2101.7", "Code: IATI XM-DAC-5-2023",
      ])
  }

  /// A currency is one, whatever the case of its code, and a sign or a word that means no other.
  @Test func currencyWrittenInSeveralWays() throws {
    let frame = try frame(
      """
      programme p "P" {
        tool a "A" { costs 12000 in "EUR"; costs 7 in "Dollars" }
        tool b "B" { costs 500 in "eur" }
        tool c "C" { costs 1 in "€" }
        tool d "D" { costs 3 in "USD" }
      }

      """, .eu)
    let rows = words(try #require(frame.document.tables.last))
    #expect(
      rows.map { $0[3] } == [
        "12,000 EUR\n7 Dollars", "500 EUR", "1 EUR", "3 USD", "12,501 EUR", "7 Dollars", "3 USD",
      ])
  }

  /// The template of the FCDO has a row for it with each output; elsewhere it stands with the result.
  @Test func weighting() throws {
    let text = """
      programme p "P" {
        objective o "O" { result outcome }
        objective a "A" { result output; weighting 40%; leads to o because "R" }
        objective b "B" { result output; weighting 60%; leads to o because "R" }
      }

      """
    let blocks = try frame(text, .fcdo).document.tables
    let shares = blocks.flatMap { words($0) }.filter { $0[0] == "Impact weighting (%)" }
    #expect(shares.map { $0[1] } == ["40%", "60%"])
    #expect(
      try !frame(text, .fcdo).document.tables.contains {
        $0.remarks.contains { $0.text.contains("weighting") }
      })
    let cells = words(try #require(try frame(text, .eu).document.tables.first)).map { $0[0] ?? "" }
    #expect(cells.filter { $0.contains("impact weighting: 40%") }.count == 1)
  }
}
