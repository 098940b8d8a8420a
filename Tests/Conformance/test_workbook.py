"""`checklist --format xlsx`, cell by cell: against the JSON of the same design, as openpyxl reads
it and as LibreOffice does."""

import json
import re
import zipfile

import openpyxl
import pytest
from conftest import EXAMPLES, run
from openpyxl.cell.cell import MergedCell
from test_checklist import HOSTILE
from workbook_cells import checklist_rows, compare, compare_with_design, design, gap_rows
from workbooks import as_office_reads, as_openpyxl_reads

SHEETS = ["Checklist", "Indicators", "Logframe", "Activities", "Risks", "Assumptions", "Gaps"]
OF_EACH = ("Logframe", "Activities")
TEXTS = [
    *HOSTILE, "ميزانية المدينة", 'say "hi", then', "two\nlines", "_x0041_ and &lt;", "]]>",
    '=HYPERLINK("http://example.org","x")', "'=1", " edges ", "007", "1e5", "2014-09-30",
]  # fmt: skip


def workbook(source, target, *arguments):
    result = run("checklist", "--format", "xlsx", *arguments, source)
    assert result.returncode == 0, result.stderr
    target.write_bytes(result.stdout)
    return target


def objects(command, source, *arguments):
    result = run(command, "--format", "json", *arguments, source)
    return [json.loads(line) for line in result.stdout.decode().split("\n") if line]


def kinds(names):
    """Each design has a logframe of its own, with columns for its own dates."""
    kinds = [name.split(" ")[0] if name.startswith(OF_EACH) else name for name in names]
    return [kind for index, kind in enumerate(kinds) if kind not in kinds[:index]]


def compare_with_json(sheets, source, *arguments):
    (checklist,) = objects("checklist", source, *arguments)
    compare(sheets["Checklist"][1:], list(checklist_rows(checklist)))
    result = run("check", "--format", "json", "--allowed", *arguments, source)
    compare(sheets["Gaps"][1:], list(gap_rows(json.loads(result.stdout))))


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """A workbook of each example, and one of a design for each text."""
    folder = tmp_path_factory.mktemp("books")
    sources = [*EXAMPLES, design(folder / "texts.hourglass", *TEXTS)]
    return [workbook(source, folder / f"{source.stem}.xlsx") for source in sources]


def test_cells_equal_the_json(tmp_path, example):
    for arguments in ([], ["--on", "2014-05-31"]):
        path = workbook(example, tmp_path / "book.xlsx", *arguments)
        compare_with_json(as_openpyxl_reads(path), example, *arguments)


def test_office_reads_the_same(books, tmp_path):
    read = as_office_reads(books, tmp_path)
    for path in books:
        sheets = as_openpyxl_reads(path)
        assert kinds(sheets) == SHEETS
        for name, rows in sheets.items():
            compare(read[path][name], rows)


def test_cells_equal_the_design(tmp_path):
    for index, text in enumerate(TEXTS):
        source = design(tmp_path / f"{index}.hourglass", text)
        sheets = as_openpyxl_reads(workbook(source, tmp_path / f"{index}.xlsx"))
        compare_with_json(sheets, source)
        compare_with_design(sheets, *objects("checklist", source), text)


def test_several_designs(tmp_path):
    """Each below its title; their logframes have sheets of their own."""
    single = design(tmp_path / "single.hourglass", "First")
    both = design(tmp_path / "both.hourglass", "First", "First")
    one, two = (as_openpyxl_reads(workbook(each, tmp_path / "b.xlsx")) for each in (single, both))
    assert [name for name in two if name.startswith("Logframe")] == [
        "Logframe Book", "Logframe Book (2)",
    ]  # fmt: skip
    for name in two:
        if name.startswith(OF_EACH):
            compare(two[name], one[name.split(" ")[0]])
    for name in (name for name in SHEETS[:-1] if name not in OF_EACH):
        heading, *rows = one[name]
        title = ["Book", *[None] * (len(heading) - 1)]
        compare(two[name], [heading, title, *rows, title, *rows])
    assert len(two["Gaps"]) - 1 == 2 * (len(one["Gaps"]) - 1)


def test_indicators_of_examples(tmp_path, example):
    sheets = as_openpyxl_reads(workbook(example, tmp_path / "book.xlsx"))
    (trace,) = objects("trace", example)
    header, *rows = sheets["Indicators"]
    rows = [dict(zip(header, row, strict=True)) for row in rows]
    for row, each in zip(rows, trace["indicators"], strict=True):
        assert each["facet"] or "what it measures: " not in (row["Notes"] or "")
        title, *others = row["Indicator"].split("\n")
        assert title.endswith(each["name"]) or f"name: {each['name']}" in others
    # No indicator is missing from the logframe.
    column = sheets["Logframe"][0].index("Indicator")
    shown = "\n".join(row[column] or "" for row in sheets["Logframe"])
    assert all(row["Indicator"].split("\n")[0] in shown for row in rows)


def test_comfort(books):
    """What makes a table easy to read and to fill in."""
    for path in books:
        book = openpyxl.load_workbook(path)
        assert kinds(book.sheetnames) == SHEETS
        for sheet in book:
            assert re.fullmatch("[A-Z]2", sheet.freeze_panes)
            assert sheet.auto_filter.ref == (sheet.dimensions if sheet.max_row > 1 else None)
            assert sheet.print_title_rows == "$1:$1"
            # No page is so full that its letters are smaller than seven points.
            width = sum(each.width for each in sheet.column_dimensions.values())
            assert width / sheet.page_setup.fitToWidth <= 190
            for column in sheet.iter_cols():
                assert 8 <= sheet.column_dimensions[column[0].column_letter].width <= 50
                own = [cell for cell in column if not isinstance(cell, MergedCell)]
                assert all(cell.alignment.wrap_text for cell in own)
            lists = [each.sqref for each in sheet.data_validations.dataValidation]
            if sheet.max_row > 1 and sheet.title in ("Checklist", "Risks", "Assumptions", "Gaps"):
                letter = sheet.cell(1, sheet.max_column).column_letter
                assert sheet.cell(1, sheet.max_column).value == "Status"
                assert [str(each) for each in lists] in (
                    [f"{letter}2:{letter}{sheet.max_row}"], [f"{letter}2"],
                )  # fmt: skip


def test_a_wrong_cell_is_noticed(tmp_path):
    """The comparisons above look at every cell."""
    source = design(tmp_path / "design.hourglass", "Text")
    sheets = as_openpyxl_reads(workbook(source, tmp_path / "sound.xlsx"))
    (checklist,) = objects("checklist", source)
    report = json.loads(run("check", "--format", "json", "--allowed", source).stdout)
    wanted = {"Checklist": list(checklist_rows(checklist)), "Gaps": list(gap_rows(report))}

    def compare_all():
        for name, rows in wanted.items():
            compare(sheets[name][1:], rows)
        compare_with_design(sheets, checklist, "Text")

    compare_all()
    count = 0
    for rows in sheets.values():
        for row in rows[1:]:
            for index, cell in enumerate(row):
                row[index] = f"{cell}X" if isinstance(cell, str) or cell is None else str(cell)
                with pytest.raises(AssertionError):
                    compare_all()
                row[index] = cell
                count += 1
    assert count > 150
    compare_all()


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/sharedStrings.xml", ">Attendance lists", ">Attendance list"),
        ("xl/worksheets/sheet1.xml", "<v>0.80</v>", "<v>0.81</v>"),
        ("xl/worksheets/sheet1.xml", "<v>0.80</v>", "<f>0.80</f>"),
    ],
)
def test_a_corrupted_file_is_noticed(tmp_path, tutorial, part, old, new):
    path = workbook(tutorial, tmp_path / "sound.xlsx")
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(path) as sound, zipfile.ZipFile(broken, "w") as target:
        assert sound.testzip() is None
        for name in sound.namelist():
            content = sound.read(name).decode()
            assert name != part or old in content
            target.writestr(name, content.replace(old, new, 1) if name == part else content)
    with pytest.raises(AssertionError):
        compare_with_json(as_openpyxl_reads(broken), tutorial)


def test_the_same_bytes_again(tmp_path, tutorial):
    first, second = (workbook(tutorial, tmp_path / name) for name in ("1.xlsx", "2.xlsx"))
    assert first.read_bytes() == second.read_bytes()
