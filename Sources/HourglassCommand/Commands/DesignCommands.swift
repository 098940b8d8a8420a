import Hourglass
import HourglassLanguage
import HourglassOutput
import HourglassSyntax

/// The commands that people write and mend a design with.
/// What help says of the JSON for principles and challenges.
private let principlesInJson =
  "The members principles and challenges say how the design stands to those of the model. Each has "
  + "key, number (in the source's list or table, or null), title, source, state (shown, in-part, "
  + "declined or not-stated), shownBy (each statement that shows it, with its line), missing (what "
  + "nothing shows, in words) and reason (why the design has none of it, or null)."

extension Command {
  static let new = Command(
    name: "new", operands: Operands(notation: "NAME", atLeast: 1, atMost: 1),
    summary: "write a short design to start from into NAME.hourglass",
    details: [
      "The file is written in this folder, and never over one that is there. It can be read "
        + "without errors as it is, and what hourglass check finds in it are the next things to "
        + "write.",
      "A name is a letter, then letters, digits and hyphens, such as budget-network.",
    ],
    flags: [],
    examples: [
      Example(
        line: "hourglass new budget-network", does: "begin a design in budget-network.hourglass")
    ],
    run: writeNewDesign)

  static let check = Command(
    name: "check",
    operands: Operands(
      notation: "[PATH…]", atLeast: 0, atMost: .max, offers: [.designs]),
    summary: "read designs and say what is missing or wrong",
    details: [
      "A path is a design, a Markdown file with designs in its hourglass fences, a folder that is "
        + "searched for both, or - for standard input. Without a path it is this folder.",
      "Errors are contradictions, warnings are gaps that weaken the programme, and notes are "
        + "advice. A design accepts a finding by saying allow RULE because “…”.",
      "For other programs there are json, jsonl (a finding to a line), sarif (GitHub code "
        + "scanning), github (annotations, and the summary of the job), gitlab (code quality), "
        + "junit and checkstyle (most other services), and markdown (a comment on a pull request, "
        + "with as much as one has room for). The last six name files from the top of the "
        + "repository (GITHUB_WORKSPACE or CI_PROJECT_DIR), or else from this folder.",
      "With --known FILE the findings that FILE lists are left out and counted, and only the others "
        + "make a run fail; hourglass help known says how such a list is kept.",
      "With --changed git is asked which files differ from the last commit, new ones included; with "
        + "--changed=REF, from where this branch left REF. A design that uses such a file, directly "
        + "or through others, is checked as well.",
      "At the end stands how many guiding questions are open. They are no findings and change no "
        + "exit status; hourglass questions lists them.",
      "Some of what is found can be mended without asking anybody: with --fix it is, in the files "
        + "themselves, with comments and everything else left as it is. What a design says stays "
        + "the same unless --unsafe-fixes is there as well: look at those with --diff first. "
        + "Nothing is mended that would bring an error, and nothing in a statement that is not "
        + "understood; files that a design uses are left alone unless they are among the paths.",
      "In a folder, links to files are followed and links to folders are not. What is neither a "
        + "file nor a folder is named and passed over. A link to a file outside the project is read, "
        + "but never written to. The project is the nearest folder that git keeps.",
    ],
    flags: [
      .format(
        "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
        "markdown"),
      .output, .failOn, .allowed, .known, .changed, .fix, .unsafeFixes, .fixDiff, .on, .model,
      .inputName,
    ],
    examples: [
      Example(line: "hourglass check", does: "everything in this folder"),
      Example(
        line: "hourglass check --fail-on error designs", does: "fail only where something is wrong"),
      Example(
        line: "hourglass check --known known.txt designs",
        does: "only what is not in the list of known findings"),
      Example(
        line: "hourglass check --changed=origin/main designs",
        does: "only what this branch has touched"),
      Example(
        line: "hourglass check --format json designs", does: "the same for other programs"),
      Example(
        line: "hourglass check --output sarif=hourglass.sarif --output markdown=comment.md",
        does: "for people on the screen, and for two programs beside it"),
      Example(
        line: "hourglass check --fix --unsafe-fixes --diff designs",
        does: "everything that could be mended, without doing it"),
      Example(line: "hourglass check --fix designs", does: "mend what leaves the meaning alone"),
    ],
    json: [
      "One object: version (2), findings, counts (errors, warnings, notes, allowed; "
        + "known, with --known) and designs, "
        + "their number. A finding has rule, family (the rules it belongs to, or writing for what "
        + "is wrong with the file itself), severity, message (the headline), detail, path, line, column, endLine, "
        + "endColumn, source (what it rests on), why and next; related, where a second place "
        + "belongs to it; and allowed, the reason, where the design allows it. Lines and columns count from 1, "
        + "columns in Unicode code points, and endColumn is one past the last. Where a file could "
        + "not be read, or held no design, troubles has its path and a message.",
      "With jsonl each line is an object with a type: finding (as above), trouble (path, message) "
        + "and, as the last, summary (version, counts, designs).",
    ],
    run: checkDesigns)

  static let known = Command(
    name: "known",
    operands: Operands(
      notation: "update|prune FILE [PATH…]", atLeast: 2, atMost: .max,
      offers: [.words(["update", "prune"]), .files, .designs]),
    summary: "keep a list of findings that are known and not mended yet",
    details: [
      "A portfolio that is older than its checks has many findings. hourglass known update FILE "
        + "lists them all, and from then on hourglass check --known FILE shows only what is new. "
        + "FILE is a text that belongs beside the designs, in version control.",
      "A finding is known by its file, its rule and what it is about: a stage, or a thing with "
        + "those around it, each by its name, or its title where it has none, and smaller "
        + "statements by their own words. Lines that move and other statements that change do not "
        + "matter; whoever changes those words, or gives the file another name, sees the finding "
        + "again. A list from before stages were named is still understood, and update and prune "
        + "write it anew.",
      "Of several of a sort in one place the list keeps how many: where there is one more, the last "
        + "one in the file is new. A finding about several things, such as three indicators that "
        + "nobody tracks, has an entry for each of them, and is new as soon as one of them is.",
      "prune takes out what is mended and puts nothing in. update takes out what is mended as well; "
        + "what is new it shows, with exit status 1, and puts into a list that exists only with "
        + "--accept-new. Both keep what the list says of files that were not looked at, and of a "
        + "file with a new error in how it is written nothing counts as mended, since the error "
        + "may hide it.",
      "Findings that a design allows are not listed. To allow one says that it is right as it is, "
        + "and why; to list it says only that it is known.",
    ],
    flags: [.acceptNew, .on, .model],
    examples: [
      Example(
        line: "hourglass known update known.txt designs", does: "begin a list with all there is"),
      Example(
        line: "hourglass known prune known.txt designs", does: "take out what is mended"),
      Example(
        line: "hourglass known update --accept-new known.txt designs",
        does: "put in what is new, too"),
    ],
    run: keepKnownFindings)

  static let format = Command(
    name: "format",
    operands: Operands(
      notation: "[PATH…]", atLeast: 0, atMost: .max, offers: [.designs]),
    summary: "lay designs out in the one way, so that their differences are easy to see",
    details: [
      "A path is a design, a Markdown file with designs in its hourglass fences, a folder that is "
        + "searched for both, or - for standard input, which goes to standard output. Without a "
        + "path it is this folder. Files are changed in place, and those that change are listed.",
      "There is one layout and nothing to choose: a statement to a line, two blanks deeper for "
        + "each block, { behind what it belongs to, at most one empty line. What stands on one line "
        + "with { } or ; stays there if it holds no comment and fits into 100 columns. Statements "
        + "that are too long are broken after commas.",
      "A design says the same afterwards. Comments, names, numbers and the words between quotation "
        + "marks stay as they are, and so does every statement with an error in it: hourglass check "
        + "shows those, and the exit status is 1.",
    ],
    flags: [.onlyCheck, .diff, .inputName],
    examples: [
      Example(line: "hourglass format", does: "everything in this folder"),
      Example(
        line: "hourglass format --check designs", does: "fail where a design is laid out otherwise"),
      Example(
        line: "hourglass format --diff budget-network.hourglass", does: "see what would change"),
    ],
    run: formatDesigns)

  static let diff = Command(
    name: "diff",
    operands: Operands(
      notation: "OLD NEW", atLeast: 2, atMost: 2, offers: [.designs]),
    summary: "say what changed in meaning between two versions of a design",
    details: [
      "OLD and NEW are designs, or folders with designs of the same names. Either may be git:REF, "
        + "the version that git keeps under that name of what the other one names, or "
        + "git:REF:PATH, where PATH begins at the top of the repository. What a design uses is "
        + "read from the same version.",
      "Order, layout, comments and spelling are not meaning. Things are the same where their names "
        + "agree, or their titles, or where at least half of what is said about them agrees.",
      "A target lowered and an indicator taken out are findings unless the newer version says why: "
        + "behind the target (target 10 by 2014 because “…”), in the indicator (changed 2014-03 "
        + "because “…”), or in the programme (allow indicator-lost because “…”). A reason counts "
        + "in the version that brings it.",
      "Every change is of one of four classes. Evaluability lost: something that could have been "
        + "seen can no longer be seen. Promise changed: what is to happen, to whom, by when or how "
        + "much is no longer the same. Clarified: the design says more and gives nothing up. "
        + "Cosmetic: names, codes and dates of record. What is of which class and why is shown by "
        + "hourglass explain evaluability-lost, promise-changed, clarified or cosmetic.",
    ],
    flags: [.format("text", "markdown", "json"), .failOnClass, .model],
    examples: [
      Example(
        line: "hourglass diff budget-network-2013.hourglass budget-network.hourglass",
        does: "two files"),
      Example(line: "hourglass diff git:main designs", does: "this folder and its main version"),
      Example(
        line: "hourglass diff --format markdown git:origin/main designs > comment.md",
        does: "a comment for a pull request"),
      Example(
        line: "hourglass diff --fail-on evaluability-lost git:main designs",
        does: "fail where something can no longer be seen"),
    ],
    json: [
      "One object: version (1), worst (a class, or null), counts (how many changes of each "
        + "class), incomplete (the files with errors, of which not everything could be compared) "
        + "and programmes. A programme has programme (its title), oldPath, newPath, oldVerdict and "
        + "newVerdict (null where there is no such version), changes, the worst first, and "
        + "findings, which are shaped as those of check.",
      "A change has what (what it is about, such as target), how (added, removed, changed, "
        + "renamed, recast, replaced, widened, narrowed, raised, lowered, advanced, postponed, "
        + "settled, deferred, declined or reopened), kind (added, removed, changed or renamed), "
        + "class (evaluability-lost, promise-changed, clarified or cosmetic), thing (what sort of "
        + "thing it is about), title, about, before, after, reason (what the newer version says "
        + "why), oldLine, newLine, likeness (how much alike two things are that only likeness "
        + "says are one, in percent) and why (why it is of its class). What is not there is null. "
        + "A target that is lowered is easier to reach, whichever direction is better.",
    ],
    run: compareDesigns)

  static let trace = Command(
    name: "trace",
    operands: Operands(
      notation: "FILE", atLeast: 1, atMost: 1, offers: [.designs]),
    summary: "show which stages a design covers and where it stops",
    details: [
      "For each stage of the model: whether the design covers it and why, its objectives and "
        + "tools, and what measures it. Then the people the design plans to reach, and what is "
        + "measured."
    ],
    flags: [.format("text", "json"), .on, .model, .inputName],
    examples: [
      Example(line: "hourglass trace budget-network.hourglass", does: "the picture"),
      Example(
        line: "hourglass trace --format json budget-network.hourglass",
        does: "one JSON object for each programme in the file"),
    ],
    json: [
      "One object to a line for each programme: version (2), programme and model (name, title), "
        + "verdict, describedFrom (the source, or null), stages, people, indicators (name, facet, "
        + "facetFollows where it was not said, stages), principles, challenges and counts (errors, "
        + "warnings, notes, allowed).",
      "A verdict has text (the sentences), covers (the stages that the design covers), lastCovered "
        + "(the last of them, or null) and stop: its kind (by-design, gap, unknown or none), the "
        + "stage after which the design stops, declared (whether the design says so itself), the "
        + "reason that it gives, and called (the model's words for it).",
      "A stage has name, title, state (planned, left-out, gap-reported or not-mentioned), covered, "
        + "its condition (name, met, reason, the tools that meet it, and notStated: what would "
        + "settle it, such as frequency or participants), skipped, claimed, objectives, tools, "
        + "ownTools, linksIn and linksOut (from, to) and indicators.",
      "In people, participants, notSharing and reached count people and are null where a group does "
        + "not say its number; participantsAtLeast, notSharingAtLeast and reachedAtLeast count "
        + "those who are known in any case. participantNames, notSharingNames, brokers "
        + "(participant, through) and steps (from, to, step) say who.",
      principlesInJson,
    ],
    run: traceDesign)

  static let questions = Command(
    name: "questions",
    operands: Operands(
      notation: "[FILE]", atLeast: 0, atMost: 1, offers: [.designs]),
    summary: "list the guiding questions that a design leaves open, for a workshop",
    details: [
      "Stage by stage, with the line that answers each, and with the risks that the model names "
        + "and the design does not. Questions about stages that the design leaves out on purpose "
        + "are not asked.",
      "At the end are the principles and challenges of the model that the design does not show, or "
        + "only in part, with what is missing.",
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
        + "open), sections, one for each stage and maybe one more for what belongs to none, "
        + "principles and challenges.",
      "A section has stage (null for none), title, questions and risks (name, title, meaning). A "
        + "question has key, words, profile (the one that asks it, or null), state and detail. "
        + "The state is open, coming (detail is the date), and with --all also answered (detail is "
        + "the answer), held (detail is what answers it as well), left-out (its stages are left "
        + "out on purpose) or unasked (there is no FILE).",
      principlesInJson,
    ],
    run: listQuestions)
}
