"""Who takes part, who belongs to whom, who shares with whom."""

from dimensions.dimension import DESIGN, dimension, lines, names, programme

# Somebody learns, and the lessons go on from there to `p2`.
LEARNS = """peers p1 "P" { number 2; shares with p2 }
objective l "L" { stage learning; for p1 }
objective s "S" { stage scale }
tool v "V" { kind site-visit; among p1; every 3 months }"""


def each_in_next(n):
    return programme('group p0 "P"', *(
        f'group p{turn} "P{turn}" {{ includes p{turn - 1} }}' for turn in range(1, n + 1)))


def each_in_next_of_persons(n):
    return programme("person q0", 'group p0 "P" { includes q0 }', *(
        f'person q{turn}\ngroup p{turn} "P{turn}" {{ includes p{turn - 1}, q{turn} }}'
        for turn in range(1, n + 1)))


def shares_on(n):
    return programme(
        LEARNS,
        *(f'group p{turn} "P" {{ shares with p{turn + 1} }}' for turn in range(2, n + 2)),
        f'group p{n + 2} "P"',
    )


def shares_all(n):
    """Each group shares with each."""
    groups = names(n, "q")
    return programme(LEARNS, 'group p2 "P"', lines(n, f'group q# "Q" {{ shares with {groups} }}'))


def passed_on(n):
    """Tools each of which passes lessons to the next group."""
    return programme(
        LEARNS,
        'group p2 "P"',
        lines(n + 1, 'group g# "G"'),
        lines(n, 'tool t# "T" { kind report-back; from g# to g@; every year }'),
        'tool f "F" { from p1 to g1; every year }',
    )


def all_to_all(n, tool):
    return programme(LEARNS, 'group p2 "P"', lines(n, 'group a# "A"'), lines(n, 'group b# "B"'), 'tool t "T" {',
                     tool.replace("As", names(n, "a")).replace("Bs", names(n, "b")), "}")


def tools_of_nested(tool):
    """Groups that each hold the one before, and a tool for each."""
    return lambda n: programme(
        LEARNS, 'group p2 "P"', 'group g1 "G" { includes p2 }',
        lines(n, 'group g@ "G" { includes g# }'), lines(n, f'tool t# "T" {{ {tool} }}'))


DIMENSIONS = [
    dimension("tools of nested groups", tools_of_nested("among g#"), n=200),
    dimension("tools of nested groups, visits", tools_of_nested(
        "kind site-visit; among g#; every 3 months"), n=200),
    dimension("tools of nested groups, from each to the next", tools_of_nested(
        "from g# to g@; every year"), n=200),
    dimension("tools of nested groups, trace", tools_of_nested(
        "kind site-visit; among g#; every 3 months"), f"trace {DESIGN}", 200),
    dimension("group in group", each_in_next),
    dimension("group in group, with persons", each_in_next_of_persons, n=500),
    dimension("group in group, trace", each_in_next_of_persons, f"trace {DESIGN}", 500),
    dimension("group in group, in a circle", lambda n: programme(
        lines(n, 'group p# "P" { includes p@ }'), f"group p{n + 1} {{ includes p1 }}")),
    dimension("group of groups, all taking part", lambda n: each_in_next_of_persons(n)[:-2]
              + f'tool t "T" {{ among {names(n, "p")} }}\n}}\n', n=500),
    dimension("members in two groups", lambda n: programme(
        lines(n, "person q#"), f'group a "A" {{ includes {names(n, "q")} }}',
        f'group b "B" {{ includes {names(n, "q")}, a }}', 'tool t "T" { among a, b }'), n=500),
    dimension("groups of one group", lambda n: programme(
        'group a "A" { number 3 }', lines(n, 'group p# "P" { includes a }'))),
    dimension("groups two deep, two wide", lambda n: programme(
        'group a0 "A"', 'group b0 "B"', *(
            f'group {name}{turn} "P" {{ includes a{turn - 1}, b{turn - 1} }}'
            for turn in range(1, n + 1) for name in "ab")), n=250),
    dimension("groups two deep, two wide, trace", lambda n: programme(
        'person a0', 'person b0', *(
            f'group {name}{turn} "P" {{ includes a{turn - 1}, b{turn - 1} }}'
            for turn in range(1, n + 1) for name in "ab"),
        f'tool t "T" {{ among a{n}, b{n} }}'), f"trace {DESIGN}", 250),
    dimension("shared with the next", shares_on),
    dimension("shared with the next, trace", shares_on, f"trace {DESIGN}"),
    dimension("shared each with each", shares_all, n=50, against="input"),
    dimension("shared each with each, trace", shares_all, f"trace {DESIGN}", 50, "input"),
    dimension("passed on by tools", passed_on, n=500),
    dimension("passed on by tools, trace", passed_on, f"trace {DESIGN}", 500),
    dimension("from each to each", lambda n: all_to_all(n, "from As to Bs"), n=500),
    dimension("from each to each, trace", lambda n: all_to_all(n, "from As to Bs"),
              f"trace {DESIGN}", 500),
    dimension("from each to each, of learners", lambda n: all_to_all(
        n, "from As to Bs\n}\ntool w {\nkind site-visit\namong As\nevery 3 months\n}\n"
        "objective k {\nstage learning\nfor As"), f"trace {DESIGN}", 500),
    dimension("among all, trace", lambda n: all_to_all(n, "among As, Bs"), f"trace {DESIGN}", 500),
    dimension("among all peers", lambda n: programme(
        lines(n, 'peers p# "P" { number 2 }'), f'tool t "T" {{ among {names(n, "p")} }}')),
    dimension("between two and two", lambda n: programme(
        lines(n + 1, 'peers p# "P" { number 1 }'),
        lines(n, 'tool t# "T" { between p# and p@; every year }')), n=500),
    dimension("between two and two, one tool", lambda n: programme(
        lines(n + 1, 'peers p# "P" { number 1 }'), 'tool t "T" {', lines(n, "between p# and p@"),
        "}")),
    dimension("pairs who share, trace", lambda n: programme(LEARNS, lines(
        n, 'peers x# "X" { number 2; shares with y# through t# }\ngroup y# "Y"\n'
        'tool t# "T" { kind site-visit; among x#; every year }')), f"trace {DESIGN}", 250),
    dimension("listeners of one broker", lambda n: programme(
        LEARNS, lines(n, 'group g# "G"'), 'tool f "F" {', f"from p1 to {names(n, 'g')}",
        "every year", "}"), f"trace {DESIGN}", 500),
    dimension("learners of one tool", lambda n: programme(
        lines(n, 'peers p# "P" { number 2 }'), 'tool t "T" { kind site-visit; every 3 months',
        f"among {names(n, 'p')}", "}", 'objective l "L" { stage learning',
        f"for {names(n, 'p')}", "}", 'objective s "S" { stage scale }'), n=500),
    dimension("learners with tools of their own", lambda n: programme(
        lines(n, 'peers p# "P" { number 2 }'), lines(
            n, 'tool t# "T" { kind site-visit; among p#; every 3 months }\n'
            'objective l# "L" { stage learning; for p# }'), 'objective s "S" { stage scale }'),
        n=250),
    dimension("organisations that mandate", lambda n: programme(lines(
        n, 'organisation m# "M" { mandates p#; commits time }\npeers p# "P" { from m# }')), n=500),
]  # fmt: skip
