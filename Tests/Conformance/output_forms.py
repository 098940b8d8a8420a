"""What counts in an output: of prose its words, of a table its cells, of JSON its values.

Two outputs are the same if their forms are. What is the same bytes never comes here.
"""

import csv
import io
import json
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def text_of(content):
    return content.decode("utf-8", "backslashreplace")


class Words(list):
    """Prose: how it is broken into lines, paragraphs and elements says nothing."""


def words(content):
    return Words(text_of(content).split())


def lines(content):
    """Where a line is something: a finding, a statement, an event."""
    return text_of(content).split("\n")


def values(content):
    """JSON, as a whole or a document to a line. Numbers are compared as they are written."""
    text = text_of(content)
    try:
        documents = [text] if len(text.splitlines()) < 2 else text.splitlines()
        found = [json.loads(each, parse_float=str, parse_int=str) for each in documents]
    except ValueError:
        found = [json.loads(text, parse_float=str, parse_int=str)]
    found = [json.dumps(each, indent=1, sort_keys=True, ensure_ascii=False) for each in found]
    return [line for each in found for line in each.split("\n")]


def elements(content):
    """XML: elements, attributes in any order, and text; the blanks between elements say nothing."""
    found = []

    def walk(element, depth):
        facts = " ".join(f'{name}="{value}"' for name, value in sorted(element.attrib.items()))
        text = element.text if (element.text or "").strip() else ""
        found.append(f"{'  ' * depth}<{element.tag} {facts}> {text!r}")
        for child in element:
            walk(child, depth + 1)
            if (child.tail or "").strip():
                found.append(f"{'  ' * depth}{child.tail!r}")

    walk(ElementTree.fromstring(content), 0)
    return found


def cells(content):
    """CSV: a row is a line."""
    text = text_of(content)
    mark = "" if text.startswith("\ufeff") else "no byte order mark"
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [mark, *(" | ".join(map(repr, row)) for row in rows)]


class Page(HTMLParser):
    """The texts of a page."""

    INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "time"}

    def __init__(self, text):
        super().__init__()
        self.found, self.piece, self.hidden = [], [], 0
        self.feed(text)
        self.close()
        self.end()

    def end(self):
        text = " ".join("".join(self.piece).split())
        if text:
            self.found.append(text)
        self.piece = []

    def handle_starttag(self, tag, attributes):
        if tag not in self.INLINE:
            self.end()
        if tag in ("style", "script"):
            self.hidden += 1
        # What a form shows stands in its attributes.
        self.found += [f"[{value}]" for name, value in attributes if name == "href" and value]

    def handle_endtag(self, tag):
        if tag not in self.INLINE:
            self.end()
        if tag in ("style", "script"):
            self.hidden -= 1

    def handle_data(self, text):
        if not self.hidden:
            self.piece.append(text)


def page(content):
    return Words(" ".join(Page(text_of(content)).found).split())


def sheets(content):
    """A workbook: each cell that holds something, with the format that its number is shown in."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        names = set(book.namelist())

        def part(name):
            return ElementTree.fromstring(book.read(name))

        strings = []
        if "xl/sharedStrings.xml" in names:
            strings = [inner(each) for each in part("xl/sharedStrings.xml")]
        formats = number_formats(part("xl/styles.xml")) if "xl/styles.xml" in names else []
        targets = {
            each.get("Id"): each.get("Target") for each in part("xl/_rels/workbook.xml.rels")
        }
        found = []
        for sheet in part("xl/workbook.xml").iter(MAIN + "sheet"):
            target = targets[sheet.get(RELATED + "id")].lstrip("/")
            path = target if target.startswith("xl/") else f"xl/{target}"
            state = sheet.get("state", "")
            found.append(f"sheet {sheet.get('name')} {state}".strip())
            for cell in part(path).iter(MAIN + "c"):
                if shown := cell_text(cell, strings, formats):
                    found.append(f"{sheet.get('name')}!{cell.get('r')} {shown}")
    return found


def word(content):
    """A Word file: the words of its paragraphs."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        document = ElementTree.fromstring(file.read("word/document.xml"))
    paragraphs = (
        "".join(
            "-" if each.tag == WORD + "noBreakHyphen" else each.text or ""
            for each in paragraph.iter()
            if each.tag in (WORD + "t", WORD + "noBreakHyphen")
        )
        for paragraph in document.iter(WORD + "p")
    )
    return Words(" ".join(paragraphs).split())


def inner(element):
    return "".join(each.text or "" for each in element.iter(MAIN + "t"))


def number_formats(styles):
    own = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter(MAIN + "numFmt")}
    uses = styles.find(MAIN + "cellXfs")
    return [own.get(each.get("numFmtId"), each.get("numFmtId")) for each in uses or []]


def cell_text(cell, strings, formats):
    value, kind = cell.findtext(MAIN + "v"), cell.get("t", "n")
    if kind == "s":
        return repr(strings[int(value)])
    if kind == "inlineStr":
        return repr(inner(cell))
    formula = cell.findtext(MAIN + "f")
    if value is None and formula is None:
        return ""
    style = int(cell.get("s", "0"))
    shown = formats[style] if style < len(formats) else ""
    return f"{kind} {value} shown as {shown}" + (f" = {formula}" if formula else "")


FORMS = {
    "text": words, "markdown": words, "md": words, "html": page, "xlsx": sheets, "docx": word, "csv": cells,
    "json": values, "jsonl": values, "sarif": values, "gitlab": values, "junit": elements,
    "checkstyle": elements, "xml": elements,
}  # fmt: skip


def form(content, sort):
    """The form of an output by the format that its kind ends with; of others, their lines."""
    if not content:
        return Words()
    try:
        return FORMS.get(sort, lines)(content)
    except (ValueError, KeyError, csv.Error, ElementTree.ParseError, zipfile.BadZipFile) as error:
        # Not what it says it is, which a reader of the report should see.
        return [f"no {sort}: {error}", *lines(content)]


def forms(kind, status, parts):
    """All that counts of a run, under the names of its parts."""
    found = {"status": [status]}
    for name, content in parts.items():
        if name == "err":
            found[name] = words(content)
        elif name == "out":
            found[name] = form(content, kind.rpartition("-")[2])
        else:
            found[name] = form(content, name.rpartition(".")[2])
    return found
