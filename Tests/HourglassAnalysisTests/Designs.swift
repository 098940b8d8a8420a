import Foundation
import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassSyntax
import Testing

typealias Analysis = HourglassAnalysis.Analysis

/// A text with the mark ‸ taken out, and where it stood.
struct Marked {
  let analysis: Analysis
  let offset: Int32

  /// - Parameter files: what stands beside it, by the path that names it.
  init(_ text: String, beside files: [String: String] = [:], isMarkdown: Bool = false) throws {
    let parts = text.components(separatedBy: "‸")
    try #require(parts.count == 2, "one mark")
    offset = Int32(parts[0].utf8.count)
    analysis = analysed(parts.joined(), beside: files, isMarkdown: isMarkdown)
  }

  /// The bytes of a stretch of a file, as text.
  func text(_ span: Span, in file: Int = 0) -> String {
    Marked.text(span, of: analysis.files[file].tree)
  }

  static func text(_ span: Span, of tree: Tree) -> String {
    String(decoding: tree.source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

func analysed(
  _ text: String, beside files: [String: String] = [:], isMarkdown: Bool = false
) -> Analysis {
  var context = DocumentContext.reference
  context.place = { "design.hourglass" }
  context.open = { path, _ in
    files[path].map { .found(Array($0.utf8), place: path, isMarkdown: false) } ?? .missing
  }
  return analyse(Array(text.utf8), markdown: isMarkdown, with: context)
}

/// What an analysis says, as far as two of them can be told apart by it.
func answers(of analysis: Analysis) -> [String] {
  analysis.findings(path: "d", withAllowed: true).map { finding in
    "\(finding.kind.name) \(finding.start) \(finding.end) \(finding.message) \(finding.next)"
  } + analysis.designs.map { "\($0.reading.lastCovered ?? -1) \($0.reading.stop.name)" }
}

/// A design and the file that it uses.
enum Samples {
  static let library = """
    model ours "Our model" {
      extends peer-learning
      kind salon "Salons" {
        means "Talking in a living room"
        stage engagement
      }
    }
    library shared "Shared" {
      indicator changed "People who changed something" { facet use; counts "people" }
    }

    """

  static let design = """
    use "shared.hourglass"
    programme p "P" {
      follows ours
      organisation home "Home office"
      peers directors "Directors" { from home }
      objective meet "They meet" { stage engagement; for directors; leads to learn }
      objective learn "They learn" { stage learning; gains experiential-knowledge }
      tool evening "Evening" { kind salon; with directors; serves meet }
      indicator used "Use" { defined as changed; measures learn; tracked by home }
      allow no-reflection because "No"
    }

    """
}
