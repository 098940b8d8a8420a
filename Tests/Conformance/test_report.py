"""Reports on designs: pages without scripts that ask for nothing, Word files, and whole sites."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser

import docx
import pytest
from accessibility import assert_accessible
from conftest import EXAMPLES, ROOT, TUTORIAL, run
from test_print import printed

HOSTILE = '</style><script>document.title="run"</script><img src=x onerror=alert(1)>'


class Page(HTMLParser):
    """The tags of a page, the places that its links lead to, and its headings."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.names, self.headings = [], [], set(), []
        self.level = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        values = dict(attributes)
        if tag == "a":
            self.links.append(values["href"])
        if "id" in values:
            assert values["id"] not in self.names
            self.names.add(values["id"])
        self.level = tag if re.fullmatch("h[1-6]", tag) else self.level

    def handle_data(self, data):
        if self.level and data.strip():
            self.headings.append((self.level, data))
            self.level = None


def report(path, *words):
    made = run("report", "--on", "2014-06-30", *words, path)
    assert made.stderr == b"", made.stderr
    return made.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_page_stands_alone(example):
    text = report(example).decode()
    page = Page(text)
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "object", "link", "img", "form"}
    for _, attributes in page.tags:
        assert not any(name.startswith("on") for name in attributes)
    assert all(link.startswith("#") and link[1:] in page.names for link in page.links)
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert [level for level, _ in page.headings].count("h1") == 1
    (trace,) = map(json.loads, run("trace", "--format", "json", example).stdout.splitlines())
    assert trace["verdict"]["text"].split(".")[0] in text.replace("&#39;", "'")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 380])
def test_axe_finds_nothing(browser, tmp_path, scheme, width):
    """The tutorial's everywhere; each of the others in two of the four, so that it is seen both
    wide and narrow, and both light and dark."""
    context = browser.new_context(
        viewport={"width": width, "height": 1000}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    straight = (scheme == "light") == (width == 1300)
    others = [example for example in EXAMPLES if example != TUTORIAL]
    for example in [TUTORIAL, *others[0 if straight else 1 :: 2]]:
        target = tmp_path / "report.html"
        target.write_bytes(report(example))
        page.goto(target.as_uri())
        assert_accessible(page)
    context.close()


def test_a_telephone_shows_the_narrow_picture_and_cards(browser, tmp_path):
    target = tmp_path / "report.html"
    target.write_bytes(report(TUTORIAL))
    for width, narrow in [(1300, False), (380, True)]:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(target.as_uri())
        # One of the two is there, for eyes and for a screen reader alike.
        assert page.locator(".narrow svg").first.is_visible() == narrow
        assert page.locator(".wide svg").first.is_visible() != narrow
        assert page.get_by_role("list", name="Stages").count() == 1
        stages = page.locator("table.cards").filter(has_text="How it is read")
        shown = stages.locator("td").first.evaluate("cell => getComputedStyle(cell).display")
        assert shown == ("block" if narrow else "table-cell")
        if narrow:
            picture = page.locator(".narrow svg").first.bounding_box()
            assert 0 <= picture["x"] and picture["x"] + picture["width"] <= width
        page.close()


def test_dark_is_for_screens_and_paper_is_white(browser, tmp_path):
    target = tmp_path / "report.html"
    target.write_bytes(report(TUTORIAL))
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(target.as_uri())
    paper = "getComputedStyle(document.body).backgroundColor"
    fill = "getComputedStyle(document.querySelector('.wide .f-paper')).fill"
    assert (page.evaluate(paper), page.evaluate(fill)) == ("rgb(21, 24, 28)", "rgb(21, 24, 28)")
    page.emulate_media(media="print")
    white = "rgb(255, 255, 255)"
    assert (page.evaluate(paper), page.evaluate(fill)) == (white, white)
    context.close()


def test_reach_stands_beside_figure_12():
    figure = report(ROOT / "Tests/Fixtures/figure-12.hourglass").decode()
    section = figure.split("Beside Figure 12 of the study</h3>")[1].split("</table>")[0]
    rows = re.findall(r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>", section)
    rows = [[re.sub(r"<[^>]*>", "", cell) for cell in row] for row in rows]
    assert len(rows) == 5
    # The fixture is that figure, so the program counts in it what the study's text says.
    for title, own, study in rows[:4]:
        assert own == study.split(":")[0], title
    assert rows[4][1:] == ["f", "f, for all that a passes on"]
    for label in ["This design", "Figure 12 of the study"]:
        lists = re.findall(f'role="list" aria-label="{label}">(.*?)</g>\n</g>', figure, re.S)
        said = re.findall(r'aria-label="([^"]*)"', "".join(lists))
        assert "a passes lessons on to f." in said and "b passes nothing on." in said


def test_it_prints_on_a4(tmp_path):
    sizes, words = printed(report(TUTORIAL), tmp_path)
    assert all(sorted(size) == [595, 842] for size in sizes)
    assert len(sizes) <= 14
    assert "Whatthisreportisbasedon" in words


def test_no_text_of_a_design_becomes_markup(tmp_path):
    path = tmp_path / "hostile.hourglass"
    text = TUTORIAL.read_text(encoding="utf-8")
    for title in ["Budget directors' learning network", "Budget directors", "Annual plenary"]:
        text = text.replace(json.dumps(title), json.dumps(HOSTILE + title))
    path.write_text(text, encoding="utf-8")
    page = Page(report(path).decode())
    assert not {tag for tag, _ in page.tags} & {"script", "img"}


def test_word_opens_it(tmp_path):
    content = report(TUTORIAL, "--format", "docx")
    document = docx.Document(io.BytesIO(content))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    for wanted in ["The design as a picture", "What to do next", "Risk register"]:
        assert wanted in headings
    assert len(document.inline_shapes) == 2
    parts = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert {"word/media/picture1.svg", "word/media/picture1.emf"} <= set(parts)


def test_progress_is_in_it(tmp_path):
    values = tmp_path / "values.csv"
    values.write_text("indicator,period,value\ncame,2013,38\n", encoding="utf-8")
    page = Page(report(TUTORIAL, "--values", values).decode())
    assert ("h2", "Progress") in page.headings


def test_a_folder_gives_a_site(tmp_path):
    site = tmp_path / "site"
    assert run("report", EXAMPLES[0].parent, "-o", site).returncode == 0
    index = Page((site / "index.html").read_text(encoding="utf-8"))
    pages = sorted(path.name for path in site.glob("*.html"))
    assert sorted(set(index.links)) == [name for name in pages if name != "index.html"]
    assert len(index.links) == len(EXAMPLES)
    for name in index.links:
        assert "index.html" in Page((site / name).read_text(encoding="utf-8")).links
    again = run("report", EXAMPLES[0].parent, "-o", site)
    assert again.returncode == 2 and b"already" in again.stderr
