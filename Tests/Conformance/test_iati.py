"""`export --to iati`: valid by the schema, sound by the rules of the standard about results, and
with all that the design says, for every example and for designs made by chance."""

import re

import pytest
from conftest import EXAMPLES, ROOT, run
from generated_designs import TEXTS, Maker, published, written
from iati_documents import broken_rules, facts, read, schema_faults

DAY = ["--on", "2014-06-01"]


@pytest.fixture(scope="module")
def standard():
    """The folder with the standard, which lies beside the repository in some places only."""
    folder = ROOT.parent / "shared" / "data" / "iati"
    if not folder.is_dir():
        pytest.skip("the IATI standard is not beside the repository (../shared/data/iati)")
    return folder


def export(path, *arguments):
    """The document, and what is said about it."""
    result = run("export", "--to", "iati", *DAY, *arguments, path)
    assert result.returncode in (0, 1), result.stderr.decode()
    return result.stdout, result.stderr.decode()


def check(document, standard, folder):
    path = folder / "activity.xml"
    path.write_bytes(document)
    assert schema_faults(standard, path) == ""
    assert broken_rules(standard, read(document)) == set()


def test_examples(tmp_path, standard, example):
    document, messages = export(example)
    check(document, standard, tmp_path)
    assert "IATI has no place for the reasoning of a design" in messages
    for line in messages.splitlines():
        assert line.startswith("hourglass: ")
        assert line.endswith(".")


def test_all_examples_in_one_file(tmp_path, standard):
    path = tmp_path / "all.hourglass"
    path.write_text("\n".join(each.read_text() for each in EXAMPLES))
    document, _ = export(path)
    check(document, standard, tmp_path)
    assert len(read(document).findall("iati-activity")) == len(EXAMPLES)


def test_an_example_as_a_whole(tmp_path, tutorial):
    root = read(export(tutorial)[0])
    assert root.get("version") == "2.03"
    (activity,) = root
    assert [each.tag for each in activity if each.tag != "result"] == [
        "iati-identifier", "reporting-org", "title", "description", "participating-org",
        "activity-status", "activity-date", "activity-date",
    ]  # fmt: skip
    titles = re.findall(r'^  indicator \S+ "(.*)"', tutorial.read_text(), re.MULTILINE)
    found = [each.findtext("title/narrative") for each in activity.iter("indicator")]
    assert sorted(found) == sorted(titles)
    types = [each.get("type") for each in activity.findall("result")]
    assert types == ["1", "1", "2", "3", "9", "9"]


@pytest.mark.parametrize("seed", range(80))
def test_generated_designs(tmp_path, standard, seed):
    made = Maker(seed)
    path, table = tmp_path / "design.hourglass", tmp_path / "values.csv"
    path.write_text(made.text, encoding="utf-8", newline="")
    table.write_text(made.table, encoding="utf-8", newline="")
    document, messages = export(path, "--values", table)
    assert "values.csv" not in messages
    check(document, standard, tmp_path)
    found = [facts(each) for each in read(document).iter("indicator")]
    assert len(found) == len(made.expected)
    for each in made.expected:
        (same,) = [other for other in found if other["title"] == each["title"]]
        assert same == each


def test_generated_designs_have_everything():
    """What the designs above are made of comes up in them."""
    indicators = [each for seed in range(80) for each in Maker(seed).expected]
    assert {each["measure"] for each in indicators} == set("12345")
    figures = [
        figure
        for each in indicators
        for period in each["periods"]
        for figure in (*period[2], *period[3])
    ]
    assert len(figures) > 300
    assert any(len(traits) == 2 for _, _, traits in figures)
    assert sum(len(period[3]) for each in indicators for period in each["periods"]) > 100
    # The same period with a target of the whole and one of a part.
    assert any(
        len({len(traits) for _, _, traits in period[2]}) > 1
        for each in indicators
        for period in each["periods"]
    )


@pytest.mark.parametrize("text", TEXTS)
def test_texts_come_back(tmp_path, standard, text):
    """In every place where a text of the author can stand."""
    path = tmp_path / "design.hourglass"
    path.write_text(
        """programme p "{0}" {{
          code "{0}" in "IATI"; why "{0}"; runs 2012 to 2017
          facilitator f "{0}" {{ code "{0}" in "IATI" }}
          objective a "{0}" {{ definition "{0}" }}
          indicator i "{0}" {{
            measures a; counts "{0}"; definition "{0}"; code "{0}" in "{0}"
            baseline 1 in 2012 because "{0}"; target 2 by 2014 because "{0}"
            where "{0}" "{0}" {{ target 1 by 2014 }}
          }}
        }}
        """.format(written(text)),
        encoding="utf-8",
        newline="",
    )
    document, _ = export(path)
    check(document, standard, tmp_path)
    root = read(document)
    shown = published(text)
    trimmed = shown.strip(" \t\n")
    assert root.findtext("*/iati-identifier") == trimmed
    assert [each.text for each in root.iter("narrative")] == [shown] * 10
    assert root.find("*/reporting-org").get("ref") == trimmed
    assert root.find(".//indicator/reference").get("code") == trimmed
    dimension = root.find(".//dimension")
    assert (dimension.get("name"), dimension.get("value")) == (shown, shown)


def test_the_same_bytes_again(tutorial):
    assert export(tutorial) == export(tutorial)


SOUND = """programme p "P" {
  code "XM-1-2" in "IATI"; runs 2012 to 2017
  facilitator f "F" { code "XM-1" in "IATI"; code "22" in "IATI OrganisationType" }
  objective a "A" { stage learning }
  indicator i "I" {
    measures a; counts "x"; code "1.2" in "SDG"; baseline 1 in 2012; target 2 during 2013 to 2014
  }
  indicator s "S" { measures a; story; baseline "B" in 2012; target "T" by 2014 }
}
"""


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('<baseline year="2012" value="1"/>', '<baseline year="2012"/>', "8.8.1"),
        ('year="2012" value="1"', 'year="2012" value="1,234"', "8.8.2"),
        ('<baseline year="2012">', '<baseline year="2012" value="3">', "8.8.3"),
        ('<target value="2"/>', "<target/>", "8.9.1"),
        ('<target value="2"/>', '<target value="tbc"/>', "8.9.2"),
        ("<target>", '<target value="5">', "8.9.3"),
        ('<target value="2"/>', '<target value="2"/><actual/>', "8.10.1"),
        ('<target value="2"/>', '<target value="2"/><actual value="20%"/>', "8.10.2"),
        ("</target>", '</target><actual value="2"/>', "8.10.3"),
        ('start iso-date="2013-01-01"', 'start iso-date="2015-01-01"', "8.6.1"),
        (
            '<indicator measure="1"',
            '<reference vocabulary="99" code="R"/><indicator measure="1"',
            "8.11.1",
        ),
    ],
)
def test_a_broken_rule_is_noticed(tmp_path, standard, old, new, rule):
    """The checks above can fail."""
    path = tmp_path / "design.hourglass"
    path.write_text(SOUND)
    document, _ = export(path)
    check(document, standard, tmp_path)
    text = document.decode()
    assert old in text
    broken = read(text.replace(old, new, 1).encode())
    assert rule in broken_rules(standard, broken)
    with pytest.raises(AssertionError):
        check(text.replace(old, new, 1).encode(), standard, tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<activity-status", "<activity-state"),
        ("</iati-activity>", ""),
        ('<baseline year="2012"', "<baseline"),
        ('type="22"', ""),
        ('iso-date="2012-01-01"', 'iso-date="2012"'),
        ("<narrative>P", "<narrative>P & Q"),
        ("<narrative>P", "<narrative>P\x01"),
    ],
)
def test_a_document_that_is_not_valid_is_noticed(tmp_path, standard, old, new):
    path = tmp_path / "design.hourglass"
    path.write_text(SOUND)
    text = export(path)[0].decode()
    assert old in text
    broken = tmp_path / "broken.xml"
    broken.write_text(text.replace(old, new, 1))
    assert schema_faults(standard, broken) != ""
