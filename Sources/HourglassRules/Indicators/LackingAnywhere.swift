import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What is asked of the indicators of every design.
extension Rule {
  package static let noTracker = Lacking(
    kind: FindingKind(
      "no-tracker", title: "An indicator that nobody tracks", severity: .warning,
      why: """
        What nobody is asked to collect is not collected. To agree who tracks what also shows \
        who is left with all the work.
        """,
      basis: .stated(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: example(lacking: tracker)),
    isLacking: { $0.indicators[$1].trackedBy.isUnsaid },
    sentence: { names, _ in "The design does not say who tracks \(names)." },
    advice: {
      $0.reading.trackerName == nil
        ? """
        Give those who do a name, and write it in \($0.block) behind \(language: "tracked by").
        """
        : "Write in \($0.block) who does, and how often:"
    },
    line: { $0.reading.trackerName.map { "tracked by \($0) every year" } }
  ).rule

  package static let missingBaseline = Lacking(
    kind: FindingKind(
      "missing-baseline", title: "An indicator without a baseline", severity: .warning,
      why: """
        Without the value from before the programme, no later value shows that anything changed.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: example(lacking: "baseline 3 in 2012")),
    isLacking: { programme, index in
      guard case .unsaid = programme.indicators[index].baseline else { return false }
      switch programme.indicators[index].measure {
      // A story has no figure to begin from; of what the programme itself brings about, such as
      // events, there was none before it began.
      case .said(.story), .said(.countOf): return false
      default: return true
      }
    },
    sentence: { names, _ in
      "The design does not say where \(names) stood before the programme began."
    },
    advice: {
      """
      Write in \($0.block) the value and the year it was taken, such as \
      \(language: "baseline 0 in 2024"), or when it will be known, such as \
      \(language: "baseline tbd until 2026-03").
      """
    }
  ).rule

  package static let missingTarget = Lacking(
    kind: FindingKind(
      "missing-target", title: "An indicator without a target", severity: .warning,
      why: """
        Without a value to get to, and a date, any result can be called a success or a failure.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: example(lacking: "target 15 by 2014")),
    isLacking: { $0.indicators[$1].targets.isEmpty && !$0.indicators[$1].isStory },
    sentence: { names, areMany in
      "The design does not say what \(names) \(areMany ? "are" : "is") to become, and by when."
    },
    advice: {
      """
      Write in \($0.block) the value wanted and its date, such as \
      \(language: "target 15 by 2027"), or when it will be set, such as \
      \(language: "target tbd until 2026-03").
      """
    }
  ).rule

  package static let missingSource = Lacking(
    kind: FindingKind(
      "missing-source", title: "An indicator without a source", severity: .warning,
      why: """
        Without a place where the value can be read, nobody can check it, and the next person to \
        collect it will do so in another way.
        """,
      basis: .inferred(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: example(lacking: "source \"Interviews with directors and their deputies\"")),
    isLacking: { $0.indicators[$1].sources.isEmpty },
    sentence: { names, areMany in
      "The design does not say where the \(areMany ? "values" : "value") of \(names) can be read."
    },
    advice: { "Write in \($0.block) where it is recorded, for example:" },
    line: { _ in "source \"Interviews with those who took part\"" }
  ).rule

  package static let missingRhythm = Lacking(
    kind: FindingKind(
      "missing-rhythm", title: "An indicator without a rhythm", severity: .note,
      why: """
        What is looked at only when somebody thinks of it comes too late to change course.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "regularly assess and redraw the navigational map"),
      example: example(lacking: tracker, having: "tracked by directors")),
    // Without anybody to track it, there is no rhythm to miss.
    isLacking: {
      $0.indicators[$1].trackedBy.value != nil && $0.indicators[$1].tracked == nil
    },
    sentence: { names, areMany in
      "The design does not say how often \(names) \(areMany ? "are" : "is") tracked."
    },
    advice: { context in
      let trackers = (context.first.trackedBy.value ?? []).map {
        context.reading.programme.tree.word($0.token)
      }
      let line = "tracked by \(trackers.joined(separator: ", ")) every year"
      return "Say it behind those who track it: \(bare: line)"
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
