"""What a parse found, for a program and for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.catalogue import Translate
from data.classification import classify
from data.parser import parse
from data.parser.report import as_json
from data.readers import read

CALLS = "agenda"


def report(file: Path, t: Translate) -> dict[str, Any]:
    """What ``parse --json`` prints: everything found, each note with its sentence. Raises ReadError."""
    minutes = parse(read(file))
    result: dict[str, Any] = as_json(minutes)
    result["document"]["role"] = classify(minutes).role
    for note in result["notes"]:
        note["message"] = t(f"note-{note['code']}", **note.pop("values"))
    return result


def lines(result: dict[str, Any], t: Translate) -> Iterator[str]:
    """A sentence where the document calls a meeting, one a meeting, then one a note with its line."""
    if result["document"]["role"] == CALLS:
        yield t("cli-parsed-agenda")
    for meeting in result["meetings"]:
        yield t(
            "cli-parsed",
            title=meeting["title"] or t("not-recorded"),
            day=meeting["date"] or t("not-recorded"),
            attendance=len(meeting["attendance"]),
            items=len(meeting["agenda_items"]),
            speeches=len(meeting["speeches"]),
            actions=len(meeting["action_items"]),
        )
    for note in result["notes"]:
        yield f"{t('line', line=note['line'])}: {note['message']}"
