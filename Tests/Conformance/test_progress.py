"""`progress`, format against format, as programs that others wrote read it; and its table of
values after a spreadsheet has had it."""

import csv
import io
import json
import os
import re
import subprocess
from html.parser import HTMLParser

import pytest
from conftest import run
from test_checklist import HOSTILE
from workbooks import as_office_reads, as_openpyxl_reads, number

HEADINGS = [
    "indicator", "title", "unit", "target", "period", "value", "dimension", "comment", "source",
]  # fmt: skip
DAY = "2014-03-01"

# One indicator for each way of measuring, each with a value of its own for the table.
VALUES = {
    "people": "1200", "share": "12.5%", "money": "-3.25", "fair": "4", "law": "yes",
    "told": "She said: “it works”; and so on",
}  # fmt: skip
DESIGN = """programme measures "Measures" {
  runs 2012 to 2016
  peers directors "Directors" { number 5 }
  indicator people "People" { counts "people"; baseline 0 in 2012; target 2400 by 2014
    disaggregated by sex as "female", "male"; tracked by directors every month }
  indicator share "Share" { percent of "x"; baseline 10% in 2012; target 20% by 2013
    tracked by directors every quarter }
  indicator money "Money" { amount in "USD"; direction down; baseline 8 in 2012; target 0 by 2016
    tracked by directors every 2 weeks starting 2014-01-06 }
  indicator fair "Fair" { rated 1 to 5; baseline 3 in 2012; target 4 by 2014
    tracked by directors every 6 months starting 2013-08-31 }
  indicator law "Law" { yes-or-no; baseline no in 2012; target yes by 2015 }
  indicator told "Told" { story; tracked by directors every year }
}
"""

# What spreadsheets save: commas, semicolons and tabs, in UTF-8 and in UTF-16 with its mark.
SAVED = ["44,34,76", "59,34,76", "9,34,76", "9,34,65535"]


@pytest.fixture
def measures(tmp_path):
    path = tmp_path / "measures.hourglass"
    path.write_text(DESIGN, encoding="utf-8")
    return path


def hostile(path):
    """A design with an indicator for each hostile title, none of which has a name."""
    lines = []
    for title in HOSTILE:
        title = title.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "  ")
        lines.append(f'  indicator "{title}" {{ counts "{title}"; target 5 by 2014 }}')
    path.write_text("\n".join(['programme h "=H" {', *lines, "}", ""]), encoding="utf-8")
    return path


def template(source, day=DAY):
    result = run("progress", "--template", "--on", day, source)
    assert result.returncode == 0, result.stderr
    text = result.stdout.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, HEADINGS)
        table.writeheader()
        table.writerows(rows)
    return path


def filled(source):
    """The template with a value in each row."""
    rows = template(source)
    for row in rows:
        row["value"] = VALUES.get(row["indicator"], "7")
        row["comment"] = "=1+1, \"quoted\"\nand broken"
    return rows


def progress(source, values, form="json", day=DAY, status=0):
    result = run("progress", "--values", values, "--on", day, "--format", form, source)
    assert result.returncode == status, result.stderr
    return result.stdout


def report(*arguments, **options):
    (line,) = progress(*arguments, **options).decode().splitlines()
    return json.loads(line)


def test_template_of_every_example(example, tmp_path):
    for day in ("2010-01-01", "2014-03-01", "2030-06-30"):
        rows = template(example, day)
        table = write(tmp_path / "values.csv", rows)
        read = report(example, table, day=day)
        assert read["problems"] == read["remarks"] == []
        assert len(read["values"]) == len(rows)
        assert all(value["value"] is None for value in read["values"])


def test_template_is_read_back(measures, tmp_path):
    rows = filled(measures)
    read = report(measures, write(tmp_path / "values.csv", rows))
    assert [value["value"] for value in read["values"]] == [row["value"] for row in rows]
    assert [value["dimension"] for value in read["values"]] == [row["dimension"] for row in rows]
    assert {row["dimension"] for row in rows} == {"", "sex: female", "sex: male"}


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Filled tables that LibreOffice has opened and kept as workbooks, with their designs."""
    folder = tmp_path_factory.mktemp("opened")
    (folder / "measures.hourglass").write_text(DESIGN, encoding="utf-8")
    sources = [folder / "measures.hourglass", hostile(folder / "texts.hourglass")]
    tables = [write(source.with_suffix(".csv"), filled(source)) for source in sources]
    reading = "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
    office(folder, "xlsx", tables, reading)
    return sources


@pytest.mark.parametrize("saved", SAVED)
def test_template_survives_a_spreadsheet(opened, tmp_path, saved):
    """Opened by LibreOffice, kept as a workbook, and saved as a table again."""
    target = f"csv:Text - txt - csv (StarCalc):{saved},1,,0,false,true,false"
    office(tmp_path, target, [source.with_suffix(".xlsx") for source in opened])
    for source in opened:
        read = report(source, tmp_path / f"{source.stem}.csv")
        assert read["problems"] == []
        before = report(source, source.with_suffix(".csv"))
        for one, other in zip(read["values"], before["values"], strict=True):
            assert amount(one["value"]) == amount(other["value"])
            for key in ("title", "start", "end", "dimension"):
                assert one[key] == other[key]
            assert words(one["comment"]) == words(other["comment"])


def office(folder, target, paths, *options):
    program = [os.environ["HOURGLASS_OFFICE"], f"-env:UserInstallation=file://{folder}/profile"]
    subprocess.run(
        [*program, "--headless", *options, "--convert-to", target, "--outdir", folder, *paths],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )


def amount(text):
    return number(text) if re.fullmatch(r"-?[\d.]+%?", text) else words(text)


def words(text):
    return " ".join(text.split())


def test_what_a_spreadsheet_elsewhere_saves(measures, tmp_path):
    """Semicolons, decimal commas, a mark of the encoding, names that became dates, columns to spare."""
    before = report(measures, write(tmp_path / "values.csv", filled(measures)))
    text = "\ufeff" + ";".join([*HEADINGS, "", ""]) + "\r\n"
    for row in filled(measures):
        row["value"] = re.sub(r"^(-?\d+)\.(\d+%?)$", r"\1,\2", row["value"])
        row["indicator"] = "01.Mrz"
        cells = [row[name].replace('"', '""') for name in HEADINGS]
        text += ";".join([*(f'"{cell}"' for cell in cells), "", ""]) + "\r\n"
    (tmp_path / "elsewhere.csv").write_bytes(text.encode())
    after = report(measures, tmp_path / "elsewhere.csv")
    assert after["problems"] == after["remarks"] == []
    keys = ("title", "start", "end", "value", "dimension", "comment")
    for one, other in zip(before["values"], after["values"], strict=True):
        assert [one[key] for key in keys] == [other[key] for key in keys]


def test_formats_say_the_same(measures, tmp_path):
    rows = [*filled(measures), {"indicator": "shre", "period": "2014", "value": "1"}]
    values = write(tmp_path / "values.csv", rows)
    said = report(measures, values, status=1)
    assert [problem["message"] for problem in said["problems"]] == [
        "The design has no indicator called “shre”. Did you mean “share”?"
    ]
    assert sum(said["counts"].values()) == len(said["indicators"]) == 6

    text = progress(measures, values, "csv", status=1).decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    for row, each in zip(table, said["indicators"], strict=True):
        assert row["indicator"] == each["title"]
        state = row["state"].lower().replace(" ", "-")
        assert state.replace("not-assessed", "not-judged") == each["state"]
        assert row["why"].lstrip("'") == each["why"]
        assert row["value"].lstrip("'") == (each["value"] or "")
        assert row["period"] == (each["period"] or "")
        assert row["baseline"] == each["baseline"]["words"]
        assert row["percent of the way"].lstrip("'") == str(each["percentOfWay"] or "")

    book = tmp_path / "progress.xlsx"
    book.write_bytes(progress(measures, values, "xlsx", status=1))
    sheets = as_openpyxl_reads(book)
    assert list(sheets) == ["Progress", "Values", "Not used"]
    compare(sheets, said)
    for name, rows in as_office_reads([book], tmp_path)[book].items():
        assert plain(rows) == plain(sheets[name])

    page = Words()
    page.feed(whole(progress(measures, values, "html", status=1).decode()))
    for each in said["indicators"]:
        assert each["title"] in page.words and on_paper(each["why"]) in page.words
    assert said["problems"][0]["message"] in page.words
    assert str(said["problems"][0]["line"]) in page.words

    shown = words(progress(measures, values, "text", status=1).decode())
    for each in said["indicators"]:
        assert words(each["why"]) in shown


def on_paper(why):
    """The reason without what to write in the design, which is for its author alone."""
    for advice in "If values should be added up, write", "To state for which period a target counts":
        why = why.split(" " + advice)[0]
    return why


def compare(sheets, said):
    heading, *rows = sheets["Progress"]
    order = list(said["counts"])
    expected = sorted(said["indicators"], key=lambda each: order.index(each["state"]))
    for row, each in zip(rows, expected, strict=True):
        cells = dict(zip(heading, row, strict=True))
        assert cells["Indicator"].split("\n")[0] == each["title"] and cells["Why"] == on_paper(each["why"])
        shown = cells["Latest value"]
        if isinstance(shown, str):
            assert each["value"] in shown.replace(",", "") and each["period"] in shown
        else:
            assert shown == figure(each["value"])
        percent = each["percentOfWay"]
        assert cells["Progress"] == (None if percent is None else percent / 100)
    heading, *rows = sheets["Values"]
    for row, each in zip(rows, said["values"], strict=True):
        cells = dict(zip(heading, row, strict=True))
        assert cells["Indicator"] == each["title"] and cells["Line"] == each["line"]
        assert cells["Value"] == figure(each["value"])
        assert (cells["Comment"] or "") == each["comment"]
    assert [row[:3] for row in sheets["Not used"][1:]] == [
        [each["line"], each["row"], each["message"]] for each in said["problems"]
    ]


def figure(text):
    """What a cell holds: a number where the value is one."""
    if text is None:
        return None
    return number(text) if re.fullmatch(r"-?[\d.]+%?", text) else text


def plain(rows):
    return [[float(cell) if isinstance(cell, int) else cell for cell in row] for row in rows]


class Words(HTMLParser):
    """The words of each element, and no element that could run anything."""

    def __init__(self):
        super().__init__()
        self.words = set()

    def handle_starttag(self, tag, attributes):
        assert tag not in {"script", "img", "link", "iframe", "object"}
        assert not any(name.startswith("on") or name in {"href", "src"} for name, _ in attributes)

    def handle_data(self, data):
        self.words.add(data)


def whole(page):
    """Without what keeps dates from being broken."""
    return re.sub(r'<span class="date">([^<]*)</span>', r"\1", page)
