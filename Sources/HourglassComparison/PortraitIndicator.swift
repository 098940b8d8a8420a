import HourglassLanguage
import HourglassReading

/// What is looked at, and how.
extension Portrayer {
  static func indicator(_ index: Int, _ reading: Reading, _ identities: Identities) -> Thing {
    let indicator = reading.programme.indicators[index]
    var its = Portrayer(.indicator, indicator.head, reading, identities)
    let named = its.naming
    its.thing.isFalling = indicator.isFalling
    its.say(.measures, indicator.measures, at: .measures) { named.measured($0) }
    // A facet that follows from what is measured counts as well, so that saying it changes nothing.
    let facet = reading.indicators[index].facet.map {
      named.item(reading.model.facets[$0].entry.head)
    }
    its.say(.facet, facet.map { [$0] } ?? [], at: .facet)
    its.thing.looksAt =
      [facet?.key ?? ""] + named.measured(indicator.measures.value ?? []).map { $0.key }
    its.addMeasurement(indicator)
    its.addTargets(indicator)
    its.addCollection(indicator)
    for change in indicator.changes {
      its.thing.changes.append(change.date.spelling + ": " + named.programme.string(change.because))
    }
    its.say(.changeLog, its.thing.changes.map { Fact.Item($0) }, at: .changed)
    return its.thing
  }

  /// How the figure is worked out, and what it can be compared with.
  private mutating func addMeasurement(_ indicator: Indicator) {
    let named = naming
    say(.definition, indicator.definition, at: .definition) { [named.item($0)] }
    say(.measure, indicator.measure, at: .counts) { measure in
      let words = named.programme.unit(measure)
      guard case .percentOf(let party) = measure else { return [Fact.Item(words)] }
      return [Fact.Item("percent of " + named.identities.parties[party.index], words)]
    }
    say(.formula, indicator.formula, at: .formula) { [named.item($0)] }
    // Never silent: without a word, higher is better.
    say(.direction, indicator.isFalling ? "lower is better" : "higher is better", at: .direction)
    say(.series, indicator.isCumulative.map { $0 ? "cumulative" : "per period" }, at: .series)
    say(.aggregation, indicator.aggregates.map { $0 ? "yes" : "no" }, at: .aggregate)
    var groups: [Fact.Item] = []
    for part in indicator.disaggregations {
      for label in part.labels {
        let label = naming.programme.string(label)
        if part.groups.isEmpty { groups.append(Fact.Item(label)) }
        for group in part.groups {
          groups.append(Fact.Item(label + ": " + naming.programme.string(group)))
        }
      }
    }
    say(.disaggregation, groups, at: .disaggregated)
    say(.location, indicator.locations, at: .location) { named.item($0) }
    say(.limitations, indicator.limitations, at: .limitations) { [named.item($0)] }
    say(.proxy, indicator.proxyBecause.map { naming.programme.string($0) }, at: .proxy)
    say(
      .threshold,
      indicator.thresholds.map { threshold in
        Fact.Item(
          threshold.light.words + (threshold.isBelow ? " below " : " above ")
            + naming.programme.spelling(threshold.value))
      }, at: .threshold)
    say(.key, indicator.isKey ? "key" : nil, at: .key)
    addCodes(indicator.codes)
  }

  /// The baseline and the targets, of the whole and of each part.
  private mutating func addTargets(_ indicator: Indicator) {
    let named = naming
    addBaseline(indicator.baseline, key: "", about: nil, place: nil)
    thing.targets.append(series(indicator.targets, key: "", about: nil, thing.head.statement))
    var keys: [String] = []
    for part in indicator.parts {
      let traits = part.traits.map {
        Fact.Item(naming.programme.string($0.label) + ": " + naming.programme.string($0.group))
      }
      let whole = named.joined(traits)
      // Two parts of one name are told apart by their order.
      let key = whole.key + "\u{1}\(keys.filter { $0 == whole.key }.count)"
      keys.append(whole.key)
      thing.facts.append(
        Fact(
          aspect: .part, key: key, state: .said(Fact.Content(items: [whole])),
          statement: part.statement))
      addBaseline(part.baseline, key: key, about: whole.words, place: part.statement)
      thing.targets.append(series(part.targets, key: key, about: whole.words, part.statement))
    }
  }

  private mutating func addBaseline(
    _ given: Given<Indicator.Baseline>, key: String, about: String?, place: Int?
  ) {
    guard
      var state = naming.state(
        given,
        { baseline in
          let value = naming.programme.spelling(baseline.value)
          return [Fact.Item(value + (baseline.date.map { " in " + $0.spelling } ?? ""))]
        })
    else { return }
    if let baseline = given.value, case .said(var content) = state {
      content.value = baseline.value
      content.because = baseline.because.map { naming.programme.string($0) }
      state = .said(content)
    }
    thing.facts.append(
      Fact(
        aspect: .baseline, key: key, about: about, state: state,
        statement: given.value?.statement ?? place ?? thing.head.statement,
        owner: key.isEmpty ? nil : (.part, key)))
  }

  private func series(
    _ targets: [Given<Indicator.Target>], key: String, about: String?, _ place: Int
  ) -> TargetSeries {
    var series = TargetSeries(key: key, about: about)
    for target in targets {
      let state: TargetSeries.Entry.State
      var words = ""
      switch target {
      case .unsaid: continue
      case .said(let target):
        state = .said(target.value, from: target.from, by: target.by)
        words = naming.programme.spelling(target)
      case .declined(let because):
        state = .declined
        words = "none, because " + inQuotes(naming.programme.string(because))
      case .pending(let date):
        state = .pending(date)
        words = "to come by " + date.spelling
      case .broken: state = .broken
      }
      series.entries.append(
        TargetSeries.Entry(
          state: state, words: words,
          because: target.value?.because.map { naming.programme.string($0) },
          statement: target.value?.statement ?? place))
    }
    return series
  }

  /// Where the figure comes from and who sees to it.
  private mutating func addCollection(_ indicator: Indicator) {
    let named = naming
    say(.source, indicator.sources, at: .source) { named.item($0) }
    say(.method, indicator.method, at: .method) { method in
      switch method {
      case .known(let name): [Fact.Item(named.programme.word(name))]
      case .other(let text): [named.item("other:", named.item(text))]
      }
    }
    say(.judges, indicator.toldBy, at: .told) { named.parties($0) }
    say(.tracker, indicator.trackedBy, at: .tracked) { named.parties($0) }
    say(.tracking, indicator.tracked?.spelling, at: .tracked)
    say(.audience, indicator.reportedTo, at: .reported) { audience in
      switch audience {
      case .parties(let all): named.parties(all)
      case .other(let text): [named.item(text)]
      }
    }
    say(.reporting, indicator.reported?.spelling, at: .reported)
  }
}

extension Indicator.Threshold.Light {
  fileprivate var words: String {
    switch self {
    case .red: "red"
    case .amber: "amber"
    case .green: "green"
    }
  }
}
