"""`checklist` as a spreadsheet and as a task list, read by programs that others wrote."""

import csv
import io
import re

from conftest import run
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

# Titles that a spreadsheet would run, or that Markdown would not show as they stand.
HOSTILE = [
    "=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "=HYPERLINK('x', 'y')",
    "*stars* and _lines_", "[a link](https://example.org)", "<script>alert(1)</script>",
    "`code` & more", "a | b", "- [ ] not an item", "# no heading", "comma, and; semicolon",
    "https://example.org/", "1. one", "~~gone~~", "a\\*b", "&amp;", "学び 🙂",
]  # fmt: skip


def design(tmp_path):
    """A design with one indicator for each hostile title."""
    lines = [
        'programme hostile "Hostile" {',
        '  peers directors "Directors" { are people; number 5 }',
        '  objective learn "Directors learn" { stage learning; for directors }',
    ]
    for number, title in enumerate(HOSTILE):
        title = title.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(
            f'  indicator i{number} "{title}" {{ measures learn; counts "{title}"; '
            f'source "{title}"; tracked by directors every year }}'
        )
    path = tmp_path / "hostile.hourglass"
    path.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")
    return path


def rows(path):
    result = run("checklist", "--format", "csv", path)
    assert result.returncode == 0, result.stderr
    return list(csv.reader(io.StringIO(result.stdout.decode(), newline=""), strict=True))


def items(path):
    """The text of each item of the task list, and the names of all inline tokens in them."""
    result = run("checklist", "--format", "markdown", path)
    assert result.returncode == 0, result.stderr
    tokens = (
        MarkdownIt("gfm-like", {"linkify": False})
        .use(tasklists_plugin)
        .parse(result.stdout.decode())
    )
    texts, kinds = [], set()
    for before, token in zip(tokens, tokens[2:]):
        if before.type == "list_item_open" and "task-list-item" in before.attrs.get("class", ""):
            texts.append("".join(each.content for each in token.children[1:]))
            kinds |= {each.type for each in token.children[1:]}
    return texts, kinds


def indicators(path):
    return len(re.findall(r"^\s*indicator\b", path.read_text(encoding="utf-8"), re.MULTILINE))


def assert_table(table, path):
    header, *body = table
    assert all(header) and len(set(header)) == len(header)
    assert {len(row) for row in table} == {len(header)}
    assert len(body) >= indicators(path)
    for cell in (cell for row in table for cell in row):
        # A plain negative number is harmless; anything else that begins so is a formula.
        assert not re.match(r"[=+@\t\r]|-(?!\d+(\.\d+)?%?$)", cell), cell


def test_csv_of_examples(example):
    assert_table(rows(example), example)


def test_csv_of_hostile_titles(tmp_path):
    path = design(tmp_path)
    table = rows(path)
    assert_table(table, path)
    cells = {cell for row in table for cell in row}
    for title in HOSTILE:
        assert any(cell.endswith(title.strip()) for cell in cells), title


def test_markdown_of_examples(example):
    texts, _ = items(example)
    assert len(texts) >= indicators(example)


def test_markdown_of_hostile_titles(tmp_path):
    texts, kinds = items(design(tmp_path))
    for title in HOSTILE:
        assert any(title.strip() in text for text in texts), title
    assert not kinds & {"html_inline", "link_open", "image"}


def test_text_of_examples(example):
    result = run("checklist", example)
    assert result.returncode == 0 and result.stdout.strip()
