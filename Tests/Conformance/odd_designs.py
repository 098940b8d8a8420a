"""Designs for what hardly comes about by chance: the examples of the rules, and files that are
unlike others as files."""

import json
import re

LITERAL = r'("""\n.*?"""|"(?:\\.|[^"\\\n])*")'
EDIT = re.compile(rf"Example\.Edit\(\s*{LITERAL},\s*bad:\s*{LITERAL}", re.DOTALL)
NAME = re.compile(r'FindingKind\(\s*"([a-z-]+)"')
CLEAN = "Tests/Fixtures/clean.hourglass"

PROGRAMME = 'programme odd "Odd" {\n  peers directors "Directors" { number 12 }\n%s\n}\n'
FILES = {
    "empty.hourglass": "",
    "remark.hourglass": "# Nothing yet",
    "blank.hourglass": "\n\n  \n",
    "mark.hourglass": "\ufeff" + PROGRAMME % '  why "It has a byte order mark"',
    "windows.hourglass": (PROGRAMME % '  why "Why not"\n  facte use').replace("\n", "\r\n"),
    "old-mac.hourglass": (PROGRAMME % '  why "Why not"\n  facte use').replace("\n", "\r"),
    "escape.hourglass": PROGRAMME % r'  why "A \q and a \n"',
    "number.hourglass": PROGRAMME
    % '  indicator seen "Seen" { counts "talks"; target 1.200 by 2027; baseline 12.500 in 2020 }',
    "alike.hourglass": PROGRAMME
    % '  group staff "Staff"\n  group stаff "Others"\n  group Staff "More"',
    "deep.hourglass": PROGRAMME % ("  group staff {" * 300 + "}" * 300),
    "deep-open.hourglass": "programme odd {" * 2000,
    "long-line.hourglass": PROGRAMME % ('  why "' + "so long " * 3000 + '"'),
    "many.hourglass": 'profile asked "Asked" {\n'
    '  rule no-key-indicator warning because "We steer by few"\n'
    '  rule missing-assumption warning because "We ask for it"\n}\n'
    + PROGRAMME
    % "\n".join(
        ["  follows peer-learning, asked"]
        + [f'  objective o{n} "Objective {n}" {{ stage scale }}' for n in range(20)]
        + [f'  indicator i{n} "Indicator {n}" {{ measures o{n}; story }}' for n in range(16)]
    ),
    "circle-a.hourglass": 'use "circle-b.hourglass"\n' + PROGRAMME % "",
    "circle-b.hourglass": 'use "circle-a.hourglass"\nlibrary b "B" { indicator seen "Seen" }\n',
    "itself.hourglass": 'model ours "Ours" { extends ours; stage all "All" { gate objective } }\n',
    "no-stage.hourglass": 'model bare "Bare" { }\n'
    + PROGRAMME % '  follows bare\n  tool talks "Talks" { with directors }',
    "clash.hourglass": 'use "../Tests/Fixtures/shared/indicators.hourglass"\n'
    'use "../Tests/Fixtures/shared/more-indicators.hourglass"\n'
    + PROGRAMME % "  indicator seen { defined as practice-changed; target 5 by 2027 }",
    "missing.hourglass": 'use "nowhere.hourglass"\nuse "/etc/hourglass"\n' + PROGRAMME % "",
    "two.hourglass": PROGRAMME % '  why "One"' + PROGRAMME % '  why "The other of the same name"',
    "fences.md": "# A page\n\n```hourglass\nprogramme odd {\n```\n\nText\n\n```hourglass\n}\n```\n",
    "list.md": "- A list\n\n  ~~~hourglass\n  programme odd \"Odd\" { facte use }\n  ~~~\n\n"
    "````hourglass\nprogramme open \"Open\" {\n",
    "no-design.md": "# A page\n\n```python\nprint()\n```\n",
}  # fmt: skip
BYTES = {
    "bytes.hourglass": b'programme odd "\xff\xfe" {\n  why "\xc3"\n}\n',
    "wide.hourglass": ("\ufeff" + PROGRAMME % "").encode("utf-16-le"),
    "nought.hourglass": b'programme odd "Odd" {\x00\n}\n',
}  # fmt: skip


def odd_files():
    return {f"Odd/{name}": text.encode() for name, text in FILES.items()} | {
        f"Odd/{name}": content for name, content in BYTES.items()
    }


def value(literal):
    """The text of a Swift literal; nothing where it holds more than text."""
    if literal.startswith('"""'):
        lines = literal.split("\n")
        indent = len(lines[-1]) - 3
        text = "\n".join(line[indent:] for line in lines[1:-1])
        text = text.replace("\\\n", "")
    else:
        text = literal[1:-1]
    if "\\(" in text or "\\u" in text:
        return None
    return json.loads('"' + re.sub(r'(?<!\\)"', r"\"", text).replace("\n", "\\n") + '"')


def rule_examples(root):
    """The bad example of each rule that is written out: edits of a design that lacks nothing."""
    clean = (root / CLEAN).read_text(encoding="utf-8")
    designs = {}
    for path in sorted((root / "Sources").rglob("*.swift")):
        source = path.read_text(encoding="utf-8")
        starts = [found.start() for found in NAME.finditer(source)]
        for start, end in zip(starts, [*starts[1:], len(source)]):
            part = source[start:end]
            if not (edits := [tuple(map(value, edit)) for edit in EDIT.findall(part)]):
                continue
            text, name = clean, NAME.match(part)[1]
            for before, after in edits:
                if before and after is not None:
                    text = text.replace(before, after.replace("‸", ""), 1)
            if "onRequest: true" in part:
                asked = f'profile asked "Asked" {{ rule {name} warning because "We ask for it" }}\n'
                text = asked + text.replace("follows peer-learning", "follows peer-learning, asked")
            # A copy of the clean design, so that what changed is compared as well.
            copy = CLEAN.replace(".hourglass", f".rule-{name}.hourglass")
            designs[copy] = text.encode()
    if not designs:
        print("Skipped: the examples of the rules are no longer where they were looked for.")
    return designs
