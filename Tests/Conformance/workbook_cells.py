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


def figure(cell):
    """A value is a number in the sheet, and its date stands behind it in the format."""
    words = on_paper(cell)
    found = words and re.fullmatch(rf"({VALUE})(?: (?:in|by|during) .*)?", words, re.DOTALL)
    return number(found[1]) if found and cell["state"] == "said" else words


def checklist_rows(checklist):
    """The rows of the sheet, from the JSON: a stage and an objective stand above what is theirs."""
    for index, section in enumerate(checklist["sections"]):
        question = section["question"] and f"Question for the team: {section['question']}"
        heading = f"{index + 1}. {section['title']}" if section["stage"] else section["title"]
        note = section["note"]
        # For readers, a heading with nothing below it says so.
        if section["stage"] and not (note or section["rule"] or section["groups"]):
            note = "The design has no objective and no indicator for this stage."
        yield spread("\n".join(filter(None, [heading, note, question])))
        if section["rule"] and not section["groups"]:
            yield spread(missing(section["rule"]))
        for group in section["groups"]:
            if group["objective"]:
                yield spread(f"Objective: {group['objective']}")
            elif section["stage"] or len(section["groups"]) > 1:
                yield spread("Not linked to one objective")
            if group["rule"] and not group["indicators"]:
                yield spread(missing(group["rule"]))
            for title in group["elsewhere"]:
                yield spread(f"See the indicator “{title}”.")
            for each in group["indicators"]:
                yield [*indicator_cells({**each, "objective": group["objective"]}), None]


def spread(text):
    return [text, *[None] * 8]


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
    def lines(**names):
        """The entries below each other, each after its label, where it has one."""
        said = [(label.replace("_", " "), on_paper(each[name])) for label, name in names.items()]
        return [f"{label}: {words}" if label else words for label, words in said if words]

    def cell(found):
        return "\n".join(found) or None

    also = each["alsoMeasures"]
    last = " and ".join(filter(None, [", ".join(also[:-1]), *also[-1:]]))
    measures = "also measures" if each["objective"] else "measures"
    passed = [date for date in each["dates"] if date["overdue"]]
    before = len(passed) - 1
    earlier = f" (and {before} earlier date{'s' * (before > 1)})" if before > 0 else ""
    due = [f"date passed: {date['day']}: {task(date)}{earlier}" for date in passed[-1:]] + [
        f"next due date: {date['day']}: {task(date)}"
        for date in each["dates"]
        if not date["overdue"]
    ]
    groups = [
        re.sub(r".*?: ", "", group["title"]) + ": " + figures(group) for group in each["groups"]
    ]
    source = on_paper(each["source"])
    return [
        numbered(each) + (f"\n{measures}: {last}" if also else ""),
        cell(lines(definition="definition", unit="unit")), figure(each["baseline"]),
        figure(each["nextTarget"]), figure(each["finalTarget"]),
        cell(([source] if source else []) + lines(collection_method="method")),
        cell(lines(tracked_by="tracker", frequency="often") + (due or lines(next_due_date="due"))),
        cell(
            lines(disaggregated_by="breakdown") + groups + lines(reported_to="reportedTo")),
    ]  # fmt: skip


def numbered(each):
    return (f"{each['number']}: " if each["number"] else "") + each["title"]


def apart(words):
    """With the thousands of the number at the beginning apart."""
    return re.sub(r"^-?\d{4,}(?=[^\d]|$)", lambda found: f"{int(found[0]):,}", words)


def figures(group):
    """The figures of a group in one line."""
    next_, final = on_paper(group["nextTarget"]), on_paper(group["finalTarget"])
    said = [("baseline", on_paper(group["baseline"]))]
    said += (
        [("target", final)]
        if next_ == final
        else [("next target", next_), ("final target", final)]
    )
    return ", ".join(f"{label} {apart(words)}" for label, words in said if words)


def task(date):
    collect = ["collect data"] if date["collect"] else []
    report = ["report"] if date["report"] else []
    return ", ".join([*collect, *(f"target {apart(target)}" for target in date["targets"]), *report])


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
    pledge = datetime.date(2014, 9, 30)
    no = [None]
    compare(sheets["Indicators"][1:], [
        [f"1.1.a: {text}\nname: share", f"outcome: {text}",
         f"{text}\npercentage of {text}", None, f"{text}\ninterview\ntold by: {text}",
         "Home\ncollected: every 6 months", 0.125, 0.3325, 0.5,
         "what it measures: Use in practice"],
        ["1.a: Money\nname: money", "impact: Change", "amount in USD", None,
         f"Books\n{text}", "Home\ncollected: every year", 1500000, None, 2500000.75,
         None],
    ])  # fmt: skip
    compare(sheets["Logframe"][1:], [
        ["1 Goal (impact)\nChange", "1.a: Money\namount in USD", 1500000, 2500000.75, *no * 2,
         f"Books\nmethod: {text}", "risk: " + risk(text)],
        [f"1.1 Purpose (outcome)\n{text}\nleads to 1 because: {text}",
         f"1.1.a: {text}\npercentage of {text}", 0.125, None, 0.3325, 0.5,
         f"{text}\nmethod: interview", f"{text}\nrisk: " + risk(text)],
        ["Output\nmissing: an objective", *no * 7],
    ])  # fmt: skip
    compare(sheets["Activities"][1:], [
        [text, "1", f"from {text} to Home", None, None],
    ])  # fmt: skip
    compare(sheets["Risks"][1:], [
        [text, text, f"{text}\nChange", "high", "low",
         "medium", f"{text}, through {text}", None, "Home", None],
    ])  # fmt: skip
    compare(sheets["Assumptions"][1:], [[text, f"{text} → Change", text, text, pledge, None]])
