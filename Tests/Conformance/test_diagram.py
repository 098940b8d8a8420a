"""Pictures of designs, looked at by a real browser, by a program that is none, by axe and by Mermaid."""

import itertools
import json
import os
import re
import subprocess
from xml.etree import ElementTree

import mermaidx
import pytest
from accessibility import assert_accessible
from conftest import EXAMPLES, run

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</text></svg><script>document.title="run"</script>'

LINKED = """programme p "Wells that last" {
  follows peer-learning
  facilitator hub "Hub"
  peers engineers "District engineers" { number 24 }
  group staff "Colleagues at home" { number 900 }
  objective meet "Engineers meet" { stage engagement; for engineers
    leads to call because "Who has met dares to ask"
    leads to learn because "Seeing is learning" }
  objective agree "Districts agree on one record" { stage engagement; for engineers
    leads to use because "Figures that compare convince" }
  objective call "Engineers call one another" { stage contact; for engineers
    leads to learn because "Help comes in time" }
  objective learn "Engineers can mend what they could not" {
    stage learning; for engineers; gains experiential-knowledge
    leads to meet because "Success brings people back"
    leads to use because "Who can mend is asked to" }
  objective use "Repair times halve" { stage scale; for engineers }
  tool year "Yearly meeting" { kind large-group-meeting; with engineers; serves meet; every year }
  tool visit "Working weeks" { kind site-visit; among engineers; serves learn; every 6 months }
  tool home "Repair days" { kind report-back; from engineers to staff; serves use; every year }
  risk rain "Rains close the roads" { threatens learn; likelihood high; consequence high }
  indicator "Days from fault to repair" { measures use }
}
"""


def names(example):
    return example.stem


@pytest.fixture
def linked(tmp_path):
    path = tmp_path / "linked.hourglass"
    path.write_text(LINKED, encoding="utf-8")
    return path


def drawn(path, *words):
    return run("diagram", *words, path).stdout.decode()


def overlaps(page):
    """Texts that stand on one another or leave the page, as the browser has drawn them."""
    return page.evaluate(
        """() => {
          const svg = document.querySelector('svg'), all = svg.viewBox.baseVal;
          const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBBox()]);
          const wrong = [];
          boxes.forEach(([words, b], i) => {
            if (b.x < -0.5 || b.x + b.width > all.width + 0.5) wrong.push('leaves the page: ' + words);
            for (const [others, o] of boxes.slice(0, i)) {
              const across = Math.min(b.x + b.width, o.x + o.width) - Math.max(b.x, o.x);
              const down = Math.min(b.y + b.height, o.y + o.height) - Math.max(b.y, o.y);
              // Boxes are as high as the tallest letters of the font, which are in no text at once.
              if (across > 1 && down > 0.35 * Math.min(b.height, o.height))
                wrong.push(words + ' / ' + others);
            }
          });
          return wrong;
        }"""
    )


@pytest.mark.parametrize("font", ["DejaVu Sans", "Liberation Sans", "sans-serif"])
def test_nothing_touches_in_a_browser(browser, linked, tmp_path, font):
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    for path, size in itertools.product([*EXAMPLES, linked], ["natural", "phone"]):
        text = drawn(path, "--size", size)
        text = re.sub(r"font-family='[^']*'", f"font-family='{font}'", text)
        target = tmp_path / "picture.svg"
        target.write_text(text, encoding="utf-8")
        page.goto(target.as_uri())
        assert overlaps(page) == [], path
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, linked, scheme):
    context = browser.new_context(color_scheme=scheme, offline=True)
    page = context.new_page()
    for path, size in itertools.product([*EXAMPLES, linked], ["natural", "phone"]):
        colour, ink = ("#15181C", "#FFF") if scheme == "dark" else ("#FFF", "#000")
        page.set_content(
            "<!DOCTYPE html><html lang=en><title>A design</title>"
            f"<body style='background:{colour};color:{ink}'><main><h1>A design</h1>"
            f"{drawn(path, '--size', size)}</main>"
        )
        assert_accessible(page)
    context.close()


@pytest.mark.parametrize("size", ["natural", "phone"])
@pytest.mark.parametrize("example", EXAMPLES, ids=names)
def test_it_is_read_as_nested_lists(example, size):
    (trace,) = map(json.loads, run("trace", "--format", "json", example).stdout.splitlines())
    root = ElementTree.fromstring(drawn(example, "--size", size))
    assert root.find(SVG + "desc").text == trace["verdict"]["text"]
    lists = [g for g in root.findall(SVG + "g") if g.get("role") == "list"]
    stages = [g for g in lists[0] if g.get("role") == "listitem"]
    assert len(stages) == len(trace["stages"])
    for item, stage in zip(stages, trace["stages"], strict=True):
        assert stage["title"] in item.get("aria-label")
        inner = [g for g in item.findall(SVG + "g") if g.get("role") == "list"]
        objectives = [g for part in inner for g in part if g.get("role") == "listitem"]
        assert len(objectives) == len(stage["objectives"])
    # What is seen is not read a second time.
    assert all(text.get("aria-hidden") == "true" for text in root.iter(SVG + "text"))


@pytest.mark.parametrize("size", ["natural", "phone"])
def test_everything_is_in_the_picture(linked, size):
    text = "".join(ElementTree.fromstring(drawn(linked, "--size", size)).itertext())
    squeezed = re.sub(r"\s", "", text)
    for title in re.findall(r'"([^"]+)"', LINKED):
        assert re.sub(r"\s", "", title) in squeezed, title


def test_a_picture_for_a_telephone_is_as_narrow_and_its_words_as_large_as_its_screen(linked):
    root = ElementTree.fromstring(drawn(linked, "--size", "phone"))
    assert float(root.get("width")) <= 390
    sizes = {float(text.get("font-size")) for text in root.iter(SVG + "text")}
    assert min(sizes) >= 10.5


def test_no_text_of_a_design_becomes_markup(tmp_path):
    path = tmp_path / "hostile.hourglass"
    path.write_text(LINKED.replace('"Wells that last"', json.dumps(HOSTILE)).replace(
        '"Engineers meet"', json.dumps(HOSTILE)), encoding="utf-8")
    root = ElementTree.fromstring(drawn(path))
    allowed = {"svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "circle", "g", "text"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    for element in root.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert "href" not in name
            assert "url(" not in value or value.startswith("url(#hourglass-")
    mermaid = drawn(path, "--format", "mermaid")
    assert "<script" not in mermaid and "</svg" not in mermaid


def test_a_program_that_is_no_browser_draws_it(linked, tmp_path):
    """One design in every size, and each of the others in one."""
    sizes = ["natural", "a4", "slide", "phone"]
    for number, path in enumerate([linked, *EXAMPLES]):
        for size in [sizes[number % 4]] if number else sizes:
            made = subprocess.run(
                [os.environ["HOURGLASS_RSVG"]], input=drawn(path, "--size", size).encode(),
                capture_output=True, check=True, timeout=120,
            )  # fmt: skip
            assert made.stdout.startswith(b"\x89PNG") and len(made.stdout) > 5_000


@pytest.mark.parametrize("example", EXAMPLES, ids=names)
def test_mermaid_draws_it(example):
    source = drawn(example, "--format", "mermaid")
    svg = mermaidx.render(source).svg()
    assert "Syntax error" not in svg
    (trace,) = map(json.loads, run("trace", "--format", "json", example).stdout.splitlines())
    for stage in trace["stages"]:
        assert stage["name"].capitalize() in svg


def test_mermaid_draws_links_in_all_directions(linked):
    svg = mermaidx.render(drawn(linked, "--format", "mermaid")).svg()
    for reason in re.findall(r'because "([^"]+)"', LINKED):
        assert re.sub(r"\s", "", reason) in re.sub(r"\s|&nbsp;", "", svg)
