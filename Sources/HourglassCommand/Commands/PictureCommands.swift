import Hourglass
import HourglassDocuments

/// The commands that show a design to people who look before they read.
extension Command {
  static let diagram = Command(
    name: "diagram",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "draw the design as an hourglass",
    details: [
      "The picture goes from top to bottom: wide where groups and organisations act, narrow where "
        + "individuals do. On the left is what is done, in the middle what should change and what "
        + "would show it, on the right what could go wrong. Below is who takes part, and whom "
        + "lessons reach.",
      "The outline is solid as far as the design covers the stages, and dashed or dotted beyond. "
        + "Where something is missing, there is a frame with dashes that says what. The stop is a "
        + "line across the page, with its reason.",
      "Objectives stand in the order of the file, so a small change in the file is a small change "
        + "in the picture. Stages with many objectives become lists.",
      "--size phone draws the same in one column, as wide as a telephone: on its screen, the words "
        + "of the wide picture would be too small to read. Reasons and assumptions stand between "
        + "the stages, and keys such as E1 tell objectives apart.",
      "With --against, what is new, changed or removed since the older version has a word that says "
        + "so, and what changed also says how. A sheet of paper before the title marks a design that "
        + "is described from a source.",
      "An SVG file can be opened in every browser and put into documents and slides. It adapts to "
        + "light and dark screens and to print, and screen readers read it as a list.",
    ],
    flags: [
      .format(of: .named("diagram")), .show, .level, .against, .size, .theme, .model, .inputName,
      .into,
      .force,
    ],
    examples: [
      Example(
        line: "hourglass diagram budget-network.hourglass -o diagram.svg",
        does: "draw the design, to open in a browser"),
      Example(
        line: "hourglass diagram --size slide budget-network.hourglass -o slide.svg",
        does: "draw it for a slide"),
      Example(
        line: "hourglass diagram --size phone budget-network.hourglass -o phone.svg",
        does: "draw it for a telephone"),
      Example(
        line: "hourglass diagram --show tools,gaps budget-network.hourglass -o tools.svg",
        does: "draw only the objectives, the tools and what is missing"),
      Example(
        line: "hourglass diagram --against old.hourglass budget-network.hourglass -o changes.svg",
        does: "draw two versions over each other"),
      Example(
        line: "hourglass diagram --format text budget-network.hourglass",
        does: "draw it in the terminal"),
    ],
    run: drawDesign)

  static let report = Command(
    name: "report",
    operands: Operands(
      notation: "FILE|FOLDER", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "write one page about the design, for people who do not read designs",
    details: [
      "The page has the verdict in a sentence, the picture, five numbers, each stage with what is "
        + "there and what is missing, at most five next steps, the tools by stage and function, "
        + "what is evaluated, the principles, the people it plans to reach beside "
        + "Figure 12 of the study, the checklist, the risks, who tracks what, the findings that the design accepts, and what all of this is "
        + "based on. With --values, it also has the progress.",
      "There is no score: the study gives none. The page needs no script and no other file, and "
        + "prints on A4. It adapts to light and dark screens, and on a telephone it shows the picture "
        + "in one column.",
      "For a folder, -o names a folder too: Hourglass writes a page for each file with a design, "
        + "and index.html, which leads to them.",
    ],
    flags: [
      .format(of: .named("report")), .values, .onOrToday, .model, .inputName, .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass report budget-network.hourglass -o report.html",
        does: "write the report as a page"),
      Example(
        line: "hourglass report --values values.csv budget-network.hourglass -o report.docx",
        does: "write it for Word, with progress"),
      Example(
        line: "hourglass report designs -o reports",
        does: "write a page for each design of a folder"),
    ],
    run: reportOnDesign)

  static let portfolio = Command(
    name: "portfolio",
    operands: Operands(notation: "PATH…", atLeast: 1, atMost: .max, offers: [.designs]),
    summary: "show many designs side by side, beside the figures of the study",
    details: [
      "Paths are files and folders, as for hourglass check. Hourglass reads all designs in them and "
        + "makes one document: how far each design goes, which designs to look at first and why, "
        + "where they have tools by stage and function, kinds of tools, gains, who the peers are, "
        + "what is measured, risks, principles, the commonest findings, and which design can learn "
        + "from which.",
      "The tables are those of the study, so its own figures stand beside them. They show what "
        + "designs declare. No design has a score. Designs that are described from a source are "
        + "counted apart from those that a team wrote itself.",
      "A page (.html) has charts, and adapts to light and dark screens and to A4 paper. It lists the "
        + "first 100 designs. A workbook (.xlsx) and a CSV file have all of them.",
      "Hourglass names files that cannot be read or have no design, and goes on with the rest. The "
        + "exit status is then 1, or 2 if there is no design at all.",
    ],
    flags: [
      .format("text", "markdown", "html", "docx", "xlsx", "csv", "json"), .on, .model, .inputName,
      .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass portfolio designs -o portfolio.html",
        does: "make a page with charts of all designs in a folder"),
      Example(
        line: "hourglass portfolio designs -o portfolio.xlsx",
        does: "make a workbook with a row for each design and all tables"),
      Example(
        line: "hourglass portfolio --format csv a.hourglass b.hourglass",
        does: "write a row for each of two designs"),
    ],
    json: [
      "One object: version (1), model (name, title), summary, counts (designs, own, described, "
        + "compared, endings), designs, stagesAndFunctions, kinds, gains, facets, peers, factors, "
        + "risks, findings, principles, lookFirst and learnFrom. own counts designs of teams, and "
        + "described counts those described from a source.",
      "Each design has number, title, path, describedFrom, model (only if it follows another one), "
        + "verdict, ending (all-stages, gap, unknown, by-design or no-stage), lastCovered, tools, "
        + "indicators, toolsByFunction, kinds, gains, facets, peers, factors, risks, otherRisks, "
        + "participants, reached, principles, counts, findings (names of rules) and reasons. "
        + "stagesAndFunctions has stage, function (null for tools without one), own, described and "
        + "inStudy. kinds and the like have name, title, own, described, study (its words) and "
        + "studyPercent. findings have severity instead. learnFrom has design, the stage or function "
        + "that it lacks, and from, the numbers of designs that have it.",
    ],
    run: showPortfolio)
}
