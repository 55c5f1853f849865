"""Items of a meeting where no list names them: titles that were discussed, lines with a type in front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.model import SourceLine
from data.parser.blocks import SPEECH, Block
from data.parser.items import Listed, is_title, is_typed_subject, listed
from data.parser.words import strip_mark

LONGEST_TOPIC = 50
TYPE_SIGNS = ("[", "(", "<", "【")


def discussed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Sections of what was discussed whose lines are titles, where a section of results follows."""
    kinds = [block.kind for block in blocks]
    for place, block in enumerate(blocks):
        if block.kind != "discussion" or not block.heading or not block.heading.label.endswith("사항"):
            continue
        decided = {"result", "decisions"} & set(kinds[place:])
        titles = [strip_mark(line.text)[1] for line in block.lines]
        if decided and titles and all(is_title(one) and len(one) <= LONGEST_TOPIC for one in titles):
            yield block


def typed(blocks: Sequence[Block]) -> Iterator[tuple[SourceLine, Listed | None]]:
    """Lines that are no speech, each with the item that it is where a type stands before its subject."""
    for block in blocks:
        for line in block.lines if block.kind != SPEECH else ():
            rest = strip_mark(line.text)[1]
            item = listed(rest) if rest.startswith(TYPE_SIGNS) and is_title(rest) else None
            yield line, item if is_typed_subject(item) else None
