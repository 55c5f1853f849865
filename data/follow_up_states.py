"""처리 상태 of a follow-up as data: the states in their order and the steps from one to another."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_TABLE: Final[Mapping[str, Any]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
UPTAKES: Final = ("반영", "일부 반영", "미반영", "검토 중")


@dataclass(frozen=True, slots=True)
class State:
    """One state: its name as stored, a word of Latin letters for it, and whether it ends the work."""

    name: str
    word: str
    closed: bool


STATES: Final[Mapping[str, State]] = {row["name"]: State(**row) for row in _TABLE["state"]}
_STEPS: Final[Mapping[str, tuple[str, ...]]] = {row["from"]: tuple(row["to"]) for row in _TABLE["steps"]}
_REASONED: Final[Mapping[str, frozenset[str]]] = {
    row["from"]: frozenset(row["reasoned"]) for row in _TABLE["steps"]
}


def steps(state: str | None) -> tuple[str, ...]:
    """The states that may follow one, itself first where it may be kept; ``None``: none is on record."""
    return _STEPS[state or ""]


def asks_for_a_reason(before: str | None, after: str) -> bool:
    """Whether a step is recorded only with a note that says why."""
    return after in _REASONED[before or ""]
