"""The state of the minutes, draft or final, where a short text prints it."""

from __future__ import annotations

from data.parser.tables import table
from data.parser.words import squeeze


def minutes_status(text: str) -> str | None:
    """초안 or 확정 where a short text prints that of the minutes, else None."""
    squeezed = squeeze(text)
    for status, words in table("overview")["minutes_status"].items():
        if any(word in squeezed for word in words):
            return str(status)
    return None
