"""`trace --format json`: its shape, and that its verdict follows from its own stages."""

import json
import re

import pytest
from conftest import run


def trace(path, *options):
    result = run("trace", "--format", "json", path, *options)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)


def test_shape(example):
    found = trace(example)
    assert found["version"] == 2
    names = [stage["name"] for stage in found["stages"]]
    assert names == ["engagement", "contact", "learning", "scale"]
    verdict = found["verdict"]
    assert verdict["lastCovered"] in (None, *names)
    stop = verdict["stop"]
    assert stop["kind"] in ("by-design", "gap", "unknown", "none")
    assert stop["after"] in (None, *names) and isinstance(stop["declared"], bool)
    for stage in found["stages"]:
        assert stage["state"] in ("planned", "left-out", "gap-reported", "not-mentioned")
        assert isinstance(stage["condition"]["met"], bool)
    for entry in found["principles"] + found["challenges"]:
        assert entry["state"] in ("shown", "in-part", "declined", "not-stated")
        assert set(entry) == {
            "key", "number", "title", "source", "state", "shownBy", "missing", "reason",
        }
        assert (entry["state"] == "shown") == (not entry["missing"])
    assert [entry["number"] for entry in found["principles"]] == list(range(1, 13))


def test_the_verdict_follows_from_the_stages(example):
    found = trace(example)
    verdict, names = found["verdict"], [stage["name"] for stage in found["stages"]]
    covered = [stage["name"] for stage in found["stages"] if stage["covered"]]
    assert verdict["covers"] == covered == names[: len(covered)]
    assert verdict["lastCovered"] == (covered[-1] if covered else None)
    for stage in found["stages"]:
        if stage["covered"]:
            assert stage["condition"]["met"]
    assert (verdict["stop"]["kind"] == "none") == (covered == names)
    if verdict["stop"]["kind"] != "none":
        assert verdict["stop"]["after"] == verdict["lastCovered"]


def test_expected_verdict(example):
    """Each example says what is to be found, written down before it was first read."""
    line = re.search(
        r"# expect: last covered (\S+), stop ([a-z-]+)", example.read_text(encoding="utf-8")
    )
    if not line:
        pytest.skip(f"{example.name} says nothing of what to expect")
    verdict = trace(example)["verdict"]
    assert [verdict["lastCovered"] or "none", verdict["stop"]["kind"]] == list(line.groups())


def test_a_model_of_ones_own(tmp_path, tutorial):
    """Stages come from the model: an unknown model is refused, not guessed at."""
    result = run("trace", tutorial, "--model", tmp_path / "missing.hourglass")
    assert result.returncode == 2 and b"missing.hourglass" in result.stderr
