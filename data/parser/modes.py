"""How a meeting met: 대면, 화상 or 서면, where its minutes say so; several ways are noted, and none taken."""

from __future__ import annotations

from data.model import MeetingMode, SourceLine
from data.parser.ledger import Ledger
from data.parser.tables import table
from data.parser.words import squeeze

ROOMS = ("실", "관", "층", "센터")
KNOWN: dict[str, MeetingMode] = {"대면": "대면", "화상": "화상", "서면": "서면"}


def of_label(text: str, line: SourceLine, ledger: Ledger) -> MeetingMode | None:
    """The mode that the value of a label such as 회의 방식 names."""
    squeezed = squeeze(text).lower().replace("비대면", "온라인")
    named = [mode for mode, words in table("overview")["mode"].items() if any(w in squeezed for w in words)]
    if len(named) > 1:
        ledger.note(line.number, "mode-mixed", printed=text)
    return KNOWN[named[0]] if len(named) == 1 else None


def of_place(title: str | None, place: str | None, line: SourceLine, ledger: Ledger) -> MeetingMode | None:
    """서면 where the title says so, 화상 where the place is only an online one: 영상회의실 is a room."""
    if title and "서면" in title:
        return "서면"
    words = squeeze(place or "").lower()
    online = tuple(table("overview")["mode"]["화상"])
    if words.startswith(online):
        return None if words.endswith(ROOMS) else "화상"
    if any(word in words for word in online if not word.startswith("영상")):
        ledger.note(line.number, "mode-mixed", printed=place or "")
    return None
