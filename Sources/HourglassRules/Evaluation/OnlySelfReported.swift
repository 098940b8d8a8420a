import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let onlySelfReported = Rule(
    FindingKind(
      "only-self-reported", title: "Only learners report what they learned", severity: .note,
      why: """
        Self-reported learning may not show in practice. Colleagues or managers can say what \
        changed at work.
        """,
      basis: .inferred(
        .study, place: "The African Transitional Justice Research Network",
        phrase: "track the usefulness of web-based resources"),
      example: Example(
        Example.Edit(
          "    source \"Interviews with directors and their deputies\"\n",
          bad: "    source \"Interviews\"\n    told by ‸directors\n",
          good: "    source \"Interviews\"\n    told by directors, staff\n"))),
    on: .silence
  ) { reading, report in
    for stage in reading.stages(withGate: .gains) {
      let indicators = reading.stages[stage].indicators.map { reading.programme.indicators[$0] }
      guard !indicators.isEmpty, reading.restOnLearnersWord(indicators),
        let teller = indicators[0].toldBy.value?.first
      else { continue }
      let names = indicators.map { reading.quoted($0.head) }
      let learners = reading.quoted(reading.programme.parties[teller.index].head)
      report.add(
        about: .stage(stage), at: reading.programme.tree.span(ofToken: teller.token),
        "The only evidence of learning comes from the learners themselves.",
        detail:
          "They are \(learners). \(names.count == 1 ? "Indicator" : "Indicators"): \(names.firstThree).",
        next: """
          Add other respondents after \(language: "told by"), for example colleagues, or those they lead \
          or report to.
          """)
      return
    }
  }
}

extension Reading {
  /// Whether nobody but learners tells, and what they tell is a judgement on themselves.
  fileprivate func restOnLearnersWord(_ indicators: [Indicator]) -> Bool {
    var tellers: [Int] = []
    for indicator in indicators {
      guard let told = indicator.toldBy.value, isJudgement(indicator) else { return false }
      for teller in told { tellers.append(teller.index) }
    }
    let peers = programme.parties.indices.filter { programme.parties[$0].role == .peers }
    let learners = Indices(diffusion.participants + programme.leaves(of: peers))
    return programme.leaves(of: tellers).allSatisfy { learners.contains($0) }
  }

  private func isJudgement(_ indicator: Indicator) -> Bool {
    // Who tells what happened, step by step, gives more than an opinion of it.
    let isOnTheWay =
      indicator.facet.value.map { model.facets[$0.index].entry.counts(as: .chain) } ?? false
    return !(indicator.isStory && isOnTheWay) && !indicator.goesByMoreThanWords
  }
}

extension Indicator {
  /// Whether something is looked at that is there whatever people say.
  fileprivate var goesByMoreThanWords: Bool {
    guard case .said(.known(let word)) = method else { return false }
    return [.observation, .documentReview, .test, .register].contains(word)
  }
}
