"""What a dimension of growth is, and words to write the input of one with."""

from dataclasses import dataclass
from typing import Callable

# What is written for n is a design, or else files by their names. This is the design's.
DESIGN = "d.hourglass"
# What is under this name is put into the program.
STDIN = "stdin"


@dataclass(frozen=True)
class Dimension:
    """One thing that can grow in what the program is given."""

    name: str
    # What `hourglass` is called with, in a folder that holds nothing but the files.
    command: str
    # The design, or the files, in which there are so many of it.
    written: Callable[[int], str | bytes | dict]
    # How many there are to begin with.
    n: int
    # What the work is held against: "n", or the bytes of the "input" or of the "output" where
    # these grow faster than n by what is asked for.
    against: str
    # Whether each is held against each up to a bound, and n is beyond it: with less of it the work
    # is not in proportion yet.
    is_bounded: bool


def dimension(
    name, written, command=f"check {DESIGN}", n=1000, against="n", is_bounded=False
):
    return Dimension(name, command, written, n, against, is_bounded)


def many(n, pattern, first=1):
    """A pattern n times over: `#` in it is the number of its turn, `@` the number after that."""
    return "".join(
        pattern.replace("#", str(turn)).replace("@", str(turn + 1))
        for turn in range(first, first + n)
    )


def lines(n, pattern, first=1):
    return many(n, pattern + "\n", first)


def names(n, name="o"):
    """`o1, o2, o3`, and at least one."""
    return ", ".join(f"{name}{turn}" for turn in range(1, max(n, 1) + 1))


def programme(*parts, head='programme a "A"'):
    """A programme with these lines in its block."""
    return "\n".join([head + " {", *parts, "}\n"])


def growing(pattern, *fixed):
    """A programme in which lines of this pattern grow, behind those that do not."""
    return lambda n: programme(*fixed, lines(n, pattern))


def fenced(text):
    """A design in a Markdown page."""
    return f"# A page\n\n```hourglass\n{text}```\n"
