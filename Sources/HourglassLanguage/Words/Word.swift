/// A word of the language, whatever it is called in the language that a design is written in.
///
/// The program speaks of words by these identities alone; how one is spelled is a matter of
/// `Spellings`. Some begin statements, some go on with them, and some do both.
package enum Word: UInt16, Sendable, CaseIterable {
  // Begin a statement of a programme
  case programme, why, described, follows, runs, reviewed, meant, stuck, answer, review, next,
    allow, budget, funded
  // People
  case facilitator, organisation, peers, group, person, are, number, from, includes, chosen,
    matched, shares, mandates, commits
  // Objectives
  case objective, stage, result, `for`, gains, builds, level, domain, leads, assuming, evidence,
    confidence, weighting
  // Tools
  case tool, kind, with, among, between, serves, led, on, once, every, repeatedly, lasts, using,
    connects,
    prompts, feeds, involves, costs, needs
  // Risks and assumptions
  case risk, threatens, likelihood, consequence, response, residual, owner, assumption, tested
  // Indicators
  case indicator, measures, facet, definition, counts, percent, amount, average, rated, graded,
    story,
    yesOrNo,
    formula, direction, series, aggregate, baseline, target, disaggregated, `where`, location,
    defined, source, method, told, tracked, reported, limitations, proxy, threshold, tolerance,
    contextual, key,
    code,
    changed
  // What designs share
  case use, library, profile, rule, limit, requires, extends
  // Models
  case model, function, gain, factor, capability, question, countable, means, unit, gate, state,
    label, exit, cites, ambiguous, also, functions, frequency, share, bookEnd, learning,
    technical, major, held, settles, principle, challenge, shown, remedy
  // Go on with a statement
  case absent, pending, until, because, to, by, after, `in`, `as`, of, and, through, during, stop,
    other, onwards, starting, at, least, most, more, less, than, points, steps, begin,
    paid
  // Times
  case several, day, days, week, weeks, month, months, quarter, quarters, year, years
  // Choices in designs
  case people, organisations, time, money, space, output, outcome, intermediateOutcome, impact,
    rough, expert,
    research, onsite, reflection, joint, work, lessons, forward, low, medium, high, up, down,
    cumulative, perPeriod, yes, no, interview, survey, observation, documentReview, focusGroup,
    test, register, assessment, red, amber, green, below, above
  // Choices in profiles and models
  case error, warning, note, off, objectives, outputs, outcomes, intermediateOutcomes, impacts,
    indicators, tools, per, atMost, atLeast, disaggregation, unestablished, groups,
    individuals, participation, contact, diffusion, byDesign, gap, expertise, teaching, teamwork,
    matching, mandate, pressure, codified, health, chain, impression, office, regularly
}
