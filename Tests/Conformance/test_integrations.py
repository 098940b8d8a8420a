"""The pre-commit hooks, the GitHub action and the GitLab template, run as their hosts run them."""

import hashlib
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


ACTION = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text())


class Runner:
    """What GitHub makes of the steps of a composite action."""

    def __init__(self, folder, search, **inputs):
        self.folder, self.search, self.temp = folder, search, folder / "temp"
        self.temp.mkdir(exist_ok=True)
        self.cache = None
        self.ran = []
        defaults = {name: each["default"] for name, each in ACTION["inputs"].items()}
        self.known = {f"inputs.{name}": value for name, value in (defaults | inputs).items()}
        self.known["github.action_path"] = str(ROOT / ".github/actions/check")
        self.known["runner.temp"] = str(self.temp)
        self.summary = folder / "summary"
        self.summary.touch()

    def filled(self, text):
        return re.sub(r"\$\{\{ *(.+?) *\}\}", lambda found: self.known.get(found[1], ""), text)

    def applies(self, step):
        condition = re.sub(
            r"[a-z]+\.[a-z.-]+", lambda found: repr(self.known.get(found[0], "")), step.get("if", "1")
        )
        assert re.fullmatch(r"('[^']*'|[=!&1 ])+", condition), condition
        return eval(condition.replace("&&", "and"))

    def run(self, **more):
        for step in ACTION["runs"]["steps"]:
            if not self.applies(step):
                continue
            self.ran.append(step["name"])
            if "uses" in step:
                assert step["uses"].startswith("actions/cache@v")
                assert self.filled(step["with"]["key"]).startswith("hourglass-Linux-X64-")
                self.cache = Path(self.filled(step["with"]["path"]))
                hit = (self.cache / "hourglass").exists()
                self.known[f"steps.{step['id']}.outputs.cache-hit"] = "true" if hit else ""
                continue
            result = self.step(step, more)
            if result.returncode:
                break
        return result

    def step(self, step, more):
        assert step["shell"] == "bash" and "${{" not in step["run"]
        files = {name: self.temp / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH")}
        for file in files.values():
            file.write_text("")
        values = {name: self.filled(value) for name, value in step.get("env", {}).items()}
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder, capture_output=True, text=True, check=False, timeout=120,
            env={
                **os.environ, **values, **{name: str(file) for name, file in files.items()},
                "PATH": self.search, "GITHUB_ACTIONS": "true", "RUNNER_OS": "Linux",
                "GITHUB_WORKSPACE": str(self.folder), "RUNNER_ARCH": "X64",
                "RUNNER_TEMP": str(self.temp), "GITHUB_STEP_SUMMARY": str(self.summary), **more,
            },
        )  # fmt: skip
        for line in files["GITHUB_OUTPUT"].read_text().splitlines():
            name, value = line.split("=", 1)
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        for line in files["GITHUB_PATH"].read_text().splitlines():
            self.search = f"{line}:{self.search}"
        return result


def action(folder, search, **inputs):
    """Runs the steps of the composite action; gives the last one's result, and the runner."""
    runner = Runner(folder, search, **inputs)
    return runner.run(), runner


def annotations(text):
    pattern = re.compile(r"^::(error|warning|notice) file=([^,]*),line=(\d+)", re.M)
    return [(kind, path, int(line)) for kind, path, line in pattern.findall(text)]


def test_action(project, tmp_path):
    (project / "designs").mkdir()
    (project / "designs" / "a, b.hourglass").write_text(BROKEN)
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, runner = action(
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
    assert runner.known["steps.check.outputs.sarif"] == "out.sarif"
    assert runner.ran == ["Look for Hourglass", "Check"]
    assert "a, b.hourglass" in runner.summary.read_text()
    sarif = json.loads((project / "out.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == len(report["findings"])


def test_action_on_sound_designs(project):
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, runner = action(project, search, path="tidy.hourglass")
    assert result.returncode == 0 and not annotations(result.stdout), result.stdout
    assert "steps.check.outputs.sarif" not in runner.known


def test_action_takes_nothing_for_an_order(project):
    """A path is a path, whatever it looks like."""
    search = f"{PROGRAM}:{os.environ['PATH']}"
    result, _ = action(project, search, path='$(touch forged)\n`touch forged`\n--help')
    assert result.returncode == 2 and not (project / "forged").exists()
    assert "Options" not in result.stdout


# Stands in for the compiler: it builds by copying, and says where to.
BUILDS = """#!/bin/bash
case "$*" in
  --version) echo "Apple Swift version 6.4.1 (swift-6.4.1-RELEASE)" ;;
  *--show-bin-path) echo "${0%/*}/built" ;;
  "build --package-path "*" -c release --product hourglass -Xswiftc -static-executable")
    mkdir -p "${0%/*}/built"; cp "$HOURGLASS" "${0%/*}/built/hourglass" ;;
  *) echo "swift $*" >&2; exit 1 ;;
esac
"""


def test_action_builds_where_nothing_is_installed(project, tools):
    """Once; the next run takes it from the cache, and needs no Swift."""
    (tools / "swift").write_text(BUILDS)
    result, runner = action(project, f"{tools}:/usr/bin:/bin", path="tidy.hourglass")
    assert result.returncode == 0, result.stderr
    assert "Build Hourglass" in runner.ran and (runner.cache / "hourglass").exists()
    (tools / "swift").unlink()
    result, runner = action(project, "/usr/bin:/bin", path="tidy.hourglass")
    assert result.returncode == 0, result.stderr
    assert "Build Hourglass" not in runner.ran and "Take Hourglass from the cache" in runner.ran


def checksum():
    return hashlib.sha256(Path(os.environ["HOURGLASS"]).read_bytes()).hexdigest()


def fetching(tools):
    """Stands in for the network: every address is that of the program."""
    (tools / "curl").write_text(
        '#!/bin/bash\nwhile [ $# -gt 0 ]; do [ "$1" = --output ] && cp "$HOURGLASS" "$2"; shift; done\n'
    )
    (tools / "curl").chmod(stat.S_IRWXU)
    return f"{tools}:/usr/bin:/bin"


@pytest.mark.parametrize("program", ["https://example.org/hourglass-linux-x86_64", "given program"])
def test_action_takes_a_program_that_is_given(project, tools, program):
    """From an address or a path; without Swift, and only if it is the right one."""
    (project / "given program").write_bytes(Path(os.environ["HOURGLASS"]).read_bytes())
    search = fetching(tools)
    (tools / "swift").unlink()
    asked = {"path": "tidy.hourglass", "program": program}
    result, runner = action(project, search, **asked, **{"program-sha256": checksum()})
    assert result.returncode == 0, result.stderr
    assert runner.ran == ["Take the program that is given", "Look for Hourglass", "Check"]
    result, runner = action(project, search, **asked, **{"program-sha256": "0" * 64})
    assert result.returncode == 1 and "checksum" in result.stderr
    assert runner.ran == ["Take the program that is given"]


@pytest.mark.parametrize("version", [None, "5.10", "6.2"])
@pytest.mark.parametrize(("system", "machine", "place"), [
    ("ID=ubuntu\nVERSION_ID=24.04", "x86_64", "ubuntu2404/NAME/NAME-ubuntu24.04.tar.gz"),
    ("ID=debian\nVERSION_ID=12", "aarch64", "debian12-aarch64/NAME/NAME-debian12-aarch64.tar.gz"),
])  # fmt: skip
def test_action_installs_swift_where_it_is_missing(project, tools, version, system, machine, place):
    """Or where it is too old: from swift.org, and not without looking at its signature."""
    (tools / "swift").unlink()
    programs = {
        "uname": f"echo {machine}",
        "curl": 'echo "$*" >> "$ASKED"; while [ $# -gt 0 ]; do [ "$1" = -o ] && touch "$2"; shift; done',
        "gpg": 'echo "gpg $*" >> "$ASKED"; exec cat > /dev/null',
        "tar": 'mkdir -p "$4/usr/bin"; printf %s "$BUILDS" > "$4/usr/bin/swift"; chmod +x "$4/usr/bin/swift"',
    }
    if version:
        programs["swift"] = f"echo Swift version {version} >&2; echo Swift version {version}"
    for name, script in programs.items():
        (tools / name).write_text(f"#!/bin/bash\n{script}\n")
        (tools / name).chmod(stat.S_IRWXU)
    (project / "release").write_text(system + "\n")
    runner = Runner(project, f"{tools}:/usr/bin:/bin", path="tidy.hourglass")
    asked = project / "asked"
    result = runner.run(ASKED=str(asked), BUILDS=BUILDS, OS_RELEASE=str(project / "release"))
    assert result.returncode == 0, result.stderr
    name = "swift-6.3.1-RELEASE"
    address = f"https://download.swift.org/swift-6.3.1-release/{place.replace('NAME', name)}"
    assert address in asked.read_text() and address + ".sig" in asked.read_text()
    assert re.search("gpg .*--verify .*[.]sig", asked.read_text())


def test_action_says_what_to_install(project, tools):
    (tools / "swift").unlink()
    (project / "release").write_text("ID=alpine\nVERSION_ID=3.20\n")
    runner = Runner(project, f"{tools}:/usr/bin:/bin")
    result = runner.run(OS_RELEASE=str(project / "release"))
    assert result.returncode == 1 and "There is no Swift 6.3 here" in result.stderr


def merged(base, more):
    """What GitLab makes of a template and the file that includes it."""
    both = {name: value for name, value in (base | more).items()}
    for name in set(base) & set(more):
        if isinstance(base[name], dict):
            both[name] = merged(base[name], more[name])
    return both


GITLAB = yaml.safe_load((ROOT / ".gitlab/hourglass.gitlab-ci.yml").read_text())


def job(project, including, search):
    """Runs the job of the template as a project has it that includes it."""
    whole = merged(GITLAB, including)
    # What a job says of itself comes before what is said of all.
    variables = whole["variables"] | whole["hourglass"]["variables"]
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(whole["hourglass"]["script"])],
        cwd=project, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, **variables, "PATH": search},
    )  # fmt: skip


def test_gitlab_is_set_from_outside(project, tools):
    (project / "in").mkdir()
    (project / "in" / "broken.hourglass").write_text(BROKEN)
    (project / "other").mkdir()
    # A design of its own: two programmes of one name would be a finding.
    (project / "other" / "tidy.hourglass").write_text(TIDY.replace("programme ", "programme other-", 1))
    search = f"{PROGRAM}:{os.environ['PATH']}"
    assert job(project, {}, search).returncode == 1
    assert job(project, {"variables": {"HOURGLASS_PATHS": "other tidy.hourglass"}}, search).returncode == 0
    result = job(project, {"variables": {"HOURGLASS_OPTIONS": "--format concise --fail-on=error"}}, search)
    assert "in/broken.hourglass:1:" in result.stdout
    # Built from the version that is named, and kept.
    source = project.parent / "source"
    source.mkdir()
    git(source, "init", "-q")
    git(source, "commit", "-qm", "Source", "--allow-empty")
    git(source, "tag", "v9")
    (tools / "swift").write_text(BUILDS)
    said = {"HOURGLASS_SOURCE": str(source), "HOURGLASS_VERSION": "v9", "HOURGLASS_PATHS": "other"}
    for search in (f"{tools}:/usr/bin:/bin", "/usr/bin:/bin"):
        result = job(project, {"variables": said}, search)
        assert result.returncode == 0, result.stderr
    # Taken as it is where one is given, and only if it is the right one.
    fetched = fetching(tools)
    (tools / "swift").unlink()
    for program in ("https://example.org/hourglass", os.environ["HOURGLASS"]):
        given = {"HOURGLASS_PROGRAM": program, "HOURGLASS_PATHS": "other"}
        for sum, status in [("", 0), (checksum(), 0), ("0" * 64, 2)]:
            said = given | {"HOURGLASS_PROGRAM_SHA256": sum}
            assert job(project.parent / "project", {"variables": said}, fetched).returncode == status
    nothing = job(project.parent, {}, "/usr/bin:/bin")
    assert nothing.returncode == 2 and "Set HOURGLASS_SOURCE" in nothing.stderr


def test_gitlab(project):
    """The template's own lines, and what GitLab asks of the report."""
    template = GITLAB["hourglass"]
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


def test_the_release_is_a_workflow():
    """By GitHub's own schema, as published; each script is one that bash can read."""
    path = ROOT / ".github/workflows/release.yml"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stdout + result.stderr
    for job in yaml.safe_load(path.read_text())["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            subprocess.run(["bash", "-n", "-c", step.get("run", ":")], check=True)
