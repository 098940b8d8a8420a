"""The pages as a browser prints them: on A4, nothing cut off, every indicator there."""

import json
import os
import re
import subprocess

import pytest
from conftest import run
from pypdf import PdfReader

# Points: A4 as a browser rounds it.
SHORT, LONG = 595, 842
HOSTILE = '<script>document.title="run"</script>'

DESIGN = """programme long "Long {0}" {{
  peers directors "Directors" {{ number 5 }}
  objective learn "Learn" {{ stage learning; for directors }}
{1}}}
"""


def printed(html, folder):
    """The size of each page, and the text of all with every blank taken out."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_bytes(html)
    subprocess.run(
        [
            os.environ["HOURGLASS_BROWSER"], "--headless", "--no-sandbox", "--disable-gpu",
            f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
            f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pages = PdfReader(target).pages
    boxes = [page.mediabox for page in pages]
    sizes = [(round(float(box.width)), round(float(box.height))) for box in boxes]
    return sizes, squeezed("".join(page.extract_text() for page in pages))


def squeezed(text):
    return re.sub(r"\s", "", text)


def near(size, width, height):
    return abs(size[0] - width) <= 1 and abs(size[1] - height) <= 1


def indicators(source):
    (checklist,) = map(json.loads, run("checklist", "--format", "json", source).stdout.splitlines())
    return [
        row["title"]
        for section in checklist["sections"]
        for group in section["groups"]
        for row in group["indicators"]
    ]


@pytest.fixture
def long_design(tmp_path):
    """Enough to fill many pages, and words that would do something if they were not shown."""
    lines = "".join(
        f'  indicator i{number} "Indicator {number} {HOSTILE.replace(chr(34), chr(39))}" '
        f'{{ measures learn; counts "cases"; definition "{"Long words " * 30}" }}\n'
        for number in range(40)
    )
    path = tmp_path / "long.hourglass"
    path.write_text(DESIGN.format(HOSTILE.replace('"', "'"), lines), encoding="utf-8")
    return path


def test_checklist(tutorial, tmp_path):
    sizes, text = printed(run("checklist", "--format", "html", tutorial).stdout, tmp_path)
    assert all(near(size, LONG, SHORT) for size in sizes)
    titles = indicators(tutorial)
    assert titles and all(squeezed(title) in text for title in titles)


def test_a_long_checklist(long_design, tmp_path):
    sizes, text = printed(run("checklist", "--format", "html", long_design).stdout, tmp_path)
    assert len(sizes) > 3 and all(near(size, LONG, SHORT) for size in sizes)
    assert all(squeezed(title) in text for title in indicators(long_design))
    # What stands in a design is shown and never run.
    assert squeezed(HOSTILE.replace('"', "'")) in text
