"""Layout families: how speakers, sections and items are set. Each is a file in ``layouts/``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from data.parser.headings import heading
from data.parser.people import is_speaker
from data.parser.tables import layouts

WITHOUT_SPEAKERS = "no-speakers"
LONGEST_HEADER = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One family: ``speakers`` name the groups ``speaker`` and, where words follow, ``text``."""

    id: str
    speakers: tuple[re.Pattern[str], ...]
    section_marks: str
    item: re.Pattern[str] | None
    presenter_in_title: bool

    def speaker(self, text: str) -> tuple[str, str] | None:
        """``(label, words on the same line)`` where the line opens a speech, else None."""
        stripped = text.strip()
        for form in self.speakers:
            match = form.match(stripped)
            if match and is_speaker(match["speaker"]) and heading(f"<{match['speaker']}>") is None:
                return match["speaker"].strip(), (match.groupdict().get("text") or "").strip()
        return None


def choose(texts: Iterable[str]) -> Layout:
    """The layout in whose form most lines open a speech; without any, the one that has no speakers.

    A tie goes to the earlier name.
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
            presenter_in_title=data.get("presenter_in_title", True),
        )
        for name, data in layouts().items()
    }
