"""Drives the page to write in as somebody does who opens it: in a real browser, from a file, and
without a network."""

import os
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

# The page is waited for by what it shows; how long that takes says how busy the machine is.
PATIENCE = 120
expect.set_options(timeout=PATIENCE * 1000)

MAKE = Path(__file__).with_name("page")
# There is no graphics card to look for, nor one to imitate.
BROWSER_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer"]
WIDE, PHONE = {"width": 1300, "height": 850}, {"width": 390, "height": 780}

# What some browsers do not have.
NO_HIGHLIGHTS = "delete window.Highlight; Object.defineProperty(CSS, 'highlights', {value: null});"
NO_PICKERS = "delete window.showOpenFilePicker; delete window.showSaveFilePicker;"


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The page that `run` made, or one made now of the module."""
    path = os.environ.get("HOURGLASS_PAGE")
    if not path:
        path = tmp_path_factory.mktemp("page") / "hourglass.html"
        subprocess.run([MAKE, os.environ["HOURGLASS_WASM"], path], check=True)
    return Path(path).as_uri()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        path = os.environ["HOURGLASS_BROWSER"]
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, address):
    """Opens the page as a new person does; nothing may go wrong in it, and nothing be asked for."""
    asked, wrong, contexts = [], [], []

    def open_page(without="", size=WIDE, fragment="", again=None, **settings):
        context = again or browser.new_context(viewport=size, offline=True, **settings)
        contexts.append(context)
        if not again:
            context.set_default_timeout(PATIENCE * 1000)
            context.add_init_script(NO_PICKERS + without)
            context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda told: told.type == "error" and wrong.append(told.text))
        page.goto(address + fragment)
        expect(page.locator("#summary")).not_to_be_empty()
        return page

    yield open_page
    assert not wrong
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:", "about:"))] == []
    for context in contexts:
        context.close()


def value(page):
    return page.input_value("#text")


def write(page, text):
    """Puts a text in the place of all, as somebody who pastes it."""
    page.focus("#text")
    page.keyboard.press("Control+a")
    if text:
        page.keyboard.insert_text(text)
    else:
        page.keyboard.press("Delete")
    shown(page)


def until(page, condition):
    """The page's own rules forbid what Playwright waits with."""
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        if found := page.evaluate(condition):
            return found
        page.wait_for_timeout(10)
    raise AssertionError(condition)


def shown(page):
    """Waits until what is shown is about the text that stands there."""
    until(page, "field.value === page.read && !isReading")
