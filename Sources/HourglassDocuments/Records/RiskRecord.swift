import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What could go wrong, how it is weighed, and who does what about it.
struct RiskRecord: Record {
  enum Field {
    case title, kind, threatens, likelihood, consequence, level, responses, residual, owner
    /// Its title with how it is weighed.
    case weighed
  }

  let risk: Risk
  let reading: Reading
  private var programme: Programme { reading.programme }

  init(of index: Int, _ reading: Reading) {
    risk = reading.programme.risks[index]
    self.reading = reading
  }

  func entries(_ field: Field) -> [Entry] {
    switch field {
    case .title: [.said(programme.title(risk.head))]
    case .kind:
      programme.entries(risk.kind) { kind in
        switch kind {
        case .known(let kind): [reading.model.title(reading.model.risks[kind.index].head)]
        case .other(let text): [programme.string(text)]
        }
      }
    case .threatens:
      programme.entries(risk.threatens) { objectives in
        objectives.map { programme.title(of: $0) }
          + risk.threatensTools.map { programme.title(of: $0) }
      }
    case .likelihood:
      programme.entries(risk.likelihood, missing: missing("likelihood")) { [$0.name] }
    case .consequence:
      programme.entries(risk.consequence, missing: missing("consequence")) { [$0.name] }
    case .level: risk.degree.map { [.said($0.name)] } ?? []
    case .responses: responses.isEmpty ? [missing("a response", .riskUnanswered)] : responses
    case .residual: programme.entries(risk.residual) { [$0.name] }
    case .owner:
      programme.entries(risk.owner, missing: missing("an owner", .riskUnanswered)) {
        [programme.titles(of: $0)]
      }
    case .weighed: [.said(programme.title(risk.head) + weights)]
    }
  }

  private var responses: [Entry] {
    risk.responses.flatMap { response in
      programme.entries(response) { response in
        let text = response.text.map { [programme.string($0)] } ?? []
        let tool = response.tool.map { ["through " + programme.title(of: $0)] } ?? []
        return [(text + tool).joined(separator: ", ")]
      }
    }
  }

  private var weights: String {
    let all: [(String, Given<Degree>)] = [
      ("likelihood ", risk.likelihood), ("consequence ", risk.consequence),
      ("after the response ", risk.residual),
    ]
    let said = all.compactMap { label, degree in
      programme.entries(degree) { [$0.name] }.first.map { label + $0.onPaper }
    }
    return said.isEmpty ? "" : " (" + said.joined(separator: ", ") + ")"
  }

  /// What a profile asks for of its weights and the design does not say: nothing where nobody asks.
  var missingWeights: String? {
    let missing =
      (risk.likelihood.isUnsaid ? ["likelihood"] : [])
      + (risk.consequence.isUnsaid ? ["consequence"] : [])
    if missing.isEmpty { return nil }
    let gap = reading.gap(listed(missing), .missingRiskRating, in: risk.head)
    return gap.isMissing ? listed(missing) : nil
  }

  private func missing(_ what: String, _ rule: Rule = .missingRiskRating) -> Entry {
    .missing(what, rule: rule.kind.name)
  }
}
