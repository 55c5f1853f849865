"""Numbers and bullets of paragraphs that a word processor keeps outside the text."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ANY_BULLET = "•"
MOST_LEVELS = 12


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: ``template`` holds ``\\1`` … for the numbers of its levels, or is the bullet."""

    template: str
    form: str
    start: int = 1
    bullet: bool = False


class Counters:
    """How far each list of a document has counted."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, name: str, levels: Mapping[int, Level], depth: int) -> str:
        """The number or bullet of the next paragraph at ``depth`` (0 first) of the list ``name``."""
        level = levels.get(depth)
        if level is None or not 0 <= depth < MOST_LEVELS:
            return ""
        if level.bullet:
            return bullet(level.template)
        counts = self._counts[name]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            here = levels.get(at, level)
            return number(counts.get(at, here.start), here.form)

        return re.sub(r"\\(\d+)", printed, level.template).strip()


def number(value: int, form: str) -> str:
    """``value`` in the way of counting that ``form`` names in OWPML or WordprocessingML."""
    table = _table()
    signs = table["signs"].get(table["names"].get(form, ""), "")
    return signs[value - 1] if 1 <= value <= len(signs) else str(value)


def bullet(sign: str) -> str:
    """A bullet as everyone can read it; a sign of an unknown symbol font becomes a round one."""
    known: str | None = _table()["bullets"].get(sign)
    if known:
        return known
    private = not sign.strip() or any("\ue000" <= letter <= "\uf8ff" or letter > "\uffff" for letter in sign)
    return ANY_BULLET if private else sign.strip()


@cache
def _table() -> dict[str, Any]:
    with Path(__file__).with_suffix(".toml").open("rb") as stream:
        return tomllib.load(stream)
