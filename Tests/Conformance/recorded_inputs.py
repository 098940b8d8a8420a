"""The files that outputs are recorded of: everything the repository has, designs made by chance,
and damaged and edited copies of both. The same repository gives the same files."""

import random
import re
from pathlib import PurePosixPath

from damaged_designs import Damage, Edit
from generated_designs import Maker
from grammar_designs import Grammar, GrammarDesign
from odd_designs import odd_files, rule_examples

FROM_GRAMMAR = 120
FROM_MAKER = 40
DAMAGED = 400
EDITED = 120
DAMAGED_ACTIVITIES = 40
# The folder that is given has its place beside the files of the repository.
GIVEN = "given"


def gather(root, given=None):
    """Each file's bytes under its path; the paths are those that the program sees."""
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for pattern in ("Models/**/*.hourglass", "Tests/Fixtures/**/*", "*.md", "*/*.md")
        for path in sorted(root.glob(pattern))
        if path.is_file()
    }
    files |= odd_files() | rule_examples(root)
    grammar = Grammar(root)
    for seed in range(FROM_GRAMMAR):
        # Some use what is in another file, and one of these has errors itself.
        uses = []
        if seed % 3 == 0:
            uses = ["../Models/indicators.hourglass"]
        elif seed % 20 == 1:
            uses = ["g007.hourglass", "../Tests/Fixtures/shared/broken.hourglass"]
        design = GrammarDesign(grammar, seed, uses)
        files[f"Generated/g{seed:03}.hourglass"] = design.text.encode()
    for seed in range(FROM_MAKER):
        maker = Maker(seed)
        files[f"Generated/m{seed:03}.hourglass"] = maker.text.encode()
        files[f"Generated/m{seed:03}.csv"] = maker.table.encode()
    slips = {}
    if given:
        for path in sorted(given.rglob("*")):
            if path.suffix in (".hourglass", ".md", ".csv", ".xml") and path.is_file():
                files[f"{GIVEN}/{path.relative_to(given).as_posix()}"] = path.read_bytes()
        for path in sorted(given.rglob("mistakes.txt")):
            slips |= mistakes(path, PurePosixPath(GIVEN, path.parent.relative_to(given)))
    files |= changed_copies(files, grammar.keywords) | slips
    files |= damaged_activities(files["Tests/Fixtures/iati/activity.xml"].decode())
    for path in [path for path in files if path.endswith(".hourglass") and not original(path)]:
        if table := values(path, files[path].decode(errors="replace")):
            files.setdefault(path.removesuffix(".hourglass") + ".csv", table.encode())
    words = {*grammar.keywords, *(name for names in grammar.names.values() for name in names)}
    words |= {"outcome", "output", "impact", "evaluation", "stages", "logframe", "promise-changed",
              "evaluability-lost", "clarified", "cosmetic", "no-such-word", "Stage"}  # fmt: skip
    files["words.txt"] = "\n".join(sorted(words)).encode()
    return files


def mistakes(path, folder):
    """A list of slips, each made in the design beside it: `===== what it is: line -> line`."""
    base = (path.parent / "mistakes-base.hourglass").read_text(encoding="utf-8")
    files = {}
    pattern = r"^=====(\d+) [^:]*: (.*?)  ->  (.*)$"
    for number, meant, line in re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE):
        text = base.replace(meant, line.replace("\\n", "\n"), 1)
        files[f"{folder}/mistakes-base.written-{number}.hourglass"] = text.encode()
    return files


def sources(files):
    """The designs that copies are made of."""
    return [
        path
        for path, content in files.items()
        if path.endswith(".hourglass") and 40 < len(content) < 60_000 and not original(path)
    ]


def changed_copies(files, keywords):
    """Copies stand beside what they are made of, so that they use the same other files."""
    copies, designs = {}, sources(files)
    chance = random.Random("copies")
    made = ("Generated/", "Odd/")
    written = [path for path in designs if not path.startswith(made)]
    # What people wrote comes more often: it has fewer errors that hide others.
    plan = [("damaged", Damage, DAMAGED), ("edited", Edit, EDITED)]
    for sort, change, count in plan:
        for seed in range(count):
            path = chance.choice(designs if seed % 3 == 0 else written)
            text = files[path].decode(errors="replace")
            copy = f"{path.removesuffix('.hourglass')}.{sort}-{seed:03}.hourglass"
            copies[copy] = change(text, keywords, seed).text.encode(errors="replace")
    return copies


def original(path):
    """What a copy was made of; nothing for what is no copy."""
    found = re.fullmatch(r"(.*)\.(?:damaged|edited|written|rule)-[\w-]+(\.hourglass)", path)
    return found and found[1] + found[2]


def damaged_activities(text):
    """IATI activities in which a piece is missing, doubled or another."""
    copies = {}
    for seed in range(DAMAGED_ACTIVITIES):
        chance = random.Random(f"activity {seed}")
        pieces = re.findall(r"<[^>]*>|[^<]+", text)
        for _ in range(chance.choice([1, 1, 2])):
            at = chance.randrange(len(pieces))
            match (seed + chance.randrange(2)) % 5:
                case 0:
                    del pieces[at]
                case 1:
                    pieces.insert(at, pieces[at])
                case 2:
                    places = [i for i, piece in enumerate(pieces) if 'value="' in piece]
                    value = chance.choice(["20,000", "", "-7", "12.50", "n/a", "1e3", "0"])
                    at = chance.choice(places)
                    pieces[at] = re.sub(r'value="[^"]*"', f'value="{value}"', pieces[at])
                case 3:
                    pieces[at] = re.sub(r' [\w-]+="[^"]*"', "", pieces[at], count=1)
                case 4:
                    where = chance.randrange(len(pieces[at]) + 1)
                    sign = chance.choice(["&", "<", "&#0;", "]]>", "é", "\x01", "<!-- -->"])
                    pieces[at] = pieces[at][:where] + sign + pieces[at][where:]
        copies[f"Activities/a{seed:02}.xml"] = "".join(pieces).encode()
    return copies


def values(path, text):
    """A table of observed values for the indicators of a design, some of its rows wrong."""
    chance = random.Random(f"values {path}")
    block = r"^[ \t]*indicator ([\w-]+)(.*?)(?=^[ \t]*indicator |\Z)"
    blocks = re.findall(block, text, re.MULTILINE | re.DOTALL)
    if not blocks:
        return None
    rows = ["indicator,period,value,dimension,comment,source"]
    for name, body in blocks[:8]:
        for year in sorted(chance.sample(range(2012, 2024), 4)):
            periods = [f"{year}", f"{year}-Q2", f"{year}-09-30", f"{year} to {year + 1}"]
            period = chance.choice(periods)
            if "percent" in body:
                value = f"{chance.randrange(0, 101)}%"
            elif "story" in body:
                value = "They met again"
            elif "yes-or-no" in body:
                value = chance.choice(["yes", "no"])
            elif "rated" in body:
                value = chance.choice(["1", "3", "4.5"])
            else:
                value = str(chance.randrange(0, 60))
            dimension = chance.choice(["", "", "", "sex: women", "sex: female", "country: Peru"])
            comment = chance.choice(["", "", "Counted twice"])
            rows.append(f"{name},{period},{value},{dimension},{comment},Register")
    wrong = [
        f'{blocks[0][0]},2014,"1,200",,,', f"{blocks[0][0]},2014/15,3,,,", "nobody,2014,3,,,",
        f"{blocks[0][0]},2014,,,,", "too,few", f"{blocks[0][0]},2013,4,sex,,",
    ]  # fmt: skip
    rows += chance.sample(wrong, 2)
    return "\r\n".join(rows) + "\r\n"
