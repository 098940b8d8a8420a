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

  @Test func `The lines are said of what they were`() throws {
    #expect(Self.mistakes.count > 250)
    let text = Self.mistakes.map { $0.entry(said: said(of: $0)) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] != nil {
      try Repository.write(text, to: Self.path)
    }
    #expect(text == Repository.text(of: Self.path))
    #expect(ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] == nil, "written anew")
  }

  @Test(arguments: mistakes) func `One mistake is told of once`(_ mistake: Mistake) throws {
    let found = Self.found(in: try #require(mistake.text(in: Self.design)))
    #expect(found.count == mistake.count, "\(found.map { $0.kind.name })")
  }

  @Test(arguments: mistakes.filter { !$0.isLeftToPeople })
  func `What is offered makes the line sound`(_ mistake: Mistake) throws {
    let text = try #require(mistake.text(in: Self.design))
    let mended = try #require(Self.mended(text, mistake))
    #expect(mended != text)
    #expect(Self.found(in: mended).map { $0.kind.name } == [], "\(mended)")
  }

  /// The findings of a text that the design as it is does not have.
  private static func found(in text: String) -> [PlacedFinding] {
    analysed(text).findings(path: "d", withAllowed: true).filter { !usual.contains($0.kind.name) }
  }

  /// The text with its mistakes mended, or with the line that is offered in the place of its own.
  private static func mended(_ text: String, _ mistake: Mistake) -> String? {
    let mended = analysed(text).mended(changingMeaning: true)
    if mended.count > 0 { return String(decoding: mended.bytes, as: UTF8.self) }
    guard let finding = found(in: text).first, let offer = offered(by: finding.next) else {
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

  private func said(of mistake: Mistake) -> [String] {
    guard let text = mistake.text(in: Self.design) else { return ["not in the design"] }
    let found = Self.found(in: text)
    var said: [String] = []
    for finding in found {
      let place = "\(finding.start.line):\(finding.start.column)-\(finding.end.column)"
      said.append("\(place) \(finding.severity) \(finding.kind.name): \(finding.message)")
      said.append("-> " + finding.next.replacing("\n", with: "⏎"))
    }
    let analysis = analysed(text)
    let isSafe = analysis.mended(changingMeaning: false).count > 0
    let isFixed = isSafe || analysis.mended(changingMeaning: true).count > 0
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
