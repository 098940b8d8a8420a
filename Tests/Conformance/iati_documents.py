"""IATI documents as others judge them: the schema by xmllint, the rules of the standard by what
its ruleset says."""

import json
import os
import shutil
import subprocess

from lxml import etree

# The rules about results in the standard's own ruleset.
RULES = [
    "8.6.1", "8.8.1", "8.8.2", "8.8.3", "8.9.1", "8.9.2", "8.9.3", "8.10.1", "8.10.2", "8.10.3",
    "8.11.1",
]  # fmt: skip


def schema_faults(folder, path):
    """What xmllint has to say of a file; empty where it is well-formed and valid."""
    program = os.environ.get("HOURGLASS_XMLLINT") or shutil.which("xmllint")
    result = subprocess.run(
        [
            program,
            "--nonet",
            "--noout",
            "--schema",
            folder / "iati-activities-schema.xsd",
            path,
        ],  # fmt: skip
        capture_output=True,
        timeout=60,
        check=False,
    )
    return "" if result.returncode == 0 else result.stderr.decode()


def result_rules(folder):
    """Each rule about results: its id, whom it is about, its name, and what it wants."""
    rules = []
    for context, group in json.loads((folder / "ruleset-standard.json").read_text()).items():
        if not context.startswith("/iati-activities/iati-activity/result/"):
            continue
        for name, rule in group.items():
            rules += [(case["ruleInfo"]["id"], context, name, case) for case in rule["cases"]]
    assert sorted(rule[0] for rule in rules) == sorted(RULES)
    return rules


def holds(name, case, element):
    """Whether one case of a rule holds for one element, as the specification of rulesets has it."""
    match name:
        case "atleast_one":
            return any(element.xpath(path) for path in case["paths"])
        case "no_more_than_one":
            return sum(len(element.xpath(path)) for path in case["paths"]) <= 1
        case "if_then":
            condition, wanted = (f"boolean({case[key]})" for key in ("if", "then"))
            return not element.xpath(condition) or element.xpath(wanted)
        case "date_order":
            less, more = (element.xpath(case[key]) for key in ("less", "more"))
            return not less or not more or less[0] <= more[0]
    raise ValueError(name)


def broken_rules(folder, document):
    """The ids of the rules about results that a document breaks."""
    broken = set()
    for identifier, context, name, case in result_rules(folder):
        # The alternatives of a union are all absolute.
        for element in document.xpath(context):
            if not holds(name, case, element):
                broken.add(identifier)
    return broken


def read(text):
    """The root of a document, whose text nodes are kept as they are."""
    return etree.fromstring(text, etree.XMLParser(resolve_entities=False, huge_tree=True))


def narrative(element, name):
    return element.findtext(f"{name}/narrative")


def figure(element):
    """Value, comment and dimensions of a baseline, a target or an actual."""
    return (
        element.get("value"),
        narrative(element, "comment"),
        [(each.get("name"), each.get("value")) for each in element.findall("dimension")],
    )


def facts(indicator):
    """All that is published of an indicator, as plain values."""
    return {
        "measure": indicator.get("measure"),
        "ascending": indicator.get("ascending"),
        "aggregates": indicator.get("aggregation-status"),
        "title": narrative(indicator, "title"),
        "definition": narrative(indicator, "description"),
        "references": [
            (each.get("vocabulary"), each.get("code")) for each in indicator.findall("reference")
        ],
        "baselines": [
            (each.get("year"), each.get("iso-date"), *figure(each))
            for each in indicator.findall("baseline")
        ],
        "periods": [
            (
                period.find("period-start").get("iso-date"),
                period.find("period-end").get("iso-date"),
                [figure(each) for each in period.findall("target")],
                [figure(each) for each in period.findall("actual")],
            )
            for period in indicator.findall("period")
        ],
    }
