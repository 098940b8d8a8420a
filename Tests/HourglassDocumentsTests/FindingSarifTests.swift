import Foundation
import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassExchange
@testable import HourglassFormats

@Suite struct FindingSarifTests {
  private let source = "programme p \"P\" {\n  number 5\n  number 6\n}\n"

  private let kind = FindingKind(
    "said-twice", title: "Said twice", severity: .note, why: "Once is enough.",
    basis: .convention("it is so"), example: Example(bad: "a", good: "b"))

  private func result(
    _ message: String = "Twice.", next: Advice = "", path: String = "p.hourglass",
    fix: Fix? = nil, related: Finding.Related? = nil, allowedBecause: String? = nil,
    showsAllowed: Bool = false
  ) -> String {
    let source = Source(source)
    let lines = Lines(source.bytes)
    var anchoring = Anchoring(in: parse(source), lines: lines)
    let finding = Finding(
      kind, about: [.place], at: Span(31, 37), Prose(message), next: next, related: related,
      fix: fix)
    let placed = PlacedFinding(
      finding, path: path, in: source, lines: lines, allowedBecause: allowedBecause,
      anchor: anchoring.anchor(of: finding, isAllowed: allowedBecause != nil))
    var settings = ReportSettings(version: "1.2.3", model: referenceModel)
    settings.showsAllowed = showsAllowed
    var sarif = FindingSarif(settings)
    return sarif.text(of: placed)
  }

  private func place(_ start: (Int, Int), _ end: (Int, Int)) -> String {
    #""physicalLocation":{"artifactLocation":{"uri":"p.hourglass","uriBaseId":"%SRCROOT%"},"#
      + #""region":{"startLine":\#(start.0),"startColumn":\#(start.1),"endLine":\#(end.0),"#
      + #""endColumn":\#(end.1)}}"#
  }

  @Test func aResult() {
    let hash = LineHashes(of: Array(source.utf8))[3]
    let mark = fingerprint(
      ["p.hourglass", "said-twice", "programme p", "number 6", "1"])
    #expect(
      result(
        next: "Take it out.", fix: Fix(Span(29, 39), "x"),
        related: Finding.Related(Span(20, 26), "First."))
        == "\n" + #"{"ruleId":"said-twice","ruleIndex":0,"level":"note","message":{"text":"#
        + #""Twice.\n\nTake it out."},"locations":[{"# + place((3, 3), (3, 9)) + "}],"
        + #""partialFingerprints":{"primaryLocationLineHash":"\#(hash)","hourglass/v1":"\#(mark)"},"#
        + #""relatedLocations":[{"id":1,"# + place((2, 3), (2, 9))
        + #","message":{"text":"First."}}],"#
        + #""fixes":[{"description":{"text":"Take it out."},"artifactChanges":[{"artifactLocation":"#
        + #"{"uri":"p.hourglass","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":"#
        + #"{"startLine":3,"startColumn":1,"endLine":3,"endColumn":11},"insertedContent":"#
        + #"{"text":"x"}}]}]}],"properties":{"next":"Take it out."}}"#)
  }

  /// What somebody has to look at is no fix to be applied from a list.
  @Test func unsafeFixesAreLeftOut() {
    #expect(!result(fix: Fix(Span(0, 1), "", changesMeaning: true)).contains("fixes"))
  }

  /// A title can make no link and no placeholder, nor give an order.
  @Test(arguments: [
    ("[a](http://e.org)", "[a] (http://e.org)"), ("{0} {a} }", "{ 0} {a} }"),
    ("\u{1B}[31m", "␛[31m"),
    ("##[error]x", "##<U+005B>error]x"), ("a\nb", #"a\nb"#), ("say \"hi\"", #"say \"hi\""#),
  ])
  func messagesAreWords(message: String, text: String) {
    #expect(result(message).contains(#""message":{"text":"\#(text)"}"#))
  }

  /// Lines to copy stay lines, and stand beside the message.
  @Test func linesToCopy() {
    let text = result(next: Advice("", Offer(["number 5"], into: [0])))
    #expect(text.contains(#""message":{"text":"Twice."}"#))
    #expect(text.hasSuffix(#""properties":{"next":"  number 5"}}"#))
  }

  @Test func suppressions() {
    #expect(!result(allowedBecause: "We know").contains("suppressions"))
    #expect(
      result(allowedBecause: "We know", showsAllowed: true).contains(
        #""suppressions":[{"kind":"inSource","status":"accepted","justification":"We know"}]"#))
    #expect(result(showsAllowed: true).contains(#""suppressions":[]"#))
  }

  @Test(arguments: [
    ("a/b.md", #"{"uri":"a/b.md","uriBaseId":"%SRCROOT%"}"#),
    ("é [1]:%.md", #"{"uri":"%C3%A9%20%5B1%5D%3A%25.md","uriBaseId":"%SRCROOT%"}"#),
    ("/tmp/x y", #"{"uri":"file:///tmp/x%20y"}"#),
  ])
  func addresses(path: String, artifact: String) {
    #expect(result(path: path).contains(#""artifactLocation":"# + artifact))
  }

  @Test(arguments: [
    ("a.md", "a.md"), ("./a.md", "a.md"), ("/home/team/a/../b.md", "b.md"),
    ("../other/a.md", "../other/a.md"), ("/etc/a.md", "/etc/a.md"), ("-", "-"),
    ("/home/teams/a.md", "/home/teams/a.md"), ("x//y/.//z.md", "x/y/z.md"),
  ])
  func paths(path: String, shown: String) {
    #expect(reportPath(path, from: "/home/team", within: "/home/team") == shown)
  }

  @Test func pathsInARepository() {
    #expect(reportPath("a.md", from: "/home/team/designs", within: "/home/team") == "designs/a.md")
    #expect(reportPath("../a.md", from: "/home/team/designs", within: "/home/team/") == "a.md")
    #expect(reportPath("a.md", from: "/home/team", within: "/") == "home/team/a.md")
  }

  @Test func rulesAndRun() throws {
    var sarif = FindingSarif(ReportSettings(version: "1.2.3", model: referenceModel))
    sarif.add("x may not be read by you.", path: "x")
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data((sarif.beginning + sarif.ending).utf8))
        as? [String: Any])
    let run = try #require((whole["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  /// Values that codeql-action's own program gives.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
    ),
  ])
  func lineHashes(text: String, hashes: [String]) {
    let found = LineHashes(of: Array(text.utf8))
    #expect((1...found.count).map { found[$0] } == hashes)
  }

  /// One hash for each line, whatever ends it; equal lines are counted, and what ends a line does
  /// not matter.
  @Test func hashesOfLines() {
    let text = "Lorem ipsum dolor sit amet.\n"
    let unix = LineHashes(of: Array(String(repeating: text, count: 10).utf8))
    let windows = LineHashes(
      of: Array(String(repeating: text, count: 10).replacing("\n", with: "\r\n").utf8))
    #expect(unix.count == 11 && windows.count == 11)
    for line in 1...11 { #expect(unix[line] == windows[line]) }
    #expect(unix[1] == "a7f2ff13bc495cf2:1" && unix[6] == "a7f2ff13bc495cf2:6")
    #expect(unix[7] == "a7f2ff1481e87703:1")
    for text in ["", "\r", "\n\r", "a\r\n\r\nb\rc", "\u{FEFF}a\nb", "a\u{2028}b", "🙂\n"] {
      let bytes = Array(text.utf8)
      #expect(LineHashes(of: bytes).count == Lines(bytes).count)
    }
  }

  /// What a finding is about stays the same when lines are put in above it or its block moves.
  @Test func subjects() {
    let before = parse(Source("programme p \"P\" {\n  tool t \"T\" { once; serves x }\n}\n"))
    let after = parse(
      Source("# New.\nprogramme p \"Q\" {\n why \"…\"\n  tool t \"U\" {\n once\n serves x } }\n"))
    func subject(_ tree: Tree, _ word: String) -> [String] {
      let text = String(decoding: tree.source.bytes, as: UTF8.self)
      let offset = text.utf8.distance(
        from: text.startIndex, to: text.range(of: word)?.lowerBound ?? text.startIndex)
      return tree.subject(at: Int32(offset))
    }
    #expect(subject(before, "serves") == ["programme p", "tool t", "serves x"])
    for word in ["programme", "tool", "once", "serves", "x }"] {
      #expect(subject(before, word) == subject(after, word))
    }
    #expect(parse(Source("")).subject(at: 0) == ["the end of the file"])
  }
}
