"""`export --to xlsform`, made into a form by pyxform, the program behind ODK and KoboToolbox."""

import json
import re
from xml.etree import ElementTree

import pytest
from conftest import EXAMPLES, run
from pyxform.xls2xform import convert
from test_checklist import HOSTILE
from workbook_cells import compare
from workbooks import as_office_reads, as_openpyxl_reads

XFORMS = "{http://www.w3.org/2002/xforms}"

# Titles and texts that XLSForm, XPath, XML or Markdown would take for something of theirs.
TEXTS = [
    *HOSTILE, "${filled_in_by}", "${nobody}", "${", "$ {a}", "instance('yes_no')/root/item",
    "a <output value='/data'/> b", "]]>", "<!-- x -->", "&lt;b&gt;", "-", "'", "\\\"",
    "  edges  ", "ميزانية المدينة", "ﬁ 🙂 é e\u0301", "_x0041_", "last-saved#x",
    "${last-saved#a}", "pulldata('a')", "two\nlines", "yes", "null", "None", "true()", "0", "1e5",
    "a" * 300, "meta", "${a}${b}", "%s {0}",
]  # fmt: skip

DESIGN = """programme {name} "{0}" {{
  runs 2020 to 2022
  peers q "{0}" {{ number 8 }}
  group h "{0} at home" {{ number 9 }}
  objective a "{0}" {{ stage learning; for q; gains experiential-knowledge }}
  indicator "{0}" {{
    measures a; facet use; counts "{0}"; definition "{0}"; baseline none because "{0}"
    disaggregated by "{0}" as "{0}", "Others"; disaggregated by sex, "{0} too"
    where sex "{0}" {{ target 4 by 2021 because "{0}" }}
    source "{0}"; method "{0}"; told by q; tracked by q, h every 6 months
  }}
  indicator share "{0}" {{ measures a; facet use; percent of "{0}"; tracked by h once }}
  indicator grade "{0}" {{ measures a; facet use; rated 1 to 5 "{0}" }}
  indicator long "{0}" {{ measures a; facet use; rated 0 to 100 }}
  indicator happened "{0}" {{ facet use; yes-or-no "{0}"; disaggregated by country }}
  indicator told "{0}" {{ facet use; story "{0}" }}
  indicator money "{0}" {{ facet use; amount in "{0}" }}
  indicator open "{0}" {{ }}
}}
"""


def design(path, *texts):
    with path.open("w", encoding="utf-8") as file:
        for index, text in enumerate(texts):
            text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            file.write(DESIGN.replace("{name}", f"p{index}").format(text))
    return path


def workbook(source, target):
    result = run("export", "--to", "xlsform", source)
    assert result.returncode == 0, result.stderr
    target.write_bytes(result.stdout)
    return target


def form(source, target):
    """The form that pyxform makes, which must have nothing to say about it."""
    warnings = []
    result = convert(xlsform=workbook(source, target), warnings=warnings, validate=False)
    assert warnings == result.warnings == []
    return ElementTree.fromstring(result.xform)


def controls(xform):
    """What is asked: the kind of control and the path of its answer, in the order of the form."""
    body = xform.find("{http://www.w3.org/1999/xhtml}body")
    kinds = {"input", "select", "select1", "group", "repeat"}
    return [
        (each.tag.removeprefix(XFORMS), each.get("ref") or each.get("nodeset"))
        for each in body.iter()
        if each.tag.removeprefix(XFORMS) in kinds
    ]


def objects(source):
    result = run("export", "--to", "json", source)
    return [json.loads(line) for line in result.stdout.decode().split("\n") if line]


def last(path):
    return path.rsplit("/", 1)[1]


def bare(text):
    return "".join(text.replace("\\", "").split())


def figures(xform):
    return [kind for kind, path in controls(xform) if path and path.endswith("_value")]


@pytest.fixture(scope="module", params=range(len(TEXTS)), ids=lambda index: f"text-{index}")
def hostile(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    text = TEXTS[request.param]
    return text, folder, design(folder / "design.hourglass", text)


def test_examples(tmp_path, example):
    """One question for the figure of each indicator, one group for each stage and indicator."""
    xform = form(example, tmp_path / "form.xlsx")
    (programme,) = objects(example)
    indicators = programme["indicators"]
    assert len(figures(xform)) == len(indicators)
    groups = [last(path) for kind, path in controls(xform) if kind == "group" and path]
    assert sum(name.endswith("_indicator") for name in groups) == len(indicators)
    stages = [name for name in groups if name.endswith("_stage") and name != "no_stage_stage"]
    wanted = [stage["name"].replace("-", "_") for stage in programme["model"]["stages"]]
    assert stages == [f"{name}_stage" for name in wanted]
    for indicator in indicators:
        stage = (indicator["derived"]["stage"] or "no-stage").replace("-", "_")
        name = indicator["name"].replace("-", "_")
        paths = [path for _, path in controls(xform) if path and last(path) == f"{name}_value"]
        assert [path.split("/")[2] for path in paths] == [f"{stage}_stage"]


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """What is asked about a design whose texts mean nothing to anybody."""
    folder = tmp_path_factory.mktemp("plain")
    return controls(form(design(folder / "plain.hourglass", "A"), folder / "plain.xlsx"))


def test_hostile_texts(hostile, plain):
    """The same questions, whatever the texts say; and the texts are shown."""
    text, folder, source = hostile
    xform = form(source, folder / "form.xlsx")
    kinds = ["input", "input", "select1", "input", "select1", "input", "input", "input"]
    assert sorted(figures(xform)) == sorted(kinds)
    assert [kind for kind, _ in controls(xform)] == [kind for kind, _ in plain]
    # No text of the design has become an order to show an answer.
    assert not list(xform.iter(f"{XFORMS}output"))
    # Blanks and backslashes may have been put in; nothing else is changed.
    shown = {bare("".join(each.itertext())) for each in xform.iter(f"{XFORMS}label")}
    assert bare(text) in shown


def test_names_are_plain(hostile):
    """Small letters, digits and underscores, no name twice, none too long for a database."""
    _, folder, source = hostile
    rows = as_openpyxl_reads(workbook(source, folder / "names.xlsx"))["survey"][1:]
    names = [row[1] for row in rows if row[1]]
    assert len(set(names)) == len(names) > 50
    for name in names:
        assert re.fullmatch("[a-z][a-z0-9_]{0,119}", name), name


def test_several_designs(tmp_path):
    xform = form(design(tmp_path / "both.hourglass", "One", "Two"), tmp_path / "both.xlsx")
    groups = [last(path) for kind, path in controls(xform) if kind == "group" and path]
    assert [name for name in groups if name in ("p0", "p1")] == ["p0", "p1"]
    assert len(figures(xform)) == 16


def test_nothing_to_collect(tmp_path):
    source = tmp_path / "empty.hourglass"
    source.write_text('programme p "P" { }\n')
    xform = form(source, tmp_path / "empty.xlsx")
    kinds = [kind for kind, _ in controls(xform)]
    assert kinds.count("group") == 4 and kinds.count("input") == 2 + 4


def test_conditions(tmp_path):
    """What is required, what an answer has to meet, and when a question is asked."""
    xform = form(design(tmp_path / "d.hourglass", "A"), tmp_path / "d.xlsx")
    binds = {last(bind.get("nodeset")): bind for bind in xform.iter(f"{XFORMS}bind")}
    required = {name for name, bind in binds.items() if bind.get("required") == "true()"}
    assert required == {"filled_in_by", "filled_in_for"}
    assert binds["share_value"].get("constraint") == ". >= 0 and . <= 100"
    assert binds["share_value"].get("type") == "decimal"
    assert binds["long_value"].get("type") == "int"
    assert binds["money_value"].get("constraint") is None
    assert "selected( /data/trackers , 'h')" in binds["share_indicator"].get("relevant")
    assert "open_indicator" not in binds


def test_office_reads_the_same(tmp_path):
    sources = [*EXAMPLES, design(tmp_path / "texts.hourglass", *TEXTS)]
    books = [workbook(source, tmp_path / f"{source.stem}.xlsx") for source in sources]
    read = as_office_reads(books, tmp_path)
    for path in books:
        sheets = as_openpyxl_reads(path)
        assert list(sheets) == ["survey", "choices", "settings"]
        for name, rows in sheets.items():
            compare(read[path][name], rows)


def test_the_same_bytes_again(tmp_path, tutorial):
    first, second = (workbook(tutorial, tmp_path / name) for name in ("1.xlsx", "2.xlsx"))
    assert first.read_bytes() == second.read_bytes()


def filled(source, folder):
    """One answer to each question about values, by its path, and what should be read of it."""
    book = workbook(source, folder / "form.xlsx")
    heading, *survey = as_openpyxl_reads(book)["survey"]
    rows = {row[1]: dict(zip(heading, row, strict=True)) for row in survey if row[1]}
    answers, wanted = {}, []
    repeats = [path for kind, path in controls(form(source, book)) if kind == "repeat"]
    for kind, path in controls(form(source, book)):
        row = rows[last(path)]
        if kind in ("group", "repeat") or any(path.startswith(f"{each}/") for each in repeats):
            continue
        name = row["name"]
        if name in ("filled_in_by", "filled_in_for"):
            answers[path] = {"filled_in_by": "Ana", "filled_in_for": "2021-12-31"}[name]
        elif name.endswith("_comment"):
            answers[path] = "Good; \"very\" good, even"
        elif row["type"] in ("integer", "decimal"):
            answers[path] = "12" if row["type"] == "integer" else "12.5"
            wanted.append(answers[path] + ("%" if "80%" in (row["hint"] or "") else ""))
        elif row["type"] == "select_one yes_no":
            answers[path] = "yes"
            wanted.append("yes")
        elif row["type"].startswith("select_one rating"):
            answers[path] = "4"
            wanted.append("4")
        elif row["type"] == "text" and not name.endswith("_source"):
            answers[path] = "It worked"
            wanted.append("It worked")
    return answers, wanted


def table(answers, join, separator, extra):
    """The table that a program gives: headings of its own around those of the form."""
    before, after = extra
    headings = [*before, *(join.join(path.split("/")[2:]) for path in answers), *after]
    cells = [*before.values(), *answers.values(), *after.values()]
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in (headings, cells)]
    return "".join(separator.join(row) + "\r\n" for row in quoted)


CENTRAL = {"SubmissionDate": "2022-01-03T09:12:44.123Z"}, {
    "meta-instanceID": "uuid:1", "KEY": "uuid:1", "SubmitterID": "5", "SubmitterName": "Ana",
    "AttachmentsPresent": "0", "AttachmentsExpected": "0", "Status": "", "ReviewState": "approved",
    "DeviceID": "collect:x", "Edits": "0", "FormVersion": "0123456789",
}  # fmt: skip
KOBO = {"start": "2022-01-03T09:12:44.123+01:00", "end": "2022-01-03T09:20:00.000+01:00"}, {
    "__version__": "vX", "meta/instanceID": "uuid:1", "_id": "7", "_uuid": "1",
    "_submission_time": "2022-01-03T08:20:03", "_validation_status": "", "_notes": "",
    "_status": "submitted_via_web", "_submitted_by": "ana", "_tags": "", "_index": "1",
}  # fmt: skip


@pytest.mark.parametrize("text", ["Text", "=1+1", "ميزانية المدينة", "a/b-c: d"])
def test_tables_of_filled_in_forms_are_read(tmp_path, text):
    source = design(tmp_path / "design.hourglass", text, text)
    answers, wanted = filled(source, tmp_path)
    assert len(wanted) > 20
    shapes = [("-", ",", CENTRAL), ("/", ";", KOBO), ("/", ",", KOBO)]
    bare = {"/x/" + last(path): answer for path, answer in answers.items()}
    tables = [table(answers, *shape) for shape in shapes] + [table(bare, "/", ",", CENTRAL)]
    for content in tables:
        path = tmp_path / "values.csv"
        path.write_text(content, encoding="utf-8-sig")
        result = run(
            "progress", "--values", path, "--on", "2022-06-30", "--format", "json", source
        )
        assert result.returncode == 0, result.stderr
        read = [json.loads(line) for line in result.stdout.decode().splitlines()]
        assert all(each["problems"] == [] for each in read)
        # What is in lists is in none of these tables, and is told of.
        remarks = [each["message"] for all_of_one in read for each in all_of_one["remarks"]]
        assert len(remarks) == len(read) and all("added to lists" in each for each in remarks)
        values = [value for each in read for value in each["values"]]
        assert sorted(value["value"] for value in values) == sorted(wanted)
        assert {value["end"] for value in values} == {"2021-12-31"}
        assert {value["source"] for value in values} == {"Ana"}
        assert {value["comment"] for value in values} == {"Good; \"very\" good, even"}
    # What somebody has rejected is left out, and said to be.
    rejected = table(answers, "-", ",", CENTRAL).replace("approved", "rejected")
    path.write_text(rejected, encoding="utf-8")
    result = run("progress", "--values", path, "--format", "json", source)
    assert b"was rejected" in result.stderr and b'"values":[]' in result.stdout
