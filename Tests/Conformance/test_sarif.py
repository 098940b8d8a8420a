"""`check --format sarif`: valid against the standard's own schema in every case, with the
fingerprints that GitHub computes and everything its code scanning asks for."""

import json
import random
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from conftest import BROKEN, EXAMPLES, ROOT, run

SCHEMA = ROOT.parent / "shared" / "data" / "sarif" / "sarif-schema-2.1.0.json"

# Characters that files are made of when nothing is sure.
PIECES = [
    b"a", b" ", b"\t", b"\n", b"\r", b"\r\n", b"\n\n", b'programme p "P" {', b"}", b"number 5",
    "é学".encode(), "🙂".encode(), "\ufeff".encode(), "\u2028".encode(), b"\xff", b"\xc3",
    b"\xf0\x9f\x99", b"\0", b"objektive x", b"word " * 30,
]  # fmt: skip


def line_hashes(data):
    """What github/codeql-action knows each line of a file by, written anew from what it does:
    the 100 UTF-16 units from the beginning of the line on, without spaces and tabs."""
    encoded = data.decode("utf-8", "replace").encode("utf-16-le")
    units, after_return = [], False
    for low, high in zip(encoded[::2], encoded[1::2]):
        unit = low | high << 8
        skipped = unit in (0x20, 0x09) or (after_return and unit == 0x0A)
        after_return = unit == 0x0D and not skipped
        if not skipped:
            units.append(0x0A if unit == 0x0D else unit)
    starts = [0] + [index + 1 for index, unit in enumerate(units) if unit == 0x0A]
    units += [0xFFFF] + [0] * 100
    seen, hashes = {}, []
    for start in starts:
        value = 0
        for unit in units[start : start + 100]:
            value = (value * 37 + unit) % 2**64
        seen[value] = seen.get(value, 0) + 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


def test_the_hashes_are_those_of_codeql_action():
    # The values its own tests have.
    assert line_hashes(b"") == ["c129715d7a2bc9a3:1"]
    assert line_hashes(b" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r") == [
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
    ]  # fmt: skip
    repeated = line_hashes(b"Lorem ipsum dolor sit amet.\n" * 10)
    assert repeated[5:8] == ["a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1"]


@pytest.fixture(scope="session")
def validator():
    if not SCHEMA.is_file():
        pytest.skip("the schema is not beside the repository (../shared/data/sarif)")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def report(*arguments, **options):
    result = run("check", "--format", "sarif", *arguments, **options)
    return json.loads(result.stdout), result.returncode


def assert_complete(log, folder):
    """Beyond the schema: what GitHub wants, and that every place is a place."""
    (whole,) = log["runs"]
    rules = whole["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert {result["ruleId"] for result in whole["results"]} == {rule["id"] for rule in rules}
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert "Source" in rule["help"]["text"] and "Source: " in rule["help"]["markdown"]
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert rule["properties"]["tags"][0] == "hourglass" and len(rule["properties"]["tags"]) == 2
    assert whole["columnKind"] == "unicodeCodePoints"
    for result in whole["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        (location,) = result["locations"]
        places = [location, *result.get("relatedLocations", [])]
        for place in places:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert not uri.startswith(("/", "file:")) and " " not in uri
            data = (folder / unquote(uri)).read_bytes()
            region = place["physicalLocation"]["region"]
            start = region["startLine"], region["startColumn"]
            end = region["endLine"], region["endColumn"]
            assert (1, 1) <= start <= end
            lines = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            lines = lines.split(b"\n")
            for line, column in (start, end):
                # What is no UTF-8 counts byte by byte.
                assert column <= len(lines[line - 1].decode("utf-8", "surrogateescape")) + 1
        first = location["physicalLocation"]
        data = (folder / unquote(first["artifactLocation"]["uri"])).read_bytes()
        prints = result["partialFingerprints"]
        line = first["region"]["startLine"]
        assert prints["primaryLocationLineHash"] == line_hashes(data)[line - 1]
    own = [each["partialFingerprints"]["hourglass/v1"] for each in whole["results"]]
    assert len(set(own)) == len(own)


def test_examples(validator, example, tmp_path):
    for text in (example.read_text(encoding="utf-8"), example.read_text(encoding="utf-8")[:-9]):
        (tmp_path / "design.hourglass").write_text(text, encoding="utf-8")
        log, _ = report("--allowed", folder=tmp_path)
        validator.validate(log)
        assert_complete(log, tmp_path)


def test_a_folder_of_everything(validator, tmp_path, broken):
    (tmp_path / "in [x] é:%").mkdir()
    notes = f"# Notes\n\n```hourglass\n{BROKEN}```\n"
    (tmp_path / "in [x] é:%" / "notes #1.md").write_text(notes, encoding="utf-8")
    (tmp_path / "latin.hourglass").write_bytes('programme p "Métier" {\r\n}\r\n'.encode("latin-1"))
    (tmp_path / "empty.hourglass").write_bytes(b"")
    library = 'library shared {\n  facilitator office "Office"\n}\n'
    (tmp_path / "library.hourglass").write_text(library)
    using = 'use "library.hourglass"\nuse "gone.hourglass"\nprogramme p "P" {\n}\n'
    (tmp_path / "using.hourglass").write_text(using)
    log, status = report(folder=tmp_path)
    validator.validate(log)
    assert_complete(log, tmp_path)
    assert status == 1 and log["runs"][0]["invocations"] == [{"executionSuccessful": True}]
    uris = {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in log["runs"][0]["results"]
    }
    assert "in%20%5Bx%5D%20%C3%A9%3A%25/notes%20%231.md" in uris


def test_nothing_to_report(validator, tutorial):
    log, status = report("--fail-on", "note", tutorial)
    validator.validate(log)
    assert status == 0 and log["runs"][0]["results"] == []
    assert log["runs"][0]["tool"]["driver"]["rules"] == []


def test_what_cannot_be_read_is_said(validator, broken, tmp_path):
    (tmp_path / "prose.md").write_text("# No design\n")
    log, status = report(
        "gone.hourglass", "broken.hourglass", "prose.md", folder=tmp_path
    )
    validator.validate(log)
    assert_complete(log, tmp_path)
    (invocation,) = log["runs"][0]["invocations"]
    assert status == 2 and not invocation["executionSuccessful"]
    messages = [each["message"]["text"] for each in invocation["toolExecutionNotifications"]]
    assert messages[0] == "gone.hourglass does not exist." and len(messages) == 2
    assert log["runs"][0]["results"]


def test_standard_input_and_no_design(validator, tmp_path):
    for arguments, given in ((["-"], BROKEN), (["-"], ""), ([], None)):
        log, _ = report(*arguments, given=given, folder=tmp_path)
        validator.validate(log)


def test_allowed_findings_only_where_asked_for(validator, tmp_path):
    found = {"without": [], "with": []}
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8").rstrip().removesuffix("}")
        allowing = text + '  allow no-reflection because "We [know](http://e.org)"\n}\n'
        (tmp_path / path.name).write_text(allowing, encoding="utf-8")
    (tmp_path / "new.hourglass").write_text(
        """programme p "P" {
  allow no-indicators because "We [know](http://e.org)"
  peers people "People" { number 5 }
  tool meeting "Meeting" { kind large-group-meeting; with people; once }
}
"""
    )
    for key, arguments in (("without", []), ("with", ["--allowed"])):
        log, _ = report(*arguments, folder=tmp_path)
        validator.validate(log)
        found[key] = log["runs"][0]["results"]
    suppressed = [each for each in found["with"] if each["suppressions"]]
    assert suppressed and not any("suppressions" in each for each in found["without"])
    assert len(found["with"]) == len(found["without"]) + len(suppressed)
    for each in suppressed:
        (suppression,) = each["suppressions"]
        assert suppression["kind"] == "inSource" and suppression["justification"]
    # Showing them changes no other finding's mark.
    mark = lambda each: each["partialFingerprints"]["hourglass/v1"]  # noqa: E731
    shown = [mark(each) for each in found["with"] if not each["suppressions"]]
    assert shown == [mark(each) for each in found["without"]]


def test_any_bytes(validator, tmp_path):
    dice = random.Random(2015)
    design = tmp_path / "design.hourglass"
    tutorial = (ROOT / "Models" / "examples" / "tutorial.hourglass").read_bytes()
    for _ in range(60):
        pieces = [dice.choice(PIECES) for _ in range(dice.randrange(60))]
        cut = dice.randrange(len(tutorial))
        design.write_bytes(tutorial[:cut][-400:] + b"".join(pieces))
        log, _ = report("design.hourglass", folder=tmp_path)
        validator.validate(log)
        assert_complete(log, tmp_path)


def test_absolute_paths_become_relative(broken, tmp_path):
    outside = Path("/").joinpath(*broken.parts[1:])
    (log, _), (again, _) = report(outside, folder=tmp_path), report(folder=tmp_path)
    assert log == again
