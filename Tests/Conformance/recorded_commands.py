"""Which commands the program is run with, on which files, and what each leaves behind.

The kind of a command names it and ends with the format of what it prints, which says how two
outputs of it are compared.
"""

import shutil
from dataclasses import dataclass, field

from recorded_inputs import GIVEN, original

ON = ["--on", "2026-01-01"]
EARLIER = ["--on", "2014-09-30"]
CHECK = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
         "markdown"]  # fmt: skip
CHECKLIST = ["text", "markdown", "csv", "xlsx", "html", "docx", "icalendar", "json"]
PAGES = ["markdown", "html", "xlsx", "docx"]
PROGRESS = ["text", "markdown", "csv", "xlsx", "html", "docx", "json"]
PORTFOLIO = ["text", "markdown", "html", "docx", "xlsx", "csv", "json"]
SHORT = ["text", "markdown", "json"]
QUESTIONS = [*SHORT, "html", "docx", "xlsx"]
COMMANDS = ["new", "check", "known", "format", "diff", "trace", "diagram", "report", "portfolio",
            "questions", "checklist", "progress", "export", "documents", "import", "explain", "help", "completions", "man",
            "version"]  # fmt: skip
MODELS = ["Tests/Fixtures/results-chain.hourglass", "Models/peer-learning.hourglass",
          "Generated/g007.hourglass", "Models/examples/tutorial.hourglass",
          "missing.hourglass"]  # fmt: skip
KNOWN = "known.txt"


@dataclass
class Step:
    """One run. `before` are files to write first, `leaves` those to look at afterwards."""

    kind: str
    arguments: list
    given: bytes | None = None
    before: dict = field(default_factory=dict)
    leaves: list = field(default_factory=list)
    # Tells apart two runs of one command that follow one another.
    label: str = ""
    variables: dict = field(default_factory=dict)
    # Run for what it does, by another program; what it prints is not recorded.
    program: str | None = None

    @property
    def name(self):
        words = [each if each and " " not in each else repr(each) for each in self.arguments]
        return " ".join([f"{self.label}:", *words] if self.label else words)


def tasks(files):
    """Lists of steps that follow one another; the files are as they were before each list."""
    designs = [path for path in files if path.endswith((".hourglass", ".md"))]
    first = [path for path in designs if path.startswith("Generated") and path[-11] == "0"]
    for path in designs:
        if original(path):
            yield path, list(on_copy(path, files))
        else:
            thorough = not path.startswith((GIVEN, "Generated", "Odd")) or path in first
            yield path, list(on_design(path, files, thorough))
    for path in files:
        if path.endswith(".xml"):
            yield path, list(on_activity(path))
        elif path.endswith(".csv"):
            yield path, list(on_values(path, files))
    yield "words.txt", list(on_words(files["words.txt"].decode().split()))
    yield "folders", list(on_folders(files))
    yield "usage", list(usage())
    if shutil.which("git"):
        yield "repository", list(in_repository(files))
    else:
        print("Skipped: there is no git here, so nothing is compared with what it keeps.")


def checks(path):
    for each in CHECK:
        variables = {"GITHUB_STEP_SUMMARY": "summary.md"} if each == "github" else {}
        leaves = ["summary.md"] if variables else []
        yield Step(f"check-{each}", ["check", "--format", each, path], leaves=leaves,
                   variables=variables)  # fmt: skip
    yield Step("check-allowed-json", ["check", "--allowed", *ON, "--format", "json", path])


def fixes(path, files):
    for unsafe in ([], ["--unsafe-fixes"]):
        sort = "unsafe-fix" if unsafe else "fix"
        yield Step(f"check-{sort}-json", ["check", "--fix", *unsafe, "--format", "json", path],
                   leaves=[path], before={path: files[path]})  # fmt: skip
        yield Step(f"check-{sort}-diff", ["check", "--fix", *unsafe, "--diff", path],
                   before={path: files[path]})  # fmt: skip


def layout(path, files):
    yield Step("format-design", ["format", "-", "--stdin-filename", path], given=files[path])
    yield Step("format-diff", ["format", "--diff", path])


def on_design(path, files, thorough):
    """A whole design; one that is looked at thoroughly is shown in every way there is."""
    yield from checks(path)
    yield Step("check-allowed-text", ["check", "--allowed", *EARLIER, path])
    yield Step("check-diff", ["check", "--diff", path])
    for level in ("error", "note"):
        yield Step("check-text", ["check", "--fail-on", level, path])
    reports = [f"{each}=report.{each}" for each in ("sarif", "markdown", "junit")]
    yield Step("check-output-text", ["check", *(x for each in reports for x in ("--output", each)),
               path], leaves=[each.split("=")[1] for each in reports])  # fmt: skip
    yield Step("check-stdin-json", ["check", "-", "--stdin-filename", path, "--format", "json"],
               given=files[path])  # fmt: skip
    yield Step("check-stdin-fix-design", ["check", "--fix", "-", "--stdin-filename", path],
               given=files[path])  # fmt: skip
    yield from fixes(path, files)
    yield from layout(path, files)
    yield Step("format-text", ["format", "--check", path])
    yield Step("format-text", ["format", path], leaves=[path], before={path: files[path]})
    yield Step("known-text", ["known", "update", KNOWN, path], leaves=[KNOWN],
               before={path: files[path]})  # fmt: skip
    yield Step("known-check-json", ["check", "--known", KNOWN, "--format", "json", path])
    yield Step("known-check-text", ["check", "--known", KNOWN, path])
    yield Step("known-text", ["known", "prune", KNOWN, path], leaves=[KNOWN])
    for each in ("text", "json"):
        yield Step(f"trace-{each}", ["trace", "--format", each, path])
    yield Step("trace-json", ["trace", *EARLIER, "--format", "json", path])
    for each in QUESTIONS if thorough else SHORT:
        for all_of_them in ([], ["--all"]):
            yield Step(f"questions-{each}", ["questions", *all_of_them, "--format", each, path])
    yield Step("documents-text", ["documents", path, "-o", "set", *ON], leaves=["set/index.html"])
    yield from pictures(path, thorough)
    yield from checklists(path, thorough)
    yield from exports(path, thorough)
    yield Step("progress-template-csv", ["progress", "--template", *ON, path])
    yield from by_other_models(path, MODELS if thorough else MODELS[:1])


def pictures(path, thorough):
    """For people who read no design: the picture in its forms, the report, and one of many."""
    yield Step("diagram-text", ["diagram", "--format", "text", path])
    yield Step("diagram-lines", ["diagram", "--format", "mermaid", path])
    for size in ("natural", "phone") if thorough else ():
        yield Step("diagram-xml", ["diagram", "--size", size, path])
        yield Step("diagram-xml", ["diagram", "--size", size, "--level", "overview", path])
    for each in ("html", "docx", "markdown") if thorough else ("markdown",):
        yield Step(f"report-{each}", ["report", *EARLIER, "--format", each, path])
    yield Step("portfolio-json", ["portfolio", "--format", "json", path])


def checklists(path, thorough):
    for each in CHECKLIST:
        if not thorough and each != "json":
            yield Step(f"checklist-{each}", ["checklist", *EARLIER, "--format", each, path])
            continue
        for by in ("stage", "tracker", "due"):
            for only in ([], ["--only", "gaps"]):
                yield Step(f"checklist-{each}", ["checklist", "--by", by, *only, *ON,
                           "--format", each, path])  # fmt: skip
        yield Step(f"checklist-{each}", ["checklist", *EARLIER, "--format", each, path])
        for by in ("due", "stage"):
            yield Step(f"checklist-{each}", ["checklist", "--by", by, "--until", "2017", *EARLIER,
                       "--format", each, path])  # fmt: skip


def exports(path, thorough):
    for each in PAGES:
        for columns in ("", "eu", "fcdo", "plain") if thorough or each == "markdown" else ("eu",):
            of = ["--columns", columns] if columns else []
            yield Step(f"export-logframe-{each}",
                       ["export", "--to", "logframe", *of, "--format", each, path])  # fmt: skip
        yield Step(f"export-pirs-{each}", ["export", "--to", "pirs", "--format", each, path])
    yield Step("export-xlsform-xlsx", ["export", "--to", "xlsform", path])
    yield Step("export-json", ["export", "--to", "json", path])
    yield Step("export-iati-xml", ["export", "--to", "iati", *ON, path])


def by_other_models(path, models):
    for model in models:
        with_model = ["--model", model, path]
        yield Step("model-check-json", ["check", "--format", "json", *with_model])
        yield Step("model-trace-text", ["trace", *with_model])
        yield Step("model-trace-json", ["trace", "--format", "json", *with_model])
        yield Step("model-questions-json", ["questions", "--format", "json", *with_model])
        yield Step("model-checklist-json", ["checklist", *ON, "--format", "json", *with_model])
        yield Step("model-logframe-markdown", ["export", "--to", "logframe", *with_model])
        yield Step("model-export-json", ["export", "--to", "json", *with_model])


def on_copy(path, files):
    """A damaged or edited copy, alone and beside what it was made of."""
    old = original(path)
    yield from checks(path)
    yield from fixes(path, files)
    yield from layout(path, files)
    for each in ("text", "json"):
        yield Step(f"trace-{each}", ["trace", "--format", each, path])
    for each in ("text", "csv", "json"):
        yield Step(f"checklist-{each}", ["checklist", *ON, "--format", each, path])
    yield Step("questions-json", ["questions", "--format", "json", path])
    yield Step("export-json", ["export", "--to", "json", path])
    yield Step("export-iati-xml", ["export", "--to", "iati", *ON, path])
    yield Step("export-logframe-markdown", ["export", "--to", "logframe", path])
    yield Step("export-pirs-markdown", ["export", "--to", "pirs", path])
    table = old.removesuffix(".hourglass") + ".csv"
    if table in files:
        yield Step("progress-json", ["progress", "--values", table, *ON, "--format", "json", path])
    for each in SHORT:
        yield Step(f"diff-{each}", ["diff", "--format", each, old, path])
    yield Step("diagram-text", ["diagram", "--format", "text", "--against", old, path])
    yield Step("diff-json", ["diff", "--format", "json", path, old])
    yield Step("diff-text", ["diff", "--fail-on", "promise-changed", old, path])
    # A list of what was known before, held against what the file says now.
    start = {old: files[old]}
    change = {old: files[path]}
    yield Step("known-text", ["known", "update", KNOWN, old], before=start, label=f"before {path}")
    yield Step("known-check-json", ["check", "--known", KNOWN, "--format", "json", old],
               before=change, label=f"after {path}")  # fmt: skip
    yield Step("known-text", ["known", "prune", KNOWN, old], leaves=[KNOWN], label=f"after {path}")
    yield Step("known-text", ["known", "update", KNOWN, old], leaves=[KNOWN], label=f"after {path}")
    yield Step("known-text", ["known", "update", "--accept-new", KNOWN, old], leaves=[KNOWN],
               label=f"after {path}")  # fmt: skip


def on_activity(path):
    yield Step("import-design", ["import", "iati", path, *ON])
    yield Step("import-design", ["import", "iati", path, *ON, "--values", "observed.csv"],
               leaves=["observed.csv"])  # fmt: skip


def on_values(path, files):
    """A table with every design it may belong to: its own, or all of its folder."""
    own = path.removesuffix(".csv") + ".hourglass"
    folder = path.rpartition("/")[0]
    others = [each for each in files if each.endswith(".hourglass") and not original(each)]
    beside = [each for each in others if each.rpartition("/")[0] == folder]
    for design in [own] if own in files else beside:
        for each, day in [*((each, EARLIER) for each in PROGRESS), ("json", ON)]:
            yield Step(f"progress-{each}",
                       ["progress", "--values", path, *day, "--format", each, design])  # fmt: skip
        yield Step("export-iati-xml", ["export", "--to", "iati", "--values", path, *ON, design])


def on_words(words):
    for word in [*words, "--all"]:
        for each in SHORT:
            yield Step(f"explain-{each}", ["explain", "--format", each, word])
    for each in SHORT:
        yield Step(f"explain-{each}", ["explain", "--format", each])
        yield Step(f"explain-{each}", ["explain", "--all", "--format", each, "--model", MODELS[0]])
        yield Step(f"questions-{each}", ["questions", "--all", "--format", each])


def on_folders(files):
    """Many files at once: their order, what they share, and how much there is in all."""
    for each in CHECK:
        for folder in ("Models", "Tests/Fixtures", "Generated", "."):
            yield Step(f"check-{each}", ["check", "--format", each, folder])
    for each in PORTFOLIO:
        yield Step(f"portfolio-{each}", ["portfolio", "--format", each, "Models"])
    yield Step("portfolio-json", ["portfolio", "--format", "json", "."])
    yield Step("report-text", ["report", *EARLIER, "Models", "-o", "site"],
               leaves=["site/index.html"])  # fmt: skip
    yield Step("format-text", ["format", "--check", "."])
    yield Step("known-text", ["known", "update", KNOWN, "."], leaves=[KNOWN])
    yield Step("known-check-json", ["check", "--known", KNOWN, "--format", "json", "Models"])
    yield Step("check-fix-text", ["check", "--fix", "Models"])
    old = {path.replace("Models/", "Old/"): text for path, text in files.items()
           if path.startswith("Models/") and not original(path)}  # fmt: skip
    new = {path: files[copy] for copy in files if ".edited-" in copy
           and (path := original(copy)).startswith("Models/")}  # fmt: skip
    for each in SHORT:
        yield Step(f"diff-{each}", ["diff", "--format", each, "Old", "Models"], before=old | new)


def in_repository(files):
    """What git says has changed: a design, what another uses, a new file, and one that is gone."""
    examples = "Models/examples"
    library = files["Models/indicators.hourglass"]
    tutorial, pempal = (files[f"{examples}/{name}.hourglass"] for name in ("tutorial", "pempal"))
    user = files["Generated/g003.hourglass"]
    before = {
        "Repository/Models/indicators.hourglass": library,
        "Repository/designs/g003.hourglass": user,
        "Repository/designs/tutorial.hourglass": tutorial,
        "Repository/designs/pempal.hourglass": pempal,
        "Repository/designs/gone.hourglass": pempal,
    }
    git = ["-C", "Repository", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    midnight = "2026-01-01T00:00:00Z"
    days = {"GIT_AUTHOR_DATE": midnight, "GIT_COMMITTER_DATE": midnight}
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Before"]):
        yield Step("git", [*git, *arguments], before=before, variables=days, program="git")
    after = {
        "Repository/Models/indicators.hourglass": library.replace(b"practice-", b"habit-"),
        "Repository/designs/tutorial.hourglass": tutorial.replace(b"target 30", b"target 20"),
        "Repository/designs/new.hourglass": pempal,
    }
    yield Step("git", ["-C", "Repository", "rm", "-q", "designs/gone.hourglass"], before=after,
               program="git")  # fmt: skip
    for each in SHORT:
        yield Step(f"diff-{each}", ["diff", "--format", each, "git:HEAD", "Repository"],
                   label="git")  # fmt: skip
        yield Step(f"diff-{each}", ["diff", "--format", each, "git:HEAD:designs/pempal.hourglass",
                   "Repository/designs/tutorial.hourglass"], label="git")  # fmt: skip
    for changed in ("--changed", "--changed=HEAD", "--changed=no-such"):
        yield Step("check-text", ["check", changed, "Repository"], label="git")
        yield Step("check-json", ["check", changed, "--format", "json", "Repository"], label="git")


def usage():
    """Right and wrong ways to call it, and what depends on no file."""
    for command in COMMANDS:
        yield Step("help-text", ["help", command])
        yield Step("help-text", [command, "--help"])
        yield Step("usage-text", [command, "--no-such-option"])
        yield Step("usage-text", [command, "--fromat", "json"])
        yield Step("usage-text", [command, "--format", "pdf", "README.md"])
        yield Step("usage-text", [command, "missing.hourglass"])
        yield Step("usage-text", [command, "README.md", "--on", "soon"])
        yield Step("usage-text", [command, "a", "b", "c", "d"])
        yield Step("usage-text", [command[:-1] + "x"])
    for arguments in ([], ["help"], ["--help"], ["--version"], ["version"], ["help", "no-such"],
                      ["known"], ["known", "update"], ["import"], ["import", "xml", "a.xml"],
                      ["export", "README.md"], ["diff", "README.md"], ["progress", "README.md"],
                      ["checklist"], ["trace"], ["check", "words.txt"], ["check", "Activities"],
                      ["check", ""], ["check", "--fix", "--format"]):  # fmt: skip
        yield Step("usage-text", arguments)
    for name in ("budget-network", "étape-2", "школа", "2nd", "to", "a b", "x", ""):
        yield Step("new-design", ["new", name])
    for shell in ("bash", "zsh", "fish", "tcsh"):
        yield Step("completions-lines", ["completions", shell])
    yield Step("man-text", ["man"])
