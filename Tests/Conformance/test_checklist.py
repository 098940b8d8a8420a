"""`checklist` as a spreadsheet, a task list, a page and a calendar, read by programs that others
wrote."""

import csv
import datetime
import io
import json
import re
from html.parser import HTMLParser

from conftest import run
from icalendar import Calendar
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


class Page(HTMLParser):
    """The words of a page, and what its elements are called."""

    def __init__(self, text):
        super().__init__()
        self.words, self.tags, self.open = [], set(), []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("src", "href")]
        if tag not in ("meta", "br", "col", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def page(path):
    result = run("checklist", "--format", "html", path)
    assert result.returncode == 0, result.stderr
    return Page(result.stdout.decode())


def test_page_of_examples(example):
    assert page(example).words


def test_page_of_hostile_titles(tmp_path):
    shown = page(design(tmp_path))
    for title in HOSTILE:
        assert title.strip() in shown.words, title
    assert not shown.tags & {"script", "a", "img", "link", "iframe"}


def events(path, *options):
    """The events of the calendar, and the properties of each by their names."""
    result = run("checklist", "--format", "icalendar", *options, path)
    assert result.returncode == 0, result.stderr
    assert b"\n" not in result.stdout.replace(b"\r\n", b"")
    for line in result.stdout.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    calendar = Calendar.from_ical(result.stdout)
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in found]
    assert len(uids) == len(set(uids))
    for event in found:
        assert not event.errors
        assert set(event) == {
            "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP",
        }  # fmt: skip
        assert type(event.start) is datetime.date
        assert event.end - event.start == datetime.timedelta(days=1)
    return {str(event["UID"]): event for event in found}


def dates(path, *options):
    """What the same checklist says in JSON: titles and days."""
    result = run("checklist", "--format", "json", *options, path)
    decoded = json.loads(result.stdout)
    return sorted(
        (indicator["title"], date["day"])
        for section in decoded["sections"]
        for group in section["groups"]
        for indicator in group["indicators"]
        for date in indicator["dates"]
        if not date["overdue"]
    )


def test_calendar_of_examples(example):
    options = ("--on", "2013-01-31", "--until", "2016-02")
    found = events(example, *options).values()
    days = sorted((str(e["SUMMARY"]).rsplit(": ", 1)[0], e.start.isoformat()) for e in found)
    assert days == dates(example, *options)


def test_calendar_of_hostile_titles(tmp_path):
    path = design(tmp_path)
    found = events(path, "--on", "2024-02-29").values()
    assert {event.start for event in found} == {
        datetime.date(2024, 12, 31), datetime.date(2025, 12, 31),
    }  # fmt: skip
    assert {event["DTSTAMP"].dt.date() for event in found} == {datetime.date(2024, 2, 29)}
    titles = {str(event["SUMMARY"]) for event in found}
    for title in HOSTILE:
        assert f"{title}: collect data".replace("\t", " ") in titles, title


def test_a_later_calendar_changes_the_same_events(tutorial):
    first = events(tutorial, "--on", "2013", "--until", "2016")
    later = events(tutorial, "--on", "2014-06-30", "--until", "2016", "--by", "tracker")
    assert later.keys() < first.keys()


def test_text_of_examples(example):
    result = run("checklist", example)
    assert result.returncode == 0 and result.stdout.strip()
