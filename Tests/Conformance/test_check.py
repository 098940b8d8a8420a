"""`check --format json`: its shape, and that its places are places in the file."""

import json

from conftest import EXAMPLES, run

FIELDS = {
    "rule", "family", "severity", "message", "path",
    "line", "column", "endLine", "endColumn", "source",
}  # fmt: skip


def findings(*arguments, **options):
    result = run("check", "--format", "json", *arguments, **options)
    report = json.loads(result.stdout)
    assert report["version"]
    return report["findings"]


def assert_well_formed(finding, text):
    assert FIELDS <= finding.keys()
    assert finding["severity"] in ("error", "warning", "note")
    assert finding["rule"] and finding["message"]
    # Columns count code points from 1, and the end is one past.
    lines = text.split("\n")
    start = (finding["line"], finding["column"])
    end = (finding["endLine"], finding["endColumn"])
    assert (1, 1) <= start <= end
    for line, column in (start, end):
        assert line <= len(lines) and column <= len(lines[line - 1].rstrip("\r")) + 1


def test_examples(example):
    text = example.read_text(encoding="utf-8")
    for finding in findings(example):
        assert_well_formed(finding, text)
        assert finding["path"] == str(example)


def test_broken_design(broken):
    found = findings(broken)
    assert any(finding["severity"] == "error" for finding in found)
    for finding in found:
        assert_well_formed(finding, broken.read_text())


def test_columns_count_code_points(tmp_path):
    """A misspelt keyword behind letters of one, two, three and four bytes."""
    line = 'programme p "aé学🙂" { objektive learn "L" }'
    design = tmp_path / "wide.hourglass"
    design.write_text(line + "\n", encoding="utf-8")
    columns = {(finding["line"], finding["column"]) for finding in findings(design)}
    assert (1, line.index("objektive") + 1) in columns


def test_windows_line_ends_change_nothing(tutorial, broken, tmp_path):
    for design in (tutorial, broken):
        text = design.read_text(encoding="utf-8")
        names = [(tmp_path / name, ending) for name, ending in (("lf", "\n"), ("crlf", "\r\n"))]
        places = []
        for folder, ending in names:
            folder.mkdir(exist_ok=True)
            path = folder / "design.hourglass"
            path.write_bytes(text.replace("\n", ending).encode())
            found = findings("design.hourglass", "--fail-on", "note", folder=folder)
            places.append([(each["rule"], each["line"], each["column"]) for each in found])
        assert places[0] == places[1]


def test_every_rule_found_is_explained(broken):
    rules = {each["rule"] for each in findings(broken, *EXAMPLES)}
    assert rules
    for rule in sorted(rules):
        explained = run("explain", rule)
        assert explained.returncode == 0 and rule.encode() in explained.stdout


def test_text_names_the_same_places(broken):
    """The first line of each finding can be grepped for: path:line:column: severity: … [rule]."""
    text = run("check", "--format", "concise", broken).stdout.decode()
    for each in findings(broken):
        place = f"{each['path']}:{each['line']}:{each['column']}: {each['severity']}: "
        assert any(
            line.startswith(place) and line.endswith(f"[{each['rule']}]")
            for line in text.splitlines()
        ), place
