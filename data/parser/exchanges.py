"""Tables of questions and answers: who asked what in a row, and what was answered by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.model import SourceLine
from data.parser import grids, people
from data.parser.blocks import GRID, Block
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

PARTS = ("asker", "asked", "answer", "answerer")
TURNS = ("kind", "words", "speaker")


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says: who speaks, as printed in the row or above the column, and the line of the row."""

    label: str
    text: str
    line: SourceLine


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the table: the column of what is said, the one of who says it, and the name of both."""

    words: int
    speaker: int | None
    called: str


@dataclass(frozen=True, slots=True)
class _Turns:
    """The columns of a table of which each row is a question or an answer, as its own cell says."""

    kind: int
    words: int
    speaker: int | None


def read(block: Block) -> list[Said]:
    """What was said in a table of questions and answers, in order; nothing of any other block.

    A row without its asker goes on with that of the row above; an answer without its own is the column's.
    """
    if block.kind != GRID or block.head is None:
        return []
    heads = grids.cells(block.head)
    if (side := _turns(heads)) is not None:
        return _by_row(block, side)
    return _by_column(block, sides) if (sides := _sides(heads)) is not None else []


def _by_column(block: Block, sides: tuple[_Side, _Side]) -> list[Said]:
    found: list[Said] = []
    asks, answers = sides
    asker = asks.called
    for line in block.lines:
        cells = grids.cells(line)
        if grids.is_rule(line) or not cells:
            continue
        asker = _cell(cells, asks.speaker) or asker
        answerer = _cell(cells, answers.speaker) or answers.called
        for label, text in ((asker, _cell(cells, asks.words)), (answerer, _cell(cells, answers.words))):
            if text:
                found.append(Said(label, text, line))
    return found


def _by_row(block: Block, side: _Turns) -> list[Said]:
    found: list[Said] = []
    for line in block.lines:
        cells = grids.cells(line)
        text = _cell(cells, side.words)
        if text and _is_kind(_cell(cells, side.kind)):
            found.append(Said(_cell(cells, side.speaker) or _cell(cells, side.kind), text, line))
    return found


def is_turn(heads: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row says in its own cell that it is a question or an answer, below a head that lets it."""
    side = _turns(heads)
    return side is not None and _is_kind(_cell(cells, side.kind))


def is_head(cells: Sequence[str]) -> bool:
    """Whether cells are the head of a table of questions and answers."""
    return _sides(cells) is not None


def _turns(heads: Sequence[str]) -> _Turns | None:
    """The columns of a table whose rows say what they are: 구분 | 내용, with who says it or without."""
    held: dict[str, int] = {}
    for place, head in enumerate(heads):
        part = next((part for part in TURNS if squeeze(head) in table("exchanges")["turn"][part]), None)
        if part:
            held.setdefault(part, place)
    if "kind" not in held or "words" not in held or len(heads) > len(held) + 1:
        return None
    return _Turns(held["kind"], held["words"], held.get("speaker"))


def _is_kind(cell: str) -> bool:
    return squeeze(cell).rstrip("0123456789") in table("exchanges")["turn"]["rows"]


def _sides(heads: Sequence[str]) -> tuple[_Side, _Side] | None:
    held: dict[str, int] = {}
    for place, head in enumerate(heads):
        name = squeeze(_bare(head))
        part = next((part for part in PARTS if name in table("exchanges")[part]), None)
        if part:
            held.setdefault(part, place)
    if "asked" not in held or "answer" not in held:
        return None
    asked, answer = held["asked"], held["answer"]
    return (
        _Side(asked, held.get("asker"), _called(heads[asked])),
        _Side(answer, held.get("answerer"), _called(heads[answer])),
    )


def _bare(head: str) -> str:
    inside = last_parenthesis(head)
    return inside[0] if inside and inside[0] else head


def _called(head: str) -> str:
    """The office in the parentheses of a head, else the words of the head."""
    inside = last_parenthesis(head)
    named = inside[1].strip() if inside and inside[0] else ""
    return named if named and (people.is_office(named) or people.is_speaker(named)) else _bare(head).strip()


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""
