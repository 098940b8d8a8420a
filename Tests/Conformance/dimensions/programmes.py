"""Many programmes in one file, in each command that shows designs; and much of several things at once."""

from dimensions.dimension import DESIGN, dimension, lines, many, programme

DAY = "--on 2014-06-30"
COMMANDS = [
    "check --format sarif", "trace", "questions --format xlsx", "diagram",
    f"checklist --format xlsx {DAY}", f"checklist --format csv {DAY}", "export --to json",
    f"export --to iati {DAY}", "export --to xlsform", "export --to logframe",
    "export --to logframe --format xlsx", "export --to pirs --format xlsx",
    f"report --format html {DAY}", f"report --format docx {DAY}",
    f"portfolio --format html {DAY}", f"progress --template {DAY}", "format --diff",
]  # fmt: skip
SMALL = """programme q# "Q#" {
  objective o "O" { stage learning }
  tool t "T" { kind site-visit; every year }
  indicator i "I" { measures o; counts "c"; target 3 by 2014 }
}
"""


def small(n):
    return many(n, SMALL)


def groups(n):
    """Twenty targets for each of so many groups."""
    targets = "; ".join(f"target {year} by {2000 + year}" for year in range(1, 21))
    return programme(
        'indicator i "I" {', 'counts "c"', lines(n, f'where sex "s#" {{ {targets} }}'), "}")


def trackers(n):
    return programme(
        "runs 2010 to 2020", lines(n + 1, "person p#"),
        lines(n, 'indicator i# "I#" { counts "c"; tracked by p#, p@ every quarter; target 3 by 2014 }'),
    )  # fmt: skip


def wrong_grades(n):
    grades = ", ".join(f'"grade{turn}"' for turn in range(n + 2))
    return programme(
        'indicator i "I" {', f"graded {grades}", lines(n, 'target "grode#" by 2014'), "}")


DIMENSIONS = [
    *(dimension(f"programmes in one file, {command}", small, f"{command} {DESIGN}", 40)
      for command in COMMANDS),
    *(dimension(f"targets of groups, {command}", groups, f"{command} {DESIGN}", 25)
      for command in ("check", f"checklist {DAY}", "export --to logframe", "export --to pirs",
                      f"export --to iati {DAY}", f"report {DAY}")),
    *(dimension(f"trackers and dates, {command}", trackers, f"{command} {DESIGN}", 50)
      for command in (f"checklist --by tracker {DAY}", f"checklist --format icalendar {DAY}",
                      f"report {DAY}")),
    dimension("grades that are none", wrong_grades, n=200),
]  # fmt: skip
