import HourglassLanguage
import HourglassSyntax

/// Something that weakens programmes and that no rule of its own looks for, and what happens
/// with it instead.
package struct Weakness: Sendable {
  package let name: String
  /// The problem in a few words, as a heading.
  package let title: String
  package let treatments: [Treatment]
  package let basis: Basis

  package enum Treatment: Sendable {
    /// What is found under this name speaks of it as well.
    case partOf(String)
    /// Guiding questions of the model ask about it.
    case asked([String])
    /// The words of the language that settle it.
    case said(String)
    /// Nothing looks for it: a reason, in full sentences.
    case unchecked(because: String)
  }

  init(_ name: String, title: String, _ treatments: Treatment..., basis: Basis) {
    self.name = name
    self.title = title
    self.treatments = treatments
    self.basis = basis
  }
}

extension Weakness {
  package static let all: [Weakness] =
    ofStages + ofPeers + ofTools + ofTime + ofGoals + ofDiffusion + ofRisks + ofChange + ofGuide
    + unchecked

  private static let ofStages = [
    Weakness(
      "stage-skip", title: "A stage is skipped", .partOf("stage-skipped"),
      basis: .stated(
        .study, place: "The process map, Figure 14", phrase: "This sustained contact is needed")),
    Weakness(
      "wrong-method-note", title: "Only goals that a course could meet as well",
      .partOf("only-technical-skills"),
      basis: .stated(
        .study, place: "Executive summary", phrase: "is more amenable to traditional transfer")),
    Weakness(
      "prepare-foundation", title: "Nothing is said about preparing the first meeting",
      .asked(["how-prepared"]),
      basis: .inferred(
        .study, place: "The process map, Figure 14",
        phrase: "separate the preparation requirements for the foundational event")),
    Weakness(
      "declares-victory", title: "Success is announced, and nothing has measured it",
      .partOf("stage-unmeasured"),
      basis: .stated(.study, place: "From a map to a model of practice", phrase: "declare victory")),
  ]

  private static let ofPeers = [
    Weakness(
      "low-influence", title: "The peers cannot move the reform they are to learn about",
      .asked(["peers-influence"]), .said("chosen by … for influence"),
      basis: .stated(
        .study, place: "How peers are chosen", phrase: "degree of influence over reforms")),
    Weakness(
      "agenda-unshaped", title: "The topics are set without the peers",
      .asked(["who-chose-topics"]),
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "canvas potential peers ahead")),
    Weakness(
      "too-many-topics", title: "The agenda touches many topics and goes into none",
      .asked(["which-topics"]),
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "rather than just skim the surface of several")),
    Weakness(
      "no-commitment-device", title: "Nothing binds the peers to what they promise",
      .asked(["what-binds"]),
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "use of peer contracts to foster commitment")),
    Weakness(
      "no-trust-step", title: "Nothing is there to let trust grow",
      .asked(["how-trust-grows", "value-early"]),
      basis: .stated(.study, place: "Table 1", phrase: "Building trust among peers")),
    Weakness(
      "cop-unmatched", title: "A community of practice with members who are not matched",
      .asked(["peers-matched"]),
      basis: .stated(
        .study, place: "How peers are matched",
        phrase: "still need to gather information about participants and actively match peers")),
    Weakness(
      "unmanaged-differences", title: "Nobody says how differences between peers are handled",
      .asked(["managing-differences"]),
      basis: .stated(.study, place: "Table 1", phrase: "Managing differences among peers")),
  ]

  private static let ofTools = [
    Weakness(
      "unknown-tool", title: "A kind of tool that the model does not know",
      .partOf("unknown-name"), .said("kind other \"…\""),
      basis: .inferred(
        .study, place: "Table 2", phrase: "the table is not comprehensive or objective")),
    Weakness(
      "single-tool", title: "One tool is to do everything", .partOf("few-tools"),
      basis: .stated(
        .study, place: "The survey of peer learners",
        phrase: "Over 90% of these respondents identified more than one")),
    Weakness(
      "half-pair", title: "Peers do things together or look back on them, but not both",
      .partOf("no-joint-work"), .partOf("no-reflection"),
      basis: .stated(
        .study, place: "The process map, Figure 14",
        phrase: "The joint activities of doing and reflection are crucial")),
    Weakness(
      "thick-but-unreflective", title: "Years of meetings without a look back",
      .partOf("no-reflection"),
      basis: .stated(
        .study, place: "Table 3", phrase: "repeat interventions over multiple years")),
  ]

  private static let ofTime = [
    Weakness(
      "followup-unresourced", title: "Peers have neither time nor means to keep in touch",
      .asked(["time-and-means"]),
      basis: .stated(.study, place: "Table 1", phrase: "Ensuring peers have means, time to engage")
    ),
    Weakness(
      "duration-unstated", title: "The design does not say how long it goes on",
      .partOf("missing-contact-frequency"),
      basis: .inferred(
        .study, place: "The survey of peer learners", phrase: "with 45% of the respondents")),
    Weakness(
      "logistics-unowned", title: "No one is named for travel, money and venues",
      .asked(["who-handles-logistics"]),
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "a third party facilitator plays a very pivotal role")),
    Weakness(
      "burden-high", title: "Much paperwork is asked of the peers", .asked(["asked-of-peers"]),
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "address the administrative burdens of organising")),
  ]

  private static let ofGoals = [
    Weakness(
      "goal-impact-only", title: "The goals speak of the reform and not of learning",
      .partOf("no-learning-objective"),
      basis: .stated(
        .study, place: "Peer engagement and learning goals",
        phrase: "generally stated in terms of ultimate impacts")),
    Weakness(
      "goals-process-only", title: "The goals speak of meetings and nothing beyond them",
      .partOf("stop-not-explained"),
      basis: .stated(
        .study, place: "The risk of weak evaluation",
        phrase: "three persistent problems with setting goals")),
    Weakness(
      "no-experiential-goal", title: "Only knowledge from documents is shared",
      .partOf("only-technical-skills"),
      basis: .stated(
        .study, place: "Figure 9",
        phrase: "The vast majority of the peer learners identified experiential")),
    Weakness(
      "contact-unmeasured", title: "Nobody looks at who is still in touch",
      .partOf("stage-unmeasured"),
      basis: .stated(
        .study, place: "Figure 11", phrase: "evaluated whether peers maintained relationships")),
    Weakness(
      "identity/pressure-unscientific",
      title: "Pressure or a sense of belonging is claimed without a method",
      .partOf("judgement-without-method"),
      basis: .stated(.study, place: "Figure 11", phrase: "reflected (unscientifically)")),
    Weakness(
      "wenger-gap", title: "A link between an activity and its result is not looked at",
      .partOf("result-step-unmeasured"),
      basis: .inferred(
        .study, place: "The questions PEMPAL asks",
        phrase: "contributed to the success of your organisation")),
  ]

  private static let ofDiffusion = [
    Weakness(
      "no-share-forward", title: "Peers need not pass on what they learn",
      .partOf("lessons-not-passed-on"),
      basis: .stated(
        .study, place: "From peer learning to impact at scale",
        phrase: "contracts with peers could even require them")),
    Weakness(
      "diffusion-unresourced", title: "No time or money is set aside for passing lessons on",
      .partOf("no-home-resources"),
      basis: .stated(
        .study, place: "From peer learning to impact at scale",
        phrase: "practical attention to the time off needed for diffusion")),
    Weakness(
      "no-local-reach", title: "Lessons stay in the capital and the head office",
      .asked(["reach-beyond-centre"]),
      basis: .stated(
        .study, place: "The Kyrgyz network",
        phrase: "were not trickling down to regional and local governments")),
    Weakness(
      "one-way-spread", title: "Nothing comes back to the peers from those at home",
      .asked(["what-comes-back"]),
      basis: .inferred(
        .study, place: "The chapters of AfCoP", phrase: "continuously shared in both directions")),
    Weakness(
      "home-closed", title: "Nobody asks whether the home organisation will listen",
      .asked(["home-open"]),
      basis: .stated(
        .study, place: "Table 4", phrase: "Ensuring organisations are open to learning from")),
  ]

  private static let ofRisks = [
    Weakness(
      "magic-bullet", title: "Any meeting of peers is taken for peer learning",
      .partOf("missing-theory-of-change"),
      basis: .stated(.study, place: "Figure 14", phrase: "The risk of \"magic bullet\" thinking")),
    Weakness(
      "formal-target", title: "The targets are met and the point is missed",
      .partOf("only-attendance-measured"),
      basis: .stated(.study, place: "Figure 14", phrase: "The risk of hitting the formal target")),
    Weakness(
      "package-pushed", title: "The solution is fixed before the peers meet",
      .asked(["whose-solution"]), .partOf("expert-dominated"),
      basis: .stated(
        .study, place: "The process map, Figure 14",
        phrase: "an opportunity to sell pre-baked reform ideas")),
    Weakness(
      "scale-forgotten", title: "Change at home is hoped for and not designed for",
      .partOf("stop-not-explained"),
      basis: .stated(
        .study, place: "The risk that learning is not tailored to results at scale",
        phrase: "rarely designed and implemented with the full hourglass model in mind")),
    Weakness(
      "politics-unasked", title: "Nobody asks why now, and in whose interest",
      .asked(["why-now", "in-whose-interest"]),
      basis: .stated(
        .study, place: "The risk of standard reform solutions",
        phrase: "In whose interests and why now")),
    Weakness(
      "supply-led", title: "An offer that follows what is on offer, not what is needed",
      .asked(["what-drives-it"]),
      basis: .stated(
        .study, place: "The risk of magic bullet thinking",
        phrase: "whether the supply and demand for peer learning are matched")),
  ]

  private static let ofChange = [
    Weakness(
      "capability-unknown", title: "A capability that the model does not know",
      .partOf("unknown-name"),
      basis: .inferred(
        .talk, place: "The five capabilities", phrase: "The capability to commit and engage")),
    Weakness(
      "actor-response-untracked",
      title: "Nobody watches who welcomes the change and who resists it",
      .asked(["who-responds"]),
      basis: .stated(.talk, place: "Second idea", phrase: "the response of multilevel actors")),
    Weakness(
      "linear-logframe", title: "One straight path, and no plan to look at it again",
      .partOf("no-review-planned"),
      basis: .stated(
        .talk, place: "Fourth idea", phrase: "does not conform to a single logframe")),
    Weakness(
      "domain-blind", title: "All change is sought inside the institution",
      .asked(["beyond-walls"]),
      basis: .inferred(
        .talk, place: "The three domains",
        phrase: "The socio-political context in which these institutions operate")),
    Weakness(
      "no-affective", title: "Trust, motivation and shared experience are not thought of",
      .asked(["what-moves-people"]),
      basis: .stated(
        .talk, place: "The four attributes", phrase: "both cognitive and affective learning")),
    Weakness(
      "power-ignored", title: "Nobody says how unequal power is handled",
      .asked(["managing-differences"]),
      basis: .stated(.talk, place: "Third idea", phrase: "address any perceived imbalances")),
    Weakness(
      "parachuted", title: "The solution comes from outside", .asked(["whose-solution"]),
      basis: .stated(
        .talk, place: "The four attributes",
        phrase: "P2P Learning is about collective problem-solving")),
    Weakness(
      "adaptation-absent", title: "Nothing would show that plans have to change",
      .partOf("no-review-planned"),
      basis: .inferred(
        .talk, place: "The five capabilities", phrase: "The capability to adapt and renew")),
  ]

  /// From the later guide, and from practice.
  private static let ofGuide = [
    Weakness(
      "attribution-unchecked", title: "Nobody asks whether it was learned from the peers",
      .partOf("attribution-unclear"),
      basis: .stated(
        .guide, place: "Learning outcomes", phrase: "whether because of peer interaction")),
    Weakness(
      "authority-not-ongoing", title: "Leave to take part is given once and never renewed",
      .asked(["keeping-support"]),
      basis: .stated(.guide, place: "Sustained contact", phrase: "authority from home")),
    Weakness(
      "home-punishes-peers", title: "Coming home with a new idea costs something",
      .asked(["home-rewards"]),
      basis: .stated(.guide, place: "Change at scale", phrase: "peers for time or new ideas")),
    Weakness(
      "alternative-approach-not-considered", title: "No other way of learning was weighed",
      .asked(["why-peer-learning"]),
      basis: .stated(
        .guide, place: "Before the first meeting", phrase: "other learning approaches")),
    Weakness(
      "funder-accepts-evaluation", title: "Nobody asks whether the funder accepts the evaluation",
      .asked(["funder-accepts"]),
      basis: .stated(.guide, place: "Learning outcomes", phrase: "funders' acceptance")),
    Weakness(
      "proxy-without-reason", title: "A proxy indicator without a reason",
      .partOf("incorrect-line"), .said("proxy because \"…\""),
      basis: .stated(
        .field, place: "Rules that other tools check", phrase: "proxy without justification")),
  ]

  private static let unchecked = [
    Weakness(
      "source-too-vague", title: "A data source too vague to find the value in",
      .unchecked(
        because: "What stands in quotation marks is the author's, and Hourglass never interprets "
          + "it. Whether “monitoring system” is enough for somebody else to find the figure is "
          + "for the readers of the design to say."),
      basis: .stated(
        .field, place: "Rules that other tools check",
        phrase: "\"monitoring system\"/\"project reports\" as source")),
    Weakness(
      "effectiveness-score", title: "How effective a programme is, in one figure",
      .unchecked(
        because: "The study found success defined in too many ways for any such rating, and gives "
          + "none. A design is read for what it declares, not marked."),
      basis: .stated(
        .study, place: "The risk of magic bullet thinking",
        phrase: "too varied to allow any simple aggregate ratings")),
    Weakness(
      "tool-quality", title: "How well a tool is used",
      .unchecked(
        because: "The study counted which tools were used and could not see how well. A design "
          + "cannot show it either; what comes of a tool is for its indicators."),
      basis: .stated(
        .study, place: "Operationalising the model",
        phrase: "We do not know how well they are used")),
  ]
}
