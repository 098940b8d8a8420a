import Hourglass
import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// The commands that people write and fix a design with.
/// What help says of the JSON for principles and challenges.
private let principlesInJson =
  "The members principles and challenges compare the design with those of the model. Each has key, "
  + "number (in the source's list or table, or null), title, source, state (shown, in-part, "
  + "declined or not-stated), shownBy (each statement that shows it, with its line), missing "
  + "(what the design does not show, in words) and reason (why the design leaves it out, or "
  + "null)."

extension Command {
  static let new = Command(
    name: "new", operands: Operands(notation: "NAME", atLeast: 1, atMost: 1),
    summary: "start a design from a short example",
    details: [
      "Hourglass writes the file NAME.hourglass in the current folder. It never replaces a file. "
        + "The new design has no errors. The findings of hourglass check are the next things to "
        + "write.",
      "A name starts with a letter and has letters, digits and hyphens, for example budget-network.",
    ],
    flags: [],
    examples: [
      Example(
        line: "hourglass new budget-network", does: "start a design in budget-network.hourglass")
    ],
    run: writeNewDesign)

  static let check = Command(
    name: "check",
    operands: Operands(
      notation: "[PATH…]", atLeast: 0, atMost: .max, offers: [.designs]),
    summary: "report errors and gaps in designs",
    details: [
      "PATH is a design, a Markdown file with hourglass code blocks, or a folder with either. Use "
        + "- for standard input. Default: the current folder.",
      "An error is a contradiction or something unreadable. A warning is a gap that weakens the "
        + "programme or its evaluation. A note is advice. To accept a finding, add to the design: "
        + "allow RULE because \"…\"",
      "Formats for other software: json, jsonl (one finding per line), sarif (GitHub code "
        + "scanning), github (annotations and job summary), gitlab (code quality), junit and "
        + "checkstyle (most other services), markdown (a pull request comment, shortened if too "
        + "long). The last six give paths from the top of the repository (GITHUB_WORKSPACE or "
        + "CI_PROJECT_DIR), or from the current folder.",
      "With --known FILE, findings listed in FILE are hidden and counted. Only new findings change "
        + "the exit status. See: hourglass help known",
      "With --changed, Hourglass checks designs that changed since the last commit. With "
        + "--changed=REF: since this branch left REF. It also checks designs that use a changed "
        + "file.",
      "The last line gives the number of unanswered guiding questions. They are not findings and "
        + "do not change the exit status. To list them: hourglass questions",
      "--fix corrects the findings that have a safe fix, in the files. Meaning, comments and other "
        + "lines stay the same. --unsafe-fixes also applies fixes that may change the meaning. "
        + "Look at them first with --diff. Hourglass skips a fix that would cause an error, and a "
        + "fix inside a statement that it cannot read. It changes a file that a design uses only "
        + "if you name that file.",
      "In a folder, Hourglass follows links to files. It does not follow links to folders. It "
        + "names and skips anything that is not a file or a folder. A link to a file outside the "
        + "project is read, but never written to. The project is the nearest folder with a git "
        + "repository.",
    ],
    flags: [
      .format(
        "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
        "markdown"),
      .output, .failOn, .allowed, .known, .changed, .fix, .unsafeFixes, .fixDiff, .on, .model,
      .inputName,
    ],
    examples: [
      Example(line: "hourglass check", does: "check the current folder"),
      Example(
        line: "hourglass check --fail-on error designs", does: "exit with status 1 only for errors"),
      Example(
        line: "hourglass check --known known.txt designs",
        does: "show only new findings"),
      Example(
        line: "hourglass check --changed=origin/main designs",
        does: "check only what this branch changed"),
      Example(
        line: "hourglass check --format json designs", does: "write JSON for other software"),
      Example(
        line: "hourglass check --output sarif=hourglass.sarif --output markdown=comment.md",
        does: "show findings on the screen and write two reports"),
      Example(
        line: "hourglass check --fix --unsafe-fixes --diff designs",
        does: "show every possible fix without applying it"),
      Example(line: "hourglass check --fix designs", does: "apply the safe fixes"),
    ],
    json: [
      "One object: version (2), findings, counts (errors, warnings, notes, allowed, and known with "
        + "--known) and designs, the number of designs. Each finding has rule, family (a family of "
        + "rules, or writing for errors in the text), severity, message (the headline), detail, "
        + "path, line, column, endLine, endColumn, source (what the rule is based on), why and "
        + "next. It has related if it points to a second place, and allowed (the reason) if the "
        + "design allows it. Lines and columns count from 1. Columns count Unicode code points, "
        + "and endColumn is one after the last. troubles lists each file that could not be read or "
        + "has no design, with a path and a message.",
      "With jsonl, each line is an object with a type: finding (as above), trouble (path, message) "
        + "or, on the last line, summary (version, counts, designs).",
    ],
    run: checkDesigns)

  static let known = Command(
    name: "known",
    operands: Operands(
      notation: "update|prune FILE [PATH…]", atLeast: 2, atMost: .max,
      offers: [.words(["update", "prune"]), .files, .designs]),
    summary: "keep a list of known findings, so that check shows only new ones",
    details: [
      "Existing designs may have many findings. hourglass known update FILE lists them all. After "
        + "that, hourglass check --known FILE shows only new findings. Keep FILE next to the "
        + "designs, in version control.",
      "The list identifies a finding by its file, its rule and its subject. The subject is a stage "
        + "or a statement, named by its name, its title or its own words. Moving lines or changing "
        + "other statements makes no difference. If those words or the file name change, the "
        + "finding is reported again. Hourglass still reads lists in the earlier form that does "
        + "not name stages, and update and prune rewrite them.",
      "For several findings of the same kind in one place, the list keeps their number. If there "
        + "is one more, the last one in the file is new. A finding about several things, such as "
        + "three indicators without a tracker, has one entry for each. It is new when one of them "
        + "is new.",
      "prune removes findings that are fixed, and adds no findings. update also removes findings "
        + "that are fixed. It shows new findings with exit status 1, and adds them to an existing "
        + "list only with --accept-new. Both keep the entries for files that were not checked. If "
        + "a file has a new error in its text, none of its entries counts as fixed, because the "
        + "error may hide them.",
      "Findings that a design allows are not listed. allow in a design says that a finding is "
        + "accepted, and why. The list says only that it is known.",
    ],
    flags: [.acceptNew, .on, .model],
    examples: [
      Example(
        line: "hourglass known update known.txt designs",
        does: "start a list with all current "
          + "findings"),
      Example(
        line: "hourglass known prune known.txt designs", does: "remove the findings that are fixed"),
      Example(
        line: "hourglass known update --accept-new known.txt designs",
        does: "also add the new findings"),
    ],
    run: keepKnownFindings)

  static let format = Command(
    name: "format",
    operands: Operands(
      notation: "[PATH…]", atLeast: 0, atMost: .max, offers: [.designs]),
    summary: "apply the standard layout",
    details: [
      "PATH is a design, a Markdown file with hourglass code blocks, or a folder with either. Use "
        + "- to read standard input and write standard output. Default: the current folder. Files "
        + "are changed in place, and Hourglass lists the files that change.",
      "There is one standard layout, without settings: one statement per line, two spaces of "
        + "indentation for each block, { at the end of the line, and at most one empty line. Text "
        + "on one line with { } or ; stays on one line if it has no comment and fits into 100 "
        + "columns. Longer statements are broken after commas.",
      "The meaning of a design stays the same. Comments, names, numbers and quoted texts do not "
        + "change. Hourglass also leaves every statement with an error as it is. hourglass check "
        + "shows those, and the exit status is 1.",
    ],
    flags: [.onlyCheck, .diff, .inputName],
    examples: [
      Example(line: "hourglass format", does: "format the current folder"),
      Example(
        line: "hourglass format --check designs",
        does: "exit with status 1 if a design does not "
          + "have the standard layout"),
      Example(
        line: "hourglass format --diff budget-network.hourglass", does: "show what would change"),
    ],
    run: formatDesigns)

  static let diff = Command(
    name: "diff",
    operands: Operands(
      notation: "OLD NEW", atLeast: 2, atMost: 2, offers: [.designs]),
    summary: "compare the meaning of two versions of a design",
    details: [
      "OLD and NEW are designs, or folders with designs of the same names. Either can be git:REF, "
        + "the version of the other path at that git reference, or git:REF:PATH, where PATH starts "
        + "at the top of the repository. Files that a design uses are read from the same version.",
      "Order, layout, comments and spelling do not count as meaning. Hourglass matches items by "
        + "name, then by title, and then by content if at least half of it agrees.",
      "A lowered target and a removed indicator are findings, unless the newer version gives the "
        + "reason. Add it to the target (target 10 by 2014 because \"…\"), inside the indicator "
        + "(changed 2014-03 because \"…\") or inside the programme (allow indicator-lost because "
        + "\"…\"). A reason counts only in the version that adds it.",
      "Each change has one of four classes. Evaluability lost: the design no longer measures "
        + "something that it measured. Promise changed: what should happen, for whom, by when or "
        + "how much is different. Clarified: the design says more and removes no information. "
        + "Cosmetic: names, codes and dates of record. To see the rules for each class, run: "
        + "hourglass explain evaluability-lost, promise-changed, clarified or cosmetic.",
    ],
    flags: [.format("text", "markdown", "json"), .failOnClass, .model, .into, .force],
    examples: [
      Example(
        line: "hourglass diff budget-network-2013.hourglass budget-network.hourglass",
        does: "compare two files"),
      Example(
        line: "hourglass diff git:main designs",
        does: "compare the folder designs with its "
          + "version on main"),
      Example(
        line: "hourglass diff --format markdown git:origin/main designs > comment.md",
        does: "write a comment for a pull request"),
      Example(
        line: "hourglass diff --fail-on evaluability-lost git:main designs",
        does: "exit with status 1 only if something is no longer measured"),
    ],
    json: [
      "One object: version (1), worst (a class, or null), counts (the number of changes in each "
        + "class), incomplete (files with errors, which were not compared in full) and programmes. "
        + "A programme has programme (its title), oldPath, newPath, oldVerdict and newVerdict "
        + "(null if that version does not exist), changes (the most serious first) and findings, "
        + "in the same form as in check.",
      "A change has what (the subject, such as target), how (added, removed, changed, renamed, "
        + "recast, replaced, widened, narrowed, raised, lowered, advanced, postponed, settled, "
        + "deferred, declined or reopened), kind (added, removed, changed or renamed), class "
        + "(evaluability-lost, promise-changed, clarified or cosmetic), thing (the kind of item), "
        + "title, about, before, after, reason (from the newer version), oldLine, newLine, "
        + "likeness (the similarity in percent of two items matched by content) and why (the "
        + "reason for the class). Absent values are null. A lowered target is easier to meet, "
        + "whichever direction is better.",
    ],
    run: compareDesigns)

  static let trace = Command(
    name: "trace",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "show which stages a design covers and where it stops",
    details: [
      "For each stage of the model, the report shows whether the design covers it and why, its "
        + "objectives and tools, and its indicators. Then it shows the people the design plans to "
        + "reach, and what is measured."
    ],
    flags: [.format("text", "json"), .on, .model, .inputName, .into, .force],
    examples: [
      Example(line: "hourglass trace budget-network.hourglass", does: "show the picture"),
      Example(
        line: "hourglass trace --format json budget-network.hourglass",
        does: "write one JSON object for each programme in the file"),
    ],
    json: [
      "One object per line for each programme: version (2), programme and model (name, title), "
        + "verdict, describedFrom (the source, or null), stages, people, indicators (name, facet, "
        + "facetFollows if the facet was not stated, stages), principles, challenges and counts "
        + "(errors, warnings, notes, allowed).",
      "A verdict has text (the sentences), covers (the stages that the design covers), lastCovered "
        + "(the last of them, or null) and stop: its kind (by-design, gap, unknown or none), the "
        + "stage after which the design stops, declared (whether the design says so itself), the "
        + "reason that it gives, and called (the model's words for it).",
      "A stage has name, title, state (planned, left-out, gap-reported or not-mentioned), covered, "
        + "its condition (name, met, reason, the tools that meet it, and notStated: the missing "
        + "information, such as frequency or participants), skipped, claimed, objectives, tools, "
        + "ownTools, linksIn and linksOut (from, to) and indicators.",
      "In people, participants, notSharing and reached count people. They are null if a group does "
        + "not state its number. participantsAtLeast, notSharingAtLeast and reachedAtLeast count "
        + "the people whose number is stated. participantNames, notSharingNames, brokers "
        + "(participant, through) and steps (from, to, step) give the names.",
      principlesInJson,
    ],
    run: traceDesign)

  static let questions = Command(
    name: "questions",
    operands: Operands(
      notation: "[FILE]", atLeast: 0, atMost: 1, offers: [.designs]),
    summary: "list the guiding questions that a design does not answer yet",
    details: [
      "The list goes stage by stage, with the line that answers each question, and with the risks "
        + "of the model that the design does not name. It has no questions about stages that the "
        + "design leaves out on purpose.",
      "The end of the list shows the principles and challenges of the model that the design does "
        + "not show, or shows only in part, with what is missing.",
      "With --all, the list has every question, answered or not. Then FILE is not needed.",
    ],
    flags: [
      .format(of: .named("questions")), .everyQuestion, .model, .inputName, .into, .force,
    ],
    examples: [
      Example(
        line: "hourglass questions budget-network.hourglass",
        does: "list the unanswered "
          + "questions"),
      Example(
        line: "hourglass questions budget-network.hourglass -o agenda.docx",
        does: "write an agenda with boxes to tick and room to write"),
      Example(
        line: "hourglass questions --all",
        does: "list every question, before you have a "
          + "design"),
    ],
    json: [
      "One object per line for each programme: version (1), programme (its title, or null without "
        + "a FILE), model, total and open (the number of questions, and of unanswered questions), "
        + "sections, principles and challenges. There is one section for each stage, and one more "
        + "for questions without a stage if there are any.",
      "A section has stage (or null), title, questions and risks (name, title, meaning). A "
        + "question has key, words, profile (the profile that asks it, or null), state and detail. "
        + "The state is open (unanswered), coming (detail is the date), and with --all also "
        + "answered (detail is the answer), held (answered elsewhere, detail says where), left-out "
        + "(the design leaves out its stages on purpose) or unasked (without a FILE).",
      principlesInJson,
    ],
    run: listQuestions)
}
