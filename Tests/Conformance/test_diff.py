"""`diff` between versions that git keeps, and what other programs read in its answers."""

import json
import os
import re
import subprocess

import pytest
from conftest import BROKEN, EXAMPLES, run
from markdown_it import MarkdownIt

# Titles that Markdown would not show as they stand, or that would pass for lines of ours.
HOSTILE = [
    "*stars* and _lines_", "[a link](https://example.org)", "<script>alert(1)</script>",
    "`code` & more", "a | b", "- not an item", "# no heading", "https://example.org/",
    "1. one", "~~gone~~", "&amp;", "学び 🙂", "](http://e.org", "<!-- gone", "]]>", "a\\nb",
    "  - deeper", "=HYPERLINK('x')", "مرحبا", "**", "```", "@everyone #1",
]  # fmt: skip


def git(folder, *arguments):
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    }  # fmt: skip
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, env=environment
    )


def changed(text):
    """The tutorial with a target lowered, a source taken out and a tool named anew."""
    for old, new in [
        ("target 15 by 2014", "target 10 by 2014"),
        ('    source "Attendance lists"\n', ""),
        ("tool evenings", "tool nights"),
        ("response evenings", "response nights"),
    ]:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def repository(tmp_path, tutorial):
    """Two commits: on `first` the tutorial, on `main` the changed one."""
    folder = tmp_path / "repository"
    (folder / "designs" / "in").mkdir(parents=True)
    text = tutorial.read_text(encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    (folder / "designs" / "network.hourglass").write_text(text, encoding="utf-8")
    (folder / "designs" / "in" / "ünï code.md").write_text(
        '# Notes\n\n```hourglass\nprogramme notes "Notes" { why "So" }\n```\n', encoding="utf-8"
    )
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "First")
    git(folder, "tag", "first")
    (folder / "designs" / "network.hourglass").write_text(changed(text), encoding="utf-8")
    git(folder, "commit", "-q", "-a", "-m", "Second")
    return folder


def report(*arguments, folder=None):
    result = run("diff", "--format", "json", *arguments, folder=folder)
    assert not result.stderr, result.stderr
    return json.loads(result.stdout)


def what(found):
    return [
        (change["class"], change["what"], change["how"])
        for programme in found["programmes"]
        for change in programme["changes"]
    ]


EXPECTED = [
    ("evaluability-lost", "source", "removed"),
    ("promise-changed", "target", "lowered"),
    ("cosmetic", "name", "renamed"),
]


@pytest.mark.parametrize(
    ("arguments", "below"),
    [
        (("git:first", "designs"), ""),
        (("git:first", "designs/"), ""),
        (("git:first", "."), ""),
        (("git:first", "git:HEAD:designs"), ""),
        (("git:HEAD~1:designs", "git:main"), ""),
        (("git:first", "network.hourglass"), "designs"),
        (("git:first:designs/network.hourglass", "network.hourglass"), "designs"),
        (("git:first", "../../designs"), "designs/in"),
    ],
)
def test_versions_in_git(repository, arguments, below):
    assert what(report(*arguments, folder=repository / below)) == EXPECTED


def test_the_working_copy_and_its_own_version(repository):
    assert what(report("git:main", "designs", folder=repository)) == []
    (repository / "designs" / "network.hourglass").unlink()
    gone = report("git:main", "designs", folder=repository)
    assert what(gone) == [("evaluability-lost", "programme", "removed")]
    (programme,) = [each for each in gone["programmes"] if each["changes"]]
    assert programme["oldPath"] == "git:main:designs/network.hourglass"
    assert programme["newPath"] is None


def test_used_files_are_of_the_same_version(repository):
    """What a design uses is read from its own version, not from the folder as it is now."""
    library = repository / "designs" / "shared.hourglass"
    design = repository / "designs" / "user.hourglass"
    library.write_text(
        'library shared "Shared" {\n  indicator came "Who came" { definition "Old words" }\n}\n'
    )
    design.write_text(
        'use "shared.hourglass"\n'
        'programme user "User" {\n  indicator seen "Seen" { defined as came }\n}\n'
    )
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Third")
    library.write_text(library.read_text().replace("Old words", "New words"))
    found = report("git:main", "designs/user.hourglass", folder=repository)
    (change,) = found["programmes"][0]["changes"]
    assert (change["what"], change["before"]) == ("definition", "Old words")
    assert change["after"] == "New words"
    # What the older version used need not be there any more.
    git(repository, "mv", "designs/shared.hourglass", "designs/other.hourglass")
    design.write_text(design.read_text().replace("shared.h", "other.h"))
    found = report("git:main", "designs/user.hourglass", folder=repository)
    assert len(found["programmes"][0]["changes"]) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("git:nowhere", "designs"), "has no version “nowhere”"),
        (("git:--help", "designs"), "has no version “--help”"),
        (("git:", "designs"), "After git: write a branch"),
        (("git:main", "git:first"), "Name the designs to compare."),
        (("git:main:nowhere", "designs"), "git:main:nowhere does not exist."),
        (("git:main", "nowhere"), "nowhere does not exist."),
    ],
)
def test_what_git_does_not_have(repository, arguments, message):
    result = run("diff", *arguments, folder=repository)
    assert result.returncode == 2 and not result.stdout
    assert message in result.stderr.decode()


def test_no_repository(tmp_path, tutorial):
    (tmp_path / "a.hourglass").write_bytes(tutorial.read_bytes())
    result = run("diff", "git:main", "a.hourglass", folder=tmp_path)
    assert result.returncode == 2 and b"is not in a git repository" in result.stderr


def test_exit_status(repository):
    def status(*arguments):
        return run("diff", *arguments, folder=repository).returncode

    assert status("git:first", "designs") == 1
    assert status("designs", "git:first") == 0
    assert status("git:main", "designs") == 0
    assert status("--fail-on", "evaluability-lost", "git:first", "designs") == 1
    assert status("--fail-on", "evaluability-lost", "designs", "git:first") == 0
    assert status("--fail-on", "promise-changed", "designs", "git:first") == 1


def test_text_and_json_agree(repository):
    found = report("git:first", "designs", folder=repository)
    text = run("diff", "git:first", "designs", folder=repository).stdout.decode()
    flat = " ".join(text.split())
    for name, title in [
        ("evaluability-lost", "Evaluability lost"), ("promise-changed", "Promise changed"),
        ("clarified", "Clarified"), ("cosmetic", "Cosmetic"),
    ]:  # fmt: skip
        count = found["counts"][name]
        assert (f"{title} ({count})." in flat) == (count > 0)
    for programme in found["programmes"]:
        for change in programme["changes"]:
            assert change["title"] in flat
            assert f"{change['before']}" in flat or change["before"] is None
            line = change["newLine"] or change["oldLine"]
            assert f"(line {line}" in flat
        for finding in programme["findings"]:
            assert finding["message"] in flat and f"[{finding['rule']}]" in flat


def test_lines_are_where_things_stand(repository):
    old = (repository / "designs" / "network.hourglass").read_text().splitlines()
    for programme in report("git:first", "designs", folder=repository)["programmes"]:
        for change in programme["changes"]:
            if change["what"] == "target":
                assert change["after"] in old[change["newLine"] - 1]


def hostile(tmp_path, name, titles):
    path = tmp_path / name
    lines = [
        'programme hostile "Hostile" {',
        '  facilitator office "Office"',
        '  peers people "People" { are people; number 5 }',
        '  objective learn "People learn" { stage learning; for people }',
    ]
    for number, title in enumerate(titles):
        title = title.replace('"', '\\"')
        lines.append(
            f'  indicator i{number} "{title}" {{ measures learn; counts "{title}"; '
            f'source "{title}"; tracked by office every year }}'
        )
    path.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")
    return path


def test_markdown_keeps_its_shape(tmp_path):
    """Every change is one item of a list, with nothing in it that is no text but our own marks."""
    old = hostile(tmp_path, "old.hourglass", [f"plain {n}" for n in range(len(HOSTILE))])
    new = hostile(tmp_path, "new.hourglass", HOSTILE)
    found = report(old, new)
    changes = found["programmes"][0]["changes"]
    assert len(changes) >= 3 * len(HOSTILE)
    result = run("diff", "--format", "markdown", old, new)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(result.stdout.decode())
    items = [token for token in tokens if token.type == "list_item_open"]
    assert len(items) == len(changes) + len(found["programmes"][0]["findings"])
    assert all(token.level == 1 for token in items)
    headings = [after.content for token, after in zip(tokens, tokens[1:])
                if token.type == "heading_open"]  # fmt: skip
    assert headings[0] == "Changes in meaning"
    allowed = re.compile(r"(“Hostile”.*|(Evaluability lost|Promise changed|Clarified) \(\d+\))")
    assert all(allowed.fullmatch(re.sub(r"\\", "", each)) for each in headings[1:])
    kinds = {child.type for token in tokens for child in token.children or []}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "code_inline"}
    shown = "".join(
        child.content for token in tokens for child in token.children or []
    )
    for title in HOSTILE:
        assert title.replace("\\n", " ").strip() in shown


def test_nothing_changes_by_itself(example):
    assert what(report(example, example)) == []


@pytest.mark.parametrize("other", EXAMPLES, ids=lambda path: path.stem)
def test_seen_from_the_other_side(tutorial, other):
    """Two quite different designs: what is added one way is removed the other."""

    def subjects(found, turn):
        return sorted(subject for _, subject, how in what(found) if how == turn)

    there, back = report(tutorial, other), report(other, tutorial)
    assert subjects(there, "added") == subjects(back, "removed")
    assert subjects(there, "removed") == subjects(back, "added")


def test_a_broken_file(tmp_path, tutorial):
    path = tmp_path / "broken.hourglass"
    path.write_text(tutorial.read_text(encoding="utf-8").replace("stage scale", "stage skale"))
    result = run("diff", "--format", "json", tutorial, path)
    assert result.returncode == 1 and b"has errors" in result.stderr
    assert json.loads(result.stdout)["incomplete"] == [str(path)]
    path.write_text(BROKEN)
    assert run("diff", tutorial, path).returncode == 1
    path.write_text("objektive\n")
    assert run("diff", path, path).returncode == 2
