"""By what other programs tell one finding, one test or one event from another, from run to run."""

import json

import pytest
from conftest import EXAMPLES, run
from icalendar import Calendar
from junitparser import JUnitXml

# Several of everything that has no name, and some that say the same.
TWINS = """programme p "P" {
  facilitator f "F"
  peers a "A" { number 5 }
  objective "Learn" { stage learning; for a }
  objective "Learn" { stage learning; for a }
  indicator "Came" { counts "people"; tracked by f every year starting 2024-05-01 }
  indicator "Came" { counts "people"; tracked by f every year starting 2024-05-01 }
  indicator "Came 2" { counts "people"; tracked by f every year starting 2024-05-01 }
  indicator title "2 Came" { counts "people"; tracked by f every year starting 2024-05-01 }
  tool "T" { kind training; with a; once }; tool "T" { kind training; with a; once }
  colour red; colour red
  runs 2024 to 2026
}
"""


@pytest.fixture
def designs(tmp_path):
    folder = tmp_path / "designs"
    folder.mkdir()
    names = ("a.hourglass", "b, c.hourglass", "x\u200b[1]%\u00e9.hourglass", "x[1]%\u00e9.hourglass", "<&\">.hourglass")
    for name in names:
        (folder / name).write_text(TWINS, "utf-8")
    (folder / "page.md").write_text(f"```hourglass\n{TWINS}```\n", "utf-8")
    return folder


def report(form, folder, status=1):
    result = run("check", "--format", form, ".", folder=folder)
    assert result.returncode == status, result.stderr
    return result.stdout.decode()


def only_once(things):
    return len(set(things)) == len(things) > 50


def test_fingerprints(designs):
    results = json.loads(report("sarif", designs))["runs"][0]["results"]
    assert only_once([each["partialFingerprints"]["hourglass/v1"] for each in results])
    assert only_once([each["fingerprint"] for each in json.loads(report("gitlab", designs))])


def test_cases(designs):
    suites = list(JUnitXml.fromstring(report("junit", designs).encode()))
    assert only_once([(case.classname, case.name) for suite in suites for case in suite] + list(range(50)))
    assert sorted(suite.name for suite in suites) == sorted(
        path.name for path in designs.iterdir()
    )


def test_paths_are_the_names_of_files(designs):
    names = {path.name for path in designs.iterdir()}
    assert {each["path"] for each in json.loads(report("json", designs))["findings"]} == names
    assert {each["location"]["path"] for each in json.loads(report("gitlab", designs))} == names


@pytest.mark.parametrize("example", [*EXAMPLES, None], ids=lambda path: path.stem if path else "twins")
def test_events(example, tmp_path):
    day = "2013-01-01" if example else "2024-01-01"
    if example is None:
        example = tmp_path / "twins.hourglass"
        example.write_text(TWINS.replace("indicator title", "indicator"), "utf-8")
    shown = run("checklist", "--format", "icalendar", "--on", day, example)
    events = Calendar.from_ical(shown.stdout).walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    if example.stem == "twins":
        assert len(uids) >= 8


def test_events_of_two_designs(tmp_path):
    """One made from the other, so that everything in them has the same name."""
    uids = []
    for title in ("Wells in Kenya", "Pumps in Ghana"):
        path = tmp_path / "design.hourglass"
        path.write_text(TWINS.replace('programme p "P"', f'programme p "{title}"'), "utf-8")
        for day in ("2024-01-01", "2024-02-01"):
            shown = run("checklist", "--format", "icalendar", "--on", day, path)
            uids.append({str(each["UID"]) for each in Calendar.from_ical(shown.stdout).walk("VEVENT")})
    assert uids[0] == uids[1] and uids[2] == uids[3] and not uids[0] & uids[2]
