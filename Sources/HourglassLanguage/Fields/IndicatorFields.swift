/// What can be said of an indicator.
extension Indicator {
  package static let fields = FieldTable<Indicator>(
    of: { Indicator.blank },
    Field.aboutWhatIsLookedAt + Field.aboutHowItIsMeasured + Field.aboutItsFigures
      + Field.aboutItsCollection)
}

/// What can be said of one part of those who are counted.
extension Indicator.Part {
  package static let fields = FieldTable<Indicator.Part>(
    of: { Indicator.Part.blank },
    [.baseline, .targets])
}

extension Aspect {
  package static let baseline = Aspect("baseline", in: .measuring)
  package static let target = Aspect("target", in: .measuring)
  package static let facet = Aspect("facet", in: .measuring)
  package static let formula = Aspect("formula", in: .measuring)
  package static let series = Aspect(
    "series", "series", in: .measuring)
  package static let source = Aspect("source", in: .measuring)
  package static let method = Aspect("method", in: .measuring)
  package static let judges = Aspect("judges", "respondents", in: .measuring)
  package static let tracker = Aspect("tracker", "trackers", in: .measuring)
  package static let threshold = Aspect("threshold", in: .measuring)
  package static let part = Aspect("part", in: .measuring)
  package static let direction = Aspect("direction", "better direction", in: .measuring)
  package static let changeLog = Aspect("change log", in: .record)
}

extension Field<Indicator> {
  fileprivate static let aboutWhatIsLookedAt: [Field] = [
    Field(
      "measures", .measures, about: Aspect("measures", "what it measures", in: .measuring),
      value: { .measured($0.measures) }
    ) { resolver, line, indicator in indicator.measures = resolver.measured(line) },
    .nameOfModel("facet", .facet, .facet, about: .facet) {
      $0.facet
    } _: {
      $0.facet = $1
    }
    .fromLibrary { $0.facet = $2.ownName($1.facet, .facet) ?? $0.facet },
    .text("definition", .definition, about: Aspect("definition", in: .measuring)) {
      $0.definition
    } _: {
      $0.definition = $1
    }
    .fromLibrary { $0.definition = $2.said($1.definition) ?? $0.definition },
    Field(
      "measure", .counts, .percent, .amount, .average, .rated, .graded, .yesOrNo, .story,
      about: Aspect("measure", "unit", in: .measuring), value: { .measure($0.measure) }
    ) { resolver, line, indicator in
      if indicator.measure.isUnsaid {
        indicator.measure = resolver.measure(line)
        indicator.readsAsAverage = resolver.readsAsAverage(indicator.measure)
      }
    }.fromLibrary { own, shared, translation in
      guard let measure = translation.measure(shared.measure) else { return }
      own.measure = measure
      own.readsAsAverage = shared.readsAsAverage
    },
  ]

  fileprivate static let aboutHowItIsMeasured: [Field] = [
    .text("formula", .formula, about: .formula) {
      $0.formula
    } _: {
      $0.formula = $1
    }
    .fromLibrary { $0.formula = $2.said($1.formula) ?? $0.formula },
    .eitherWord(
      "lowerIsBetter", .direction, .down, about: .direction,
      value: { .flag($0.isFalling, yes: "lower is better", no: "higher is better") }
    ) { $0.isFalling = $1 }
    .fromLibrary { own, shared, _ in own.isFalling = own.isFalling || shared.isFalling },
    .eitherWord(
      "cumulative", .series, .cumulative, about: .series,
      value: { .answer($0.isCumulative, yes: "cumulative", no: "per period") }
    ) { $0.isCumulative = $1 }
    .fromLibrary { own, shared, _ in own.isCumulative = shared.isCumulative ?? own.isCumulative },
    .eitherWord(
      "aggregates", .aggregate, .yes,
      about: Aspect("aggregation", "aggregation", in: .explanation),
      value: { .answer($0.aggregates, yes: "yes", no: "no") }
    ) { $0.aggregates = $1 }
    .fromLibrary { own, shared, _ in own.aggregates = shared.aggregates ?? own.aggregates },
    Field(
      "disaggregatedBy", .disaggregated,
      about: Aspect("disaggregation", "disaggregation", in: .measuring),
      value: { .disaggregations($0.disaggregations) }
    ) { resolver, line, indicator in
      indicator.disaggregations.add(resolver.disaggregation(line))
    }.fromLibrary { $0.disaggregations = $2.all($1.disaggregations) + $0.disaggregations },
    .texts("locations", .location, about: Aspect("location", in: .promise)) {
      $0.locations
    } _: {
      $0.locations.add($1)
    },
    .text("limitations", .limitations, about: Aspect("limitations", in: .explanation)) {
      $0.limitations
    } _: {
      $0.limitations = $1
    }
    .fromLibrary { $0.limitations = $2.said($1.limitations) ?? $0.limitations },
    Field(
      "proxyBecause", .proxy,
      about: Aspect("proxy", "reason for the proxy", in: .explanation),
      value: { .words($0.proxyBecause) }
    ) { resolver, line, indicator in
      var cursor = Cursor(line)
      _ = resolver.takeWord(&cursor)
      indicator.proxyBecause = resolver.text(&cursor)
    }.fromLibrary { $0.proxyBecause = $0.proxyBecause ?? $2.text($1.proxyBecause) },
    Field("thresholds", .threshold, about: .threshold, value: { .thresholds($0.thresholds) }) {
      resolver, line, indicator in
      if let threshold = resolver.threshold(line) { indicator.thresholds.add(threshold) }
    }.fromLibrary { if $0.thresholds.isEmpty { $0.thresholds = $2.all($1.thresholds) } },
    .tolerance {
      $0.tolerance
    } _: {
      $0.tolerance = $1
    }
    .fromLibrary { own, shared, _ in own.tolerance = shared.tolerance ?? own.tolerance },
    .flag(
      "contextual", .contextual,
      about: Aspect("context", "contextual indicator", in: .promise),
      inWords: "contextual"
    ) {
      $0.isContextual
    } _: {
      $0.isContextual = true
    }
    .fromLibrary { own, shared, _ in
      own.isContextual = own.isContextual || shared.isContextual
    },
    .flag(
      "key", .key,
      about: Aspect("key", "key indicator", in: .explanation),
      inWords: "key"
    ) {
      $0.isKey
    } _: {
      $0.isKey = true
    },
    .codes {
      $0.codes
    } _: {
      $0.codes.add($1)
    }
    .fromLibrary { $0.codes = $2.all($1.codes) + $0.codes },
  ]

  fileprivate static let aboutItsFigures: [Field] = [
    Field("baseline", .baseline, about: .baseline, value: { .baseline($0.baseline) }) {
      resolver, line, indicator in indicator.baseline = resolver.baseline(line)
    },
    Field("targets", .target, about: .target, value: { .targets($0.targets) }) {
      resolver, line, indicator in
      indicator.targets.add(resolver.target(line))
    },
    Field("parts", .where, about: .part, value: { .parts($0.parts) }) {
      resolver, line, indicator in
      var part = resolver.part(line)
      resolver.fill(&part, from: line, Indicator.Part.fields)
      indicator.parts.add(part)
    },
  ]

  fileprivate static let aboutItsCollection: [Field] = [
    .texts("sources", .source, about: .source) {
      $0.sources
    } _: {
      $0.sources.add($1)
    }
    .fromLibrary { own, shared, library in
      own.sources = shared.sources.map { library.said($0) ?? $0 } + own.sources
    },
    Field("method", .method, about: .method, value: { .method($0.method) }) {
      resolver, line, indicator in indicator.method = resolver.method(line)
    }.fromLibrary { $0.method = $2.method($1.method) ?? $0.method },
    .parties("toldBy", .told, then: .by, about: .judges) {
      $0.toldBy
    } _: {
      $0.toldBy = $1
    },
    Field("trackedBy", .tracked, about: .tracker, value: { .parties($0.trackedBy) }) {
      resolver, line, indicator in
      var cursor = Cursor(line)
      _ = resolver.take(.by, &cursor)
      indicator.trackedBy =
        line.isBroken ? .broken : resolver.givenReferences(.party, &cursor)
      indicator.tracked = resolver.occasion(&cursor)
    },
    Field(
      "tracked", .tracked, about: Aspect("tracking", "tracking frequency", in: .measuring),
      value: { .occasion($0.tracked) }),
    Field(
      "reportedTo", .reported,
      about: Aspect("audience", "recipients of reports", in: .promise),
      value: { .audience($0.reportedTo) }
    ) { resolver, line, indicator in
      var cursor = Cursor(line)
      _ = resolver.take(.to, &cursor)
      indicator.reportedTo = line.isBroken ? .broken : resolver.audience(&cursor)
      indicator.reported = resolver.occasion(&cursor)
    },
    Field(
      "reported", .reported,
      about: Aspect("reporting", "reporting frequency", in: .promise),
      value: { .occasion($0.reported) }),
    Field("changes", .changed, about: .changeLog, value: { .changes($0.changes) }) {
      resolver, line, indicator in
      if let change = resolver.change(line) { indicator.changes.add(change) }
    },
  ]

  /// A line that says one of two words.
  private static func eitherWord(
    _ name: String, _ word: Word, _ chosen: Word, about aspect: Aspect,
    value: @escaping @Sendable (Indicator) -> FieldValue,
    _ set: @escaping @Sendable (inout Indicator, Bool) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: value) { resolver, line, indicator in
      var cursor = Cursor(line)
      set(&indicator, resolver.takeWord(&cursor) == chosen)
    }
  }
}

extension Field<Indicator.Part> {
  fileprivate static let baseline = Field(
    "baseline", .baseline, about: .baseline, value: { .baseline($0.baseline) }
  ) { resolver, line, part in part.baseline = resolver.baseline(line) }

  fileprivate static let targets = Field(
    "targets", .target, about: .target, value: { .targets($0.targets) }
  ) { resolver, line, part in
    part.targets.add(resolver.target(line))
  }
}
