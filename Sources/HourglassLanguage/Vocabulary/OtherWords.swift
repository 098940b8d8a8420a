/// What people who know logframes and results chains are likely to write first, and the keyword
/// that Hourglass has for it. Only for advice: none of these words is understood.
extension Vocabulary {
  /// A word that stands in several blocks comes several times; the first keyword that a block has is
  /// the one meant there.
  package static let otherWords: [(word: String, keyword: Word)] = [
    ("project", .programme), ("design", .programme), ("theory of change", .programme),
    ("goal", .objective), ("overall objective", .objective), ("specific objective", .objective),
    ("outcome", .objective), ("output", .objective), ("impact", .objective),
    ("result", .objective), ("expected result", .objective), ("purpose", .objective),
    ("intermediate outcome", .objective), ("intermediate result", .objective),
    ("aim", .objective), ("deliverable", .objective), ("change", .objective),
    ("activity", .tool), ("event", .tool), ("meeting", .tool),
    ("workshop", .tool), ("training", .tool), ("seminar", .tool), ("conference", .tool),
    ("visit", .tool), ("intervention", .tool), ("action", .tool), ("task", .tool),
    ("method", .tool), ("component", .tool), ("webinar", .tool),
    ("teacher training", .tool), ("training course", .tool), ("study tour", .tool),
    ("study visit", .tool), ("mentoring", .tool), ("coaching", .tool), ("at least", .target),
    ("money", .budget), ("total budget", .budget), ("funding", .budget), ("amount", .budget),
    ("cost", .budget), ("grant", .budget), ("financing", .budget), ("budget", .costs),
    ("cost", .costs), ("price", .costs), ("total cost", .costs), ("money", .costs),
    ("funder", .funded), ("donor", .funded), ("financed by", .funded), ("paid by", .funded),
    ("sponsor", .funded), ("sponsored by", .funded), ("supported by", .funded),
    ("funding source", .funded), ("source of funding", .funded),
    ("input", .needs), ("resource", .needs), ("equipment", .needs), ("requires", .needs),
    ("requirement", .needs), ("staff", .needs), ("material", .needs), ("needs", .needs),
    ("peer", .peers), ("participant", .peers), ("participants", .peers), ("learners", .peers),
    ("members", .peers),
    ("target group", .peers), ("trainees", .peers),
    ("beneficiaries", .group), ("audience", .group), ("colleagues", .group), ("staff", .group),
    ("stakeholders", .group), ("end users", .group),
    ("partner", .organisation), ("institution", .organisation), ("ministry", .organisation),
    ("agency", .organisation), ("country", .organisation), ("city", .organisation),
    ("home organisation", .organisation), ("implementing partner", .organisation),
    ("secretariat", .facilitator), ("convenor", .facilitator), ("coordinator", .facilitator),
    ("implementer", .facilitator), ("lead", .facilitator), ("host", .facilitator),
    ("coordinated by", .led), ("implemented by", .led), ("organised by", .led),
    ("facilitated by", .led), ("run by", .led), ("trainer", .led),
    ("coordinator", .led), ("facilitator", .led), ("lead", .led), ("responsible", .led),
    ("owner", .led), ("responsible person", .led), ("coordinator", .tracked),
    ("measure", .indicator), ("metric", .indicator), ("kpi", .indicator),
    ("key performance indicator", .indicator), ("kpi", .key), ("hypothesis", .assumption),
    ("precondition", .assumption), ("threat", .risk), ("hazard", .risk),
    ("mitigation", .response), ("mitigation measure", .response), ("measure", .response),
    ("action", .response), ("probability", .likelihood), ("chance", .likelihood),
    ("severity", .consequence), ("impact", .consequence), ("effect", .consequence),
    ("residual risk", .residual), ("residual level", .residual), ("remaining risk", .residual),
    ("level after response", .residual), ("risk owner", .owner), ("responsible", .owner),
    ("period", .runs), ("dates", .runs), ("timeframe", .runs), ("time frame", .runs),
    ("duration", .lasts), ("length", .lasts), ("duration", .runs),
    ("implementation period", .runs), ("start", .runs), ("start date", .runs), ("begin", .runs),
    ("end", .runs), ("end date", .runs), ("ends", .runs),
    ("finish", .runs), ("frequency", .every), ("how often", .every), ("rhythm", .every),
    ("daily", .every), ("weekly", .every), ("monthly", .every), ("quarterly", .every),
    ("yearly", .every), ("annually", .every), ("twice a year", .every), ("each", .every),
    ("date", .on), ("when", .on),
    ("who", .with), ("participants", .with), ("attended", .with), ("attendees", .with),
    ("for", .with), ("target group", .with), ("beneficiaries", .with),
    ("objective", .serves), ("contributes to", .serves), ("contributes", .serves),
    ("supports", .serves), ("output", .serves), ("type", .kind), ("category", .kind),
    ("medium", .using), ("description", .using), ("method", .using), ("via", .using),
    ("who", .for), ("target group", .for), ("peers", .for), ("results in", .leads),
    ("contributes to", .leads),
    ("causes", .leads), ("leads", .leads),
    ("description", .definition), ("rationale", .definition), ("details", .definition),
    ("meaning", .definition), ("phase", .stage), ("step", .stage), ("skills", .gains),
    ("result level", .result), ("type", .result), ("weight", .weighting),
    ("impact weighting", .weighting), ("impact weight", .weighting),
    ("objective", .measures), ("for", .measures),
    ("responsible", .tracked), ("responsible person", .tracked), ("responsibility", .tracked),
    ("collector", .tracked), ("collected by", .tracked), ("monitored by", .tracked),
    ("measured by", .tracked), ("reported by", .tracked), ("who", .tracked),
    ("frequency", .tracked), ("how often", .tracked), ("reporting", .reported),
    ("reports to", .reported), ("respondents", .told), ("respondent", .told),
    ("verification", .source), ("mov", .source), ("means of verification", .source),
    ("source of verification", .source), ("sources of verification", .source),
    ("source of data", .source), ("data source", .source), ("data", .source),
    ("sources", .source), ("evidence", .source),
    ("data collection", .method), ("data collection method", .method),
    ("collection method", .method), ("methodology", .method), ("how", .method),
    ("unit", .counts), ("unit of measure", .counts), ("unit of measurement", .counts),
    ("number of", .counts), ("number", .counts), ("count", .counts),
    ("unit percentage of", .percent), ("unit percent of", .percent), ("unit % of", .percent),
    ("percentage of", .percent), ("percentage", .percent), ("number of", .percent),
    ("share of", .percent), ("rate of", .percent), ("ratio of", .percent),
    ("proportion of", .percent), ("% of", .percent),
    ("currency", .amount), ("mean", .average), ("median", .average),
    ("average of", .average), ("ratio", .average), ("scale", .rated), ("rating", .rated),
    ("score", .rated),
    ("index", .rated), ("grade", .graded), ("grades", .graded), ("grading", .graded),
    ("ordinal", .graded), ("context", .contextual), ("context indicator", .contextual),
    ("fiscal year begins", .years), ("fiscal year starts", .years), ("fiscal year", .years),
    ("financial year", .years),
    ("qualitative", .story), ("milestone", .target), ("goal", .target), ("value", .target),
    ("baseline value", .baseline), ("target value", .target), ("current value", .baseline),
    ("initial value", .baseline),
    ("starting value", .baseline), ("disaggregation", .disaggregated),
    ("disaggregate by", .disaggregated), ("broken down by", .disaggregated),
    ("place", .location), ("where", .location), ("calculation", .formula),
    ("limitation", .limitations), ("notes", .limitations), ("comment", .limitations),
    ("rationale", .why), ("because", .why), ("justification", .why), ("background", .why),
    ("context", .why), ("description", .why), ("problem", .why), ("need", .why),
    ("summary", .why), ("vision", .why), ("reason", .why),
    ("size", .number), ("count", .number), ("how many", .number), ("total", .number),
    ("quantity", .number), ("members", .includes), ("consists of", .includes),
    ("home", .from), ("coming from", .from), ("organisation", .from), ("comes from", .from),
    ("country", .from),
    ("selected by", .chosen), ("nominated by", .chosen), ("appointed by", .chosen),
    ("tells", .shares), ("passes on to", .shares), ("reports back to", .shares),
    ("sends", .mandates), ("authorises", .mandates), ("provides", .commits),
    ("contributes", .commits), ("affects", .threatens), ("endangers", .threatens),
    ("verified by", .tested), ("checked by", .tested), ("monitored by", .tested),
    ("indicator", .tested), ("precondition", .assuming), ("condition", .assuming),
    ("depends on", .assuming),
    ("provided that", .assuming), ("on condition that", .assuming), ("assumption", .assuming),
    ("assumes", .assuming),
    ("certainty", .confidence), ("strength", .confidence), ("rationale", .evidence),
    ("source", .evidence), ("proof", .evidence), ("question", .answer),
    ("stops at", .meant), ("stops after", .meant), ("ends at", .meant), ("stop at", .meant),
    ("stop", .meant), ("ziel", .objective), ("meta", .objective), ("résultat", .objective),
    ("resultado", .objective), ("activité", .tool), ("actividad", .tool), ("atividade", .tool),
    ("aktivität", .tool), ("maßnahme", .tool), ("risque", .risk), ("riesgo", .risk),
    ("projet", .programme), ("proyecto", .programme), ("projekt", .programme),
    ("people", .number), ("regularly", .repeatedly), ("often", .repeatedly),
    ("occasionally", .repeatedly), ("several times", .repeatedly), ("more than once", .repeatedly),
    ("many times", .repeatedly), ("regularly", .every), ("often", .every), ("occasionally", .every),
    ("periodically", .repeatedly), ("ad hoc", .repeatedly), ("sometimes", .repeatedly),
    ("periodically", .every), ("ad hoc", .every), ("sometimes", .every), ("yes/no", .yesOrNo),
    ("yes no", .yesOrNo), ("collect", .tracked), ("increase", .direction),
    ("last review", .reviewed), ("updated", .reviewed), ("date", .reviewed),
    ("next review", .next), ("evaluation", .review), ("reference", .code), ("id", .code),
    ("identifier", .code), ("model", .follows),
  ]

  /// What the first words of a line can have been meant for in a block: the keyword, and how many
  /// of the words it stands for, the most first.
  ///
  /// - Parameter words: in small letters.
  static func meant(by words: [String], in block: Block) -> [(keyword: Word, count: Int)] {
    var found: [(keyword: Word, count: Int)] = []
    var count = min(words.count, 4)
    while count > 0 {
      let phrase = words[..<count].joined(separator: " ")
      let one =
        phrase.hasSuffix("ies")
        ? phrase.dropLast(3) + "y" : String(phrase.dropLast(phrase.hasSuffix("s") ? 1 : 0))
      for other in otherWords where other.word == phrase || other.word == one {
        guard CompiledVocabulary.shared.row(of: other.keyword, in: block) != nil else { continue }
        if !found.contains(where: { $0.keyword == other.keyword && $0.count == count }) {
          found.append((other.keyword, count))
        }
      }
      count -= 1
    }
    return found
  }
}
