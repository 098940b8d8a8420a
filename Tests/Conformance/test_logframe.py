"""`export --to logframe` and `--to pirs`: the tables of the Markdown as a Markdown parser reads them,
those of the page as an HTML parser does, those of Word as python-docx does, the cells of the
workbook as openpyxl and LibreOffice do; all say the same."""

import os
import re
import subprocess
import zipfile
from html.parser import HTMLParser

import docx
import openpyxl
import pypdf
import pytest
from conftest import EXAMPLES, run
from markdown_it import MarkdownIt
from test_checklist import HOSTILE
from workbook_cells import compare, design
from workbooks import as_office_reads, as_openpyxl_reads, number

COLUMNS = ["eu", "fcdo", "plain"]
TARGETS = [*[("logframe", "--columns", name) for name in COLUMNS], ("pirs",)]
TEXTS = [*HOSTILE, "ميزانية المدينة", 'say "hi", then', "two\nlines", "]]>", "a \\| b", "007"]


def export(source, *target, form="markdown"):
    result = run("export", "--to", *target, "--format", form, source)
    assert result.returncode == 0, result.stderr
    return result.stdout if form in ("xlsx", "docx") else result.stdout.decode()


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
        if tag in ("meta", "col", "br", "input"):
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
        (row,) = [
            row for row in main if row[0] == f"1.1 Outcome\n{shown}\nleads to 1 because: {shown}"
        ]
        assert row[1:] == [
            f"1.1.a: {shown}\npercentage of {shown}", "12.5% (2012-02-29)", "", "33.25%", "50%", "",
            f"{shown}\nmethod: interview", shown,
        ]  # fmt: skip
        assert activities[1][:2] == [shown, "1"]
        fields = dict(markdown_tables(export(source, "pirs"))[1][1:])
        assert fields["Precise definition"] == shown


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target[-1])
def test_the_workbook_has_the_cells_of_the_markdown(tmp_path, sources, target):
    """The same cells, with numbers as numbers; tables of the same columns share a sheet."""
    figures = 0
    for number_of_source, source in enumerate(sources):
        path = tmp_path / f"{number_of_source}.xlsx"
        path.write_bytes(export(source, *target, form="xlsx"))
        sheets = as_openpyxl_reads(path)
        assert len({name.lower() for name in sheets}) == len(sheets)
        assert all(len(name) <= 31 for name in sheets)
        cells = [cell for rows in sheets.values() for row in rows[1:] for cell in row]
        texts = {" ".join(cell.split()) for cell in cells if isinstance(cell, str)}
        numbers = [cell for cell in cells if isinstance(cell, float | int)]
        for table in markdown_tables(export(source, *target)):
            for cell in (cell for row in table[1:] for cell in row if cell):
                if " ".join(cell.split()) in texts:
                    continue
                figures += 1
                assert number(FIGURE.fullmatch(cell)[1].replace(",", "")) in numbers, cell
    assert figures > 30


# A number, maybe a percentage, and what it is of.
FIGURE = re.compile(r"(-?[\d,]+(?:\.\d+)?%?)( \(.*\)| from .*| by .*| [A-Z]{3})?")


def test_types_in_a_sheet_of_an_indicator(tmp_path):
    source = design(tmp_path / "design.hourglass", "Text")
    path = tmp_path / "book.xlsx"
    path.write_bytes(export(source, "pirs", form="xlsx"))
    sheets = as_openpyxl_reads(path)
    assert list(sheets) == ["Indicators", "Text", "Money"]
    fields = dict(sheets["Text"])
    assert fields["Baseline and its timeframe"] == 0.125 and fields["Target 2014"] == 0.3325
    assert fields["Target 2016-09-30"] == 0.5
    assert fields["Data source"] == "Text" and fields["Known data limitations"] is None
    assert fields["This sheet was last updated on (to be filled in)"] is None
    assert dict(sheets["Money"])["Target 2014-Q3"] == 2500000.75
    shown = openpyxl.load_workbook(path)["Text"]
    (cell,) = [row[1] for row in shown.iter_rows() if row[0].value == "Baseline and its timeframe"]
    assert cell.number_format == '0.0%" (2012-02-29)"'


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


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target[-1])
def test_word_has_the_cells_of_the_markdown(tmp_path, sources, target):
    """As python-docx reads them: real headings, and tables whose head is repeated."""
    count = 0
    for index, source in enumerate(sources):
        path = tmp_path / f"{index}.docx"
        path.write_bytes(export(source, *target, form="docx"))
        document = docx.Document(path)
        tables = markdown_tables(export(source, *target))
        assert len(document.tables) == len(tables)
        for table, wanted in zip(document.tables, tables, strict=True):
            assert table.rows[0]._tr.trPr.xpath("./w:tblHeader")
            for row, texts in zip(table.rows, wanted, strict=True):
                assert word_cells(row) == texts
                count += len(texts)
        names = {paragraph.style.name for paragraph in document.paragraphs}
        assert "Title" in names
        assert all(
            section.orientation == (0 if target[0] == "pirs" else 1)
            for section in document.sections
        )
        with zipfile.ZipFile(path) as parts:
            assert parts.testzip() is None
            for name in parts.namelist():
                assert re.findall(r'w:instr="([^"]*)"', parts.read(name).decode()) in ([], ["PAGE"])
    assert count > 1000


def word_cells(row):
    """The texts of a row, where a cell that covers several stands in the first of them."""
    texts = []
    for cell in row._tr.tc_lst:
        goes_on = cell.tcPr is not None and cell.vMerge == "continue"
        lines = [paragraph.text for paragraph in cell.p_lst]
        texts += ["" if goes_on else flat("\n".join(lines))] + [""] * (cell.grid_span - 1)
    return texts


def test_office_opens_word(tmp_path, tutorial):
    """With all its words, on paper of the right size."""
    for target in TARGETS:
        path = tmp_path / f"{target[-1]}.docx"
        path.write_bytes(export(tutorial, *target, form="docx"))
        subprocess.run(
            [os.environ["HOURGLASS_OFFICE"], f"-env:UserInstallation=file://{tmp_path}/profile",
             "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        pages = pypdf.PdfReader(path.with_suffix(".pdf")).pages
        wide, high = pages[0].mediabox.width, pages[0].mediabox.height
        assert (wide > high) == (target[0] == "logframe")
        text = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert "Directors who changed a procedure" in text and "Letters of mandate" in text


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
        for form in ("markdown", "html", "xlsx", "docx"):
            assert export(tutorial, *target, form=form) == export(tutorial, *target, form=form)


def test_a_wrong_cell_is_noticed(tutorial):
    """The comparisons above look at every cell."""
    text = export(tutorial, "logframe", "--columns", "eu", form="html")
    tables = markdown_tables(export(tutorial, "logframe", "--columns", "eu"))
    assert html_tables(text) == tables
    for old, new in (("Attendance lists", "Attendance list"), ("0 (2012)", "1 (2012)")):
        assert html_tables(text.replace(old, new, 1)) != tables
