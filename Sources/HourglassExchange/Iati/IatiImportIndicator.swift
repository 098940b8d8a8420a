import HourglassDocuments
import HourglassLanguage

/// One published indicator in the words of the language.
extension IatiDesignWriter {
  mutating func add(
    _ published: PublishedActivity.Indicator, named name: String, of objective: String
  ) {
    var indicator = published
    let places = settlePlaces(of: &indicator)
    if indicator.measure == .nominal, indicator.isAnswered { indicator.measure = .answer }
    grades = indicator.takeGrades()
    let scale = indicator.takeScale()
    text.open("indicator " + name + title(indicator.title))
    if indicator.title.isEmpty { text.comment("The file gives it no title.") }
    text.line("measures " + objective)
    if indicator.description.isEmpty {
      text.line("definition " + tbd, remark: "what exactly is counted or assessed")
    } else {
      text.line("definition", text: indicator.description)
    }
    if let scale {
      let line = "rated " + scale.scale
      if scale.text.isEmpty { text.line(line) } else { text.line(line, text: scale.text) }
    } else {
      measure(of: indicator)
    }
    if indicator.isFalling { text.line("direction down") }
    if let aggregates = indicator.aggregates {
      text.line(aggregates ? "aggregate yes" : "aggregate no")
    }
    codes(indicator.references)
    for place in places { text.line("location", text: place) }
    let labels = self.labels(of: indicator)
    if !labels.isEmpty {
      text.line("disaggregated by " + labels.map { spelled($0) }.joined(separator: ", "))
    }
    figures(of: indicator)
    text.line("source " + tbd, remark: "where the value can be read")
    text.line("tracked by " + tbd, remark: "who collects the data, and how often")
    text.close()
    observations(of: indicator, named: name)
  }

  private mutating func measure(of indicator: PublishedActivity.Indicator) {
    switch indicator.measure {
    case .unit: text.line("counts " + tbd, remark: "a number. The file does not say of what")
    case .percentage:
      text.line("percent of " + tbd, remark: "the file does not say of whom or what")
      let figures =
        indicator.baselines + indicator.periods.flatMap { $0.targets + $0.actuals }
      // Where no figure shows it, nothing else would.
      if !figures.contains(where: { $0.value != nil }) { code("2", in: iatiMeasureList) }
    case .nominal:
      text.comment(
        "The numbers are codes for categories, and the file does not explain them (IATI: nominal). "
          + "If 1 is yes and 0 is no, write yes-or-no here and yes or no below.")
      code("3", in: iatiMeasureList)
    case .ordinal where !grades.isEmpty:
      text.line("graded " + grades.map { text.quoted($0) }.joined(separator: ", "))
    case .ordinal:
      text.comment(
        "A rating. The file does not state the scale (IATI: ordinal). Write, for example: rated 1 "
          + "to 5 \"1 is not at all, 5 is entirely\"")
      code("4", in: iatiMeasureList)
    case .answer: text.line("yes-or-no")
    case .qualitative: text.line("story")
    case .unknown:
      text.comment(
        "The file does not state the unit. Write one of these: counts \"…\", percent of \"…\", "
          + "amount in \"…\", average in \"…\", rated 1 to 5, yes-or-no, story.")
    }
  }

  // MARK: Baselines and targets

  /// What is said of the whole, or of one part.
  private struct Share {
    let traits: [PublishedActivity.Trait]
    var baselines: [PublishedActivity.Figure] = []
    var targets: [(figure: PublishedActivity.Figure, period: PublishedActivity.Period)] = []
  }

  private mutating func figures(of indicator: PublishedActivity.Indicator) {
    var shares = [Share(traits: [])]
    var placeOfTraits: [[PublishedActivity.Trait]: Int] = [[]: 0]
    func place(of traits: [PublishedActivity.Trait]) -> Int {
      if let index = placeOfTraits[traits] { return index }
      placeOfTraits[traits] = shares.count
      shares.append(Share(traits: traits))
      return shares.count - 1
    }
    for figure in indicator.baselines where isWhole(figure, "a baseline") {
      shares[place(of: figure.traits)].baselines.append(figure)
    }
    for period in indicator.periods {
      for figure in period.targets where isWhole(figure, "a target") {
        shares[place(of: figure.traits)].targets.append((figure, period))
      }
    }
    for share in shares {
      let isPart = !share.traits.isEmpty
      if isPart {
        let traits = share.traits.map { spelled($0.label) + " " + DesignText.oneLine($0.group) }
        text.open("where " + traits.joined(separator: ", "))
      }
      baseline(of: share.baselines, indicator.measure, ofWhole: !isPart, hasParts: shares.count > 1)
      var known: Set<[Int32]> = []
      for (figure, period) in share.targets {
        // Of two targets for the same days, a design can have one.
        if period.isWhole, figure.value != nil, !known.insert(period.days).inserted {
          losses.targets += 1
          text.comment(
            "Also published as a target: " + inQuotes(figure.value ?? "") + " for "
              + period.inWords + ". " + figure.comment)
          continue
        }
        target(figure, in: period, indicator.measure)
      }
      if share.targets.isEmpty, !isPart {
        text.line(
          "target " + tbd,
          remark: "the file does not have it" + (shares.count > 1 ? " for the whole" : ""))
      }
      if isPart { text.close() }
    }
  }

  /// Whether each of its dimensions says what it is; a figure of which that is not so is left out.
  private mutating func isWhole(_ figure: PublishedActivity.Figure, _ what: String) -> Bool {
    if figure.traits.allSatisfy({ !$0.label.isEmpty && !$0.group.isEmpty }) { return true }
    losses.brokenTraits += 1
    text.comment(
      "The file has \(what) (\(figure.value.map { inQuotes($0) } ?? "without a value")) for a "
        + "group, and does not say for which group.")
    return false
  }

  private mutating func baseline(
    of figures: [PublishedActivity.Figure], _ measure: PublishedActivity.Measure,
    ofWhole isWhole: Bool, hasParts: Bool
  ) {
    guard let first = figures.first else {
      if isWhole {
        text.line(
          "baseline " + tbd,
          remark: "the file does not have it" + (hasParts ? " for the whole" : ""))
      }
      return
    }
    let date = first.date.map { " in " + $0.spelling } ?? ""
    if let (value, because) = spelled(first, measure) {
      line("baseline " + value + date, because: because)
    } else {
      gap("baseline", first, when: date)
    }
    for other in figures.dropFirst() {
      losses.baselines += 1
      text.comment(
        "Also published as a baseline: " + inQuotes(other.value ?? "")
          + (other.date.map { " in " + $0.spelling } ?? "") + ". " + other.comment)
    }
  }

  private mutating func target(
    _ figure: PublishedActivity.Figure, in period: PublishedActivity.Period,
    _ measure: PublishedActivity.Measure
  ) {
    let time: String
    switch (period.start, period.end) {
    case (let start?, let end?) where start.firstDay <= end.lastDay:
      let (first, last) = sameLength(start, end)
      time = Indicator.Target.time(from: first, by: last)
    case (nil, let end?): time = Indicator.Target.time(from: nil, by: end)
    default:
      if period.start != nil, period.end != nil { losses.daysWithoutOrder += 1 }
      return gap("target", figure, when: " " + period.spelling)
    }
    if let (value, because) = spelled(figure, measure) {
      if let (aim, reason) = publishedAim(because, value, measure) {
        return line("target " + aim + time, because: reason)
      }
      line("target " + value + time, because: because)
    } else {
      gap("target", figure, when: time)
    }
  }

  private mutating func line(_ statement: String, because: String) {
    if because.isEmpty {
      text.line(statement)
    } else {
      text.line(statement + " because", text: because)
    }
  }

  /// `tbd` in the place of a figure, with all that the file says of it in a comment.
  private mutating func gap(
    _ keyword: String, _ figure: PublishedActivity.Figure, when time: String
  ) {
    let published = figure.value.map { "the file has " + inQuotes($0) } ?? "the file has no value"
    let comment = figure.comment.isEmpty ? "" : ". It says: " + figure.comment
    text.line(
      keyword + " " + tbd, remark: published + time + linesOf(comment).joined(separator: " "))
  }

  /// The figure as the language writes it, and the reason given for it; nil where it is none.
  mutating func spelled(
    _ figure: PublishedActivity.Figure, _ measure: PublishedActivity.Measure
  ) -> (value: String, because: String)? {
    if measure == .qualitative {
      // What is told stands in the comment by the rules of the standard, and often in the value.
      let words = figure.value ?? figure.comment
      if words.isEmpty { return nil }
      return (text.quoted(words), figure.value == nil ? "" : figure.comment)
    }
    guard let value = figure.value else { return nil }
    if let (grade, because) = grade(of: figure) { return (text.quoted(grade), because) }
    if measure == .answer {
      let (answer, reason) = beforeColon(figure.comment)
      return (answer, reason)
    }
    guard let number = plainFigure(value, measure) else {
      unreadable.append(value)
      return nil
    }
    return (number, figure.comment)
  }
}

/// The list that says how an indicator is measured, where the design itself cannot.
let iatiMeasureList = "IATI IndicatorMeasure"
