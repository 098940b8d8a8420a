"""Names: declared, unknown, alike, again."""

from dimensions.dimension import dimension, growing, lines, programme


def known_and(pattern, declared='objective o# "O#"'):
    """So many names that are declared, and so many lines that name something."""
    return lambda n: programme(lines(n, declared), lines(n, pattern))


DIMENSIONS = [
    dimension("letters of names that are used", lambda n: programme(lines(
        20, f'objective o#-{"a" * n} "O" {{ stage learning }}\ntool t# "T" {{ serves o#-{"a" * n} }}')),
        n=4000),
    dimension("unknown names", growing('tool t# "T" { serves unknown-# }')),
    dimension("unknown names, many declared", known_and(
        'tool t# "T" { serves unknown-# }', 'objective learning-# "O#"'), is_bounded=True),
    dimension("unknown names, one letter off", known_and(
        'tool t# "T" { serves larning-# }', 'objective learning-# "O#"'), is_bounded=True),
    dimension("unknown names, declared shortly", known_and('tool t# "T" { serves p# }'),
              is_bounded=True),
    dimension("unknown name again, many declared", known_and('tool t# "T" { serves unknown }')),
    dimension("unknown stages", growing('objective o# "O" { stage lerning }')),
    dimension("unknown kinds", growing('tool t# "T" { kind site-vist-# }')),
    dimension("unknown countables", growing('indicator i# "I" { counts c# }')),
    dimension("unknown answers", growing('answer q# "A"')),
    dimension("wrong kinds of name", known_and('tool t# "T" { serves t# }'), is_bounded=True),
    dimension("wrong kind of name again", known_and('risk r# "T" { owner o1 }')),
    dimension("two long names", lambda n: programme(
        f"objective a{'b' * n} \"A\"", 'tool t "T" {', f"serves b{'a' * n}", "}"), n=4000),
    dimension("two long names, alike", lambda n: programme(
        f"objective {'b' * n}c \"A\"", 'tool t "T" {', f"serves {'b' * n}", "}"), n=4000),
    dimension("long unknown keyword", lambda n: programme("a" * n), n=8000),
    dimension("long name, unknown, many declared", lambda n: programme(
        lines(n, 'objective o# "O"'), 'tool t "T" {', f"serves {'a' * n}", "}")),
    dimension("one name again and again", growing('objective o "O#"')),
    dimension("two names in turn", growing('objective o "O#"\nobjective p "P#"')),
    dimension("names of two cases", growing('objective o# "O"\nobjective O# "O"')),
    dimension("one name in many cases", lambda n: programme(*(
        "objective " + "".join(
            letter.upper() if turn >> place & 1 else letter
            for place, letter in enumerate("abcdefghijklmnop")) + ' "O"'
        for turn in range(n))), n=500),
    dimension("names with marks", growing('objective e\u0301# "O"\nobjective \u00e9# "O"')),
    dimension("names that begin alike", lambda n: programme(lines(n, f"objective {'a' * 60}#"))),
    dimension("forward references", lambda n: programme(
        lines(n, 'tool t# "T" { serves o# }'), lines(n, 'objective o# "O#"'))),
    dimension("one title again and again", growing('objective o# "The title"')),
    dimension("reserved words for names", growing('objective because "O"')),
]  # fmt: skip
