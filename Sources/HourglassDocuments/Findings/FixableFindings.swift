import HourglassFormats
import HourglassSyntax

/// How many findings have a fix.
package struct FixableCounts: Sendable, Equatable {
  /// Those whose fixes change nothing of what a design says.
  package var safe = 0
  /// Those whose fixes may change it.
  package var changingMeaning = 0

  package init() {}

  package mutating func add(_ finding: PlacedFinding) {
    guard let fix = finding.fix, finding.allowedBecause == nil else { return }
    if fix.changesMeaning { changingMeaning += 1 } else { safe += 1 }
  }
}

extension FindingText {
  /// Which findings a run with `--fix` would fix; empty if there are none.
  package static func writeFixable(_ counts: FixableCounts, to page: inout Page) {
    // Each on one line, however long, so that the command can be copied.
    if counts.safe > 0 {
      page.line("\(counts.safe) of these can be fixed by `hourglass check --fix`.")
    }
    if counts.changingMeaning > 0 {
      page.line(
        "\(counts.changingMeaning)" + (counts.safe > 0 ? " more" : " of these")
          + " can be fixed by `hourglass check --fix --unsafe-fixes`, which may change the meaning. "
          + "To see the changes first, add --diff.")
    }
  }
}
