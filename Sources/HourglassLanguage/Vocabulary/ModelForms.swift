/// The statements a model is made of: what a design is read against.
extension StatementForm {
  private static let sourced: [Block] = [
    .modelStage, .modelFunction, .modelKind, .modelRisk, .modelGain, .modelFacet, .modelEntry,
    .modelQuestion, .modelPrinciple,
  ]

  static let modelForms: [StatementForm] = [
    StatementForm(
      .model, in: [.file], "HEAD", .any, opens: .model,
      means: "a model of how programmes work: its stages, tools, risks and questions",
      example: #"model peer-learning "The peer learning hourglass" { }"#),
    StatementForm(
      .source, in: [.model, .profile], "NAME TEXT", .any,
      means: "a text that it is based on",
      example: #"source study "Andrews and Manning 2015""#),
    StatementForm(
      .stage, in: [.model], "HEAD", .any, opens: .modelStage,
      means: "one stage, in the order of the stages",
      example: #"stage contact "Sustaining that engagement""#),
    StatementForm(
      .function, in: [.model], "HEAD", .any, opens: .modelFunction,
      means: "something that a tool can be used for",
      example: #"function interaction "Interaction facilitation""#),
    StatementForm(
      .kind, in: [.model], "HEAD", .any, opens: .modelKind,
      means: "a kind of tool",
      example: #"kind site-visit "Site visits""#),
    StatementForm(
      .risk, in: [.model], "HEAD", .any, opens: .modelRisk,
      means: "a kind of risk",
      example: #"risk standard-solutions "Standard reform solutions""#),
    StatementForm(
      .gain, in: [.model], "HEAD", .any, opens: .modelGain,
      means: "something peers can gain from one another",
      example: #"gain experiential-knowledge "Experiential knowledge sharing""#),
    StatementForm(
      .facet, in: [.model], "HEAD", .any, opens: .modelFacet,
      means: "something that an evaluation can measure",
      example: #"facet use "Use in practice""#),
    StatementForm(
      .countable, in: [.model], "NAME [TEXT]", .any, opens: .modelEntry,
      means: "something to count that belongs to the first stage, whatever the indicator measures",
      example: "countable events"),
    StatementForm(
      .factor, in: [.model], "HEAD", .any, opens: .modelEntry,
      means: "something peers can be matched on or chosen for",
      example: #"factor shared-problems "Shared problems, challenges and struggles""#),
    StatementForm(
      .capability, in: [.model], "HEAD", .any, opens: .modelEntry,
      means: "a capability a programme can build",
      example: #"capability adapt "Adapt and renew""#),
    StatementForm(
      .level, in: [.model], "HEAD", .any, opens: .modelEntry,
      means: "a level on which change can happen",
      example: #"level individual "Individual""#),
    StatementForm(
      .domain, in: [.model], "HEAD", .any, opens: .modelEntry,
      means: "a side of an institution's work",
      example: #"domain inner-workings "Inner workings""#),
    StatementForm(
      .question, in: [.model, .profile], "HEAD", .any, opens: .modelQuestion,
      means: "a guiding question",
      example: #"question why-now "Why now?""#),
    StatementForm(
      .principle, in: [.model], "HEAD", .any, opens: .modelPrinciple,
      means: "something that makes programmes more effective",
      example: #"principle formal-leave "Formal leave to take part" { stage engagement }"#),
    StatementForm(
      .challenge, in: [.model], "HEAD", .any, opens: .modelPrinciple,
      means: "something that is difficult for programmes",
      example: #"challenge trust "Trust between the peers" { stage contact }"#),
    StatementForm(
      .exit, in: [.model], "unestablished TEXT",
      means: "the name for a programme that does not reach the first stage",
      example: #"exit unestablished "Not established""#),
    StatementForm(
      .means, in: sourced, "TEXT",
      means: "what it is, in a sentence",
      example: #"means "Seeing on the spot how a peer does things""#),
    StatementForm(
      .cites, in: sourced + [.model], "SOURCE TEXT [TEXT]", .any,
      means: "where it comes from: the source, a phrase to find it by, and the figure or table",
      example: #"cites study "Half of the facilitators used these tools" "Figure 7""#),
    StatementForm(
      .ambiguous, in: sourced, "TEXT", .any,
      means: "what the source does not cover",
      example: #"ambiguous "Figure 14 puts it in both stages""#),
    StatementForm(
      .unit, in: [.modelStage], "groups | individuals | organisations",
      means: "the people or organisations of the stage",
      example: "unit individuals"),
    StatementForm(
      .state, in: [.modelStage], "TEXT",
      means: "the state of a programme after the stage",
      example: #"state "Achieves sustained contact between individuals""#),
    StatementForm(
      .label, in: [.modelStage], "TEXT",
      means: "the name of the objective of the stage in the model",
      example: #"label "Intermediate objective 2""#),
    StatementForm(
      .gate, in: [.modelStage],
      "participation | contact | gains | diffusion | objective", .exactlyOnce,
      means: "the condition that a design must meet to cover the stage",
      example: "gate contact"),
    StatementForm(
      .exit, in: [.modelStage], "(by-design | gap) TEXT", .any,
      means: "the name for a programme that stops after this stage, on purpose or at a gap",
      example: #"exit by-design "Not intended to lead to practical learning outcomes""#),
    StatementForm(
      .facet, in: [.modelStage], "FACET",
      means: "the facet of an indicator that measures this stage and does not name a facet",
      example: "facet relationships"),
    StatementForm(
      .stage, in: [.modelKind, .modelRisk, .modelFacet, .modelQuestion, .modelPrinciple],
      "STAGE+", .exactlyOnce,
      means: "the stage or stages to which it usually belongs",
      example: "stage contact, learning"),
    StatementForm(
      .also, in: [.modelKind], "STAGE+",
      means: "other stages where it is seen",
      example: "also engagement"),
    StatementForm(
      .functions, in: [.modelKind], "FUNCTION+",
      means: "what it is usually used for",
      example: "functions knowledge, sharing"),
    StatementForm(
      .frequency, in: [.modelKind], "TEXT", .any,
      means: "how often the source found it, in the source's words",
      example: #"frequency "About a third""#),
    StatementForm(
      .share, in: [.modelGain, .modelFacet], "TEXT", .any,
      means: "how many programmes the source found it in, in the source's words",
      example: #"share "over 80%""#),
    StatementForm(
      .learning, in: [.modelGain], "",
      means: "that an objective with this gain is a learning objective",
      example: "learning"),
    StatementForm(
      .technical, in: [.modelGain], "",
      means: "that it is technical knowledge, which people can also get in other ways",
      example: "technical"),
    StatementForm(
      .counts, in: [.modelKind],
      "as (review | expertise | teaching | teamwork | matching | mandate)+",
      means:
        "the role in the rules: an assessment by peers, the work of experts, teaching, a team that "
        + "takes part together, matching, permission from the home organisation",
      example: "counts as review, expertise"),
    StatementForm(
      .counts, in: [.modelGain], "as (pressure | codified)+",
      means: "the role in the rules: pressure between peers, knowledge from documents",
      example: "counts as pressure"),
    StatementForm(
      .counts, in: [.modelFacet], "as (use | health | chain | impression)+",
      means:
        "the role in the rules: use of lessons, health of the partnership, a step from an activity "
        + "to a result, self-reported impressions",
      example: "counts as use, chain"),
    StatementForm(
      .counts, in: [.modelEntry], "as (office | people)+",
      means:
        "the role in the rules: it depends on the office and not on the person, or it is people",
      example: "counts as office"),
    StatementForm(
      .facet, in: [.modelQuestion], "FACET+",
      means: "the facets of an indicator that also answers the question",
      example: "facet use"),
    StatementForm(
      .held, in: [.modelQuestion], "by LABEL+",
      means: "the keywords and conditions of stages that also answer the question",
      example: "held by mandates"),
    StatementForm(
      .settles, in: [.modelQuestion], "RULE+",
      means: "the rules that an answer resolves",
      example: "settles attribution-unclear"),
    StatementForm(
      .number, in: [.modelPrinciple], "NUMBER",
      means: "its number in the source's list, or its row in the source's table",
      example: "number 3"),
    StatementForm(
      .shown, in: [.modelPrinciple], "[regularly | for DURATION] by LABEL+ TEXT", .any,
      means:
        "one condition in a design that shows it, and its words. One of them is enough. A "
        + "condition is a keyword, or a condition of a stage that is met, or a name of the "
        + "model: a guiding question that is answered, the kind of a tool, the facet of an "
        + "indicator, a gain, a factor or a capability. gains stands for any objective by which "
        + "people learn. connects, prompts, feeds and involves also stand for a tool of a kind "
        + "that does so. With regularly, a tool counts that takes place more than once. With "
        + "for, a tool counts that lasts so long",
      example: #"shown regularly by prompts "regular time to reflect""#),
    StatementForm(
      .remedy, in: [.modelPrinciple], "TEXT", .any,
      means: "what the source suggests as a response",
      example: #"remedy "Ask the peers beforehand which topics matter to them""#),
    StatementForm(
      .bookEnd, in: [.modelFacet], "",
      means: "that it is one of the two facets that are measured most",
      example: "book-end"),
    StatementForm(
      .facet, in: [.modelEntry], "FACET",
      means: "the facet of a number of these",
      example: "facet engagement"),
    StatementForm(
      .major, in: [.modelEntry], "",
      means: "that the source names it among the most important",
      example: "major"),
  ]
}
