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
    verdict = trace(example)
    assert verdict["version"]
    assert verdict["exit"] in ("by-design", "gap", "unknown", "none")
    names = [stage["name"] for stage in verdict["stages"]]
    assert names == ["engagement", "contact", "learning", "scale"]
    assert verdict["reach"] in (None, *names)
    for stage in verdict["stages"]:
        assert stage["state"] in ("declared", "declined", "stuck", "silent")
        assert stage["gate"] in ("met", "unmet")


def test_reach_is_the_last_stage_before_a_gate_unmet(example):
    verdict = trace(example)
    reach = None
    for stage in verdict["stages"]:
        if stage["gate"] != "met":
            break
        reach = stage["name"]
    assert verdict["reach"] == reach
    assert (verdict["exit"] == "none") == (reach == verdict["stages"][-1]["name"])


def test_expected_verdict(example):
    """Each example says what is to be found, written down before it was first read."""
    line = re.search(r"# expect: reach (\S+), exit ([a-z-]+)", example.read_text(encoding="utf-8"))
    if not line:
        pytest.skip(f"{example.name} says nothing of what to expect")
    verdict = trace(example)
    assert [verdict["reach"] or "none", verdict["exit"]] == list(line.groups())


def test_a_model_of_ones_own(tmp_path, tutorial):
    """Stages come from the model: an unknown model is refused, not guessed at."""
    result = run("trace", tutorial, "--model", tmp_path / "missing.hourglass")
    assert result.returncode == 2 and b"missing.hourglass" in result.stderr
