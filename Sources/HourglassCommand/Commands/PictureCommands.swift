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
        + "what is evaluated, the principles, the people it plans to reach, the checklist, the "
        + "risks, who tracks what, the findings that the design accepts, and what all of this is "
        + "based on. With --values, it also has the progress.",
      "There is no score: the study gives none. The page needs no script and no other file, and "
        + "prints on A4.",
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
}
