import HourglassFormats
import HourglassLanguage

/// The way from one objective to the next, and what speaks for it.
struct LinkRecord: Record {
  enum Field { case to, because, evidence, confidence, assumptions }

  let link: Link
  let programme: Programme

  init(_ link: Link, _ programme: Programme) {
    self.link = link
    self.programme = programme
  }

  func entries(_ field: Field) -> [Entry] {
    switch field {
    case .to: [.said(programme.title(of: link.to))]
    case .because: programme.entries(link.because)
    case .evidence: link.evidence.flatMap { programme.entries($0) }
    case .confidence: link.confidence.map { [.said($0.words)] } ?? []
    case .assumptions: link.assuming.map { .said(programme.title(of: $0)) }
    }
  }

  func label(_ field: Field) -> String? {
    switch field {
    case .to: "leads to"
    case .because: "because"
    case .evidence: "evidence"
    case .confidence: "this link is based on"
    case .assumptions: "assumption"
    }
  }
}

extension LinkRecord {
  /// What it rests on, in sentences.
  var grounds: String {
    let reason =
      switch link.because {
      case .said(let because): "Reason: " + inQuotes(programme.string(because)) + "."
      case .pending(let date, _): "Reason to be defined by " + date.spelling + "."
      case .declined, .unsaid, .broken: "No reason stated."
      }
    return reason + programme.assumed(link.assuming)
  }
}

extension Link.Confidence {
  /// What the claim rests on, for people.
  fileprivate var words: String {
    switch self {
    case .rough: "a rough guess"
    case .expert: "expert judgement"
    case .research: "research"
    case .onsite: "findings on site"
    }
  }
}
