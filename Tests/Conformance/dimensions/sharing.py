"""Files that use files, models, profiles, libraries."""

from dimensions.dimension import DESIGN, dimension, lines, many, names, programme

LIBRARY = 'library l "L" {\n  indicator s "S" { counts "c" }\n}\n'
MODEL = """model m "M" {
  extends peer-learning
"""
QUESTION = 'question q# "Q#" { stage learning }'


def used_in_turn(n, last=LIBRARY, times=1):
    """Each file uses the next; the last is a library."""
    files = {
        f"d{turn}.hourglass": f'use "d{turn + 1}.hourglass"\n' * times for turn in range(1, n + 1)
    }
    return {**files, f"d{n + 1}.hourglass": last}


def tower(n):
    """Each file uses both of the next two, that use both of the next two."""
    files = {
        f"{name}{turn}.hourglass": f'use "a{turn + 1}.hourglass"\nuse "b{turn + 1}.hourglass"\n'
        for turn in range(1, n + 1) for name in "ab"
    }  # fmt: skip
    return {**files, f"a{n + 1}.hourglass": LIBRARY,
            f"b{n + 1}.hourglass": LIBRARY.replace("l ", "k ").replace(" s ", " t "),
            "d1.hourglass": 'use "a1.hourglass"\nuse "b1.hourglass"\n'}  # fmt: skip


def using_one(n, command_text='use "l.hourglass"\n' + programme('indicator i "I" { defined as s }')):
    return {"l.hourglass": LIBRARY, **{f"d{turn}.hourglass": command_text for turn in range(n)}}


def using_many(n):
    return {
        DESIGN: lines(n, 'use "l#.hourglass"') + programme(lines(
            n, 'indicator i# "I" { defined as s# }')),
        **{f"l{turn}.hourglass": f'library l{turn} "L" {{ indicator s{turn} "S" }}\n'
           for turn in range(1, n + 1)},
    }  # fmt: skip


def model(*inside):
    return lambda n: {
        "m.hourglass": MODEL + "\n".join(lines(n, each) for each in inside) + "}\n",
        DESIGN: programme('objective o "O"', 'tool t "T" { kind nothing-like-it }'),
    }


MODELLED = [
    ("kinds", 'kind k# "K#" { stage learning; means "M" }'), ("risks", 'risk r# "R#" { stage scale }'),
    ("stages", 'stage s# "S#" { gate objective; result other }'), ("questions", QUESTION),
    ("facets", 'facet f# "F#" { stage learning }'), ("gains", 'gain g# "G#" { learning }'),
    ("sources", 'source t# "T#"'), ("citations", 'cites study "A phrase #"'),
    ("functions", 'function f# "F#"'), ("countables", "countable c#"), ("factors", 'factor f# "F"'),
    ("capabilities", 'capability c# "C#"'), ("questions that hold", (
        'question q# "Q#" { stage learning; held by mandates; settles missing-tracker }')),
    ("kinds that say much", 'kind k# "K#" { stage learning, contact; functions sharing; '
     'cites study "P"; frequency "F" }'),
]  # fmt: skip

DIMENSIONS = [
    dimension("files used in turn", used_in_turn, "check d1.hourglass", 25),
    dimension("files used in turn, all checked", used_in_turn, "check", 10, "input"),
    dimension("files used in turn, four times", lambda n: used_in_turn(4 if n else 0, times=n),
              "check d1.hourglass", 50),
    dimension("files used in a circle", lambda n: used_in_turn(n, 'use "d1.hourglass"\n'),
              "check d1.hourglass", 25),
    dimension("files in a tower two wide", tower, "check d1.hourglass", 4),
    dimension("designs that use a library", using_one, "check", 10),
    dimension("designs that use a library, trace", lambda n: using_one(n), "known update k.txt", 10),
    dimension("libraries of a design", using_many, f"check {DESIGN}", 25),
    dimension("one library again", lambda n: {
        "l.hourglass": LIBRARY, DESIGN: 'use "l.hourglass"\n' * n + programme()}),
    dimension("missing files", lambda n: lines(n, 'use "l#.hourglass"') + programme(), n=100),
    dimension("indicators of a library", lambda n: {
        "l.hourglass": f'library l "L" {{\n{lines(n, "indicator s# { counts chairs }")}}}\n',
        DESIGN: 'use "l.hourglass"\n' + programme(lines(n, "indicator i# { defined as s# }"))},
        n=250),
    dimension("indicators of one in a library", lambda n: {
        "l.hourglass": LIBRARY,
        DESIGN: 'use "l.hourglass"\n' + programme(lines(n, "indicator i# { defined as s }"))},
        n=500),
    dimension("indicators of none in a library", lambda n: {
        "l.hourglass": f'library l "L" {{\n{lines(n, "indicator s# { counts chairs }")}}}\n',
        DESIGN: 'use "l.hourglass"\n' + programme(lines(n, "indicator i# { defined as t# }"))},
        n=250),
    dimension("library in the file", lambda n: 'library l "L" {\n' + lines(
        n, 'indicator s# "S" { counts "c" }') + "}\n" + programme(lines(
            n, "indicator i# { defined as s#; target 3 by 2014 }")), n=250),
    dimension("libraries in a file", lambda n: many(n, 'library l# "L" { indicator s# "S" }\n')
              + programme(), n=500),
    dimension("profiles followed", lambda n: many(
        n, 'profile p# "P" { rule missing-baseline error because "B" }\n')
        + programme(f"follows {names(n, 'p')}", 'indicator i "I" { counts "c" }'), n=250),
    dimension("profiles followed by many", lambda n: 'profile p "P" {\n' + lines(
        n, 'rule missing-baseline error because "B"') + "}\n" + programme("follows p"), n=500),
    dimension("disaggregations of a profile", lambda n: 'profile p "P" {\n' + lines(
        n, 'requires disaggregation by a# because "B"') + "}\n" + programme(
            "follows p", 'peers q "Q"', lines(5, 'indicator i# "I" { percent of q }')), n=300),
    dimension("limits of profiles, outcomes they count", lambda n: lines(
        n, 'profile q# "Q" { limit indicators per outcome to 0 because "B" }') + programme(
            "follows " + names(n, "q") if n else "", lines(5, 'objective o# "O" { result outcome }'),
            'indicator i "I" { measures o1 }'), n=200),
    dimension("limits of a profile", lambda n: 'profile p "P" {\n' + lines(
        n, 'limit objectives to 1 because "B#"') + "}\n" + programme(
            "follows p", 'objective o "O"', 'objective p "O"'), n=500),
    dimension("questions of a profile", lambda n: 'profile p "P" {\n' + lines(n, QUESTION) + "}\n"
              + programme("follows p", lines(n, 'answer q# "A"')), f"questions {DESIGN}", 250),
    dimension("unknown rules of a profile", lambda n: 'profile p "P" {\n' + lines(
        n, 'rule missing-base error because "B"') + "}\n" + programme("follows p"), n=500),
    dimension("models in a file", lambda n: many(n, 'model m# "M" { extends peer-learning }\n')
              + programme("follows m1"), n=20),
    dimension("models made from each other", lambda n: 'model m1 { extends peer-learning }\n' + many(
        n, 'model m@ "M" { extends m# }\n') + programme(f"follows m{n + 1}"), n=20),
    *(dimension(f"{what} of a model", model(pattern), f"check --model m.hourglass {DESIGN}", 200)
      for what, pattern in MODELLED),
    *(dimension(f"{what} of a model, checked", model(pattern), "check m.hourglass", 200)
      for what, pattern in MODELLED[:4]),
    dimension("questions of a model, asked", model(QUESTION),
              "questions --all --model m.hourglass", 200),
    dimension("stages of a model, trace", model(MODELLED[2][1]),
              f"trace --model m.hourglass {DESIGN}", 100),
    dimension("risks of a model, asked", model(MODELLED[1][1]),
              f"questions --model m.hourglass {DESIGN}", 200),
    dimension("kinds of a model, explained", model(MODELLED[0][1]),
              "explain --all --model m.hourglass", 200),
    dimension("kinds of a model, all used", lambda n: {
        "m.hourglass": MODEL + lines(n, MODELLED[0][1]) + "}\n",
        DESIGN: programme(lines(n, 'tool t# "T" { kind k# }'))},
        f"check --model m.hourglass {DESIGN}", 200),
    dimension("stages of a model, all used", lambda n: {
        "m.hourglass": MODEL + lines(n, MODELLED[2][1]) + "}\n",
        DESIGN: programme(lines(n, 'objective o# "O" { stage s# }'))},
        f"check --model m.hourglass {DESIGN}", 50),
]  # fmt: skip
