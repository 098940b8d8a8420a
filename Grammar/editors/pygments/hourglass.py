"""Colours for Hourglass in whatever uses Pygments: Sphinx, MkDocs, `pygmentize`.

They go by position and know no word of the language: the first word of a statement is a keyword,
and every other word is a name.
"""

from pygments.lexer import RegexLexer, default, include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Whitespace

WORD = r"[^\W\d_][^\s\x00-,./:-@\[-`{-\x7f“”„‟«»]*"


class HourglassLexer(RegexLexer):
    """Programme designs in Hourglass."""

    name = "Hourglass"
    aliases = ["hourglass"]
    filenames = ["*.hourglass"]

    tokens = {
        # Where a statement may begin.
        "root": [
            (r"[\s\u200b\u2060\ufeff]+", Whitespace),
            (r"#[^\r\n]*", Comment.Single),
            (r"[;{}]", Punctuation),
            (WORD, Keyword, "inside"),
            default("inside"),
        ],
        "inside": [
            (r"[\r\n]+", Whitespace, "#pop"),
            (r"[;{}]", Punctuation, "#pop"),
            (r",", Punctuation, "going on"),
            (r"#[^\r\n]*", Comment.Single),
            include("values"),
            (WORD, Name),
            (r"[^\S\r\n]+", Whitespace),
            (r".", Punctuation),
        ],
        # After a comma the statement goes on, also on the next line.
        "going on": [
            (r"\s+", Whitespace),
            (r"#[^\r\n]*", Comment.Single),
            default("#pop"),
        ],
        "values": [
            (r'(?s)"""(?:\\["\\n]|.)*?(?:"""|\Z)', String.Double),
            (r'"(?:\\["\\n]|[^"\r\n])*"?', String.Double),
            (r"[“”„‟«»][^“”„‟«»\"\r\n]*[“”„‟«»\"]?", String.Double),
            (r'(?:[-‐‑‒–—―−]|\+?\d)(?:[^\s,;{}#"]|(?<=\d),(?=\d))*', Number),
        ],
    }
