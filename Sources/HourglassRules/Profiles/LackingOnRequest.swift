import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What is asked only where a profile that the design follows asks for it.
extension Rule {
  package static let missingDefinition = Lacking(
    kind: FindingKind(
      "missing-definition", title: "An indicator that two people would count in two ways",
      severity: .warning,
      why: """
        A title is short and can be taken in several ways. What exactly counts, and what does \
        not, decides whether the figures of two years, or of two offices, can be compared.
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
    sentence: { names, _ in
      "The design does not say what exactly is counted or judged for \(names)."
    },
    advice: { "Write in \($0.block) what counts, so that two people would get the same answer:" },
    line: { _ in "definition \"A procedure counts as changed when the new one is signed\"" }
  ).rule

  package static let missingUnit = Lacking(
    kind: FindingKind(
      "missing-unit", title: "An indicator that does not say what its figure is",
      severity: .warning,
      why: """
        A bare figure can be a number of people, of events or of weeks. Nobody can add it up, \
        compare it or publish it before that is known.
        """,
      basis: .stated(.field, place: "IATI 2.03, indicator", phrase: "5 Qualitative; required"),
      example: Example(
        marked,
        Example.Edit(
          "counts \"directors\"\n    ", bad: "", good: "counts \"directors\"\n    "))),
    isOnRequest: true, yieldsTo: [.percentOfNothing],
    isLacking: { $0.indicators[$1].measure.isUnsaid },
    sentence: { names, areMany in
      """
      The design does not say how \(names) \(areMany ? "are" : "is") measured: as a number, a \
      percentage, an amount, a rating, by yes or no, or as a story.
      """
    },
    advice: {
      """
      Write in \($0.block) what its figure is, such as \(language: "percent of") and of whom, \
      \(language: "rated 1 to 5"), \(language: "yes-or-no") or \(language: "story"); for a number:
      """
    },
    line: { _ in "counts \"people who did it\"" }
  ).rule

  package static let missingMethod = Lacking(
    kind: FindingKind(
      "missing-method", title: "An indicator and no way of collecting it", severity: .warning,
      why: """
        A survey and a register give two figures for the same thing. Unless the way is settled, \
        it changes with whoever collects it, and so does the figure.
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
    sentence: { names, areMany in
      """
      The design does not say how the \(areMany ? "values" : "value") of \(names) \
      \(areMany ? "are" : "is") collected.
      """
    },
    advice: {
      """
      Write in \($0.block) how: interview, survey, observation, document-review, focus-group, \
      test, register, assessment, or your own words in quotation marks:
      """
    },
    line: { _ in "method interview" }
  ).rule

  package static let missingDisaggregation = Lacking(
    kind: FindingKind(
      "missing-disaggregation", title: "A figure about people that is not broken down",
      severity: .warning,
      why: """
        A good average can hide that women, small countries or the newest members were left \
        out. What is not collected apart cannot be taken apart later.
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
    sentence: { names, areMany in
      """
      \(names) \(areMany ? "are" : "is") about people, and the design does not say into which \
      groups the \(areMany ? "figures are" : "figure is") broken down.
      """
    },
    advice: { "Write in \($0.block) by what, such as sex, country or age:" },
    line: { _ in "disaggregated by sex" }
  ).rule

  package static let noCode = Lacking(
    kind: FindingKind(
      "no-code", title: "An indicator without a code", severity: .warning,
      why: """
        Titles are worded differently in every report. By its code in a common list an indicator \
        can be found again, and be held beside those of other programmes.
        """,
      basis: .stated(
        .field, place: "IATI 2.03 and USAID reference sheets", phrase: "title+code, definition"),
      example: example(
        lacking: "code \"3.1\" in \"Our list\"",
        others: ["1.1", "2.1", "4.1", "5.1"].map { "code \"\($0)\" in \"Our list\"" })),
    isOnRequest: true,
    isLacking: { $0.indicators[$1].codes.isEmpty },
    sentence: { names, _ in "The design gives no code for \(names) in any list of indicators." },
    advice: {
      """
      Write in \($0.block) its code, and the list that has it; where there is none, your own \
      numbering will do:
      """
    },
    line: { _ in "code \"1.1\" in \"Our list\"" }
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
  fileprivate func isAboutPeople(_ indicator: Indicator) -> Bool {
    switch indicator.measure {
    case .said(.percentOf(let whole)): parties[whole.index].isOfPeople
    case .said(.countOf(let counted)): model.countables[counted.index].counts(as: .people)
    default: false
    }
  }
}
