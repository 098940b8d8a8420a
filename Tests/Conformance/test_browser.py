"""The browser module, called as the page calls it, says what the commands say, byte for byte."""

import csv
import io
import json
import os
import struct

import pytest
from conftest import BROKEN, EXAMPLES, ROOT, run
from damaged_designs import Damage
from wasmtime import Engine, Instance, Module, Store

DAY = "2026-01-15"
COMMANDS = {
    "check": ["check", "--format", "json"],
    "trace": ["trace"],
    "checklist": ["checklist", "--on", DAY],
    "questions": ["questions"],
}
DAMAGED = 300


class Page:
    """The module and its memory."""

    def __init__(self):
        self.store = Store(Engine())
        module = Module.from_file(self.store.engine, os.environ["HOURGLASS_WASM"])
        # It asks nothing of the page: no clock, no network, nothing.
        assert not module.imports
        self.exports = Instance(self.store, module, []).exports(self.store)
        self.names = json.loads(self.answer_of(0))

    def put(self, content):
        start = self.call("hourglass_input", len(content))
        self.exports["memory"].write(self.store, content, start)

    def read(self, design, name=b"design.hourglass"):
        self.put(name + design)
        self.call("hourglass_read", len(name), int(DAY.replace("-", "")))

    def add_file(self, name, content):
        self.put(name + content)
        self.call("hourglass_file", len(name))

    def answer(self, name, place=0, words=b""):
        self.put(words)
        self.call("hourglass_words")
        return self.answer_of(self.names.index(name), place)

    def answer_of(self, index, place=0):
        length = self.call("hourglass_answer", index, place)
        start = self.call("hourglass_output")
        return bytes(self.exports["memory"].read(self.store, start, start + length))

    def call(self, name, *arguments):
        return self.exports[name](self.store, *arguments)

    @property
    def size(self):
        return self.exports["memory"].size(self.store)


@pytest.fixture(scope="module")
def page():
    return Page()


@pytest.fixture
def assert_equal(page, tmp_path):
    """Holds every answer about a design against what the command prints."""

    def hold(design, names=COMMANDS):
        (tmp_path / "design.hourglass").write_bytes(design)
        page.read(design)
        for name in names:
            printed = run(*COMMANDS[name], "design.hourglass", folder=tmp_path)
            # A command says on the other stream that there is no design; the page says it, too.
            assert page.answer(name) == printed.stdout, name

    return hold


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(assert_equal, path):
    assert_equal(path.read_bytes())


def command_for(name, form):
    """What prints the document of this name in this format."""
    if name == "values":
        return ["progress", "--template", "--on", DAY]
    day = ["--on", DAY] if name in ("report", "checklist", "logframe", "iati", "progress") else []
    values = ["--values", "values.csv"] if name in ("report", "logframe", "iati", "progress") else []
    if name in ("trace", "diagram", "report", "checklist", "questions", "progress"):
        return [name, *day, *values, "--format", form]
    forms = ["--format", form] if name in ("logframe", "pirs") else []
    return ["export", "--to", name, *day, *values, *forms]


def filled_in(template):
    """The first periods of each indicator have a value."""
    rows = list(csv.DictReader(io.StringIO(template)))
    for number, row in enumerate(rows):
        row["value"] = f"{number % 7 + 3}" + ("%" if "percent" in row["unit"] else "")
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys() if rows else ["indicator", "period", "value"])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("path", EXAMPLES[::4], ids=lambda path: path.stem)
def test_documents(page, path, tmp_path):
    """Every document that the page offers has the bytes that a command writes."""
    (tmp_path / "design.hourglass").write_bytes(path.read_bytes())
    page.read(path.read_bytes())
    values = filled_in(page.answer("values csv").decode()).encode()
    (tmp_path / "values.csv").write_bytes(values)
    listed = json.loads(page.answer("documents"))
    assert len(listed) == 12
    for document in listed:
        for form in document["files"]:
            command = command_for(document["name"], form)
            printed = run(*command, "design.hourglass", folder=tmp_path)
            # A value may be far from its target, or of another kind than the indicator's.
            assert printed.returncode in (0, 1), (command, printed.stderr)
            # On a terminal or in a pipe, pages of text end with a line end.
            answered = page.answer(f"{document['name']} {form}", words=values)
            assert answered.rstrip(b"\n") == printed.stdout.rstrip(b"\n"), command


@pytest.mark.parametrize(
    "design",
    [
        b"",
        b"\n",
        BROKEN.encode(),
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf" + BROKEN.encode(),
        b"a {" * 20000,
    ],
    ids=["empty", "newline", "broken", "no text", "byte-order mark", "nested"],
)
def test_odd_designs(assert_equal, design):
    assert_equal(design, ["check"])


def test_damaged_copies(assert_equal):
    """Slips of every sort, in the examples in turn."""
    words = {line.split("`")[1] for line in (ROOT / "Grammar/README.md").read_text().splitlines()
             if line.startswith("| `")}  # fmt: skip
    texts = [path.read_text() for path in EXAMPLES]
    for seed in range(DAMAGED):
        assert_equal(Damage(texts[seed % len(texts)], words, seed).text.encode())


def test_prefixes(assert_equal):
    """What a person has typed so far."""
    design = BROKEN.encode()
    for length in range(0, len(design), 7):
        assert_equal(design[:length], ["check"])


def test_places_count_as_a_page_counts(page):
    """Characters beyond the first plane take two units there."""
    design = 'programme p "🙂🙂 Ünï" { why "学び"; wrong }\n'
    page.read(design.encode())
    units = design.encode("utf-16-le")
    words = []
    for start, end, _ in struct.iter_unpack("<3i", page.answer("tokens")):
        words.append(units[2 * start : 2 * end].decode("utf-16-le"))
    assert words == ["programme", "p", '"🙂🙂 Ünï"', "{", "why", '"学び"', ";", "wrong", "}"]
    state = json.loads(page.answer("state"))
    found = [units[2 * each["start"] : 2 * each["end"]].decode("utf-16-le")
             for each in state["findings"]]  # fmt: skip
    assert "wrong" in found
    behind_wrong = len(design[: design.index("wrong") + 5].encode("utf-16-le")) // 2
    suggested = json.loads(page.answer("suggestions", behind_wrong))
    assert units[2 * suggested["from"] : 2 * suggested["to"]].decode("utf-16-le") == "wrong"


def test_edits_do_what_they_say(page):
    """Each offer, each fix and each allowance leaves a text that is read, and settles something."""
    for path in EXAMPLES:
        text = path.read_text().replace("tracked by", "# tracked by")
        page.read(text.encode())
        findings = json.loads(page.answer("state"))["findings"]
        for finding in findings[:12]:
            edits = [*finding["ways"], finding["fix"], finding["allow"]]
            for each in filter(None, edits):
                # What stands for the author's own words says nothing yet.
                page.read(edited(text, each).replace('"…"', '"In our words"').encode())
                state = json.loads(page.answer("state"))
                left = [other for other in state["findings"]
                        if other["allowed"] is None and same(other, finding)]  # fmt: skip
                assert not left, finding["message"]


def same(one, other):
    return (one["rule"], one["message"]) == (other["rule"], other["message"])


def edited(text, edits):
    units = text.encode("utf-16-le")
    for start, end, words in reversed(edits):
        units = units[: 2 * start] + words.encode("utf-16-le") + units[2 * end :]
    return units.decode("utf-16-le")


def test_reading_again_takes_no_more_memory(page):
    """The same page reads at every keystroke."""
    design = max((path.read_bytes() for path in EXAMPLES), key=len, default=BROKEN.encode())

    def keystroke(names):
        page.read(design)
        for name in names:
            page.answer(name)

    def write():
        """Everything is asked for now and then, and always what the page asks for at each key."""
        for _ in range(20):
            keystroke(page.names)
            for _ in range(4):
                keystroke(["state", "tokens"])

    write()
    before = page.size
    write()
    assert page.size == before
