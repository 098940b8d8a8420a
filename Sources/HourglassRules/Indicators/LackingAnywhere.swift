import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What is asked of the indicators of every design.
extension Rule {
  package static let missingTracker = Lacking(
    kind: FindingKind(
      "missing-tracker", title: "An indicator that nobody tracks", severity: .warning,
      why: """
        Data that nobody is asked to collect may not be collected. Anderson (2022) suggests \
        agreeing who tracks what, and how.
        """,
      basis: .stated(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: example(lacking: tracker)),
    isLacking: { $0.indicators[$1].trackedBy.isUnsaid },
    sentence: { indicators, areMany in
      "\(indicators) \(areMany ? "do" : "does") not say who tracks \(areMany ? "them" : "it")."
    },
    advice: { "Add \($0.place) who tracks it. Not agreed yet? Add:" },
    line: { _ in "tracked by \(Rule.blank)" }
  ).rule

  package static let missingBaseline = Lacking(
    kind: FindingKind(
      "missing-baseline", title: "An indicator without a baseline", severity: .warning,
      why: """
        Without a value from before the programme, later values cannot show a change.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: example(lacking: "baseline 3 in 2012")),
    isLacking: { programme, index in
      programme.indicators[index].baseline.isUnsaid
        && !programme.indicators[index].needsNoBaseline
        && !programme.hasBaselineForEachGroup(of: programme.indicators[index])
    },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no baseline." },
    advice: {
      "Add \($0.place) the value and its year, for example \(language: "baseline 0 in 2024"). Not known yet? Add:"
    },
    line: { _ in "baseline \(Rule.blank)" }
  ).rule

  package static let missingTarget = Lacking(
    kind: FindingKind(
      "missing-target", title: "An indicator without a target", severity: .warning,
      why: """
        Without a target and its date, any result can be called a success or a failure.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: example(lacking: "target 15 by 2014")),
    isLacking: { programme, index in
      programme.indicators[index].targets.isEmpty && programme.indicators[index].needsTarget
        && !programme.hasTargetForEachGroup(of: programme.indicators[index])
    },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no target." },
    advice: {
      "Add \($0.place) the value and its date\($0.exampleOfTarget). Not known yet? Add:"
    },
    line: { _ in "target \(Rule.blank)" }
  ).rule

  package static let missingSource = Lacking(
    kind: FindingKind(
      "missing-source", title: "An indicator without a data source", severity: .warning,
      why: """
        Without a data source, nobody can check the value, and the next person may collect it \
        in another way.
        """,
      basis: .inferred(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: example(lacking: "source \"Interviews with directors and their deputies\"")),
    isLacking: { $0.indicators[$1].sources.isEmpty },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no data source."
    },
    advice: {
      "Add \($0.place) where the value is recorded, for example \(language: "source \"Minutes\""). Not known yet? Add:"
    },
    line: { _ in "source \(Rule.blank)" }
  ).rule

  package static let missingFrequency = Lacking(
    kind: FindingKind(
      "missing-frequency", title: "An indicator without a frequency", severity: .note,
      why: """
        Data collected without a schedule may come too late to change course.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "regularly assess and redraw the navigational map"),
      example: example(lacking: tracker, having: "tracked by directors")),
    // Without anybody to track it, there is no rhythm to miss.
    isLacking: { programme, index in
      guard case .none = programme.indicators[index].tracked else { return false }
      if case .said = programme.indicators[index].trackedBy { return true }
      return false
    },
    sentence: { indicators, areMany in
      "\(indicators) \(areMany ? "do" : "does") not say how often \(areMany ? "they are" : "it is") tracked."
    },
    advice: { context in
      let trackers = Set(
        context.indicators.map { indicator in
          (indicator.trackedBy.value ?? []).map { context.reading.programme.tree.word($0.token) }
        })
      guard let only = trackers.first, trackers.count == 1 else {
        return
          "Add the frequency at the end of each \(bare: "tracked by") line, for example: \(bare: "every year")"
      }
      let line = "tracked by \(only.joined(separator: ", ")) every year"
      return "Add the frequency on the same line, for example: \(bare: line)"
    }
  ).rule

  private static let tracker = "tracked by directors every year"

  /// What the clean design says of one of its indicators, line by line.
  private static let used = [
    "measures learn", "facet use", "counts \"directors\"", "baseline 3 in 2012",
    "target 15 by 2014", "source \"Interviews with directors and their deputies\"", tracker,
  ]

  /// The indicator of the clean design without one of its lines.
  ///
  /// - Parameter other: what stands in the place of the line; nothing where it is nil.
  private static func example(lacking line: String, having other: String? = nil) -> Example {
    var before = ""
    for said in used {
      if said == line { break }
      before += "\n    " + said
    }
    let head = "indicator used \"Directors who changed a procedure after an exchange\" {" + before
    return Example(
      bad: "  ‸" + head + (other.map { "\n    " + $0 } ?? ""), good: "  " + head + "\n    " + line)
  }
}

extension Indicator {
  /// A story has no figure to get to, and nobody answers for the context of the programme.
  package var needsTarget: Bool { !isStory && !isContextual }

  /// A story has no figure to begin from; of what the programme itself brings about, such as
  /// events, there was none before it began.
  package var needsNoBaseline: Bool {
    switch measure {
    case .said(.story), .said(.countOf): true
    default: false
    }
  }
}
