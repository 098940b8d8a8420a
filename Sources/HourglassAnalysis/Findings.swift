import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension Analysis {
  /// Something found, and why the design allows it.
  package struct Found: Sendable {
    package let finding: Finding
    /// Nil where it is not allowed.
    package let allowedBecause: String?
  }

  /// What is wrong with how the text is written, in its order.
  package var findingsAboutWriting: [Finding] { document.findings + findingsAboutRules }

  /// Everything found, in the order of the text: in one place, what is wrong with how it is
  /// written comes before what is missing.
  ///
  /// - Parameters:
  ///   - withAllowed: whether also what the designs allow is wanted.
  ///   - others: what other files have to do with, allowed or not.
  package func findings(withAllowed: Bool, and others: [Found] = []) -> [Found] {
    var all = findingsAboutWriting.map { Found(finding: $0, allowedBecause: nil) } + others
    for design in designs {
      for judgement in design.judgements where withAllowed || judgement.allowedBy == nil {
        all.append(
          Found(finding: judgement.finding, allowedBecause: design.reason(for: judgement)))
      }
    }
    let order = all.indices.ordered {
      let (left, right) = (all[$0].finding.span.start, all[$1].finding.span.start)
      return left == right ? $0 < $1 : left < right
    }
    return order.map { all[$0] }
  }

  /// The programmes by which other files of a run may know this one, each name once, in the order
  /// of the text. Two of one name in one text are told in that text.
  package var programmesAmongFiles: [(name: String, ifRepeated: Found)] {
    var names: Set<String> = []
    return document.programmes.compactMap { programme in
      let name = programme.nameAmongFiles
      guard names.insert(name).inserted else { return nil }
      return (
        name,
        Found(finding: programme.foundInTwoFiles, allowedBecause: programme.reasonForTwoFiles)
      )
    }
  }
}
