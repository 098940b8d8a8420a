import Hourglass

/// Every command, in the order in which help shows them.
extension Command {
  static let all: [Command] = [
    .new, .check, .trace, .checklist, .questions, .explain, .help, .version,
  ]

  static let new = Command(
    name: "new", operands: Operands(notation: "NAME", atLeast: 1, atMost: 1),
    summary: "write a short design to start from",
    details: [
      "The design goes to standard output; put it into a file with >. It can be read without "
        + "errors as it is, and what hourglass check finds in it are the next things to write.",
      "A name is a letter, then letters, digits and hyphens, such as budget-network.",
    ],
    flags: [],
    examples: [
      Example(
        line: "hourglass new budget-network > budget-network.hourglass",
        does: "begin a design in a file of its own")
    ],
    run: writeNewDesign)

  static let check = Command(
    name: "check", operands: Operands(notation: "[PATH…]", atLeast: 0, atMost: .max),
    summary: "read designs and say what is missing or wrong",
    details: [
      "A path is a design, a Markdown file with designs in its hourglass fences, a folder that is "
        + "searched for both, or - for standard input. Without a path it is this folder.",
      "Errors are contradictions, warnings are gaps that weaken the programme, and notes are "
        + "advice. A design accepts a finding by saying allow RULE because “…”.",
      "At the end stands how many guiding questions are open. They are no findings and change no "
        + "exit status; hourglass questions lists them.",
    ],
    flags: [
      .format("text", "concise", "json"), .failOn, .allowed, .on, .model, .inputName,
    ],
    examples: [
      Example(line: "hourglass check", does: "everything in this folder"),
      Example(
        line: "hourglass check --fail-on error designs", does: "fail only where something is wrong"),
      Example(
        line: "hourglass check --format json designs", does: "the same for other programs"),
    ],
    json: [
      "One object: version (1), findings, counts (errors, warnings, notes, allowed) and designs, "
        + "their number. A finding has rule, family (the rules it belongs to, or writing for what "
        + "is wrong with the file itself), severity, message, path, line, column, endLine, "
        + "endColumn, source (what it rests on), why and next; related, where a second place "
        + "belongs to it; and allowed, the reason, where the design allows it. Lines and columns count from 1, "
        + "columns in Unicode code points, and endColumn is one past the last."
    ],
    run: checkDesigns)

  static let trace = Command(
    name: "trace", operands: Operands(notation: "FILE", atLeast: 1, atMost: 1),
    summary: "show how far a design carries, stage by stage, and how it stops",
    details: [
      "For each stage of the model: whether the design declares what it takes to get through, "
        + "with which objectives and tools, and what looks at it. Then whom learning is designed "
        + "to reach, and what is evaluated."
    ],
    flags: [.format("text", "json"), .on, .model, .inputName],
    examples: [
      Example(line: "hourglass trace budget-network.hourglass", does: "the picture"),
      Example(
        line: "hourglass trace --format json budget-network.hourglass",
        does: "one JSON object for each programme in the file"),
    ],
    json: [
      "One object to a line for each programme: version (1), programme and model (name, "
        + "title), verdict (the first sentence), reach (the last stage carried through, or null), "
        + "exit (none, by-design, gap or unknown), exitWords (the model's words for it), stages, "
        + "diffusion, indicators (name, facet, facetFollows where it was not said, stages) and "
        + "counts (errors, warnings, notes, allowed).",
      "A stage has name, title, state (declared, declined, stuck or silent), gate (met or unmet), "
        + "its condition, the reason, gateTools, restsOnSilence (met only because nothing is said "
        + "about time), missing, claimed, objectives, tools, ownTools, linksIn and linksOut (from, "
        + "to) and indicators.",
      "In diffusion, participants, deadEnds and reachedBeyond count people and are null where a "
        + "group does not say its number; participantsAtLeast, deadEndsAtLeast and "
        + "reachedBeyondAtLeast count those who are known in any case. participantNames, "
        + "deadEndNames, brokers (participant, through) and hops (from, to, hop) say who.",
    ],
    run: traceDesign)

  static let checklist = Command(
    name: "checklist", operands: Operands(notation: "FILE", atLeast: 1, atMost: 1),
    summary: "list the indicators: what to look at, who tracks it, and when it is next due",
    details: [
      "By stage, then by objective. What the design does not say yet stands there as “to define”, "
        + "with the rule that hourglass explain says more about; and a stage without an indicator "
        + "keeps its place, with a question to find one by.",
      "The next target is the first that is not yet due on the day of --on. Targets of days gone "
        + "by are named with the words “was due”: whether they were met, a design cannot know.",
      "When an indicator is due follows from how often it is tracked. With “starting” and a day, "
        + "on that day and the same day of later months, or on the last day of a month that is "
        + "too short. Otherwise at the end of each period: every month on the last day of the "
        + "month, every quarter on that of the quarter, every 6 months on 30 June and "
        + "31 December, every year on 31 December, from the time the programme begins until it "
        + "ends. A time that does not fit into a year, such as 5 months or 2 weeks, is counted "
        + "from the day the programme begins; where no day is said, weeks end on Sundays. “Once” "
        + "has no date, and a target is due on the last day of its limit.",
      "The calendar (icalendar) has an event for each indicator and day, until --until or the end "
        + "of the programme, and for two years at most unless --until says more. Importing a "
        + "later one changes the same events.",
    ],
    flags: [
      .format("text", "markdown", "csv", "xlsx", "html", "icalendar", "json"), .order, .only,
      .onOrToday,
      .until, .model, .inputName,
    ],
    examples: [
      Example(
        line: "hourglass checklist --format csv budget-network.hourglass > checklist.csv",
        does: "a table to open in Excel"),
      Example(
        line: "hourglass checklist --format xlsx budget-network.hourglass > checklist.xlsx",
        does: "a workbook: checklist, indicators, logframe, risks, assumptions, gaps"),
      Example(
        line: "hourglass checklist --format html budget-network.hourglass > checklist.html",
        does: "a page to print and tick"),
      Example(
        line: "hourglass checklist --by due --until 2027-03 budget-network.hourglass",
        does: "everything due until then, day by day"),
      Example(
        line: "hourglass checklist --only gaps --by tracker budget-network.hourglass",
        does: "whom to ask what"),
      Example(
        line: "hourglass checklist --format icalendar budget-network.hourglass > due.ics",
        does: "the days for everybody's calendar"),
    ],
    json: [
      "One object to a line for each programme: version (2), programme, on (the day it counts "
        + "from), until (a day or null), by (stage, tracker or due), only (gaps or null), open "
        + "(how much is still to be defined) and sections (stage, null for what is none; title, "
        + "note, question, rule, groups). A group has objective, rule, indicators and elsewhere "
        + "(those that stand under another objective). The rule is the one about having no "
        + "indicator, or null.",
      "An indicator has title, alsoMeasures, dates (day, collect, report, targets, overdue), and "
        + "definition, unit, baseline, nextTarget, finalTarget, source, method, tracker, often, "
        + "due, breakdown and reportedTo, each with words, a state (said, to-define, allowed, "
        + "to-come, declined, not-needed or not-said) and the rule that a gap goes against, or "
        + "null.",
    ],
    run: writeChecklist)

  static let questions = Command(
    name: "questions", operands: Operands(notation: "[FILE]", atLeast: 0, atMost: 1),
    summary: "list the guiding questions that a design leaves open, for a workshop",
    details: [
      "Stage by stage, with the line that answers each, and with the risks that the model names "
        + "and the design does not. Questions about stages that the design leaves out on purpose "
        + "are not asked.",
      "With --all every question is there, whatever the design answers; then no FILE is needed.",
    ],
    flags: [.format("text", "markdown", "json"), .everyQuestion, .model, .inputName],
    examples: [
      Example(line: "hourglass questions budget-network.hourglass", does: "what is still open"),
      Example(
        line: "hourglass questions --format markdown budget-network.hourglass > agenda.md",
        does: "an agenda with boxes to tick and room to write"),
      Example(line: "hourglass questions --all", does: "every question, before there is a design"),
    ],
    json: [
      "One object to a line for each programme: version (1), programme (its title, or null "
        + "without a FILE), model, total and open (how many questions there are, and how many are "
        + "open) and sections, one for each stage and maybe one more for what belongs to none.",
      "A section has stage (null for none), title, questions and risks (name, title, meaning). A "
        + "question has key, words, profile (the one that asks it, or null), state and detail. "
        + "The state is open, coming (detail is the date), and with --all also answered (detail is "
        + "the answer), held (detail is what answers it as well), left-out (its stages are left "
        + "out on purpose) or unasked (there is no FILE).",
    ],
    run: listQuestions)

  static let explain = Command(
    name: "explain", operands: Operands(notation: "[WORD]", atLeast: 0, atMost: .max),
    summary: "say what a word means: a rule, a keyword, a stage, a kind of tool, a risk",
    details: [
      "Every meaning of the word: why it matters, an example, and where it comes from. A family "
        + "of rules shows its rules; a word of other frameworks, such as outcome, shows the word "
        + "that Hourglass has for it. Without a word, all words there are.",
      "With --all, every meaning of every word: the whole catalogue of findings, the vocabulary "
        + "and the model.",
    ],
    flags: [.format("text", "markdown", "json"), .everything, .model],
    examples: [
      Example(line: "hourglass explain book-ends-only", does: "the study behind a finding"),
      Example(line: "hourglass explain site-visit", does: "a kind of tool"),
      Example(line: "hourglass explain evaluation", does: "a family of rules"),
      Example(
        line: "hourglass explain --all --format markdown > words.md", does: "all on one page"),
    ],
    json: [
      "One object: version (1) and meanings. A meaning has word, sort (a rule, a kind of tool…), "
        + "title (or null), spellings (other ways to write the word), paragraphs, facts (heading, "
        + "text), examples (heading, lines) and sources."
    ],
    run: explainWord)

  static let help = Command(
    name: "help", operands: Operands(notation: "[COMMAND]", atLeast: 0, atMost: 1),
    summary: "show how to use Hourglass, or one of its commands",
    details: [],
    flags: [],
    examples: [Example(line: "hourglass help check", does: "everything about check")],
    run: showHelp)

  static let version = Command(
    name: "version", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "say which Hourglass this is",
    details: [],
    flags: [],
    examples: [],
    run: { _, environment in
      environment.write("hourglass \(currentVersion)\n")
      return .success
    })
}

/// The version of the program; the language has its own in `Grammar/CHANGES.md`.
let currentVersion = "0.1.0"
