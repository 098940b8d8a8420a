"""Designs made by chance from the grammar itself, the same for the same seed.

Whatever statement `Grammar/hourglass.ebnf` allows comes up sooner or later, with `none` and `tbd`
wherever they may stand. Names mostly refer to what the design or its model has, so that a design is
read and not only refused; now and then one does not.
"""

import random
import re

from generated_designs import TEXTS, written

PLAIN = (
    "Directors", "ministries", "settle", "what to work on", "visit one another", "changed",
    "how budgets", "are made", "at home", "after the meeting", "in twelve towns", "with colleagues",
)  # fmt: skip
TOKEN = re.compile(r"'[^']*'|\w+|::=|[()|?*+]|-|\S")
NEEDED = "exactly once"
# What a model names, with the statement that names it; the rest of a statement refers to these.
SORTS = {
    "stage": "Stage", "kind": "Kind", "risk": "Risk", "gain": "Gain", "capability": "Capability",
    "level": "Level", "domain": "Domain", "factor": "Factor", "facet": "Facet",
    "countable": "Countable", "function": "Function", "question": "Question", "source": "Source",
}  # fmt: skip
MEASURES = ("IndicatorCounts", "Percent", "Amount", "Rated", "YesOrNo", "Story")
PARTIES = ("Facilitator", "Organisation", "Peers", "Group", "Person")
# How many of each a programme declares; the other statements come by chance.
DECLARED = {
    "Facilitator": (0, 2), "Organisation": (0, 2), "Peers": (1, 2), "Group": (0, 2),
    "Person": (0, 1), "Objective": (1, 4), "Tool": (1, 4), "Assumption": (0, 2),
    "ProgrammeRisk": (0, 2), "ProgrammeIndicator": (1, 5),
}  # fmt: skip


class NoName(Exception):
    """There is nothing left that a statement could name."""


class Grammar:
    """The productions, how often each statement may stand, and the names that come with it."""

    def __init__(self, root):
        text = (root / "Grammar" / "hourglass.ebnf").read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        self.keywords = sorted(set(re.findall(r"'([a-z][a-z-]*)'", text)))
        found = re.findall(r"^(\w+) ::= (.*?)(?=^\w+ ::=|\Z)", text, re.DOTALL | re.MULTILINE)
        # What stands below are tokens, which are made by hand.
        stop = [name for name, _ in found].index("Token")
        self.rules = {name: Parser(body).choice() for name, body in found[:stop]}
        self.often = {
            tuple(row): often
            for row, often in self.occurrences((root / "Grammar" / "occurrence.md").read_text())
        }
        model = (root / "Models" / "peer-learning.hourglass").read_text(encoding="utf-8")
        self.names = {
            sort: re.findall(rf"^  {word} ([\w-]+)", model, re.MULTILINE)
            for word, sort in SORTS.items()
        }
        library = (root / "Models" / "indicators.hourglass").read_text(encoding="utf-8")
        self.names["Shared"] = re.findall(r"^  indicator ([\w-]+)", library, re.MULTILINE)
        rules = (root / "Grammar" / "rules.md").read_text(encoding="utf-8")
        # How a file is written can be neither allowed nor weighed.
        rules = rules.split("\n## How a design is written")[0]
        self.names["Rule"] = re.findall(r"^### ([a-z-]+)$", rules, re.MULTILINE)
        self.names["Model"] = ["peer-learning", "eu", "fcdo", "usaid", "iati"]

    @staticmethod
    def occurrences(text):
        block = None
        for line in text.splitlines():
            if line.startswith("## "):
                block = line
            elif row := re.match(r"\| `\S+` \| `(\w+)` \| (.*) \|", line):
                yield (block, row[1]), row[2]

    def statements(self, block):
        """What may stand in a block, each with how often."""
        inside = "In" + block.removesuffix("Block")
        rule = self.rules[inside]
        names = [each[1] for each in (rule[1] if rule[0] == "or" else [rule])]
        tables = {}
        for (title, name), often in self.often.items():
            tables.setdefault(title, {})[name] = often
        # The table of the block is the one with just these statements.
        often = next((table for table in tables.values() if set(table) == set(names)), {})
        return [(name, often.get(name, "any number of times")) for name in names]


class Parser:
    """Reads the right side of a production."""

    def __init__(self, body):
        self.tokens = TOKEN.findall(body)

    def choice(self):
        ways = [self.sequence()]
        while self.tokens and self.tokens[0] == "|":
            self.tokens.pop(0)
            ways.append(self.sequence())
        return ways[0] if len(ways) == 1 else ("or", ways)

    def sequence(self):
        parts = []
        while self.tokens and self.tokens[0] not in "|)":
            parts.append(self.item())
        return parts[0] if len(parts) == 1 else ("all", parts)

    def item(self):
        token = self.tokens.pop(0)
        if token == "(":
            item = self.choice()
            self.tokens.pop(0)
        else:
            item = ("word", token[1:-1]) if token[0] == "'" else ("rule", token)
        while self.tokens and self.tokens[0] in "?*+":
            item = (self.tokens.pop(0), item)
        return item


class GrammarDesign:
    """One file: `text` holds a programme, what programmes share, or both."""

    def __init__(self, grammar, seed, uses=()):
        self.grammar = grammar
        self.chance = random.Random(f"grammar {seed}")
        self.seed = seed
        self.names = {sort: list(names) for sort, names in grammar.names.items()}
        if not uses:
            self.names["Shared"] = []
        self.fresh = 0
        self.measure = None
        self.owner = None
        self.declared = None
        self.year = 2012
        self.used = set()
        self.dated = False
        # Some say little, some much; some leave a great deal open.
        self.density = self.chance.choice([0.12, 0.3, 0.6])
        self.gaps = self.chance.choice([0.03, 0.15, 0.4])
        # Most are tidy: where everything is wrong, little of it is read.
        self.slips = self.chance.choice([0, 0, 0.03])
        self.odd_texts = self.chance.choice([0, 0, 0.02, 0.15])
        parts = [f'use "{each}"\n' for each in uses]
        match seed % 8:
            case 5:
                parts += [self.shared("Model"), self.shared("Profile"), self.programme()]
            case 6:
                parts += [self.shared("Library"), self.programme(), self.programme()]
            case 7:
                parts += [self.shared(self.chance.choice(["Model", "Profile", "Library"]))]
            case _:
                parts += [self.programme()]
        self.text = "\n".join(parts)

    def likely(self, share):
        return self.chance.random() < share

    # What stands at the top of the file

    def shared(self, rule):
        text = self.statement(rule, 0)
        self.names["Model"].append(text.split()[1])
        return text + "\n"

    def programme(self):
        """Names are given out first, since a statement may refer to one further down."""
        plan = [
            (rule, f"{rule.removeprefix('Programme').lower()}-{number}")
            for rule, (least, most) in DECLARED.items()
            for number in range(self.chance.randint(least, most))
        ]
        named = [(rule, name) for rule, name in plan if self.likely(0.9)]
        pools = {
            "Party": PARTIES, "Objective": ("Objective",), "Tool": ("Tool",),
            "Assumption": ("Assumption",),
            "Measured": ("Objective", "Assumption", "ProgrammeRisk", "Tool"),
            "Threatened": ("Objective", "Tool"),
            "Tester": (*PARTIES, "ProgrammeIndicator"),
        }  # fmt: skip
        for sort, rules in pools.items():
            self.names[sort] = [name for rule, name in named if rule in rules]
        lines = [self.statement(rule, 1, (rule, name) in named and name) for rule, name in plan]
        for rule, often in self.grammar.statements("ProgrammeBlock"):
            if rule not in DECLARED and self.likely(self.density):
                lines += self.statements(rule, often, 1)
        if self.likely(0.3):
            self.chance.shuffle(lines)
        body = "".join(f"  {line}\n" for line in lines)
        return f"programme {self.name()} {self.any_text()} {{\n{body}}}\n"

    def times(self, often):
        if often == "any number of times" or self.likely(self.slips):
            return self.chance.choice([1, 1, 2, 3])
        return 1

    # Statements and blocks

    def statements(self, rule, often, depth):
        """Several of a sort, but none that would have to name what is not there."""
        found = []
        for _ in range(self.times(often)):
            try:
                found.append(self.statement(rule, depth))
            except NoName:
                pass
        return found

    def statement(self, rule, depth, name=None):
        """One statement with its block; `name` is given to it, or it goes by its title alone."""
        outside = self.measure, self.owner, self.used, self.dated
        self.owner, self.used, self.dated = name or self.owner, set(), False
        if rule in ("ProgrammeIndicator", "LibraryIndicator"):
            self.measure = self.chance.choice(MEASURES)
        if rule in ("Review", "Model", "Profile", "Library"):
            name = None
        self.declared = name
        try:
            words = list(self.written(("rule", rule), rule, depth))
        finally:
            self.measure, self.owner, self.used, self.dated = outside
        return re.sub(r" (?=[,])", "", " ".join(words))

    def block(self, block, depth):
        lines = []
        for rule, often in self.grammar.statements(block):
            if rule in MEASURES:
                wanted = rule == self.measure or self.likely(self.slips)
            else:
                wanted = self.likely(0.97 if often == NEEDED else self.share(rule))
            if wanted:
                lines += self.statements(rule, often, depth + 1)
        if self.likely(0.2):
            self.chance.shuffle(lines)
        if not lines:
            return self.chance.choice(["{}", "{ }", "{\n" + "  " * depth + "}"])
        if self.likely(0.2) and not any("\n" in line for line in lines):
            return "{ " + "; ".join(lines) + " }"
        indent = "  " * (depth + 1)
        remark = f"{indent}# a remark\n" if self.likely(0.05) else ""
        return "{\n" + remark + "".join(f"{indent}{each}\n" for each in lines) + indent[2:] + "}"

    def share(self, rule):
        if rule == "Allow":
            return self.density / 4
        if rule in ("Extends", "ModelStage", "Rule", "LibraryIndicator"):
            return 0.8
        if rule in ("Target", "Baseline", "Measures", "Tracked", "Serves", "ToolKind", "For"):
            return max(self.density, 0.6)
        return self.density

    def written(self, node, rule, depth):
        """The words of a part of the grammar."""
        kind, inside = node
        match kind:
            case "word":
                yield inside
            case "all":
                for each in inside:
                    yield from self.written(each, rule, depth)
            case "or":
                yield from self.written(self.way(inside), rule, depth)
            case "?":
                block = inside[0] == "rule" and inside[1].endswith("Block")
                if self.likely(0.9 if block else 0.6):
                    yield from self.if_named(inside, rule, depth)
            case "*" | "+":
                for _ in range((kind == "+") + self.chance.choice([0, 0, 1, 2])):
                    yield from self.if_named(inside, rule, depth)
            case "rule":
                yield from self.named(inside, rule, depth)

    def if_named(self, node, rule, depth):
        """What may be left out, and is where nothing is left to name."""
        try:
            return list(self.written(node, rule, depth))
        except NoName:
            return []

    def way(self, ways):
        # `person ana "Ana"` is the one place where the grammar has a name without a head.
        named = [each for each in ways if each[0] == "all" and each[1][0] == ("rule", "Name")]
        if self.declared and named:
            return named[0]
        gap = ("rule", "Gap")
        if gap in ways and not self.likely(self.gaps):
            ways = [each for each in ways if each != gap]
        return self.chance.choice(ways)

    def named(self, name, rule, depth):
        """The words of a production, where it is not simply its right side."""
        made = {
            "Text": self.any_text, "Date": self.date, "Number": self.number, "Value": self.value,
            "Decimal": self.decimal, "Quantity": self.quantity,
            "Name": self.name, "Comma": lambda: ",",
        }  # fmt: skip
        if name in made:
            yield made[name]()
        elif name == "Head":
            yield self.head(rule)
        elif name.endswith("Block"):
            yield self.block(name, depth)
        elif name.endswith("Name"):
            yield self.reference(name.removesuffix("Name"), rule)
        else:
            yield from self.written(self.grammar.rules[name], rule, depth)

    def head(self, rule):
        """A name and a title. What a model names can be referred to from then on."""
        name, self.declared = self.declared, None
        if name is False:
            return self.any_text()
        name = name or self.name()
        sort = rule.removeprefix("Model")
        if rule == "LibraryIndicator":
            sort = "Shared"
        if sort in SORTS.values() or sort == "Shared":
            self.names[sort].append(name)
        return f"{name} {self.any_text()}" if self.likely(0.9) else name

    def name(self):
        if self.declared:
            name, self.declared = self.declared, None
            return name
        self.fresh += 1
        return f"{self.chance.choice(['new', 'étape', 'школа', 'Town'])}-{self.seed}-{self.fresh}"

    def reference(self, sort, rule):
        if self.likely(self.slips):
            return self.chance.choice(["nobody", "Directors", *self.names["Stage"]])
        names = self.names.get(sort, [])
        if sort == "Label":
            held = ["mandates", "commits", "changed", "limitations", "diffusion"]
            names = held if rule == "Held" else ["sex", "country", "age-group"]
        if rule == "Leads" and self.owner in names:
            # Onwards, so that few lead in a circle.
            names = names[names.index(self.owner) + 1 :]
        names = [each for each in names if each not in self.used and each != self.owner]
        if not names:
            raise NoName
        name = self.chance.choice(names)
        self.used.add(name)
        return name

    # Texts and values

    def any_text(self):
        if self.likely(self.odd_texts):
            return f'"{written(self.chance.choice(TEXTS))}"'
        words = " ".join(self.chance.sample(PLAIN, self.chance.randint(1, 5)))
        if self.likely(0.03):
            return f'"""\n    {words}\n    in a second line\n    """'
        return f'"{words}"'

    def date(self):
        steps = [1, 2] if self.dated and not self.likely(self.slips) else [-2, 0, 1, 1, 2]
        self.dated = True
        self.year = min(2035, max(2008, self.year + self.chance.choice(steps)))
        return self.chance.choice(
            [
                f"{self.year}",
                f"{self.year}-Q{self.chance.randint(1, 4)}",
                f"{self.year}-{self.chance.randint(1, 12):02}",
                f"{self.year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}",
            ]
        )

    def number(self):
        return self.chance.choice(["1", "2", "3", "5", "6", "12", "42", "600", "1_200", "0"])

    def decimal(self):
        return self.chance.choice([self.number(), "4.5", "0.25", "-3"])

    def quantity(self):
        return self.chance.choice([self.decimal(), f"{self.chance.randint(0, 100)}%"])

    def value(self):
        if self.likely(self.slips * 2):
            return self.chance.choice(["yes", '"as agreed"', "7.25", "12%", "-3", "250%"])
        match self.measure:
            case "Percent":
                return f"{self.chance.randint(0, 100)}%"
            case "Rated":
                return self.chance.choice(["1", "2", "3", "4.5"])
            case "YesOrNo":
                return self.chance.choice(["yes", "no"])
            case "Story":
                return self.any_text()
        return self.chance.choice(["-4", "12.5", str(self.chance.randint(0, 5000))])
