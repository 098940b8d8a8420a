"""Two versions side by side, and values beside their targets, as the commands have them."""

import re

from conftest import TUTORIAL, run
from page_driver import shown, value, write
from playwright.sync_api import expect



def test_changes_are_those_of_diff(opened, tmp_path):
    old = TUTORIAL.read_text()
    new = old.replace("number 42", "number 40").replace("target 15 by", "target 25 by")
    assert old != new
    (tmp_path / "old.hourglass").write_text(old)
    (tmp_path / "new.hourglass").write_text(new)
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    write(page, new)
    page.click("#tab-compare")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Compare with a file").click()
    chooser.value.set_files([tmp_path / "old.hourglass"])
    expect(page.locator("#panel-compare")).to_contain_text("in old.hourglass")
    page.locator("#panel-compare [data-action=copy]").click()
    expect(page.locator("#told")).to_have_text("The text is copied.")
    # The first line names the files.
    copied = page.evaluate("navigator.clipboard.readText()").strip().split("\n")[1:]
    printed = run("diff", "old.hourglass", "new.hourglass", folder=tmp_path).stdout.decode()
    assert len(copied) > 5 and copied == printed.strip().split("\n")[1:]
    page.locator("#panel-compare summary").click()
    expect(page.locator("#panel-compare svg")).to_be_visible()
    # What is there now can be kept to compare with, too.
    page.get_by_role("button", name="Compare with the text as it is now").click()
    expect(page.locator("#panel-compare")).to_contain_text("The text is the same as")


def test_values_are_judged_as_progress_does(opened, tmp_path):
    text = TUTORIAL.read_text()
    (tmp_path / "design.hourglass").write_text(text)
    page = opened()
    write(page, text)
    page.click("#tab-progress")
    rows = page.locator("#panel-progress tbody tr")
    expect(rows.first).to_be_visible()
    # Nothing is judged before there is a value.
    expect(page.locator("#judged")).to_be_empty()
    rows.first.get_by_label("Value").fill("38")
    expect(page.locator("#judged")).to_contain_text("38")
    rows.nth(1).get_by_label("Value").fill("many")
    expect(page.locator("#judged .warning").first).to_contain_text("Row 2:")
    rows.nth(1).get_by_label("Value").fill("")
    rows.nth(1).get_by_role("button").click()
    expect(page.locator("#panel-progress tbody tr").nth(2).get_by_label(re.compile("^Period"))).to_be_focused()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the table").click()
    (tmp_path / "values.csv").write_bytes(download.value.path().read_bytes())
    # The documents use them, and are those of the command.
    page.click("#tab-documents")
    with page.expect_download() as download:
        label = "Progress: values compared with targets: table (CSV)"
        page.get_by_role("button", name=label, exact=True).click()
    day = page.evaluate("new Date().toLocaleDateString('sv')")
    printed = run("progress", "--values", "values.csv", "--on", day, "--format", "csv",
                  "design.hourglass", folder=tmp_path)  # fmt: skip
    assert download.value.path().read_bytes() == printed.stdout
    # The table comes back as it was, and can be removed.
    page.click("#tab-progress")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open a table").click()
    chooser.value.set_files([tmp_path / "values.csv"])
    expect(page.locator("#judged")).to_contain_text("38")
    page.get_by_role("button", name="Remove all values").click()
    expect(page.locator("#judged")).to_be_empty()
    shown(page)
    assert value(page) == text
