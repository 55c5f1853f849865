"""Subjects of a committee: its agenda items in chains over meetings, and links that are proposed.

A chain is what a person confirmed to be one subject. An item without an earlier one in its chain is proposed
to be that of the most alike earlier item, newest first, unless a person said that those are two subjects.
Nothing proposed is counted.
"""

from __future__ import annotations

import math
import threading
from bisect import bisect_left
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from data.subjects import Likeness, Worded, least_score, likeness, pairs, title_score
from queries.engine import Engine

__all__ = ["Likeness", "Proposal", "Subjects", "ahead", "alike", "chained", "subjects"]

Row = dict[str, Any]

_REMEMBERED: Final = 64
_LOOK_BACK: Final = 20  # items of one title
_answers: OrderedDict[tuple[Any, ...], Subjects] = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that may be the subject of an earlier one, and why; a person decides."""

    item: Row
    earlier: Row
    likeness: Likeness


@dataclass(frozen=True)
class Subjects:
    """Items by their key, chains by the key of any of their items; proposals are made when asked for.

    A chain is in time order. ``links``: what a person said of a pair, by the first rows of (later, earlier).
    """

    items: Mapping[int, Row]
    chains: Mapping[int, Sequence[Row]]
    links: Mapping[tuple[int, int], Row]
    propose: Callable[[int], Proposal | None]

    @cached_property
    def proposals(self) -> Mapping[int, Proposal]:
        """Every proposal, by the key of the later item."""
        found = ((key, self.propose(key)) for key in self.items)
        return {key: one for key, one in found if one is not None}

    def meetings(self, item_id: int) -> list[str]:
        """Meetings that discussed the subject of an item, in time order; confirmed links alone."""
        return list(dict.fromkeys(item["slug"] for item in self.chains[item_id]))

    def place(self, item_id: int) -> int:
        """Which discussion of its subject an item is, counted from 1 by meetings."""
        return self.meetings(item_id).index(self.items[item_id]["slug"]) + 1

    def proposed_for(self, item_id: int) -> list[Proposal]:
        """Proposals in which the item is the later one or the earlier one."""
        own = self.proposals.get(item_id)
        return ([own] if own else []) + [
            one for one in self.proposals.values() if one.earlier["agenda_item_id"] == item_id
        ]


def subjects(engine: Engine, committee: int | None) -> Subjects:
    """The subjects of one committee, remembered until the data changes; None: of meetings without one."""
    key = (id(engine), engine.data_version, committee)
    with _lock:
        if key in _answers:
            _answers.move_to_end(key)
            return _answers[key]
    rows = engine.rows("subject_items", committee=committee)
    found = chained([row for row in rows if row["committee_id"] == committee], engine.rows("agenda_links"))
    with _lock:
        _answers[key] = found
        while len(_answers) > _REMEMBERED:
            _answers.popitem(last=False)
    return found


def ahead(engine: Engine, committee: int | None) -> None:
    """Begin to ask what :func:`subjects` will."""
    engine.ahead("subject_items", committee=committee)
    engine.ahead("agenda_links")


def chained(rows: Sequence[Row], links: Iterable[Row]) -> Subjects:
    """Chains and proposals of a committee's items, which come in time order."""
    first = {row["first_item_id"]: row for row in rows}
    known = [
        link for link in links if link["agenda_item_id"] in first and link["earlier_agenda_item_id"] in first
    ]
    groups = _Groups(first)
    for link in known:
        if link["review_status"] == "confirmed":
            groups.join(link["agenda_item_id"], link["earlier_agenda_item_id"])
    for link in known:
        if link["review_status"] == "rejected":
            groups.part(link["agenda_item_id"], link["earlier_agenda_item_id"])
    chains = {row["agenda_item_id"]: [first[one] for one in groups.of(row["first_item_id"])] for row in rows}
    return Subjects(
        items={row["agenda_item_id"]: row for row in rows},
        chains=chains,
        links={(link["agenda_item_id"], link["earlier_agenda_item_id"]): link for link in known},
        propose=_Proposer(rows, groups, chains).best,
    )


def alike(earlier: Row, later: Row) -> Likeness:
    """How alike two items are, and why they may be one subject."""
    return likeness(_worded(earlier), _worded(later))


def _worded(row: Row) -> Worded:
    return Worded(row["title"], row["presenter"], row["result"])


class _Groups:
    """Items that are one subject, by the keys of their first rows, in the order in which they were given."""

    def __init__(self, keys: Iterable[int]) -> None:
        self._order = {key: place for place, key in enumerate(keys)}
        self._members = {key: [key] for key in self._order}
        self._apart: set[tuple[int, int]] = set()

    def of(self, key: int) -> list[int]:
        return self._members[key]

    def join(self, one: int, other: int) -> None:
        if self._members[one] is self._members[other]:
            return
        both = sorted({*self._members[one], *self._members[other]}, key=self._order.__getitem__)
        for key in both:
            self._members[key] = both

    def part(self, one: int, other: int) -> None:
        self._apart |= {(self._name(one), self._name(other)), (self._name(other), self._name(one))}

    def may_be_one(self, one: int, other: int) -> bool:
        names = self._name(one), self._name(other)
        return names[0] != names[1] and names not in self._apart

    def _name(self, key: int) -> int:
        return self._members[key][0]


class _Proposer:
    """Finds the earlier item that an item without one in its chain may be about again; each found once."""

    def __init__(self, rows: Sequence[Row], groups: _Groups, chains: Mapping[int, Sequence[Row]]) -> None:
        self._rows, self._groups, self._chains = rows, groups, chains
        self._places = {row["agenda_item_id"]: place for place, row in enumerate(rows)}
        self._titled: defaultdict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            self._titled[row["title"]].append(place)
        self._found: dict[int, Proposal | None] = {}

    @cached_property
    def _alike(self) -> _Alike:
        return _Alike(self._titled)

    def best(self, item_id: int) -> Proposal | None:
        """The proposal of the highest score, then of the newest item."""
        if item_id not in self._found:
            row = self._rows[self._places[item_id]]
            first = self._chains[item_id][0] is row
            self._found[item_id] = self._best(row, self._places[item_id]) if first else None
        return self._found[item_id]

    def _best(self, row: Row, place: int) -> Proposal | None:
        best: Proposal | None = None
        for score, title in self._alike.to(row["title"]):
            if best and score < best.likeness.score:
                break
            places = self._titled[title]
            earlier = places[: bisect_left(places, place)]
            for one in (self._rows[at] for at in earlier[: -_LOOK_BACK - 1 : -1]):
                if one["slug"] == row["slug"] or not self._groups.may_be_one(
                    row["first_item_id"], one["first_item_id"]
                ):
                    continue
                found = alike(one, row)
                if found.proposed:
                    if best is None or _rank(found, one) > _rank(best.likeness, best.earlier):
                        best = Proposal(row, one, found)
                    break
        return best


def _rank(found: Likeness, earlier: Row) -> tuple[int, str]:
    return found.score, str(earlier["held_on"] or "")


class _Alike:
    """Titles that share enough pairs of letters with another to be looked at, by an index of pairs.

    Whoever scores enough shares a known number of a title's pairs, so one of its rarest few: those alone are
    looked up (prefix filter), and thousands of titles that all end in 계획 are not held against each other.
    """

    def __init__(self, titles: Iterable[str]) -> None:
        self._holding: defaultdict[str, list[str]] = defaultdict(list)
        self._known: dict[str, list[tuple[int, str]]] = {}
        for title in dict.fromkeys(titles):
            for pair in pairs(title):
                self._holding[pair].append(title)

    def to(self, title: str) -> list[tuple[int, str]]:
        """Titles with their score, the most alike first."""
        if title not in self._known:
            rarest = sorted(pairs(title), key=lambda pair: (len(self._holding[pair]), pair))
            least = (least_score() - 0.5) / 100
            shared = math.ceil(least * len(rarest) / (2 - least))
            looked_at = rarest[: len(rarest) - shared + 1]
            others = dict.fromkeys(other for pair in looked_at for other in self._holding[pair])
            scored = [(title_score(other, title), other) for other in others]
            self._known[title] = sorted((one for one in scored if one[0] >= least_score()), reverse=True)
        return self._known[title]
