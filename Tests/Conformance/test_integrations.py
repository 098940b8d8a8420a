"""The pre-commit hooks, the GitHub action and the GitLab template, run as their hosts run them."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import BROKEN, ROOT, run

PROGRAM = Path(os.environ["HOURGLASS"]).parent
TIDY = (ROOT / "Models" / "examples" / "tutorial.hourglass").read_text(encoding="utf-8")
UNTIDY = 'programme   untidy "Untidy"   {\n      why "x"\n}\n'

# Stands in for the compiler where pre-commit builds a hook: the program is there already.
SWIFT = """#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in --build-path | --scratch-path) target=$2 ;; esac
  shift
done
mkdir -p "$target/release" && cp "$HOURGLASS" "$target/release/hourglass"
"""


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=folder, capture_output=True, text=True, check=True, timeout=60,
    ).stdout  # fmt: skip


@pytest.fixture
def tools(tmp_path):
    """A folder for the PATH with the program, and one with a compiler as well."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "swift").write_text(SWIFT)
    (folder / "swift").chmod(stat.S_IRWXU)
    return folder


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "tidy.hourglass").write_text(TIDY, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    return folder


def hook(project, name, path, home):
    """What pre-commit says of one hook of this repository, over all files."""
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {ROOT}\n  rev: {git(ROOT, 'rev-parse', 'HEAD').strip()}\n"
        f"  hooks:\n  - id: {name}\n"
    )
    git(project, "add", ".")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", name],
        cwd=project, capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"},
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["", "-installed"])
def test_pre_commit(project, tools, tmp_path, kind):
    if not (ROOT / ".git").exists():
        pytest.skip("pre-commit clones the repository, and this copy has no history")
    if subprocess.run(["git", "cat-file", "-e", "HEAD:.pre-commit-hooks.yaml"], cwd=ROOT).returncode:
        pytest.skip("the hooks are not committed yet")
    path = f"{tools if kind == '' else PROGRAM}:{os.environ['PATH']}"
    check, layout = f"hourglass-check{kind}", f"hourglass-format{kind}"
    home = tmp_path / "home"
    clean = hook(project, check, path, home)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert hook(project, layout, path, home).returncode == 0

    (project / "broken.hourglass").write_text(BROKEN)
    failing = hook(project, check, path, home)
    assert failing.returncode == 1, failing.stdout + failing.stderr
    assert "broken.hourglass:1:" in failing.stdout

    (project / "broken.hourglass").write_text(UNTIDY)
    changed = hook(project, layout, path, home)
    assert changed.returncode == 1 and "files were modified" in changed.stdout
    assert (project / "broken.hourglass").read_text().startswith('programme untidy "Untidy" {\n')
    assert hook(project, layout, path, home).returncode == 0
    assert (project / "tidy.hourglass").read_text(encoding="utf-8") == TIDY


def action(folder, search, **inputs):
    """Runs the steps of the composite action as its runner does; gives the last one's result."""
    steps = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text())
    defaults = {name: each["default"] for name, each in steps["inputs"].items()}
    known = {f"inputs.{name}": value for name, value in (defaults | inputs).items()}
    known["github.action_path"] = str(ROOT / ".github/actions/check")
    files = {name: folder / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    for step in steps["runs"]["steps"]:
        assert step["shell"] == "bash" and "${{" not in step["run"]
        values = {
            name: re.sub(r"\$\{\{ *(.+?) *\}\}", lambda found: known[found[1]], value)
            for name, value in step["env"].items()
        }
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder, capture_output=True, text=True, check=False, timeout=120,
            env={
                **os.environ, **values, **{name: str(file) for name, file in files.items()},
                "PATH": search, "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(folder),
            },
        )  # fmt: skip
        if result.returncode:
            break
    return result, {name: file.read_text() for name, file in files.items()}


def annotations(text):
    pattern = re.compile(r"^::(error|warning|notice) file=([^,]*),line=(\d+)", re.M)
    return [(kind, path, int(line)) for kind, path, line in pattern.findall(text)]


def test_action(project, tmp_path):
    (project / "designs").mkdir()
    (project / "designs" / "a, b.hourglass").write_text(BROKEN)
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, files = action(
        project, search, path="designs\ntidy.hourglass", sarif="out.sarif", **{"fail-on": "error"}
    )
    assert result.returncode == 1, result.stderr
    report = json.loads(run("check", "--format", "json", "designs", folder=project).stdout)
    kinds = {"error": "error", "warning": "warning", "note": "notice"}
    expected = {
        (kinds[each["severity"]], each["path"].replace(",", "%2C"), each["line"])
        for each in report["findings"]
    }
    assert expected and set(annotations(result.stdout)) == expected
    assert files["GITHUB_OUTPUT"] == "sarif=out.sarif\n"
    assert "a, b.hourglass" in files["GITHUB_STEP_SUMMARY"]
    sarif = json.loads((project / "out.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == len(report["findings"])


def test_action_on_sound_designs(project):
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, files = action(project, search, path="tidy.hourglass")
    assert result.returncode == 0 and not annotations(result.stdout), result.stdout
    assert files["GITHUB_OUTPUT"] == ""


def test_action_takes_nothing_for_an_order(project):
    """A path is a path, whatever it looks like."""
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, _ = action(project, search, path='$(touch forged)\n`touch forged`\n--help')
    assert result.returncode == 2 and not (project / "forged").exists()
    assert "Options" not in result.stdout


def test_action_builds_where_nothing_is_installed(project, tools):
    """The first step: what it builds is on the PATH of the next."""
    steps = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text())
    script = steps["runs"]["steps"][0]["run"]
    (tools / "swift").write_text(
        '#!/bin/sh\ncase "$*" in *--show-bin-path) echo /built/here ;; *) echo "$*" ;; esac\n'
    )
    result = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        capture_output=True, text=True, check=True, timeout=60,
        env={"PATH": f"{tools}:/usr/bin:/bin", "SOURCE": "/source",
             "GITHUB_PATH": str(project / "path")},
    )  # fmt: skip
    assert "build --package-path /source -c release --product hourglass" in result.stdout
    assert (project / "path").read_text() == "/built/here\n"


def test_gitlab(project):
    """The template's own lines, and what GitLab asks of the report."""
    template = yaml.safe_load((ROOT / ".gitlab/hourglass.gitlab-ci.yml").read_text())["hourglass"]
    report = template["artifacts"]["reports"]["codequality"]
    (project / "broken.hourglass").write_text(BROKEN)
    result = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(template["script"])],
        cwd=project, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, **template["variables"], "PATH": f"{PROGRAM}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert result.returncode == 1, result.stderr
    issues = json.loads((project / report).read_text(encoding="utf-8"))
    assert issues
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == "broken.hourglass"
        lines, positions = issue["location"].get("lines"), issue["location"].get("positions")
        assert (lines or positions["begin"]).get("begin", (positions or {}).get("begin", {}).get("line"))
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)
