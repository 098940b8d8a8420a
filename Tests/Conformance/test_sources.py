"""What the examples quote is there to be read."""

import re


def test_examples_quote_the_study(example, shared):
    """A comment such as `# part-one: "11 study tours"` names a passage that is there."""
    # A passage may go on in the next line of the comment.
    text = re.sub(r"\n\s*#", " ", example.read_text(encoding="utf-8"))
    passages = re.findall(r'(part-one|tracking-impact):\s*"([^"]+)"', text)
    assert passages or example.stem == "tutorial"
    for source, phrase in passages:
        study = " ".join((shared / f"{source}.txt").read_text(encoding="utf-8").split())
        assert " ".join(phrase.split()) in study, f"{source}: {phrase}"
