"""`export --to json`, held against its published schema by a program that others wrote."""

import copy
import json

import pytest
from conftest import EXAMPLES, ROOT, run
from jsonschema import Draft202012Validator
from test_form import TEXTS, design

SCHEMA = json.loads((ROOT / "Grammar" / "programme.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

GAPS = """programme gaps "Gaps" {
  why none because "n"; reviewed tbd until 2020-Q3
  peers q "Q" { number tbd until 2021; from none because "n" }
  objective "No name" { stage none because "n"; gains tbd until 2021 }
  tool "No name" { kind none because "n"; with q; on tbd until 2021; serves none because "n" }
  risk "No name" { likelihood tbd until 2021; response none because "n"; owner tbd until 2022 }
  assumption "No name" { tested by none because "n" }
  indicator "No name" {
    measures none because "n"; facet tbd until 2021; counts none because "n"
    baseline none because "n"; target tbd until 2021; target none because "n"
    location none because "n"; source tbd until 2021; method none because "n"
    told by none because "n"; tracked by tbd until 2021; reported to none because "n"
  }
  answer why-now none because "n"
  review once { next tbd until 2021 }
}
"""


def objects(source):
    result = run("export", "--to", "json", source)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.decode().split("\n")
    assert lines.pop() == ""
    return [json.loads(line) for line in lines]


def errors(programme):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(programme)]


@pytest.fixture(scope="module")
def programmes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("programmes")
    gaps = folder / "gaps.hourglass"
    gaps.write_text(GAPS)
    return [
        programme
        for source in [*EXAMPLES, gaps, design(folder / "texts.hourglass", *TEXTS)]
        for programme in objects(source)
    ]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_everything_is_described():
    """Every object is closed, and every member of it is required and explained."""
    count = 0
    stack = [SCHEMA]
    while stack:
        schema = stack.pop()
        if isinstance(schema, dict):
            if isinstance(schema.get("properties"), dict):
                assert schema["additionalProperties"] is False
                assert schema["required"] == list(schema["properties"])
                for member in schema["properties"].values():
                    assert member["description"]
                    count += 1
            stack += schema.values()
        elif isinstance(schema, list):
            stack += schema
    assert count > 200


def test_programmes_are_as_the_schema_says(programmes):
    assert len(programmes) == len(EXAMPLES) + 1 + len(TEXTS)
    for programme in programmes:
        assert errors(programme) == []


def parts(json_value):
    """Every object in a value, the value itself first."""
    if isinstance(json_value, dict):
        yield json_value
        for member in json_value.values():
            yield from parts(member)
    elif isinstance(json_value, list):
        for item in json_value:
            yield from parts(item)


def test_what_is_not_described_is_noticed(programmes):
    """A member more or less, anywhere, is an error."""
    programme = copy.deepcopy(programmes[len(EXAMPLES)])
    assert programme["id"] == "gaps"
    count = 0
    for part in list(parts(programme)):
        part["surprise"] = None
        assert errors(programme) != []
        del part["surprise"]
        for name in list(part):
            value = part.pop(name)
            assert errors(programme) != [], name
            part[name] = value
            count += 1
    assert count > 150
    assert errors(programme) == []


def test_gaps_are_told_apart(programmes):
    (indicator,) = programmes[len(EXAMPLES)]["indicators"]
    assert indicator["baseline"] == {"none": "n"}
    date = {"written": "2021", "first": "2021-01-01", "last": "2021-12-31"}
    assert indicator["targets"] == [{"tbd": date, "for": None}, {"none": "n"}]
    assert indicator["definition"] is None
    assert indicator["id"] == "#indicator-1" and indicator["name"] is None


def test_references_lead_somewhere(programmes):
    for programme in programmes:
        lists = ["parties", "objectives", "tools", "risks", "assumptions", "indicators"]
        ids = [thing["id"] for name in lists for thing in programme[name]]
        assert len(set(ids)) == len(ids)
        links = [link for goal in programme["objectives"] for link in goal["leadsTo"]]
        for link in links:
            assert link["to"] in ids
        for indicator in programme["indicators"]:
            for thing in (indicator["measures"] or {}).get("said", []):
                assert set(thing.values()) <= set(ids)
            for party in (indicator["trackedBy"] or {}).get("said", []):
                assert party in ids
        owners = {programme["id"], *ids, *(link["id"] for link in links)}
        owners |= {review["id"] for review in programme["reviews"]}
        assert {each["in"] for each in programme["allowances"]} <= owners


def test_lines_are_those_of_the_file(example):
    (programme,) = objects(example)
    lines = example.read_text(encoding="utf-8").split("\n")
    count = 0
    for name in ["parties", "objectives", "tools", "risks", "assumptions", "indicators"]:
        for thing in programme[name]:
            assert (thing["name"] or thing["title"]) in lines[thing["line"] - 1]
            count += 1
    assert count > 3


def test_agrees_with_trace(example):
    (programme,) = objects(example)
    trace = json.loads(run("trace", "--format", "json", example).stdout)
    assert programme["title"] == trace["programme"]["title"]
    assert [stage["name"] for stage in programme["model"]["stages"]] == [
        stage["name"] for stage in trace["stages"]
    ]
    derived = [each["derived"] for each in programme["indicators"]]
    assert [(each["facet"], each["facetFollows"]) for each in derived] == [
        (each["facet"], each["facetFollows"]) for each in trace["indicators"]
    ]


def test_texts_come_through(tmp_path):
    programmes = objects(design(tmp_path / "d.hourglass", *TEXTS))
    for text, programme in zip(TEXTS, programmes, strict=True):
        assert programme["title"] == text
        indicator = programme["indicators"][0]
        assert indicator["definition"] == {"said": text}
        assert indicator["unit"] == {"said": {"count": text}}
        assert indicator["disaggregatedBy"][0]["by"] == [{"text": text}]
