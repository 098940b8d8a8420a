"""How the conformance tests call the tool, and the designs that they give it."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from page_driver import address, browser, opened

# Fixtures, for the tests of the page.
__all__ = ["address", "browser", "opened"]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "Models" / "examples").glob("*.hourglass"))
TUTORIAL = ROOT / "Models" / "examples" / "tutorial.hourglass"

# Cut short inside a text and inside two blocks: always something to report.
BROKEN = 'programme broken "Broken {\n  peers directors "Directors" {\n'


def run(*arguments, given=None, folder=None, before=()):
    """Runs `hourglass` and gives its exit status and what it printed, as text.

    `given` is its standard input; `before` is a command to run it under.
    """
    return subprocess.run(
        [*before, os.environ["HOURGLASS"], *map(str, arguments)],
        input=(given or "").encode(),
        cwd=folder or ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request):
    """Each example design in turn."""
    return request.param


@pytest.fixture
def tutorial():
    """The design that has nothing to report, not even a note."""
    return TUTORIAL


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "broken.hourglass"
    path.write_text(BROKEN)
    return path


@pytest.fixture
def shared():
    """The folder with the study, which lies beside the repository in some places only."""
    folder = ROOT.parent / "shared" / "study"
    if not folder.is_dir():
        pytest.skip("the study is not beside the repository (../shared/study)")
    return folder


def runs(process):
    """Whether a process is there and not merely waiting to be counted by its parent."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def still_running(processes, seconds=20):
    """Which of them have not ended in that time: one that is killed ends when a core is free."""
    end = time.monotonic() + seconds
    while (left := [process for process in processes if runs(process)]) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def findings_in_editors(path):
    """What `check` finds in a file, as editors show it: the rule, the line, all that is said."""
    found = json.loads(run("check", "--format", "json", path).stdout)["findings"]
    return [
        [
            each["rule"],
            each["line"],
            "\n".join(part for part in (each["message"], each["detail"], each["next"]) if part),
        ]
        for each in found
    ]
