"""`format`: a design says the same afterwards, and its diffs are patches that patch and git apply."""

import json
import os
import random
import re
import shutil
import stat
import subprocess

import pytest
from conftest import EXAMPLES, run

LOOSE = """programme p "P"
{
\twhy   "W"\t
    runs 2012   to 2017
  peers a "العربية" {are people;number 5}   # five


}"""

BROKEN = 'programme p "P" {\n      numbre   5\n      runs   2012\n}\n'

PAGE = f"# A page  \n\n* x\n\n  ~~~hourglass\n{LOOSE}\n  ~~~\nThe end"


def mangled(text, seed):
    """The same design with other blanks, other empty lines and braces on lines of their own.

    Texts and comments are left alone, and no example has a text of several lines.
    """
    chance = random.Random(seed)
    lines = []
    for line in text.split("\n"):
        match = re.match(r'^((?:[^"#]|"(?:[^"\\]|\\.)*")*)(#.*)?$', line)
        words = re.findall(r'"(?:[^"\\]|\\.)*"|[,;{}]|[^\s,;{}"]+', match[1])
        if words and words[-1] == "{" and chance.random() < 0.3:
            lines.append(blanks(chance, 0).join([" ".join(words[:-1]), ""]))
            words = ["{"]
        line = blanks(chance, 0)
        for word in words:
            line += word + blanks(chance, 1)
        lines.append(line + (match[2] or ""))
        if words and chance.random() < 0.1:
            lines += ["", "", blanks(chance, 0)]
    return "\n".join(lines)


def blanks(chance, least):
    return "".join(chance.choice(" \t") for _ in range(chance.randrange(least, 5)))


def said(path, folder):
    """Everything that other commands make of a design, but for the places of findings."""
    report = json.loads(run("check", "--format=json", "--allowed", path, folder=folder).stdout)
    findings = sorted(
        (each["rule"], each["severity"], each["message"])
        for each in report["findings"]
        if each["rule"] not in ("brace-on-own-line", "run-on-statement", "wrapped-line")
    )
    documents = [
        run(*words, path, folder=folder).stdout
        for words in (
            ("trace", "--format=json"),
            ("checklist", "--format=json", "--on=2014-09-30"),
            ("questions", "--format=json", "--all"),
        )
    ]
    documents[0] = re.sub(rb'"counts":\{[^}]*\}', b"", documents[0])
    return findings, [re.sub(rb'"line":[0-9]+', b"", each) for each in documents]


def test_the_repository_is_laid_out():
    result = run("format", "--check", "Models")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


@pytest.mark.parametrize("seed", range(3))
def test_designs_say_the_same(example, seed, tmp_path):
    design = tmp_path / "design.hourglass"
    original = example.read_text(encoding="utf-8")
    design.write_text(mangled(original, seed), encoding="utf-8")
    assert design.read_text(encoding="utf-8") != original
    before = said("design.hourglass", tmp_path)
    assert before[1][0]

    result = run("format", "design.hourglass", folder=tmp_path)
    assert (result.returncode, result.stdout) == (0, b"design.hourglass\n"), result.stderr
    assert said("design.hourglass", tmp_path) == before
    result = run("format", "--check", "design.hourglass", folder=tmp_path)
    assert (result.returncode, result.stdout) == (0, b"")
    # But for empty lines, the layout is the one it had.
    written = design.read_text(encoding="utf-8")
    assert [x for x in written.split("\n") if x] == [x for x in original.split("\n") if x]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("loose.hourglass", LOOSE),
        ("windows.hourglass", LOOSE.replace("\n", "\r\n")),
        ("with a blank.hourglass", LOOSE),
        ("page.md", PAGE),
        ("broken.hourglass", BROKEN),
        *((path.name, None) for path in EXAMPLES),
    ],
)
@pytest.mark.parametrize("program", ["patch", "git"])
def test_diffs_are_patches(program, name, text, tmp_path):
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    if text is None:
        path = next(path for path in EXAMPLES if path.name == name)
        text = mangled(path.read_text(encoding="utf-8"), 1)
    design = tmp_path / name
    design.write_bytes(text.encode())
    difference = run("format", "--diff", name, folder=tmp_path)
    assert difference.returncode == 1 and difference.stdout
    assert design.read_bytes() == text.encode()

    commands = {
        "patch": ["patch", "--binary", "-s", "-p0"],
        "git": ["git", "apply", "-p0", "--whitespace=nowarn"],
    }
    subprocess.run(commands[program], input=difference.stdout, cwd=tmp_path, check=True, timeout=60)
    patched = design.read_bytes()
    design.write_bytes(text.encode())
    run("format", name, folder=tmp_path)
    assert design.read_bytes() == patched != text.encode()


def test_line_ends_stay(tmp_path):
    (tmp_path / "unix.hourglass").write_bytes(LOOSE.encode())
    (tmp_path / "windows.hourglass").write_bytes(LOOSE.replace("\n", "\r\n").encode())
    assert run("format", folder=tmp_path).returncode == 0
    unix = (tmp_path / "unix.hourglass").read_bytes()
    assert unix.endswith(b"  peers a \"\xd8\xa7\xd9\x84\xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a\xd8\xa9\" "
                         b"{ are people; number 5 }  # five\n}\n")
    assert (tmp_path / "windows.hourglass").read_bytes() == unix.replace(b"\n", b"\r\n")


def test_markdown_outside_fences_stays(tmp_path):
    page = tmp_path / "page.md"
    page.write_bytes(PAGE.encode())
    run("format", "page.md", folder=tmp_path)
    before, _, rest = page.read_bytes().partition(b"~~~hourglass\n")
    fence, _, after = rest.partition(b"  ~~~\n")
    assert before == b"# A page  \n\n* x\n\n  " and after == b"The end"
    assert fence.startswith(b'  programme p "P" {\n    why "W"\n') and fence.endswith(b"\n  }\n")


def test_broken_statements_stay(tmp_path):
    design = tmp_path / "broken.hourglass"
    design.write_text(BROKEN)
    result = run("format", "broken.hourglass", folder=tmp_path)
    assert result.returncode == 1 and b"The statements with errors in broken.hourglass" in result.stderr
    assert design.read_text() == 'programme p "P" {\n  numbre   5\n  runs 2012\n}\n'
    assert run("format", "--check", "broken.hourglass", folder=tmp_path).returncode == 1


def test_files_are_replaced_whole(tmp_path):
    """Rights and links stay, and nothing is left beside the file."""
    (tmp_path / "real").mkdir()
    design = tmp_path / "real" / "design.hourglass"
    design.write_text(LOOSE, encoding="utf-8")
    design.chmod(0o640)
    link = tmp_path / "link.hourglass"
    link.symlink_to("real/design.hourglass")
    assert run("format", "link.hourglass", folder=tmp_path).stdout == b"link.hourglass\n"
    assert link.is_symlink() and design.read_text(encoding="utf-8") != LOOSE
    assert stat.S_IMODE(design.stat().st_mode) == 0o640
    assert os.listdir(tmp_path / "real") == ["design.hourglass"]
    # What is laid out already is not touched.
    before = design.stat()
    assert run("format", "real", folder=tmp_path).stdout == b""
    assert (design.stat().st_mtime_ns, design.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_what_may_not_be_written_stays(tmp_path):
    design = tmp_path / "design.hourglass"
    design.write_text(LOOSE, encoding="utf-8")
    design.chmod(0o444)
    result = run("format", "design.hourglass", folder=tmp_path)
    assert result.returncode == 2 and b"cannot be written" in result.stderr
    assert design.read_text(encoding="utf-8") == LOOSE


def test_standard_input(tmp_path):
    result = run("format", "-", given=LOOSE, folder=tmp_path)
    assert result.returncode == 0 and result.stdout.startswith(b'programme p "P" {\n  why "W"\n')
    assert run("format", "-", given=result.stdout.decode()).stdout == result.stdout
