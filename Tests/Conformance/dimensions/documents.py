"""Documents over whole designs: more of everything, in each command that shows a design."""

from dimensions.dimension import DESIGN, dimension, many, programme

DAY = "--on 2014-06-30"
COMMANDS = [
    "check", "check --allowed", "check --on 2014-06-30", "trace", "trace --format json",
    "questions", "questions --format markdown", "questions --format json",
    *(f"checklist --format {form} {DAY}" for form in (
        "text", "markdown", "csv", "xlsx", "html", "icalendar", "json")),
    f"checklist --by tracker {DAY}", f"checklist --by due --until 2016 {DAY}",
    f"checklist --only gaps {DAY}",
    *(f"export --to logframe --columns {columns} --format {form}" for columns, form in (
        ("plain", "markdown"), ("eu", "html"), ("fcdo", "xlsx"), ("eu", "markdown"),
        ("fcdo", "markdown"))),
    *(f"export --to pirs --format {form}" for form in ("markdown", "html", "xlsx")),
    f"export --to iati {DAY}", "export --to xlsform", "export --to json",
    f"progress --template {DAY}", "format --diff", "check --diff", "known update k.txt",
]  # fmt: skip

# Somewhat more of everything, each with what it should have.
SOUND = """
  peers p# "Peers #" { number 12; from m#; chosen by m# for influence }
  organisation m# "Ministry #" { mandates p# using "Letter #"; commits time "Days" }
  group s# "Staff #" { number 50; from m# }
  objective a# "Peers # meet" { stage engagement; for p#; leads to b# because "Because #" }
  objective b# "Peers # keep in touch" { stage contact; for p#; leads to c# because "Because" }
  objective c# "Peers # learn" {
    stage learning
    for p#
    gains political-savvy
    leads to d# because "Because" { assuming x#; evidence "Interviews"; confidence expert }
  }
  objective d# "Staff # change" { stage scale; for m#; code "#" in "List" }
  assumption x# "Ministers # back them" { tested by j# }
  tool t# "Visits #" { kind site-visit; among p#; serves b#, c#; every 3 months; led by m# }
  tool u# "Report-backs #" { kind report-back; from p# to s#; serves d#; every 6 months }
  risk r# "Nobody # listens" { kind scale-forgotten; threatens d#; likelihood low; response u# }
  indicator i# "Directors # who changed something" {
    measures c#
    facet use
    counts "directors"
    baseline 0 in 2012
    target 15 by 2014
    target 30 by 2016
    where sex "female" { target 8 by 2014 }
    source "Interviews #"
    method interview
    told by p#
    tracked by m#, p# every year
  }
  indicator j# "Ministers # who renewed" { measures x#; percent of p#; tracked by m# every year }
"""
LACKING = """
  objective o# "Objective #" { stage learning }
  tool t# "Tool #"
  risk r# "Risk #"
  indicator i# "Indicator #" { measures o# }
  indicator "Indicator without name #" { counts events }
"""


def sound(n):
    return programme("runs 2012 to 2017", 'facilitator f "F"', many(n, SOUND))


def lacking(n):
    return programme(many(n, LACKING))


def called(command):
    """The command without its day, where that is no matter of its own."""
    return command.replace(" " + DAY, "") if command != f"check {DAY}" else command


WORKBOOK = f"checklist --format xlsx {DAY} {DESIGN}"

STAGES = "engagement", "contact", "learning", "scale"


def objectives(n):
    """Through all stages, each leading to the next."""
    return programme('peers p "P"', *(
        f'objective o{turn} "O" {{ stage {STAGES[turn % 4]}; leads to o{turn + 1} because "B" }}'
        for turn in range(n)), f'objective o{n} "E" {{ stage scale }}')  # fmt: skip


def of_one(pattern):
    """So many things about one tool and one objective."""
    return lambda n: programme(
        'peers p "P"', 'objective o "O" { stage contact }',
        'tool t "T" { kind site-visit; among p; every month; serves o }', many(n, pattern + "\n"),
    )  # fmt: skip


def designs_alike(n):
    return {f"d{turn}.hourglass": of_one("")(0).replace("programme a", f"programme a{turn}")
            for turn in range(n + 1)}  # fmt: skip


RISKS = of_one('risk r# "R#" { threatens t, o; likelihood low; consequence high }')
TOOLS = of_one('tool t# "T#" { kind site-visit; among p; every month; serves o; costs 5 in "EUR" }')
SHOWN = [
    "report --format html", "diagram", "diagram --format text", "diagram --format mermaid",
    "diagram --size phone", "export --to logframe --format html",
]  # fmt: skip

DIMENSIONS = [
    *(
        dimension(f"{what}, {command}", written, f"{command} {DAY if 'rep' in command else ''} {DESIGN}", 100)
        for what, written in (("objectives through the stages", objectives),
                              ("risks of one tool", RISKS), ("tools of one objective", TOOLS))
        for command in SHOWN
    ),
    dimension("designs alike, portfolio", designs_alike, f"portfolio . --format html {DAY}", 40),
    dimension("designs alike, portfolio json", designs_alike, f"portfolio . --format json {DAY}", 40),
    dimension("designs alike, check", designs_alike, "check .", 40),
    dimension("assumptions of links, workbook", lambda n: programme(
        many(n, 'assumption a# "A#"\n'), many(
            n, 'objective o# "O" { leads to o# because "B" { assuming a# } }\n')),
        WORKBOOK, 100),
    dimension("risks of objectives, workbook", lambda n: programme(many(
        n, 'objective o# "O" { stage learning }\nrisk r# "R#" { threatens o# }\n')),
        WORKBOOK, 100),
    dimension("indicators that lack much, workbook", lambda n: programme(many(
        n, 'objective o# "O" { stage learning }\nindicator i# "I#" { measures o# }\n')),
        WORKBOOK, 50),
    *(
        dimension(f"sound designs, {called(command)}", sound, f"{command} {DESIGN}",
                  60)
        for command in COMMANDS
    ),
    *(
        dimension(f"lacking designs, {called(command)}", lacking,
                  f"{command} {DESIGN}", 60)
        for command in COMMANDS
    ),
    dimension("allowances of indicators, JSON", lambda n: programme(many(
        n, 'indicator i# "I#" { counts "c"; allow missing-tracker because "B" }\n')),
        f"export --to json {DESIGN}", 200),
    dimension("payers, logframe", lambda n: programme('objective o "O" { result output }', many(
        n, 'group g# "G#"\ntool t# "T#" { serves o; costs 5 in "EUR" paid by g# }\n')),
        f"export --to logframe {DESIGN}", 100),
    dimension("payers of one activity", lambda n: programme('tool t "T" {', many(
        n, 'costs 5 in "EUR" paid by g#\n'), "}", many(n, 'group g# "G#"\n')),
        f"check {DESIGN}", 200),
]  # fmt: skip
