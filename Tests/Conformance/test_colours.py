"""The editors' grammars call the words of a text what the parser calls them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import colours
import pytest
from conftest import ROOT, TUTORIAL
from damaged_designs import Damage
from grammar_designs import Grammar, GrammarDesign

# Where one of these is found on a line, the parser has looked at more than the line to find out
# what is meant, or at the words themselves: which quotation mark is missing, or whether a word
# goes on with the statement above. A grammar that goes by position cannot know this.
MENDED = {
    "unclosed-text", "curly-quotation-marks", "single-quotation-marks", "wrapped-line",
    "invisible-character", "unusual-space", "stray-character",
}  # fmt: skip
DAMAGED = 800


def samples():
    """Everything in the language that is kept here."""
    files = [*ROOT.glob("Models/**/*.hourglass"), *ROOT.glob("Tests/Fixtures/**/*.hourglass")]
    texts = [path.read_text() for path in sorted(files)]
    for page in ["README.md", "Grammar/README.md", "Grammar/rules.md"]:
        texts += re.findall(r"(?ms)^```hourglass[^\n]*\n(.*?)^```", (ROOT / page).read_text())
    assert len(texts) > 300
    return texts


def written():
    """Designs made by chance, which between them have every statement."""
    grammar = Grammar(ROOT)
    return [GrammarDesign(grammar, seed).text for seed in range(60)]


def strange():
    """Words, texts and line ends that few samples have."""
    lines = [
        '\ufeffprogramme étape-2 "漢字 \\"quoted\\" # no remark \\\\" { # “é”, "x',
        'peers школа "é"; group е\u0301tudes { number -5 } ; why """two',
        '  # no remark " { objective',
        '  lines"""',
        "  tool visits { with школа, # goes on",
        "",
        "    # here",
        "    études,",
        "for5",
        "    every 3 months } }",
        "profile x { limit tools to 1,200 because \"\" }",
    ]  # fmt: skip
    return [end.join(lines) + end for end in ("\n", "\r\n", "\r")]


def damaged():
    words = re.findall(r"'([a-z-]+)'", (ROOT / "Grammar" / "hourglass.ebnf").read_text())
    texts = [text for text in samples() if "programme" in text and len(text) < 20_000]
    return [
        Damage(texts[seed % len(texts)], words, seed).text.replace("\f", " ")
        for seed in range(DAMAGED)
    ]


@pytest.fixture(scope="module")
def parsed():
    """The texts of each sort with what the parser calls their characters and finds in them."""
    parser = colours.Parser()
    sorts = {"samples": samples() + written() + strange(), "damaged": damaged()}
    yield {sort: [(text, *parser(text)) for text in texts] for sort, texts in sorts.items()}
    parser.server.process.kill()


@pytest.fixture(scope="module", params=["visual_studio_code", "pygments", "neovim", "emacs"])
def grammar(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    match request.param:
        case "neovim" if not colours.NEOVIM.exists():
            pytest.skip("Neovim is not installed beside this Python")
        case "emacs" if not os.environ.get("HOURGLASS_EMACS"):
            pytest.skip("HOURGLASS_EMACS does not name an Emacs")
        case "neovim" | "emacs":
            return getattr(colours, request.param)(folder)
    return getattr(colours, request.param)()


def differs(called, coloured, character):
    """Whether a character has another colour than what the parser calls it.

    What the parser has no name for is a blank, a mark or not understood. The last may be taken for
    a word or a value: nothing else has the look of one.
    """
    if called is None and coloured in ("keyword", "name", "number"):
        return character.isspace() or character in "{},;"
    return called != coloured


def differences(parsed, grammar):
    """The lines with a difference, each with the findings on it; and how many lines there are."""
    texts = [text for text, _, _ in parsed]
    lines = 0
    different = []
    for (text, called, findings), coloured in zip(parsed, grammar(texts), strict=True):
        assert len(called) == len(coloured) == len(text)
        for number, (start, end) in enumerate(colours.lines_of(text)):
            lines += 1
            for place in range(start, end):
                if differs(called[place], coloured[place], text[place]):
                    codes = {
                        finding["code"]
                        for finding in findings
                        if finding["range"]["start"]["line"] <= number
                        <= finding["range"]["end"]["line"]
                    }  # fmt: skip
                    # Of a statement that it does not know the parser says nothing else.
                    if text[place] == "'" or text[start:end].replace('\\"', "").count('"') % 2:
                        codes.add("unclosed-text")
                    line = f"{text[start:place]}⟨{called[place]}, {coloured[place]}⟩"
                    different.append((line + text[place:end], codes))
                    break
    return different, lines


def test_samples_have_the_colours_that_the_parser_gives(parsed, grammar):
    different, lines = differences(parsed["samples"], grammar)
    assert lines > 3000
    assert [line for line, codes in different if not codes & MENDED] == []
    assert len(different) < 20


def test_damage_is_seen_no_further_than_its_line(parsed, grammar):
    different, lines = differences(parsed["damaged"], grammar)
    assert lines > 10_000
    assert [(line, codes) for line, codes in different if not codes & MENDED] == []
    assert len(different) < lines / 100


def test_every_kind_is_compared(parsed):
    kinds = {kind for _, called, _ in parsed["samples"] for kind in called}
    assert kinds == set(colours.PARSER.values()) | {None}
    # The parser understands most of the samples, or nothing would be compared.
    words = [
        kind
        for text, called, _ in parsed["samples"]
        for kind, character in zip(called, text, strict=True)
        if not character.isspace() and character not in "{},;"
    ]
    assert words.count(None) < len(words) / 10


def test_pygments_takes_the_lexer_from_its_file():
    result = subprocess.run(
        [
            Path(sys.executable).parent / "pygmentize", "-x", "-f", "html",
            "-l", f"{colours.EDITORS}/pygments/hourglass.py:HourglassLexer", TUTORIAL,
        ],
        capture_output=True,
        check=True,
    )  # fmt: skip
    assert b'<span class="k">programme</span>' in result.stdout
