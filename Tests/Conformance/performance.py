"""How long `hourglass check` takes, and how much memory, beside Ruff on as much Python.

The designs are the tutorial's, its blocks repeated under new names until a file is big enough;
the Python is the same designs written as Python. Neither has anything to report, so that both
programs read and judge, and print nothing. The two are run in turn, A B A B, and a ratio is the
median of the ratios of the pairs: the machine may slow down meanwhile, but it slows both.
"""

import keyword
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HOURGLASS, RUFF, MEASURE = (str(Path(each).resolve()) for each in sys.argv[1:4])
PAIRS = int(sys.argv[4])
TUTORIAL = Path(__file__).parents[2] / "Models" / "examples" / "tutorial.hourglass"

KB, MB = 1000, 1000 * 1000
DECLARING = (
    "facilitator|organisation|organization|peers|group|person|"
    "objective|tool|assumption|risk|indicator"
)
CHECK = [HOURGLASS, "check", "--fail-on", "note"]
RUFF_CHECK = [RUFF, "check", "--no-cache", "--isolated", "--quiet"]


def parts(text):
    """The tutorial's opening line, its blocks that declare a name, and its other statements."""
    lines = [line for line in text.splitlines() if not re.match(r"\s*(#|$)", line)]
    assert lines[0].endswith("{") and lines[-1] == "}", "one programme, laid out by the formatter"
    named, others, block = [], [], None
    for line in lines[1:-1]:
        if line.startswith("   ") or line == "  }":
            block.append(line)
        else:
            block = [line]
            (named if re.match(rf"  ({DECLARING}) ", line) else others).append(block)
    return lines[0], named, others


OPENING, NAMED, OTHERS = parts(TUTORIAL.read_text(encoding="utf-8"))
NAMES = {re.match(r"  \w+ ([\w-]+)", block[0])[1] for block in NAMED}
# Text in quotation marks stays; a name outside it gets a new ending.
WORDS = re.compile(r'"(?:[^"\\]|\\.)*"|[\w-]+')


def renamed(line, ending):
    return WORDS.sub(lambda word: word[0] + ending if word[0] in NAMES else word[0], line)


def design(size, number):
    """A sound design of about so many bytes, like no other with another number."""
    once = sum(len(line.encode()) + 1 for block in NAMED + OTHERS for line in block)
    copies = max(1, round(size / once))
    lines = [OPENING]
    # Each name stays as it is in the first copy, which is what the other statements speak of.
    for copy in range(copies):
        ending = f"-{number}-{copy}" if copy else ""
        lines += [renamed(line, ending) for block in NAMED for line in ["", *block]]
    lines += [line for block in OTHERS for line in ["", *block]]
    if copies > 7:
        lines.append('  allow too-many-learning-objectives because "It is made to be large"')
    return "\n".join([*lines, "}", ""])


def python(text):
    """The same design as a Python module: a `with` for each block, a call for each statement."""
    lines, owners, depth, counter = ["from designs import this", ""], ["this"], 0, 0
    for line in text.splitlines():
        words = re.findall(r'"(?:[^"\\]|\\.)*"|[^\s"{},;]+', line.split(" #")[0])
        if not words:
            if line.strip().startswith("}"):
                depth, _ = depth - 1, owners.pop()
            continue
        name = words[0].replace("-", "_") + ("_" if keyword.iskeyword(words[0]) else "")
        operands = ", ".join(word if word[0] == '"' else f'"{word}"' for word in words[1:])
        call = f"{'    ' * depth}{owners[-1]}.{name}({operands})"
        if line.rstrip().endswith("{"):
            counter += 1
            lines.append(f"{'    ' * depth}with {call.strip()} as block_{counter}:")
            lines.append(f"{'    ' * (depth + 1)}block_{counter}.begin()")
            depth, _ = depth + 1, owners.append(f"block_{counter}")
        else:
            lines.append(call)
    return "\n".join([*lines, ""])


def measure(command, status=0):
    """Seconds and MiB that a command takes; it has to exit as it should."""
    answer = subprocess.run([MEASURE, *map(str, command)], capture_output=True, check=True).stdout
    nanoseconds, kibibytes, exited = map(int, answer.split())
    assert exited == status, f"{command} exits {exited}"
    return nanoseconds / 1e9, kibibytes / 1024


def compare(one, other, pairs):
    """Median seconds and peak MiB of each, and the median of the ratios of their times."""
    measure(one), measure(other)
    rows = [(*measure(one), *measure(other)) for _ in range(pairs)]
    ratio = statistics.median(row[0] / row[2] for row in rows)
    spread = [row[0] / row[2] for row in rows]
    seconds = [statistics.median(row[column] for row in rows) for column in (0, 2)]
    memory = [max(row[column] for row in rows) for column in (1, 3)]
    return seconds, memory, ratio, (min(spread), max(spread))


def report(title, one, other, sizes, pairs=PAIRS):
    """A row for each; the ratio is of the seconds each needs for a megabyte."""
    seconds, memory, ratio, (low, high) = compare(one, other, pairs)
    scale = sizes[1] / sizes[0] if sizes[0] else 1
    print(f"\n{title} ({pairs} pairs)")
    for command, time, peak, size in zip((one, other), seconds, memory, sizes):
        speed = f"{size / MB / time:8.1f} MB/s of {size / MB:.2f} MB" if size else ""
        print(f"  {Path(command[0]).name:10} {time * 1000:9.2f} ms {peak:7.1f} MiB {speed}")
    per = " per MB" if sizes[0] else ""
    print(f"  ratio{per}: {ratio * scale:.3f} (pairs {low * scale:.3f} to {high * scale:.3f})")


def instructions(command, folder):
    """How many instructions a command takes; the same each time, whatever else goes on."""
    out = folder / "callgrind.out"
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *map(str, command)],
        capture_output=True,
        check=True,
    )
    return int(re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.MULTILINE)[1])


def write(folder, count, size, made=design):
    """So many designs in one folder and the same as Python in another; the bytes of each."""
    totals = [0, 0]
    for number in range(count):
        text = made(size, number)
        for index, (ending, content) in enumerate((("hourglass", text), ("py", python(text)))):
            path = folder / ending / f"design-{number}.{ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            totals[index] += path.stat().st_size
    return totals


def main(folder):
    small, one_mb, large = (folder / name for name in ("small", "one-mb", "large"))
    sizes = {
        small: write(small, 1000, 10 * KB),
        one_mb: write(one_mb, 1, MB),
        large: write(large, 1, 10 * MB),
    }
    checks = {each: ([*CHECK, each / "hourglass"], [*RUFF_CHECK, each / "py"]) for each in sizes}
    first = "hourglass/design-0.hourglass"
    one_sizes = [(small / name).stat().st_size for name in (first, "py/design-0.py")]

    # What is skipped is read at no cost: each program must see a mistake in the last file.
    for ending, mistake, check in zip(("hourglass", "py"), ("}\n", ")\n"), checks[small]):
        last = small / ending / f"zzz.{ending}"
        last.write_text(mistake)
        measure(check, status=1)
        last.unlink()

    print(
        f"{os.cpu_count()} cores; {subprocess.check_output([RUFF, '--version'], text=True)}", end=""
    )
    report("start", [HOURGLASS, "--version"], ["/bin/true"], (0, 0), max(PAIRS, 41))
    one = [*CHECK, small / first], [*RUFF_CHECK, small / "py/design-0.py"]
    report("one design of 10 KB", *one, one_sizes, max(PAIRS, 21))
    report("1,000 designs of 10 KB", *checks[small], sizes[small])
    report("one design of 10 MB", *checks[large], sizes[large])
    growth = sizes[large][0], sizes[one_mb][0]
    report("growth: 10 MB beside 1 MB", checks[large][0], checks[one_mb][0], growth)

    if not shutil.which("valgrind"):
        print("\ninstructions: skipped, there is no valgrind here")
        return
    print("\ninstructions for the design of 1 MB (callgrind)")
    for check, size in zip(checks[one_mb], sizes[one_mb]):
        count = instructions(check, folder)
        print(
            f"  {Path(check[0]).name:10} {count / 1e6:9.1f} M, {count / (size / MB) / 1e6:.1f} M per MB"
        )


with tempfile.TemporaryDirectory() as temporary:
    main(Path(temporary))
