"""One place at which a file fails a rule."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """``rule``: file-rule-<id> of the catalogue; ``place``: where it is; ``detail``: what is found there."""

    rule: str
    place: str = ""
    detail: str = ""
