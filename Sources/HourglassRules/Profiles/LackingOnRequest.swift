import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What is asked only where a profile that the design follows asks for it.
extension Rule {
  package static let missingDefinition = Lacking(
    kind: FindingKind(
      "missing-definition", title: "An indicator without a definition",
      severity: .warning,
      why: """
        A title can be understood in several ways. A definition says what counts, so that the \
        values of two years or two offices can be compared.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets", phrase: "title+code, definition"),
      example: example(
        lacking: "definition \"The new procedure is signed\"",
        others: [
          "definition \"Agreed by all who came\"",
          "definition \"Wrote or spoke within six months\"",
          "definition \"Ceilings sent out by May\"", "definition \"Mean of five questions\"",
        ])),
    isOnRequest: true,
    isLacking: { $0.indicators[$1].definition.isUnsaid },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no definition." },
    advice: { "Add \($0.place) what exactly counts. Not settled yet? Add:" },
    line: { _ in "definition \(Rule.blank)" }
  ).rule

  package static let missingUnit = Lacking(
    kind: FindingKind(
      "missing-unit", title: "An indicator without a unit",
      severity: .warning,
      why: """
        A figure can be a number of people, of events or of weeks. Without a unit it cannot be \
        added, compared or published.
        """,
      basis: .stated(.field, place: "IATI 2.03, indicator", phrase: "5 Qualitative; required"),
      example: Example(
        marked,
        Example.Edit(
          "counts \"directors\"\n    ", bad: "", good: "counts \"directors\"\n    "))),
    isOnRequest: true, yieldsTo: [.missingDenominator],
    isLacking: { $0.indicators[$1].measure.isUnsaid },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no unit." },
    advice: {
      """
      Add \($0.place) its unit: \(language: "percent of") and of whom, \(language: "rated 1 to 5"), \
      \(language: "yes-or-no") or \(language: "story"). For a number, add:
      """
    },
    line: { _ in "counts \"people who did it\"" }
  ).rule

  package static let missingMethod = Lacking(
    kind: FindingKind(
      "missing-method", title: "An indicator without a collection method", severity: .warning,
      why: """
        A survey and a register give two values for the same thing. If the method is not \
        settled, values may change with the person who collects them.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets", phrase: "source + collection method"),
      example: example(
        lacking: "method interview",
        others: [
          "method document-review", "method survey", "method document-review", "method survey",
        ])),
    isOnRequest: true,
    isLacking: { $0.indicators[$1].method.isUnsaid },
    sentence: { indicators, areMany in
      "\(indicators) \(areMany ? "have" : "has") no collection method."
    },
    advice: {
      """
      Add \($0.place) interview, survey, observation, document-review, focus-group, test, register, \
      assessment, or your own words in quotation marks. For example:
      """
    },
    line: { _ in "method interview" }
  ).rule

  package static let missingDisaggregation = Lacking(
    kind: FindingKind(
      "missing-disaggregation", title: "An indicator about people without disaggregation",
      severity: .warning,
      why: """
        A good average can hide that women, small countries or new members were left out. Data \
        that is not collected by group cannot be divided later.
        """,
      basis: .stated(
        .field, place: "Checks of donors",
        phrase: "no sex disaggregation on any people-indicator"),
      example: Example(
        Example.Edit(
          "indicator in-touch", bad: "‸indicator in-touch", good: "indicator in-touch"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working;",
          good: "measures keep-working; disaggregated by sex, country;"))),
    isOnRequest: true,
    isLacking: { programme, index in
      programme.indicators[index].disaggregations.isEmpty
        && programme.indicators[index].parts.isEmpty
        && programme.isAboutPeople(programme.indicators[index])
    },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "are" : "is") not disaggregated."
    },
    advice: { "Add \($0.place) by what, for example sex, country or age:" },
    line: { context in
      let required = context.reading.programme.requiredBreakdowns
      return context.reading.disaggregated(by: required.isEmpty ? ["sex"] : required)
    }
  ).rule

  package static let missingCode = Lacking(
    kind: FindingKind(
      "missing-code", title: "An indicator without a code", severity: .warning,
      why: """
        Titles differ from report to report. A code in a common list lets others find the \
        indicator and compare it.
        """,
      basis: .stated(
        .field, place: "IATI 2.03 and USAID reference sheets", phrase: "title+code, definition"),
      example: example(
        lacking: "code \"3.1\" in \"Our list\"",
        others: ["1.1", "2.1", "4.1", "5.1"].map { "code \"\($0)\" in \"Our list\"" })),
    isOnRequest: true,
    isLacking: { $0.indicators[$1].codes.isEmpty },
    sentence: { indicators, areMany in "\(indicators) \(areMany ? "have" : "has") no code." },
    advice: { "Add \($0.place) its code and the list that has it, or your own numbering:" },
    line: { _ in "code \"…\" in \"…\"" }
  ).rule

  private static let marked = Example.Edit(
    "indicator used", bad: "‸indicator used", good: "indicator used")

  /// The clean design with a line like this in all its indicators but one.
  private static func example(lacking line: String, others: [String]) -> Example {
    let heads = [
      "measures meet;", "measures keep-working;", "measures practise;", "facet partnership-health;",
    ]
    let edits = zip(heads, others).map { head, other in
      Example.Edit(head, bad: "\(head) \(other);", good: "\(head) \(other);")
    }
    let good = Example.Edit(
      "facet use\n", bad: "facet use\n", good: "facet use\n    \(line)\n")
    return Example(edits + [marked, good])
  }
}

extension Programme {
  /// Whether its figure is a number of people, or a share of them.
  func isAboutPeople(_ indicator: Indicator) -> Bool {
    switch indicator.measure {
    case .said(.percentOf(let whole)): parties[whole.index].isOfPeople
    case .said(.countOf(let counted)): model.countables[counted.index].counts(as: .people)
    default: false
    }
  }
}
