"""Where a list of persons or items goes on, and where a line leaves it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from data.parser import rolls, titles
from data.parser.blocks import COVER, ITEM, PERSONS, SPEECH, Block
from data.parser.entries import names_person
from data.parser.headings import Heading
from data.parser.numbering import place_of, step
from data.parser.overview import FIELDS
from data.parser.people import is_name, is_office, is_post, is_roll, role
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

CLOSING = ("decisions", "plans", "requests", "opinions", "result")
SECTIONS = frozenset("■□◆◇▣▶▷●◈◎❑▢◼◻")
COUNTED = (*PERSONS, "agenda", "decisions", "plans", ITEM, SPEECH)
LONGEST_HEADING = 30
LONGEST_LEFT = 40
LONGEST_ROLL = 400
LONGEST_GROUP = 14
LONGEST_NAME = 3
FEWEST = 2
MOST_NAMED = 3
MOST_LINES = 20
_COUNTED = re.compile(r"\d\s?(?:명|인)")
_PERSONS = re.compile(r"\d\s?(?:명|인)\s?[)\]]?$|[:：,，]")


def is_group(found: Heading, block: Block) -> bool:
    """A group inside a list of persons (``온라인 : …`` deeper than ``참석자``) stays in the list."""
    head = block.heading
    if (
        head is None
        or found.field in PERSONS
        or squeeze(found.label) not in table("people")["groups"]
        or not found.value
    ):
        return False
    same = place_of(found.mark)[0] == place_of(head.mark)[0]
    return not same and bool(found.mark)


def is_below_item(found: Heading, block: Block) -> bool:
    """A label under an item of the list: set otherwise than the heading of the list."""
    head = block.heading
    return bool(head and (block.lines or head.value) and found.value) and (
        place_of(found.mark)[0] != place_of(head.mark if head else "")[0]
    )


def is_said(text: str, block: Block, signs: Collection[str]) -> bool:
    """Whether a line that names an item is a bullet of the speech, and has none of ``signs`` of items."""
    mark, rest = strip_mark(text)
    bullets = {strip_mark(line.text)[0] for line in block.lines[:MOST_LINES]}
    return rest.startswith("(") or (bool(mark) and (mark in bullets or mark not in signs))


def begins_items(text: str, block: Block) -> bool:
    """Whether a numbered line behind a list of persons on one line begins the items of the meeting."""
    head = block.heading
    if block.kind not in PERSONS or head is None or not head.value or block.lines:
        return False
    mark, rest = strip_mark(text)
    style, number = place_of(mark)
    apart = style != place_of(head.mark)[0] and number == "1"
    return apart and not is_roll(rest) and not names_person(rest)


def is_title(text: str, block: Block) -> bool:
    """Whether a line is the title above all, though numbered as an item: 제17호 태풍 … 회의 결과."""
    return block.kind == COVER and not block.lines and titles.is_title(text[:LONGEST_ROLL])


def is_ended(text: str, block: Block) -> bool:
    """Whether a list of persons that stood on one line ended before a line counted in a way of its own.

    It did where the line is the first so counted, as ``가. 안건`` behind ``4. 결석(1명): A``.
    """
    head = block.heading
    if block.kind not in PERSONS or head is None or not head.value or block.lines:
        return False
    style, number = place_of(strip_mark(text)[0])
    return number == "1" and style != place_of(head.mark)[0]


def is_full(text: str, block: Block) -> bool:
    """Whether such a list holds as many persons as its label states."""
    head = block.heading
    counted = head is not None and head.count is not None and is_ended(text, block)
    return counted and head is not None and len(rolls.parts(head.value[:LONGEST_ROLL])) == head.count


def leaves(text: str, block: Block, marks: frozenset[str], signs: Mapping[str, int]) -> bool:
    """Whether a line heads what comes behind the list that a block is; see the two kinds of lists below."""
    return leaves_persons(text, block, marks) or leaves_closing(text, block, signs)


def leaves_persons(text: str, block: Block, marks: frozenset[str]) -> bool:
    """Whether a line heads what comes behind a list of persons: it has a sign of headings, and names nobody.

    ``marks`` are the signs of the headings before the list. A sign that entries of the list have is none.
    """
    mark, rest = strip_mark(text)
    head = block.heading
    if block.kind not in PERSONS or head is None or not mark or not rest:
        return False
    if is_full(text, block) and len(rest) <= LONGEST_HEADING:
        return True
    if place_of(mark)[1]:
        # a section in Roman numbers behind a list that has none
        return (
            _is_roman(mark)
            and not _is_roman(head.mark)
            and not is_roll(rest)
            and len(rest) <= LONGEST_HEADING
        )
    if _is_label_beside(mark, rest, block):
        return True
    inside = {strip_mark(line.text)[0] for line in block.lines[-MOST_LINES:]}
    beside = mark == head.mark and (bool(head.value) or bool(inside - {mark}))
    # a sign of sections behind a list that stood on one line, whose own label has none
    beside = beside or (bool(head.value) and not block.lines and not head.mark and mark in SECTIONS)
    if len(rest) > LONGEST_HEADING or mark in inside or not (beside or (mark in marks and mark != head.mark)):
        return False
    last = rest.rsplit(maxsplit=1)[-1]
    person = is_roll(rest) or names_person(rest) or is_office(last) or is_post(last) or bool(role(last))
    return not person and not _PERSONS.search(rest)


def _is_roman(mark: str) -> bool:
    return place_of(mark)[0] in ("I", "Ⅰ")


def _is_label_beside(mark: str, rest: str, block: Block) -> bool:
    """Whether a line is a label of its own behind a list on one line: ``- 조사대상 : 효열각``."""
    head = block.heading
    label, found, value = rest[:LONGEST_ROLL].replace("：", ":").partition(":")
    if not (head and found and head.value and mark == head.mark and not block.lines):
        return False
    name = squeeze(label)
    person = name in table("people")["groups"] or is_post(name) or bool(role(name)) or is_name(name)
    counted = _COUNTED.search(value) is not None or is_roll(value.strip())
    return not person and not counted and not any(map(names_person, rolls.parts(value)))


def leaves_closing(text: str, block: Block, signs: Mapping[str, int]) -> bool:
    """Whether a short line leaves a list that closes an item: its sign came before that of the list.

    ``signs`` says where each mark stood first.
    """
    mark, rest = strip_mark(text)
    own = block.heading.mark if block.heading else ""
    if not own or block.kind not in CLOSING or (mark + own)[0].isalnum() or own[0].isalnum():
        return False
    before = signs.get(mark, 0) < signs.get(own, 0)
    inside = {strip_mark(line.text)[0] for line in block.lines[:MOST_LINES]}
    return before and mark not in inside and len(rest) <= LONGEST_LEFT


def continues(text: str, block: Block) -> bool:
    """Whether a numbered line is the next of the list that the block already holds."""
    style, number = place_of(strip_mark(text)[0])
    if number is None or block.kind not in COUNTED:
        return False
    for line in reversed(block.lines):
        last_style, last = place_of(strip_mark(line.text)[0])
        if last_style == style and last is not None:
            return step(number) == step(last) + 1
    return False


def roll(text: str, fields: Collection[str] = ()) -> Heading | None:
    """A list behind the name of a group of persons, where none was opened: ``대면: 한가람, 도서진``.

    Any label will do for several names where what was read before, ``fields``, is of the overview alone.
    """
    mark, rest = strip_mark(text[:LONGEST_ROLL])
    label, found, value = rest.replace("：", ":").partition(":")
    if not found:
        label, found, value = rest.partition("\t")
    group = table("people")["groups"].get(squeeze(label)) if found else None
    if group is None and found and squeeze(label).endswith(tuple(table("people")["parties"])):
        group = {}
    name = squeeze(label)
    apart = "," in value and (len(name) > LONGEST_NAME or not is_name(name))
    entries = rolls.parts(value) if apart and len(squeeze(label)) <= LONGEST_GROUP else []
    named = sum(map(names_person, entries))
    first = set(fields) <= {"title", "overview", *FIELDS} and not any(
        word in name for word in table("people")["not_came"]
    )
    if group is None and first and MOST_NAMED <= named == len(entries):
        group = {}
    if group is None or len(entries) < FEWEST or (named < MOST_NAMED and not is_roll(value.strip())):
        return None
    field = "observers" if not group.get("member", True) else "attendees"
    return Heading(
        field=field, label=label.strip(), value=value.strip(), mark=mark, bracketed=False, count=None
    )


def is_task(text: str, block: Block) -> bool:
    """Whether a line says who is to do what: below a heading of tasks a label begins no speech."""
    tasks = table("sections")["tasks"]
    spoken = squeeze(text).rstrip(".").endswith(tuple(tasks["spoken"]))
    return block.kind in tasks["fields"] and not spoken
