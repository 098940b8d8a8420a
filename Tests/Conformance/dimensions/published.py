"""Published IATI activities, and XML as such."""

from dimensions.dimension import dimension, many

TITLE = "<title><narrative>T</narrative></title>"
INDICATOR = f'<indicator measure="1">{TITLE}%s</indicator>'
PERIOD = (
    '<period><period-start iso-date="2014-01-01"/><period-end iso-date="2014-12-31"/>%s</period>'
)


def activity(inside):
    return (
        '<?xml version="1.0"?><iati-activities version="2.03"><iati-activity>'
        f"<iati-identifier>A</iati-identifier>{TITLE}{inside}</iati-activity></iati-activities>"
    )


def imported(what, inside, n=500):
    """An activity with this pattern again and again, within what is around `...`."""

    def written(n):
        before, pattern, after = inside
        return {"a.xml": activity(before + many(n, pattern).replace("N", "") + after)}

    return dimension(what, written, "import iati a.xml --on 2015-01-01", n)


RESULT = f'<result type="1">{TITLE}'
OPENED = f'{RESULT}<indicator measure="1">{TITLE}'
CLOSED = "</indicator></result>"
PERIOD_OPENED = OPENED + PERIOD.split("%s")[0]
PERIOD_CLOSED = "</period>" + CLOSED

DIMENSIONS = [
    imported("results", ("", f'{RESULT}{INDICATOR % ""}</result>', "")),
    imported("results with one title each", ("", RESULT.replace("T<", "T#<") + "</result>", "")),
    imported("indicators of a result", (RESULT, INDICATOR % "", "</result>")),
    imported("baselines", (OPENED, '<baseline value="#" year="2012"/>', CLOSED)),
    imported("baselines of parts", (
        OPENED, '<baseline value="#" year="2012"><dimension name="sex" value="s#"/></baseline>',
        CLOSED)),
    imported("periods", (OPENED, PERIOD % '<target value="#"/>', CLOSED)),
    imported("periods with actuals", (OPENED, PERIOD % '<actual value="#"/>', CLOSED)),
    imported("targets of a period", (PERIOD_OPENED, '<target value="#"/>', PERIOD_CLOSED)),
    imported("targets of parts", (
        PERIOD_OPENED, '<target value="#"><dimension name="sex" value="s#"/></target>',
        PERIOD_CLOSED)),
    imported("actuals of parts", (
        PERIOD_OPENED, '<actual value="#"><dimension name="sex" value="s#"/></actual>',
        PERIOD_CLOSED)),
    imported("dimensions of a target", (
        PERIOD_OPENED + '<target value="1">', '<dimension name="d#" value="v"/>',
        "</target>" + PERIOD_CLOSED)),
    imported("locations of a target", (
        PERIOD_OPENED, '<target value="#"><location ref="l#"/></target>', PERIOD_CLOSED)),
    imported("references", (OPENED, '<reference vocabulary="9" code="#"/>', CLOSED)),
    imported("organisations taking part", ("", '<participating-org role="1" type="10" ref="XM-#">'
                                   "<narrative>O#</narrative></participating-org>", "")),
    imported("organisations by reference alone", (
        "", '<participating-org role="1" type="10" ref="XM-#"/>', "")),
    imported("organisations without reference", (
        "", '<participating-org role="1"><narrative>O#</narrative></participating-org>', "")),
    imported("one organisation again", (
        "", '<participating-org role="1" ref="X"><narrative>O</narrative></participating-org>',
        "")),
    imported("narratives of a title", (
        f'<result type="1"><title>', '<narrative xml:lang="l#">T</narrative>', "</title></result>")),
    imported("what has no place", ("", '<budget><value currency="USD">#</value></budget>', "")),
    imported("what has no place, of many kinds", ("", "<kind-#/>", "")),
    imported("attributes", ("<budget ", 'a#="b" ', "/>"), 2000),
    imported("one attribute again", ("<budget ", 'a="b" ', "/>"), 2000),
    imported("name spaces", ("<budget ", 'xmlns:a#="b#" ', "/>"), 1000),
    imported("name spaces within each other", ("", '<a xmlns:p="q">', ""), 1000),
    imported("elements in elements", ("", "<a>", ""), 1000),
    dimension("elements in elements, closed", lambda n: {
        "a.xml": activity("<a>" * n + "</a>" * n)}, "import iati a.xml", 1000),
    dimension("elements in elements, crossed", lambda n: {
        "a.xml": activity("<a>" * n + "</b>" * n)}, "import iati a.xml", 1000),
    imported("comments in XML", ("", "<!-- a -->", ""), 2000),
    imported("letters of a comment in XML", ("<!--", "a-", "-->"), 100_000),
    imported("instructions", ("", "<?a b?>", ""), 2000),
    imported("letters", (f"{RESULT}<description><narrative>", "ab ", "</narrative></description>"
                         "</result>"), 8000),
    imported("entities", (f"{RESULT}<description><narrative>", "&amp;", "</narrative></description>"
                          "</result>"), 4000),
    imported("texts in brackets", (
        f"{RESULT}<description><narrative>", "<![CDATA[a]]>", "</narrative></description></result>"),
        2000),
    imported("brackets in brackets", (
        f"{RESULT}<description><narrative><![CDATA[", "]]]&gt;",
        "]]></narrative></description></result>"), 2000),
    imported("lines", (f"{RESULT}<description><narrative>", "a\n", "</narrative></description>"
                       "</result>"), 4000),
    imported("letters of an attribute", ('<budget a="', "ab ", '"/>'), 8000),
    imported("letters of a name in XML", ("<", "ab", "/>"), 8000),
    imported("angles", ("", "<", ""), 2000),
    imported("ampersands", ("", "&", ""), 2000),
    dimension("activities", lambda n: {"a.xml": activity("").replace(
        "<iati-activity>", "<iati-activity>" + "</iati-activity><iati-activity>" * n)},
        "import iati a.xml", 500),
    dimension("activity in UTF-16", lambda n: {"a.xml": activity(many(
        n, f'{RESULT}</result>')).encode("utf-16")}, "import iati a.xml", 500),
    dimension("activity in ISO-8859-1", lambda n: {"a.xml": activity(many(
        n, f'{RESULT}é</result>')).replace('"1.0"', '"1.0" encoding="ISO-8859-1"', 1).encode(
            "latin-1")}, "import iati a.xml", 500),
    dimension("activity with values", lambda n: {"a.xml": activity(
        OPENED + many(n, PERIOD % '<actual value="#"/>') + CLOSED)},
        "import iati a.xml --values v.csv", 500),
]  # fmt: skip
