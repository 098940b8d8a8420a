/// The statements of an indicator: the union of what the common formats ask for.
extension StatementForm {
  /// What an indicator says wherever it is used; a library can say it once for many designs.
  private static let shareable: [Block] = [.indicator, .sharedIndicator]

  static let indicatorForms: [StatementForm] = [
    StatementForm(
      .indicator, in: [.programme], "HEAD", .any, opens: .indicator,
      means: "a measure that shows whether a change has happened",
      example: #"indicator used "Directors who changed a procedure after an exchange""#),
    StatementForm(
      .defined, in: [.indicator], "as SHARED",
      means: "the indicator in a library that this one uses without changes",
      example: "defined as practice-changed"),
    StatementForm(
      .measures, in: [.indicator], "MEASURED+~",
      means: "the objectives, assumptions, risks or tools that it measures",
      example: "measures learn"),
    StatementForm(
      .facet, in: shareable, "FACET~",
      means: "the aspect of the programme that it measures (default: it follows from what it "
        + "measures)",
      example: "facet use"),
    StatementForm(
      .definition, in: shareable, "TEXT~",
      means: "what exactly is counted or assessed, so that two people would get the same answer",
      example: #"definition "A procedure is changed when the minister has signed the new one""#),
    StatementForm(
      .counts, in: shareable, "COUNTABLE | TEXT~",
      means: "a number, and the unit",
      example: #"counts "directors""#),
    StatementForm(
      .percent, in: shareable, "of (PARTY | TEXT)~",
      means: "a percentage, and of whom or what",
      example: "percent of directors"),
    StatementForm(
      .amount, in: shareable, "in TEXT~",
      means: "an amount, and the unit: money, hours, tonnes",
      example: #"amount in "USD""#),
    StatementForm(
      .average, in: shareable, "in TEXT~",
      means: "an average or a rate, which is not added up, and the unit: days per case, cost per "
        + "head",
      example: #"average in "days per case""#),
    StatementForm(
      .rated, in: shareable, "DECIMAL to DECIMAL [in steps of DECIMAL] [TEXT]",
      means: "a rating or an index, and its scale",
      example: "rated 1 to 5"),
    StatementForm(
      .graded, in: shareable, "TEXT+",
      means: "a grade in words, and the scale from the lowest grade to the highest",
      example: #"graded "D", "C", "B", "A""#),
    StatementForm(
      .yesOrNo, in: shareable, "[TEXT]",
      means: "an answer of yes or no",
      example: "yes-or-no"),
    StatementForm(
      .story, in: shareable, "[TEXT]",
      means: "a story in words, without a number",
      example: #"story "How a director used what a colleague told her""#),
    StatementForm(
      .formula, in: shareable, "TEXT~",
      means: "how the figure is calculated: numerator over denominator",
      example: #"formula "directors who renewed / all directors""#),
    StatementForm(
      .direction, in: shareable, "up | down",
      means:
        "whether higher or lower is better (default: up, or down where every target is `at most` "
        + "or `less than`)",
      example: "direction down"),
    StatementForm(
      .series, in: shareable, "cumulative | per-period",
      means: "whether each figure includes the ones before it",
      example: "series cumulative"),
    StatementForm(
      .aggregate, in: shareable, "yes | no",
      means: "whether figures from several places can be added up",
      example: "aggregate yes"),
    StatementForm(
      .baseline, in: [.indicator, .part], "VALUE~ [in DATE] [because TEXT]",
      means: "the value before the programme starts, and its date",
      example: "baseline 0 in 2012"),
    StatementForm(
      .target, in: [.indicator, .part],
      "AIM (by DATE | during DATE [to DATE]) [because TEXT] | tbd [until DATE] by DATE | GAP", .any,
      means: "the planned value, limit, range or change from the baseline, its date or period, and "
        + "the reason for it",
      example: "target 15 by 2014"),
    StatementForm(
      .disaggregated, in: shareable, "by (LABEL | TEXT)+ [as TEXT+]", .any,
      means: "the groups for which the figure is reported separately",
      example: "disaggregated by sex, country"),
    StatementForm(
      .where, in: [.indicator], "((LABEL | TEXT) TEXT)+", .any, opens: .part,
      means: "the baseline and the targets of one group",
      example: #"where sex "female" { target 8 by 2014 }"#),
    StatementForm(
      .location, in: [.indicator], "TEXT~", .any,
      means: "the place it is about",
      example: #"location "Three pilot districts""#),
    StatementForm(
      .source, in: shareable, "TEXT~", .any,
      means: "the data source (means of verification)",
      example: #"source "Interviews with directors and their deputies""#),
    StatementForm(
      .method, in: shareable,
      "(interview | survey | observation | document-review | focus-group | test | register | assessment | TEXT)~",
      means: "the collection method",
      example: "method interview"),
    StatementForm(
      .told, in: [.indicator], "by PARTY+~",
      means: "the respondents: the people whose judgement it is",
      example: "told by directors, staff"),
    StatementForm(
      .tracked, in: [.indicator], "by PARTY+~ [WHEN]",
      means: "who collects and reports the values, and how often",
      example: "tracked by secretariat, directors every year"),
    StatementForm(
      .reported, in: [.indicator], "to (PARTY+ | TEXT)~ [WHEN]",
      means: "who gets the report, and how often",
      example: "reported to ministries every year"),
    StatementForm(
      .limitations, in: shareable, "TEXT~",
      means: "what the value does not show, and what is done about its quality",
      example: #"limitations "Directors may overstate what they changed""#),
    StatementForm(
      .proxy, in: shareable, "because TEXT",
      means: "that it is a proxy for something that cannot be measured directly, and why",
      example: #"proxy because "Ceilings are negotiated behind closed doors""#),
    StatementForm(
      .threshold, in: shareable, "(red | amber | green) (below | above) VALUE", .any,
      means: "the value from which it is a warning signal",
      example: "threshold red below 10"),
    StatementForm(
      .tolerance, in: shareable + [.programme], "QUANTITY",
      means: "how much of steady progress a value may lack and still be on track, in percent "
        + "(default: that of the programme, or 0%)",
      example: "tolerance 5%"),
    StatementForm(
      .contextual, in: shareable, "",
      means: "that it describes the context of the programme, and has no target on purpose",
      example: "contextual"),
    StatementForm(
      .key, in: [.indicator], "",
      means: "that it is one of the most important indicators",
      example: "key"),
    StatementForm(
      .code, in: shareable + [.programme, .facilitator, .organisation, .objective],
      "TEXT in TEXT", .any,
      means: "its code in another list, and the name of that list",
      example: #"code "16.6.2" in "SDG""#),
    StatementForm(
      .changed, in: [.indicator], "DATE because TEXT", .any,
      means: "when it was changed, and why",
      example: #"changed 2014-09 because "Two countries left the network""#),
  ]
}
