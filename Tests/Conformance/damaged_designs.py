"""Designs as people leave them: damaged by slips, or edited into another version. The same seed
makes the same slip."""

import random
import re

TOKEN = re.compile(
    r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[^\W\d_][\w-]*|-?\d[^\s,;{}"]*|\s+|.'
)
SHAPES = {
    "text": re.compile(r'"'), "remark": re.compile(r"#"), "blank": re.compile(r"\s"),
    "word": re.compile(r"[^\W\d_]"), "value": re.compile(r"-?\d"), "brace": re.compile(r"[{}]"),
    "mark": re.compile(r"[,;]"),
}  # fmt: skip
WRONG_VALUES = [
    "1,200", "12.500", "12,5", "80 %", "80 percent", "2014/15", "Q3 2014", "09/2014", "30.9.2014",
    "2014-13", "2014-02-30", "-", "1e5", "n/a", "tbc", "−5", "twelve", '"12"',
    "99999999999999999999", "'14", "2015-Q5", "0", "-1", "100.1%",
]  # fmt: skip
QUOTES = [("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"), ("”", '"'), ('"', "”"), ("", "")]


def shape(token):
    return next((name for name, pattern in SHAPES.items() if pattern.match(token)), "other")


class Damage:
    """One to three slips in a text."""

    def __init__(self, text, keywords, seed):
        self.chance = random.Random(f"damage {seed}")
        self.keywords = set(keywords)
        self.tokens = TOKEN.findall(text)
        slips = [
            self.delete, self.double, self.swap, self.lose_brace, self.extra_brace,
            self.lose_quotation_mark, self.other_quotation_marks, self.misspell_keyword,
            self.misspell_name, self.capitals, self.wrong_value, self.lose_text, self.break_line,
            self.join_lines, self.cut_short, self.strange_character, self.comma,
        ]  # fmt: skip
        # Every slip has its turn; others follow by chance.
        slips[seed % len(slips)]()
        for _ in range(self.chance.choice([0, 0, 1, 2])):
            self.chance.choice(slips[:-4])()

    @property
    def text(self):
        return "".join(self.tokens)

    def pick(self, *shapes, wanted=lambda token: True):
        """The place of some token; of the first one where there is none of the sort."""
        places = [
            place
            for place, token in enumerate(self.tokens)
            if shape(token) in shapes and wanted(token)
        ]
        return self.chance.choice(places) if places else 0

    def anything(self):
        return self.pick("text", "word", "value", "brace", "mark")

    def change(self, place, made):
        if self.tokens:
            self.tokens[place] = made(self.tokens[place])

    def delete(self):
        self.change(self.anything(), lambda token: "")

    def double(self):
        self.change(self.anything(), lambda token: f"{token} {token}")

    def swap(self):
        one, other = self.anything(), self.anything()
        if self.tokens:
            self.tokens[one], self.tokens[other] = self.tokens[other], self.tokens[one]

    def lose_brace(self):
        self.change(self.pick("brace"), lambda token: "")

    def extra_brace(self):
        self.change(self.anything(), lambda token: token + self.chance.choice([" {", " }"]))

    def lose_quotation_mark(self):
        self.change(self.pick("text"), self.chance.choice([lambda t: t[1:], lambda t: t[:-1]]))

    def other_quotation_marks(self):
        opening, closing = self.chance.choice(QUOTES)
        self.change(self.pick("text"), lambda token: opening + token[1:-1] + closing)

    def misspelt(self, word):
        at = self.chance.randrange(len(word)) if word else 0
        head, letter, tail = word[:at], word[at : at + 1], word[at + 1 :]
        swapped = head[:-1] + letter + head[-1:]
        doubled = word[: at + 1] + letter + tail
        return self.chance.choice([head + tail, doubled, swapped + tail, word + "s"])

    def misspell_keyword(self):
        self.change(self.pick("word", wanted=self.keywords.__contains__), self.misspelt)

    def misspell_name(self):
        self.change(self.pick("word", wanted=lambda t: t not in self.keywords), self.misspelt)

    def capitals(self):
        self.change(self.pick("word"), self.chance.choice([str.capitalize, str.upper]))

    def wrong_value(self):
        self.change(self.pick("value"), lambda token: self.chance.choice(WRONG_VALUES))

    def lose_text(self):
        lost = self.chance.choice(['""', '" "', '"tbd"', ""])
        self.change(self.pick("text"), lambda token: lost)

    def break_line(self):
        self.change(self.anything(), lambda token: f"{token}\n")

    def join_lines(self):
        line_end = self.pick("blank", wanted=lambda token: "\n" in token)
        self.change(line_end, lambda token: " ")

    def cut_short(self):
        self.tokens = self.tokens[: self.anything()]

    def strange_character(self):
        signs = ["\u00a0", "\u200b", "\ufeff", "–", ":", "=", "(", "\t", "\r", "\x07"]
        sign = self.chance.choice(signs)
        self.change(self.anything(), lambda token: token + sign)

    def comma(self):
        self.change(self.anything(), lambda token: token + self.chance.choice([",", ";", "."]))


class Edit:
    """Another version of a text, with one to three changes that anybody might make."""

    def __init__(self, text, keywords, seed):
        self.chance = random.Random(f"edit {seed}")
        self.keywords = set(keywords)
        self.lines = text.split("\n")
        edits = [
            self.drop_block, self.drop_line, self.other_value, self.other_text, self.rename,
            self.say_why, self.reorder,
        ]  # fmt: skip
        edits[seed % len(edits)]()
        for _ in range(self.chance.choice([0, 1, 2])):
            self.chance.choice(edits)()

    @property
    def text(self):
        return "\n".join(self.lines)

    def some(self, pattern):
        places = [at for at, line in enumerate(self.lines) if re.search(pattern, line)]
        return self.chance.choice(places) if places else None

    def block(self):
        """The first line of a block inside another, and the one behind its last."""
        start = self.some(r"^\s+\w.*\{\s*$")
        if start is None:
            return None
        indent = re.match(r"\s*", self.lines[start])[0]
        for end in range(start + 1, len(self.lines)):
            if self.lines[end] == indent + "}":
                return start, end + 1
        return None

    def drop_block(self):
        if found := self.block():
            del self.lines[slice(*found)]

    def drop_line(self):
        at = self.some(r"^\s+\w[^{}]*$")
        if at is not None:
            del self.lines[at]

    def replace(self, pattern, made):
        at = self.some(pattern)
        if at is not None:
            self.lines[at] = re.sub(pattern, made, self.lines[at], count=1)

    def other_value(self):
        value = self.chance.choice(["1", "7", "25", "90"])
        self.replace(r"(target|baseline|number|every|limit|by|in) \d+(?=\D|$)", rf"\1 {value}")

    def other_text(self):
        self.replace(r'"([^"\\]+)"', r'"\1, anew"')

    def rename(self):
        at = self.some(r"^\s+(?:tool|objective|peers|group|indicator|organisation) [\w-]+ ")
        if at is not None:
            name = self.lines[at].split()[1]
            word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
            self.lines = [word.sub(f"{name}-anew", line) for line in self.lines]

    def say_why(self):
        self.replace(r"(target \S+ by \S+)$", r'\1 because "It was too much"')
        at = self.some(r"^\s+indicator .*\{\s*$")
        if at is not None:
            self.lines.insert(at + 1, '    changed 2014-03 because "It was agreed"')

    def reorder(self):
        if found := self.block():
            start, end = found
            moved = self.lines[start:end]
            del self.lines[start:end]
            first = next((at for at, line in enumerate(self.lines) if line.endswith("{")), 0)
            self.lines[first + 1 : first + 1] = moved
