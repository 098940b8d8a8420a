"""Links, allowances, and what rules look for."""

from dimensions.dimension import DESIGN, dimension, growing, lines, many, names, programme


def linked(pattern):
    return lambda n: programme(
        many(n, f'objective o# "O#" {{ stage learning; {pattern} }}\n'), f'objective o{n + 1} "O"'
    )


def linked_all(n):
    """Each objective leads to each other."""
    leads = many(n, "leads to o#; ")
    return programme(*(f'objective o{turn + 1} "O" {{ {leads} }}' for turn in range(n)))


ALLOWED = 'allow missing-tracker because "B"'

DIMENSIONS = [
    dimension("links in a chain", linked("leads to o@")),
    dimension("links in a chain, trace", linked("leads to o@"), f"trace {DESIGN}", 500),
    dimension("links in a chain, logframe", linked("leads to o@"),
              f"export --to logframe {DESIGN}", 500),
    dimension("links to the next two", lambda n: programme(lines(
        n + 1, 'objective o# "O" { leads to o@; leads to p@ }\n'
        'objective p# "P" { leads to o@; leads to p@ }')), n=250),
    dimension("links in a circle", lambda n: programme(
        lines(n, 'objective o# "O" { leads to o@ }'), f"objective o{n + 1} {{ leads to o1 }}")),
    dimension("links in circles of two", lambda n: programme(lines(
        n, 'objective a# "A" { leads to b# }\nobjective b# "B" { leads to a# }'))),
    dimension("links in circles with one in common", lambda n: programme(
        'objective c "C" {', lines(n, "leads to o#"), "}",
        lines(n, 'objective o# "O" { leads to c }'))),
    dimension("links from all to one", lambda n: programme(
        'objective c "C"', lines(n, 'objective o# "O" { leads to c because "B" }'))),
    dimension("links from one to all", lambda n: programme(
        'objective c "C" {', lines(n, 'leads to o# because "B"'), "}",
        lines(n, 'objective o# "O"'))),
    dimension("links each with each", linked_all, n=25, against="input"),
    dimension("links each with each, trace", linked_all, f"trace {DESIGN}", 25, "input"),
    dimension("links each with each, logframe", linked_all, f"export --to logframe {DESIGN}", 25,
              "input"),
    dimension("links each with each, json", linked_all, f"export --to json {DESIGN}", 25, "input"),
    dimension("links with assumptions", lambda n: programme(
        lines(n, 'assumption a# "A#"'), lines(
            n, 'objective o# "O" { leads to o# because "B" { assuming a#; confidence rough } }')),
        n=500),
    dimension("links with one assumption", lambda n: programme(
        'assumption a "A"', lines(n, 'objective o# "O" { leads to o# { assuming a } }'))),
    dimension("links through the stages", lambda n: programme(many(n, (
        'objective a# "A" { stage engagement; leads to b# }\n'
        'objective b# "B" { stage contact; leads to c# }\n'
        'objective c# "C" { stage learning; leads to d# }\nobjective d# "D" { stage scale }\n'))),
        n=250),
    dimension("allowances of a rule, findings of it", growing(
        f'indicator i# "I#" {{ counts "c"; {ALLOWED} }}'), n=500),
    dimension("allowances of a rule, shown", growing(
        f'indicator i# "I#" {{ counts "c"; {ALLOWED} }}'), f"check --allowed {DESIGN}", 500),
    dimension("allowances of a rule in one block", lambda n: programme(
        lines(n, ALLOWED), lines(n, 'indicator i# "I#" { counts "c" }')), n=500),
    dimension("allowances in objectives", growing('objective o# "O" { allow goal-unmeasured because'
                                                  ' "B"; stage learning }'), n=500),
    dimension("allowances of unknown rules", growing(
        'indicator i# "I#" { allow no-traker because "B" }')),
    dimension("allowances in reviews", growing(
        'review every year { allow missing-tracker because "B" }'), n=500),
    dimension("objectives measured by all", lambda n: programme(
        lines(n, 'objective o# "O"'), many(n, f'indicator i# "I" {{ measures {names(n)} }}\n')),
        n=25, against="input"),
    dimension("tools that serve all", lambda n: programme(
        lines(n, 'objective o# "O" { stage learning }'),
        many(n, f'tool t# "T" {{ serves {names(n)} }}\n')), n=25, against="input"),
    dimension("risks that threaten all", lambda n: programme(
        lines(n, 'objective o# "O"'), many(n, f'risk r# "R" {{ threatens {names(n)} }}\n')), n=25,
        against="input"),
    dimension("tools and objectives, each with its own", growing(
        'objective o# "O" { stage learning }\ntool t# "T" { kind site-visit; serves o# }'), n=250),
    dimension("risks of objectives, with responses", growing(
        'objective o# "O"\ntool t# "T"\nrisk r# "R" { threatens o#; response t# "S"; '
        'kind formal-target }'), n=1000),
    dimension("assumptions tested by indicators", growing(
        'assumption a# "A" { tested by i# }\nindicator i# "I" { measures a# }'), n=250),
    dimension("indicators with trackers of their own", growing(
        'person p#\nindicator i# "I" { measures i#; tracked by p# every year }'), n=250),
    dimension("indicators of one tracker", growing(
        'indicator i# "I" { tracked by p every year; told by p; percent of p }', 'group p "P"'),
        n=500),
    dimension("indicators of risks and tools", growing(
        'tool t# "T" { kind site-visit }\nrisk r# "R"\nindicator i# "I" { measures t#, r# }'),
        n=250),
    dimension("facets", growing(
        'objective o# "O" { stage learning }\nindicator i# "I" { measures o#; facet use }'), n=250),
    dimension("stories and ratings", growing(
        'indicator i# "I" { story }\nindicator j# "J" { rated 1 to 5; direction down }'), n=500),
    dimension("tools without time", growing(
        'tool t# "T" { kind site-visit; among p }', 'peers p "P" { number 2 }'), n=500),
    dimension("reflections", growing(
        'tool t# "T" { kind multi-peer-reflection; among p; serves o }', 'peers p "P"',
        'objective o "O" { stage learning; for p }'), n=500),
    dimension("kinds of risk, and tools beside", growing(
        'risk r# "R" { kind scale-forgotten }\ntool t# "T" { kind report-back }'), n=500),
    dimension("gains", growing(
        'objective o# "O" { stage learning; gains political-savvy; builds adapt; level individual }'
    ), n=500),
    dimension("overdue on a day", growing(
        'indicator i# "I" { baseline tbd until 2012; counts "c" }\nreview every year { next 2013 }'
    ), f"check --on 2020-01-01 {DESIGN}", 500),
    dimension("profile's limits passed", growing('objective o# "O" { stage learning }',
                                                 "follows eu, fcdo, usaid, iati"), n=500),
    dimension("indicators under profiles", growing('indicator i# "I" { counts "c"; target 3 by 2014 }',
                                                   "follows eu, fcdo, usaid, iati"), n=250),
    dimension("described from nowhere", growing('objective o# "O"', 'stuck after contact because "B"')),
    dimension("questions, many answers", growing(
        'answer why-now "A#"\norganisation u# "U" { mandates p }', 'peers p "P"'),
        f"questions {DESIGN}", 500),
]  # fmt: skip
