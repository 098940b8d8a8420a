import Foundation
import Hourglass
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// The design as a logical framework, in the columns of donors.
@Suite struct LogframeTests {
  private let design = """
    programme p "P" {
      why "Because"
      peers q "Q" { are people; number 8 }
      group h "Home" { number 9 }
      facilitator f "F"
      objective a "A" {
        stage engagement; for q; definition "What A is"
        leads to c because "R" { assuming m, n }
        leads to b because "S" { assuming m }
      }
      objective b "B" { stage contact; for q; leads to c because "T" }
      objective c "C" { stage learning; for q }
      objective d "D" { stage learning; result output; for q }
      objective e "E" { for q }
      objective o "O" { result other }
      assumption m "M" { tested by k }
      assumption n "N" { tested by q }
      assumption l "L" { tested by q }
      tool t "T" { from q to h; serves a, c; every 3 months; lasts 2 days; led by f; using "U" }
      tool v "V" { between q and h; on 2014-05 }
      risk r "R" { threatens a, c; likelihood high; consequence low }
      risk s "S" { threatens a; likelihood medium }
      risk u "X" { likelihood low; consequence low }
      indicator i "I" {
        measures a, b; percent of q; baseline 12.5% in 2012-06-30; target 20% by 2013
        target 30% by 2014-Q3; target 50% by 2016-09-30; target tbd until 2017
        where sex "f" { baseline 10% in 2012; target 25% by 2013; target 45% by 2015 }
        where sex "m", age "young" { target tbd until 2014 }
        disaggregated by sex as "f", "m"; source "S1"; source "S2"; method interview
      }
      indicator j "J" { measures c; counts "things"; baseline 3; target 9 by 2015 }
      indicator k "K" { measures m; rated 1 to 5 }
      indicator w "W" { counts events; source "Lists"; baseline none because "New" }
    }

    """

  private func frames(_ text: String, _ columns: Logframe.Columns?) throws -> [Logframe] {
    let examination = analyse(Array(text.utf8), on: Day(year: 2014, month: 1, day: 1))
    #expect(examination.document.findings.isEmpty)
    return examination.designs.map { Logframe(of: $0.reading, in: columns) }
  }

  func frame(_ text: String, _ columns: Logframe.Columns?) throws -> Logframe {
    try #require(try frames(text, columns).first)
  }

  /// The words of each cell; nil where the cell above goes on.
  func words(_ table: Table) -> [[String?]] {
    table.rows.map { row in
      row.map { lines in lines.map { $0.map { $0.text }.joined(separator: "\n") } }
    }
  }

  /// From the impact down, each result below the one it leads to, with a column a date.
  @Test func european() throws {
    let frame = try frame(design, .eu)
    let tables = frame.document.tables
    #expect(tables.count == 2)
    #expect(
      tables[0].columns.map { $0.heading } == [
        "Results chain", "Indicator", "Baseline (value & reference year)", "Target 2013",
        "Target 2014-Q3", "Target 2015", "Target 2016-09-30", "Current value (year)",
        "Source and mean of verification", "Assumptions",
      ])
    let whole = "percentage of Q\ndisaggregated by: sex (f, m), age (young)"
    let blank: [String?] = ["", "", "", "", "", ""]
    var expected: [[String?]] = [
      ["Impact\nmissing: an objective", "", "", "", "", "", "", "", "", ""],
      [
        "1 Outcome\nC", "1.a: J\nnumber of things", "3", "", "", "9", "", "", "missing", "",
      ],
    ]
    expected += [
      [
        "1.1 Output\nA\nWhat A is\nleads to 1 because: R\nleads to 1.2 because: S",
        "1.1.a: I\n" + whole, "12.5% (2012-06-30)", "20%", "30%", "",
        "50%\nto be defined by 2017", "", "S1; S2\nmethod: interview", "M\nN",
      ],
      [nil, "of 1.1.a, sex: f", "10% (2012)", "25%", "", "45%", "", "", nil, nil],
      [
        nil, "of 1.1.a: sex: m, age: young", "", "", "", "", "to be defined by 2014", "", nil, nil,
      ],
      // What is of two results stands in full under the first.
      ["1.2 Output\nB\nleads to 1 because: T", "1.2.a: I\nSee 1.1.a."] + blank + ["", ""],
      ["2 Output\nD\nLeads to no higher result.", "missing: an indicator"] + blank + ["", ""],
      ["3 Other result\nO\nLeads to no higher result.", "No indicator."] + blank + ["", ""],
      ["4 Result without a level\nE", "No indicator."] + blank + ["", ""],
      [
        "Output\nNot linked to one objective", "W\nnumber of events", "none, because New", "", "",
        "", "missing", "", "Lists", "",
      ],
      [
        "Not linked to a result", "K\nrating from 1 to 5\nmeasures: the assumption “M”", "missing",
        "", "", "", "missing", "", "missing", "L",
      ],
    ]
    for (row, wanted) in zip(words(tables[0]), expected) { #expect(row == wanted) }
    #expect(tables[0].rows.count == expected.count)
    #expect(
      tables[1].columns.map { $0.heading } == ["Activity", "For", "Means", "Costs", "Assumptions"])
    #expect(
      words(tables[1]) == [
        [
          "T", "1.1 and 1", "from Q to Home\nled by: F\nevery 3 months, lasting 2 days\nusing: U",
          "", "",
        ], ["V", "", "between Q and Home\non 2014-05", "", ""],
      ])
  }

  /// A block for each result; what is planned for a group has a row of its own.
  @Test func blocks() throws {
    let frame = try frame(design, .fcdo)
    let tables = frame.document.tables
    #expect(
      tables.map { $0.heading } == [
        "Impact", "1 Outcome: C", "1.1 Output: A", "1.2 Output: B", "2 Output: D",
        "3 Other result: O", "4 Result without a level: E", "Output: Not linked to one objective",
        "Not linked to a result", "Activities",
      ])
    #expect(
      tables[2].columns.map { $0.heading } == [
        "Indicator", "Values", "Baseline", "Milestone 2013", "Milestone 2014-Q3",
        "Milestone 2015", "Target 2016-09-30",
      ])
    #expect(
      tables[2].remarks.map { $0.text } == [
        "What A is", "leads to 1 because: R", "leads to 1.2 because: S",
      ])
    let rows = words(tables[2])
    #expect(words(tables[3])[0] == ["1.2.a: I\nSee 1.1.a."])
    #expect(rows[0][1...] == ["Planned", "12.5% (2012-06-30)", "20%", "30%", "", rows[0][6]])
    #expect(rows[1] == [nil, "Achieved", "", "", "", "", ""])
    #expect(
      rows[2] == ["of 1.1.a, sex: f", "Planned", "10% (2012)", "25%", "", "45%", ""])
    #expect(rows[6] == [nil, "Source", "S1; S2\nmethod: interview"])
    #expect(rows[7] == ["Assumptions", "M\nN"])
    #expect(rows[8] == ["Impact weighting (%)", "missing: the impact weighting"])
    #expect(
      rows[9] == [
        "Risk rating", "medium\nR (likelihood high, consequence low)\nS (likelihood medium)",
      ])
    #expect(words(tables[0]) == [["missing: an objective"]])
    #expect(words(tables[1])[3] == ["Assumptions", ""])
    #expect(words(tables[3]).last == ["Risk rating", "missing: a risk"])
    #expect(
      words(tables[8]).suffix(2) == [
        ["Assumptions", "L"], ["Risks", "X (likelihood low, consequence low)"],
      ])
  }

  @Test func plain() throws {
    let frame = try frame(design, nil)
    #expect(frame.columns == .plain)
    let table = try #require(frame.document.tables.first)
    #expect(
      table.columns.map { $0.heading } == [
        "Summary", "Indicator", "Baseline", "Target 2013", "Target 2014-Q3", "Target 2015",
        "Target 2016-09-30", "Means of verification", "Assumptions and risks",
      ])
    let rows = words(table)
    #expect(rows[0][0] == "Goal (impact)\nmissing: an objective")
    #expect(
      rows[1] == [
        "1 Purpose (outcome)\nC", "1.a: J\nnumber of things", "3", "", "", "9", "", "missing",
        "risk: R (likelihood high, consequence low)",
      ])
    #expect(rows.last?.last == "L\nrisk: X (likelihood low, consequence low)")
  }

  // MARK: Which result stands below which

  /// The numbers and titles of the results, from the top down.
  private func ladder(_ objectives: String) throws -> [String] {
    let frame = try frame("programme p \"P\" {\n\(objectives)\n}\n", .eu)
    return frame.results.all.map { result in
      let title = result.objective?.said(.title).first
      return (result.number ?? "") + " " + (title ?? "")
        + (result.alsoLeadsTo.isEmpty ? "" : " also " + result.alsoLeadsTo.joined(separator: ", "))
        + (result.standsApart ? " apart" : "")
    }
  }

  /// The order in which a design has them makes no difference to what stands below what.
  @Test func verticalLogic() throws {
    #expect(
      try ladder(
        """
        objective op-b "Roads" { result output; leads to oc-b because "R" }
        objective op-a "Water" { result output; leads to oc-a because "R" }
        objective oc-b "Mobility" { result outcome; leads to imp because "R" }
        objective both "Both" { result output; leads to oc-a because "R"; leads to oc-b because "R" }
        objective oc-a "Health" { result outcome; leads to imp because "R" }
        objective imp "Lives" { result impact }
        objective alone "Alone" { result output }
        """) == [
          "1 Lives", "1.1 Mobility", "1.1.1 Roads", "1.2 Health", "1.2.1 Water",
          "1.2.2 Both also 1.1", "2 Alone apart",
        ])
  }

  /// What leads on within its level stands where that leads in the end; a circle leads nowhere.
  @Test func linksWithinALevel() throws {
    #expect(
      try ladder(
        """
        objective a "A" { result output; leads to b because "R" }
        objective b "B" { result output; leads to c because "R" }
        objective c "C" { result output; leads to o because "R" }
        objective o "O" { result outcome }
        objective x "X" { result output; leads to y because "R" }
        objective y "Y" { result output; leads to x because "R" }
        """) == ["1 O", "1.1 A", "1.2 B", "1.3 C", "2 X apart", "3 Y apart"])
    // One that leads both ways round a circle to what is above.
    #expect(
      try ladder(
        """
        objective a "A" { result output; leads to b because "R"; leads to c because "R" }
        objective b "B" { result output; leads to a because "R" }
        objective c "C" { result output; leads to o because "R" }
        objective o "O" { result outcome }
        """) == ["1 O", "1.1 A", "1.2 B", "1.3 C"])
  }

  /// Those of the first profile that has columns of its own.
  @Test func columnsOfTheProfile() throws {
    func columns(_ follows: String) throws -> Logframe.Columns {
      try frame("programme p \"P\" { \(follows) }\n", nil).columns
    }
    #expect(try columns("") == .plain)
    #expect(try columns("follows peer-learning, usaid") == .plain)
    #expect(try columns("follows peer-learning, usaid, fcdo, eu") == .fcdo)
    #expect(try columns("follows peer-learning, eu") == .eu)
  }

  @Test func emptyDesigns() throws {
    let stops = "programme p \"P\" { meant to stop after contact because \"It is a club\" }\n"
    let table = try #require(try frame(stops, .eu).document.tables.first)
    #expect(
      words(table).map { $0[0] } == [
        "Impact\nLeft out on purpose: It is a club.", "Outcome\nLeft out on purpose: It is a club.",
        "Output\nmissing: an objective",
      ])
    for columns in Logframe.Columns.allCases {
      let frame = try frame("programme p \"P\" {}\n", columns)
      #expect(frame.document.tables.last?.rows.last?[0]?.last == .missing("an activity"))
    }
    let unmeasured = "programme p \"P\" { objective a \"A\" { stage scale } }\n"
    #expect(
      words(try frame(unmeasured, .eu).document.tables[0])[0]
        == ["1 Impact\nA", "missing: an indicator", "", "", "", "", "not applicable"])
  }

  /// The outcome that intermediate outcomes are for is missing above them, and not at the end.
  @Test func missingOutcome() throws {
    let text = """
      programme p "P" {
        objective a "A" { stage engagement; leads to b }
        objective b "B" { result intermediate-outcome; leads to c }
        objective c "C" { stage scale }
      }

      """
    let table = try frame(text, .eu).document.tables[0]
    #expect(
      words(table).map { $0[0]?.split(separator: "\n").first.map(String.init) } == [
        "1 Impact", "Outcome", "1.1 Intermediate outcome", "1.1.1 Output",
      ])
    #expect(
      try frame(text, .fcdo).document.tables.map { $0.heading } == [
        "1 Impact: C", "Outcome", "1.1 Intermediate outcome: B", "1.1.1 Output: A", "Activities",
      ])
  }

  /// A target that is to be defined stands in the column of the date for which it is wanted.
  @Test func targetsToBeDefined() throws {
    let text = """
      programme p "P" {
        objective a "A" { stage engagement }
        indicator i "I" {
          measures a; baseline 1 in 2012; target 5 by 2016; target tbd by 2014; target tbd until 2013
        }
        indicator j "J" { measures a; baseline 1 in 2012; target 5 by 2015; target tbd until 2013 }
      }

      """
    let examination = analyse(Array(text.utf8), on: Day(year: 2012, month: 1, day: 1))
    let reading = try #require(examination.designs.first?.reading)
    let table = Logframe(of: reading, in: .eu).document.tables[0]
    #expect(
      table.columns.map { $0.heading }[3..<6] == ["Target 2014", "Target 2015", "Target 2016"])
    let rows = words(table).filter {
      $0[1]?.contains("1.1") == true || $0[1]?.contains("1.") == true
    }
    #expect(
      rows[0][3..<6] == ["to be defined by a date not set yet", "", "5\nto be defined by 2013"])
    #expect(rows[1][3..<6] == ["", "5", "to be defined by 2013"])
  }

  /// What is absent on purpose, what will come and what is not said are told apart.
  @Test func absences() throws {
    func frame(_ given: String) throws -> Logframe {
      try self.frame(
        """
        programme p "P" {
          why \(given)
          objective a "A" { stage scale; definition \(given) }
          tool t "T" { serves \(given); led by \(given); using \(given) }
          indicator i "I" { measures \(given); story }
        }

        """, .eu)
    }
    for (given, shown) in [
      ("none because \"N\"", "none, because N"), ("tbd until 2015", "to be defined by 2015"),
    ] {
      let frame = try frame(given)
      let document = frame.document
      #expect(document.opening[0].text == "Why: " + shown)
      #expect(words(document.tables[0])[0][0] == "1 Impact\nA\ndefinition: " + shown)
      #expect(words(document.tables[0]).last?[1] == "I\nstory\nmeasures: " + shown)
      #expect(
        words(document.tables[1]) == [
          ["T", shown, "led by: \(shown)\nusing: \(shown)", "", ""]
        ])
    }
    let silent = try self.frame("programme p \"P\" { tool \"T\" {} }\n", .eu)
    #expect(words(silent.document.tables[1]) == [["T", "", "", "", ""]])
  }

  /// What a design allows itself is said with its reason.
  @Test func allowances() throws {
    let frame = try frame(
      """
      programme p "P" {
        objective a "A" { stage engagement }
        indicator i "I" { measures a; baseline 1; target 2 by 2015
          allow undated-baseline because "Old"; allow missing-milestones because "Short" }
        risk r "R" { threatens a; allow missing-risk-rating because "Known" }
      }

      """, .fcdo)
    let document = frame.document
    #expect(document.tables[0].heading == "Impact" && document.tables[2].hasGaps)
    let output = try #require(document.tables.first { $0.heading == "1 Output: A" })
    #expect(!words(output).flatMap { $0 }.contains { $0?.contains("year") == true })
    #expect(words(output).last?[1] == "R")
  }

  /// How grave a risk is follows the product of both, whichever is which.
  @Test func gravity() throws {
    let degrees = ["low", "medium", "high"]
    let risks = degrees.flatMap { likelihood in
      degrees.map { "risk \"R\" { likelihood \(likelihood); consequence \($0) }" }
    }
    let frame = try frame("programme p \"P\" { \(risks.joined(separator: "; ")) }\n", .fcdo)
    #expect(
      frame.reading.programme.risks.map { $0.degree?.name } == [
        "low", "low", "medium", "low", "medium", "high", "medium", "high", "high",
      ])
  }
}
