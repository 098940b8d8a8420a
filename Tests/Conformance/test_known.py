"""Adoption on an old portfolio: `check --known`, `known update`, `known prune`, and
`check --changed` against a real git repository."""

import json
import os
import shutil
import subprocess

import pytest
from conftest import run

WEAK = """programme p{n} "Programme {n}" {{
  peers q "Directors" {{ are people; number 5 }}
  objective meet "Directors meet" {{ stage engagement; for q }}
  risk "Nobody comes" {{ threatens meet }}
}}
"""
BROKEN = 'programme b{n} "Broken {{\n  peers q "Directors" {{\n'
NEW = '  risk "It rains" { threatens meet }\n}\n'


def git(folder, *arguments):
    home = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    result = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env={**os.environ, **home}, capture_output=True,
        check=True,
    )  # fmt: skip
    return result.stdout.decode()


@pytest.fixture
def portfolio(tmp_path):
    """A hundred designs, half of them broken, committed."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = tmp_path / "designs"
    folder.mkdir()
    for number in range(100):
        text = (BROKEN if number % 2 else WEAK).format(n=number)
        (folder / f"d{number:02}.hourglass").write_text(text)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=One")
    return tmp_path


def check(folder, *arguments):
    result = run("check", "--format=json", *arguments, folder=folder)
    assert result.returncode in (0, 1), result.stderr.decode()
    report = json.loads(result.stdout)
    return result, report


def paths(report):
    return sorted({finding["path"] for finding in report["findings"]})


def test_an_old_portfolio(portfolio):
    _, before = check(portfolio, "designs")
    assert len(paths(before)) == 100
    assert run("known", "update", "known.txt", "designs", folder=portfolio).returncode == 0
    result, report = check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")
    assert result.returncode == 0 and report["findings"] == []
    assert report["counts"]["known"] == len(before["findings"])
    assert result.stderr == b""
    # The same list, written again, is the same byte for byte.
    text = (portfolio / "known.txt").read_bytes()
    assert run("known", "update", "again.txt", "designs", folder=portfolio).returncode == 0
    assert (portfolio / "again.txt").read_bytes() == text
    lines = [line for line in text.split(b"\n") if line and not line.startswith(b"#")]
    assert lines == sorted(lines)

    # Lines above, another order of lines and comments change nothing, in all hundred.
    for path in (portfolio / "designs").iterdir():
        path.write_text("# Moved.\n\n\n" + path.read_text().replace("\n", "\n\n"))
    result, report = check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")
    assert result.returncode == 0 and report["findings"] == []

    # One new weakness and one that is mended, in a hundred files.
    design = portfolio / "designs" / "d00.hourglass"
    design.write_text(design.read_text().rstrip()[:-1] + NEW)
    mended = portfolio / "designs" / "d02.hourglass"
    mended.write_text(mended.read_text().replace("Nobody comes", "X").replace("risk", "# risk"))
    result, report = check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")
    assert result.returncode == 1
    assert [(each["path"], each["rule"]) for each in report["findings"]] == [
        ("designs/d00.hourglass", "risk-unanswered")
    ]
    assert b"1 entry of known.txt is fixed" in result.stderr

    # Nothing new is swallowed unless somebody says so.
    refused = run("known", "update", "known.txt", "designs", folder=portfolio)
    assert refused.returncode == 1 and b"d00.hourglass:" in refused.stdout
    assert len((portfolio / "known.txt").read_bytes().split(b"\n")) == len(text.split(b"\n")) - 1
    assert run("known", "prune", "known.txt", "designs", folder=portfolio).returncode == 0
    assert check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")[1]["findings"]
    accepted = run("known", "update", "--accept-new", "known.txt", "designs", folder=portfolio)
    assert accepted.returncode == 0
    result, report = check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")
    assert result.returncode == 0 and result.stderr == b""


def test_other_formats_leave_out_what_is_known(portfolio):
    assert run("known", "update", "known.txt", "designs", folder=portfolio).returncode == 0
    arguments = ("check", "--known", "known.txt", "designs", "--format")
    concise = run(*arguments, "concise", folder=portfolio)
    assert (concise.returncode, concise.stdout) == (0, b"")
    sarif = json.loads(run(*arguments, "sarif", folder=portfolio).stdout)
    assert sarif["runs"][0]["results"] == []
    # The list lies beside the designs and is named from wherever one is.
    inside = run("check", "--known", "../known.txt", folder=portfolio / "designs")
    assert inside.returncode == 0, inside.stdout.decode()
    assert b"No new findings in 100 designs." in inside.stdout


def test_two_branches_that_change_the_list(portfolio):
    assert run("known", "update", "known.txt", "designs", folder=portfolio).returncode == 0
    git(portfolio, "add", ".")
    git(portfolio, "commit", "--quiet", "--message=List")
    for branch, number in (("left", 10), ("right", 80)):
        git(portfolio, "switch", "--quiet", "--create", branch, "main")
        path = portfolio / "designs" / f"d{number}.hourglass"
        path.write_text(path.read_text().rstrip()[:-1] + NEW)
        arguments = ("known", "update", "--accept-new", "known.txt", "designs")
        assert run(*arguments, folder=portfolio).returncode == 0
        git(portfolio, "commit", "--quiet", "--all", f"--message={branch}")
    git(portfolio, "merge", "--quiet", "--no-edit", "left")
    result, report = check(portfolio, "--known", "known.txt", "--fail-on=note", "designs")
    assert result.returncode == 0 and report["findings"] == []


def test_a_renamed_file_is_new(portfolio):
    assert run("known", "update", "known.txt", "designs", folder=portfolio).returncode == 0
    (portfolio / "designs" / "d00.hourglass").rename(portfolio / "designs" / "e00.hourglass")
    result, report = check(portfolio, "--known", "known.txt", "designs")
    assert paths(report) == ["designs/e00.hourglass"]
    assert b"3 entries of known.txt are fixed" in result.stderr


def test_a_list_that_cannot_be_read(portfolio):
    conflict = "# C\n<<<<<<< HEAD\n"
    (portfolio / "known.txt").write_text(conflict)
    for arguments in (("check", "--known"), ("known", "prune"), ("known", "update")):
        result = run(*arguments, "known.txt", "designs", folder=portfolio)
        assert result.returncode == 2
        assert result.stderr.startswith(b"hourglass: Line 2 of known.txt is a merge mark from git")
    assert (portfolio / "known.txt").read_text() == conflict


def test_every_weakness_that_comes_up_is_new(example, tmp_path):
    """Each line of an example is taken out in turn: what that brings about is shown, and what was
    there before is not."""
    lines = example.read_text(encoding="utf-8").split("\n")
    leaves = [
        number for number, line in enumerate(lines)
        if line.strip() and line.strip()[0] not in "#}" and line.strip()[-1] not in "{,"
    ]  # fmt: skip
    copies = [(tmp_path / f"v{number:03}.hourglass", number) for number in leaves]
    for path, _ in copies:
        path.write_text("\n".join(lines), encoding="utf-8")
    assert run("known", "update", "known.txt", folder=tmp_path).returncode == 0

    def found(*arguments):
        sets = {path.name: set() for path, _ in copies}
        for each in check(tmp_path, *arguments)[1]["findings"]:
            sets[each["path"]].add((each["rule"], each["message"]))
        return sets

    before = found()
    assert not any(found("--known", "known.txt").values())
    for path, number in copies:
        path.write_text("\n".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")
    after, shown = found(), found("--known", "known.txt")
    for name, old in before.items():
        rules = {rule for rule, _ in old}
        assert not shown[name] & old, name
        assert {each for each in after[name] if each[0] not in rules} <= shown[name], name


# What has changed


def test_nothing_has_changed(portfolio):
    result = run("check", "--changed", "designs", folder=portfolio)
    assert (result.returncode, result.stdout) == (0, b"No design has changed since HEAD.\n")


def test_what_has_changed(portfolio):
    git(portfolio, "switch", "--quiet", "--create", "work")
    designs = portfolio / "designs"
    text = (designs / "d04.hourglass").read_text()
    # Committed; staged; changed; new, with a name that git would put in quotation marks; renamed.
    (designs / "d04.hourglass").write_text("# Two\n" + text)
    git(portfolio, "commit", "--quiet", "--all", "--message=Two")
    (designs / "d06.hourglass").write_text("# Three\n" + text)
    git(portfolio, "add", ".")
    (designs / "d08.hourglass").write_text("# Four\n" + text)
    (designs / 'é "学".hourglass').write_text(text)
    git(portfolio, "mv", "designs/d10.hourglass", "designs/renamed.hourglass")
    (portfolio / ".gitignore").write_text("ignored.hourglass\n")
    (designs / "ignored.hourglass").write_text(text)
    (designs / "d12.hourglass").unlink()

    recent = [
        "designs/d06.hourglass", "designs/d08.hourglass", "designs/renamed.hourglass",
        'designs/é "学".hourglass',
    ]  # fmt: skip
    assert paths(check(portfolio, "--changed", "designs")[1]) == recent
    whole = sorted(["designs/d04.hourglass", *recent])
    assert paths(check(portfolio, "--changed=main", "designs")[1]) == whole
    # From a folder inside, and through a link to the repository.
    inside = paths(check(designs, "--changed=main")[1])
    assert inside == [path.removeprefix("designs/") for path in whole]
    link = portfolio.parent / (portfolio.name + "-link")
    link.symlink_to(portfolio)
    assert len(paths(check(portfolio.parent, "--changed=main", f"{link.name}/designs")[1])) == 5
    (designs / "ignored.hourglass").unlink()
    # What main has done meanwhile is not this branch's.
    git(portfolio, "stash", "--quiet", "--include-untracked")
    git(portfolio, "switch", "--quiet", "main")
    (designs / "d20.hourglass").write_text("# Main\n" + text)
    git(portfolio, "commit", "--quiet", "--all", "--message=Main")
    git(portfolio, "switch", "--quiet", "work")
    assert paths(check(portfolio, "--changed=main")[1]) == ["designs/d04.hourglass"]


def test_users_of_what_has_changed(portfolio):
    shared = portfolio / "shared"
    shared.mkdir()
    (shared / "two.hourglass").write_text('library two "Two" {\n}\n')
    (shared / "one.hourglass").write_text('use "two.hourglass"\nlibrary one "One" {\n}\n')
    user = portfolio / "designs" / "d30.hourglass"
    user.write_text('use "../shared/one.hourglass"\n' + user.read_text())
    git(portfolio, "add", ".")
    git(portfolio, "commit", "--quiet", "--message=Shared")
    (shared / "two.hourglass").write_text('# New\nlibrary two "Two" {\n}\n')
    assert paths(check(portfolio, "--changed", "designs")[1]) == ["designs/d30.hourglass"]
    # A file that is no more has changed as well.
    (shared / "two.hourglass").unlink()
    assert paths(check(portfolio, "--changed", "designs")[1]) == ["designs/d30.hourglass"]


def test_in_a_hook(portfolio):
    """What git tells a hook of the repository, of its own and of a second working tree."""
    hook = portfolio / ".git" / "hooks" / "pre-commit"
    command = f"{os.environ['HOURGLASS']} check --changed --format=concise"
    hook.write_text(f"#!/bin/sh\ncd designs && {command} > ../out.txt; exit 0\n")
    hook.chmod(0o755)
    git(portfolio, "worktree", "add", "--quiet", "tree")
    for folder in (portfolio, portfolio / "tree"):
        path = folder / "designs" / "d40.hourglass"
        path.write_text("# Two\n" + path.read_text())
        git(folder, "commit", "--quiet", "--all", "--message=Two")
        found = (folder / "out.txt").read_text().splitlines()
        assert found and all(line.startswith("d40.hourglass:2:") for line in found[:2])
        assert {line.split(":")[0] for line in found} == {"d40.hourglass"}


def test_before_the_first_commit(tmp_path):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.hourglass").write_text(WEAK.format(n=1))
    (tmp_path / "b.hourglass").write_text(WEAK.format(n=2))
    git(tmp_path, "add", "a.hourglass")
    assert paths(check(tmp_path, "--changed")[1]) == ["a.hourglass", "b.hourglass"]


def test_what_git_cannot_say(portfolio, tmp_path_factory):
    def complaint(folder, *arguments, before=()):
        result = run("check", *arguments, folder=folder, before=before)
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1, result.stderr.decode()
        return result.stderr.decode()

    assert "git has no commit “nowhere” here" in complaint(portfolio, "--changed=nowhere")
    assert "--changed=main" in complaint(portfolio, "--changed", "main")
    # Histories that have nothing in common.
    git(portfolio, "switch", "--quiet", "--orphan", "other")
    (portfolio / "a.hourglass").write_text(WEAK.format(n=1))
    git(portfolio, "add", ".")
    git(portfolio, "commit", "--quiet", "--message=Other")
    assert "have no commit in common" in complaint(portfolio, "--changed=main")
    # No repository, and no git.
    empty = tmp_path_factory.mktemp("empty")
    (empty / "a.hourglass").write_text(WEAK.format(n=1))
    said = complaint(empty, "--changed", before=("env", f"GIT_CEILING_DIRECTORIES={empty.parent}"))
    assert "git says: “" in said
    assert "git is not installed" in complaint(
        portfolio, "--changed", before=("env", f"PATH={empty}")
    )
