import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let contextualWithTarget = Rule(
    FindingKind(
      "contextual-with-target", title: "A contextual indicator with a target", severity: .error,
      why: """
        A contextual indicator describes the surroundings, and nobody answers for its value. A \
        target says that the programme does. Readers cannot tell which of the two was agreed.
        """,
      basis: .convention("A contextual indicator is reported without a target."),
      example: Example(
        Example.Edit(
          "baseline 3 in 2012\n    target 15 by 2014",
          bad: "‸contextual\n    baseline 3 in 2012\n    target 15 by 2014",
          good: "contextual\n    baseline 3 in 2012"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    for index in programme.indicators.indices where programme.indicators[index].isContextual {
      let indicator = programme.indicators[index]
      guard let target = programme.lineOfTarget(in: indicator) else { continue }
      let mark = programme.line(.contextual, in: indicator.head.statement)
      report.add(
        about: mark.map { .line($0) } ?? .indicator(index), within: .indicator(index),
        "\(reading.quoted(indicator.head)) is contextual, but has a target.",
        next: mark == nil
          ? """
          The library says that it is contextual. Delete the target, or use another indicator.
          """
          : """
          If the programme should reach the target, delete \(language: "contextual"). If not, \
          delete the target.
          """,
        related: Finding.Related(programme.tree.span(of: target), "The target is here."))
    }
  }
}

extension Programme {
  /// The first target of an indicator or of one of its groups that is set, or still to be set.
  fileprivate func lineOfTarget(in indicator: Indicator) -> Int? {
    func firstLine(_ targets: [Given<Indicator.Target>], in owner: Int) -> Int? {
      for target in targets {
        switch target {
        case .said(let target): return target.statement
        case .pending: return line(.target, in: owner)
        case .unsaid, .declined, .broken: continue
        }
      }
      return nil
    }
    if let line = firstLine(indicator.targets, in: indicator.head.statement) { return line }
    for part in indicator.parts {
      if let line = firstLine(part.targets, in: part.statement) { return line }
    }
    return nil
  }
}
