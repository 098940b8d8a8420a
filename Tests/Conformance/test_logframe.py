"""`export --to logframe` and `--to pirs`: the tables of the Markdown as a Markdown parser reads them,
those of the page as an HTML parser does, the cells of the workbook as openpyxl and LibreOffice
do; all three say the same."""

import datetime
import re
from html.parser import HTMLParser

import openpyxl
import pytest
from conftest import EXAMPLES, run
from markdown_it import MarkdownIt
from test_checklist import HOSTILE
from workbook_cells import compare, design, figure
from workbooks import as_office_reads, as_openpyxl_reads

COLUMNS = ["eu", "fcdo", "plain"]
TARGETS = [*[("logframe", "--columns", name) for name in COLUMNS], ("pirs",)]
TEXTS = [*HOSTILE, "ميزانية المدينة", 'say "hi", then', "two\nlines", "]]>", "a \\| b", "007"]


def export(source, *target, form="markdown"):
    result = run("export", "--to", *target, "--format", form, source)
    assert result.returncode == 0, result.stderr
    return result.stdout if form == "xlsx" else result.stdout.decode()


def flat(text):
    """Lines and what is between them, in one way."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def markdown_tables(text):
    """Every table as rows of texts; the number of cells is that of the headings everywhere."""
    tables, row, depth = [], None, 0
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            row = []
            tables[-1].append(row)
        elif token.type in ("th_open", "td_open"):
            depth = 1
        elif token.type in ("th_close", "td_close"):
            depth = 0
        elif token.type == "inline" and depth:
            assert {each.type for each in token.children} <= {
                "text", "text_special", "html_inline", "strong_open", "strong_close",
            }, token.content  # fmt: skip
            row.append(
                flat(
                    "".join(
                        "\n" if each.type == "html_inline" else each.content
                        for each in token.children
                    )
                )
            )
            assert all(
                each.content == "<br>" for each in token.children if each.type == "html_inline"
            )
    for table in tables:
        assert {len(row) for row in table} == {len(table[0])}
    # The parser drops cells that are too many; none is.
    for line in text.split("\n"):
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1 in {
                len(table[0]) for table in tables
            }
    return tables


class Page(HTMLParser):
    """The tables of a page, where a cell that covers several stands in the first of them."""

    def __init__(self):
        super().__init__()
        self.tables, self.open, self.cell = [], [], None
        self.titles = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in ("meta", "col", "br"):
            return
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
            self.below = {}
        elif tag == "tr":
            self.row = []
            self.tables[-1].append(self.row)
            self.fill()
        elif tag in ("td", "th"):
            self.cell = ""
            self.across = int(attrs.get("colspan", 1))
            for column in range(len(self.row), len(self.row) + self.across):
                self.below[column] = int(attrs.get("rowspan", 1)) - 1
        elif tag == "div" and self.cell:
            self.cell += "\n"

    def fill(self):
        while self.below.get(len(self.row), 0) > 0:
            self.below[len(self.row)] -= 1
            self.row.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag in ("td", "th"):
            self.row += [flat(self.cell)] + [""] * (self.across - 1)
            self.cell = None
            self.fill()

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data
        if self.open and self.open[-1] == "h1":
            self.titles.append(data)


def html_tables(text):
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    return page.tables


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("designs")
    nasty = [design(folder / f"{index}.hourglass", text) for index, text in enumerate(TEXTS)]
    return [*EXAMPLES, *nasty, design(folder / "all.hourglass", *TEXTS)]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target[-1])
def test_the_page_has_the_cells_of_the_markdown(sources, target):
    count = 0
    for source in sources:
        tables = markdown_tables(export(source, *target))
        assert html_tables(export(source, *target, form="html")) == tables
        count += sum(len(row) for table in tables for row in table)
    assert count > 1000


def test_hostile_texts_stay_what_they_are(tmp_path):
    """In its cells the text is the author's, and nothing of it is anything else."""
    for index, text in enumerate(HOSTILE):
        source = design(tmp_path / f"{index}.hourglass", text)
        shown = flat(text)
        main, activities = markdown_tables(export(source, "logframe", "--columns", "eu"))
        (row,) = [row for row in main if row[0] == f"Outcome\n{shown}"]
        assert row[1:] == [
            f"{shown}\npercent of {shown}", "12.5% in 2012-02-29",
            "33.25% by 2014\n50% by 2016-09-30", "", f"{shown}\nmethod: interview", shown,
        ]  # fmt: skip
        assert activities[1][0] == f"{shown}\nfor: Impact"
        fields = dict(markdown_tables(export(source, "pirs"))[0][1:])
        assert fields["Precise definition"] == shown


def test_the_workbook_has_the_figures_of_the_markdown(tmp_path, example):
    """The same rows, with numbers as numbers and dates as dates."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(export(example, "logframe", "--columns", "eu", form="xlsx"))
    sheets = as_openpyxl_reads(path)
    assert list(sheets) == ["Logframe", "Activities"]
    header, *rows = sheets["Logframe"]
    table = markdown_tables(export(example, "logframe", "--columns", "eu"))[0][1:]
    rows = [dict(zip(header, row, strict=True)) for row in rows]
    lines = [row for row in table if row[1] and state(row[1]) == "said"]
    rows = [row for row in rows if row["Indicator"] and state(row["Indicator"]) == "said"]
    assert len(rows) == len(lines)
    for row, line in zip(rows, lines, strict=True):
        assert line[1].split("\n")[:2] == [flat(row["Indicator"]), flat(row["Unit"])]
        baseline, *gap = line[2].split("\n")
        value, date = figure({"words": baseline, "state": state(baseline)}, "in")
        compare([[row["Baseline"], row["Baseline of"]]], [[value, gap[0] if gap else date]])
        target = line[3].split("\n")[-1]
        value, date = figure({"words": target, "state": state(target)}, "by|during")
        compare([[row["Target"], row["Target due"]]], [[value, date]])
        assert row["Current value"] is None
        assert flat(row["Source and mean of verification"]) == line[5]


def state(words):
    """Only what is said is a figure."""
    marks = ("missing", "none, because", "to be defined by", "not needed", "not stated")
    return "gap" if words.startswith(marks) else "said"


def test_sheets_of_indicators(tmp_path, sources):
    """One for each, under a name that is legal and said in the overview."""
    for number, source in enumerate(sources):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(export(source, "pirs", form="xlsx"))
        sheets = as_openpyxl_reads(path)
        header, *rows = sheets["Indicators"]
        rows = [row for row in rows if not row[2].startswith("missing")]
        assert [row[header.index("Sheet")] for row in rows] == list(sheets)[1:]
        assert len({name.lower() for name in sheets}) == len(sheets)
        assert all(len(name) <= 31 for name in sheets)
        for row in rows:
            fields = sheets[row[header.index("Sheet")]]
            assert fields[0] == ["Field", "Value"]
            assert fields[2][1].split("\n")[0] == row[2].split("\n")[0]
        tables = markdown_tables(export(source, "pirs"))
        # A table of figures by group belongs to the sheet before it.
        assert len([each for each in tables if each[0][0] == "Field"]) == len(rows)


def test_types_in_a_sheet_of_an_indicator(tmp_path):
    source = design(tmp_path / "design.hourglass", "Text")
    path = tmp_path / "book.xlsx"
    path.write_bytes(export(source, "pirs", form="xlsx"))
    sheets = as_openpyxl_reads(path)
    assert list(sheets) == ["Indicators", "share", "money"]
    fields = dict(sheets["share"])
    assert fields["Baseline"] == 0.125 and fields["Target 1"] == 0.3325
    assert fields["Baseline of"] == datetime.date(2012, 2, 29)
    assert fields["Target 1 due"] == 2014
    assert fields["Target 2 due"] == datetime.date(2016, 9, 30)
    assert fields["Data source"] == "Text" and fields["Known data limitations"] == "not stated"
    assert fields["This sheet was last updated on (to be filled in)"] is None
    assert dict(sheets["money"])["Target due"] == "2014-Q3"


def test_office_reads_the_same(tmp_path, tutorial):
    """And prints it."""
    both = design(tmp_path / "both.hourglass", "First", "First")
    books = []
    for source in (tutorial, both):
        for target in TARGETS:
            path = tmp_path / f"{source.stem}-{target[-1]}.xlsx"
            path.write_bytes(export(source, *target, form="xlsx"))
            books.append(path)
    read = as_office_reads(books, tmp_path)
    for path in books:
        for name, rows in as_openpyxl_reads(path).items():
            compare(read[path][name], rows)


def test_several_programmes(tmp_path):
    source = design(tmp_path / "both.hourglass", "First", "Second")
    single = design(tmp_path / "first.hourglass", "First")
    for target in TARGETS:
        one, two = (markdown_tables(export(each, *target)) for each in (single, source))
        assert two[: len(one)] == one
        assert len(two) == 2 * len(one)
    path = tmp_path / "book.xlsx"
    path.write_bytes(export(source, "logframe", "--columns", "fcdo", form="xlsx"))
    names = openpyxl.load_workbook(path).sheetnames
    assert len(names) == 4 and len(set(names)) == 4


def test_the_same_bytes_again(tutorial):
    for target in TARGETS:
        for form in ("markdown", "html", "xlsx"):
            assert export(tutorial, *target, form=form) == export(tutorial, *target, form=form)


def test_a_wrong_cell_is_noticed(tutorial):
    """The comparisons above look at every cell."""
    text = export(tutorial, "logframe", "--columns", "eu", form="html")
    tables = markdown_tables(export(tutorial, "logframe", "--columns", "eu"))
    assert html_tables(text) == tables
    for old, new in (("Attendance lists", "Attendance list"), ("0 in 2012", "1 in 2012")):
        assert html_tables(text.replace(old, new, 1)) != tables
