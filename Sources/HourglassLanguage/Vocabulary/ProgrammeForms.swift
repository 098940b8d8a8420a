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
      means: "a programme design, with everything about it inside { }",
      example: #"programme budget-network "Budget directors' learning network" { }"#),
    StatementForm(
      .why, in: [.programme], "TEXT~",
      means: "why the programme exists, in the words of the people who want it",
      example: #"why "Budget reform turns on know-how that manuals do not carry""#),
    StatementForm(
      .described, in: [.programme], "from TEXT",
      means:
        "the source of a design that describes an existing programme. Missing entries then mean "
        + "that the source does not give them",
      example: #"described from "Annual report 2013""#),
    StatementForm(
      .follows, in: [.programme], "MODEL+",
      means:
        "the model that the design follows, and any profiles (default: the model peer-learning)",
      example: "follows peer-learning, eu"),
    StatementForm(
      .runs, in: [.programme], "SPAN",
      means: "when the programme begins and ends",
      example: "runs 2012 to 2017"),
    StatementForm(
      .years, in: [.programme], "begin in MONTH",
      means: "the month in which its years begin (default: January), for years such as 2024/25",
      example: "years begin in July"),
    StatementForm(
      .budget, in: [.programme], "(NUMBER in TEXT [paid by (PARTY+ | TEXT)])~", .any,
      means: "the budget of the programme in one currency, and maybe who pays it",
      example: #"budget 300000 in "EUR""#),
    StatementForm(
      .funded, in: [.programme], "by (PARTY+ | TEXT)~", .any,
      means: "who pays for the programme",
      example: #"funded by "Ministry of Finance""#),
    StatementForm(
      .reviewed, in: [.programme], "DATE~",
      means: "when the team last reviewed and updated the design",
      example: "reviewed 2014-09"),
    StatementForm(
      .meant, in: [.programme], "to stop after STAGE because TEXT",
      means: "the stage after which the design stops on purpose, and why",
      example:
        #"meant to stop after engagement because "The review sets an agenda; it trains nobody""#
    ),
    StatementForm(
      .stuck, in: [.programme], "after STAGE because TEXT",
      means: "the last stage that the programme covers, with a gap after it, and why",
      example:
        #"stuck after contact because "Directors move on before they can use what they learned""#),
    StatementForm(
      .answer, in: [.programme], "QUESTION TEXT~", .any,
      means: "the answer to a guiding question of the model",
      example: #"answer why-now "A new budget law comes into force in 2013""#),
    StatementForm(
      .review, in: [.programme], "WHEN [with PARTY+]", .any, opens: .review,
      means: "how often, and with whom, the team reviews and updates the design",
      example: "review every year with directors, ministries"),
    StatementForm(
      .next, in: [.review], "DATE~",
      means: "when the next review is due",
      example: "next 2015-06"),
    StatementForm(
      .allow, in: designBlocks, "RULE because TEXT", .any,
      means: "a finding that the team accepts in this block, and why",
      example: #"allow no-reflection because "Reflection is left to the home ministries""#),
  ]

  static let peopleForms: [StatementForm] = [
    StatementForm(
      .facilitator, in: [.programme], "HEAD", .any, opens: .facilitator,
      means: "who brings the peers together. It can also be their home organisation",
      example: #"facilitator secretariat "Network secretariat""#),
    StatementForm(
      .organisation, in: [.programme], "HEAD", .any, opens: .organisation,
      means: "an organisation, city, country or several of them",
      example: #"organisation ministries "Finance ministries of the region""#),
    StatementForm(
      .peers, in: [.programme], "HEAD", .any, opens: .peers,
      means: "the people who should learn from one another",
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
      means: "whether the peers are people or organisations (default: people)",
      example: "are people"),
    StatementForm(
      .number, in: collectives, "NUMBER~",
      means: "how many people or organisations there are",
      example: "number 42"),
    StatementForm(
      .from, in: [.peers, .group, .person], "PARTY+~",
      means: "their home organisations",
      example: "from ministries"),
    StatementForm(
      .includes, in: collectives, "PARTY+", .any,
      means: "groups or people that belong to it",
      example: "includes a, b, c"),
    StatementForm(
      .chosen, in: [.peers, .group, .person], "by PARTY+~ [for FACTOR+]",
      means: "who chooses them, and for what",
      example: "chosen by ministries for influence"),
    StatementForm(
      .matched, in: [.peers, .group], "on FACTOR+~ [using TEXT]",
      means: "what the peers have in common, and how this was found out",
      example: #"matched on shared-problems, shared-goals using "entry survey""#),
    StatementForm(
      .shares, in: everyone, "with PARTY+~ [through (TOOL | TEXT)]", .any,
      means: "with whom they share lessons, and how",
      example: "shares with staff through briefings"),
    StatementForm(
      .mandates, in: [.facilitator, .organisation], "PARTY+~ [using TEXT]", .any,
      means: "the people that the organisation authorises to take part, and the document for it",
      example: #"mandates directors using "letter of mandate, 2012""#),
    StatementForm(
      .commits, in: [.facilitator, .organisation], "(time | money | space)+~ [TEXT]",
      means: "the time, money or space that the organisation provides for passing lessons on at "
        + "home",
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
      means: "what exactly should change, so that two people would see the same",
      example: #"definition "A director can name what she did otherwise, and why""#),
    StatementForm(
      .result, in: [.objective, .modelStage],
      "output | outcome | intermediate-outcome | impact | other",
      means: "the level of the result in logframes and IATI (default: it follows from the stage)",
      example: "result outcome"),
    StatementForm(
      .weighting, in: [.objective], "QUANTITY",
      means: "the impact weighting: its share, in percent, in what the results of its level "
        + "achieve together",
      example: "weighting 40%"),
    StatementForm(
      .for, in: [.objective], "PARTY+~",
      means: "the people or organisations the objective is for",
      example: "for directors"),
    StatementForm(
      .gains, in: [.objective], "GAIN+~",
      means: "what the people should gain from one another",
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
      means: "the objective that this one makes possible, and the reason for the link",
      example: #"leads to learn because "People with the same problem stay in touch""#),
    StatementForm(
      .assuming, in: [.link, .tool], "ASSUMPTION+",
      means: "what has to hold: the assumptions that the link or the tool depends on",
      example: "assuming room-to-act"),
    StatementForm(
      .evidence, in: [.link], "TEXT~", .any,
      means: "the evidence for the link",
      example: #"evidence "Interviews with six directors, 2011""#),
    StatementForm(
      .confidence, in: [.link], "rough | expert | research | onsite",
      means:
        "what the link is based on: a rough guess, experts, research, or findings on site",
      example: "confidence expert"),
  ]

  static let toolForms: [StatementForm] = [
    StatementForm(
      .tool, in: [.programme], "HEAD", .any, opens: .tool,
      means: "an activity: something that people do together, or get, to reach an objective. The "
        + "study calls these tools",
      example: #"tool plenary "Annual plenary""#),
    StatementForm(
      .kind, in: [.tool], "KIND~ | other TEXT",
      means: "the kind of tool in the model, or another in your own words",
      example: "kind site-visit"),
    StatementForm(
      .with, in: [.tool], "PARTY+~", .any,
      means: "who takes part",
      example: "with directors"),
    StatementForm(
      .among, in: [.tool], "PARTY+~", .any,
      means: "the people who take part together, each with all others",
      example: "among directors"),
    StatementForm(
      .from, in: [.tool], "PARTY+ to PARTY+", .any,
      means: "the people who pass something on, and the people who receive it",
      example: "from directors to staff"),
    StatementForm(
      .between, in: [.tool], "PARTY and PARTY", .any,
      means: "two people, groups or organisations that take part together",
      example: "between directors and staff"),
    StatementForm(
      .serves, in: [.tool], "OBJECTIVE+~",
      means: "the objectives that it serves",
      example: "serves keep-working, learn"),
    StatementForm(
      .led, in: [.tool], "by PARTY+~",
      means: "who leads it",
      example: "led by secretariat"),
    StatementForm(
      .on, in: [.tool], "DATE~", .any,
      means: "a date it takes place on",
      example: "on 2014-11"),
    StatementForm(
      .once, in: [.tool], "",
      means: "that it takes place only once",
      example: "once"),
    StatementForm(
      .every, in: [.tool], "RECURRENCE",
      means: "how often it takes place",
      example: "every 6 months"),
    StatementForm(
      .repeatedly, in: [.tool], "",
      means: "that it takes place more than once, where nobody has said how often",
      example: "repeatedly"),
    StatementForm(
      .lasts, in: [.tool], "DURATION | several (days | weeks | months | quarters | years)",
      means: "how long it lasts, or that it lasts several years where nobody has said how many",
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
      .costs, in: [.tool], "(NUMBER in TEXT [paid by (PARTY+ | TEXT)])~", .any,
      means: "its cost in one currency, and maybe who pays it",
      example: #"costs 2000 in "EUR""#),
    StatementForm(
      .needs, in: [.tool], "TEXT~", .any,
      means: "what else it takes: people, rooms, equipment",
      example: #"needs "Two interpreters""#),
    StatementForm(
      .connects, in: [.tool, .modelKind], "people",
      means: "that it brings individual people into contact",
      example: "connects people"),
    StatementForm(
      .prompts, in: [.tool, .modelKind], "reflection",
      means: "that it gives people time to reflect on what they learned",
      example: "prompts reflection"),
    StatementForm(
      .involves, in: [.tool, .modelKind], "joint work",
      means: "that people produce something, or see work done, together",
      example: "involves joint work"),
    StatementForm(
      .feeds, in: [.tool, .modelKind], "lessons forward",
      means: "that it passes lessons on to people who do not take part",
      example: "feeds lessons forward"),
  ]

  static let riskForms: [StatementForm] = [
    StatementForm(
      .risk, in: [.programme], "HEAD", .any, opens: .risk,
      means: "something that could go wrong",
      example: #"risk packaged "An outside expert sells the directors a ready-made reform""#),
    StatementForm(
      .kind, in: [.risk], "RISK~ | other TEXT",
      means: "the kind of risk in the model, or another in your own words",
      example: "kind standard-solutions"),
    StatementForm(
      .threatens, in: [.risk], "THREATENED+~",
      means: "the objectives and tools that it threatens",
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
      means: "the response to the risk, and the tool for it",
      example: #"response visits "Directors set the questions for every visit""#),
    StatementForm(
      .residual, in: [.risk], "(low | medium | high)~",
      means: "the overall level that remains after the response",
      example: "residual low"),
    StatementForm(
      .owner, in: [.risk], "PARTY+~",
      means: "the risk owner",
      example: "owner secretariat"),
    StatementForm(
      .assumption, in: [.programme], "HEAD", .any, opens: .assumption,
      means: "something that must be true for the design to work",
      example: #"assumption room-to-act "Ministers back the directors who try something""#),
    StatementForm(
      .tested, in: [.assumption], "by (TESTER+ | DATE)~", .any,
      means:
        "the indicator or person that shows whether the assumption holds, or the date by which "
        + "this is known",
      example: "tested by backing"),
  ]
}
