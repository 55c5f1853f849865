"""Where a line stands in the meeting: in which section, and who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.parser.blocks import ITEM, Block
from data.parser.speeches import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The kind of the block that a line is of, that of the section above its item, and the speaker's label.

    ``opens`` and ``closes`` tell that it is of the first or last paragraph of a speech.
    """

    section: str = ""
    above: str = ""
    speaker: str | None = None
    spoken: bool = False
    opens: bool = False
    closes: bool = False


NOWHERE = Scene()


def of(blocks: Sequence[Block], turns: Sequence[Turn]) -> Mapping[int, Scene]:
    """The scene of each line by its number; of a speech in the cell of a table, that of the table."""
    found: dict[int, Scene] = {}
    above = ""
    for block in blocks:
        if block.kind != ITEM:
            above = block.kind
        for line in ([block.head] if block.head else []) + block.lines:
            found.setdefault(line.number, Scene(section=block.kind, above=above))
    for turn in turns:
        if not turn.cell:
            _speak(turn, found)
    return found


def _speak(turn: Turn, found: dict[int, Scene]) -> None:
    parts = [passage.lines for passage in turn.passages] or [[]]
    for place, lines in enumerate(parts):
        for number in [turn.head.number, *lines] if place == 0 else lines:
            beside = found.get(number, NOWHERE)
            found[number] = Scene(
                section=beside.section,
                above=beside.above,
                speaker=turn.label,
                spoken=True,
                opens=place == 0,
                closes=place == len(parts) - 1,
            )
