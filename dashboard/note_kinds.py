"""What a note on a document is about, and whether a person should look at it: ``note_kinds.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OTHER = "reading"


@dataclass(frozen=True, slots=True)
class NoteKind:
    """One group of notes: its name (``note-kind-<name>`` in the catalogue) and whether it asks for review."""

    name: str
    review: bool


@cache
def _by_code() -> dict[str, NoteKind]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {code: NoteKind(name, entry["review"]) for name, entry in table.items() for code in entry["codes"]}


def kinds() -> tuple[str, ...]:
    """Names of the groups in their order, the group of all others last."""
    return (*dict.fromkeys(kind.name for kind in _by_code().values()), OTHER)


def kind_of(code: str) -> NoteKind:
    """The group of a note by its code."""
    return _by_code().get(code, NoteKind(OTHER, False))


def codes() -> frozenset[str]:
    """Every code that stands in a group."""
    return frozenset(_by_code())


def codes_of(kind: str) -> list[str]:
    """The codes of a group, sorted; none of the group of all others."""
    return sorted(code for code, one in _by_code().items() if one.name == kind)


def asking() -> list[str]:
    """The codes that ask for review, sorted."""
    return sorted(code for code, one in _by_code().items() if one.review)
