"""What somebody does on the page: writing, undoing, mending, opening, saving, sharing."""

import re

import pytest
from conftest import TUTORIAL, run
from page_driver import NO_HIGHLIGHTS, shown, until, value, write
from playwright.sync_api import expect


def test_a_stranger_writes_a_design_from_nothing_by_keyboard(opened):
    page = opened()
    write(page, "")
    keys = page.keyboard
    for line in ['programme wells "Wells', '" {', 'peers mayors "Mayors', '"', 'tool visit "Visits', '" {', "kind site-visit", "with mayors"]:
        keys.type(line)
        if not line.endswith(("Wells", "Mayors", "Visits")):
            keys.press("Enter")
    shown(page)
    # Quotation marks and braces came in pairs, and lines were indented.
    assert value(page) == (
        'programme wells "Wells" {\n  peers mayors "Mayors"\n  tool visit "Visits" {\n'
        "    kind site-visit\n    with mayors\n    \n  }\n}"
    )
    # The most pressing finding is open; its lines are written in by keyboard alone.
    keys.press("Escape")
    keys.press("Tab")
    first = page.locator("#findings details").first
    message = first.locator(".message").inner_text()
    way = first.locator("[data-action=way-0]").first
    way.focus()
    keys.press("Enter")
    shown(page)
    assert message not in page.locator("#findings").inner_text()
    # The words to fill in are selected: typing goes on there.
    assert page.evaluate("getSelection().toString()")
    before = value(page)
    keys.type("x")
    assert len(value(page)) < len(before)


def test_undo_takes_back_everything(opened):
    page = opened()
    seen = [value(page)]
    write(page, TUTORIAL.read_text())
    seen.append(value(page))
    page.click("#start summary")
    page.click("#starts button >> nth=1")
    shown(page)
    seen.append(value(page))
    write(page, "programme p { \n")
    seen.append(value(page))
    for expected in reversed(seen[:-1]):
        page.focus("#text")
        page.keyboard.press("Control+z")
        assert value(page) == expected
    for expected in seen[1:]:
        page.keyboard.press("Control+Shift+z")
        assert value(page) == expected
    assert page.is_disabled("#redo")
    page.click("#undo")
    assert value(page) == seen[-2]


def test_fixes_and_allowances_are_one_click(opened):
    page = opened()
    write(page, TUTORIAL.read_text().replace("\n  indicator ", "\n  indicatr ", 1))
    page.locator("#findings [data-action=fix]").first.click()
    shown(page)
    assert "indicatr" not in value(page)
    write(page, 'programme p "P" {\n  peers a "A" {\n    number 9\n  }\n}\n')
    page.locator("#findings [data-action=allow]:visible").first.click()
    assert re.search(r'allow [\w-]+ because "…"', value(page))
    page.keyboard.type("We have a reason")
    assert 'because "We have a reason"' in value(page)
    shown(page)
    # What is allowed stands last, and closed.
    page.locator("#findings summary").last.click()
    expect(page.locator("#findings")).to_contain_text("Allowed because: We have a reason")


def test_a_line_leads_to_its_finding_and_back(opened):
    page = opened()
    write(page, 'programme p "P" {\n  wrong\n}\n')
    assert page.evaluate("[...highlights.error].map((range) => range.toString())") == ["wrong"]
    page.locator("#lines > [data-mark=error]").click(position={"x": 12, "y": 8})
    assert page.evaluate("document.activeElement.closest('details').open")
    page.locator("#findings [data-action=go]").first.click()
    assert page.evaluate("document.activeElement.id") == "text"
    assert page.evaluate("field.selectionStart") == len('programme p "P" {\n  ')


@pytest.mark.parametrize("without", ["", NO_HIGHLIGHTS], ids=["highlights", "plain"])
def test_what_is_seen_is_what_is_written(opened, without):
    page = opened(without)
    for text in [TUTORIAL.read_text(), "", "a", "a\n", "\n\n", "\ta # ü\n\n  b {\n}"]:
        write(page, text)
        lines = page.evaluate("[...document.querySelectorAll('#lines > div')].map(e => e.textContent)")
        assert lines == value(page).split("\n")
    write(page, TUTORIAL.read_text())
    # Both layers break their lines in the same places.
    heights = page.evaluate(
        "[lines.lastElementChild.getBoundingClientRect().bottom - lines.getBoundingClientRect().top,"
        " field.scrollHeight]"
    )
    assert heights[0] == heights[1]


def test_every_alphabet_keeps_its_place(opened):
    page = opened()
    for text in ['programme p "تعلم الأقران" {\n}\n', 'programme p "ピア学習 🙂" {\n}\n', 'programme p "क्षमता" {\n}\n']:
        write(page, text)
        assert value(page) == text
        # The colour of a text is on the text, and on nothing beside it.
        coloured = page.evaluate("[...highlights.string].map((range) => range.toString())")
        assert coloured == [text[text.index('"') : text.rindex('"') + 1]]


def test_what_is_composed_is_left_alone(opened):
    """Chinese and Japanese are written by way of other letters."""
    page = opened()
    write(page, 'programme p "')
    session = page.context.new_cdp_session(page)
    for begun in ["が", "がく", "学習"]:
        place = {"selectionStart": len(begun), "selectionEnd": len(begun)}
        session.send("Input.imeSetComposition", {"text": begun, **place})
        assert value(page) == f'programme p "{begun}'
    session.send("Input.insertText", {"text": "学習"})
    page.keyboard.type('" {')
    shown(page)
    assert value(page) == 'programme p "学習" {'
    page.click("#undo")
    assert value(page).startswith('programme p "')


def test_a_link_holds_the_whole_design(opened):
    page = opened()
    text = 'programme p "Réseau 🙂" {\n  why "学び"\n}\n'
    write(page, text)
    assert "#" not in page.url
    page.click("#share summary")
    page.click("#link")
    expect(page.locator("#link-text")).to_have_value(re.compile("#1"))
    link = page.input_value("#link-text")
    other = opened(fragment="#" + link.split("#")[1])
    expect(other.locator("#name")).to_have_text("shared-design.hourglass")
    shown(other)
    assert value(other) == text
    assert "#" not in other.url
    plain = opened(fragment="#0cHJvZ3JhbW1lIHA")
    shown(plain)
    assert value(plain) == "programme p"
    damaged = opened(fragment="#1zzzz")
    expect(damaged.locator("#told")).to_contain_text("damaged")


def test_the_last_text_stays_until_it_is_forgotten(opened):
    page = opened()
    write(page, "programme mine { }\n")
    until(page, "JSON.stringify(localStorage).includes('mine')")
    again = opened(again=page.context)
    assert value(again) == "programme mine { }\n"
    again.click("#more summary")
    again.uncheck("#keep")
    assert "mine" not in again.evaluate("JSON.stringify(localStorage)")
    third = opened(again=page.context)
    assert "mine" not in value(third)


def test_files_come_and_go(opened, tmp_path):
    page = opened()
    path = tmp_path / "ours.hourglass"
    path.write_bytes(b'programme p "P" {\r\n}\r\n')
    with page.expect_file_chooser() as chooser:
        page.click("#open")
    chooser.value.set_files(path)
    expect(page.locator("#name")).to_have_text("ours.hourglass")
    shown(page)
    assert value(page) == 'programme p "P" {\n}\n'
    with page.expect_download() as download:
        page.click("#save")
    assert download.value.suggested_filename == "ours.hourglass"
    assert download.value.path().read_bytes() == path.read_bytes()
    # A Word document is none, and takes nothing away.
    word = tmp_path / "plan.docx"
    word.write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml" + b"\0" * 50)
    with page.expect_file_chooser() as chooser:
        page.click("#open")
    chooser.value.set_files(word)
    expect(page.locator("#told")).to_contain_text("not a design")
    assert value(page) == 'programme p "P" {\n}\n'


DROP = """([name, text]) => {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  for (const type of ["dragover", "drop"]) {
    const event = new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }
}"""


def test_a_file_is_dropped_anywhere(opened):
    page = opened()
    before = value(page)
    page.evaluate(DROP, ["dropped.md", "# Ours\n\n```hourglass\nprogramme p { wrong }\n```\n"])
    expect(page.locator("#name")).to_have_text("dropped.md")
    shown(page)
    # What stands around the fences is no design.
    assert "wrong" in page.locator("#findings .message").all_inner_texts()[0]
    page.click("#undo")
    assert value(page) == before


def test_tabs_say_what_the_commands_say(opened, tmp_path):
    (tmp_path / "design.hourglass").write_bytes(TUTORIAL.read_bytes())
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    write(page, TUTORIAL.read_text())
    for name, command in [("trace", "trace"), ("checklist", "checklist"), ("questions", "questions")]:
        page.click(f"#tab-{name}")
        page.locator(f"#panel-{name} [data-action=copy]").click()
        expect(page.locator("#told")).to_have_text("The text is copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
        # The page knows the day where its reader is, and the command that of the machine.
        day = re.compile(r"as of \d{4}-\d\d-\d\d( \(today, UTC\))?")
        printed = run(command, "design.hourglass", folder=tmp_path).stdout.decode()
        assert day.sub("", copied) == day.sub("", printed)
    page.click("#tab-words")
    page.focus("#text")
    page.keyboard.press("Control+End")
    expect(page.locator("#panel-words .act").first).to_be_visible()


def test_documents_are_shown_as_the_commands_write_them(opened):
    page = opened()
    write(page, TUTORIAL.read_text())
    page.click("#tab-picture")
    picture = page.locator("#panel-picture svg")
    expect(picture).to_have_attribute("role", re.compile("graphics-document"))
    wide = picture.bounding_box()["width"]
    assert wide <= page.locator("#panel-picture").bounding_box()["width"]
    for name, heading in [("logframe", "Budget directors"), ("report", "Budget directors")]:
        page.click(f"#tab-{name}")
        shown_page = page.frame_locator(f"#panel-{name} iframe")
        expect(shown_page.locator("h1").first).to_contain_text(heading)
    # The same tab follows what is written.
    write(page, TUTORIAL.read_text().replace("Budget directors' learning network", "Another network"))
    expect(page.frame_locator("#panel-report iframe").locator("h1").first).to_contain_text("Another network")
    page.click("#tab-picture")
    expect(page.locator("#panel-picture svg")).to_contain_text("Another network")
    # Nothing of the frames can run.
    assert "allow-scripts" not in page.locator("#panel-report iframe").get_attribute("sandbox")


def test_documents_can_be_had(opened, tmp_path):
    (tmp_path / "design.hourglass").write_bytes(TUTORIAL.read_bytes())
    page = opened()
    write(page, TUTORIAL.read_text())
    page.click("#tab-documents")
    expect(page.locator("#panel-documents li")).to_have_count(12)
    commands = {
        "diagram.svg": ["diagram"],
        "logframe.docx": ["export", "--to", "logframe", "--format", "docx"],
        "indicator-sheets.xlsx": ["export", "--to", "pirs", "--format", "xlsx"],
        "form.xlsx": ["export", "--to", "xlsform"],
    }
    labels = {
        "diagram.svg": "The design as a picture: picture (SVG)",
        "logframe.docx": "Logframe: Word",
        "indicator-sheets.xlsx": "Indicator reference sheets: Excel",
        "form.xlsx": "Form to collect values with KoboToolbox, ODK and the like: Excel",
    }
    for name, command in commands.items():
        with page.expect_download() as download:
            page.get_by_role("button", name=labels[name], exact=True).click()
        assert download.value.suggested_filename == name
        content = download.value.path().read_bytes()
        assert content == run(*command, "design.hourglass", folder=tmp_path).stdout, name


def test_without_a_design_no_document_is_offered(opened):
    page = opened()
    write(page, "")
    for name in ["picture", "logframe", "report", "documents"]:
        page.click(f"#tab-{name}")
        expect(page.locator(f"#panel-{name}")).to_contain_text("There is no design in the text yet.")
