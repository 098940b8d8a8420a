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
  /// - Parameter withAllowed: whether also what the designs allow is wanted.
  package func findings(withAllowed: Bool) -> [Found] {
    var all = findingsAboutWriting.map { Found(finding: $0, allowedBecause: nil) }
    for design in designs {
      for judgement in design.judgements where withAllowed || judgement.allowedBy == nil {
        all.append(
          Found(finding: judgement.finding, allowedBecause: design.reason(for: judgement)))
      }
    }
    let order = all.indices.sorted {
      let (left, right) = (all[$0].finding.span.start, all[$1].finding.span.start)
      return left == right ? $0 < $1 : left < right
    }
    return order.map { all[$0] }
  }
}
