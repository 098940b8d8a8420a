/// The statements of a programme, its people, its objectives and its risks.
extension StatementForm {
  private static let everyone: [Block] = [.facilitator, .organisation, .peers, .group, .person]
  private static let collectives: [Block] = [.facilitator, .organisation, .peers, .group]
  private static let designBlocks: [Block] =
    [.programme] + everyone
    + [.objective, .link, .tool, .risk, .assumption, .indicator, .review]

  static let programmeForms: [StatementForm] = [
    StatementForm(
      .programme, in: [.file], "HEAD", .any, opens: .programme,
      means: "a programme design: everything about it stands in its block",
      example: #"programme budget-network "Budget directors' learning network" { }"#),
    StatementForm(
      .why, in: [.programme], "TEXT~",
      means: "why the programme exists, in the words of those who want it",
      example: #"why "Budget reform turns on know-how that manuals do not carry""#),
    StatementForm(
      .described, in: [.programme], "from TEXT",
      means:
        "the source from which somebody else describes the programme; silence then means that the source does not say",
      example: #"described from "Annual report 2013""#),
    StatementForm(
      .follows, in: [.programme], "MODEL+",
      means:
        "the model the design is read against, and any profiles; without a model it is peer-learning",
      example: "follows peer-learning, eu"),
    StatementForm(
      .runs, in: [.programme], "SPAN",
      means: "when the programme begins and ends",
      example: "runs 2012 to 2017"),
    StatementForm(
      .budget, in: [.programme], "(NUMBER in TEXT)~",
      means: "how much money there is for the programme, and in which currency",
      example: #"budget 300000 in "EUR""#),
    StatementForm(
      .funded, in: [.programme], "by (PARTY+ | TEXT)~", .any,
      means: "who pays for the programme",
      example: #"funded by "Ministry of Finance""#),
    StatementForm(
      .reviewed, in: [.programme], "DATE~",
      means: "when the design was last gone through with the people in it",
      example: "reviewed 2014-09"),
    StatementForm(
      .meant, in: [.programme], "to stop after STAGE because TEXT",
      means: "the stage after which the design stops on purpose, and why",
      example: #"meant to stop after engagement because "The review sets an agenda; it trains nobody""#
    ),
    StatementForm(
      .stuck, in: [.programme], "after STAGE because TEXT",
      means: "the last stage that the programme covers, with a gap after it, and why",
      example:
        #"stuck after contact because "Directors move on before they can use what they learned""#),
    StatementForm(
      .answer, in: [.programme], "QUESTION TEXT~", .any,
      means: "the answer to a guiding question of the model that no other word holds",
      example: #"answer why-now "A new budget law comes into force in 2013""#),
    StatementForm(
      .review, in: [.programme], "WHEN [with PARTY+]", .any, opens: .review,
      means: "how often, and with whom, the design is gone through and redrawn",
      example: "review every year with directors, ministries"),
    StatementForm(
      .next, in: [.review], "DATE~",
      means: "when the next review is due",
      example: "next 2015-06"),
    StatementForm(
      .allow, in: designBlocks, "RULE because TEXT", .any,
      means: "a finding the team accepts in this block, and why",
      example: #"allow no-reflection because "Reflection is left to the home ministries""#),
  ]

  static let peopleForms: [StatementForm] = [
    StatementForm(
      .facilitator, in: [.programme], "HEAD", .any, opens: .facilitator,
      means: "who brings the peers together; may also be the organisation they come from",
      example: #"facilitator secretariat "Network secretariat""#),
    StatementForm(
      .organisation, in: [.programme], "HEAD", .any, opens: .organisation,
      means: "an organisation, city, country or several of them",
      example: #"organisation ministries "Finance ministries of the region""#),
    StatementForm(
      .peers, in: [.programme], "HEAD", .any, opens: .peers,
      means: "those who are to learn from one another",
      example: #"peers directors "Budget directors""#),
    StatementForm(
      .group, in: [.programme], "HEAD", .any, opens: .group,
      means: "any other group of people, such as colleagues at home",
      example: #"group staff "Budget department staff""#),
    StatementForm(
      .person, in: [.programme], "NAME+ [TEXT] | TEXT", .any, opens: .person,
      means: "one person, or several at once, each counted as one",
      example: "person g, h, i, j"),
    StatementForm(
      .are, in: [.peers, .group], "people | organisations",
      means: "whether the peers are people or organisations; people unless said otherwise",
      example: "are people"),
    StatementForm(
      .number, in: collectives, "NUMBER~",
      means: "how many they are",
      example: "number 42"),
    StatementForm(
      .from, in: [.peers, .group, .person], "PARTY+~",
      means: "the organisations they come from and go home to",
      example: "from ministries"),
    StatementForm(
      .includes, in: collectives, "PARTY+", .any,
      means: "groups or persons that belong to it",
      example: "includes a, b, c"),
    StatementForm(
      .chosen, in: [.peers, .group, .person], "by PARTY+~ [for FACTOR+]",
      means: "who chooses them, and for what",
      example: "chosen by ministries for influence"),
    StatementForm(
      .matched, in: [.peers, .group], "on FACTOR+~ [using TEXT]",
      means: "what they have in common, and how that was found out",
      example: #"matched on shared-problems, shared-goals using "entry survey""#),
    StatementForm(
      .shares, in: everyone, "with PARTY+~ [through (TOOL | TEXT)]", .any,
      means: "with whom they share what they learn, and through what",
      example: "shares with staff through briefings"),
    StatementForm(
      .mandates, in: [.facilitator, .organisation], "PARTY+~ [using TEXT]", .any,
      means: "whom the organisation authorises to take part, and by what instrument",
      example: #"mandates directors using "letter of mandate, 2012""#),
    StatementForm(
      .commits, in: [.facilitator, .organisation], "(time | money | space)+~ [TEXT]",
      means: "what the organisation sets aside so that lessons can be passed on at home",
      example: #"commits time, money "Two days a quarter to pass lessons on""#),
  ]

  static let objectiveForms: [StatementForm] = [
    StatementForm(
      .objective, in: [.programme], "HEAD", .any, opens: .objective,
      means: "a change the programme works towards",
      example: #"objective learn "Directors can steer a budget reform through opposition""#),
    StatementForm(
      .stage, in: [.objective], "STAGE~",
      means: "the stage of the model the objective belongs to",
      example: "stage learning"),
    StatementForm(
      .definition, in: [.objective], "TEXT~",
      means: "what exactly is meant to change, so that two people would see the same",
      example: #"definition "A director can name what she did otherwise, and why""#),
    StatementForm(
      .result, in: [.objective, .modelStage], "output | outcome | impact | other",
      means: "what logframes and IATI call it; an objective that does not say goes by its stage",
      example: "result outcome"),
    StatementForm(
      .for, in: [.objective], "PARTY+~",
      means: "whom the objective is about",
      example: "for directors"),
    StatementForm(
      .gains, in: [.objective], "GAIN+~",
      means: "what they are to gain from one another",
      example: "gains experiential-knowledge"),
    StatementForm(
      .builds, in: [.objective], "CAPABILITY+~",
      means: "which capabilities it builds",
      example: "builds adapt, relate"),
    StatementForm(
      .level, in: [.objective], "LEVEL+~",
      means: "the levels on which something changes",
      example: "level individual"),
    StatementForm(
      .domain, in: [.objective], "DOMAIN+~",
      means: "the sides of an institution's work that change",
      example: "domain inner-workings"),
    StatementForm(
      .leads, in: [.objective], "to OBJECTIVE [because TEXT~]", .any, opens: .link,
      means: "the objective this one makes possible, and why it should",
      example: #"leads to learn because "People with the same problem stay in touch""#),
    StatementForm(
      .assuming, in: [.link], "ASSUMPTION+",
      means: "what has to hold for the link to work",
      example: "assuming room-to-act"),
    StatementForm(
      .evidence, in: [.link], "TEXT~", .any,
      means: "what speaks for the link",
      example: #"evidence "Interviews with six directors, 2011""#),
    StatementForm(
      .confidence, in: [.link], "rough | expert | research | onsite",
      means:
        "what the belief in the link rests on: a rough guess, experts, research, or findings on site",
      example: "confidence expert"),
  ]

  static let toolForms: [StatementForm] = [
    StatementForm(
      .tool, in: [.programme], "HEAD", .any, opens: .tool,
      means: "something people do together, or get, to bring an objective about",
      example: #"tool plenary "Annual plenary""#),
    StatementForm(
      .kind, in: [.tool], "KIND~ | other TEXT",
      means: "the model's kind of tool that it is, or another in your own words",
      example: "kind site-visit"),
    StatementForm(
      .with, in: [.tool], "PARTY+~", .any,
      means: "who takes part",
      example: "with directors"),
    StatementForm(
      .among, in: [.tool], "PARTY+~", .any,
      means: "who takes part, each with each",
      example: "among directors"),
    StatementForm(
      .from, in: [.tool], "PARTY+ to PARTY+", .any,
      means: "who passes something on, and to whom",
      example: "from directors to staff"),
    StatementForm(
      .between, in: [.tool], "PARTY and PARTY", .any,
      means: "two who take part with one another",
      example: "between directors and staff"),
    StatementForm(
      .serves, in: [.tool], "OBJECTIVE+~",
      means: "the objectives it is there for",
      example: "serves keep-working, learn"),
    StatementForm(
      .led, in: [.tool], "by PARTY+~",
      means: "who runs it",
      example: "led by secretariat"),
    StatementForm(
      .on, in: [.tool], "DATE~", .any,
      means: "a date it takes place on",
      example: "on 2014-11"),
    StatementForm(
      .once, in: [.tool], "",
      means: "that it takes place one time only",
      example: "once"),
    StatementForm(
      .every, in: [.tool], "RECURRENCE",
      means: "how often it takes place",
      example: "every 6 months"),
    StatementForm(
      .lasts, in: [.tool], "DURATION",
      means: "how long it goes on",
      example: "lasts 6 weeks"),
    StatementForm(
      .runs, in: [.tool], "SPAN",
      means: "when it begins and ends",
      example: "runs 2014-11 onwards"),
    StatementForm(
      .using, in: [.tool], "TEXT~",
      means: "the medium or instrument it uses",
      example: #"using "Telephone and e-mail""#),
    StatementForm(
      .costs, in: [.tool], "(NUMBER in TEXT)~",
      means: "how much money it takes, and in which currency",
      example: #"costs 2000 in "EUR""#),
    StatementForm(
      .needs, in: [.tool], "TEXT~", .any,
      means: "what else it takes: people, rooms, equipment",
      example: #"needs "Two interpreters""#),
    StatementForm(
      .connects, in: [.tool, .modelKind], "people",
      means: "that it brings individual people into contact with one another",
      example: "connects people"),
    StatementForm(
      .prompts, in: [.tool, .modelKind], "reflection",
      means: "that people go over what they learned in it",
      example: "prompts reflection"),
    StatementForm(
      .involves, in: [.tool, .modelKind], "joint work",
      means: "that people produce something or see work done in it, together",
      example: "involves joint work"),
    StatementForm(
      .feeds, in: [.tool, .modelKind], "lessons forward",
      means: "that it carries lessons to people who were not there",
      example: "feeds lessons forward"),
  ]

  static let riskForms: [StatementForm] = [
    StatementForm(
      .risk, in: [.programme], "HEAD", .any, opens: .risk,
      means: "something that could go wrong",
      example: #"risk packaged "An outside expert sells the directors a ready-made reform""#),
    StatementForm(
      .kind, in: [.risk], "RISK~ | other TEXT",
      means: "the model's kind of risk that it is, or another in your own words",
      example: "kind standard-solutions"),
    StatementForm(
      .threatens, in: [.risk], "OBJECTIVE+~",
      means: "the objectives it puts in danger",
      example: "threatens learn"),
    StatementForm(
      .likelihood, in: [.risk], "(low | medium | high)~",
      means: "how likely it is",
      example: "likelihood medium"),
    StatementForm(
      .consequence, in: [.risk], "(low | medium | high)~",
      means: "how much harm it would do",
      example: "consequence high"),
    StatementForm(
      .response, in: [.risk], "(TOOL [TEXT] | TEXT)~", .any,
      means: "what is done about it, by which tool",
      example: #"response visits "Directors set the questions for every visit""#),
    StatementForm(
      .owner, in: [.risk], "PARTY+~",
      means: "who watches it",
      example: "owner secretariat"),
    StatementForm(
      .assumption, in: [.programme], "HEAD", .any, opens: .assumption,
      means: "something that has to hold for the design to work",
      example: #"assumption room-to-act "Ministers back the directors who try something""#),
    StatementForm(
      .tested, in: [.assumption], "by (TESTER+ | DATE)~", .any,
      means:
        "the indicator or person that tells whether it holds, or the date by which that is known",
      example: "tested by backing"),
  ]
}
