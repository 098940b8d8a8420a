import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassExchange
@testable import HourglassFormats

/// The form to collect indicators with.
@Suite struct MonitoringFormTests {
  /// The lines of a sheet, each by its headings; what is empty is left out.
  private func rows(_ workbook: Workbook, _ name: String) throws -> [[String: String]] {
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    return sheet.rows.map { row in
      var cells: [String: String] = [:]
      for (column, cell) in zip(sheet.columns, row) {
        if case .text(let text) = cell { cells[column.heading] = text }
      }
      return cells
    }
  }

  private func form(_ text: String) -> Workbook {
    let examination = analyse(Array(text.utf8))
    // Two designs of one name are a matter of their own.
    for finding in examination.document.findings where finding.kind.name != "repeated-programme" {
      Issue.record("\(finding.kind.name): \(finding.message)")
    }
    return monitoringForm(of: examination.designs.map { $0.reading })
  }

  /// A design with one indicator, and the questions about it by the last part of their names.
  private func questions(_ indicator: String) throws -> [String: [String: String]] {
    let workbook = form(
      """
      programme p "P" {
        runs 2020 to 2021
        peers q "Q" { number 8 }
        group h "Home" { number 9 }
        objective a "A" { stage learning; for q; gains experiential-knowledge }
        indicator i "I" { measures a; facet use; \(indicator) }
      }

      """)
    var found: [String: [String: String]] = [:]
    for row in try rows(workbook, "survey") {
      guard let name = row["name"], name.hasPrefix("i_") else { continue }
      #expect(found.updateValue(row, forKey: String(name.dropFirst(2))) == nil)
    }
    return found
  }

  @Test func everyIndicatorIsAGroupOfItsStage() throws {
    let workbook = form(
      """
      programme p "P" {
        meant to stop after learning because "Small money"
        objective a "A" { stage learning }
        indicator i "I" { measures a; facet use }
        indicator j "J" { }
      }

      """)
    #expect(workbook.sheets.map { $0.name } == ["survey", "choices", "settings"])
    let rows = try rows(workbook, "survey").map { ($0["type"] ?? "") + " " + ($0["name"] ?? "") }
    #expect(
      rows == [
        "text filled_in_by", "date filled_in_for",
        "begin_group engagement_stage", "note engagement_none", "end_group ",
        "begin_group contact_stage", "note contact_none", "end_group ",
        "begin_group learning_stage", "begin_group i_indicator", "note i_about", "date i_day",
        "text i_value", "text i_source", "text i_comment", "end_group ", "end_group ",
        "begin_group scale_stage", "note scale_none", "end_group ",
        "begin_group no_stage_stage", "begin_group j_indicator", "note j_about", "date j_day",
        "text j_value", "text j_source", "text j_comment", "end_group ", "end_group ",
      ])
    let notes = try self.rows(workbook, "survey")
    let scale = try #require(notes.first { $0["name"] == "scale_none" })
    #expect(scale["label"] == "Left out on purpose: Small money.")
    let contact = try #require(notes.first { $0["name"] == "contact_none" }?["label"])
    #expect(contact == "This form has no indicators to fill in.")
  }

  @Test func theTypeOfTheFigureFollowsFromTheUnit() throws {
    func value(_ statements: String) throws -> [String?] {
      let value = try #require(try questions(statements)["value"])
      return [value["type"], value["constraint"]]
    }
    let percentage = ". >= 0 and . <= 100"
    #expect(try value(#"counts "x""#) == ["integer", ". >= 0"])
    #expect(try value(#"counts "x"; target 2.5 by 2021"#) == ["decimal", ". >= 0"])
    #expect(try value(#"counts "x"; baseline -5 in 2020"#) == ["integer", nil])
    #expect(try value(#"amount in "USD""#) == ["decimal", nil])
    #expect(try value(#"average in "days per case""#) == ["decimal", nil])
    #expect(try value("percent of q; target 100% by 2021") == ["decimal", percentage])
    #expect(try value("percent of q; target 100.1% by 2021") == ["decimal", ". >= 0"])
    #expect(try value("percent of q; baseline -1%") == ["decimal", nil])
    #expect(try value("rated 1 to 5") == ["select_one rating_1_to_5", nil])
    #expect(try value("rated 0 to 9") == ["select_one rating_0_to_9", nil])
    #expect(try value("rated 0 to 10") == ["integer", ". >= 0 and . <= 10"])
    #expect(try value("rated 1 to 5; target 3.5 by 2021") == ["decimal", ". >= 1 and . <= 5"])
    #expect(try value("yes-or-no") == ["select_one yes_no", nil])
    #expect(try value("story") == ["text", nil])
    #expect(try value("") == ["text", nil])
    #expect(try value("percent of tbd until 2021") == ["text", nil])
  }

  /// A ladder is read from its first step to its last.
  @Test func stepsKeepTheirOrder() throws {
    let workbook = form(#"programme p "P" { indicator i "I" { rated 3 to 1 } }"# + "\n")
    let choices = try rows(workbook, "choices")
    #expect(choices.map { $0["name"] } == ["3", "2", "1"])
    #expect(Set(choices.map { $0["list_name"] }) == ["rating_3_to_1"])
  }

  @Test func theNoteHoldsWhatTheDesignSays() throws {
    let about = try questions(
      """
      definition "D"; formula "x / y"; counts "x"; baseline none because "New"
        target 3 by 2020; target tbd until 2021; source "S"; method interview; told by q
        tracked by h every year
      """)["about"]
    #expect(
      about?["label"] == """
        Definition: D
        Formula: x / y
        Baseline: none, because New
        Target: 3 by 2020; to be defined by 2021
        Source: S
        Method: interview
        Told by: Q
        Tracked by: Home
        Frequency: every year
        """)
    let empty = try questions(#"counts "x""#)["about"]
    #expect(
      empty?["label"]?.split(separator: "\n").dropFirst().prefix(3) == [
        "Target: missing [missing-target]", "Source: missing [missing-source]",
        "Tracked by: missing [missing-tracker]",
      ])
  }

  @Test func dueDaysAreOfferedWhereTheyAreKnown() throws {
    let known = try questions("tracked by h every 6 months")
    #expect(known["period"]?["type"] == "select_one due_every_6_months")
    #expect(known["day"]?["relevant"] == "${i_period} = 'other'")
    let workbook = form(
      """
      programme p "P" {
        runs 2020 to 2021
        group h "H" { number 2 }
        indicator i "I" { tracked by h every 6 months }
      }

      """)
    #expect(
      try rows(workbook, "choices").map { $0["name"] } == [
        "2020-06-30", "2020-12-31", "2021-06-30", "2021-12-31", "other",
      ])
    // More days than anybody would look through, and days that nobody can know.
    for statement in ["tracked by h every week", "tracked by h once", "tracked by h"] {
      let unknown = try questions(statement)
      #expect(unknown["period"] == nil && unknown["day"]?["relevant"] == nil, "\(statement)")
    }
  }

  @Test func partsAreAskedForAndAddedUp() throws {
    let questions = try questions(
      """
      counts "x"; disaggregated by sex as "f", "m"; disaggregated by country
        where sex "f" { baseline 1 in 2020; target 4 by 2021 }
        where sex "f", age "Under 30" { target tbd until 2021 }
      """)
    #expect(questions["sex_f"]?["type"] == "integer")
    #expect(questions["sex_f"]?["hint"] == "Baseline: 1 in 2020. Target: 4 by 2021")
    #expect(questions["sex_m"]?["hint"] == nil)
    #expect(
      questions["sex_check"]?["relevant"]
        == "${i_value} != '' and ${i_sex_f} != '' and ${i_sex_m} != '' and "
        + "abs(${i_sex_f} + ${i_sex_m} - ${i_value}) > 0.001")
    #expect(questions["country_list"]?["type"] == "begin_repeat")
    #expect(questions["country_part"]?["type"] == "integer")
    #expect(
      questions["country_check"]?["relevant"]
        == "${i_value} != '' and count(${i_country_list}) > 0 and "
        + "abs(sum(${i_country_part}) - ${i_value}) > 0.001")
    #expect(questions.values.contains { $0["label"] == "sex: f, age: Under 30" })
    #expect(questions["indicator"]?["appearance"] == nil)
    // Percentages do not add up.
    let shares = try self.questions("percent of q; disaggregated by sex as \"f\", \"m\"")
    #expect(shares["sex_f"]?["constraint"] == ". >= 0 and . <= 100")
    #expect(shares["sex_check"] == nil && shares["indicator"]?["appearance"] == "field-list")
  }

  /// A part with figures of its own does not hide that there are others.
  @Test func groupsThatAreNotListedLeaveRoomForOthers() throws {
    let questions = try questions(
      #"counts "x"; disaggregated by sex; where sex "f" { target 4 by 2021 }"#)
    #expect(questions["sex_f"] != nil && questions["sex_check"] == nil)
    #expect(questions["sex_list"]?["label"] == "By sex, the others")
  }

  @Test func whoeverTracksSeesTheirOwn() throws {
    let one = try questions("tracked by h")
    #expect(one["indicator"]?["relevant"] == nil)
    let two = try questions("tracked by q, h }; indicator j \"J\" { ")
    #expect(
      two["indicator"]?["relevant"]
        == "count-selected(${trackers}) = 0 or selected(${trackers}, 'q') or "
        + "selected(${trackers}, 'h')")
  }

  @Test func namesFollowFromTheDesign() {
    #expect(formName("used-by-all") == "used_by_all")
    #expect(formName("used") != formName("Used"))
    #expect(formName("Used").hasPrefix("used_"))
    #expect(formName("a b") != formName("a_b") && formName("a  b") != formName("a b"))
    #expect(formName("学び").hasPrefix("x_") && formName("学び") != formName("学び2"))
    #expect(formName("2").hasPrefix("x_2_"))
    #expect(formName(String(repeating: "a", count: 40)).utf8.count <= 40)
    var names = FormNames()
    #expect(["a", "a", "a_2", "a"].map { names.unique($0) } == ["a", "a_2", "a_2_2", "a_3"])
  }

  /// Adding an indicator anywhere leaves the names of all others as they were.
  @Test func namesStay() throws {
    func names(_ indicators: String) throws -> Set<String> {
      Set(
        try rows(form("programme p \"P\" {\n\(indicators)\n}\n"), "survey").compactMap {
          $0["name"]
        })
    }
    let two = #"indicator "Große Zahl" { yes-or-no }; indicator b "B" { story }"#
    let before = try names(two)
    #expect(before.count > 15)
    #expect(try names(#"indicator "Groß" { story };"# + two).isSuperset(of: before))
  }

  @Test func textsAreOnlyTexts() {
    #expect(
      formText("${a} <b> </b> < 3 $x [a](b) instance('x')")
        == "$ {a} < b> < /b> < 3 $x [a] (b) instance ('x')")
    #expect(formText("# *a* _b_ \\ #c") == "\\# \\*a\\* \\_b\\_ \\\\ #c")
    #expect(choiceText("*a* ${b}") == "*a* $ {b}")
    #expect(formText("one\ntwo\u{7}") == "one two␇")
  }

  @Test func theVersionFollowsFromWhatIsAsked() throws {
    func version(_ title: String) throws -> String? {
      try rows(form("programme p \"P\" { indicator i \"\(title)\" { story } }\n"), "settings")
        .first?["version"]
    }
    let first = try #require(try version("A"))
    #expect(first.utf8.count == 10 && first.allSatisfy { "0"..."9" ~= $0 })
    #expect(try version("A") == first)
    #expect(try version("B") != first)
  }

  @Test func severalProgrammesStandInGroups() throws {
    let workbook = form(
      "programme p \"One\" { indicator i \"I\" { story } }\n"
        + "programme p \"Two\" { indicator i \"I\" { story } }\n")
    let groups = try rows(workbook, "survey").filter {
      $0["type"] == "begin_group" && ["One", "Two"].contains($0["label"])
    }
    #expect(groups.map { $0["name"] } == ["p", "p_2"])
    let names = try rows(workbook, "survey").compactMap { $0["name"] }
    #expect(Set(names).count == names.count && names.contains("p_2_i_value"))
    let settings = try #require(try rows(workbook, "settings").first)
    #expect(settings["form_title"] == "One; Two")
  }
}
