"""`documents`, and the Word files of checklist, questions and progress: the same cells as the page,
as python-docx reads them; opened by LibreOffice; every file of the set as others read it."""

import json
import os
import re
import subprocess
import zipfile

import docx
import openpyxl
import pypdf
import pytest
from conftest import EXAMPLES, run
from icalendar import Calendar
from test_checklist import HOSTILE
from test_logframe import html_tables, word_cells
from workbook_cells import design

DAY = ["--on", "2014-03-01"]
TEXTS = [*HOSTILE, "ميزانية المدينة", "two\nlines", "]]>", "_x0041_", "a" * 300]
VALUES = "indicator,period,value\nshare,2013,20%\nshare,2014,31.5%\nmoney,2013,1750000\nx,2013,1\n"


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("designs")
    nasty = [design(folder / f"{index}.hourglass", text) for index, text in enumerate(TEXTS)]
    return [*EXAMPLES, *nasty]


@pytest.fixture(scope="module")
def values(tmp_path_factory):
    path = tmp_path_factory.mktemp("values") / "values.csv"
    path.write_text(VALUES, encoding="utf-8")
    return path


def made(words, source, form):
    result = run(*words, "--format", form, source)
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


def words_of(command, values):
    """`questions` knows no day, `progress` wants values."""
    day = [] if command == "questions" else DAY
    return [command, *day, *(["--values", values] if command == "progress" else [])]


@pytest.mark.parametrize("command", ["checklist", "questions", "progress"])
def test_word_has_the_cells_of_the_page(tmp_path, sources, values, command):
    count = 0
    for index, source in enumerate(sources):
        words = words_of(command, values)
        path = tmp_path / f"{index}.docx"
        path.write_bytes(made(words, source, "docx"))
        document = docx.Document(path)
        tables = html_tables(made(words, source, "html").decode())
        assert len(document.tables) == len(tables)
        for table, wanted in zip(document.tables, tables, strict=True):
            assert table.rows[0]._tr.trPr.xpath("./w:tblHeader")
            for row, texts in zip(table.rows, wanted, strict=True):
                # The box to tick is a control of the page.
                assert ["" if cell == "☐" else cell for cell in word_cells(row)] == texts
                count += len(texts)
        styles = [paragraph.style.name for paragraph in document.paragraphs]
        assert styles[0] == "Title" and (command == "progress" or "Heading 1" in styles)
        with zipfile.ZipFile(path) as parts:
            assert parts.testzip() is None
            for name in parts.namelist():
                assert re.findall(r'w:instr="([^"]*)"', parts.read(name).decode()) in ([], ["PAGE"])
    assert count > 500


@pytest.mark.parametrize("command", ["checklist", "progress"])
def test_nothing_on_paper_is_for_programs(tmp_path, values, command):
    """No name of a rule, and nothing that is “not stated”; what is missing is said to be."""
    known = json.loads(run("explain", "--all", "--format", "json").stdout)["meanings"]
    rules = [each["word"] for each in known if each["sort"] == "a rule"]
    assert "missing-baseline" in rules
    source = design(tmp_path / "design.hourglass", "Text")
    source.write_text(re.sub(r"baseline 12.5% in 2012-02-29; ", "", source.read_text()))
    tables = html_tables(made(words_of(command, values), source, "html").decode())
    shown = " ".join(cell for table in tables for row in table for cell in row)
    assert "missing" in shown and "not stated" not in shown
    assert not {rule for rule in rules if "-" in rule} & set(re.findall("[a-z-]+", shown))


def test_the_whole_set(tmp_path, tutorial):
    values = tmp_path / "values.csv"
    values.write_text("indicator,period,value\nused,2013,1\n", encoding="utf-8")
    folder = tmp_path / "not yet" / "there" / "set"
    page = tmp_path / "nor" / "this" / "checklist.html"
    assert run("checklist", "-o", page, *DAY, tutorial).returncode == 0 and page.stat().st_size
    result = run("documents", "-o", folder, "--values", values, *DAY, tutorial)
    assert result.returncode == 0, result.stderr
    files = {path.name: path for path in folder.iterdir()}
    index = files["index.html"].read_text(encoding="utf-8")
    assert set(re.findall('href="([^"]*)"', index)) == set(files) - {"index.html"}
    titles = [each["title"] for each in json.loads(files["design.json"].read_text())["indicators"]]
    for name, path in files.items():
        assert path.stat().st_size and name in result.stdout.decode() + "index.html"
        if name.endswith(".docx"):
            document = docx.Document(path)
            assert document.tables and document.paragraphs[0].style.name == "Title"
        elif name.endswith(".xlsx"):
            assert openpyxl.load_workbook(path).sheetnames
        elif name.endswith(".html") and name != "index.html":
            assert html_tables(path.read_text(encoding="utf-8"))
        elif name.endswith(".ics"):
            assert Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        elif name.endswith(".xml"):
            subprocess.run([os.environ["HOURGLASS_XMLLINT"], "--noout", path], check=True)
    for name in ("checklist.html", "progress.html", "indicator-sheets.html"):
        page = files[name].read_text(encoding="utf-8")
        assert all(title in page for title in titles), name
    # Nothing is replaced unasked, and what was made is made again byte for byte.
    before = {name: path.read_bytes() for name, path in files.items()}
    refused = run("documents", "-o", folder, "--values", values, *DAY, tutorial)
    assert refused.returncode == 2 and b"Nothing was written." in refused.stderr
    again = run("documents", "-o", folder, "--force", "--values", values, *DAY, tutorial)
    assert again.returncode == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    pages(tmp_path, folder)


def pages(tmp_path, folder):
    """LibreOffice opens each, on paper of the right size."""
    paths = sorted(folder.glob("*.docx"))
    subprocess.run(
        [os.environ["HOURGLASS_OFFICE"], f"-env:UserInstallation=file://{tmp_path}/profile",
         "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *paths],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    for path in paths:
        first = pypdf.PdfReader(tmp_path / f"{path.stem}.pdf").pages[0]
        is_wide = first.mediabox.width > first.mediabox.height
        assert is_wide == (path.stem != "indicator-sheets"), path
        assert "Budget directors" in first.extract_text()
