"""Says how two tables of outputs differ: first how many of each kind, then how."""

import difflib
import re
from collections import Counter, defaultdict

from output_forms import forms

# How much of one difference is shown.
LINES = 12
WIDTH = 220


def differences(old, new, only):
    """For each kind, how many outputs were compared, and how those differ that do."""
    ours, theirs = old.outputs(only), new.outputs(only)
    changed = changed_inputs(old, new)
    compared, found = Counter(), defaultdict(list)
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        kind, name = key
        if any(path in name for path in changed):
            continue
        compared[kind] += 1
        if key not in theirs or key not in ours:
            side = "old" if key in ours else "new"
            found[kind].append((name, [f"  only in the {side} table"]))
        elif ours[key] != theirs[key]:
            one, other = (
                forms(kind, table[key][0], side.content(table[key][1]))
                for table, side in ((ours, old), (theirs, new))
            )
            if one != other:
                found[kind].append((name, described(one, other)))
    return compared, found, changed


def changed_inputs(old, new):
    """Files that one table has and the other has not, or not the same."""
    ours, theirs = old.inputs(), new.inputs()
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


def described(one, other):
    """The lines that differ, of each part that does."""
    found = []
    for part in {**one, **other}:
        before, after = one.get(part), other.get(part)
        if before == after:
            continue
        if part == "status":
            found.append(f"  exit status {before[0]}, now {after[0]}")
            continue
        found.append(f"  {part}:")
        if before is None or after is None:
            found.append("    not written before" if before is None else "    no longer written")
            continue
        shown = []
        for line in difflib.unified_diff(before, after, n=0, lineterm=""):
            if not line.startswith(("---", "+++", "@@")):
                shown.append(line)
        found += [f"    {each}" for each in close(shown)]
    return found


def close(shown):
    """Of one line in place of another, however long, only where they part."""
    if len(shown) == 2 and shown[0][0] == "-" and shown[1][0] == "+":
        before, after = shown[0][1:], shown[1][1:]
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        start = max(0, same - 60)
        lead = "…" if start else ""
        shown = [f"-{lead}{before[start:]}", f"+{lead}{after[start:]}"]
    return shown


def cut(lines):
    short = [line if len(line) <= WIDTH else line[:WIDTH] + "…" for line in lines[:LINES]]
    more = len(lines) - LINES
    return short + ([f"    … and {more} lines more"] if more > 0 else [])


def report(old, new, only=(), first=3):
    """Prints the report; whether there is anything to report."""
    compared, found, changed = differences(old, new, only)
    total, differing = sum(compared.values()), sum(map(len, found.values()))
    print(f"{differing} of {total} outputs differ.")
    if changed:
        print(f"The tables are of different inputs: {len(changed)} files, such as {changed[0]}. What")
        print("names them is left out; to compare it as well, record with --inputs OLD.")
    if not found:
        return bool(changed)
    print()
    for kind in sorted(found, key=lambda kind: -len(found[kind])):
        print(f"{len(found[kind]):7} of {compared[kind]:6}  {kind}")
    same = [kind for kind in compared if kind not in found]
    if same:
        print(f"No difference in {len(same)} kinds: {', '.join(sorted(same))}.")
    for kind in sorted(found):
        print(f"\n{kind}: {len(found[kind])} of {compared[kind]} differ")
        groups = defaultdict(list)
        for name, lines in found[kind]:
            groups[signature(lines)].append((name, lines))
        often = sorted(groups.values(), key=lambda group: -len(group))
        for group in often[:first]:
            name, lines = group[0]
            print(f"\n  hourglass {name}")
            if len(group) > 1:
                print(f"  and {len(group) - 1} more in the same way")
            print("\n".join(cut(lines)))
        if len(often) > first:
            print(f"\n  … and {len(often) - first} other differences; --first shows more")
    return True


def signature(lines):
    """The same for differences that are alike but for places, paths and figures."""
    text = "\n".join(lines)
    return re.sub(r"\S+\.(?:hourglass|md|csv|xml)|[0-9a-f]{16,}|\d+", "#", text)
