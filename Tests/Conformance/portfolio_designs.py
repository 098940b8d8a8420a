"""Designs for a portfolio, made by chance and the same for the same seed, with what each has."""

import random

TITLES = [
    "Mayors repair wells", "ميزانية المدينة", "学び 🙂", "<script>alert(1)</script>", "=1+1",
    "say & go", "]]> <!-- x -->", "a | b", "\u202eabc", "-2+3",
    "Verwaltungszusammenarbeitsgemeinschaft", "@SUM(A1)", "*stars* and _lines_",
    "A title that is rather long, as titles of programmes of several ministries often are",
]  # fmt: skip
KINDS = [
    "large-group-meeting", "site-visit", "joint-activity", "multi-peer-reflection", "training",
    "paired-engagement", "report-back", "external-knowledge-product",
]  # fmt: skip
GAINS = ["experiential-knowledge", "peer-support", "political-savvy", "formal-knowledge"]
FACTORS = ["shared-problems", "shared-goals", "position", "tasks"]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def design(number):
    """The text of a design, and a record of it."""
    chance = random.Random(number)
    title = f"{chance.choice(TITLES)} {number}"
    described = chance.random() < 0.3
    kinds = sorted(chance.sample(KINDS, chance.randint(0, 5)))
    gains = sorted(chance.sample(GAINS, chance.randint(0, 2)))
    factors = sorted(chance.sample(FACTORS, chance.randint(0, 2)))
    indicators = chance.randint(0, 2)
    scale = chance.random() < 0.4
    lines = [f"programme p{number} {quoted(title)} {{"]
    if described:
        lines.append('  described from "A report of 2015"')
    lines.append('  facilitator union "Union"')
    lines.append('  group staff "Staff" { number 100 }')
    matched = f"; matched on {', '.join(factors)}" if factors else ""
    lines.append(f'  peers directors "Directors" {{ are people; number 12{matched} }}')
    gained = f"; gains {', '.join(gains)}" if gains else ""
    lines.append(
        f'  objective learn "Directors learn" {{ stage learning; for directors{gained} }}'
    )
    if scale:
        lines.append('  objective change "Departments change" { stage scale; for staff }')
    for kind in kinds:
        who = "from directors to staff" if kind == "report-back" else "with directors"
        lines.append(f'  tool {kind}-tool "A tool" {{ kind {kind}; {who}; every 3 months }}')
    for index in range(indicators):
        lines.append(
            f'  indicator i{index} "Indicator {index}" {{ measures learn; counts "directors" }}'
        )
    lines.append("}")
    record = {
        "title": title, "described": described, "kinds": kinds, "gains": gains,
        "factors": factors, "indicators": indicators,
    }  # fmt: skip
    return "\n".join(lines) + "\n", record


def write(folder, count):
    """Writes so many designs into a folder, and gives their records by the names of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    records = {}
    for number in range(count):
        text, record = design(number)
        path = folder / f"design-{number:05}.hourglass"
        path.write_text(text, encoding="utf-8")
        records[path.name] = record
    return records
