"""What git knows: repositories within repositories, links, hooks, and what one may not run."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT, run, still_running

DESIGN = 'use "../shared/lib.hourglass"\nprogramme p "P" { }\n'
LIBRARY = 'library l "L" { }\n'
INDICATOR = (
    'programme p "P" {\n  indicator i "I" {\n    counts "x"\n    target 12 by 2027\n  }\n}\n'
)


def git(folder, *arguments, **more):
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c",
         "protocol.file.allow=always", *arguments],
        cwd=folder, capture_output=True, text=True, check=True, timeout=60, **more,
    ).stdout  # fmt: skip


def commit(folder, message="Next"):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


def repository(folder, **files):
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-qb", "main")
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".hourglass").write_text(text)
    commit(folder)
    return folder


def checked(folder, *arguments, **more):
    """The designs that a run looked at, by the lines it printed."""
    result = run("check", "--format", "concise", *arguments, folder=folder, **more)
    assert result.returncode in (0, 1), result.stderr
    lines = result.stdout.decode().splitlines()
    return {line.split(":")[0] for line in lines if ":" in line}


@pytest.fixture
def project(tmp_path):
    repository(tmp_path / "library", lib=LIBRARY, other=LIBRARY)
    top = repository(tmp_path / "top", designs__p=DESIGN, designs__q='programme q "Q" { }\n')
    git(top, "submodule", "-q", "add", "../library", "shared")
    commit(top)
    return top


def test_a_submodule(project):
    shared = project / "shared"
    assert checked(project, "--changed", "designs") == set()
    # Another file of it, committed or not, is no reason; the file used is, also before it is.
    (shared / "other.hourglass").write_text('library l "Other" { }\n')
    assert checked(project, "--changed", "designs") == set()
    (shared / "lib.hourglass").write_text('library l "More" { }\n')
    assert checked(project, "--changed", "designs") == {"designs/p.hourglass"}
    commit(shared)
    assert checked(project, "--changed", "designs") == {"designs/p.hourglass"}
    commit(project)
    assert checked(project, "--changed", "designs") == set()
    assert checked(project, "--changed=HEAD~1", "designs") == {"designs/p.hourglass"}
    # Not there, as after a clone without submodules.
    git(project, "submodule", "-q", "deinit", "-f", "shared")
    assert checked(project, "--changed=HEAD~1", "designs") == {"designs/p.hourglass"}


def test_versions_with_a_submodule(project):
    (project / "shared" / "more.hourglass").write_text(INDICATOR)
    commit(project / "shared")
    commit(project)
    (project / "shared" / "more.hourglass").write_text(INDICATOR.replace("12", "10"))
    for path in (".", "shared", "shared/more.hourglass"):
        result = run("diff", "git:HEAD", path, folder=project)
        assert result.returncode == 1 and b"[target-lowered]" in result.stdout, path
    bare = project.parent / "clone"
    git(project.parent, "clone", "-q", "top", "clone")
    result = run("diff", "git:HEAD", ".", folder=bare)
    assert b"git:HEAD:shared is another repository that is not on this machine" in result.stderr


def test_another_repository_that_git_does_not_know(project):
    inner = repository(project / "inner", new='programme n "N" { }\n')
    assert checked(project, "--changed", ".") == {"inner/new.hourglass"}
    assert inner.is_dir()


def test_links_in_another_version(tmp_path):
    top = repository(tmp_path / "r", real__a=INDICATOR, real__b=INDICATOR)
    (top / "designs").mkdir()
    (top / "designs" / "a.hourglass").symlink_to("../real/a.hourglass")
    (top / "designs" / "again.hourglass").symlink_to("a.hourglass")
    (top / "way").symlink_to("real")
    (top / "designs" / "b.hourglass").symlink_to("../way/b.hourglass")
    (top / "broken.hourglass").symlink_to("nowhere")
    commit(top)
    for name in ("a", "b"):
        (top / "real" / f"{name}.hourglass").write_text(INDICATOR.replace("12", "10"))
    for path, count in (("designs", 2), ("designs/a.hourglass", 1), ("designs/again.hourglass", 1),
                        ("designs/b.hourglass", 1), ("way/b.hourglass", 1), ("real", 2)):  # fmt: skip
        result = run("diff", "git:HEAD", path, folder=top)
        assert result.stdout.count(b"[target-lowered]") == count, (path, result.stdout)
        assert b"programme added" not in result.stdout
    (top / "broken.hourglass").unlink()
    result = run("diff", "git:HEAD", ".", folder=top)
    assert b"git:HEAD:broken.hourglass is a link to a file that does not exist" in result.stderr


@pytest.mark.parametrize("variables", [
    {"GIT_DIR": "../.git", "GIT_WORK_TREE": ".."}, {"GIT_DIR": "../.git"},
    {"GIT_DIR": "../.git", "GIT_WORK_TREE": "..", "GIT_INDEX_FILE": "../.git/index"},
])  # fmt: skip
def test_paths_that_begin_where_a_hook_runs(tmp_path, monkeypatch, variables):
    top = repository(tmp_path / "r", d__a='programme a "A" { }\n', d__b='programme b "B" { }\n')
    (top / "d" / "a.hourglass").write_text('programme a "Another" { }\n')
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert checked(top / "d", "--changed", ".") == {"a.hourglass"}
    result = run("diff", "git:HEAD", ".", folder=top / "d")
    assert b"added" not in result.stdout and b"Another" in result.stdout, result.stdout


def order(folder, name):
    """A program that leaves a trace where it is run."""
    program = folder / name
    program.write_text(f'#!/bin/sh\ntouch "{folder}/ran-{name}"\ncat\n')
    program.chmod(stat.S_IRWXU)
    return program


@pytest.mark.parametrize("where", [".", "shared"])
def test_a_repository_runs_nothing(project, where):
    """Its own configuration names programs for nearly everything that git does."""
    folder = project / where
    tools = project.parent / "tools"
    tools.mkdir()
    for name in ("core.fsmonitor", "diff.external", "core.sshCommand", "core.pager",
                 "core.hooksPath", "diff.d.command", "diff.d.textconv"):  # fmt: skip
        git(folder, "config", name, str(order(tools, name)))
    for driver in ("f", "a.b=c"):
        for use in ("clean", "smudge", "process"):
            program = order(tools, f"{driver}-{use}")
            git(folder, "config", f"filter.{driver}.{use}", str(program))
        git(folder, "config", f"filter.{driver}.required", "true")
    (folder / ".gitattributes").write_text("*.hourglass filter=f diff=d\n*.md filter=a.b=c diff=d\n")
    (folder / "page.md").write_text("# Page\n")
    path = next(folder.glob("**/*.hourglass"))
    path.write_text(path.read_text() + "# more\n")
    checked(project, "--changed", ".")
    checked(project, "--changed=HEAD~1", ".")
    run("diff", "git:HEAD", ".", folder=project)
    assert [name for name in os.listdir(tools) if name.startswith("ran-")] == []


def test_git_that_does_not_answer(project, tmp_path, monkeypatch):
    tools = tmp_path / "slow"
    tools.mkdir()
    begun = tools / "begun"
    (tools / "git").write_text(
        f'#!/bin/sh\nsleep 300 &\necho $! $$ >>"{begun}"\nsleep 300\n'
    )
    (tools / "git").chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    # Both wait at once.
    commands = (["check", "--changed", "designs"], ["diff", "git:HEAD", "designs"])
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda command: run(*command, folder=project), commands))
    for result in results:
        assert result.returncode == 2 and b"git did not respond within" in result.stderr
    processes = begun.read_text().split()
    assert len(processes) >= 2 * len(commands)
    # What git started is told to end and not waited for.
    assert still_running(processes) == []


def test_a_difference_is_a_patch(tmp_path):
    """git and patch make of it what `--fix` and `format` make of the files."""
    texts = [
        "\ufeffprogramme p “P” {\r\n why  \"a\u2028b\"\r\n}\r\n", "programme p “P\u200b” {}",
        "programme   p “P”\u00a0{ why \"\x1b[31m\" }\n# \u202e\n", "programme a\u2013b “P” { }\n\n\n",
    ]  # fmt: skip
    names = ["a.hourglass", "in/a b.hourglass", 'in/"q\\.hourglass', "in/é\t.hourglass", "\x01.hourglass"]
    for number, command in enumerate((["check", "--fix"], ["format"])):
        for text in texts:
            places = [tmp_path / f"{kind}{number}{texts.index(text)}" for kind in "abc"]
            for place in places:
                (place / "in").mkdir(parents=True)
                git(place, "init", "-q")
                for name in names:
                    (place / name).write_bytes(text.encode())
            shown = run(*command, "--diff", ".", folder=places[0]).stdout
            if shown:
                subprocess.run(["git", "apply", "-p0", "-"], input=shown, cwd=places[0], check=True)
                subprocess.run(["patch", "-p0", "-s"], input=shown, cwd=places[1], check=True)
            run(*command, ".", folder=places[2])
            for name in names:
                made = [(place / name).read_bytes() for place in places]
                assert made[0] == made[1] == made[2], (command, text, name)


def test_a_library_taken_out(tmp_path):
    """pre-commit looks at designs also where nothing but a deletion is committed."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    git(hooks, "init", "-q")
    (hooks / ".pre-commit-hooks.yaml").write_text((ROOT / ".pre-commit-hooks.yaml").read_text())
    commit(hooks)
    top = repository(tmp_path / "top", shared__lib=LIBRARY, designs__p=DESIGN)
    (top / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {git(hooks, 'rev-parse', 'HEAD').strip()}\n"
        "  hooks:\n  - id: hourglass-check-installed\n    args: [--fail-on, error, designs]\n"
    )
    commit(top)
    git(top, "rm", "-q", "shared/lib.hourglass")
    result = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"], cwd=top, capture_output=True, text=True,
        timeout=300, check=False, env={
            **os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"),
            "PATH": f"{os.path.dirname(os.environ['HOURGLASS'])}:{os.environ['PATH']}",
        },
    )  # fmt: skip
    assert result.returncode == 1 and "missing-file" in result.stdout, result.stdout
