"""JSON: valid, in UTF-8, with its language and title."""

from __future__ import annotations

import json
from typing import Final

from dashboard.audit.files.fault import Fault

RULES: Final = ("json-valid", "json-language", "json-title")


def faults(content: bytes) -> list[Fault]:
    """Where a document fails."""
    try:
        held = json.loads(content.decode("utf-8"))
    except ValueError as error:
        return [Fault("json-valid", detail=str(error))]
    if not isinstance(held, dict):
        return [Fault("json-valid")]
    return [Fault(f"json-{name}") for name in ("language", "title") if not held.get(name)]
