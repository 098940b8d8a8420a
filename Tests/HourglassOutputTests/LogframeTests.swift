import Foundation
import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassOutput

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

  private func frame(_ text: String, _ columns: Logframe.Columns?) throws -> Logframe {
    try #require(try frames(text, columns).first)
  }

  /// The words of each cell; nil where the cell above goes on.
  private func words(_ table: Table) -> [[String?]] {
    table.rows.map { row in
      row.map { lines in lines.map { $0.map { $0.text }.joined(separator: "\n") } }
    }
  }

  /// From the impact down, with the assumptions in the row of the lower result.
  @Test func european() throws {
    let frame = try frame(design, .eu)
    let tables = frame.tables
    #expect(tables.count == 2)
    #expect(
      tables[0].columns.map { $0.heading } == [
        "Results chain", "Indicator", "Baseline (value & reference year)",
        "Target (value & reference year)", "Current value (reference year)*",
        "Source and mean of verification", "Assumptions",
      ])
    let gap = "missing [missing-source]"
    let i = [
      "I\npercent of Q\ndisaggregated by: sex (f, m), age (young)",
      "12.5% in 2012-06-30\nsex: f: 10% in 2012",
      "20% by 2013\n30% by 2014-Q3\n50% by 2016-09-30\nto be defined by 2017\nsex: f: 25% by 2013\n"
        + "sex: f: 45% by 2015\nsex: m, age: young: to be defined by 2014",
      "", "S1; S2\nmethod: interview",
    ]
    let expected: [[String?]] = [
      ["Impact\nmissing: an objective", "", "", "", "", "", "Not applicable"],
      [
        "Outcome\nC", "J\nnumber of things",
        "3\nnot stated", "9 by 2015", "", gap,
        "not stated",
      ],
      ["Output 1\nA\nWhat A is"] + i + ["M\nN"],
      ["Output 2\nB"] + i + ["not stated"],
      ["Output 3\nD", "missing: an indicator [goal-unmeasured]", "", "", "", "", "not stated"],
      [
        "Output\nNot linked to one objective", "W\nnumber of events", "none, because New",
        "missing [missing-target]", "", "Lists", "",
      ],
      ["Other result\nO", "not stated", "", "", "", "", "not stated"],
      ["Result without a level\nE", "not stated", "", "", "", "", "not stated"],
      [
        "Not linked to a result", "K\nrating from 1 to 5\nmeasures: the assumption “M”",
        "missing [missing-baseline]", "missing [missing-target]", "", gap,
        "L",
      ],
    ]
    #expect(words(tables[0]) == expected)
    #expect(
      tables[1].columns.map { $0.heading } == ["Activities", "Means", "Costs", "Assumptions"])
    #expect(
      words(tables[1]) == [
        [
          "T\nfor: Output 1 and Outcome",
          "from Q to Home\nled by F\nevery 3 months, lasting 2 days\nusing: U", "", "",
        ], ["V", "between Q and Home\non 2014-05", "", ""],
      ])
  }

  /// A block for each result; a figure of a group stands with that of the whole by the same day.
  @Test func blocks() throws {
    let frame = try frame(design, .fcdo)
    let tables = frame.tables
    #expect(
      tables.map { $0.heading } == [
        "Impact", "Outcome: C", "Output 1: A", "Output 2: B", "Output 3: D",
        "Output, not linked to one objective", "Other result: O", "Result without a level: E",
        "Not linked to a result", "Activities",
      ])
    #expect(
      tables[2].columns.map { $0.heading } == [
        "Indicator", "Values", "Baseline", "Milestone 1", "Milestone 2", "Target",
      ])
    #expect(tables[2].remarks.map { $0.text } == ["What A is"])
    let outputs: [[String?]] = [
      [
        "I\npercent of Q\ndisaggregated by: sex (f, m), age (young)", "Planned",
        "12.5% in 2012-06-30\nsex: f: 10% in 2012", "20% by 2013\nsex: f: 25% by 2013",
        "30% by 2014-Q3",
        "50% by 2016-09-30\nto be defined by 2017\nsex: f: 45% by 2015\n"
          + "sex: m, age: young: to be defined by 2014",
      ],
      [nil, "Achieved", "", "", "", ""],
      [nil, "Source", "S1; S2\nmethod: interview"],
      ["Assumptions", "M\nN"],
      ["Impact weighting (%)", ""],
      [
        "Risk rating",
        "medium\nR (likelihood high, consequence low)\nS (likelihood medium)\n"
          + "not stated",
      ],
    ]
    #expect(words(tables[2]) == outputs)
    #expect(words(tables[0]) == [["missing: an objective"]])
    #expect(words(tables[1])[0][3] == "not stated")
    #expect(words(tables[1])[3] == ["Assumptions", "not stated"])
    #expect(words(tables[3]).last == ["Risk rating", "not stated"])
    #expect(
      words(tables[8]).suffix(2) == [
        ["Assumptions", "L"], ["Risks", "X (likelihood low, consequence low)"],
      ])
  }

  @Test func plain() throws {
    let frame = try frame(design, nil)
    #expect(frame.columns == .plain)
    let rows = words(try #require(frame.tables.first))
    #expect(rows.count == 11)
    #expect(
      rows[1] == [
        "Purpose (outcome)\nC", "J\nnumber of things\nbaseline: 3\ntarget: 9 by 2015",
        "missing [missing-source]",
        "assumptions: not stated\nrisk: R (likelihood high, consequence low)",
      ])
    #expect(
      rows[2][1]?.hasSuffix(
        "baseline (sex: f): 10% in 2012\ntarget: 20% by 2013\n"
          + "target: 30% by 2014-Q3\ntarget: 50% by 2016-09-30\ntarget: to be defined by 2017\n"
          + "target (sex: f): 25% by 2013\ntarget (sex: f): 45% by 2015\n"
          + "target (sex: m, age: young): to be defined by 2014") == true)
    #expect(rows[8][3] == "L\nrisk: X (likelihood low, consequence low)")
    #expect(rows[9][0] == "Activity 1\nT\nfor: Output 1 and Purpose (outcome)")
    #expect(rows[10] == ["Activity 2\nV", "Means\nbetween Q and Home\non 2014-05", "", ""])
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
    let table = try #require(try frame(stops, .eu).tables.first)
    #expect(
      words(table).map { $0[0] } == [
        "Impact\nLeft out on purpose: It is a club.", "Outcome\nLeft out on purpose: It is a club.",
        "Output\nmissing: an objective",
      ])
    for columns in Logframe.Columns.allCases {
      let frame = try frame("programme p \"P\" {}\n", columns)
      #expect(frame.tables.last?.rows.last?[0]?.last == .missing("a tool"))
    }
    let unmeasured = "programme p \"P\" { objective a \"A\" { stage scale } }\n"
    #expect(
      words(try frame(unmeasured, .eu).tables[0])[0]
        == [
          "Impact\nA", "missing: an indicator [no-indicators]", "", "", "", "", "Not applicable",
        ])
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
      #expect(frame.opening[0].text == "Why: " + shown)
      #expect(words(frame.tables[0])[0][0] == "Impact\nA\ndefinition: " + shown)
      #expect(words(frame.tables[0]).last?[1] == "I\nstory\nmeasures: " + shown)
      #expect(
        words(frame.tables[1]) == [
          ["T\nfor: " + shown, "led by: \(shown)\nusing: \(shown)", "", ""]
        ])
    }
    let silent = try self.frame("programme p \"P\" { tool \"T\" {} }\n", .eu)
    #expect(silent.opening.count == 1)
    #expect(words(silent.tables[1]) == [["T", "", "", ""]])
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
    let output = words(try #require(frame.tables.dropFirst(2).first))
    // Without a profile that asks for them, there is nothing to allow.
    #expect(output[0][3] == "not stated")
    #expect(
      output.last?[1] == "R\nnot stated")
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
