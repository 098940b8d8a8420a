import Hourglass
import HourglassExchange
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments

/// One file with three findings, one that is allowed, and one file that cannot be read, in every
/// format; what the design says tries to be more than words.
@Suite struct FindingFormatTests {
  /// Says what GitHub, Markdown, XML, SARIF and terminals would take for an order.
  private static let evil =
    "“::error::x | `##[add-mask]y` <b> ]]> & [z](http://e.org) {0} 100%\u{1B}[31m\u{202E}”\nforged"

  private static let source = Source("programme p \"P\" {\n  number 5\n  number 6\n}\n")

  private static func kind(_ name: String, _ severity: Severity) -> FindingKind {
    FindingKind(
      name, title: "Said, twice", severity: severity, why: "Once is enough.",
      basis: .convention("it is so"), example: Example(bad: "a", good: "b"))
  }

  /// The findings of a file: an error with a fix and a second place, a warning over two lines, a
  /// note, and one that the design allows.
  private static func file() -> CheckedFile {
    let tree = parse(source)
    let lines = Lines(source.bytes)
    var anchoring = Anchoring(in: tree, lines: lines)
    let findings = [
      Finding(
        kind("said-twice", .error), Span(31, 37), Prose(evil), next: "Take it out.",
        related: Finding.Related(Span(20, 26), "First [here](1)."), fix: Fix(Span(29, 39), "")),
      Finding(
        kind("no-why", .warning), about: [.statement(0)], at: Span(0, 26), "Why?",
        next: Advice("", Offer(["why \"{…}\""], into: [0]))),
      Finding(kind("advice", .note), Span(40, 40), "Well."),
    ]
    var placed = findings.map { finding in
      PlacedFinding(
        finding, path: "a b,c:d%.md", in: source, lines: lines,
        anchor: anchoring.anchor(of: finding, isAllowed: false))
    }
    let allowed = Finding(kind("no-goal", .warning), Span(0, 9), "No goal.")
    placed.append(
      PlacedFinding(
        allowed, path: "a b,c:d%.md", in: source, lines: lines, allowedBecause: evil,
        anchor: anchoring.anchor(of: allowed, isAllowed: true)))
    var counts = FindingCounts()
    for severity in [Severity.error, .warning, .note] { counts.add(severity) }
    counts.add(.warning, isAllowed: true)
    return CheckedFile(
      path: "a b,c:d%.md", findings: placed, counts: counts,
      contentCounts: ContentCounts(designs: 1))
  }

  private static func report(
    _ format: FindingFormat, _ files: [CheckedFile], limit: Int = FindingMarkdown.commentLimit
  ) -> String {
    var settings = ReportSettings(version: "1.2.3", model: referenceModel)
    settings.showsAllowed = true
    settings.limit = limit
    settings.standsAlone = true
    var report = FindingReport(format, settings)
    var totals = CheckTotals()
    var text = ""
    func write(_ piece: ReportPiece) {
      switch piece {
      case .page(let page): text += page.text
      case .text(let more): text += more
      }
    }
    report.begin(write: write)
    for file in files {
      totals.add(file)
      report.add(file, write: write)
    }
    report.end(totals, write: write)
    return text
  }

  private static let unread = CheckedFile(path: "x.hourglass", trouble: "x.hourglass is “|”.")
  private static let sound = CheckedFile(
    path: "ok.hourglass", findings: [], counts: FindingCounts(),
    contentCounts: ContentCounts(designs: 1))
  private static let prose = CheckedFile(
    path: "plain.md", findings: [], counts: FindingCounts(), contentCounts: ContentCounts())

  private static func report(_ format: FindingFormat) -> String {
    report(format, [file(), sound, prose, unread])
  }

  @Test func github() {
    #expect(
      FindingFormatTests.report(.github) == """
        ::error file=a b%2Cc%3Ad%25.md,line=3,col=3,endLine=3,endColumn=9,title=Said%2C twice \
        [said-twice]::“::error::x | `##<U+005B>add-mask]y` <b> ]]> & [z](http://e.org) {0} \
        100%25␛[31m<U+202E>” forged%0A%0ATake it out.
        ::error file=x.hourglass::x.hourglass is “|”.
        ::warning file=a b%2Cc%3Ad%25.md,line=1,endLine=2,title=Said%2C twice [no-why]::Why?%0A\
        %0A  why "{…}"
        ::notice file=a b%2Cc%3Ad%25.md,line=4,col=1,endLine=4,endColumn=1,title=Said%2C twice \
        [advice]::Well.
        ::notice file=a b%2Cc%3Ad%25.md,line=1,col=1,endLine=1,endColumn=10,title=Said%2C twice \
        [no-goal]::No goal.%0AAllowed because: “::error::x | `##<U+005B>add-mask]y` <b> ]]> & \
        [z](http://e.org) {0} 100%25␛[31m<U+202E>” forged.

        """)
  }

  /// GitHub shows ten of each weight, so the rest is said in a line.
  @Test func githubHasRoomForTen() {
    let files = [CheckedFile](repeating: FindingFormatTests.file(), count: 12)
    let lines = FindingFormatTests.report(.github, files).split(separator: "\n")
    #expect(lines.count == 31)
    #expect(lines[..<10].allSatisfy { $0.hasPrefix("::error file=") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning file=") })
    #expect(lines[20..<30].allSatisfy { $0.hasPrefix("::notice file=") })
    #expect(
      lines[30]
        == "::notice::Findings not shown here, for lack of space: 2 errors, 2 warnings, 14 notes.")
  }

  @Test func gitLab() {
    let lines = FindingFormatTests.report(.gitlab).split(separator: "\n")
    #expect(lines.first == "[" && lines.last == "]" && lines.count == 7)
    #expect(
      lines[1].hasPrefix(
        #"{"description":"“::error::x | `##<U+005B>add-mask]y` <b> ]]> & [z](http://e.org) {0} "#
          + #"100%␛[31m<U+202E>” forged [said-twice]","check_name":"hourglass/said-twice","#))
    #expect(
      lines[1].hasSuffix(
        #""severity":"critical","location":{"path":"a b,c:d%.md","lines":{"begin":3,"end":3}}},"#))
    #expect(lines[2].contains(#""severity":"major""#) && lines[3].contains(#""severity":"info""#))
    #expect(lines[4].contains(#""No goal. Allowed because: "#))
    #expect(FindingFormatTests.report(.gitlab, []) == "[]\n")
  }

  @Test func checkstyle() {
    let words =
      "“::error::x | `##&lt;U+005B&gt;add-mask]y` &lt;b&gt; ]]&gt; &amp; [z](http://e.org) {0} "
      + "100%␛[31m&lt;U+202E&gt;” forged"
    #expect(
      FindingFormatTests.report(.checkstyle) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a b,c:d%.md">
            <error line="3" column="3" severity="error" message="\(words)" \
        source="hourglass.said-twice"/>
            <error line="1" column="1" severity="warning" message="Why?" source="hourglass.no-why"/>
            <error line="4" column="1" severity="info" message="Well." source="hourglass.advice"/>
            <error line="1" column="1" severity="ignore" message="No goal. Allowed because: \
        \(words)." source="hourglass.no-goal"/>
          </file>
          <file name="ok.hourglass"/>
          <file name="x.hourglass">
            <error line="1" column="1" severity="error" message="x.hourglass is “|”." \
        source="hourglass.unread"/>
          </file>
        </checkstyle>

        """)
  }

  @Test func jUnit() {
    let words =
      "“::error::x | `##&lt;U+005B&gt;add-mask]y` &lt;b&gt; ]]&gt; &amp; [z](http://e.org) {0} "
      + "100%␛[31m&lt;U+202E&gt;” forged"
    let opening = "    <testcase classname=\"a b,c:d%.md\" name="
    #expect(
      FindingFormatTests.report(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="hourglass">
          <testsuite name="a b,c:d%.md" tests="4" failures="2" errors="0" skipped="1">
        \(opening)"\(words) [said-twice]">
              <failure type="said-twice" message="a b,c:d%.md:3:3: error: \(words)">
        a b,c:d%.md:3:3: error: \(words)
        Why: Once is enough.
        Take it out.
        </failure>
            </testcase>
        \(opening)"Why? [no-why]">
              <failure type="no-why" message="a b,c:d%.md:1:1: warning: Why?">
        a b,c:d%.md:1:1: warning: Why?
        Why: Once is enough.
          why &quot;{…}&quot;
        </failure>
            </testcase>
        \(opening)"Well. [advice]">
              <system-out>
        a b,c:d%.md:4:1: note: Well.
        Why: Once is enough.
        </system-out>
            </testcase>
        \(opening)"No goal. [no-goal]">
              <skipped message="Allowed because: \(words)."/>
            </testcase>
          </testsuite>
          <testsuite name="ok.hourglass" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="ok.hourglass" name="Nothing to report"/>
          </testsuite>
          <testsuite name="x.hourglass" tests="1" failures="0" errors="1" skipped="0">
            <testcase classname="x.hourglass" name="It can be read">
              <error type="unread" message="x.hourglass is “|”."/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func markdown() {
    let words =
      ##"“\:\:error\:\:x \| \`\#\#\<U+005B\>add-mask\]y\` \<b\> \]\]\> \& \[z\](http\://e.org) \{0\} "##
      + ##"100%␛\[31m\<U+202E\>” forged"##
    #expect(
      FindingFormatTests.report(.markdown) == """
        ## Hourglass: 1 error, 1 warning, 1 note in 2 designs

        **1 path has no design that could be read.**

        ### a b,c\\:d%.md

        | Line | Severity | Finding |
        | ---: | --- | --- |
        | 3 | **error** | \(words) `said-twice` |
        | 1 | warning | Why? `no-why` |
        | 4 | note | Well. `advice` |
        | 1 | allowed | No goal. Allowed because: \(words). `no-goal` |

        ### x.hourglass

        **x.hourglass is “\\|”.**

        1 finding is allowed, with reasons.

        """)
  }

  /// A comment takes so much and no more; what it leaves out is counted.
  @Test func markdownKeepsToItsLimit() {
    let files = [CheckedFile](repeating: FindingFormatTests.file(), count: 400)
    let text = FindingFormatTests.report(.markdown, files)
    #expect(text.utf8.count <= 60_000 && text.utf8.count > 58_000)
    let rows = text.split(separator: "\n").count { $0.contains(" **error** ") }
    #expect(
      text.contains("Some findings are not shown here, for lack of space: \(400 - rows) errors, "))
    let short = FindingFormatTests.report(.markdown, [FindingFormatTests.file()], limit: 0)
    #expect(
      short.contains(
        "Some findings are not shown here, for lack of space: 1 error, 1 warning, 1 note in 1 file. "
      ))
  }

  @Test func jsonLines() {
    let lines = FindingFormatTests.report(.jsonl).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix(#"{"type":"finding","rule":"said-twice","#))
    #expect(lines[0].contains(#"`##\u005Badd-mask]y`"#) && lines[0].contains(#"\u001B[31m\u202E”"#))
    #expect(
      lines[4] == #"{"type":"trouble","path":"x.hourglass","message":"x.hourglass is “|”."}"#)
    #expect(
      lines[5]
        == #"{"type":"summary","version":1,"counts":{"errors":1,"warnings":1,"notes":1,"allowed":1}"#
        + #","designs":2}"#)
  }

  @Test func jsonNamesWhatCouldNotBeRead() {
    #expect(
      FindingFormatTests.report(.json).hasSuffix(
        #""designs":2,"troubles":[{"path":"x.hourglass","message":"x.hourglass is “|”."}]}"#
          + "\n"))
  }

  /// In a file nobody sees what went to standard error.
  @Test func linesForAFile() {
    #expect(
      FindingFormatTests.report(.concise, [FindingFormatTests.unread])
        == "error: x.hourglass is “|”.\n")
  }
}
