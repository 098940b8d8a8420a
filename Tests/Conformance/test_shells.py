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
    (["explain", "book-ends"], {"book-ends-only"}),
    (["help", "quest"], {"questions"}),
    (["trace", "a"], {"a.hourglass"}),
    (["trace", "b"], {"b c.md"}),
    (["trace", "no"], set()),
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


def test_bash_after_an_equals_sign(folder):
    script = """
        source completions.bash
        COMP_WORDS=(hourglass check --format = con); COMP_CWORD=4
        _hourglass
        echo "${COMPREPLY[@]}"
    """
    assert output(["bash", "--norc", "-c", script], folder) == "concise\n"


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
        ("hourglass explain book-ends\t", "book-ends-only"),
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
