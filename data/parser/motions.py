"""What a declaration agrees to: ``계속 심사하고자 합니다. 이의 없으십니까? … 가결되었음을 선포합니다.``"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from data.model import ActionItem, AgendaItem, Speech
from data.parser.outcomes import result_word
from data.parser.tables import table
from data.parser.words import squeeze

MOST_SPEECHES = 6
MOST_PARAGRAPHS = 40
LONGEST = 4000
CARRIED = "가결"
_NUMBERED = re.compile(r"의사일정\s?제\s?(\d{1,2})\s?항")
_STOP = re.compile(r"(?<=[.?!])\s+|\n")


def carried(action: ActionItem, speeches: Sequence[Speech]) -> str | None:
    """The result of the motion before a declaration that it was carried; None where it puts nothing off.

    The last motion in the same speech counts, else the chair's last just before it on the same item; none
    where somebody objected or it came to a vote in between.
    """
    if result_word(action.text) != CARRIED or not _declares(action.text):
        return None
    for sentence in _before(action, speeches):
        if _contested(sentence) or (_declares(sentence) and result_word(sentence)):
            return None
        said = squeeze(sentence)
        if any(word in said for word in table("agenda")["motions"]):
            word = result_word(sentence)
            return word if word in table("agenda")["moved"] else None
    return None


def raised(action: ActionItem, speeches: Sequence[Speech], items: Sequence[AgendaItem]) -> int | None:
    """The item whose number the speech of a decision named last before it: ``의사일정 제2항을 …``."""
    own = _own(action, speeches)
    said = _said_before(own, action) if own else ""
    printed = _NUMBERED.findall(f"{said} {action.text}")
    fitting = [item.number for item in items if printed and item.printed_number == printed[-1]]
    return fitting[0] if len(fitting) == 1 else None


def _declares(sentence: str) -> bool:
    return any(word in squeeze(sentence) for word in table("agenda")["declared"])


def _contested(sentence: str) -> bool:
    return any(word in squeeze(sentence) for word in table("agenda")["contested"])


def _before(action: ActionItem, speeches: Sequence[Speech]) -> Iterator[str]:
    """Sentences before a declaration, the nearest first."""
    own = _own(action, speeches)
    if own is None:
        return
    yield from _backwards(_said_before(own, action))
    above = [
        speech
        for speech in speeches[max(0, own.position - 1 - MOST_SPEECHES) : own.position - 1]
        if speech.agenda_number == own.agenda_number is not None
    ]
    for speech in reversed(above):
        spoken = _backwards("\n".join(part.text for part in speech.paragraphs))
        chair = speech.speaker_label == own.speaker_label
        yield from (sentence for sentence in spoken if chair or _contested(sentence))


def _own(action: ActionItem, speeches: Sequence[Speech]) -> Speech | None:
    place = (action.speech_position or 0) - 1
    return speeches[place] if 0 <= place < len(speeches) else None


def _said_before(own: Speech, action: ActionItem) -> str:
    reach = bisect_right(own.paragraphs, action.source.first_line, key=lambda part: part.first_line)
    near = own.paragraphs[max(0, reach - MOST_PARAGRAPHS) : reach]
    said = "\n".join(part.text for part in near)[-LONGEST:]
    return said[: max(0, said.rfind(action.text))]


def _backwards(text: str) -> list[str]:
    return [part for part in reversed(_STOP.split(text[-LONGEST:])) if part.strip()]
