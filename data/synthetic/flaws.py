"""Mistakes that real files have, put into synthetic ones: misread words, broken words, wrong totals."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any, Final

from data.synthetic.layout import BAR, TITLE
from data.synthetic.tables import table

_MISREAD_WORDS: Final = 3
_EVERY: Final = 12
_SHORTEST_BROKEN: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaws:
    """Which mistakes a document gets."""

    misread: bool = False
    broken: bool = False
    totals: bool = False

    def __bool__(self) -> bool:
        return self.misread or self.broken or self.totals


NONE: Final = Flaws()
EVERY: Final = Flaws(misread=True, broken=True, totals=True)


def misread(lines: list[str], label: dict[str, Any], random: Random) -> tuple[list[str], dict[str, Any]]:
    """Lines and label with some words misread. Fields that a reader may mend hold both readings."""
    chosen = random.sample(table("confusions")["words"], _MISREAD_WORDS)

    def read(text: str) -> str:
        for right, wrong in chosen:
            text = text.replace(right, wrong)
        return text

    changed = dict(label)
    changed["committee"] = [*label["committee"], *(read(one) for one in label["committee"])]
    changed["agenda"] = [item | {"title": read(item["title"])} for item in label["agenda"]]
    changed["followups"] = [one | {"text": read(one["text"])} for one in label["followups"]]
    return [read(line) for line in lines], changed


def broken(lines: list[str], random: Random) -> list[str]:
    """Every so many lines the page ends inside a word, and the next page begins with the rest of it."""
    made: list[str] = []
    for number, line in enumerate(lines, start=1):
        if number % _EVERY or not _breakable(line):
            made.append(line)
            continue
        at = random.randrange(_SHORTEST_BROKEN // 2, len(line) - 2)
        made += [line[:at].rstrip(), "", line[at:].lstrip()]
    return made


def _breakable(line: str) -> bool:
    return len(line) >= _SHORTEST_BROKEN and not line.startswith((TITLE, BAR)) and ":" not in line
