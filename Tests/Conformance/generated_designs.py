"""Designs made by chance, the same for the same seed, with what IATI should say of their
indicators."""

import csv
import datetime
import io
import random

TEXTS = [
    "Directors learn", "ميزانية المدينة", "学び 🙂", "]]> <![CDATA[", "<script>alert(1)</script>",
    '=HYPERLINK("http://example.org","x")', 'say "hi" & go', "a\\b", "two\nlines", "&amp; &#0;",
    "\x01\x08\x1b[31m", "\u202eabc", "soft\u00adhyphen\u200b", "\ufffe\uffff", "'; --", "e\u0301",
    "<!-- x --> <?php ?>", "tab\tinside", "007", "  edges  ", "a: b; c\\d", "\u0085next",
]  # fmt: skip
MEASURES = {
    'counts "{}"': "1", "counts participants": "1", 'amount in "{}"': "1", 'average in "{}"': "1", 'percent of "{}"': "2",
    'yes-or-no "{}"': "3", "rated 1 to 5": "4", 'story "{}"': "5",
}  # fmt: skip
LISTS = {
    "SDG": "9", "WHO Registry": "1", "7": "7", "Our list": "99", "https://example.org/list": "99",
}  # fmt: skip


def written(text):
    """A text as it stands in a design."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def published(text):
    """The same as a reader of XML gets it: what XML forbids is shown."""
    pictures = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)}
    return text.translate({**pictures, 0xFFFE: "<U+FFFE>", 0xFFFF: "<U+FFFF>"})


def first_day(date):
    """The first day of `2014`, `2014-Q3`, `2014-09` or `2014-09-30`."""
    year, _, rest = date.partition("-")
    if rest.startswith("Q"):
        return datetime.date(int(year), int(rest[1:]) * 3 - 2, 1)
    month, _, day = rest.partition("-")
    return datetime.date(int(year), int(month or 1), int(day or 1))


class Maker:
    """One design, its table of values, and what is expected of its indicators."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.number = seed
        self.expected = []
        self.rows = []
        self.runs = self.chance.random() < 0.7
        self.text = "".join(self.design())

    def likely(self, share):
        return self.chance.random() < share

    def any_text(self):
        return self.chance.choice(TEXTS)

    def day(self, year):
        return datetime.date(year, 1, 1) + datetime.timedelta(self.chance.randrange(365))

    def date(self, year):
        """A date as a design writes it, and its last day."""
        match self.chance.randrange(4):
            case 0:
                return str(year), datetime.date(year, 12, 31)
            case 1:
                quarter = self.chance.randrange(1, 5)
                first = datetime.date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
                return f"{year}-Q{quarter}", first - datetime.timedelta(1)
            case 2:
                month = self.chance.randrange(1, 13)
                first = datetime.date(year + month // 12, month % 12 + 1, 1)
                return f"{year}-{month:02}", first - datetime.timedelta(1)
        day = self.day(year)
        return day.isoformat(), day

    def value(self, measure):
        """A value in the design, that in IATI, and what the comment begins with."""
        match measure:
            case "2":
                number = f"{self.chance.randrange(1000) / 10:.1f}"
                return f"{number}%", number, ""
            case "3":
                word = self.chance.choice(["yes", "no"])
                return word, "1" if word == "yes" else "0", word
            case "4":
                number = str(self.chance.randrange(1, 6))
                return number, number, ""
            case "5":
                words = self.any_text()
                return f'"{written(words)}"', None, words
        number = str(self.chance.randrange(-50, 10**9))
        return number, number, ""

    def comment(self, beginning, reason, measure):
        """The comment beside a value, as it is published; nothing where there is none."""
        if not reason or not reason.strip(" \t\n"):
            return published(beginning) if beginning else None
        if measure == "3":
            return published(f"{beginning}: {reason}")
        if measure == "5":
            words = beginning.strip(" \t\n")
            return published(words + ("" if words[-1:] in ".!?…。" else ".") + " " + reason)
        return published(reason)

    def because(self):
        reason = self.any_text() if self.likely(0.4) else ""
        return reason, f' because "{written(reason)}"' if reason else ""

    def baseline(self, measure, traits):
        """A line, its figure where IATI has one, and its first and last day: `False` where it has
        no value, nothing where it has no date."""
        if self.likely(0.2):
            gap = self.chance.choice(["tbd until 2031", 'none because "New"'])
            return f"baseline {gap}\n", [], False
        value, number, beginning = self.value(measure)
        reason, because = self.because()
        if self.likely(0.2):
            return f"baseline {value}{because}\n", [], None
        year = self.chance.randrange(1990, 2030)
        date, last = self.date(year)
        day = last.isoformat() if len(date) == 10 else None
        comment = self.comment(beginning, reason, measure)
        found = [(str(year), day, number, comment, traits)]
        return f"baseline {value} in {date}{because}\n", found, (first_day(date), last)

    def targets(self, measure, traits):
        """Lines, and for each its first day (nothing where that is not said), its last day and its
        figure."""
        lines, found = "", []
        for _ in range(self.chance.randrange(4)):
            if self.likely(0.15):
                lines += self.chance.choice(
                    ["target tbd until 2031\n", 'target none because "R"\n']
                )
                continue
            value, number, beginning = self.value(measure)
            reason, because = self.because()
            # Few years, so that a part often has a target for the same time as the whole.
            year = self.chance.randrange(2008, 2022) if self.likely(0.5) else 2015
            comment = self.comment(beginning, reason, measure)
            if self.likely(0.4):
                first, (date, last) = self.day(year), self.date(year + 1)
                lines += f"target {value} during {first.isoformat()} to {date}{because}\n"
            else:
                first, (date, last) = None, self.date(year)
                lines += f"target {value} by {date}{because}\n"
            found.append((first, last, (number, comment, traits)))
        return lines, found

    def start(self, last, ends, baseline):
        """The first day of a period of which only the last is said: after the limit before it, or
        after the baseline, or with the programme, or with the year."""
        before = [end for end in ends if end < last]
        one = datetime.timedelta(1)
        if before and max(before) + one <= last:
            return max(before) + one
        begin = datetime.date(2010, 1, 1) if self.runs else None
        if baseline:
            day = begin if begin and baseline[0] <= begin <= baseline[1] else baseline[1]
            if day != begin and day + one <= last and not (begin and day + one < begin):
                return day + one
        if begin and begin < last:
            return begin
        year = datetime.date(last.year, 1, 1)
        return year if year < last else datetime.date(last.year - 1, 1, 1)

    def actuals(self, name, measure, parts):
        """Rows of the table of values, with the period and the actual of each."""
        found, days = [], set()
        for _ in range(self.chance.randrange(4)):
            year = self.chance.randrange(2010, 2020)
            first, last = self.day(year), self.day(year + 1)
            traits = self.chance.choice([[], *parts])
            if (first, last) in days:
                continue
            days.add((first, last))
            # In the table stand the words alone, which are to be found again in a spreadsheet.
            value, number, beginning = self.value(measure)
            if measure == "5":
                value = beginning = self.chance.choice(["They met", "学び 🙂", "a, b; c"])
            comment = self.chance.choice(["", "Counted twice", "ميزانية"])
            value = "" if self.likely(0.2) and not comment else value
            dimension = "; ".join(
                ": ".join(
                    "".join("\\" + each if each in "\\:;" else each for each in word)
                    for word in trait
                )
                for trait in traits
            )
            period = f"{first.isoformat()} to {last.isoformat()}"
            self.rows.append([name, period, value, dimension, comment, "Register"])
            actual = (number, self.comment(beginning, comment, measure), traits)
            found.append((first, last, [actual] if value else []))
        return found

    def indicator(self, name, line):
        statement = self.chance.choice(list(MEASURES))
        measure, title = MEASURES[statement], self.any_text() + name
        text = f'  indicator {name} "{written(title)}" {{\n{line}{statement.format("X")}\n'
        fact = {
            "measure": measure, "ascending": "1", "aggregates": None, "title": published(title),
            "definition": None, "references": [],
        }  # fmt: skip
        if self.likely(0.3):
            text += "direction down\n"
            fact["ascending"] = "0"
        if self.likely(0.3):
            text += "aggregate yes\n"
            fact["aggregates"] = "1"
        if self.likely(0.4):
            definition = self.any_text()
            text += f'definition "{written(definition)}"\n'
            fact["definition"] = published(definition)
        if statement.startswith("rated"):
            lines = [fact["definition"], "Rated from 1 to 5."]
            fact["definition"] = "\n".join(filter(None, lines))
        for name_of_list in self.chance.sample(list(LISTS), self.chance.randrange(3)):
            code = str(self.chance.randrange(1000))
            text += f'code "{code}" in "{name_of_list}"\n'
            fact["references"].append((LISTS[name_of_list], code))
        lines, baselines, beginning = self.baseline(measure, [])
        text += lines
        lines, targets = self.targets(measure, [])
        text += lines
        limits = [last for _, last, _ in targets]
        timed = [
            (first or self.start(last, limits, beginning), last, found)
            for first, last, found in targets
        ]
        parts = []
        for sex in self.chance.sample(["female", "male", "<x> & ]]>"], self.chance.randrange(3)):
            traits = [("sex", sex)]
            text += f'where sex "{sex}"'
            if self.likely(0.3):
                traits.append(("how old?", "15-24"))
                text += ', "how old?" "15-24"'
            parts.append(traits)
            lines, found, own = self.baseline(measure, traits)
            baselines += found
            text += " {\n" + lines
            lines, targets = self.targets(measure, traits)
            # A part has the limits of the whole beside its own, and its baseline before that of
            # the whole.
            ends = limits + [last for _, last, _ in targets]
            timed += [
                (first or self.start(last, ends, beginning if own is False else own), last, found)
                for first, last, found in targets
            ]
            text += lines + "}\n"
        fact["baselines"] = baselines
        periods = {}
        for first, last, found in timed:
            periods.setdefault((first, last), ([], []))[0].append(found)
        for first, last, found in self.actuals(name, measure, parts):
            periods.setdefault((first, last), ([], []))[1].extend(found)
        fact["periods"] = [
            (first.isoformat(), last.isoformat(), *periods[first, last])
            for first, last in sorted(periods)
        ]
        self.expected.append(fact)
        return text + "  }\n"

    def design(self):
        yield f'programme generated-{self.number} "{written(self.any_text())}" {{\n'
        if self.runs:
            yield "  runs 2010 to 2020\n"
        if self.likely(0.5):
            yield f'  why "{written(self.any_text())}"\n'
        if self.likely(0.5):
            yield f'  facilitator f "{written(self.any_text())}" {{ code "XM-1" in "IATI" }}\n'
        names = []
        for index in range(self.chance.randrange(4)):
            names.append(f"o{index}")
            yield f'  objective o{index} "{written(self.any_text())}{index}" {{\n'
            stage = self.chance.choice(["engagement", "contact", "learning", "scale"])
            yield self.chance.choice([f"    stage {stage}\n", "    result other\n", ""])
            if self.likely(0.3):
                yield f'    definition "{written(self.any_text())}"\n'
            if self.likely(0.4):
                yield f'    code "R{index}" in "{self.chance.choice(list(LISTS))}"\n'
            yield "  }\n"
        for index in range(self.chance.randrange(7)):
            some = self.chance.sample(names, min(len(names), self.chance.randrange(3)))
            line = f"measures {', '.join(some)}\n" if some else ""
            yield self.indicator(f"i{index}", line)
        yield "}\n"

    @property
    def table(self):
        """The table of values."""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(["indicator", "period", "value", "dimension", "comment", "source"])
        writer.writerows(self.rows)
        return text.getvalue()
