import Foundation
import HourglassAnalysis
import HourglassDocuments
import HourglassSyntax
import TestSupport
import Testing

/// What people write who have never programmed, one line of a sound design at a time: the cause is
/// named once, and what is offered makes the design sound again.
///
/// The lines stand in `Tests/Fixtures/mistakes/lines.txt`, with what is said of each.
/// `HOURGLASS_UPDATE=1 swift test` writes what is said now; what must hold of all of them is tested
/// all the same.
@Suite struct MistakeTests {
  static let path = "Tests/Fixtures/mistakes/lines.txt"
  static let design = Repository.text(of: "Tests/Fixtures/mistakes/design.hourglass")
  static let mistakes = Mistake.all(in: Repository.text(of: path))
  /// The kinds of what is found in the design as it is.
  static let usual = Set(
    analysed(design).findings(path: "d", withAllowed: true).map { $0.kind.name })

  /// What is said of each, which all of the tests ask for.
  static let answers = mistakes.map { Answer(to: $0) }

  @Test func `The lines are said of what they were`() throws {
    #expect(Self.answers.count > 250)
    let text = Self.answers.map { $0.mistake.entry(said: $0.said) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] != nil {
      try Repository.write(text, to: Self.path)
    }
    #expect(text == Repository.text(of: Self.path))
    #expect(ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] == nil, "written anew")
  }

  @Test(arguments: answers) func `One mistake is told of once`(_ answer: Answer) throws {
    _ = try #require(answer.text)
    #expect(answer.found.count == answer.mistake.count, "\(answer.found.map { $0.kind.name })")
  }

  @Test(arguments: answers.filter { !$0.mistake.isLeftToPeople })
  func `What is offered makes the line sound`(_ answer: Answer) throws {
    let text = try #require(answer.text)
    let mended = try #require(answer.mended)
    #expect(mended != text)
    let found = Answer.found(in: analysed(mended))
    #expect(found.map { $0.kind.name } == [], "\(mended)")
  }
}

/// What is said of a mistake, and what becomes of it.
struct Answer: CustomTestStringConvertible, Sendable {
  let mistake: Mistake
  /// The design with the mistake in it; nil where it does not have the line.
  let text: String?
  let found: [PlacedFinding]
  private let safely: MendedFile
  private let wholly: MendedFile

  var testDescription: String { mistake.written }

  init(to mistake: Mistake) {
    self.mistake = mistake
    text = mistake.text(in: MistakeTests.design)
    let analysis = analysed(text ?? "")
    found = Answer.found(in: analysis)
    safely = analysis.mended(changingMeaning: false)
    wholly = analysis.mended(changingMeaning: true)
  }

  /// The findings of a text that the design as it is does not have.
  static func found(in analysis: Analysis) -> [PlacedFinding] {
    analysis.findings(path: "d", withAllowed: true).filter {
      !MistakeTests.usual.contains($0.kind.name)
    }
  }

  /// The text with its mistakes mended, or with the line that is offered in the place of its own.
  var mended: String? {
    if wholly.count > 0 { return String(decoding: wholly.bytes, as: UTF8.self) }
    guard let text, let finding = found.first, let offer = Answer.offered(by: finding.next) else {
      return nil
    }
    var lines = text.components(separatedBy: "\n")
    lines[finding.start.line - 1] = "    " + offer
    return lines.joined(separator: "\n")
  }

  /// The first line to write that some advice offers.
  private static func offered(by next: String) -> String? {
    for lead in [
      "Write one of these: ", "If you will define it later, write: ", "Write: ", "For example: ",
    ] {
      guard let start = next.range(of: lead)?.upperBound else { continue }
      let rest = String(next[start...])
      let end = [", or: ", "\nIf there is none", "\nIf you will know"].compactMap {
        rest.range(of: $0)?.lowerBound
      }.min()
      return String(rest[..<(end ?? rest.endIndex)])
    }
    return nil
  }

  var said: [String] {
    if text == nil { return ["not in the design"] }
    var said: [String] = []
    for finding in found {
      let place = "\(finding.start.line):\(finding.start.column)-\(finding.end.column)"
      said.append("\(place) \(finding.severity) \(finding.kind.name): \(finding.message)")
      said.append("-> " + finding.next.replacing("\n", with: "⏎"))
    }
    let isSafe = safely.count > 0
    let isFixed = isSafe || wholly.count > 0
    said.append(isSafe ? "safe" : isFixed ? "unsafe" : "no fix")
    return said
  }
}

/// A line of the design as somebody writes it who does not know better.
struct Mistake: CustomTestStringConvertible, Sendable {
  let heading: String
  let line: String
  let written: String
  /// How many findings it is to have: nearly always one.
  let count: Int
  /// Only who knows the programme can put it right.
  let isLeftToPeople: Bool

  var testDescription: String { written }

  func text(in design: String) -> String? {
    guard let range = design.range(of: line) else { return nil }
    return design.replacingCharacters(in: range, with: written)
  }

  func entry(said: [String]) -> String {
    var marks = count == 1 ? "" : " ×\(count)"
    if isLeftToPeople { marks += " left to people" }
    return heading + Mistake.folded(line) + "\n  " + Mistake.folded(written) + marks + "\n"
      + said.map { "    " + $0 + "\n" }.joined()
  }

  private static func folded(_ text: String) -> String { text.replacing("\n", with: "⏎") }

  /// Entries with an empty line between them: maybe a heading, the line, what is written, and what
  /// is said of it.
  static func all(in text: String) -> [Mistake] {
    text.components(separatedBy: "\n\n").compactMap { entry in
      var lines = entry.components(separatedBy: "\n")
      var heading = ""
      while let first = lines.first, first.hasPrefix("#") || first.isEmpty {
        heading += first + "\n"
        lines.removeFirst()
        if lines.isEmpty { return nil }
      }
      guard lines.count > 1 else { return nil }
      var written = String(lines[1].dropFirst(2))
      let isLeft = written.hasSuffix(" left to people")
      if isLeft { written = String(written.dropLast(" left to people".count)) }
      var count = 1
      if let mark = written.range(of: " ×", options: .backwards) {
        count = Int(written[mark.upperBound...]) ?? 1
        written = String(written[..<mark.lowerBound])
      }
      return Mistake(
        heading: heading, line: lines[0].replacing("⏎", with: "\n"),
        written: written.replacing("⏎", with: "\n"), count: count, isLeftToPeople: isLeft)
    }
  }
}
