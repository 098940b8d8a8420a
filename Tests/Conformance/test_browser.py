"""The browser module, called as a page calls it, says what the command says."""

import os

import pytest
from conftest import BROKEN, EXAMPLES, run
from wasmtime import Engine, Instance, Module, Store


@pytest.fixture(scope="module")
def page():
    """A function from the bytes of a design to what the browser says about it."""
    store = Store(Engine())
    module = Module.from_file(store.engine, os.environ["HOURGLASS_WASM"])
    # It asks nothing of the page: no clock, no network, nothing.
    assert not module.imports
    exports = Instance(store, module, []).exports(store)

    def check(design):
        start = exports["hourglass_input"](store, len(design))
        exports["memory"].write(store, design, start)
        length = exports["hourglass_check"](store)
        start = exports["hourglass_output"](store)
        return bytes(exports["memory"].read(store, start, start + length))

    check.memory = lambda: exports["memory"].size(store)
    return check


def command(design, folder):
    (folder / "design.hourglass").write_bytes(design)
    return run("check", "--format", "json", "design.hourglass", folder=folder).stdout


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(page, path, tmp_path):
    design = path.read_bytes()
    assert page(design) == command(design, tmp_path)


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
def test_odd_designs(page, design, tmp_path):
    assert page(design) == command(design, tmp_path)


def test_prefixes(page, tmp_path):
    """What a person has typed so far."""
    design = BROKEN.encode()
    for length in range(0, len(design), 7):
        assert page(design[:length]) == command(design[:length], tmp_path)


def test_checking_again_takes_no_more_memory(page):
    """The same page checks at every keystroke."""
    design = max((path.read_bytes() for path in EXAMPLES), key=len, default=BROKEN.encode())
    for _ in range(20):
        page(design)
    before = page.memory()
    for _ in range(200):
        page(design)
    assert page.memory() == before
