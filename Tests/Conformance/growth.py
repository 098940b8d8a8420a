"""Whether the work grows faster than what is given: instructions, which are counted.

Each dimension (see `dimensions/`) writes an input with n of something in it. The program is counted
at several n; from each count that of the input with none is taken away, and the exponent is the
slope of what is left against n, both as logarithms. 1 is work in proportion, 2 is each with each.
Instructions are the same on every machine, quiet or not, so that this can be a test.

A dimension whose work at one n is much already is counted at a smaller n next to it instead of at a
larger one, and no further where it has lain on the line so far: what is in proportion is soon
measured, and what is not has shown so by then.
"""

import argparse
import math
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dimensions import ALL, OFTEN
from dimensions.dimension import DESIGN, STDIN

# Sorting alone gives 1.08 at these sizes.
HIGHEST = 1.15
QUICK, FULL = (1, 8), (4, 8, 16, 32)
# Counting takes some ten times as long as running, and fifty by Valgrind. What is in proportion
# takes a second.
SECONDS = {QUICK: 60, FULL: 120}
# Instructions: what is expected to take more is not counted as long as it has lain on the line.
ROOM = {QUICK: 200_000_000, FULL: 3_000_000_000}
# QEMU and Valgrind say it in words of their own.
COUNTED = re.compile(rb"(?:instructions|I\s+refs):\s+([\d,]+)")


class Failure(Exception):
    """The program crashed, or did not end in time."""


def options():
    parser = argparse.ArgumentParser(prog="growth", description=__doc__.split("\n")[0])
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("counting", help=argparse.SUPPRESS)
    parser.add_argument("--only", metavar="NAME", help="dimensions whose names contain this")
    parser.add_argument("--list", action="store_true", help="name the dimensions")
    parser.add_argument("--quick", action="store_true", help="some dimensions, at n and 8 n, not at 4, 8, 16 and 32 n")
    parser.add_argument("--seconds", type=int, help="how long one run may take")
    parser.add_argument("--write", metavar="N", type=int, help="write the input of --only for n")
    return parser.parse_args()


def write(folder, written):
    """Writes the files of a dimension, and gives how many bytes they have."""
    size = 0
    for name, content in (written if isinstance(written, dict) else {DESIGN: written}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(content)
        size += len(content)
    return size


class Counter:
    """Counts the instructions of a program."""

    def __init__(self, program, counting, seconds):
        # Reading the names of functions takes longer than most runs.
        self.program = tempfile.NamedTemporaryFile(prefix="growth-")
        subprocess.run(["strip", "-o", self.program.name, program], check=True)
        # Seconds of a processor, that other work on the machine takes nothing away from; and no
        # dump of the memory of what crashes.
        self.start_of_command = [
            "prlimit", f"--cpu={seconds}:{seconds + 1}", "--core=0", *counting,
            self.program.name,
        ]  # fmt: skip
        self.seconds = seconds
        self.starts, self.lock = {}, threading.Lock()

    def run(self, command, written):
        """The instructions of one run, and the sizes of its input and output."""
        with tempfile.TemporaryDirectory(prefix="growth-") as folder:
            given = write(Path(folder), written)
            put_in = Path(folder) / STDIN
            with open(put_in if put_in.exists() else os.devnull, "rb") as stdin:
                result = subprocess.run(
                    [*self.start_of_command, *command.split()],
                    cwd=folder,
                    stdin=stdin,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    check=False,
                )
        if result.returncode == -signal.SIGXCPU:
            raise Failure(f"did not end in {self.seconds} s")
        counted = COUNTED.search(result.stderr)
        if result.returncode not in (0, 1, 2) or not counted:
            raise Failure(f"crashed with status {result.returncode}")
        output = len(result.stdout)
        return int(counted[1].replace(b",", b"")), given, output

    def start(self, dimension):
        """What the program does before there is anything to do."""
        written = dimension.written(0)
        key = dimension.command, repr(written)
        # Two at a time may both count it: they count the same.
        with self.lock:
            known = self.starts.get(key)
        if known is None:
            known = self.run(dimension.command, written)[0]
            with self.lock:
                self.starts[key] = known
        return known


def slope(points):
    """Of the straight line that fits best."""
    middle = [sum(each) / len(points) for each in zip(*points)]
    across = sum((x - middle[0]) ** 2 for x, _ in points)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in points) / across


def measured(counter, dimension, factors, room):
    """The counts at each n, the exponent where there are enough of them, and what went wrong."""
    counted, points = {}, []
    trouble = None

    def count(n):
        count, given, output = counter.run(dimension.command, dimension.written(n))
        size = {"n": n, "input": given, "output": output}[dimension.against]
        # What does next to nothing has a slope of its own, and is no matter.
        work = max(count - start, 100_000)
        counted[n] = count
        points.append((math.log2(size), math.log2(work)))
        return work

    try:
        start = counter.start(dimension)
        first, *others = factors
        work, last = count(dimension.n * first), first
        if work * others[0] // first > room and not dimension.is_bounded:
            # Smaller, then, as far as there is a smaller one.
            count(max(dimension.n * first * first // others[0], 1))
        else:
            for factor in others:
                lies_on_the_line = len(points) > 1 and slope(points) < HIGHEST - 0.05
                if lies_on_the_line and work * factor // last > room:
                    break
                work, last = count(dimension.n * factor), factor
    except Failure as failure:
        trouble = str(failure)
    # Two sizes that are the same say nothing.
    exponent = slope(points) if len({x for x, _ in points}) > 1 else None
    return [counted[n] for n in sorted(counted)], exponent, trouble


def main():
    asked = options()
    chosen = OFTEN if asked.quick and not asked.only else ALL
    chosen = [each for each in chosen if not asked.only or asked.only in each.name]
    if not chosen:
        raise SystemExit(f"no dimension's name contains “{asked.only}”")
    if asked.list:
        for each in chosen:
            print(each.name)
        return 0
    if asked.write is not None:
        for each in chosen:
            print(f"hourglass {each.command}")
            write(Path(), each.written(asked.write))
        return 0
    factors = QUICK if asked.quick else FULL
    counter = Counter(asked.program, asked.counting.split("\n"), asked.seconds or SECONDS[factors])
    failed = []

    def measure(each):
        began = time.monotonic()
        result = measured(counter, each, factors, ROOM[factors])
        # Two sizes cannot tell what is steep from what has one thing more to say of a little than
        # of nothing. Four can.
        if factors == QUICK and result[1] is not None and result[1] > HIGHEST:
            result = measured(counter, each, FULL, ROOM[FULL])
        return *result, time.monotonic() - began

    print(f"{'what grows':44} {'command':44} {'M instructions':>28} exponent seconds")
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as workers:
        for each, result in zip(chosen, workers.map(measure, chosen)):
            counts, exponent, trouble, seconds = result
            failing = trouble or exponent is None or exponent > HIGHEST
            if failing:
                failed.append(each.name)
            shown = " ".join(f"{count / 1e6:.1f}" for count in counts)
            slope_shown = "-" if exponent is None else f"{exponent:.2f}"
            told = f"{each.name:44} {each.command:44} {shown:>28} {slope_shown:>8} {seconds:7.1f}"
            told += "" if each.against == "n" else f" against {each.against}"
            print(told + (f" FAILS {trouble or ''}".rstrip() if failing else ""), flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"counted in {used.ru_utime + used.ru_stime:.0f} s of a processor")
    if failed:
        print(f"{len(failed)} of {len(chosen)} grow faster than what is given", file=sys.stderr)
    else:
        print(f"{len(chosen)} grow in proportion")
    return 1 if failed else 0


sys.exit(main())
