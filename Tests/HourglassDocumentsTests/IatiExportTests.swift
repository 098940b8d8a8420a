import Hourglass
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats
@testable import HourglassReading

/// What of a design stands in an IATI activity, where, and what is said of the rest.
@Suite struct IatiExportTests: IatiExporting {
  @Test func wholeActivity() {
    let export = export(
      """
      programme p "P" {
        code "XM-1-2" in "IATI"; why "W"; runs 2012 to 2017-06
        organisation o "O" {
          code "XM-2" in "iati"; code "1" in "IATI OrganisationRole"
          code "2" in "IATI organisation role"
        }
        facilitator f "F" { code "XM-1" in "IATI"; code "22" in "IATI OrganisationType" }
        objective a "A" { definition "D"; result outcome; code "R1" in "http://x.org/list" }
        indicator i "I" {
          measures a; definition "E"; counts "people"; direction down; aggregate no
        }
      }

      """)
    #expect(
      export.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
          <iati-activity>
            <iati-identifier>XM-1-2</iati-identifier>
            <reporting-org ref="XM-1" type="22">
              <narrative>F</narrative>
            </reporting-org>
            <title>
              <narrative>P</narrative>
            </title>
            <description>
              <narrative>W</narrative>
            </description>
            <participating-org ref="XM-1" type="22" role="4">
              <narrative>F</narrative>
            </participating-org>
            <participating-org ref="XM-2" role="1">
              <narrative>O</narrative>
            </participating-org>
            <participating-org ref="XM-2" role="2">
              <narrative>O</narrative>
            </participating-org>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2012-01-01"/>
            <activity-date type="3" iso-date="2017-06-30"/>
            <result type="2">
              <title>
                <narrative>A</narrative>
              </title>
              <description>
                <narrative>D</narrative>
              </description>
              <reference vocabulary="99" code="R1" vocabulary-uri="http://x.org/list"/>
              <indicator measure="1" ascending="0" aggregation-status="0">
                <title>
                  <narrative>I</narrative>
                </title>
                <description>
                  <narrative>E</narrative>
                </description>
              </indicator>
            </result>
          </iati-activity>
        </iati-activities>

        """)
  }

  /// What the schema wants and nobody said is there to be seen.
  @Test func gapsOfTheActivity() {
    let export = export("programme p \"P\" { }\n")
    for gap in [
      "<iati-identifier>to-define:p<", "<reporting-org ref=\"to-define\" type=\"to-define\">",
      "<narrative>missing: who publishes this<",
      "<narrative>missing: what the programme is for<",
      "<participating-org role=\"to-define\">", "<narrative>missing: who takes part<",
      "<activity-date type=\"1\" iso-date=\"2014-06-01\">", "<narrative>missing: when it runs (",
      "<activity-status code=\"2\"/>",
    ] {
      #expect(export.xml.contains(gap), "\(gap)")
    }
    #expect(export.losses.count == 6)
    for (loss, beginning) in zip(
      export.losses,
      [
        "The design does not state its IATI identifier", "The design does not say who publishes it",
        "The design does not say what it is for", "The design has no start date",
        "The design has no dates", "Before you publish",
      ])
    {
      #expect(loss.hasPrefix(beginning), "\(loss)")
    }
    #expect(export.losses[0].hasSuffix("Add inside the programme: code \"…\" in \"IATI\": “P”."))
  }

  @Test func absenceIsNotSilence() {
    let declined = export("programme p \"P\" { why none because \"R\" }\n")
    #expect(declined.xml.contains("<narrative>none, because R</narrative>"))
    let pending = export("programme p \"P\" { why tbd until 2015-03 }\n")
    #expect(pending.xml.contains("<narrative>to be defined by 2015-03</narrative>"))
  }

  @Test(arguments: [
    ("runs 2015 to 2017", "1"), ("runs 2014-06 to 2017", "2"), ("runs 2012 onwards", "2"),
    ("runs 2012 to 2014-06-01", "2"), ("runs 2012 to 2014-05-31", "4"), ("", "2"),
    ("runs 2012 to 2013; code \"3\" in \"IATI ActivityStatus\"", "3"),
  ])
  func status(statements: String, code: String) {
    let xml = export("programme p \"P\" { \(statements) }\n").xml
    #expect(xml.contains("<activity-status code=\"\(code)\"/>"))
    #expect(xml.contains("type=\"3\"") == statements.contains(" to "))
  }

  @Test func severalProgrammes() {
    let text = """
      programme p "P" { objective a "A"; indicator i "I" { measures a; counts "x" } }
      programme q "Q" { objective a "A"; indicator i "I" { measures a; counts "x" } }

      """
    let year = PartialDate(year: 2013, precision: .year)
    let export = export(
      text, [observation(year, .quantity(Quantity(7)), programme: 1)])
    let activities = export.xml.components("<iati-activity>")
    #expect(activities.count == 3)
    #expect(!activities[1].contains("<actual") && activities[2].contains("<actual value=\"7\"/>"))
    #expect(export.losses[0].hasSuffix(": “P”, “Q”."))
  }

  // MARK: - Results and indicators

  @Test func resultsOfObjectives() {
    let export = export(
      """
      programme p "P" {
        objective a "A" { stage engagement }
        objective b "B" { stage learning }
        objective c "C" { stage scale }
        objective d "D" { code "X" in "Own list" }
        objective e "E" { result other }
        objective f "F" { stage learning }
        assumption m "M" { tested by y }
        indicator u "U" { measures d, a; counts "x"; code "1.2" in "SDG" }
        indicator v "V" { measures b; counts "x" }
        indicator w "W" { measures c; counts "x" }
        indicator x "X" { measures m, a; counts "x" }
        indicator y "Y" { measures m; counts "x" }
        indicator z "Z" { counts "x" }
        indicator s "S" { measures e; counts "x" }
      }

      """)
    let results = export.xml.components("<result ").dropFirst().map { result in
      let texts = result.components("<narrative>").dropFirst().map { $0.components("<")[0] }
      return result.components(">")[0] + " " + texts.joined(separator: " ")
    }
    #expect(
      results == [
        "type=\"1\" A X", "type=\"2\" B V", "type=\"3\" C W", "type=\"9\" D U", "type=\"9\" E S",
        "type=\"9\" M Y", "type=\"9\" P Z",
      ])
    #expect(
      export.losses.contains { $0.hasSuffix("so the file leaves out these objectives: “F”.") })
    #expect(export.losses.contains { $0.hasSuffix("or result impact: “D”.") })
    #expect(export.losses.contains { $0.hasSuffix("are listed under the first: “U”.") })
    #expect(export.losses.contains { $0.hasSuffix("after what the indicators measure: “Y”, “Z”.") })
    // A code stands at the result or at its indicators.
    #expect(export.xml.components("<reference ").count == 2)
    #expect(
      export.losses.contains { $0.hasSuffix("leaves out the codes of these objectives: “D”.") })
  }

  @Test(arguments: [
    ("SDG", "vocabulary=\"9\" code=\"C\"", false),
    ("UN Sustainable Development Goals (SDG) Indicators", "vocabulary=\"9\" code=\"C\"", false),
    ("9", "vocabulary=\"9\" code=\"C\"", false),
    ("WHO Registry", "vocabulary=\"1\" code=\"C\"", false),
    ("HIV/AIDS Indicator Registry", "vocabulary=\"7\" code=\"C\"", false),
    ("99", "vocabulary=\"99\" code=\"C\"", false),
    ("Reporting Organisation", "vocabulary=\"99\" code=\"C\"", false),
    ("Our list", "vocabulary=\"99\" code=\"C\"", true),
    ("قائمة", "vocabulary=\"99\" code=\"C\"", true),
    (
      "https://x.org/a?b=1#c",
      "vocabulary=\"99\" code=\"C\" indicator-uri=\"https://x.org/a?b=1#c\"", false
    ),
    ("https://x.org/a b", "vocabulary=\"99\" code=\"C\"", true),
    ("https://x.org/%zz", "vocabulary=\"99\" code=\"C\"", true),
    ("http://", "vocabulary=\"99\" code=\"C\"", true),
    ("http://x:y/", "vocabulary=\"99\" code=\"C\"", true),
  ])
  func vocabulary(list: String, reference: String, isUnknown: Bool) {
    let export = export(
      """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x"; code "C" in "\(list)" }
      }

      """)
    #expect(export.xml.contains("<reference \(reference)/>"))
    #expect(
      export.losses.contains { $0.hasSuffix("the name is kept: “\(list)”.") } == isUnknown)
  }

  @Test(arguments: [
    ("counts \"x\"", "1"), ("counts participants", "1"), ("amount in \"USD\"", "1"),
    ("average in \"days per case\"", "1"),
    ("percent of \"x\"", "2"), ("yes-or-no", "3"), ("rated 1 to 5", "4"), ("story", "5"),
    ("", "1"), ("baseline 5% in 2012", "2"), ("target yes by 2014", "3"),
    ("target \"words\" by 2014", "5"), ("counts tbd until 2015; target 8 by 2014", "1"),
    ("where sex \"f\" { target 8% by 2014 }", "2"),
    ("counts tbd until 2015; code \"4\" in \"IATI IndicatorMeasure\"", "4"),
    ("story; code \"4\" in \"IATI IndicatorMeasure\"", "5"),
    ("code \"7\" in \"IATI IndicatorMeasure\"", "1"),
  ])
  func measure(statements: String, number: String) {
    let element = indicator(statements)
    #expect(element.hasPrefix("<indicator measure=\"\(number)\" ascending=\"1\">"), "\(element)")
    #expect(!element.contains("<reference"))
  }

  @Test func unsaidMeasureIsNamed() {
    let text = """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a }
        indicator j "J" { measures a; counts tbd until 2015 }
        indicator k "K" { measures a; code "3" in "IATI IndicatorMeasure" }
      }

      """
    #expect(export(text).losses.contains { $0.hasSuffix("yes-or-no or story: “I”, “J”.") })
  }

  // MARK: - What has no place

  @Test func countsWhatHasNoPlace() {
    let losses = export(
      """
      programme p "P" {
        code "7" in "Our projects"; meant to stop after learning because "R"
        peers q "Q" { number 8 }
        objective a "A" { stage engagement; for q; leads to b; builds commit }
        objective b "B" { stage learning; leads to c; level individual }
        objective c "C" { stage learning }
        risk r "R" { threatens a }
        tool t "T" { kind report-back; with q; serves b }
        indicator i "I" {
          measures a; counts "x"; facet use; source "S"; source "T"; method survey; location "L"
          tracked by q every year; disaggregated by sex; key; limitations "Y"; series cumulative
          threshold red below 3; proxy because "Z"; changed 2014 because "V"; formula "F"
          target 3 by 2014
        }
      }

      """, isSound: false
    ).losses
    for words in [
      "stay in the design: 2 links between objectives, 1 risk, 1 tool, 3 stages of objectives, 1 "
        + "line on what is gained or built, 1 line on level or domain and 1 reason to stop.",
      "stay in the design: 1 group of people, 1 line on the people of an objective and 1 line on who "
        + "tracks an indicator and how often.",
      "stay in the design: 1 unit (what a figure counts), 1 facet, 1 formula, 1 breakdown, 1 line "
        + "on whether figures are cumulative, 2 sources, 1 method, 1 place of an indicator, 1 line "
        + "on limitations, 1 reason for a proxy, 1 threshold, 1 mark of a "
        + "key indicator and 1 change of an indicator.",
      "in other lists. These stay in the design: 1 code.",
    ] {
      #expect(losses.contains { $0.hasSuffix(words) }, "\(words)\n\(losses)")
    }
    #expect(losses.contains { $0.contains("For 1 target, the design states only the end date") })
  }

  /// Every sentence is one, on one line and of a length to be read, whatever the titles are.
  @Test func lossesAreSentences() {
    let objectives = (0..<25).map { "objective \"A\\nB\($0)\"" }.joined(separator: "; ")
    let losses = export("programme \"A\\nB\" { \(objectives) }\n", isSound: false).losses
    for loss in losses { #expect(loss.hasSuffix(".") && !loss.contains("\n")) }
    #expect(losses.contains { $0.hasSuffix(", “A B18”, “A B19” and 5 more.") })
  }

  // MARK: - Texts

  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c &gt; d"),
    ("]]>", "]]&gt;", "]]&gt;"), ("\"'", "&quot;&#39;", "&quot;&#39;"),
    ("ميزانية 预算", "ميزانية 预算", "ميزانية 预算"),
    ("two\nlines\ttab", "two\nlines\ttab", "two&#xA;lines&#x9;tab"),
    ("\r\n", "\n", "&#xA;"), ("\r", "&#xD;", "&#xD;"), ("a\rb", "a&#xD;b", "a&#xD;b"),
    ("\u{0}\u{8}\u{1B}", "␀␈␛", "␀␈␛"), ("\u{7F}\u{85}", "&#x7F;&#x85;", "&#x7F;&#x85;"),
    ("\u{FFFE}\u{FFFF}", "&lt;U+FFFE&gt;&lt;U+FFFF&gt;", "&lt;U+FFFE&gt;&lt;U+FFFF&gt;"),
    (
      "\u{202E}\u{AD}\u{200B}\u{FEFF}", "&#x202E;&#xAD;&#x200B;&#xFEFF;",
      "&#x202E;&#xAD;&#x200B;&#xFEFF;"
    ),
    ("=HYPERLINK(1)", "=HYPERLINK(1)", "=HYPERLINK(1)"),
    ("é e\u{301} 👩‍🚀", "é e\u{301} 👩‍🚀", "é e\u{301} 👩‍🚀"),
  ])
  func texts(text: String, element: String, attribute: String) {
    #expect(Array(xmlEscaped(text).unicodeScalars) == Array(element.unicodeScalars))
    #expect(
      Array(xmlEscaped(text, inAttribute: true).unicodeScalars) == Array(attribute.unicodeScalars))
  }

  @Test func blankTitles() {
    let xml = export(
      """
      programme p " " { objective a "" { stage learning }; indicator "" { measures a; counts "x" } }

      """, isSound: false
    ).xml
    #expect(xml.components("<title>").count == 4)
    #expect(!xml.contains("<narrative/>") && xml.contains("<narrative>missing: a title<"))
  }
}
