"""Completions as bash, zsh and fish understand them, and the manual page as man does."""

import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path

import pytest
from conftest import run

COMMANDS = re.findall(r"^  ([a-z]+) .*", run("help").stdout.decode().split("Commands")[1], re.M)


@pytest.fixture
def folder(tmp_path):
    """Two designs, a folder, and a file that is neither, beside the three scripts."""
    (tmp_path / "designs").mkdir()
    for name in ("a.hourglass", "b c.md", "notes.txt"):
        (tmp_path / name).touch()
    for shell in ("bash", "zsh", "fish"):
        (tmp_path / f"completions.{shell}").write_bytes(run("completions", shell).stdout)
    return tmp_path


def output(command, folder):
    result = subprocess.run(
        command, cwd=folder, capture_output=True, timeout=60, check=False, env=environment()
    )
    assert result.returncode == 0 and not result.stderr, result.stderr
    return result.stdout.decode()


def environment():
    program = Path(os.environ["HOURGLASS"]).parent
    return {**os.environ, "PATH": f"{program}:{os.environ['PATH']}", "TERM": "dumb"}


CASES = [
    (["ch"], {"check", "checklist"}),
    (["check", "--fo"], {"--format"}),
    (["check", "--fail-on", ""], {"error", "warning", "note"}),
    (["checklist", "--by", "t"], {"tracker"}),
    (["explain", "middle-st"], {"middle-stages-unmeasured"}),
    (["help", "quest"], {"questions"}),
    (["trace", "a"], {"a.hourglass"}),
    (["trace", "b"], {"b c.md"}),
    (["trace", "no"], set()),
    # What each command takes, place by place, whatever options stand before it.
    (["diff", "a"], {"a.hourglass"}),
    (["diff", "a.hourglass", "b"], {"b c.md"}),
    (["diff", "a.hourglass", "a.hourglass", "a"], set()),
    (["known", ""], {"update", "prune"}),
    (["known", "update", "no"], {"notes.txt"}),
    (["known", "--on", "2014", "update", "notes.txt", "a"], {"a.hourglass"}),
    (["known", "prune", "notes.txt", "a.hourglass", "b"], {"b c.md"}),
    (["import", ""], {"iati"}),
    (["import", "iati", "no"], {"notes.txt"}),
    (["check", "--output", "s"], {"sarif="}),
    (["check", "--format", "json", "--output", "jso"], {"json=", "jsonl="}),
    (["check", "a.hourglass", "a"], {"a.hourglass"}),
    (["trace", "a.hourglass", "a"], set()),
    (["help", "check", "che"], set()),
    (["completions", "z"], {"zsh"}),
    (["new", ""], set()),
]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=lambda each: " ".join(each))
def test_bash(folder, words, expected):
    script = """
        source completions.bash
        compopt() { :; }
        COMP_WORDS=(hourglass "$@"); COMP_CWORD=$#
        _hourglass
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    lines = output(["bash", "--norc", "-c", script, "bash", *words], folder).splitlines()
    assert {line for line in lines if line} == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("check --format = con", "concise"), ("check --output sarif = no", "notes.txt"),
    ("check --output = sari", "sarif="), ("check --output = sarif = no", "notes.txt"),
    ("check --output sarif = x --output jsonl = no", "notes.txt"),
    ("known --on = 2014 up", "update"), ("trace --format = json a", "a.hourglass"),
])  # fmt: skip
def test_bash_after_an_equals_sign(folder, words, expected):
    """Bash cuts words there."""
    script = f"""
        source completions.bash
        compopt() {{ :; }}
        COMP_WORDS=(hourglass {words}); COMP_CWORD={len(words.split())}
        _hourglass
        echo "${{COMPREPLY[@]}}"
    """
    assert output(["bash", "--norc", "-c", script], folder) == expected + "\n"


def test_fish_after_an_equals_sign(folder):
    for line, expected in (("--output sarif=no", "sarif=notes.txt"),
                           ("--output=sarif=no", "--output=sarif=notes.txt")):  # fmt: skip
        script = f"source completions.fish; complete -C 'hourglass check {line}'"
        lines = output(["fish", "--no-config", "-c", script], folder).splitlines()
        assert {each.split("\t")[0] for each in lines} == {expected}


@pytest.mark.parametrize(("words", "expected"), CASES, ids=lambda each: " ".join(each))
def test_fish(folder, words, expected):
    line = " ".join(["hourglass", *words])
    script = f"source completions.fish; complete -C '{line}'"
    lines = output(["fish", "--no-config", "-c", script], folder).splitlines()
    assert {each.split("\t")[0] for each in lines} == expected


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("hourglass checkl\t", "hourglass checklist"),
        ("hourglass check --fail\t", "--fail-on"),
        ("hourglass check --fail-on=er\t", "--fail-on=error"),
        ("hourglass trace a\t", "trace a.hourglass"),
        ("hourglass explain middle-st\t", "middle-stages-unmeasured"),
        ("hourglass known upd\t", "known update "),
        ("hourglass known update no\t", "update notes.txt"),
        ("hourglass import ia\t", "import iati "),
        ("hourglass import iati no\t", "iati notes.txt"),
        ("hourglass diff a\t", "diff a.hourglass"),
        ("hourglass check --output sari\t", "--output sarif="),
        ("hourglass check --output sarif=no\t", "--output sarif=notes.txt"),
    ],
)
def test_zsh(folder, typed, becomes):
    """Typed on a terminal, as zsh completes nowhere else."""
    setup = "autoload -U compinit; compinit -D -u; source completions.zsh; PS1='READY '\n"
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe("zsh", ["zsh", "-f", "-i"], environment())
    try:
        os.write(terminal, setup.encode())
        shown = shown_until(terminal, "READY ", again=True)
        os.write(terminal, typed.encode())
        shown = shown_until(terminal, becomes)
        assert becomes in shown, shown
    finally:
        os.close(terminal)
        os.kill(child, 9)
        os.waitpid(child, 0)


def shown_until(terminal, wanted, again=False):
    shown, end = "", time.monotonic() + 20
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            shown += os.read(terminal, 4096).decode(errors="replace")
            plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[\x07\r]", "", shown)
            # The first time it stands in the line that was typed.
            if plain.count(wanted) > again:
                return plain
            if wanted in plain and plain.rstrip(" ").endswith(wanted.rstrip(" ")):
                return plain
    return shown


def test_manual_page(folder):
    page = folder / "hourglass.1"
    page.write_bytes(run("man").stdout)
    shown = subprocess.run(
        ["man", "--warnings", "-l", page], capture_output=True, timeout=60, check=True,
        env={**environment(), "MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert not shown.stderr, shown.stderr.decode()
    text = shown.stdout.decode()
    assert len(COMMANDS) > 10
    for command in COMMANDS:
        assert f"hourglass {command}" in text
    # What is to be typed can be copied as it stands.
    assert "hourglass check --fail-on error designs" in text
