import HourglassLanguage
import HourglassReading

/// What is looked at, and the figures of the whole and of each part.
extension FactCollector {
  mutating func addIndicator(_ index: Int) {
    var indicator = programme.indicators[index]
    thing.isFalling = indicator.isFalling
    // A facet that follows from what is measured counts as well, so that saying it changes nothing.
    let facet = naming.reading.indicators[index].facet
    indicator.facet = facet.map { .said(ModelReference(index: $0, token: -1)) } ?? .unsaid
    let key = facet.map { naming.item(naming.model.facets[$0].entry.head).key }
    thing.looksAt =
      [key ?? ""] + naming.measured(indicator.measures.value ?? []).map { $0.key }
    thing.changes = indicator.changes.map { naming.item($0).words }
    add(indicator, Indicator.fields)
  }

  mutating func add(_ parts: [Indicator.Part]) {
    var counts: [String: Int] = [:]
    for part in parts {
      let traits = part.traits.map {
        Fact.Item(naming.programme.string($0.label) + ": " + naming.programme.string($0.group))
      }
      let whole = naming.joined(traits)
      // Two parts of one name are told apart by their order.
      let earlier = counts[whole.key, default: 0]
      let key = whole.key + "\u{1}\(earlier)"
      counts[whole.key] = earlier + 1
      thing.facts.append(
        Fact(
          aspect: .part, key: key, state: .said(Fact.Content(items: [whole])),
          statement: part.statement))
      addBaseline(part.baseline, key: key, about: whole.words, place: part.statement)
      thing.targets.append(series(part.targets, key: key, about: whole.words, part.statement))
    }
  }

  mutating func addBaseline(
    _ given: Given<Indicator.Baseline>, key: String, about: String?, place: Int?
  ) {
    guard
      var state = naming.state(
        given,
        { baseline in
          let value = naming.programme.words(for: baseline.value)
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

  func series(
    _ targets: [Given<Indicator.Target>], key: String, about: String?, _ place: Int
  ) -> TargetSeries {
    var series = TargetSeries(key: key, about: about)
    for target in targets {
      let state: TargetSeries.Entry.State
      var words = ""
      switch target {
      case .unsaid: continue
      case .said(let target):
        state = .said(target.aim, from: target.from, by: target.by)
        words = naming.programme.spelling(target)
      case .declined(let because):
        state = .declined
        words = "none, because " + inQuotes(naming.programme.string(because))
      case .pending(let until, let date):
        state = .pending(until, for: date)
        words = "to be defined by " + until.spelling + (date.map { ", for " + $0.spelling } ?? "")
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
}
