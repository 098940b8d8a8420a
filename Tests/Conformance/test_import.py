"""`import iati`: what comes in goes out again through `export --to iati`, and nothing is made up."""

import csv
import io
import random
import re

import pytest
from conftest import ROOT, run
from published import activities

ACTIVITY = ROOT / "Tests" / "Fixtures" / "iati" / "activity.xml"
DAY = "2026-03-31"


def imported(folder, document):
    """The design, the rows of values and the remarks made from a published file."""
    source, design, values = folder / "a.xml", folder / "a.hourglass", folder / "a.csv"
    source.write_bytes(document if isinstance(document, bytes) else document.encode())
    values.unlink(missing_ok=True)
    result = run("import", "iati", source, "--on", DAY, "--values", values)
    if b"no observed values" in result.stderr:
        result = run("import", "iati", source, "--on", DAY)
    assert result.returncode == 0, result.stderr.decode()
    design.write_bytes(result.stdout)
    rows = list(csv.DictReader(values.open(newline="", encoding="utf-8-sig"))) if values.exists() else []
    return result.stdout.decode(), rows, result.stderr.decode()


def findings(folder):
    """What `check` says of the design, by severity."""
    result = run("check", folder / "a.hourglass")
    assert result.returncode in (0, 1), result.stderr
    return re.findall(r"^\S+?:\d+:\d+: (\w+): .*\[([a-z-]+)\]$", result.stdout.decode(), re.MULTILINE)


def exported(folder):
    values = folder / "a.csv"
    arguments = ["--values", values] if values.exists() else []
    result = run("export", folder / "a.hourglass", "--to", "iati", "--on", DAY, *arguments)
    assert result.returncode == 0, result.stderr.decode()
    return activities(result.stdout)


def expected(document):
    """What the file says, as far as IATI lets it be said again: the codes of a result go where
    one of its indicators has codes."""
    published = activities(document)
    for activity in published:
        for result in activity["results"]:
            if any(indicator["references"] for indicator in result["indicators"]):
                result["references"] = []
    return published


def number(text):
    """The plainest spelling of a figure."""
    return text if text is None else re.sub(r"^(-?)0+(?=\d)", r"\1", text)


def test_round_trip(tmp_path):
    document = ACTIVITY.read_bytes()
    imported(tmp_path, document)
    wanted, found = expected(document), exported(tmp_path)
    litres = wanted[0]["results"][2]["indicators"][0]
    litres["baselines"] = [(b[0], b[1], number(b[2]), *b[3:]) for b in litres["baselines"]]
    assert found == wanted


def test_published_example(tmp_path, shared):
    """The example of the standard itself."""
    name = "iati-2.03-activity-standard-example-annotated.xml"
    document = (shared.parent / "data" / "iati" / name).read_bytes()
    _, rows, _ = imported(tmp_path, document)
    assert exported(tmp_path) == expected(document)
    assert [(row["period"], row["value"], row["dimension"]) for row in rows] == [
        ("2013-Q1", "11", "sex: female; age: adult")
    ]


def test_rows(tmp_path):
    _, rows, _ = imported(tmp_path, ACTIVITY.read_bytes())
    columns = ["indicator", "period", "value", "dimension", "comment", "source"]
    assert [[row[column] for column in columns] for row in rows] == [
        ["output-1-indicator-1", "2024", "18.5", "", 'One ended early; "half" a visit', ""],
        ["output-1-indicator-1", "2026-H1", "", "", "", ""],
        ["output-1-indicator-2", "2024-Q1", "-0.50", "", "", ""],
        ["output-1-indicator-2", "2024-Q1", "3", "place: village", "", ""],
        [
            "output-1-indicator-2", "2024-Q1", "4",
            r"place: town\: east; Kind of pump: hand\; foot", "'=SUM(A1)", "",
        ],
        ["outcome-1-indicator-1", "2024-02-15 to 2026-11-30", "33%", "", "", ""],
        ["outcome-1-indicator-3", "2024 to 2025", "3", "", "", ""],
        ["outcome-1-indicator-4", "2024-05", "“We mended it.”", "", "", ""],
    ]  # fmt: skip


def test_design_is_sound(tmp_path):
    imported(tmp_path, ACTIVITY.read_bytes())
    found = findings(tmp_path)
    assert found, "a skeleton has gaps, and check names them"
    assert not [rule for severity, rule in found if severity == "error"]


def test_says_what_is_left_out(tmp_path):
    _, _, remarks = imported(tmp_path, ACTIVITY.read_bytes())
    assert remarks.splitlines() == [
        "hourglass: Left out, because a design has no place for them: 1 sector, 1 budget, 1 entry "
        "on whether a result can be added up and 1 further start or end date.",
        "hourglass: A design has one language. Left out: 2 texts in other languages (fr and ar).",
    ]


DATES = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{4}-\d\d\b|\b\d{4}\b")


def test_no_date_is_made_up(tmp_path):
    """Every year in the design is in the file, but for that of the day until which gaps stand."""
    document = ACTIVITY.read_text()
    design, _, _ = imported(tmp_path, document)
    years = {date[:4] for date in DATES.findall(document)}
    assert {date[:4] for date in DATES.findall(design.replace(DAY, ""))} <= years


def activity(inside, attributes='xml:lang="en"'):
    return (
        f'<iati-activities version="2.03"><iati-activity {attributes}>'
        f"<iati-identifier>X-1</iati-identifier>{inside}</iati-activity></iati-activities>"
    )


def indicator(inside, measure="1"):
    return activity(
        '<result type="1"><title><narrative>R</narrative></title>'
        f'<indicator measure="{measure}"><title><narrative>I</narrative></title>{inside}'
        "</indicator></result>"
    )


PERIOD = '<period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>'


@pytest.mark.parametrize(
    "value", ["20,000", "1 200", "12,5", "tbc", "n/a", "10%", "1e3", "N=3;P=5", "½", "٣", "5-10", "<5"]
)
def test_unclear_values_stay_open(tmp_path, value):
    shown = value.replace("<", "&lt;")
    document = indicator(
        f'<baseline year="2023" value="{shown}"/>{PERIOD}<target value="{shown}"/>'
        f'<actual value="{shown}"/></period>'
    )
    design, rows, remarks = imported(tmp_path, document)
    assert f"baseline tbd until {DAY}  # the file has “{value}” in 2023\n" in design
    assert f"target tbd until {DAY}  # the file has “{value}” during 2024\n" in design
    assert [(row["value"], row["comment"]) for row in rows] == [("", f"Published as “{value}”.")]
    assert f"not a plain number: “{value}” (3 values in all)" in remarks
    assert not [rule for severity, rule in findings(tmp_path) if severity == "error"]
    [found] = exported(tmp_path)[0]["results"][0]["indicators"]
    assert found["baselines"] == []
    assert found["periods"] == {("2024-01-01", "2024-12-31"): ([], [])}


@pytest.mark.parametrize(
    ("value", "spelled"),
    [("5", "5"), (" 5 ", "5"), ("+5", "5"), ("-5", "-5"), (".5", "0.5"), ("5.", "5"), ("5.10", "5.10")],
)
def test_plain_values(tmp_path, value, spelled):
    design, _, _ = imported(tmp_path, indicator(f'<baseline year="2023" value="{value}"/>'))
    assert f"    baseline {spelled} in 2023\n" in design


HOSTILE = [
    "<script>alert(1)</script>", '=HYPERLINK("http://example.org")', 'say "hi" \\ \\n "" """',
    "دليل \u202eمياه\u202c", "多条 学び", "]]>", "}\nprogramme x { # y", "ends in \\", '"', "# no comment",
    "a\n\n  b\n\"\"\n\"\"\"", "\u2028\u2029\u200b\ufeff\u00ad", "tbd until 2020", "none", "\u0085x\u009f",
]  # fmt: skip

# What turns the direction of writing is taken out.
UNSEEN = dict.fromkeys(map(ord, "\u202e\u202c"))


def xml(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text(tmp_path, text):
    """Whatever is published stands in the design as text, and comes out of it unchanged."""
    words = f"<narrative>{xml(text)}</narrative>"
    document = activity(
        f'<reporting-org ref="{xml(text)}" type="22">{words}</reporting-org><title>{words}</title>'
        f"<description>{words}</description><description type='2'>{words}</description>"
        f'<result type="1"><title>{words}</title><description>{words}</description>'
        f'<reference vocabulary="{xml(text)}" code="{xml(text)}"/>'
        f'<indicator measure="1"><title>{words}</title><description>{words}</description>'
        f'<baseline year="2023" value="1"><location ref="{xml(text)}"/>'
        f'<dimension name="{xml(text)}" value="{xml(text)}"/><comment>{words}</comment></baseline>'
        f'<baseline year="2023" value="{xml(text)}"/>'
        f'{PERIOD}<target value="2"><comment>{words}</comment></target>'
        f'<actual value="3"><dimension name="{xml(text)}" value="{xml(text)}"/></actual>'
        "</period></indicator></result>"
    )
    imported(tmp_path, document)
    found = findings(tmp_path)
    assert not [rule for severity, rule in found if severity == "error"]
    [result] = exported(tmp_path)[0]["results"]
    [measured] = result["indicators"]
    assert [b[2] for b in measured["baselines"]] == ["1"]
    [(targets, actuals)] = measured["periods"].values()
    assert [t[0] for t in targets] == ["2"]
    assert [a[0] for a in actuals] == ["3"]
    wanted = text.translate(UNSEEN)
    if not set(wanted) & set("\u2028\u2029\u200b\ufeff\u00ad\u0085\u009f"):
        assert " ".join(result["description"].split()) == " ".join(wanted.split())
        assert " ".join(result["title"].split()) == " ".join(wanted.split())


def random_activity(chance):
    """An activity of any shape whose every figure can be said in a design."""

    def text():
        words = xml(chance.choice(HOSTILE[:6]).translate(UNSEEN))
        return f"<narrative>{words} {chance.randrange(99)}</narrative>"

    def dimensions():
        names = chance.sample(["sex", "age", "Kind of place", "target", "by", "年"], chance.randrange(3))
        return "".join(
            f'<dimension name="{name}" value="{chance.choice(["a", "b; c", "d: e", "f"])}"/>'
            for name in names
        )

    def number():
        return str(chance.choice([0, 7, -3, 12.5, 1000000, 0.25]))

    def figures(name, extra=""):
        """At most one of each part."""
        parts = {dimensions() for _ in range(chance.randrange(4))}
        return "".join(
            f'<{name}{extra} value="{number()}">{part}'
            + (f"<comment>{text()}</comment>" if chance.random() < 0.5 else "")
            + f"</{name}>"
            for part in sorted(parts)
        )

    def period(year):
        start, end = chance.choice(
            [("01-01", "12-31"), ("04-01", "06-30"), ("02-01", "02-28"), ("03-05", "11-09")]
        )
        return (
            f'<period><period-start iso-date="{year}-{start}"/><period-end iso-date="{year}-{end}"/>'
            + figures("target") + figures("actual") + "</period>"
        )  # fmt: skip

    def indicator():
        return (
            f'<indicator measure="{chance.randrange(1, 5)}" ascending="{chance.randrange(2)}">'
            f"<title>{text()}</title>" + figures("baseline", ' year="2019"')
            + "".join(period(year) for year in chance.sample(range(2020, 2030), chance.randrange(4)))
            + "</indicator>"
        )  # fmt: skip

    return "".join(
        f'<result type="{chance.choice("1239")}"><title>{text()}</title>'
        + "".join(indicator() for _ in range(chance.randrange(1, 4)))
        + "</result>"
        for _ in range(chance.randrange(1, 5))
    )


@pytest.mark.parametrize("seed", range(60))
def test_any_activity(tmp_path, seed):
    document = activity(random_activity(random.Random(seed)))
    document = document.replace(
        "</iati-activities>",
        f"<iati-activity>{random_activity(random.Random(seed + 1000))}</iati-activity></iati-activities>",
    )
    imported(tmp_path, document)
    assert not [rule for severity, rule in findings(tmp_path) if severity == "error"]
    wanted = [entry["results"] for entry in activities(document)]
    assert [entry["results"] for entry in exported(tmp_path)] == wanted


def test_reads_standard_input():
    result = run("import", "iati", "-", "--on", DAY, given=ACTIVITY.read_text())
    assert result.returncode == 0
    assert result.stdout == run("import", "iati", ACTIVITY, "--on", DAY).stdout


def test_table_is_plain_csv(tmp_path):
    table = tmp_path / "values.csv"
    run("import", "iati", ACTIVITY, "--on", DAY, "--values", table)
    rows = list(csv.reader(io.StringIO(table.read_text(), newline="")))
    assert {len(row) for row in rows} == {6}
