"""Which parts of a page are designs: as a reader of CommonMark that others wrote finds them."""

import json
import random
import re

import pytest
from conftest import run
from markdown_it import MarkdownIt

# Beginnings of lines that open, close and interrupt blocks of every kind.
MARKS = [
    "", "", "", "", " ", "  ", "   ", "    ", "\t", "- ", "* ", "+   ", "-\t", "1. ", "2) ", "10. ",
    "> ", ">", " > ", "- > ", "> - ", "  - ", "1.  - ",
]  # fmt: skip
RESTS = [
    "```hourglass", "```hourglass", "```hourglass", "```", "```", "````", "~~~hourglass", "~~~",
    "``` hourglass ", "```hourglass a=b", "~~~hourglass title", "```hourglass example",
    "```python", "```hourglass`", "zq", "zq", "zq", "zq", "zq", "", "", "", "# zq", "---", "===",
    "***", "<div>", "</div>", "<!-- zq", "-->", "<pre>", "</pre>", "<b>", "<?x", "?>", "</b",
    "-", "1.", "`zq`", "<span a='b'>", "<!X", "zq\t", "| a |",
]  # fmt: skip


def is_design(info):
    words = info.split()
    return words[:1] == ["hourglass"] and all("=" in word for word in words[1:])


def lines_of_designs(text):
    """The numbers of the lines of designs that have a word in them."""
    lines = text.split("\n")
    found = set()
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "fence" and is_design(token.info):
            content = token.content.split("\n")
            for number, line in enumerate(content):
                if "zq" in line and "#" not in line:
                    found.add(token.map[0] + 2 + number)
    assert all("zq" in lines[number - 1] for number in found)
    return found


def is_odd(page):
    """Whether a design stands beside its fence in a list, as if that was indented in vain.

    CommonMark ends the fence there; nobody means that, and the design is read all the same.
    """
    pattern = r"(?m)^(?=.*[-*+0-9]|[ \t]).*[`~]{3} *hourglass.*\n(?! *\t* *$|.*[`~]{3})"
    return re.search(pattern, page) is not None


def random_page(chance):
    lines = []
    for _ in range(chance.randrange(2, 14)):
        lines.append(chance.choice(MARKS) * chance.choice((1, 1, 1, 2)) + chance.choice(RESTS))
    return "\n".join(lines) + chance.choice(("", "\n"))


@pytest.mark.parametrize("seed", range(8))
def test_fences(tmp_path, seed):
    chance = random.Random(seed)
    pages = [random_page(chance) for _ in range(1500)]
    for number, page in enumerate(pages):
        (tmp_path / f"{number:04}.md").write_text(page, "utf-8")
    report = json.loads(run("check", "--format", "json", ".", folder=tmp_path).stdout)
    found = {number: set() for number in range(len(pages))}
    for finding in report["findings"]:
        if finding["family"] == "writing":
            found[int(finding["path"][:4])].add(finding["line"])
    seen = 0
    for number, page in enumerate(pages):
        expected = lines_of_designs(page)
        seen += bool(expected)
        # A block that is not closed, or a mark that is none, is a finding of other lines too.
        lines = page.split("\n")
        words = {line for line in found[number] if "zq" in lines[line - 1].split("#")[0]}
        assert words == expected or is_odd(page), f"{page}\n--- found in {words}, and not in {expected}"
    assert seen > 100


LIST = """\
1. The design, with its numbers:

   ```hourglass {.numberLines}
   programme   p "P" {
     why   "W"
      }
   ```

- ~~~ {#x .hourglass}
  programme q "Q"   { why "V" }
  ~~~

> ```hourglass
> programme r "R" {
>   why   "U"
> }
> ```
"""


def test_what_is_passed_over_is_named(tmp_path):
    page = tmp_path / "page.md"
    infos = ["Hourglass", "hourglass draft", "hourglass-old", "hourglass example", "python", "hourglasses"]
    page.write_text("".join(f"```{info}\nprogramme p\n```\n\n" for info in infos))
    result = run("check", page)
    said = result.stderr.decode()
    assert [f"“{info}” is skipped" in said for info in infos] == [True] * 3 + [False] * 3
    assert "page.md:5: A code block marked “hourglass draft”" in said


def test_a_list_stays_a_list(tmp_path):
    """What is laid out or mended is still where it was, for every reader of the page."""
    page = tmp_path / "page.md"
    page.write_text(LIST)
    assert run("format", page).returncode == 0
    text = page.read_text()
    assert '   programme p "P" {\n     why "W"\n   }\n   ```\n' in text
    assert '- ~~~ {#x .hourglass}\n  programme q "Q" { why "V" }\n  ~~~\n' in text
    assert '> programme r "R" {\n>   why' in text
    kinds = [token.type for token in MarkdownIt("commonmark").parse(text)]
    assert kinds == [token.type for token in MarkdownIt("commonmark").parse(LIST)]
    assert run("format", "--check", page).returncode == 0
    page.write_text(LIST.replace('"', "“"))
    run("check", "--fix", page)
    assert "“" not in page.read_text()
    report = json.loads(run("check", "--format", "json", page).stdout)
    assert report["designs"] == 3 and report["counts"]["errors"] == 0
