import HourglassLanguage
import HourglassOutput
import HourglassProgress
import HourglassRules
import HourglassSyntax

/// The commands that make documents out of a design, or a design out of one.
extension Command {
  static let checklist = Command(
    name: "checklist",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
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
        + "due, breakdown and reportedTo, each with words, a state (said, missing, allowed, "
        + "pending, declined, not-needed or not-stated) and the rule that a gap goes against, or "
        + "null.",
    ],
    run: writeChecklist)

  static let progress = Command(
    name: "progress",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "hold observed values against the targets",
    details: [
      "--template writes a table with a row for each indicator, each of its parts and each "
        + "time that is due, up to the next one to come. Its columns are indicator, period, "
        + "value, dimension, comment and source; fill in the values in any spreadsheet and save "
        + "it as CSV.",
      "A period is written as in a design: 2014, 2014-Q3, 2014-09, 2014-09-30, or one of "
        + "these to another. A percentage has its sign, and a part is named like sex: female. A "
        + "row that cannot be used is named with its line; all others count.",
      "Met: the last target is reached. Overdue: a target’s day has passed and it was "
        + "reached neither then nor since. On track or behind: the newest value against the "
        + "straight line from the baseline to the next target. No data: there is no value, and "
        + "nothing was due. Not judged: something is missing that it takes to judge, or it is a "
        + "story.",
      "A limit, and the date of a baseline, mean the last day of that date. With direction "
        + "down less is better. With series per-period, counts and amounts are added up over "
        + "the time of the target, and held against an even share of it while that time runs; "
        + "everywhere else the newest value counts. A time that is not over yet gives a "
        + "provisional value.",
    ],
    flags: [
      .format("text", "csv", "xlsx", "html", "json"), .values, .template, .onOrToday, .model,
      .inputName,
    ],
    examples: [
      Example(
        line: "hourglass progress --template budget-network.hourglass > values.csv",
        does: "a table to fill in"),
      Example(
        line: "hourglass progress --values values.csv budget-network.hourglass",
        does: "what is on track, behind, met or overdue, and why"),

      Example(
        line: "hourglass progress --values values.csv --format xlsx budget-network.hourglass > "
          + "progress.xlsx",
        does: "a workbook: progress, values, and rows left out"),
    ],
    json: [
      "One object to a line for each programme: version (1), programme, on (the day it "
        + "counts from), today (whether nobody asked for that day), counts (overdue, behind, "
        + "no-data, not-judged, on-track, met), indicators, values, problems and remarks (line, "
        + "message; of the whole table).",
      "An indicator, or a part of one, has name (or null), title, part (sex: female, or "
        + "null for the whole), stage, state, why, value and period (or null), provisional, "
        + "lines (the rows it comes from), target (value, from, by, due; or null), percentOfWay "
        + "(from the baseline to that target, or null), light (red, amber, green or null), and "
        + "baseline, finalTarget and tracker, each with words, state and rule as in the "
        + "checklist. Figures are texts, so that they stay exact.",
      "A value has line, name, title, period, start, end, value (null where it is still to "
        + "be filled in), dimension, comment and source.",
    ],
    run: showProgress)

  static let export = Command(
    name: "export",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "make a logframe, indicator sheets, a form, or a file for other programs",
    details: [
      "logframe: from the impact down to the outputs and then to the activities. Which objective "
        + "is what follows from its stage, unless it says so itself (result output). An "
        + "objective’s assumptions stand in its own row. Without --columns it has those of the "
        + "profile that the design follows (eu or fcdo), or else the plain four by four. What no "
        + "design says, such as costs, current values or the impact weighting, is an empty cell to "
        + "fill in; what this one lacks is marked “to define”.",
      "pirs: a reference sheet for each indicator, in the order of USAID’s sheets: in a workbook a "
        + "sheet each, on paper a new page each.",
      "iati: an IATI 2.03 activity for each programme: results with their indicators, baselines, "
        + "periods, targets, dimensions and codes, and with --values the observed values as "
        + "actuals. It is valid by the schema of the standard and passes its rules about results. "
        + "What IATI has no place for (links, risks, assumptions, tools, people, sources and "
        + "methods), what had to be assumed, and what is still to be defined is named on standard "
        + "error. Where the schema wants what the design does not say, “to-define” stands in its "
        + "place.",
      "Codes in a design fill these places: code \"XM-EXAMPLE-1\" in \"IATI\" in the programme and "
        + "in organisations, code \"22\" in \"IATI OrganisationType\" and code \"1\" in \"IATI "
        + "OrganisationRole\" in organisations, code \"3\" in \"IATI ActivityStatus\" in the "
        + "programme, code \"4\" in \"IATI IndicatorMeasure\" in indicators.",
      "xlsform: a workbook from which ODK, KoboToolbox and other programs make a form to collect "
        + "the indicators with. One group a stage and in it one an indicator: what the design says "
        + "of it, the time the figure is about, the figure itself, its parts, where it was read, "
        + "and a comment. Whoever fills it in chooses whose indicators to see. Questions keep "
        + "their names when others are added; the form’s version changes when what it asks does.",
      "json: everything the design says, one line a programme, for other programs. "
        + "Grammar/programme.schema.json describes every member.",
    ],
    flags: [.to, .columns, .exportFormat, .values, .onOrToday, .model, .inputName],
    examples: [
      Example(
        line: "hourglass export --to logframe --columns eu budget-network.hourglass",
        does: "the logframe that an application asks for"),
      Example(
        line: "hourglass export --to logframe --format html budget-network.hourglass > "
          + "logframe.html", does: "a logframe as a page to print"),
      Example(
        line: "hourglass export --to pirs --format xlsx budget-network.hourglass > indicators.xlsx",
        does: "a reference sheet for each indicator, and a list of them"),
      Example(
        line: "hourglass export --to iati --values values.csv budget-network.hourglass > "
          + "activity.xml",
        does: "what a publisher of aid data needs, with what was observed"),
      Example(
        line: "hourglass export --to xlsform budget-network.hourglass > form.xlsx",
        does: "a form for telephones and browsers"),
      Example(
        line: "hourglass export --to json budget-network.hourglass",
        does: "the whole design for another program"),
    ],
    json: [
      "For --to json, one object to a line for each programme: version (1), id, name, title, "
        + "line, why, describedFrom, codes, model, profiles, runs, reviewed, meantToStop, stuck, parties, "
        + "objectives, tools, assumptions, risks, indicators, answers, reviews, allowances. Things "
        + "refer to one another by their id. What a design may leave open is null where it is "
        + "silent, and else an object with one member: said, none (why it is absent), tbd (by when "
        + "it will come) or broken (not understood). A date has written, first and last. What "
        + "follows without being said stands in derived. Grammar/programme.schema.json says it all."
    ],
    run: exportDesign)

  static let `import` = Command(
    name: "import",
    operands: Operands(
      notation: "iati FILE", atLeast: 2, atMost: 2, offers: [.words(["iati"]), .files]),
    summary: "begin a design from a published IATI activity",
    details: [
      "What the file says goes into the design: results as objectives, indicators with "
        + "baselines and targets, parts by their dimensions, organisations with their codes. "
        + "What it does not say stands as tbd until the day given, with a comment, and nothing "
        + "is made up. A value that is no plain number, such as 20,000, is never guessed at.",
      "--values writes what was observed to a table for hourglass progress. hourglass "
        + "export --to iati --values gives back the same results, indicators, baselines, "
        + "periods, targets and actuals, as far as a design has a place for them. What has no "
        + "place is named.",
      "The file has to be well-formed XML, in UTF-8, UTF-16, ISO-8859-1 or ASCII, without a "
        + "document type declaration.",
    ],
    flags: [.values, .onOrToday],
    examples: [
      Example(
        line: "hourglass import iati activity.xml > activity.hourglass",
        does: "what is published, with a place for what is not"),

      Example(
        line: "hourglass import iati activity.xml --values observed.csv > activity.hourglass",
        does: "the same, and what was observed as a table"),
    ],
    run: importDesign)
}
