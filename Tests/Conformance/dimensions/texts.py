"""Characters, quotation marks, lines and pages."""

from dimensions.dimension import dimension, fenced, growing, lines, many, names, programme


def text(kind):
    """One text of n of something."""
    return lambda n: programme(f'why "{kind * n}"')


DIMENSIONS = [
    # Quotation marks
    dimension("empty texts on one line", lambda n: '"" ' * n),
    dimension("straight marks on one line", lambda n: '"' * n),
    dimension("curly texts on one line", lambda n: "“a” " * n),
    dimension("opening curly marks on one line", lambda n: "“" * n),
    dimension("closing curly marks on one line", lambda n: "why ” " * n),
    dimension("apostrophe texts on one line", lambda n: "why 'a' " * n),
    dimension("texts on one line, a mark missing", lambda n: '"a" b ' * n + '"'),
    dimension("texts with no end", growing('objective o# "Title')),
    dimension("texts with no beginning", growing('objective o# Title"')),
    dimension("texts with no beginning, and a brace", growing('objective { a"')),
    dimension("texts with no beginning, braces in all", growing('objective o# {a} b" {', "")),
    dimension("texts with no beginning, one brace", lambda n: lines(n, 'why o# a"') + "{\n"),
    dimension("marks and braces in turn", lambda n: '" { ' * n),
    dimension("marks and braces on lines", lambda n: '" {\n' * n),
    dimension("marks and closing braces on lines", lambda n: 'a " }\n' * n),
    dimension("curly texts on lines", growing("objective o# “Title”")),
    dimension("apostrophe texts on lines", growing("objective o# 'Title'")),
    dimension("long texts", growing('objective o# """\n  A title\n  """')),
    dimension("long texts with no end", lambda n: '"""\na\n"""\n' * n + '"""'),
    dimension("long text", lambda n: programme('why """', lines(n, "A line of it"), '"""')),
    dimension("long text with marks", lambda n: programme('why """', '"" ' * n, '"""'), n=4000),
    # Characters
    dimension("escapes", text('\\"'), n=8000),
    dimension("unknown escapes", text("\\t"), n=2000),
    dimension("letters of a text", text("a"), n=32000),
    dimension("letters of another alphabet", text("学🙂"), n=16000),
    dimension("combining marks", text("e\u0301\u0302"), n=8000),
    dimension("letters of a name", lambda n: programme(f"objective {'a' * n}"), n=32000),
    dimension("letters of a comment", lambda n: "# " + "a" * n + "\n", n=32000),
    dimension("digits of a number", lambda n: programme(f"peers p {{ number {'1' * n} }}"), n=8000),
    dimension("commas in a number", lambda n: programme(f"peers p {{ number {'1,' * n}1 }}")),
    dimension("no-break spaces on one line", lambda n: "a\u00a0" * n),
    dimension("no-break spaces on lines", growing('objective o#\u00a0"T"')),
    dimension("dashes for hyphens", growing('objective o\u2013# "T"')),
    dimension("dashes on one line", lambda n: "a\u2013b " * n),
    dimension("invisible characters", growing('objective o\u200b# "T\u00ad"')),
    dimension("invisible characters in a text", text("a\u200b"), n=2000),
    dimension("turned characters", growing('objective o# "\u202eT"')),
    dimension("line separators", lambda n: "why\u2028" * n),
    dimension("bytes that are no text", lambda n: b"# \xff\xfe\n" * n),
    dimension("bytes that are no text, one line", lambda n: b"a \xff" * n),
    dimension("stray characters", growing("objective o# ? ! $")),
    dimension("stray characters on one line", lambda n: "$ " * n),
    dimension("lookalike letters", growing('objective \u043e# "T"\nobjective o# "T"')),
    # Lines
    dimension("empty lines", lambda n: "\n" * n, n=16000),
    dimension("line ends of Windows", lambda n: "# a\r\n" * n, n=8000),
    dimension("line ends of old", lambda n: "# a\r" * n, n=8000),
    dimension("blanks", lambda n: " " * n, n=32000),
    dimension("tabs", lambda n: "\t" * n, n=32000),
    dimension("semicolons", lambda n: programme("; " * n), n=8000),
    dimension("commas", lambda n: programme("why " + ", " * n)),
    dimension("comments", lambda n: lines(n, "# A comment"), n=4000),
    dimension("lines that go on", lambda n: programme("objective o", lines(n, "{")), n=500),
    dimension("wrapped lines", growing('objective o#\n"T"')),
    dimension("run-on statements", growing('objective o# "T" stage learning')),
    # Pages
    dimension("fences", lambda n: {"d.md": many(n, fenced(programme()))}, "check d.md", 500),
    dimension("lines of a page", lambda n: {"d.md": lines(n, "Words") + fenced("")}, "check d.md"),
    dimension("lists of a page", lambda n: {"d.md": many(n, "- a\n  - b\n\n") + fenced("")},
              "check d.md"),
    dimension("fences in lists", lambda n: {"d.md": "".join(
        f"- a\n\n  ```hourglass\n  programme a{turn} \"A\" {{\n  }}\n  ```\n\n" for turn in range(n))},
        "check d.md", 500),
    dimension("lists in lists", lambda n: {
        "d.md": "".join("  " * turn + "- a\n" for turn in range(n)) + fenced("")},
        "check d.md", 100, against="input"),
    dimension("list marks on one line", lambda n: {"d.md": "- " * n + "a\n" + fenced("")},
              "check d.md"),
    dimension("list marks on each line", lambda n: {"d.md": ("- " * n + "a\n") * 20 + fenced("")},
              "check d.md", 200),
    dimension("quoted deeper and deeper", lambda n: {"d.md": ">" * n + " a\n" + fenced("")},
              "check d.md"),
    dimension("backquotes on a line", lambda n: {"d.md": "`" * n + "\n" + fenced("")}, "check d.md",
              8000),
    dimension("fences without end", lambda n: {"d.md": "```hourglass\n" * n}, "check d.md"),
    dimension("blocks across fences", lambda n: {"d.md": many(
        n, '```hourglass\nprogramme a# "A" {\n```\n\n')}, "check d.md", 500),
    dimension("fences of other languages", lambda n: {"d.md": "```text\na\n```\n" * n + fenced("")},
              "check d.md"),
    dimension("findings in fences", lambda n: {"d.md": many(
        n, '```hourglass\nprogramme a# "A" { foo }\n```\n\n')}, "check d.md", 500),
    dimension("fences, laid out", lambda n: {"d.md": many(
        n, '```hourglass\nprogramme a# "A" { foo }\n```\n\n')}, "format --diff d.md", 500),
    dimension("names on a long line", lambda n: programme("objective o { for " + names(n, "p") + "}")),
]  # fmt: skip
