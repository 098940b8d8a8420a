import Hourglass
import HourglassDocuments
import HourglassLanguage
import HourglassProgress
import HourglassRules
import HourglassSyntax

/// The commands that make documents out of a design, or a design out of one.
extension Command {
  static let checklist = Command(
    name: "checklist",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "list indicators, who tracks them, and when data are due",
    details: [
      "The list goes by stage, then by objective. Missing entries are marked “missing”, with the "
        + "name of a rule that hourglass explain describes. A stage without an indicator has an "
        + "entry of its own, with a question that helps to find an indicator.",
      "The next target is the first one that is not due before the date of --on. Targets with an "
        + "earlier date are marked “date passed”. A design does not say whether they were met.",
      "The due dates follow from how often the indicator is tracked. With “starting” and a date, "
        + "data are due on that day and on the same day of later months, or on the last day of a "
        + "shorter month. Otherwise data are due at the end of each period: every month on the "
        + "last day of the month, every quarter on its last day, every 6 months on 30 June and 31 "
        + "December, every year on 31 December. This applies from the start of the programme until "
        + "its end. A frequency that does not divide a year, such as 5 months or 2 weeks, counts "
        + "from the start date of the programme. Without a start date, weeks end on Sundays. "
        + "“Once” has no date. A target is due on the last day of its period.",
      "The calendar (icalendar) has one event for each indicator and due date, until --until or "
        + "the end of the programme. Without --until it covers at most two years. Importing a "
        + "later calendar updates the same events.",
    ],
    flags: [
      .format(of: .named("checklist")), .order, .only, .onOrToday, .until, .model, .inputName,
      .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass checklist budget-network.hourglass -o checklist.csv",
        does: "write a table to open in Excel"),
      Example(
        line: "hourglass checklist budget-network.hourglass -o checklist.xlsx",
        does: "write a workbook: checklist, indicators, logframe, risks, assumptions, gaps"),
      Example(
        line: "hourglass checklist budget-network.hourglass -o checklist.html",
        does: "write a page to print and tick"),
      Example(
        line: "hourglass checklist --by due --until 2027-03 budget-network.hourglass",
        does: "list everything due until March 2027, by date"),
      Example(
        line: "hourglass checklist --only gaps --by tracker budget-network.hourglass",
        does: "list what each person needs to complete"),
      Example(
        line: "hourglass checklist budget-network.hourglass -o due.ics",
        does: "write the due dates as a calendar file"),
    ],
    json: [
      "One object per line for each programme: version (2), programme, on (the date of the "
        + "report), until (a date or null), by (stage, tracker or due), only (gaps or null), open "
        + "(the number of missing entries) and sections (stage, or null; title, note, question, "
        + "rule, groups). A group has objective, rule, indicators and elsewhere (indicators listed "
        + "under another objective). The rule is the one about a missing indicator, or null.",
      "An indicator has title, alsoMeasures, dates (day, collect, report, targets, overdue), and "
        + "definition, unit, baseline, nextTarget, finalTarget, source, method, tracker, often, "
        + "due, breakdown and reportedTo. Each of these has words, a state (said, missing, "
        + "allowed, pending, declined, not-needed or not-stated) and the rule that reports the "
        + "gap, or null.",
    ],
    run: writeChecklist)

  static let progress = Command(
    name: "progress",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "compare values with targets",
    details: [
      "--template writes a table with one row for each indicator, each group and each period that "
        + "is due, up to the next one. Each row shows the title, the unit and the next "
        + "target of its indicator. Enter the values in any spreadsheet, and save it as CSV with "
        + "commas, semicolons or tabs. With semicolons, a number can have a decimal comma. If your "
        + "spreadsheet has decimal commas, add --semicolons. "
        + "Hourglass reads the columns indicator, period, value, dimension, comment and source, in "
        + "any order. It uses the title if a spreadsheet has changed the name.",
      "The table can also come from the form of hourglass export --to xlsform: download it from ODK "
        + "Central or KoboToolbox as CSV, with XML values and headers. Each row is one filled-in "
        + "form. Rejected forms, and groups that people added in lists, are not used.",
      "Write a period as in a design: 2014, 2014-Q3, 2014-09, 2014-09-30, or a range of these, "
        + "such as 2014-04 to 2015-03. Write a percentage with its sign, and a group as sex: "
        + "female. Thousands can be apart where they cannot be decimals: 1 400, 1.400.000 or "
        + "1,400,000. Hourglass names each row that it cannot use, with its line, indicator and "
        + "period. It uses all other rows.",
      "Met: the final target is met. Overdue: the date of a target has passed, and the target was "
        + "not met then or later. On track or behind: the latest value, compared with steady "
        + "progress from the last target that was due (or else from the baseline) to the next "
        + "target. No data: there is no value, and no target was due. Not assessed: information "
        + "is missing, or the indicator is a story.",
      "The date of a target or a baseline means its last day. With direction down, lower is "
        + "better. With series per-period, Hourglass adds up counts and amounts over the period of "
        + "the target. During that period, it compares them with an even share of the target. For "
        + "all other indicators it uses the latest value. A value is provisional if its reporting "
        + "period has not ended.",
    ],
    flags: [
      .format(of: .named("progress")), .values, .template, .semicolons, .onOrToday, .model,
      .inputName, .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass progress --template budget-network.hourglass -o values.csv",
        does: "write an empty table to fill in"),
      Example(
        line: "hourglass progress --values values.csv budget-network.hourglass",
        does: "show what is on track, behind, met or overdue, and why"),

      Example(
        line: "hourglass progress --values values.csv budget-network.hourglass -o "
          + "progress.xlsx",
        does: "write a workbook: progress, values, and rows that were not used"),
    ],
    json: [
      "One object per line for each programme: version (1), programme, on (the date of the "
        + "report), today (true without --on), counts (overdue, behind, no-data, not-judged, "
        + "on-track, met), indicators, values, problems and remarks (line, row, message, about the "
        + "whole table).",
      "An indicator, or a group of one, has name (or null), title, part (sex: female, or null for "
        + "the whole), stage, state, why, value and period (or null), provisional, lines (the rows "
        + "it comes from), target (value, from, by, due, or null), percentOfWay (from the baseline "
        + "to that target, or null), light (red, amber, green or null), and baseline, finalTarget "
        + "and tracker, each with words, state and rule as in the checklist. Figures are texts, so "
        + "that they stay exact.",
      "A value has line, name, title, period, start, end, value (null if it is not filled in), "
        + "dimension, comment and source.",
    ],
    run: showProgress)

  static let export = Command(
    name: "export",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "make a logframe, indicator reference sheets, a form or a data file",
    details: [
      "logframe: a table from the impact to the outputs and the activities. Each result is under "
        + "the result it leads to, and the numbers show it: 1, 1.1, 1.1.1. Its indicators are "
        + "1.1.a, 1.1.b. Targets that are due at the same time share a column. The level of an "
        + "objective follows from its stage, unless the objective states it (result output). The "
        + "assumptions of an objective are in its row. Without --columns, the columns are those of "
        + "the profile that the design follows (eu or fcdo), or plain. With --values, the newest "
        + "values are in the table. Information that a design never has, such as the full-time "
        + "staff, is an empty cell to fill in. Missing entries are marked “missing”.",
      "pirs: an indicator reference sheet for each indicator, in the order of the USAID sheets. A "
        + "workbook has one sheet for each, and paper has one page for each.",
      "iati: an IATI 2.03 activity for each programme, with results, indicators, baselines, "
        + "periods, targets, dimensions and codes. With --values, it has the observed values as "
        + "actuals. The file follows the schema of the standard and its rules about results. "
        + "Hourglass lists on standard error what IATI has no place for (links, risks, "
        + "assumptions, tools, people, sources and methods), what it assumed, and what is missing. "
        + "If the schema requires an entry that the design does not have, the file has “to-define” "
        + "in its place.",
      "Codes in a design fill these places. In the programme: code \"XM-EXAMPLE-1\" in \"IATI\" "
        + "and code \"3\" in \"IATI ActivityStatus\". In organisations: code \"XM-EXAMPLE-1\" in "
        + "\"IATI\", code \"22\" in \"IATI OrganisationType\" and code \"1\" in \"IATI "
        + "OrganisationRole\". In indicators: code \"4\" in \"IATI IndicatorMeasure\".",
      "xlsform: a workbook for ODK, KoboToolbox and other software that makes data collection "
        + "forms. The form has one group for each stage, and in it one group for each indicator. "
        + "Each group shows what the design says about the indicator, and asks for the period, the "
        + "value, the values by group, the data source and a comment. The person who fills in the "
        + "form chooses whose indicators to see. Questions keep their names when others are added. "
        + "The version of the form changes when its questions change.",
      "json: everything the design says, one line per programme, for other software. "
        + "Grammar/programme.schema.json describes every member.",
    ],
    flags: [
      .to, .columns, .exportFormat, .values, .onOrToday, .model, .inputName, .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass export --to logframe --columns eu budget-network.hourglass",
        does: "write a logframe in the columns of the EU"),
      Example(
        line: "hourglass export --to logframe budget-network.hourglass -o "
          + "logframe.html", does: "write a logframe as a page to print"),
      Example(
        line: "hourglass export --to pirs budget-network.hourglass -o indicators.xlsx",
        does: "write a reference sheet for each indicator, and a list of them"),
      Example(
        line: "hourglass export --to iati --values values.csv budget-network.hourglass -o "
          + "activity.xml",
        does: "write an IATI file with observed values, for publishing"),
      Example(
        line: "hourglass export --to xlsform budget-network.hourglass -o form.xlsx",
        does: "write a form for telephones and browsers"),
      Example(
        line: "hourglass export --to json budget-network.hourglass",
        does: "write the whole design for other software"),
    ],
    json: [
      "For --to json, one object per line for each programme: version (1), id, name, title, line, "
        + "why, describedFrom, codes, model, profiles, runs, reviewed, meantToStop, stuck, "
        + "parties, objectives, tools, assumptions, risks, indicators, answers, reviews, "
        + "allowances. Items refer to one another by their id. An entry that can be left out with "
        + "a reason is null if it is not stated. Otherwise it is an object with one member: said, "
        + "none (the reason why it is absent), tbd (the date by which it will be defined; a target "
        + "also has for, the date it is for) or broken (not readable). A date has written, first and last. derived holds what is not "
        + "stated and follows from other entries. Grammar/programme.schema.json describes every "
        + "member."
    ],
    run: exportDesign)

  static let documents = Command(
    name: "documents",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "write all documents of a design to a folder, with an index page",
    details: [
      "The set has the checklist, the guiding questions, the logframe, the indicator reference "
        + "sheets, the form, the table of values to fill in, and the files for other software. "
        + "Documents for people are pages to print (.html), Word files (.docx) and workbooks "
        + "(.xlsx). With --values, the set also has the progress report. Open index.html first: it "
        + "leads to all of them.",
      "Hourglass lists what it wrote. Other files in the folder stay as they are.",
    ],
    flags: [.intoFolder, .force, .values, .onOrToday, .model, .inputName],
    examples: [
      Example(
        line: "hourglass documents budget-network.hourglass -o documents",
        does: "write the whole set to the folder documents"),
      Example(
        line: "hourglass documents --values values.csv --force budget-network.hourglass -o "
          + "documents", does: "write it again, with progress"),
    ],
    run: writeDocuments)

  static let `import` = Command(
    name: "import",
    operands: Operands(
      notation: "iati FILE", atLeast: 2, atMost: 2, offers: [.words(["iati"]), .files]),
    summary: "start a design from a published IATI activity",
    details: [
      "The design gets what the file says: results as objectives, indicators with baselines and "
        + "targets, groups by their dimensions, and organisations with their codes. Each missing "
        + "entry is written as tbd until the given date, with a comment. Hourglass adds no "
        + "information of its own. It does not guess the meaning of a value such as 20,000.",
      "--values writes the observed values to a table for hourglass progress. hourglass export "
        + "--to iati --values writes the same results, indicators, baselines, periods, targets and "
        + "actuals again, if a design has a place for them. Hourglass lists the rest.",
      "The file must be well-formed XML in UTF-8, UTF-16, ISO-8859-1 or ASCII, without a document "
        + "type declaration.",
    ],
    flags: [.values, .onOrToday, .into, .force],
    examples: [
      Example(
        line: "hourglass import iati activity.xml -o activity.hourglass",
        does: "write a design with everything published, and mark what is missing"),

      Example(
        line: "hourglass import iati activity.xml --values observed.csv -o activity.hourglass",
        does: "the same, and write the observed values as a table"),
    ],
    run: importDesign)
}
