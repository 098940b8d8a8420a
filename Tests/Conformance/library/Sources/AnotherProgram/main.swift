import Hourglass

// What a program in another package can do with the library: everything a command, an editor or a
// page asks for, by `import Hourglass` alone. Ends with a fault at the first thing that is not so.

let library = """
  library shared "Shared" {
    indicator practice "People who changed a practice" { facet use; counts "people" }
  }

  """

let design = """
  use "shared.hourglass"
  programme wells "Learning about wells" {
    facilitator union "Union of towns"
    peers mayors "Mayors" { number 12 }
    tool visits "Visits" { kind site-visit; among mayors; serves meet; every 6 months }
    objective meet "Mayors meet" { stage engagement; for mayors }
    indicator changed { defined as practice; measures meet; tracked by union }
    allow stop-not-explained because "Later"
  }

  """

func open(_ path: String, _ place: String) -> Analysis.OpenedFile {
  path == "shared.hourglass"
    ? .found(text: Array(library.utf8), place: "/shared.hourglass", isMarkdown: false)
    : .missing
}

func offset(of phrase: String, in text: String = design) -> Int {
  guard let range = text.range(of: phrase) else { fatalError("no \(phrase)") }
  return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
}

extension String {
  /// Where a phrase stands; without Foundation.
  func range(of phrase: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(phrase) {
        return start..<index(start, offsetBy: phrase.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

func text(_ range: Range<Int>, of analysis: Analysis) -> String {
  String(decoding: analysis.utf8[range], as: UTF8.self)
}

func expect(_ holds: Bool, _ what: String) {
  if !holds { fatalError(what) }
}

func refusal(of work: () throws(Analysis.Refusal) -> Void) -> String {
  do { try work() } catch { return error.message }
  return ""
}

let day = Analysis.CalendarDay(year: 2026, month: 11, day: 30)
expect(day != nil, "a day")
expect(Analysis.CalendarDay(year: 2026, month: 2, day: 29) == nil, "no day")
let analysis = Analysis(of: design.utf8, on: day, at: "/wells.hourglass", opening: open)

// What is found, and what it comes to.
let finding = analysis.findings.first { $0.allowedBecause == nil && $0.severity != .note }
expect(finding != nil, "a finding")
expect(!(finding?.message.isEmpty ?? true) && !(finding?.why.isEmpty ?? true), "its sentences")
expect(!(finding?.source.isEmpty ?? true), "what it rests on")
expect(analysis.findings.contains { $0.allowedBecause == "Later" }, "an allowed finding")
expect(analysis.designs.map { $0.title } == ["Learning about wells"], "a design")
expect(analysis.designs[0].verdict.hasPrefix("“Learning about wells” covers"), "a verdict")
expect(analysis.designs[0].lastCovered == "contact", "the last stage covered")
expect(analysis.designs[0].stop == .unknown, "how it stops")

// What stands at a place.
let visit = offset(of: "site-visit")
expect(analysis.position(of: visit) == (5, 31), "a position")
expect(analysis.statement(at: visit).map { text($0, of: analysis) } == "kind site-visit", "a line")
expect(analysis.description(at: visit)?.kind == "a kind of tool", "a description")
expect(analysis.description(at: visit)?.title == "Site visits", "its title")
expect(analysis.suggestions(at: visit).contains { $0.text == "site-visit" }, "a suggestion")
expect(analysis.suggestions(at: offset(of: "among")).contains { $0.text == "with" }, "a keyword")

// Names, here and in the library.
let practice = offset(of: "practice")
expect(analysis.declaration(at: practice)?.file == "/shared.hourglass", "a declaration elsewhere")
expect(
  analysis.references(at: practice).map { $0.file } == ["", "/shared.hourglass"], "references")
do {
  let edits = try analysis.renaming(at: practice, to: "habit")
  expect(edits.map { $0.replacement } == ["habit", "habit"], "a renaming")
} catch {
  fatalError(error.message)
}
expect(
  refusal { () throws(Analysis.Refusal) in _ = try analysis.renaming(at: visit, to: "x") } != "",
  "a refusal")

// The whole text.
expect(analysis.outline.map { $0.name } == ["wells"], "an outline")
expect(
  analysis.outline[0].children.map { $0.keyword }.contains("objective"), "what stands in a block")
expect(analysis.tokens.first?.kind == .keyword, "tokens")
expect(!analysis.tokens.contains { $0.kind == .unknown }, "every token understood")
expect(Analysis(of: analysis.formatted, opening: open).formatted == analysis.formatted, "a layout")
expect(
  Analysis(of: "programme p { Peers a }".utf8).mended() == Array("programme p { peers a }".utf8),
  "mended")

// After an edit.
let edited = analysis.replacing(visit..<visit + 10, with: "nothing".utf8)
expect(edited.findings.contains { $0.rule == "unknown-name" }, "what an edit brings")
let fixed = Analysis(of: "programme p { Peers a }".utf8).findings.first { !$0.fix.isEmpty }
expect(fixed?.fix.map { $0.replacement } == ["peers"] && fixed?.fixChangesMeaning == false, "a fix")

// Documents.
for kind in Analysis.documents {
  for format in kind.formats {
    do {
      expect(try !analysis.document(kind.name, as: format).isEmpty, "\(kind.name) as \(format)")
    } catch {
      fatalError(error.message)
    }
  }
}
expect(
  refusal { () throws(Analysis.Refusal) in _ = try analysis.document("poem") }.hasPrefix(
    "Hourglass has no document"),
  "no such document")
expect(
  refusal { () throws(Analysis.Refusal) in _ = try Analysis(of: design.utf8).document("iati") }
    .contains("depends on the date"), "a document without a day")
print("another program: everything holds")
