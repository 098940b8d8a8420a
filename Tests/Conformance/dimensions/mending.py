"""What --fix and format do."""

from dimensions.dimension import DESIGN, dimension, growing, lines, many, names, programme

FIXES = [
    ("curly marks", "objective o# “Title #”"),
    ("capitals", 'Objective o# "Title #"'),
    ("no-break spaces", 'objective\u00a0o# "Title #"'),
    ("dashes", 'objective o\u2013# "Title #"'),
    ("braces", 'objective o# "T"\n{\n}'),
    ("run-ons", 'objective o# "T" stage learning'),
    ("wrapped lines", 'objective o#\n"T#"'),
    ("numbers", 'peers p# "P" { number 1,200 }'),
    ("names", 'objective learning-# "O"\ntool t# "T" { serves larning-# }'),
    ("unneeded allowances", 'allow missing-tracker because "B"'),
    ("repeated names", 'tool t# "T" { with p, p }'),
    ("blocks with no end", 'objective o# "T" {'),
    ("texts cut short", 'objective o# "T'),
    ("remarks", 'Objective o# "T" # ' + "word " * 50),
]  # fmt: skip
# Mended, this text would take up what follows.
HARMFUL = 'objective broken “Title'

DIMENSIONS = [
    *(dimension(f"{shown}, {what}", growing(pattern), f"check {option} --unsafe-fixes {DESIGN}",
                1000 if what == "names" else 200, is_bounded=what == "names")
      for shown, option in (("fixes", "--fix"), ("fixes shown", "--diff"))
      for what, pattern in FIXES),
    dimension("fixes, one of them harmful", lambda n: programme(
        lines(n, "Objective o# “T” "), HARMFUL, lines(n, "Objective p# “T”")),
        f"check --fix --unsafe-fixes {DESIGN}", 100),
    dimension("fixes, one of them harmful, at the end", lambda n: programme(
        lines(n, 'Objective o# "T"')) + '"\u201c{', f"check --fix --unsafe-fixes {DESIGN}", 200),
    dimension("fixes, all of them harmful", growing("objective o# “Title"),
              f"check --fix --unsafe-fixes {DESIGN}", 100),
    dimension("fixes that bring hidden errors to light", lambda n: "a\u00a0{\u00a0" * n,
              f"check --fix {DESIGN}", 500),
    dimension("fixes in fences", lambda n: {"d.md": many(
        n, '```hourglass\nprogramme a# "A" { Objective o “O” }\n```\n')}, "check --fix d.md", 200),
    dimension("lines, one fix", lambda n: programme(lines(n, 'objective o# "T"'), "Objective z"),
              f"check --fix {DESIGN}", 500),
    dimension("lines, one fix, shown", lambda n: programme(
        "Objective z", lines(n, 'objective o# "T"')), f"check --diff {DESIGN}", 500),
    dimension("fixes on one line", lambda n: programme(many(n, "Objective o#; ")),
              f"check --fix {DESIGN}", 200),
    dimension("fixes on one line, shown", lambda n: programme(many(n, "Objective o#; ")),
              f"check --diff {DESIGN}", 200),
    dimension("fixes of files", lambda n: {
        f"{turn}.hourglass": programme('Objective o "T"') for turn in range(n)}, "check --fix", 25),
    dimension("layout, lines", lambda n: programme(lines(n, 'objective  o#  "T"')),
              f"format {DESIGN}", 1000),
    dimension("layout, shown", lambda n: programme(lines(n, 'objective  o#  "T"')),
              f"format --diff {DESIGN}", 500),
    dimension("layout, one line differs", lambda n: programme(
        lines(n, '  objective o# "T"') + 'why  "W"\n', lines(n, '  objective p# "T"')),
        f"format --diff {DESIGN}", 500),
    dimension("layout, all lines differ at random", lambda n: programme(*(
        "  " * (turn * 7919 % 3) + f'objective o{turn * 7919 % 100} "T"' for turn in range(n))),
        f"format --diff {DESIGN}", 500),
    dimension("layout, one line of all", lambda n: programme(many(n, 'objective o# "T"; ')),
              f"format {DESIGN}", 1000),
    dimension("layout, long statement", lambda n: programme(
        'tool t "T" {', f"with {names(n, 'p')}", "}"), f"format {DESIGN}", 2000),
    dimension("layout, comments", lambda n: programme(lines(n, "#a\nwhy # b")), f"format {DESIGN}"),
    dimension("layout, comments within", lambda n: programme(
        'tool t "T" {', "with p" + many(n, ", # c\np#"), "}"), f"format {DESIGN}"),
    dimension("layout, empty lines", lambda n: programme("\n" * n), f"format {DESIGN}", 8000),
    dimension("layout, blocks in blocks", lambda n: "programme a {\n" * n + "}\n" * n,
              f"format --diff {DESIGN}", 200),
    dimension("layout, blocks on one line", lambda n: programme(
        many(n, 'objective o# "T" { stage learning } ')), f"format {DESIGN}", 500),
    dimension("layout, broken lines", lambda n: programme(lines(n, 'objective o# "T')),
              f"format {DESIGN}", 500),
    dimension("layout, long texts", lambda n: programme(
        'why """', lines(n, "    A line"), '"""'), f"format {DESIGN}"),
    dimension("layout of files", lambda n: {
        f"{turn}.hourglass": programme('objective  o "T"') for turn in range(n)}, "format", 25),
]  # fmt: skip
