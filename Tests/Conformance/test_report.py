"""Reports on designs: pages without scripts that ask for nothing, Word files, and whole sites."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import EXAMPLES, TUTORIAL, run
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


def test_axe_finds_nothing(browser, tmp_path):
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    for example in EXAMPLES:
        target = tmp_path / "report.html"
        target.write_bytes(report(example))
        page.goto(target.as_uri())
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.close()


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
    assert len(document.inline_shapes) == 1
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
