"""Blocks, and findings about how a design is written, in each format."""

from dimensions.dimension import DESIGN, dimension, growing, many, programme

FORMATS = [
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
    "markdown",
]  # fmt: skip


def one_line(n):
    return programme(many(n, "foo b#; "))


DIMENSIONS = [
    dimension("opening braces", lambda n: "{" * n),
    dimension("closing braces", lambda n: "}" * n),
    dimension("opening braces on lines", lambda n: "{\n" * n),
    dimension("closing braces on lines", lambda n: "}\n" * n),
    dimension("braces in and out", lambda n: "{}" * n),
    dimension("blocks in blocks", lambda n: "programme a {\n" * n + "}\n" * n, n=500),
    dimension("blocks in blocks, one line", lambda n: "programme a { " * n + "} " * n, n=500),
    dimension("blocks in blocks, no end", lambda n: "programme a {\n" * n),
    dimension("blocks in blocks, indented", lambda n: "".join(
        " " * turn + "programme a {\n" for turn in range(n)), n=100, against="input"),
    dimension("blocks with no end", growing('objective o# "T" {', "")),
    dimension("blocks with no end, indented", growing('  objective o# "T" {\n    stage learning')),
    dimension("blocks with no beginning", growing('objective o# "T"\n}')),
    dimension("programmes with no end", lambda n: many(n, 'programme a# "A" {\n')),
    dimension("braces on lines of their own", growing('objective o# "T"\n{\n}')),
    dimension("blocks without keyword", growing("{ stage learning }")),
    dimension("unknown words", growing("foo b#")),
    dimension("unknown words, nearly right", growing("objektive o#")),
    dimension("misplaced words", growing("stage learning")),
    dimension("capitalised words", growing('Objective o# "T"')),
    dimension("repeated words", growing('why "W#"')),
    dimension("missing words", growing("meant to stop engagement")),
    dimension("wrong operands", growing("objective o# 3 4")),
    dimension("spellings of values", growing('peers p# "P" { number 1,200 }')),
    dimension("ambiguous numbers", growing('peers p# "P" { number 1.200 }')),
    dimension("impossible dates", growing('tool t# "T" { on 2014-02-31 }')),
    dimension("reversed periods", growing('tool t# "T" { runs 2014 to 2012 }')),
    dimension("empty titles", growing('objective o# ""')),
    dimension("placeholders", growing('objective o# "tbc"')),
    *(
        dimension(f"findings on one line, {form}", one_line, f"check --format {form} {DESIGN}")
        for form in FORMATS
    ),
    *(
        dimension(f"findings, {form}", growing('objective o# "Title #"'),
                  f"check --format {form} {DESIGN}", 500)
        for form in FORMATS
    ),
    dimension("findings into files", growing('objective o# "Title #"'),
              f"check --output sarif=a --output junit=b --output markdown=c {DESIGN}", 500),
    dimension("findings of files", lambda n: {
        f"{turn}.hourglass": 'programme a "A" { foo }\n' for turn in range(n)}, "check", 50),
    dimension("findings of files, sarif", lambda n: {
        f"{turn}.hourglass": 'programme a "A" { foo }\n' for turn in range(n)},
        "check --format sarif", 50),
    dimension("findings of files, junit", lambda n: {
        f"{turn}.hourglass": 'programme a "A" { foo }\n' for turn in range(n)},
        "check --format junit", 50),
    dimension("folders in folders", lambda n: {
        "f/" * (turn // 4) + f"d{turn}.hourglass": 'programme a "A"\n' for turn in range(n)},
        "check", 25),
    dimension("programmes", lambda n: many(n, 'programme a# "A#" {\n}\n'), n=250),
    dimension("programmes, trace", lambda n: many(n, 'programme a# "A#" {\n}\n'),
              f"trace {DESIGN}", 250),
]  # fmt: skip
