"""What is said at a meeting: who asks, who promises and by when, and how an item ends."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date
from random import Random
from typing import Any

from data.synthetic.tables import table
from data.synthetic.truth import Item, Member, Sentence, SentenceKind, Turn


def discussion(random: Random, items: Iterable[Item], present: list[Member], day: date) -> tuple[Turn, ...]:
    """The turns of a meeting, in order. Nothing is asked or promised twice."""
    talk = _Talk(random, day)
    chair, *others = [one.label for one in present]
    turns = [Turn(speaker=chair, item=None, sentences=(talk.procedure("opening"),))]
    for item in items:
        officer = f"{item.presenter}장"
        turns.append(
            Turn(speaker=chair, item=item.number, sentences=(talk.procedure("next", n=item.number),))
        )
        turns.append(
            Turn(speaker=officer, item=item.number, sentences=(talk.said("information", item.thing),))
        )
        for speaker in random.sample(others, min(len(others), random.randint(1, 3))):
            aside = [talk.said("opinion", item.thing)] if random.random() < 0.5 else []
            asked = talk.said("request", item.thing)
            turns.append(Turn(speaker=speaker, item=item.number, sentences=(*aside, asked)))
            if random.random() < 0.65:
                answer = talk.said("commitment", item.thing, owner=officer)
                turns.append(Turn(speaker=officer, item=item.number, sentences=(answer,)))
        turns.append(Turn(speaker=chair, item=item.number, sentences=(talk.ending(item),)))
    turns.append(Turn(speaker=chair, item=None, sentences=(talk.procedure("closing"),)))
    return tuple(turns)


class _Talk:
    """Sentences of one meeting; what is said of a thing is said once."""

    def __init__(self, random: Random, day: date) -> None:
        self._random = random
        self._day = day
        self._left: dict[tuple[str, str], list[dict[str, str]]] = {}

    def said(self, kind: SentenceKind, thing: str, owner: str | None = None) -> Sentence:
        rows = table("sentences")[kind]
        left = self._left.setdefault((kind, thing), self._random.sample(rows, len(rows)))
        due, words = self._due() if kind == "commitment" else (None, "")
        return Sentence(kind=kind, words=_filled(left.pop(), t=thing, d=words), owner=owner, due=due)

    def procedure(self, name: str, **values: int) -> Sentence:
        return Sentence(kind="procedure", words=_filled(table("sentences")[name][0], **values))

    def ending(self, item: Item) -> Sentence:
        if item.result is None:
            return self.procedure("reported_on")
        row = table("sentences")["decision"][item.result]
        return Sentence(kind="decision", words=_filled(row, n=item.number))

    def _due(self) -> tuple[date | None, str]:
        """A day, the end of a month, the next meeting (no day), or nothing."""
        ahead = self._random.randint(1, 4)
        month, year = (self._day.month + ahead - 1) % 12 + 1, self._day.year + (self._day.month + ahead > 12)
        this_year = year == self._day.year
        match self._random.randrange(4):
            case 0 if this_year:
                return date(year, month, calendar.monthrange(year, month)[1]), f"{month}월 말까지 "
            case 1 if this_year:
                day = self._random.randint(1, 28)
                return date(year, month, day), f"{month}월 {day}일까지 "
            case 2:
                return None, "다음 회의까지 "
            case _:
                return None, ""


def _filled(row: dict[str, Any], **values: Any) -> dict[str, str]:
    return {style: words.format(**values) for style, words in row.items()}
