import HourglassFormats
import HourglassSyntax

extension PlacedFinding {
  /// What a finding is known by from one run to the next, and what its fix changes, for programs
  /// that ask.
  package struct Anchor: Sendable {
    /// What it is about, in words of the file that stay the same while the file changes around
    /// it, and how many findings of its kind have been about the same thing: never a line.
    package let subject: [String]
    /// What a list of known findings counts it under, in words: one for each thing it is about.
    package let things: [String]
    /// Where it stands, as lists that older versions wrote have it.
    package let place: String
    /// What GitHub knows its first line by.
    package let lineHash: String
    /// What its fix puts where; empty where it has none.
    package let edits: [PlacedEdit]
  }

  package struct PlacedEdit: Sendable {
    package let start: Lines.Place
    package let end: Lines.Place
    package let text: String
  }
}

/// Gives the findings of one file their anchors, which are to be asked for in the order of the
/// file.
package struct Anchoring {
  private let tree: Tree
  private let lines: Lines
  private let stages: [Int: [String]]
  private let hashes: LineHashes
  private var seen: [String: Int] = [:]

  /// - Parameter stages: for the statement of each design, the names of its model's stages.
  package init(in tree: Tree, lines: Lines, stages: [Int: [String]] = [:]) {
    self.tree = tree
    self.lines = lines
    self.stages = stages
    hashes = LineHashes(of: tree.source.bytes)
  }

  package mutating func anchor(of finding: Finding, isAllowed: Bool) -> PlacedFinding.Anchor {
    // What is allowed is counted apart: showing it changes no other finding's anchor.
    var subject = [finding.kind.name] + (isAllowed ? ["allowed"] : [])
    let place = tree.subject(at: finding.span.start)
    subject += place
    let key = fingerprint(subject)
    let occurrence = (seen[key] ?? 0) + 1
    seen[key] = occurrence
    subject.append(String(occurrence))
    let edits = finding.fix.map { fix in
      fix.edits.map { edit in
        PlacedFinding.PlacedEdit(
          start: lines.place(of: edit.span.start), end: lines.place(of: edit.span.end),
          text: edit.text)
      }
    }
    return PlacedFinding.Anchor(
      subject: subject, things: tree.things(of: finding, stages: stages),
      place: place.joined(separator: " > "),
      lineHash: hashes[lines.line(at: finding.span.start)], edits: edits ?? [])
  }
}
