import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// What the profiles that come with Hourglass ask for, and their questions.
extension Explanation {
  static func entries(of profiles: [Profile]) -> [Explanation] {
    profiles.map { Explanation(of: $0) }
      + profiles.flatMap { profile in
        profile.questions.map { question in
          var explanation = Explanation(
            word: question.name, sort: "a guiding question", title: question.words)
          explanation.facts = [
            ("asked by", "the profile \(profile.name) (\(profile.title))"),
            ("answered by", "answer \(question.name) \"…\""),
          ]
          return explanation
        }
      }
  }

  private init(of profile: Profile) {
    self.init(word: profile.name, sort: "a profile", title: profile.title)
    paragraphs = [
      "This profile adds to the model. To follow it, a design has the line below."
    ]
    for level in profile.levels {
      facts.append((level.rule, (level.severity?.name ?? "off") + ": " + level.because))
    }
    for limit in profile.limits {
      let owner = limit.perOwner
      let stages = limit.stages.isEmpty ? "" : " in " + listed(limit.stages)
      facts.append(
        (
          (limit.isLeast ? "at least " : "at most ") + "\(limit.number)",
          limit.things(2) + owner + stages + ": " + limit.because
        ))
    }
    for breakdown in profile.breakdowns {
      facts.append(("disaggregated by", listed(breakdown.labels) + ": " + breakdown.because))
    }
    for question in profile.questions { facts.append(("asks", question.words)) }
    examples = [("In a design", ["follows peer-learning, " + profile.name])]
  }
}
