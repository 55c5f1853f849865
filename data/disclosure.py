"""The disclosure class of a document (공개, 부분공개, 비공개), set by a person; NULL where nobody has."""

from __future__ import annotations

from typing import Final

from data.acts import Doing, change

CLASSES: Final = ("공개", "부분공개", "비공개")
OPEN: Final = CLASSES[0]


def disclose(doing: Doing, document_id: int, disclosure: str | None) -> int:
    """Give a document its class, None for none; how many values changed. Raises ActError ``row-missing``."""
    return change(doing, "document", document_id, {"disclosure": disclosure})
