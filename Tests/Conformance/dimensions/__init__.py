"""All dimensions of growth, by what they are about."""

from pathlib import Path

from dimensions import (
    blocks,
    documents,
    editors,
    figures,
    judging,
    lists,
    mending,
    naming,
    observed,
    people,
    programmes,
    published,
    sharing,
    texts,
    versions,
)

ALL = [
    each
    for subject in (
        texts, blocks, lists, naming, people, judging, figures, sharing,
        documents, programmes, observed, published, mending, versions, editors,
    )
    for each in subject.DIMENSIONS
]  # fmt: skip

# Once faster than what is given, so that they are looked at in every quick run; and of the others,
# which stand beside those like them, one in twelve.
ONCE_STEEP = set((Path(__file__).parent / "once_steep.txt").read_text().splitlines())
OFTEN = [
    each for turn, each in enumerate(ALL) if each.name in ONCE_STEEP or turn % 12 == 0
]  # fmt: skip
