"""Figures of one indicator, in the commands that show them."""

from dimensions.dimension import DESIGN, dimension, lines, many, programme

# Before the targets: with one on either side, the work would be of two sorts.
DAY = "--on 2012-06-30"
COMMANDS = [
    f"checklist {DAY}", f"checklist --format csv {DAY}", f"checklist --by due --until 2013-12 {DAY}",
    f"checklist --format icalendar {DAY}",
    "export --to logframe", "export --to logframe --columns fcdo", "export --to logframe --columns eu",
    "export --to pirs", f"export --to iati {DAY}", "export --to xlsform", "export --to json",
    f"progress --template {DAY}",
]  # fmt: skip

FIGURES = [
    ("targets", lambda n: "".join(
        f"target {turn} by {2013 + turn // 365 % 900}-{turn // 28 % 12 + 1:02}-{turn % 28 + 1:02}\n"
        for turn in range(n))),
    ("parts", lambda n: lines(n, 'where sex "s#" { baseline 0 in 2010; target # by 2014 }')),
    ("breakdowns", lambda n: lines(n, 'disaggregated by "d#" as "a", "b"')),
    ("sources", lambda n: lines(n, 'source "S#"')),
]  # fmt: skip


def indicator(figures):
    return lambda n: programme(
        "runs 2010 to 2014", 'group p "P"', 'objective o "O"', 'indicator i "I" {', "measures o",
        'counts "c"', "baseline 0 in 2010", "tracked by p every year", figures(n), "}",
    )  # fmt: skip


def titled(n, length=2000):
    """A long title, referred to n times."""
    return programme(f'objective o "{"Title " * (length if n else 0)}"', lines(
        n, 'indicator i# "I" { measures o }'))


def title_of_so_many(n):
    return programme(f'objective o "{"a" * n}"', lines(100, 'indicator i# "I" { measures o }'))


def days(n):
    return (f"{2000 + turn // 336}-{turn // 28 % 12 + 1:02}-{turn % 28 + 1:02}" for turn in range(n))


def currency(turn):
    return "".join(chr(65 + turn // 26**place % 26) for place in (2, 1, 0))


def budgets(n):
    """Each in a currency of its own."""
    return programme(*(f'budget 5 in "{currency(turn)}"' for turn in range(n)), 'indicator i "I"')


def grades(n):
    """A scale with as many grades as targets."""
    return programme(
        'indicator i "I" {', "graded " + ", ".join(f'"g{turn}"' for turn in range(n + 2)),
        'baseline "g0" in 1999', *(f'target "g{turn}" by {day}' for turn, day in enumerate(days(n))), "}",
    )  # fmt: skip


def due_days(n):
    """Each indicator has its own day."""
    return programme('objective o "O" { result output }', *(
        f'indicator i{turn} "I" {{ measures o; counts "c"; target {turn} by {day} }}'
        for turn, day in enumerate(days(n))))  # fmt: skip


def weightings(n):
    return programme('objective top "T" { result outcome }', lines(
        n, 'objective o# "O" { result output; weighting 1%; leads to top because "B" }'))


def outputs_of_two(n):
    return programme('objective a "A" { result outcome }', 'objective b "B" { result outcome }', lines(
        n, 'objective o# "O" { result output; leads to a because "B"; leads to b because "C" }'))


DIMENSIONS = [
    dimension("budgets, check", budgets, n=500),
    dimension("budgets, checklist", budgets, f"checklist --format html {DAY} {DESIGN}", 300),
    dimension("grades", grades, n=500),
    dimension("days of indicators, logframe", due_days, f"export --to logframe {DESIGN}", 500),
    dimension("weightings", weightings, n=500),
    dimension("weightings, logframe", weightings, f"export --to logframe --columns fcdo {DESIGN}", 200),
    dimension("outputs of two outcomes, logframe", outputs_of_two, f"export --to logframe {DESIGN}", 200),
    *(
        dimension(f"{what}, {command.replace(f' {DAY}', '')}", indicator(figures), f"{command} {DESIGN}", 500)
        for what, figures in FIGURES for command in COMMANDS
    ),
    dimension("targets, progress", lambda n: {
        DESIGN: indicator(FIGURES[0][1])(n), "v.csv": "indicator,period,value\ni,2011,3\n"},
        f"progress --values v.csv --on 2012-06-30 {DESIGN}", 250),
    dimension("parts, progress", lambda n: {
        DESIGN: indicator(FIGURES[1][1])(n), "v.csv": "indicator,period,value\ni,2011,3\n"},
        f"progress --values v.csv --on 2012-06-30 {DESIGN}", 250),
    dimension("parts of many traits", lambda n: programme('indicator i "I" {', lines(
        n, 'where sex "s#", "age" "a#" { target 3 by 2014 }'), "}"), n=500),
    dimension("parts within parts", lambda n: programme(
        'indicator i "I" {', 'counts "c"', "disaggregated by sex, age", "target 1 by 2014", lines(
            n, 'where sex "s#" { target 3 by 2014 }\nwhere sex "s#", age "old" { target 4 by 2014 }'
            '\nwhere age "a#" { target 3 by 2014 }'), "}"), n=250),
    dimension("parts again", lambda n: programme('indicator i "I" {', lines(
        n, 'where sex "s" { target 3 by 2014 }'), "}"), n=500),
    dimension("a title of many, checklist", titled, f"checklist {DAY} {DESIGN}", 50, "output"),
    dimension("a title of many, checklist csv", titled, f"checklist --format csv {DAY} {DESIGN}", 50,
              "output"),
    dimension("a title of many, logframe", titled, f"export --to logframe {DESIGN}", 50, "output"),
    dimension("a title of many, check", titled, f"check {DESIGN}", 50),
    dimension("letters of a title, checklist", title_of_so_many, f"checklist {DAY} {DESIGN}", 1000),
    dimension("letters of a title, check", title_of_so_many, f"check {DESIGN}", 1000),
    dimension("letters of a title, logframe", title_of_so_many, f"export --to logframe {DESIGN}",
              1000),
    dimension("brackets of a title, markdown", lambda n: programme(f'objective o "{"[" * n}"'),
              f"export --to logframe {DESIGN}", 2000),
    dimension("brackets of a title, check markdown", lambda n: programme(
        f'objective o "{"[" * n}"'), f"check --format markdown {DESIGN}", 2000),
    dimension("brackets of a title, checklist markdown", lambda n: programme(
        f'objective o "{"[a](" * n}"', 'indicator i "[" { measures o }'),
        f"checklist --format markdown {DAY} {DESIGN}", 2000),
    dimension("marks of a title, markdown", lambda n: programme(f'objective o "{"*_`<" * n}"'),
              f"export --to logframe {DESIGN}", 1000),
    dimension("years of a template", lambda n: programme(
        f"runs {2000 - n:04} to 2010", 'indicator i "I" { tracked by p every day; counts "c" }',
        'group p "P"'), f"progress --template --on 2000-01-01 {DESIGN}", 20),
    dimension("years of a template, tracked yearly", lambda n: programme(
        f"runs {2000 - n:04} to 2010", 'indicator i "I" { tracked by p every year; counts "c" }',
        'group p "P"'), f"progress --template --on 2000-01-01 {DESIGN}", 200),
    dimension("years to come, every day", lambda n: programme(
        'indicator i "I" { tracked by p every day; counts "c" }', 'group p "P"',
        many(n, 'indicator i# "I" { tracked by p every day }\n')),
        f"checklist --by due --until 2009-12-31 --on 2008-01-01 {DESIGN}", 2),
]  # fmt: skip
