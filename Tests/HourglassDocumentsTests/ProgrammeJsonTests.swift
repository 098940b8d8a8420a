import Foundation
import Hourglass
import HourglassLanguage
import TestSupport
import Testing

@testable import HourglassDocuments
@testable import HourglassExchange
@testable import HourglassFormats

/// A programme for other programs: whole, exact, and as its schema says.
@Suite struct ProgrammeJsonTests {
  private func programmes(_ text: String, isSound: Bool = true) throws -> [Json] {
    let examination = analyse(Array(text.utf8))
    if isSound {
      for finding in examination.document.findings where finding.severity == .error {
        Issue.record("\(finding.kind.name): \(finding.message)")
      }
    }
    return examination.designs.map { design in
      let json = programmeJson(of: design.reading)
      for problem in problems(json, ProgrammeNotation.programme.shape, "") {
        Issue.record("\(problem)")
      }
      return json
    }
  }

  private func programme(_ text: String, isSound: Bool = true) throws -> Json {
    try #require(try programmes(text, isSound: isSound).first)
  }

  // MARK: - The schema

  @Test func theSchemaIsTheShapes() throws {
    try expectFile("Grammar/programme.schema.json", toBe: programmeSchema.indentedText)
  }

  @Test func theSchemaSaysWhatEverythingMeans() throws {
    let schema = programmeSchema
    #expect(schema.at("additionalProperties").text == "false")
    #expect(
      schema.at("properties", "why", "description").text
        == #""why the programme exists, in the words of the people who want it""#)
    #expect(
      schema.at("properties", "objectives", "items", "$ref").text == ##""#/$defs/objective""##)
    guard case .object(let definitions) = schema.at("$defs") else {
      Issue.record("no definitions")
      return
    }
    #expect(Set(definitions.map { $0.key }).count == definitions.count)
    #expect(definitions.map { $0.key }.contains("indicator"))
  }

  @Test func everyExampleHasTheShape() throws {
    for file in Repository.examples {
      #expect(try !programmes(Repository.text(of: file)).isEmpty)
    }
  }

  /// What the test above rests on.
  @Test func whatIsNotOfTheShapeIsNoticed() throws {
    let shape = ProgrammeNotation.programme.shape
    guard case .object(let members) = try programme(Self.full) else {
      Issue.record("a programme is no object")
      return
    }
    #expect(problems(.object(members), shape, "").isEmpty)
    for index in members.indices {
      var fewer = members
      fewer.remove(at: index)
      #expect(!problems(.object(fewer), shape, "").isEmpty)
      var other = members
      other[index].value = .object([("unknown", true)])
      #expect(!problems(.object(other), shape, "").isEmpty, "\(members[index].key)")
    }
    #expect(!problems(.object(members + [("more", 1)]), shape, "").isEmpty)
  }

  // MARK: - Nothing is lost

  /// A design with every word of the language and every text, name and figure once.
  private static let full = """
    programme pname "t01" {
      described from "t79"; why "t02"; follows peer-learning; runs 2011 to 2019; years begin in January; reviewed 2014-Q3
      budget 300000.5 in "t75"; funded by "t76"; funded by orga, fac; tolerance 5%
      meant to stop after learning because "t03"; stuck after contact because "t04"
      code "t05" in "t06"; answer why-now "t07"; allow no-reflection because "t08"
      review every 2 years with orga, peersa { next 2015-06; allow no-reflection because "t09" }
      facilitator fac "t10" { code "t11" in "t12"; allow missing-tracker because "t13" }
      organisation orga "t14" {
        number 3; mandates peersa using "t15"; commits time, money, space "t16"; includes fac
        code "t17" in "t18"
      }
      peers peersa "t19" {
        are people; number 4242; from orga; chosen by fac for influence
        matched on shared-problems using "t20"; shares with groupa through "t21"
        shares with groupa through toola
      }
      group groupa "t22" { are organisations; number tbd until 2016-02-03; includes perb }
      person pera, perb
      objective obja "t23" {
        stage learning; definition "t24"; result impact; weighting 35.5%; code "t25" in "t26"; for peersa
        gains experiential-knowledge; builds adapt; level individual; domain inner-workings
        leads to objb because "t27" {
          assuming asma; evidence "t28"; confidence onsite; allow no-reflection because "t29"
        }
      }
      objective objb "t30" { stage none because "t31" }
      tool toola "t32" {
        kind site-visit; among peersa; serves obja; led by fac; every 3 weeks for 5 months
        starting 2012-05-06; using "t33"; costs 2000 in "t77" paid by orga; costs 3 in "t77" paid by "t98"; needs "t78"; connects people; prompts reflection; involves joint work
        feeds lessons forward; lasts 6 days; runs 2013-01 onwards
      }
      tool toolb "t34" { kind other "t35"; from peersa to groupa; once; on 2012-07-08 }
      tool toolc "t36" { between pera and perb; assuming asma; repeatedly; with none because "t37" }
      assumption asma "t38" { tested by inda; tested by fac; tested by 2017-09 }
      risk riska "t39" {
        kind standard-solutions; threatens obja, toolc; likelihood low; consequence high; residual medium
        response toola "t40"; response "t41"; owner fac
      }
      risk riskb "t42" { kind other "t43" }
      indicator inda "t44" {
        measures obja, asma, riska, toola; facet use; definition "t45"; counts "t46"; formula "t47"
        direction down; series cumulative; aggregate no
        baseline 12.50 in 2010-11-12 because "t48"; target 77 by 2014-Q2 because "t49"
        target 88 during 2015-01 to 2015-05; disaggregated by sex as "t50", "t51"
        disaggregated by "t52"; where sex "t50", age "t53" { baseline 5 in 2009; target 6 by 2018 }
        location "t54"; source "t55"; method "t56"; told by groupa; tracked by fac every quarter
        reported to "t57" on 2016-10-11; limitations "t58"; proxy because "t59"
        threshold red below 3; tolerance 7.25%; key; code "t60" in "t61"; changed 2013-12 because "t62"
        allow missing-baseline because "t63"
      }
      indicator "t64" { percent of peersa; baseline -5.5%; reported to orga; method survey }
      indicator indc "t65" { rated 2 to 7 "t66" }
      indicator indd "t68" { yes-or-no "t69"; baseline yes; tracked by orga once }
      indicator inde "t70" { story "t71"; baseline "t67" }
      indicator indf "t72" { amount in "t73"; target 90.125 by 2018 }
      indicator indg "t74" { counts participants; contextual }
      indicator indh "t79" {
        graded "t80", "t81"; baseline "t80"; target at least "t81" by 2016; target "t80" to "t81" by 2017
      }
      indicator "Average" { average in "t73" }
    }

    """

  @Test func theDesignAboveHasEveryWord() throws {
    let design = try #require(analyse(Array(Self.full.utf8)).designs.first)
    let blocks: [Block] = [
      .programme, .facilitator, .organisation, .peers, .group, .person, .objective, .link, .tool,
      .risk, .assumption, .indicator, .part, .review,
    ]
    for word in Vocabulary.forms where word.blocks.contains(where: { blocks.contains($0) }) {
      // Taken from a library; see below.
      if word.keyword == .defined { continue }
      #expect(design.programme.says(word.keyword), "\(word.keyword.name)")
    }
  }

  @Test func nothingIsLost() throws {
    let text = try programme(Self.full).text
    for number in 1...81 {
      let mark = number < 10 ? "t0\(number)" : "t\(number)"
      #expect(text.contains("\"\(mark)\""), "\(mark)")
    }
    let names = [
      "pname", "orga", "peersa", "groupa", "pera", "perb", "fac", "obja", "objb", "toola", "toolb",
      "toolc", "asma", "riska", "riskb", "inda", "indc", "indd", "inde", "indf", "indg", "learning",
      "contact", "why-now", "no-reflection", "influence", "shared-problems",
      "experiential-knowledge", "adapt", "individual", "inner-workings", "site-visit",
      "standard-solutions", "use", "participants", "survey", "sex", "age", "peer-learning",
      "onsite", "low", "high", "impact", "red",
    ]
    for name in names { #expect(text.contains("\"\(name)\""), "\(name)") }
    for figure in ["4242", "12.50", "77", "88", "5", "6", "3", "-5.5", "2", "7", "90.125"] {
      #expect(text.contains(":\(figure),") || text.contains(":\(figure)}"), "\(figure)")
    }
    let dates = [
      "2011", "2019", "2014-Q3", "2015-06", "2016-02-03", "2012-05-06", "2013-01", "2012-07-08",
      "2017-09", "2010-11-12", "2014-Q2", "2015-01", "2015-05", "2009", "2018", "2016-10-11",
      "2013-12",
    ]
    for date in dates { #expect(text.contains("\"written\":\"\(date)\""), "\(date)") }
  }

  @Test func whatIsSaidIsWhereItBelongs() throws {
    let json = try programme(Self.full)
    func indicator(_ index: Int, _ path: JsonStep...) -> String {
      path.reduce(json.at("indicators", .item(index))) { $0.at($1) }.text
    }
    #expect(json.at("version").text == "1" && json.at("line").text == "1")
    #expect(indicator(0, "unit", "said") == #"{"count":"t46"}"#)
    #expect(
      indicator(0, "baseline", "said", "value") == #"{"figure":{"number":12.50,"percent":false}}"#)
    #expect(
      indicator(0, "measures", "said")
        == #"[{"objective":"obja"},{"assumption":"asma"},{"risk":"riska"},{"tool":"toola"}]"#)
    #expect(indicator(0, "targets", .item(1), "said", "from", "first") == #""2015-01-01""#)
    #expect(indicator(0, "targets", .item(1), "said", "by", "last") == #""2015-05-31""#)
    #expect(indicator(0, "lowerIsBetter") == "true" && indicator(0, "aggregates") == "false")
    #expect(
      indicator(0, "parts", .item(0), "where", .item(1))
        == #"{"label":{"word":"age"},"group":"t53"}"#)
    #expect(indicator(0, "disaggregatedBy", .item(1), "by") == #"[{"text":"t52"}]"#)
    #expect(indicator(1, "id") == ##""#indicator-2""## && indicator(1, "name") == "null")
    #expect(indicator(1, "unit") == #"{"said":{"percentOf":"peersa"}}"#)
    #expect(
      indicator(1, "baseline", "said", "value") == #"{"figure":{"number":-5.5,"percent":true}}"#)
    #expect(indicator(3, "baseline", "said", "value") == #"{"answer":true}"#)
    #expect(
      indicator(2, "unit", "said") == #"{"rating":{"from":2,"to":7,"steps":null,"of":"t66"}}"#)
    #expect(indicator(4, "baseline", "said", "value") == #"{"words":"t67"}"#)
    #expect(indicator(7, "unit", "said") == #"{"graded":["t80","t81"]}"#)
    #expect(indicator(6, "contextual") == "true")
    #expect(indicator(7, "targets", .item(0), "said", "asks") == #""at-least""#)
    #expect(
      indicator(7, "targets", .item(1), "said", "to") == #"{"grade":{"name":"t81","rank":2}}"#)
    #expect(indicator(3, "unit", "said") == #"{"yesOrNo":{"of":"t69"}}"#)
    #expect(indicator(3, "tracked") == #"{"once":true}"#)
    #expect(indicator(6, "unit", "said") == #"{"countOf":"participants"}"#)
    #expect(
      indicator(6, "derived") == #"{"facet":"engagement","facetFollows":true,"stage":"engagement"}"#
    )
    #expect(json.at("objectives", .item(0), "result").text == #""impact""#)
    #expect(json.at("objectives", .item(0), "leadsTo", .item(0), "id").text == #""obja#link-1""#)
    #expect(json.at("objectives", .item(1), "stage").text == #"{"none":"t31"}"#)
    #expect(
      json.at("parties", .item(3), "number", "tbd", "written").text == #""2016-02-03""#)
    #expect(json.at("tools", .item(2), "takePart", .item(1), "who").text == #"{"none":"t37"}"#)
    #expect(json.at("tools", .item(0), "every", "interval").text == #"{"count":3,"unit":"week"}"#)
    guard case .array(let allowances) = json.at("allowances") else {
      Issue.record("no allowances")
      return
    }
    #expect(
      allowances.map { $0.at("in").text } == [
        #""pname""#, ##""#review-1""##, #""fac""#, #""obja#link-1""#, #""inda""#,
      ])
  }

  /// Silence, absence, things to come and what is broken are four things.
  @Test func gapsStayApart() throws {
    let json = try programme(
      """
      programme p "P" {
        indicator a "A" { baseline 1 }
        indicator b "B" { baseline none because "New" }
        indicator c "C" { baseline tbd until 2020-Q1 }
        indicator d "D" { }
        indicator e "E" { baseline x }
        indicator f "F" { target tbd until 2020-Q1 by 2021; target tbd until 2020-Q1 }
      }

      """, isSound: false)
    func baseline(_ index: Int) -> Json { json.at("indicators", .item(index), "baseline") }
    #expect(baseline(0).at("said", "value", "figure", "number").text == "1")
    #expect(baseline(1).text == #"{"none":"New"}"#)
    #expect(
      baseline(2).text
        == #"{"tbd":{"written":"2020-Q1","first":"2020-01-01","last":"2020-03-31"}}"#)
    #expect(baseline(3).text == "null")
    #expect(baseline(4).text == #"{"broken":true}"#)
    // A target also says what it is for.
    func target(_ index: Int) -> Json { json.at("indicators", .item(5), "targets", .item(index)) }
    #expect(target(0).at("tbd", "written").text == #""2020-Q1""#)
    #expect(target(0).at("for", "written").text == #""2021""#)
    #expect(target(1).at("for").text == "null")
  }

  @Test func whatALibrarySaysStandsInTheIndicator() throws {
    let json = try programme(
      """
      library l "L" {
        indicator changed "Changed" { counts "people"; definition "D"; disaggregated by sex }
      }
      programme p "P" { indicator i { defined as changed; baseline 1 in 2020 } }

      """)
    let indicator = json.at("indicators", .item(0))
    #expect(indicator.at("title").text == #""Changed""# && indicator.at("name").text == #""i""#)
    #expect(indicator.at("definition", "said").text == #""D""#)
    #expect(indicator.at("disaggregatedBy", .item(0), "by").text == #"[{"word":"sex"}]"#)
  }

  @Test func everyProgrammeOfAFile() throws {
    let both = try programmes("programme \"A\" { }\nprogramme b \"B\" { }\n")
    #expect(both.map { $0.at("id").text } == [##""#programme""##, #""b""#])
    #expect(both.map { $0.at("line").text } == ["1", "2"])
  }

  @Test func manyLines() {
    let long = Json.string(String(repeating: "a", count: 80))
    let json: Json = ["a": [1, ["b": .null]], "c": [long, ["d": long, "e": []]], "f": long]
    let text = "\"" + String(repeating: "a", count: 80) + "\""
    #expect(
      json.indentedText == """
        {
          "a": [1,{"b":null}],
          "c": [
            \(text),
            {"d":\(text),"e":[]}
          ],
          "f": \(text)
        }

        """)
    #expect(Json.decimal(Quantity(250, decimals: 2)).indentedText == "2.50\n")
    #expect(Json.decimal(Quantity(-5, decimals: 1, isPercentage: true)).text == "-0.5")
  }
}

// MARK: - Judging a value by its shape

/// What about a value is not as the shape has it.
private func problems(_ json: Json, _ shape: Shape, _ path: String) -> [String] {
  switch (shape, json) {
  case (.text, .string), (.integer, .number), (.number, .decimal), (.flag, .bool), (.null, .null),
    (.yes, .bool(true)):
    return []
  case (.day, .string(let day)) where day.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil: return []
  case (.version(let version), .number(let number)) where version == number: return []
  case (.word(let words), .string(let word)) where words.contains(word): return []
  case (.list(let shape), .array(let items)):
    return items.enumerated().flatMap { problems($0.element, shape, path + "[\($0.offset)]") }
  case (.record(let record), .object(let members)):
    let names = members.map { $0.key }
    if names != record.members.map({ $0.name }) {
      return [path + " has " + names.joined(separator: ", ")]
    }
    return zip(members, record.members).flatMap {
      problems($0.value, $1.shape, path + "." + $0.key)
    }
  case (.either(let shapes), _):
    let fitting = shapes.filter { problems(json, $0, path).isEmpty }
    return fitting.count == 1 ? [] : [path + " fits \(fitting.count) of the shapes it may have"]
  default: return [path + " is " + json.text]
  }
}

private enum JsonStep: ExpressibleByStringLiteral {
  case member(String)
  case item(Int)

  init(stringLiteral name: String) { self = .member(name) }
}

extension Json {
  /// What stands at a place in it; null where there is nothing.
  fileprivate func at(_ path: JsonStep...) -> Json {
    path.reduce(self) { json, step in
      switch (json, step) {
      case (.object(let members), .member(let name)):
        members.first { $0.key == name }?.value ?? .null
      case (.array(let items), .item(let index)) where items.indices.contains(index): items[index]
      default: .null
      }
    }
  }
}
