"""What a published activity says of its results, as plain values that can be compared."""

import xml.etree.ElementTree as ET


def words(element, name):
    """The first text of an element within another, without the indentation around it."""
    child = element.find(name)
    if child is None:
        return ""
    text = child.findtext("narrative", default=child.text or "")
    return "\n".join(line.strip() for line in text.strip().splitlines())


def figure(element):
    dimensions = [(d.get("name"), d.get("value")) for d in element.findall("dimension")]
    return (element.get("value"), tuple(dimensions), words(element, "comment"))


def baseline(element):
    return (element.get("year"), element.get("iso-date"), *figure(element))


def references(element, address):
    return sorted(
        (r.get("vocabulary"), r.get("code"), r.get(address) or "")
        for r in element.findall("reference")
    )


def periods(indicator):
    """From when to when, with what was wanted and found in it; the same time twice is one."""
    found = {}
    for period in indicator.findall("period"):
        days = (period.find("period-start").get("iso-date"), period.find("period-end").get("iso-date"))
        targets, actuals = found.setdefault(days, ([], []))
        targets += [figure(t) for t in period.findall("target")]
        actuals += [figure(a) for a in period.findall("actual")]
    return {
        days: (sorted(targets, key=str), sorted(actuals, key=str))
        for days, (targets, actuals) in found.items()
    }


def indicator(element):
    return {
        "measure": element.get("measure"),
        "ascending": element.get("ascending") not in ("0", "false"),
        "aggregates": {"true": "1", "false": "0"}.get(
            element.get("aggregation-status"), element.get("aggregation-status")
        ),
        "title": words(element, "title"),
        "description": words(element, "description"),
        "references": references(element, "indicator-uri"),
        "baselines": sorted((baseline(b) for b in element.findall("baseline")), key=str),
        "periods": periods(element),
    }


def result(element):
    return {
        "type": element.get("type"),
        "title": words(element, "title"),
        "description": words(element, "description"),
        "references": references(element, "vocabulary-uri"),
        "indicators": [indicator(i) for i in element.findall("indicator")],
    }


def activities(text):
    """Each activity: its identifier, its title, its description and its results."""
    root = ET.fromstring(text)
    return [
        {
            "identifier": (activity.findtext("iati-identifier") or "").strip(),
            "title": words(activity, "title"),
            "why": words(activity, "description"),
            "results": [result(r) for r in activity.findall("result")],
        }
        for activity in root.iter("iati-activity")
    ]
