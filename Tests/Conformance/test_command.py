"""Exit statuses, standard input, folders, files that cannot be read, and no network."""

import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import termios

import pytest
from conftest import BROKEN, run


def rules(result):
    return [(each["rule"], each["line"]) for each in json.loads(result.stdout)["findings"]]


def test_a_sound_design_exits_0(tutorial):
    assert run("check", tutorial, "--fail-on", "note").returncode == 0


def test_findings_exit_1(broken):
    assert run("check", broken).returncode == 1
    assert run("check", broken, "--fail-on", "error").returncode == 1


def test_wrong_usage_exits_2(tutorial):
    for arguments in (["chekc"], ["check", "--no-such-option"], ["check", "--format", "yes"]):
        result = run(*arguments, tutorial)
        assert result.returncode == 2 and result.stderr and not result.stdout


def test_a_missing_file_is_named_and_stops_nothing(broken, tmp_path):
    missing = tmp_path / "missing.hourglass"
    result = run("check", "--format", "json", missing, broken)
    assert result.returncode == 2
    assert "missing.hourglass" in result.stderr.decode()
    assert rules(result) == rules(run("check", "--format", "json", broken)) != []


def test_a_folder_without_a_design_exits_2(tmp_path):
    assert run("check", tmp_path).returncode == 2


def test_standard_input(broken):
    from_file = run("check", "--format", "json", broken)
    from_input = run("check", "--format", "json", "-", given=BROKEN)
    assert from_input.returncode == from_file.returncode == 1
    assert rules(from_input) == rules(from_file)


def test_folders_are_read_through(broken, tmp_path):
    inside = tmp_path / "one" / "two"
    inside.mkdir(parents=True)
    shutil.copy(broken, inside / "copy.hourglass")
    (inside / "notes.md").write_text(f"# Notes\n\n```hourglass\n{BROKEN}```\n")
    (inside / "other.md").write_text("# No design here\n")
    (inside / "broken.txt").write_text(BROKEN)
    found = json.loads(run("check", "--format", "json", tmp_path).stdout)["findings"]
    names = {os.path.basename(each["path"]) for each in found}
    assert names == {"broken.hourglass", "copy.hourglass", "notes.md"}
    # Every place in the Markdown is a place of the Markdown.
    assert all(each["line"] >= 4 for each in found if each["path"].endswith(".md"))


def test_a_new_design_has_no_errors(tmp_path):
    made = run("new", "a-network", folder=tmp_path)
    assert made.returncode == 0 and b"Hourglass wrote a-network.hourglass." in made.stdout
    design = tmp_path / "a-network.hourglass"
    assert run("check", "--fail-on", "error", design).returncode == 0
    before = design.read_bytes()
    again = run("new", "a-network", folder=tmp_path)
    assert again.returncode == 2 and b"already exists" in again.stderr
    assert design.read_bytes() == before


def test_output_carries_no_colour_into_a_pipe(broken):
    for arguments in (["check", broken], ["trace", broken], ["--help"]):
        result = run(*arguments)
        assert b"\x1b" not in result.stdout + result.stderr


def test_help_and_version():
    for option in ("--help", "--version"):
        result = run(option)
        assert result.returncode == 0 and result.stdout.strip() and not result.stderr


def test_works_without_a_network(tutorial):
    """In a network of its own that has no way out; and nothing else may be different."""
    alone = ["unshare", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("this machine does not let a test make a network of its own")
    for arguments in (["check", tutorial, "--fail-on", "note"], ["trace", tutorial]):
        inside, outside = run(*arguments, before=alone), run(*arguments)
        assert (inside.returncode, inside.stdout) == (outside.returncode, outside.stdout)


@pytest.mark.parametrize(("columns", "widest"), [(40, 60), (100, 100), (300, 120)])
def test_text_is_as_wide_as_the_terminal(tutorial, columns, widest):
    """And no wider than one can read; in a pipe it has 80 columns."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.execv(os.environ["HOURGLASS"], ["hourglass", "questions", "--all", str(tutorial)])
    shown = b""
    try:
        while more := os.read(terminal, 1 << 16):
            shown += more
    except OSError:
        pass
    os.waitpid(child, 0)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).splitlines()
    longest = max(map(len, lines))
    assert longest <= widest and (widest == 60 or longest > 80)
    piped = run("questions", "--all", tutorial).stdout.decode().splitlines()
    assert 70 < max(map(len, piped)) <= 80
