"""`portfolio`: many designs side by side, read by programs that others wrote."""

import collections
import csv
import io
import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import openpyxl
import portfolio_designs
import pytest
from accessibility import assert_accessible
from conftest import run
from pypdf import PdfReader
from test_print import near

SVG = "{http://www.w3.org/2000/svg}"
DESIGNS = 52


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("portfolio") / "designs"


@pytest.fixture(scope="module")
def records(folder):
    """What each design has, by the name of its file."""
    return portfolio_designs.write(folder, DESIGNS)


def made(folder, form):
    result = run("portfolio", "--format", form, folder)
    # One of the titles turns the direction of writing, which is an error.
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def data(folder, records):
    return json.loads(made(folder, "json"))


def name(path):
    return path.rsplit("/", 1)[1]


def counted(records, key, described):
    return collections.Counter(
        value
        for record in records.values()
        if record["described"] == described
        for value in record[key]
    )


def test_json_has_what_the_designs_have(data, records):
    assert [design["number"] for design in data["designs"]] == list(range(1, DESIGNS + 1))
    for design in data["designs"]:
        record = records[name(design["path"])]
        assert design["title"] == record["title"]
        assert (design["describedFrom"] is not None) == record["described"]
        for key in ("kinds", "gains", "factors"):
            assert sorted(design[key]) == record[key]
        assert design["indicators"] == record["indicators"]
    assert data["counts"]["designs"] == DESIGNS
    assert data["counts"]["described"] == sum(r["described"] for r in records.values())
    assert sum(data["counts"]["endings"].values()) == DESIGNS


@pytest.mark.parametrize("key", ["kinds", "gains", "factors"])
def test_sums_are_those_of_the_designs(data, records, key):
    for row in data[key]:
        assert row["own"] == counted(records, key, False)[row["name"]]
        assert row["described"] == counted(records, key, True)[row["name"]]
    assert sum(row["own"] for row in data[key]) > 0


def test_findings_are_those_that_check_finds(data, folder):
    checked = json.loads(run("check", "--format", "json", folder).stdout)
    designs = collections.defaultdict(set)
    for finding in checked["findings"]:
        designs[finding["rule"]].add(finding["path"])
    assert {row["name"]: row["own"] + row["described"] for row in data["findings"]} == {
        rule: len(paths) for rule, paths in designs.items()
    }


def test_text_and_csv_tell_the_same(data, folder):
    rows = list(csv.DictReader(io.StringIO(made(folder, "csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == DESIGNS
    for row, design in zip(rows, data["designs"]):
        assert row["kinds"].split() == design["kinds"]
        assert row["ending"] == design["ending"]
        assert int(row["errors"]) == design["counts"]["errors"]
        assert not row["design"].startswith(("=", "+", "-", "@"))
    assert made(folder, "text").decode().startswith(f"Of {DESIGNS} designs, ")


def test_workbook(data, folder, tmp_path):
    path = tmp_path / "portfolio.xlsx"
    path.write_bytes(made(folder, "xlsx"))
    book = openpyxl.load_workbook(path)
    rows = list(book["Designs"].iter_rows(values_only=True))
    (start,) = (index for index, row in enumerate(rows) if row[0] == "No.")
    rows = rows[start + 1 :]
    assert [row[0] for row in rows] == list(range(1, DESIGNS + 1))
    assert [row[5] for row in rows] == [design["tools"] for design in data["designs"]]
    kinds = list(book["Kinds"].iter_rows(values_only=True))
    totals = {row[0]: row[1] for row in kinds if isinstance(row[1], int)}
    assert totals == {row["title"]: row["own"] + row["described"] for row in data["kinds"]}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate


class Balanced(HTMLParser):
    """Fails where a tag that is opened is not the next that is closed."""

    VOID = {"meta", "col", "input", "br"}

    def check(self, text):
        self.open = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def page(folder, tmp_path):
    path = tmp_path / "portfolio.html"
    path.write_bytes(made(folder, "html"))
    return path


def test_page_is_sound_and_asks_for_nothing(folder, records, tmp_path):
    text = page(folder, tmp_path).read_text(encoding="utf-8")
    Balanced().check(text)
    assert not re.search(r"<script|https?://(?!www\.w3\.org/2000/svg)|url\((?!#)", text)
    ids = re.findall(r' id="([^"]*)"', text)
    assert len(ids) == len(set(ids))
    charts = re.findall(r"<svg.*?</svg>", text, flags=re.S)
    assert len(charts) > 10
    for chart in charts:
        root = ElementTree.fromstring(chart)
        assert root.get("role") == "graphics-document document"
        assert root.find(f"{SVG}title").text
    # Every design stands in the picture of all, by its number.
    labels = " ".join(re.findall(r'role="listitem" aria-label="(\d+)\. “', text)).split()
    assert sorted(map(int, labels)) == list(range(1, DESIGNS + 1))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 380])
def test_axe_finds_nothing_on_the_page(browser, folder, records, tmp_path, scheme, width):
    target = tmp_path / "portfolio.html"
    target.write_bytes(made(folder, "html"))
    context = browser.new_context(
        viewport={"width": width, "height": 1000}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    page.goto(target.as_uri())
    assert_accessible(page)
    context.close()


def test_page_prints_on_a4(folder, tmp_path):
    source, target = page(folder, tmp_path), tmp_path / "portfolio.pdf"
    subprocess.run(
        [
            os.environ["HOURGLASS_BROWSER"], "--headless", "--no-sandbox", "--disable-gpu",
            f"--user-data-dir={tmp_path}/profile", "--no-pdf-header-footer",
            f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pages = PdfReader(target).pages
    assert all(near((float(p.mediabox.width), float(p.mediabox.height)), 842, 595) for p in pages)
    # No page is left with a heading alone.
    texts = [re.sub(r"\s", "", p.extract_text()) for p in pages]
    assert min(len(text) for text in texts) > 150
    whole = "".join(texts)
    for heading in ("Kindsoftools", "Wherethetoolsare", "Whocanlearnfromwhom"):
        assert heading in whole


def peak(folder, form):
    """The time in seconds and the memory in KiB that a run takes."""
    code = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    start = time.monotonic()
    result = subprocess.run(
        [
            sys.executable, "-c", code, os.environ["HOURGLASS"], "portfolio", "--format", form,
            folder,
        ],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return time.monotonic() - start, int(result.stdout)


def test_memory_grows_by_little_for_each_design(tmp_path):
    """Of each design an entry is kept, and nothing else: an analysis takes many times as much."""
    portfolio_designs.write(tmp_path / "few", 250)
    portfolio_designs.write(tmp_path / "many", 1250)
    _, few = peak(tmp_path / "few", "text")
    _, many = peak(tmp_path / "many", "text")
    assert (many - few) / 1000 < 16
