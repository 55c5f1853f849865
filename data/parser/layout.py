"""Layout families: how speakers, sections and items are set. Each is a file in ``layouts/``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from data.parser.headings import heading
from data.parser.people import is_office, is_speaker
from data.parser.tables import layouts
from data.parser.words import strip_mark

ITEM_SIGNS = ("■", "□", "◆", "◇", "○", "◎", "#", "##", "###")
WITHOUT_SPEAKERS = "no-speakers"
LONGEST_HEAD = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One family: ``speakers`` name the groups ``speaker`` and, where words follow, ``text``."""

    id: str
    speakers: tuple[re.Pattern[str], ...]
    section_marks: str
    item: re.Pattern[str] | None
    presenter_in_title: bool
    offices_speak: bool

    def speaker(self, text: str) -> tuple[str, str] | None:
        """``(label, words on the same line)`` where the line opens a speech, else None.

        Forms see the first letters of a line only, so that no line takes long.
        """
        stripped = text.strip()
        head = stripped[:LONGEST_HEAD]
        for form in self.speakers:
            match = form.match(head)
            if match and self._speaks(match["speaker"]) and heading(f"{match['speaker']} :") is None:
                words = stripped[match.start("text") :] if "text" in form.groupindex else ""
                return match["speaker"].strip(), words
        return None

    def _speaks(self, label: str) -> bool:
        return is_speaker(label) or (self.offices_speak and "," not in label and is_office(label))

    def heads_item(self, text: str) -> tuple[str, str] | None:
        """``(printed number, title)`` where the line is the heading of an item, else None."""
        mark, rest = strip_mark(text)
        line = rest if mark in ITEM_SIGNS else text.strip()
        match = self.item.match(line[:LONGEST_HEAD]) if self.item else None
        return (match["number"], match["title"].strip()) if match else None


def choose(texts: Iterable[str]) -> Layout:
    """The layout in whose form most lines open a speech; without any, the one that has no speakers.

    A tie goes to the one whose form says more (``order``).
    """
    counts = {name: 0 for name in _layouts() if name != WITHOUT_SPEAKERS}
    for text in texts:
        for name in counts:
            counts[name] += _layouts()[name].speaker(text) is not None
    best = max(counts, key=lambda name: counts[name])
    return _layouts()[best if counts[best] else WITHOUT_SPEAKERS]


@cache
def _layouts() -> dict[str, Layout]:
    return {
        name: Layout(
            id=name,
            speakers=tuple(re.compile(form) for form in data["speakers"]),
            section_marks=data["section_marks"],
            item=re.compile(data["item"]) if "item" in data else None,
            offices_speak=data.get("offices_speak", False),
            presenter_in_title=data.get("presenter_in_title", True),
        )
        for name, data in layouts().items()
    }
