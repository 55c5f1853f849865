"""The name of a meeting in an address: readable, and one meeting's alone."""

from __future__ import annotations

import re
from collections.abc import Set

from data.model import Meeting


def slug(meeting: Meeting) -> str:
    """Name of a meeting in an address: ``<committee>-<YYYY-MM-DD>-<차수>``, without what is missing."""
    day = meeting.date.isoformat() if meeting.date else None
    number = str(meeting.session_no) if meeting.session_no else None
    name = re.sub(r"[\W_]+", "-", meeting.committee or "").strip("-")
    return "-".join(part for part in (name, day, number) if part) or "meeting"


def unique(name: str, used: set[str], taken: Set[str]) -> str:
    """``name``, or with a number behind it where it is taken; it is in ``used`` from then on."""
    candidate, number = name, 1
    while candidate in used or candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    used.add(candidate)
    return candidate
