import Foundation
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What a design is read as, in the words of the `# expect:` lines.
struct Verdict: Equatable, CustomStringConvertible {
  var lastCovered: String
  var stop: String
  /// The names of the rules that find something, each once, in the order of the alphabet.
  var finds: [String]

  var description: String {
    "last covered \(lastCovered), stop \(stop), finds \(finds.isEmpty ? "nothing" : finds.joined(separator: ", "))"
  }
}

/// One design of `Models/examples`, with what was written down about it before it was read.
struct ExampleDesign: CustomStringConvertible {
  let name: String
  let text: String
  let study: String
  /// As written: `last covered learning, stop gap, finds no-reflection`.
  let expected: String
  /// A statement to take out, and what the design must be read as without it.
  let without: [(statement: String, expected: String)]
  /// For each rule that finds something: why a reader of the study would nod.
  let reasons: [String: String]

  var description: String { name }

  static let all = Repository.examples.map { ExampleDesign(file: $0) }

  private init(file: String) {
    name = Repository.name(of: file)
    text = Repository.text(of: file)
    var study: [String] = []
    var expected = ""
    var without: [(statement: String, expected: String)] = []
    var reasons: [String: String] = [:]
    for line in text.components(separatedBy: "\n").prefix(while: { $0.hasPrefix("#") }) {
      if line.hasPrefix("# study: ") {
        study = [String(line.dropFirst(9))]
      } else if line.hasPrefix("#   "), expected.isEmpty, !study.isEmpty {
        study.append(String(line.dropFirst(4)))
      } else if line.hasPrefix("# expect: ") {
        expected = String(line.dropFirst(10))
      } else if line.hasPrefix("# why "), let colon = line.firstIndex(of: ":") {
        let rule = line[..<colon].dropFirst(6)
        reasons[String(rule)] = line[line.index(colon, offsetBy: 2)...].description
      } else if line.hasPrefix("# without \""),
        let end = line.range(of: "\": last covered ", options: .backwards)
      {
        let statement = line[line.index(line.startIndex, offsetBy: 11)..<end.lowerBound]
        let verdict = "last covered " + line[end.upperBound...]
        without.append((String(statement), verdict))
      }
    }
    self.study = study.joined(separator: " ")
    self.expected = expected
    self.without = without
    self.reasons = reasons
  }

  /// The text with one statement, and its block if it has one, taken out.
  func text(without statement: String) throws -> String {
    let lines = text.components(separatedBy: "\n")
    let places = lines.indices.filter {
      let line = lines[$0].trimmingCharacters(in: .whitespaces)
      return line == statement || line == statement + " {"
    }
    try #require(places.count == 1, "“\(statement)” must stand once in \(name)")
    let tree = parse(Source(text))
    let start = lines[..<places[0]].reduce(0) { $0 + $1.utf8.count + 1 }
    let indent = lines[places[0]].prefix { $0 == " " }.utf8.count
    let index = try #require(
      tree.statements.firstIndex { tree.span(of: $0).start == Int32(start + indent) })
    let found = tree.statements[index]
    var end = tree.span(of: found).end
    if found.hasBlock { end = tree.span(ofToken: found.close).end }
    var bytes = Array(text.utf8)
    bytes.removeSubrange(start..<Int(end))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A design read and judged: its verdict, and every finding.
func examine(_ text: String) throws -> (verdict: Verdict, reading: Reading, findings: [Finding]) {
  let document = read(document: Source(text), models: [referenceModel])
  let reading = interpret(try #require(document.programmes.first))
  let judged = judge(reading).filter { $0.allowedBy == nil }.map { $0.finding }
  let findings = document.findings + judged
  let verdict = Verdict(
    lastCovered: reachName(of: reading), stop: reading.stop.name,
    finds: Set(findings.map { $0.kind.name }).sorted())
  return (verdict, reading, findings)
}
