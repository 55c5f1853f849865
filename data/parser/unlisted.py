"""Items of a meeting where no list names them: titles that were discussed, lines with a type in front."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.model import SourceLine
from data.parser import grids, outcomes
from data.parser.blocks import SPEECH, Block
from data.parser.columns import columns
from data.parser.item_numbers import numbered
from data.parser.items import Listed, is_title, is_typed_subject, listed, stored_type
from data.parser.numbering import place_of
from data.parser.words import letters, squeeze, strip_mark

LONGEST_TOPIC = 50
LONGEST_TITLE = 200
_AND_OTHERS = re.compile(r"^(?P<front>.{2,200}?)\s?(?:등|외)\s?(?:총\s?)?\d{1,3}\s?건$")
FEWEST = 2
_REFERENCE = re.compile(r"^[가-힣]{0,4}(?:안건|의안|안)?제?\d{1,3}(?:호|번)?(?:안건|의안|안)?$")
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


def is_reference(title: str) -> bool:
    """Whether a title is no more than the number of an item: 심의안건 1."""
    return _REFERENCE.match(squeeze(title)) is not None


def decided(block: Block, *, presenter_in_title: bool) -> Iterator[tuple[SourceLine, Listed]]:
    """Lines below a heading of results that are a counted title with its outcome, and rows that have both."""
    head: tuple[str | None, ...] = ()
    for line in block.lines:
        if cells := grids.cells(line):
            head = columns(cells) or head
            held = dict(zip(head, cells, strict=False)) if len(head) == len(cells) else {}
            item = None
            if columns(cells) is None and "result" in held and (title := held.get("title")):
                item = listed(title, presenter_in_title=presenter_in_title)
                item = item and replace(item, tail=held["result"] or None)
        else:
            mark, rest = strip_mark(line.text)
            number = numbered(rest)
            says = outcomes.begins_with_outcome(number[2] if number else rest)
            counted = not says and (place_of(mark)[1] is not None or number is not None)
            item = _with_outcome(line.text, presenter_in_title=presenter_in_title) if counted else None
        named = item is not None and not is_reference(item.title)
        if not (item and named and item.tail and is_title(item.title)) or stored_type(item.title):
            continue
        if not outcomes.outcome(item.title):
            yield line, item


def says_only(text: str, item: Listed) -> bool:
    """Whether no sign stands between title and outcome, so that both may be words: ``2. 자동으로 부결``."""
    _, found, behind = text.partition(item.title)
    return bool(found) and behind.lstrip()[:1].isalnum()


class Titles:
    """Titles of whatever lines could be items, for words that count them: ``예산(안) 등 2건``."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._held: frozenset[str] | None = None

    def heads(self, value: str) -> bool:
        """Whether words behind a heading count items that lines list, so that they are none themselves."""
        match = _AND_OTHERS.match(value)
        if match is None:
            return False
        if self._held is None:
            self._held = frozenset(self._titles())
        return letters(match["front"]) in self._held

    def _titles(self) -> Iterator[str]:
        for block in self._blocks:
            for line in block.lines:
                for cell in grids.cells(line) or [line.text]:
                    if len(cell) <= LONGEST_TITLE and (item := listed(cell)):
                        yield letters(item.title)


def _with_outcome(text: str, *, presenter_in_title: bool) -> Listed | None:
    """The item of a line; behind its title may stand a sentence that ends with the outcome."""
    title, found, told = text.partition(" : ")
    if found and outcomes.ends_with_outcome(told):
        item = listed(title, presenter_in_title=presenter_in_title)
        return item and replace(item, tail=told)
    return listed(text, presenter_in_title=presenter_in_title)


def typed(blocks: Sequence[Block]) -> Iterator[tuple[SourceLine, Listed | None]]:
    """Lines that are no speech, each with the item that it is: a type stands before its subject.

    So is a line counted with two such lines or more: ``1) 지난 회의 결과``, ``2) [의결] …``, ``3) [논의] …``.
    """
    for block in blocks:
        lines = block.lines if block.kind != SPEECH else []
        read = [(line, *strip_mark(line.text)) for line in lines]
        items = [_typed(rest) for _, _, rest in read]
        styles = [place_of(mark)[0] for (_, mark, _), item in zip(read, items, strict=True) if item]
        counted = {style for style in styles if styles.count(style) >= FEWEST}
        for (line, mark, rest), item in zip(read, items, strict=True):
            style, number = place_of(mark)
            beside = number is not None and style in counted and len(rest) <= LONGEST_TOPIC and is_title(rest)
            yield line, item or (listed(line.text) if beside else None)


def _typed(rest: str) -> Listed | None:
    item = listed(rest) if rest.startswith(TYPE_SIGNS) and is_title(rest) else None
    return item if is_typed_subject(item) else None
