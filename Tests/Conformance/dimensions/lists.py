"""Statements of one kind, lists in one statement, statements in one block."""

from dimensions.dimension import dimension, growing, lines, many, names, programme


def listed(statement, declared, name, owner):
    """Names declared, and all of them listed in one statement; `...` is where."""
    return lambda n: programme(
        lines(n, declared), owner + " {", statement.replace("...", names(n, name)), "}"
    )


PERSON, ORGANISATION = 'group p# "P#"', 'organisation p# "P#"'
OBJECTIVE, TOOL, ASSUMPTION = 'objective o# "O#"', 'tool t# "T#"', 'assumption a# "A#"'
INDICATOR = 'indicator i# "I#"'

DECLARED = [
    ("facilitators", 'facilitator f# "F#"'), ("organisations", ORGANISATION),
    ("peers", 'peers p# "P#"'), ("groups", PERSON), ("persons", "person p#"),
    ("objectives", OBJECTIVE), ("tools", TOOL), ("risks", 'risk r# "R#"'),
    ("assumptions", ASSUMPTION), ("indicators", INDICATOR),
    ("objectives without names", 'objective "O#"'), ("risks without names", 'risk "R#"'),
    ("answers", 'answer why-now "W#"'), ("reviews", "review every year"),
    ("codes", 'code "C#" in "L#"'), ("unneeded allowances", 'allow no-reflection because "B#"'),
    ("unknown rules allowed", 'allow rule-# because "B#"'),
    ("learning objectives", 'objective o# "O#" { stage learning }'),
    ("scale objectives", 'objective o# "O#" { stage scale; for p }'),
    ("tools of a kind", 'tool t# "T#" { kind site-visit; among p; every 3 months }'),
    ("report-backs", 'tool t# "T#" { kind report-back; from p to q; every year }'),
    ("one-off tools", 'tool t# "T#" { kind training; with p; once }'),
    ("tools of experts", 'tool t# "T#" { kind training; with p; led by q; on 2014 }'),
    ("tools of other kinds", 'tool t# "T#" { kind other "K#"; with p }'),
    ("risks of a kind", 'risk r# "R#" { kind standard-solutions; threatens o; owner p }'),
    ("indicators of a target", 'indicator i# "I#" { counts "c"; target # by 2014 }'),
    ("indicators of an objective", 'indicator i# "I#" { measures o; tracked by p every year }'),
    ("attendance", 'indicator i# "I#" { measures o; counts participants }'),
    ("tested assumptions", 'assumption a# "A#" { tested by 2014 }'),
]  # fmt: skip
FIXED = (
    'peers p "P" { number 3; are people }', 'group q "Q"', 'objective o "O" { stage learning }',
)  # fmt: skip

IN_STATEMENTS = [
    ("with", PERSON, "p", 'tool t "T"'), ("among", PERSON, "p", 'tool t "T"'),
    ("led by", PERSON, "p", 'tool t "T"'), ("serves", OBJECTIVE, "o", 'tool t "T"'),
    ("mandates", PERSON, "p", 'organisation u "U"'), ("includes", PERSON, "p", 'group u "U"'),
    ("shares with", PERSON, "p", 'group u "U"'), ("from", ORGANISATION, "p", 'group u "U"'),
    ("chosen by", PERSON, "p", 'group u "U"'), ("for", PERSON, "p", 'objective u "U"'),
    ("threatens", OBJECTIVE, "o", 'risk u "U"'), ("owner", PERSON, "p", 'risk u "U"'),
    ("tested by", INDICATOR, "i", 'assumption u "U"'),
    ("measures", OBJECTIVE, "o", 'indicator u "U"'), ("told by", PERSON, "p", 'indicator u "U"'),
    ("tracked by", PERSON, "p", 'indicator u "U"'),
    ("reported to", PERSON, "p", 'indicator u "U"'),
]  # fmt: skip

# The same statement again and again: block, statement.
IN_BLOCKS = [
    ("leads to one", 'objective u "U"', "leads to u"),
    ("evidence", 'objective u "U" { leads to u {', 'evidence "E#"'),
    ("with again", 'group p "P"\ntool t "T"', "with p"),
    ("dates of a tool", 'tool t "T"', "on 2014"),
    ("responses", 'risk r "R"', 'response "R#"'),
    ("tested by dates", 'assumption a "A"', "tested by 2014"),
    ("targets", 'indicator i "I"', "target # by 2014 because \"B\""),
    ("targets during", 'indicator i "I"', "target # during 2014-01 to 2014-02"),
    ("baselines", 'indicator i "I"', "baseline # in 2012"),
    ("breakdowns", 'indicator i "I"', 'disaggregated by "d#"'),
    ("breakdowns into groups", 'indicator i "I"', 'disaggregated by "d#" as "a", "b"'),
    ("parts", 'indicator i "I"', 'where sex "s#"'),
    ("parts with targets", 'indicator i "I" { counts "c"', 'where sex "s#" { target # by 2014 }'),
    ("sources", 'indicator i "I"', 'source "S#"'),
    ("locations", 'indicator i "I"', 'location "L#"'),
    ("thresholds", 'indicator i "I"', "threshold red below #"),
    ("changes", 'indicator i "I"', 'changed 2014-03 because "B#"'),
    ("codes of an indicator", 'indicator i "I"', 'code "C#" in "L#"'),
    ("shares again", 'group q "Q"\ngroup p "P"', "shares with q"),
    ("numbers again", 'group p "P"', "number #"),
]  # fmt: skip


def again(block, statement):
    """A statement n times in a block, which is opened last in what is given."""
    opened = block if block.count("{") > block.count("}") else block + " {"
    closing = "}" * (opened.count("{") - opened.count("}"))
    return lambda n: programme(opened, lines(n, statement), closing)


DIMENSIONS = [
    *(dimension(what, growing(pattern, *FIXED), n=500) for what, pattern in DECLARED),
    *(
        dimension(f"list: {statement}", listed(statement + " ...", declared, name, owner))
        for statement, declared, name, owner in IN_STATEMENTS
    ),
    *(dimension(f"again: {what}", again(block, each), n=1000) for what, block, each in IN_BLOCKS),
    dimension("list: assuming", lambda n: programme(
        lines(n, ASSUMPTION), 'objective o "O" { leads to o because "B" {', "assuming",
        names(n, "a"), "} }")),
    dimension("list: from ... to one", listed("from ... to q", PERSON, "p", 'group q "Q"\ntool t "T"')),
    dimension("list: from one to ...", listed(
        "from q to ...", PERSON, "p", 'group q "Q"\ntool t "T"')),
    dimension("list: review with", lambda n: programme(
        lines(n, PERSON), "person q", "review every year with " + many(n, "p#, ") + "q")),
    dimension("list: person", lambda n: programme(f"person {names(n, 'p')}")),
    dimension("list: disaggregated by", lambda n: programme(
        'indicator i "I" {', "disaggregated by " + many(n, '"d#", ') + '"d"', "}")),
    dimension("list: disaggregated as", lambda n: programme(
        'indicator i "I" {', 'disaggregated by "d" as ' + many(n, '"d#", ') + '"d"', "}")),
    dimension("list: traits of a part", lambda n: programme(
        'indicator i "I" {', "where " + many(n, '"d#" "v#", ') + '"d" "v"', "}")),
    dimension("list: gains, unknown", lambda n: programme(
        'objective o "O" {', f"gains {names(n, 'g')}", "}")),
    dimension("list: gains, one again", lambda n: programme(
        'objective o "O" {', "gains " + "political-savvy, " * n + "political-savvy", "}")),
    dimension("list: matched on one again", lambda n: programme(
        'peers o "O" {', "matched on " + "shared-goals, " * n + "shared-goals", "}")),
    dimension("list: level again", lambda n: programme(
        'objective o "O" {', "level " + "individual, " * n + "individual", "}")),
    dimension("list: follows unknown", lambda n: programme(f"follows {names(n, 'm')}")),
    dimension("list: one name again", lambda n: programme(
        'group p "P"', 'tool t "T" {', "with " + "p, " * n + "p", "}")),
    dimension("list: many names of many tools", lambda n: programme(
        lines(n, PERSON), many(n, f'tool t# "T" {{ with {names(n, "p")} }}\n')), n=25,
        against="input"),
]  # fmt: skip
