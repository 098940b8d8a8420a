/// What people who know logframes and results chains are likely to write first, and the keyword
/// that Hourglass has for it. Only for advice: none of these words is understood.
extension Vocabulary {
  package static let otherWords: [(word: String, keyword: Word)] = [
    ("project", .programme), ("design", .programme), ("title", .programme),
    ("goal", .objective), ("outcome", .objective), ("output", .objective), ("impact", .objective),
    ("result", .objective), ("purpose", .objective), ("aim", .objective),
    ("activity", .tool), ("input", .tool), ("event", .tool), ("meeting", .tool),
    ("workshop", .tool), ("training", .tool), ("intervention", .tool),
    ("participant", .peers), ("participants", .peers), ("learners", .peers), ("members", .peers),
    ("beneficiaries", .group), ("audience", .group), ("colleagues", .group), ("staff", .group),
    ("partner", .organisation), ("institution", .organisation), ("ministry", .organisation),
    ("country", .organisation), ("city", .organisation), ("donor", .organisation),
    ("secretariat", .facilitator), ("convenor", .facilitator), ("owner", .led),
    ("measure", .indicator), ("metric", .indicator), ("hypothesis", .assumption),
    ("threat", .risk), ("mitigation", .response), ("probability", .likelihood),
    ("severity", .consequence), ("period", .runs), ("dates", .runs), ("duration", .lasts),
    ("frequency", .every), ("daily", .every), ("weekly", .every), ("monthly", .every),
    ("quarterly", .every), ("yearly", .every), ("annually", .every), ("date", .on), ("when", .on),
    ("who", .with), ("participants", .with), ("attended", .with), ("contributes", .serves),
    ("responsible", .tracked), ("collector", .tracked), ("frequency", .tracked),
    ("verification", .source), ("mov", .source), ("unit", .counts), ("percentage", .percent),
    ("currency", .amount), ("scale", .rated), ("qualitative", .story), ("milestone", .target),
    ("disaggregation", .disaggregated), ("rationale", .why), ("because", .why),
    ("size", .number), ("count", .number), ("home", .from),
  ]

  /// The keyword for a word of other frameworks, if it stands in this block.
  static func form(for word: String, in block: Block) -> StatementForm? {
    let lowered = word.lowercased()
    for other in otherWords where other.word == lowered {
      for row in forms where row.keyword == other.keyword && row.blocks.contains(block) {
        return row
      }
    }
    return nil
  }
}
