"""Two versions of a design, and lists of known findings."""

import random

from dimensions.dimension import DESIGN, dimension, lines, programme


def versions(older, newer, n=500, command="diff d.hourglass e.hourglass"):
    """Two designs with lines of these patterns, or what two functions give for n."""
    first, second = (
        each if callable(each) else lambda n, each=each: lines(n, each) for each in (older, newer)
    )
    written = lambda n: {DESIGN: programme(first(n)), "e.hourglass": programme(second(n))}  # noqa: E731
    return written, command, n


def shuffled(n):
    order = [f'objective o{turn} "O{turn}"\n' for turn in range(n)]
    random.Random(1).shuffle(order)
    return "".join(order)


COMPARED = [
    ("things taken out", ('objective o# "O#"', "")),
    ("things put in", ("", 'objective o# "O#"')),
    ("things as they were", ('objective o# "O#"', 'objective o# "O#"')),
    ("titles changed", ('objective o# "O#"', 'objective o# "P#"')),
    ("names changed", ('objective o# "O#"', 'objective p# "O#"')),
    ("names and titles changed", ('objective o# "O# as it was"', 'objective p# "P# as it is"')),
    ("things alike", ('indicator "O# was" { counts "c"; source "S"; method survey }',
                      'indicator "P# is" { counts "c"; source "S"; method survey }')),
    ("things unlike", ('indicator "O# was" { counts "c#"; source "S#" }',
                       'indicator "P# is" { counts "d#"; source "T#" }')),
    ("things without names", ('risk "R#" { likelihood low }', 'risk "R#" { likelihood high }')),
    ("tools alike", ('tool "O# was" { kind site-visit; every year }',
                     'tool "P# is" { kind site-visit; every year }')),
    ("targets lowered", ('indicator i# "I" { counts "c"; target 9 by 2014 }',
                         'indicator i# "I" { counts "c"; target 8 by 2014 }')),
    ("persons taken out", ("person p#", "")),
    ("links changed", ('objective o# "O" { leads to o# because "A" }',
                       'objective o# "O" { leads to o# because "B" }')),
    ("order changed", (lambda n: lines(n, 'objective o# "O#"'), shuffled)),
    ("answers changed", ('answer why-now "A#"', 'answer why-now "B#"')),
    ("codes changed", ('code "A#" in "L"', 'code "B#" in "L"')),
    ("allowances changed", ('allow missing-tracker because "A#"', 'allow missing-tracker because "B#"')),
    ("reviews changed", ("review every year", "review every # months")),
    ("titles the same again", ('objective "O"', 'objective "O"')),
]  # fmt: skip

IN_ONE = [
    ("targets moved", "target # by 2014", "target # by 2015"),
    ("targets lowered in one", "target 9 by 2014", "target 8 by 2014"),
    ("parts changed", 'where sex "s#" { target 9 by 2014 }', 'where sex "s#" { target 8 by 2014 }'),
    ("parts renamed", 'where sex "s#" { target 9 by 2014 }', 'where sex "t#" { target 9 by 2014 }'),
    ("breakdowns changed", 'disaggregated by "d#"', 'disaggregated by "e#"'),
    ("sources changed", 'source "S#"', 'source "T#"'),
    ("changes said", 'changed 2014 because "A#"', 'changed 2014 because "B#"'),
    ("thresholds changed", "threshold red below #", "threshold amber below #"),
]  # fmt: skip


def in_one(older, newer):
    inside = lambda pattern: lambda n: 'indicator i "I" {\ncounts "c"\n' + lines(n, pattern) + "}"  # noqa: E731
    return versions(inside(older), inside(newer))


def lists_in_one(n):
    people = lines(n, "person p#")
    return {
        DESIGN: programme(people, 'tool t "T" {', lines(n, "with p#"), "}"),
        "e.hourglass": programme(people, 'tool t "T" {', lines(n, "among p#"), "}"),
    }


def listed(n):
    """A list of which half is found, and half of what is found."""
    return {
        DESIGN: programme(lines(2 * n, "foo bar#")),
        "k.txt": lines(2 * n, f"{DESIGN}\tunknown-keyword\t1\tprogramme a > foo bar#", n + 1),
    }


DIMENSIONS = [
    *(dimension(what, *versions(*pair)) for what, pair in COMPARED),
    *(dimension(what, *in_one(older, newer)) for what, older, newer in IN_ONE),
    *(dimension(f"targets lowered, {form}", *versions(
        *COMPARED[10][1], n=250, command=f"diff --format {form} d.hourglass e.hourglass"))
      for form in ("markdown", "json")),
    dimension("indicators in reverse order", *versions(
        'indicator i# "I#" { counts "c"; target # by 2014 }', lambda n: "".join(
            f'indicator i{turn} "I{turn}" {{ counts "c"; target {turn} by 2014 }}\n'
            for turn in range(n, 0, -1)))),
    dimension("people of a tool changed", lists_in_one, "diff d.hourglass e.hourglass", 500),
    dimension("programmes changed", lambda n: {
        DESIGN: lines(n, 'programme a# "A#" { objective o "O" }'),
        "e.hourglass": lines(n, 'programme a# "A#" { objective o "P" }')},
        "diff d.hourglass e.hourglass", 250),
    dimension("programmes renamed", lambda n: {
        DESIGN: lines(n, 'programme a# "A#" { objective o "O" }'),
        "e.hourglass": lines(n, 'programme b# "B#" { objective o "O" }')},
        "diff d.hourglass e.hourglass", 250),
    dimension("files compared", lambda n: {
        f"{folder}/{turn}.hourglass": programme(f'objective o "{folder}"')
        for turn in range(n) for folder in ("old", "new")} or {
            "old/0.hourglass": "", "new/0.hourglass": ""}, "diff old new", 25),
    dimension("findings listed", lambda n: {DESIGN: programme(lines(
        n, 'objective o# "O#" { stage learning }'))}, f"known update k.txt {DESIGN}", 250),
    dimension("findings without names listed", lambda n: {DESIGN: programme(lines(
        n, 'objective "O" { stage learning }'))}, f"known update k.txt {DESIGN}", 250),
    dimension("findings of words listed", lambda n: {DESIGN: programme(lines(n, "foo bar#"))},
              f"known update k.txt {DESIGN}", 60),
    dimension("findings known", listed, f"check --known k.txt {DESIGN}", 60),
    dimension("findings known, pruned", listed, f"known prune k.txt {DESIGN}", 60),
    dimension("findings known, brought up to date", listed,
              f"known update --accept-new k.txt {DESIGN}", 60),
    dimension("findings of files listed", lambda n: {
        f"{turn}.hourglass": programme('objective o "O" { stage learning }')
        for turn in range(n)}, "known update k.txt", 25),
]  # fmt: skip
