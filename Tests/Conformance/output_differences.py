"""Says how two tables of outputs differ: first how many of each kind, then how."""

import difflib
import multiprocessing
import re
from collections import Counter

from output_forms import Words, forms
from output_table import Table

# How much of one difference is shown, and how many of a kind are looked at for what they share.
LINES = 12
WIDTH = 240
GROUPED = 300
# Longer prose is not aligned word by word, which would take too long.
ALIGNED = 1500
AROUND = 6
ORDINARY = ("0", "1", "2")


def changed_inputs(old, new):
    """Files that one table has and the other has not, or not the same."""
    ours, theirs = old.inputs(), new.inputs()
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


def open_both(old, new):
    global both
    both = Table(old), Table(new)


def same(task):
    """Whether two outputs that are not the same bytes are the same in what counts."""
    kind, before, after = task
    return shown(kind, 0, before) == shown(kind, 1, after)


def described(task):
    kind, before, after = task
    return description(shown(kind, 0, before), shown(kind, 1, after))


def shown(kind, side, output):
    status, hash_ = output
    return forms(kind, status, both[side].content(hash_))


def description(one, other):
    """How each part differs that does."""
    found = []
    for part in {**one, **other}:
        before, after = one.get(part), other.get(part)
        if before == after:
            continue
        if part == "status":
            found.append(f"  exit status {before[0]}, now {after[0]}")
        elif before is None or after is None:
            found.append(f"  {part}: " + ("now written" if before is None else "no longer written"))
        else:
            found.append(f"  {part}:")
            prose = isinstance(before, Words) and isinstance(after, Words)
            found += [f"    {each}" for each in (in_words if prose else in_lines)(before, after)]
    return found


def in_lines(before, after):
    changes = [
        line
        for line in difflib.unified_diff(before, after, n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]
    # Of one line in place of another, however long, only where they part.
    if len(changes) == 2 and changes[0][0] == "-" and changes[1][0] == "+":
        one, other = changes[0][1:], changes[1][1:]
        start = max(0, alike(one, other) - 80)
        lead = "…" if start else ""
        changes = [f"-{lead}{one[start:]}", f"+{lead}{other[start:]}"]
    return changes


def alike(one, other):
    """How much is the same at the beginning."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def in_words(before, after):
    """Each change with a few words around it; changes that lie close together are one."""
    start = alike(before, after)
    end = alike(before[start:][::-1], after[start:][::-1])
    ends = [len(before) - end, len(after) - end]
    changes = [[start, ends[0], start, ends[1]]]
    if max(ends) - start <= ALIGNED:
        matcher = difflib.SequenceMatcher(
            None, before[start : ends[0]], after[start : ends[1]], autojunk=False
        )
        changes = []
        for what, *places in matcher.get_opcodes():
            places = [start + place for place in places]
            if what != "equal" and changes and places[0] - changes[-1][1] <= AROUND:
                changes[-1][1], changes[-1][3] = places[1], places[3]
            elif what != "equal":
                changes.append(places)
    found = []
    for one, two, three, four in changes:
        lead = before[max(0, one - AROUND) : one]
        found.append("- … " + " ".join([*lead, *before[one : two + AROUND]]))
        found.append("+ … " + " ".join([*lead, *after[three : four + AROUND]]))
    return found


def cut(lines):
    short = [line if len(line) <= WIDTH else line[:WIDTH] + "…" for line in lines[:LINES]]
    more = len(lines) - LINES
    return short + ([f"    … and {more} lines more"] if more > 0 else [])


def changes_in(lines):
    """What changed, the same where it differs in names, places, paths and figures alone."""
    pattern = r"“[^”]*”|\S+\.(?:hourglass|md|csv|xml)|[0-9a-f]{16,}|\d+"
    return {re.sub(pattern, "#", line) for line in lines if not line.endswith(":")}


def report(old_path, new_path, only=(), first=3, jobs=2):
    """Prints the report; whether there is anything to report."""
    old, new = Table(old_path), Table(new_path)
    changed = changed_inputs(old, new)
    ours, theirs = (
        {key: at for key, at in table.outputs(only).items() if not mentions(key[1], changed)}
        for table in (old, new)
    )
    compared = Counter(kind for kind, _ in {**ours, **theirs})
    lost, differing = {}, {}
    for kind, name in {**ours, **theirs}:
        if (kind, name) not in ours or (kind, name) not in theirs:
            lost.setdefault(kind, []).append(name)
    keys = [key for key in ours if key in theirs and ours[key] != theirs[key]]
    with multiprocessing.Pool(jobs, open_both, (old_path, new_path)) as pool:
        tasks = [(kind, ours[kind, name], theirs[kind, name]) for kind, name in keys]
        for key, equal in zip(keys, pool.imap(same, tasks, 20)):
            if not equal:
                differing.setdefault(key[0], []).append(key[1])
        summary(compared, lost, differing, changed)
        crashes(ours, theirs)
        for kind in sorted(differing):
            names = differing[kind]
            some = [(kind, ours[kind, name], theirs[kind, name]) for name in names[:GROUPED]]
            found = list(zip(names, pool.imap(described, some, 5)))
            details(kind, found, len(names), compared[kind], first)
    return bool(lost or differing or changed)


def mentions(name, paths):
    words = set(re.split(r"[ =]", name))
    return any(path in words for path in paths)


def summary(compared, lost, differing, changed):
    counts = {kind: len(differing.get(kind, [])) + len(lost.get(kind, [])) for kind in compared}
    print(f"{sum(counts.values())} of {sum(compared.values())} outputs differ.")
    if changed:
        print(f"The tables have {len(changed)} different inputs, such as {changed[0]}. What names")
        print("these is left out; to compare it as well, record with --inputs OLD.")
    for kind in sorted(compared, key=lambda kind: (-counts[kind], kind)):
        if counts[kind]:
            only_one = f", {len(lost[kind])} of them in one table only" if kind in lost else ""
            print(f"{counts[kind]:7} of {compared[kind]:6}  {kind}{only_one}")
    same_kinds = sorted(kind for kind in compared if not counts[kind])
    if same_kinds and len(same_kinds) < len(compared):
        print(f"No difference in {', '.join(same_kinds)}.")
    for kind in sorted(lost):
        print(f"\n{kind}: in one table only, such as\n\n  hourglass {lost[kind][0]}")


def crashes(ours, theirs):
    """A new crash is worth more than all other differences."""
    found = [
        f"  {theirs[key][0]}, was {ours[key][0]}: hourglass {key[1]}"
        for key in ours
        if key in theirs and ours[key][0] != theirs[key][0] and theirs[key][0] not in ORDINARY
    ]
    if found:
        print(f"\n{len(found)} newly crash, take too long or find a fault of their own:")
        print("\n".join(found[:10]))


def details(kind, found, differ, compared, first):
    """Outputs in which the commonest changes can be seen that were not shown before."""
    print(f"\n{kind}: {differ} of {compared} differ")
    changes = [changes_in(lines) for _, lines in found]
    often = Counter(change for each in changes for change in sorted(each))
    covered = set()
    for _ in range(first):
        # The least output with the commonest change shows it best.
        change = next((each for each, _ in often.most_common() if each not in covered), None)
        if change is None:
            break
        at = min((at for at, each in enumerate(changes) if change in each),
                 key=lambda at: len(changes[at]))  # fmt: skip
        covered |= changes[at]
        name, lines = found[at]
        print(f"\n  hourglass {name}")
        if often[change] > 1:
            print(f"  and {often[change] - 1} more with such a change")
        print("\n".join(cut(lines)))
    more = sum(not each <= covered for each in changes)
    if more:
        of = f" of the first {GROUPED}" if differ > GROUPED else ""
        print(f"\n  … {more}{of} have other changes as well; --first shows more")
