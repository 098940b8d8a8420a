"""`check --format jsonl|github|gitlab|junit|checkstyle|markdown` and `--output`, read back by
programs that read such reports, and with texts that would like to be more than words."""

import json
import os
import pty
import re
import signal
import subprocess
import xml.etree.ElementTree as ElementTree

import junitparser
import pytest
from conftest import BROKEN, EXAMPLES, ROOT, run
from markdown_it import MarkdownIt

FORMATS = [
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
    "markdown",
]  # fmt: skip
EVIL = "::error::forged ##[error]forged | `x` ]]> <b>forged</b> & [z](http://e.org) {0} %0A ميزانية"
WORDS = "::error::forged " * 20


def hostile(folder):
    """A design whose texts, and whose file, are called what no program should obey."""
    path = folder / "::error file=x::a|b,c%0A.hourglass"
    path.write_text(
        f"""programme p "{EVIL}\\n::error::forged" {{
  allow no-indicators because "{WORDS}"
  peers people "{EVIL}" {{ number 5; number 6 }}
  tool meeting "{WORDS}" {{ kind large-group-meeting; with people; once }}
  objektive x "{EVIL}\x1b[31m\u202e"
}}
""",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def folder(tmp_path):
    """Sound designs, broken ones, and what is none."""
    (tmp_path / "in").mkdir()
    for path in EXAMPLES:
        (tmp_path / "in" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "broken.hourglass").write_text(BROKEN)
    (tmp_path / "notes.md").write_text(f"# Notes\n\n```hourglass\n{BROKEN}```\n")
    (tmp_path / "prose.md").write_text("# No design\n")
    hostile(tmp_path)
    return tmp_path


def output(kind, folder, *arguments):
    return run("check", "--format", kind, *arguments, folder=folder).stdout.decode()


def found(folder, *arguments):
    return json.loads(output("json", folder, *arguments))["findings"]


def test_lines_of_json(folder):
    lines = [json.loads(line) for line in output("jsonl", folder, ".", "gone").splitlines()]
    assert {line["type"] for line in lines} == {"finding", "trouble", "summary"}
    findings = [{k: v for k, v in line.items() if k != "type"} for line in lines[1:-1]]
    assert findings == found(folder)
    assert lines[0] == {"type": "trouble", "path": "gone", "message": "gone does not exist."}
    whole = json.loads(output("json", folder))
    assert lines[-1] == {"type": "summary", "version": 1} | {
        key: whole[key] for key in ("counts", "designs")
    }


# As the runner does it: a command is two colons, at the beginning of a line after blanks, or
# two marks and a bracket anywhere.
COMMAND = re.compile(r"^\s*::([a-z-]+)(?: (.*?))?::(.*)$")


def decoded(text, *more):
    for mark, character in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(mark, character)
    return text


def annotations(text):
    for line in text.splitlines():
        name, properties, message = COMMAND.match(line).groups()
        pairs = [pair.split("=", 1) for pair in (properties or "").split(",") if pair]
        more = (("%3A", ":"), ("%2C", ","))
        yield name, {key: decoded(value, *more) for key, value in pairs}, decoded(message)


def test_github(folder):
    expected = found(folder)
    listed = list(annotations(output("github", folder)))
    names = {"error": "error", "warning": "warning", "note": "notice"}
    assert [each[0] for each in listed[:-1]] == sorted(
        (each[0] for each in listed[:-1]), key=["error", "warning", "notice"].index
    )
    for severity, name in names.items():
        all_of_it = [each for each in expected if each["severity"] == severity]
        shown = [each for each in listed[:-1] if each[0] == name]
        assert len(shown) == min(10, len(all_of_it))
        for (_, properties, message), each in zip(shown, all_of_it):
            assert properties["file"] == each["path"]
            assert int(properties["line"]) == each["line"]
            assert int(properties["endLine"]) == each["endLine"]
            assert ("col" in properties) == (each["line"] == each["endLine"])
            assert properties["title"].endswith(f"[{each['rule']}]")
    left = sum(map(int, re.findall(r"(\d+) (?:error|warning|note)", listed[-1][2])))
    assert left == len(expected) - (len(listed) - 1) > 0


def test_github_summary(folder, monkeypatch):
    summary = folder / "summary"
    summary.write_text("Before.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    text = output("github", folder)
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("Before.\n## Hourglass: ") and not text.startswith("## ")
    assert len(written) > len(output("markdown", folder)) - 10
    output("text", folder)
    assert summary.read_text(encoding="utf-8") == written


def test_gitlab(folder):
    expected = found(folder)
    issues = json.loads(output("gitlab", folder))
    assert len(issues) == len(expected)
    severities = {"error": "critical", "warning": "major", "note": "info"}
    for issue, each in zip(issues, expected):
        assert issue["severity"] == severities[each["severity"]]
        assert issue["check_name"] == "hourglass/" + each["rule"]
        assert issue["description"].endswith(f" [{each['rule']}]")
        assert issue["location"]["path"] == each["path"]
        assert issue["location"]["lines"]["begin"] == each["line"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert json.loads(output("gitlab", folder, "in/tutorial.hourglass")) == []


def test_gitlab_fingerprints_survive_edits_above(tmp_path):
    """Nor does another finding above change them, and another file has others."""
    for example in [*EXAMPLES, hostile(tmp_path)]:
        text = example.read_text(encoding="utf-8")
        for end in (len(text), len(text) * 2 // 3):
            prints = []
            for name, before in (("a", ""), ("a", "# New.\n\n\n"), ("a", "objektive y\n"), ("b", "")):
                design = tmp_path / f"{name}.hourglass"
                design.write_text(before + text[:end], encoding="utf-8")
                issues = json.loads(output("gitlab", tmp_path, "--fail-on", "note", design.name))
                prints.append([issue["fingerprint"] for issue in issues])
            assert prints[0] == prints[1]
            assert set(prints[0]) <= set(prints[2])
            assert len(set(prints[0])) == len(prints[0]) and not set(prints[0]) & set(prints[3])


def test_junit(folder, tmp_path):
    for level in ("error", "warning", "note"):
        expected = found(folder)
        path = tmp_path / "report.xml"
        path.write_text(output("junit", folder, "--fail-on", level, ".", "gone"), encoding="utf-8")
        suites = list(junitparser.JUnitXml.fromfile(str(path)))
        cases = [case for suite in suites for case in suite]
        failing = ["note", "warning", "error"].index(level)
        failures = [
            each
            for each in expected
            if ["note", "warning", "error"].index(each["severity"]) >= failing
        ]
        results = [result for case in cases for result in case.result]
        assert sum(isinstance(each, junitparser.Failure) for each in results) == len(failures)
        assert sum(isinstance(each, junitparser.Error) for each in results) == 1
        for suite in suites:
            inside = list(suite)
            assert suite.tests == len(inside) > 0
            assert suite.failures == sum(
                isinstance(result, junitparser.Failure) for case in inside for result in case.result
            )
        assert {suite.name for suite in suites} >= {each["path"] for each in expected}
        assert "prose.md" not in {suite.name for suite in suites}
        words = " ".join(expected[0]["message"].split())
        assert any(case.name.startswith(words[:40]) for case in cases)


def test_checkstyle(folder):
    expected = found(folder)
    root = ElementTree.fromstring(output("checkstyle", folder))
    assert root.tag == "checkstyle"
    errors = [(file.get("name"), error) for file in root for error in file]
    severities = {"error": "error", "warning": "warning", "note": "info"}
    assert [
        (name, int(each.get("line")), int(each.get("column")), each.get("severity"))
        for name, each in errors
    ] == [(e["path"], e["line"], e["column"], severities[e["severity"]]) for e in expected]
    assert [each.get("source") for _, each in errors] == [f"hourglass.{e['rule']}" for e in expected]


def test_markdown(folder):
    expected = found(folder)
    tokens = MarkdownIt("commonmark").enable("table").parse(output("markdown", folder))
    rows, cells = [], None
    for token in tokens:
        assert token.type not in ("html_block", "code_block", "fence")
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            rows.append(cells)
            cells = None
        elif token.type == "inline":
            kinds = {child.type for child in token.children}
            assert kinds <= {"text", "text_special", "code_inline", "strong_open", "strong_close"}
            if cells is not None:
                cells.append("".join(child.content for child in token.children))
    rows = [row for row in rows if row[0] != "Line"]
    assert len(rows) == len(expected) and all(len(row) == 3 for row in rows)
    for (line, weight, words), each in zip(rows, expected):
        assert (int(line), weight) == (each["line"], each["severity"])
        assert words.endswith(" " + each["rule"])


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_is_forged(kind, tmp_path):
    hostile(tmp_path)
    text = output(kind, tmp_path, "--allowed")
    assert "forged" in text and "##[" not in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", text)
    for line in text.splitlines():
        if kind == "github":
            name, _, _ = COMMAND.match(line).groups()
            assert name in ("error", "warning", "notice")
            assert not line.startswith(("::error::forged", "::error file=x::"))
        else:
            assert not COMMAND.match(line) and not line.startswith("forged")


@pytest.mark.parametrize("kind", FORMATS)
def test_output_into_a_file(kind, folder):
    target = folder / "report.out"
    target.write_text("old")
    target.chmod(0o640)
    link = folder / "link.out"
    link.symlink_to(target)
    screen = output("text", folder)
    written = run("check", "--output", f"{kind}=link.out", folder=folder)
    assert written.stdout.decode() == screen
    assert target.read_text(encoding="utf-8") == output(kind, folder)
    assert link.is_symlink() and target.stat().st_mode & 0o777 == 0o640
    assert not list(folder.glob("*.hourglass-*"))


def test_no_file_no_report(folder):
    for wish in ("sarif=gone/out", "sarif=in", "text=broken.hourglass", "text=notes.md"):
        result = run("check", "--output", wish, folder=folder)
        assert result.returncode == 2 and result.stderr and b"Fatal" not in result.stderr
    assert (folder / "broken.hourglass").read_text() == BROKEN
    result = run("check", "--output", "sarif=/dev/null", folder=folder)
    assert result.returncode == 1 and not result.stderr


def test_a_portfolio(tmp_path):
    """A hundred designs, half of them broken: every format tells of each of them, in one order."""
    tutorial = (ROOT / "Models" / "examples" / "tutorial.hourglass").read_text(encoding="utf-8")
    for number in range(100):
        text = tutorial if number % 2 else tutorial[: 2000 + 30 * number]
        # Two of one name would be found.
        text = text.replace("programme budget-network", f"programme network-{number}").replace(
            "\"Budget directors' learning network\"", f'"Network {number}"'
        )
        (tmp_path / f"design-{number:03}.hourglass").write_text(text, encoding="utf-8")
    wishes = [argument for kind in FORMATS for argument in ("--output", f"{kind}=all.{kind}")]
    assert run("check", *wishes, folder=tmp_path).returncode == 1
    first = {kind: (tmp_path / f"all.{kind}").read_bytes() for kind in FORMATS}
    run("check", *wishes, folder=tmp_path, before=("taskset", "-c", "0"))
    assert first == {kind: (tmp_path / f"all.{kind}").read_bytes() for kind in FORMATS}
    broken = {f"{number:03}".encode() for number in range(0, 100, 2)}
    for kind in FORMATS:
        named = set(re.findall(rb"design-(\d+)", first[kind]))
        # GitHub has room for thirty annotations.
        assert named <= broken if kind == "github" else named >= broken, kind
    assert 21 <= first["github"].count(b"\n") <= 31


def test_a_comment_has_its_limit(tmp_path):
    for number in range(300):
        (tmp_path / f"design-{number:03}.hourglass").write_text(BROKEN * 3)
    text = output("markdown", tmp_path)
    shown = len(re.findall(r"^\| \d", text, re.MULTILINE))
    left = re.search(r"not shown here, for lack of space: (.*) in \d+ files\.", text)
    counts = sum(map(int, re.findall(r"(\d+) (?:error|warning|note)", left[1])))
    assert shown + counts == len(found(tmp_path)) and 50_000 < len(text.encode()) <= 60_000


# Enough for the quickest machine to take longer than what is shown without being asked for.
PROGRAMMES = 240


@pytest.fixture
def slow(tmp_path):
    """Designs that take a while."""
    tutorial = (ROOT / "Models" / "examples" / "tutorial.hourglass").read_text(encoding="utf-8")
    for number in range(40):
        text = "".join(
            tutorial.replace("\nprogramme ", f"\nprogramme p{each}-", 1) for each in range(PROGRAMMES)
        )
        (tmp_path / f"design-{number:02}.hourglass").write_text(text, encoding="utf-8")
    return tmp_path


def on_terminal(folder, *, interrupted):
    """Runs `check` with standard error on a terminal; gives the exit status and what came there."""
    terminal, inside = pty.openpty()
    with open(folder / "out", "wb") as out:
        process = subprocess.Popen(
            ["taskset", "-c", "0", os.environ["HOURGLASS"], "check", "--format", "json"],
            cwd=folder, stdout=out, stderr=inside, env=os.environ | {"TERM": "xterm"},
        )  # fmt: skip
    os.close(inside)
    seen = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        seen += piece
        if interrupted:
            process.send_signal(signal.SIGINT)
            interrupted = False
    os.close(terminal)
    return process.wait(timeout=60), seen.decode()


CLEAN = "\r\x1b[K"


def test_progress_comes_and_goes(slow):
    status, seen = on_terminal(slow, interrupted=False)
    assert status in (0, 1) and seen.endswith(CLEAN)
    assert re.fullmatch(r"(?:\r\x1b\[K(?:\d+ of 40 designs)?)+", seen)
    assert json.loads((slow / "out").read_bytes())["designs"] == 40 * PROGRAMMES


def test_interrupt_leaves_the_terminal_clean(slow):
    status, seen = on_terminal(slow, interrupted=True)
    assert status == 130 and seen.endswith(CLEAN + "\x1b[0m")
