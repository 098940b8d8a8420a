"""What the page does for whoever writes in it: completes, explains, renames, finds, keeps several
files, asks for a design question by question."""

import re

from page_driver import PHONE, shown, until, value, write
from playwright.sync_api import expect

SMALL = """programme wells "Wells" {
  peers mayors "Mayors of twelve towns"

  objective meet "They meet" {
    stage engagement
    for mayors
  }
}
"""


def put_cursor(page, words, behind=True):
    page.evaluate(
        """([words, behind]) => {
          field.focus();
          const place = field.value.indexOf(words) + (behind ? words.length : 0);
          field.setSelectionRange(place, place);
        }""",
        [words, behind],
    )


def rename(page, name):
    page.keyboard.press("F2")
    expect(page.locator("#new-name")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def test_words_are_completed_while_they_are_written(opened):
    page = opened()
    write(page, SMALL)
    put_cursor(page, "for mayors\n")
    page.keyboard.type("    lea")
    entries = page.locator("#completions li")
    expect(entries.first).to_contain_text("leads")
    assert page.get_attribute("#text", "aria-activedescendant") == "completion-0"
    page.keyboard.press("Enter")
    shown(page)
    assert "\n    leads to" in value(page)
    # The names of the design and the words of the model, with what they mean.
    write(page, SMALL.replace("stage engagement", "stage "))
    put_cursor(page, "stage ")
    page.keyboard.press("Control+Space")
    expect(entries.nth(2)).to_contain_text("learning")
    expect(entries.nth(2)).to_contain_text("Individual people learn")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    shown(page)
    assert "stage contact" in value(page)
    # Whoever goes on writing is left in peace.
    put_cursor(page, "for mayors")
    page.keyboard.press("Enter")
    assert "for mayors\n    \n" in value(page)
    page.keyboard.type("gain ")
    page.keyboard.press("Escape")
    expect(page.locator("#completions")).to_be_hidden()


def test_what_is_missing_is_offered_where_it_belongs(opened):
    page = opened()
    write(page, SMALL)
    put_cursor(page, "for mayors\n  }\n")
    page.keyboard.press("Control+Space")
    missing = page.locator("#completions li", has_text="missing:")
    expect(missing.first).to_be_visible()
    before = page.locator("#findings li").count()
    missing.first.dispatch_event("mousedown")
    shown(page)
    assert value(page) != SMALL and page.locator("#findings li").count() != before


def test_a_word_explains_itself(opened):
    page = opened()
    write(page, SMALL)
    # With the mouse at rest on it.
    box = page.locator("#lines > div").nth(4).bounding_box()
    page.mouse.move(box["x"] + 64 + 8.4 * 7, box["y"] + 8)
    expect(page.locator("#tip")).to_contain_text("stage: a keyword")
    # And with the keyboard, beside what can be done with it.
    page.click("#tab-words")
    put_cursor(page, "for mayo")
    card = page.locator("#panel-words .card")
    expect(card).to_contain_text("Mayors of twelve towns")
    card.get_by_role("button", name="Go to where it is named, line 2").click()
    assert page.evaluate("field.value.slice(field.selectionStart, field.selectionEnd)") == "mayors"
    assert page.evaluate("field.selectionStart") == SMALL.index("mayors")


def test_names_are_followed_and_changed(opened):
    page = opened()
    write(page, SMALL)
    put_cursor(page, "for mayo")
    page.keyboard.press("F12")
    until(page, f"field.selectionStart === {SMALL.index('mayors')}")
    rename(page, "meet")
    expect(page.locator("#renaming-problem")).to_contain_text("already the name")
    page.keyboard.press("Control+a")
    page.keyboard.type("town-heads")
    page.keyboard.press("Enter")
    expect(page.locator("#renaming")).to_be_hidden()
    shown(page)
    assert value(page) == SMALL.replace(" mayors", " town-heads")
    page.click("#undo")
    assert value(page) == SMALL


def test_words_are_found(opened):
    page = opened()
    write(page, SMALL)
    page.keyboard.press("Control+f")
    page.keyboard.type("MAYORS")
    expect(page.locator("#found-count")).to_have_text("1 of 3")
    page.keyboard.press("Enter")
    expect(page.locator("#found-count")).to_have_text("2 of 3")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#found-count")).to_have_text("3 of 3")
    page.keyboard.type(" (")
    expect(page.locator("#found-count")).to_have_text("not in the text")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "text"


def test_picture_and_text_lead_to_one_another(opened):
    page = opened()
    write(page, SMALL)
    page.click("#tab-picture")
    link = page.locator("#panel-picture [role=link]", has_text="They meet")
    expect(link).to_have_attribute("aria-label", "They meet, line 4")
    link.click()
    assert page.evaluate("field.value.slice(field.selectionStart, field.selectionEnd)") == "meet"
    expect(page.locator("#panel-picture .here")).to_have_text("They meet")
    put_cursor(page, "programme")
    expect(page.locator("#panel-picture .here")).to_have_count(0)
    link.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


SHARED = """library common "Common indicators" {
  indicator still-in-touch "Peers still in touch" {
    counts participants
  }
}
"""
USING = """use "common.hourglass"

programme wells "Wells" {
  objective meet "They meet" {
    stage engagement
  }

  indicator contact-kept {
    defined as still-in-touch
    measures meet
  }
}
"""


def test_several_files_use_one_another(opened, tmp_path):
    (tmp_path / "wells.hourglass").write_text(USING)
    (tmp_path / "common.hourglass").write_text(SHARED)
    page = opened()
    with page.expect_file_chooser() as chooser:
        page.click("#open")
    chooser.value.set_files([tmp_path / "wells.hourglass"])
    shown(page)
    expect(page.locator("#findings")).to_contain_text("common.hourglass")
    with page.expect_file_chooser() as chooser:
        page.click("#open")
    chooser.value.set_files([tmp_path / "common.hourglass"])
    files = page.locator("#files button[aria-pressed]")
    expect(files).to_have_text(["wells.hourglass", "common.hourglass"])
    assert value(page) == SHARED
    files.nth(0).click()
    shown(page)
    assert value(page) == USING
    assert "cannot find" not in page.locator("#findings").inner_text()
    # A name is followed from one to the other, and changed in both.
    put_cursor(page, "defined as still-in")
    page.keyboard.press("F12")
    expect(files.nth(1)).to_have_attribute("aria-pressed", "true")
    shown(page)
    files.nth(0).click()
    shown(page)
    put_cursor(page, "defined as still-in")
    rename(page, "contacts")
    expect(page.locator("#renaming")).to_be_hidden()
    shown(page)
    assert value(page) == USING.replace("still-in-touch", "contacts")
    # They stay, and go where the link goes.
    # So it is from the file that gives the name.
    files.nth(1).click()
    shown(page)
    assert value(page) == SHARED.replace("still-in-touch", "contacts")
    put_cursor(page, "indicator cont")
    rename(page, "in-contact")
    expect(page.locator("#renaming")).to_be_hidden()
    shown(page)
    files.nth(0).click()
    shown(page)
    assert value(page) == USING.replace("still-in-touch", "in-contact")
    until(page, "JSON.stringify(localStorage).includes('in-contact')")
    again = opened(again=page.context)
    expect(again.locator("#files button[aria-pressed]")).to_have_count(2)
    page.click("#share summary")
    page.click("#link")
    expect(page.locator("#link-text")).to_have_value(re.compile("#2"))
    other = opened(fragment="#" + page.input_value("#link-text").split("#")[1])
    page.keyboard.press("Escape")
    expect(other.locator("#files button[aria-pressed]")).to_have_count(2)
    files.nth(1).click()
    shown(page)
    assert value(page) == SHARED.replace("still-in-touch", "in-contact")
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("#files .close")
    expect(page.locator("#name")).to_have_text("wells.hourglass")


def answer(page, words, kind=None):
    """Writes an answer and waits for the next question."""
    form = page.locator("#panel-questions .ask")
    before = form.locator("h3").inner_text()
    if kind:
        form.locator("select").select_option(label=kind)
    form.locator("textarea").fill(words)
    page.keyboard.press("Enter")
    expect(form.locator("h3")).not_to_have_text(before)


def press(page, name):
    form = page.locator("#panel-questions .ask")
    before = form.locator("h3").inner_text()
    form.get_by_role("button", name=name).click()
    expect(form.locator("h3")).not_to_have_text(before)


def test_a_design_is_asked_for_question_by_question(opened):
    page = opened()
    page.click("#start summary")
    page.get_by_role("button", name="Questions, one after another").click()
    asked = page.locator("#panel-questions .ask h3")
    expect(asked).to_have_text("What is the programme called?")
    answer(page, 'Mayors\' "water" network')
    press(page, "Later")
    answer(page, "Union of towns")
    answer(page, "Mayors of twelve towns")
    answer(page, "They settle what to work on")
    page.fill("#answer", "Yearly conference")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-questions .ask .warning")).to_have_text("Choose a kind first.")
    answer(page, "Yearly conference", kind="Large group meetings")
    answer(page, "Mayors who came")
    expect(asked).to_contain_text("Sustaining that engagement")
    page.get_by_role("button", name="None, because …").click()
    expect(asked).to_have_text("Why is there none?")
    answer(page, "A single meeting sets the agenda")
    expect(asked).to_have_text("What could go wrong?")
    press(page, "Next question")
    shown(page)
    assert value(page) == (
        'programme mayors-water "Mayors\' \\"water\\" network" {\n'
        "  why tbd\n"
        '  facilitator union-of-towns "Union of towns"\n'
        '  peers mayors-of-twelve "Mayors of twelve towns"\n\n'
        '  objective they-settle-what "They settle what to work on" {\n'
        "    stage engagement\n    for mayors-of-twelve\n  }\n\n"
        '  tool yearly-conference "Yearly conference" {\n'
        "    kind large-group-meeting\n    with mayors-of-twelve\n"
        "    serves they-settle-what\n  }\n\n"
        '  indicator mayors-who-came "Mayors who came" {\n'
        "    measures they-settle-what\n  }\n"
        '  meant to stop after engagement because "A single meeting sets the agenda"\n'
        "}\n"
    )
    errors = page.evaluate("page.state.findings.filter((each) => each.severity === 'error')")
    assert [each["message"] for each in errors] == []
    # Every answer can be taken back.
    page.click("#undo")
    assert "meant to stop" not in value(page)


def test_questions_are_answered_on_a_telephone(opened):
    page = opened(size=PHONE)
    page.click("#start summary")
    page.get_by_role("button", name="Questions, one after another").click()
    answer(page, "Wells")
    page.get_by_role("button", name="Stop").click()
    page.locator(".dock button[data-part=write]").click()
    expect(page.locator("#text")).to_be_visible()
    assert value(page).startswith('programme wells "Wells" {')
