import HourglassComparison
import HourglassFormats
import HourglassLanguage

/// The changes of all designs for programs, in version 1 of this shape: one object with
/// `version`, `worst` (a class, or `null`), `counts` (how many changes of each class),
/// `incomplete` (the paths of files with errors, of which not everything could be compared) and
/// `programmes`.
///
/// A programme has `programme`, `oldPath`, `newPath`, `oldVerdict`, `newVerdict` (each `null`
/// where there is no such version), `changes` and `findings` (shaped as those of `check`). A
/// change has `what` (an aspect), `how` (a turn), `kind` (`added`, `removed`, `changed` or
/// `renamed`), `class`, `thing` (what sort of thing it is about), `title`, `about`, `before`,
/// `after`, `reason`, `oldLine`, `newLine`, `likeness` and `why` (why it is of its class).
package func comparisonJson(_ comparisons: [Comparison], incomplete: [String]) -> Json {
  let changes = comparisons.flatMap { $0.changes }
  return [
    "version": 1,
    "worst": Json(changes.map { $0.changeClass }.max()?.name),
    "counts": .object(
      ChangeClass.allCases.reversed().map { changeClass in
        (changeClass.name, Json(changes.filter { $0.changeClass == changeClass }.count))
      }),
    "incomplete": .array(incomplete.map { .string($0) }),
    "programmes": .array(comparisons.map(json)),
  ]
}

private func json(_ comparison: Comparison) -> Json {
  [
    "programme": .string(comparison.programme),
    "oldPath": Json(comparison.oldPath),
    "newPath": Json(comparison.newPath),
    "oldVerdict": Json(comparison.oldVerdict),
    "newVerdict": Json(comparison.newVerdict),
    "changes": .array(comparison.changes.map(json)),
    "findings": .array(comparison.placedFindings.map { $0.json }),
  ]
}

private func json(_ change: Change) -> Json {
  [
    "what": .string(change.aspect.name),
    "how": .string(change.kind.rawValue),
    "kind": .string(change.kind.plain),
    "class": .string(change.changeClass.name),
    "thing": .string(change.sort.name),
    "title": .string(change.subject),
    "about": Json(change.about),
    "before": Json(change.before),
    "after": Json(change.after),
    "reason": Json(change.reason),
    "oldLine": change.oldLine.map { Json($0) } ?? .null,
    "newLine": change.newLine.map { Json($0) } ?? .null,
    "likeness": change.likeness.map { Json($0) } ?? .null,
    "why": .string(change.row.because),
  ]
}
