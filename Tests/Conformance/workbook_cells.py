"""What the cells of a workbook have to be: from the JSON of its design, and for a design that
exists only here."""

import datetime
import re

from workbooks import number

VALUE = r"-?\d+(?:\.\d+)?%?"

DESIGN = """programme {1} "Book" {{
  peers directors "{0}" {{ number 5 }}
  group home "Home" {{ number 9 }}
  objective learn "{0}" {{
    stage learning; for directors; gains experiential-knowledge
    leads to change because "{0}" {{ assuming backed }}
  }}
  objective change "Change" {{ stage scale; for home }}
  tool talks "{0}" {{ kind report-back; from directors to home; serves change }}
  assumption backed "{0}" {{ tested by directors; tested by 2014-09-30 }}
  risk loss "{0}" {{
    kind other "{0}"; threatens learn, change; likelihood high; consequence low
    response talks "{0}"; owner home
  }}
  indicator share "{0}" {{
    measures learn; facet use; percent of "{0}"; definition "{0}"
    baseline 12.5% in 2012-02-29; target 33.25% by 2014; target 50% by 2016-09-30
    source "{0}"; method interview; told by directors; tracked by home every 6 months
  }}
  indicator money "Money" {{
    measures change; amount in "USD"; baseline 1500000 in 2012; target 2500000.75 by 2014-Q3
    source "Books"; method "{0}"; tracked by home every year
  }}
}}
"""


def design(path, *texts):
    """A file with a design for each text."""
    with path.open("w", encoding="utf-8") as file:
        for index, text in enumerate(texts):
            text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            file.write(DESIGN.format(text, f"book-{index}"))
    return path


def when(text):
    if re.fullmatch(r"\d{4}", text):
        return int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    return text


def figure(cell, link):
    """The two cells of a value and its date: `15 by 2014`."""
    words = on_paper(cell)
    if cell["state"] != "said" or words.startswith("none: "):
        return [words, None]
    found = re.fullmatch(rf"(.*?)(?: (?:{link}) (\S+|\S+ to \S+))?", words, re.DOTALL)
    value, date = found[1], found[2] and when(found[2])
    return [number(value) if re.fullmatch(VALUE, value) else value, date]


def checklist_rows(checklist):
    """The rows of the sheet, from the JSON."""
    for section in checklist["sections"]:
        stage = section["stage"] and section["title"]
        remark = section["note"] or section["question"]
        if not section["groups"]:
            yield [stage, None, missing(section["rule"]), *[None] * 16, remark, None]
        for group in section["groups"]:
            place = [stage, group["objective"]]
            if group["rule"] and not group["indicators"]:
                gap = missing(group["rule"])
                yield [*place, gap, *[None] * 16, section["question"], None]
            for title in group["elsewhere"]:
                yield [*place, None, *[None] * 16, f"see the indicator “{title}”", None]
            for each in group["indicators"]:
                yield [*place, *indicator_cells(each), None]


def risk(text):
    return f"{text} (likelihood high, consequence low)"


def missing(rule):
    return rule and "missing: an indicator"


def on_paper(cell):
    """Without the name of a rule, and nothing where the design is silent."""
    if cell["state"] == "missing":
        return "missing"
    return None if cell["state"] == "not-stated" else cell["words"]


def indicator_cells(each):
    def words(*names):
        return [on_paper(each[name]) for name in names]

    days = [when(date["day"]) for date in each["dates"] if not date["overdue"]]
    also = each["alsoMeasures"]
    last = " and ".join(filter(None, [", ".join(also[:-1]), *also[-1:]]))
    return [
        each["title"], *words("definition", "unit"), *figure(each["baseline"], "in"),
        *figure(each["nextTarget"], "by|during"), *figure(each["finalTarget"], "by|during"),
        *words("source", "method", "tracker", "often"), days[0] if days else None,
        *words("due", "breakdown", "reportedTo"), f"also measures {last}" if also else None,
    ]  # fmt: skip


def gap_rows(report):
    for each in report["findings"]:
        yield [
            each["severity"], each["message"], each["next"], each["why"], each["source"],
            each["line"], each.get("allowed"), None,
        ]  # fmt: skip


def compare(rows, expected):
    """Cell by cell, and an int is never a text that looks like it."""
    assert len(rows) == len(expected), (rows, expected)
    for row, other in zip(rows, expected, strict=True):
        for cell, wanted in zip(row, other, strict=True):
            assert isinstance(cell, str) == isinstance(wanted, str), (cell, wanted)
            assert cell == wanted, (cell, wanted, other)


def compare_with_design(sheets, checklist, text):
    """Every cell of the sheets that no JSON has, for the design made with a text."""
    engagement, contact, learning, scale = [each["title"] for each in checklist["sections"]]
    leap, pledge = datetime.date(2012, 2, 29), datetime.date(2014, 9, 30)
    due = datetime.date(2016, 9, 30)
    no = [None]
    compare(sheets["Indicators"][1:], [
        [text, "share", None, learning, f"“{text}”", "use", None, text, f"percent of {text}", None,
         "higher", *no * 4, text, "interview", text, "Home", "every 6 months", *no * 2, 0.125, leap,
         None, "33.25% by 2014", 0.5, due, *no * 5],
        ["Money", "money", None, scale, "“Change”", "impact", *no * 2, "amount in USD", None,
         "higher", *no * 4, "Books", text, None, "Home", "every year", *no * 2, 1500000, 2012,
         *no * 2, 2500000.75, "2014-Q3", *no * 5],
    ])  # fmt: skip
    compare(sheets["Logframe"][1:], [
        ["1 Goal (impact)\nChange", "1.a: Money\namount in USD", 1500000, 2500000.75, *no * 2,
         f"Books\nmethod: {text}", "risk: " + risk(text)],
        [f"1.1 Purpose (outcome)\n{text}\nleads to 1 because: {text}",
         f"1.1.a: {text}\npercent of {text}", 0.125, None, 0.3325, 0.5,
         f"{text}\nmethod: interview", f"{text}\nrisk: " + risk(text)],
        ["Output\nmissing: an objective", *no * 7],
    ])  # fmt: skip
    compare(sheets["Risks"][1:], [
        [text, text, f"{learning}; {scale}", f"{text}; Change", "high", "low", "medium", text,
         text, None, "Home", None],
    ])  # fmt: skip
    compare(sheets["Assumptions"][1:], [[text, f"{text} → Change", text, text, pledge, None]])
