"""What a person types, as a question to the index: words by their morphemes, phrases in quotes by text.

A hit holds every word; where no passage does, one that holds any of them is shown and ``relaxed`` says so.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from data import morphemes
from data.term_worker import TermWorker
from queries.ahead import begin
from queries.engine import Engine
from queries.values import Value

T = TypeVar("T")

LONGEST_QUERY = 200
HITS_A_PAGE = 20
FILTERS = ("kind", "committee", "department", "speaker_role", "since", "until")

_QUOTED = re.compile(r'["“”„«»「」]([^"“”„«»「」]*)["“”„«»「」]')


_LENGTHS = 4  # of lists in a statement, and its multiples
_NOTHING = ("",)  # a word that no index holds

_worker = TermWorker()


@dataclass(frozen=True, slots=True)
class Question:
    """A query taken apart: terms that score, those that a hit must hold, and folded phrases."""

    terms: tuple[str, ...]
    required: tuple[str, ...]
    phrases: tuple[str, ...]
    cut: bool

    @property
    def empty(self) -> bool:
        """Nothing to look for: no word, no phrase."""
        return not self.required and not self.phrases


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found: its row of ``search`` and where in its text the terms stand, (start, end)."""

    row: Mapping[str, Any]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of hits, how many there are, and the counts of each facet under the other filters."""

    question: Question
    hits: tuple[Hit, ...]
    hit_count: int
    relaxed: bool
    facets: Mapping[str, list[tuple[str, int]]]


@lru_cache(1024)
def question(typed: str) -> Question:
    """Take a query apart; what goes beyond ``LONGEST_QUERY`` characters is left out and ``cut`` says so."""
    text = morphemes.clean(typed[:LONGEST_QUERY])
    quoted = _QUOTED.findall(text)
    free = _QUOTED.sub(" ", text)
    asked, *spoken = _worker.terms([free, *quoted])
    phrases = [morphemes.folded(phrase) for phrase in quoted]
    if not asked:
        # Only particles or signs: they stand in no index, but in the text.
        phrases += [morphemes.folded(word) for word in free.replace('"', " ").split()]
    required = dict.fromkeys(term.term for term in asked if term.asked)
    scoring = required | dict.fromkeys(term.term for found in spoken for term in found)
    return Question(
        terms=tuple(scoring),
        required=tuple(required),
        phrases=tuple(dict.fromkeys(phrase for phrase in phrases if phrase)),
        cut=len(typed) > LONGEST_QUERY,
    )


def search(engine: Engine, asked: Question, filters: Mapping[str, str], *, page: int = 1) -> Answer:
    """Answer a question; ``filters`` by the names in FILTERS, ``page`` from 1. Raises QueryError."""
    chosen: dict[str, Value] = {name: filters.get(name) or None for name in FILTERS}
    first = (page - 1) * HITS_A_PAGE + 1
    shown: dict[str, Value] = {
        "terms": _filled(asked.terms),
        "first": first,
        "last": first + HITS_A_PAGE - 1,
        **chosen,
    }
    engine.ahead("search", **_given(asked, len(asked.required)), **shown)
    facets, hit_count = _facets(engine, asked, chosen, len(asked.required))
    relaxed = len(asked.required) > 1 and not facets
    if relaxed:
        engine.ahead("search", **_given(asked, 1), **shown)
        facets, hit_count = _facets(engine, asked, chosen, 1)
    given = _given(asked, 1 if relaxed else len(asked.required))
    rows = engine.rows("search", **given, **shown) if first <= hit_count else []
    places = _places(engine, asked, [row["passage_id"] for row in rows])
    hits = tuple(
        Hit(row, _spans(row["text"], places.get(row["passage_id"], []), asked.phrases)) for row in rows
    )
    return Answer(asked, hits, hit_count, relaxed and hit_count > 0, facets)


def warm(engine: Engine) -> None:
    """Load the morphemes in the background, and write the statements, while the person types."""
    threading.Thread(target=_worker.terms, args=([],), name="minutes-morphemes", daemon=True).start()
    begin(lambda: search(engine, Question(_NOTHING, _NOTHING, (), cut=False), {}))


def _given(asked: Question, needed: int) -> dict[str, Value]:
    return {
        "required": _filled(asked.required),
        "by_words": int(bool(asked.required)),
        "needed": needed,
        "phrases": _filled(asked.phrases),
        "by_phrases": int(bool(asked.phrases)),
        "phrase_count": len(asked.phrases),
    }


def _filled(several: Sequence[T]) -> tuple[T, ...]:
    """With the first again and again: a list of another length is another statement, to be written anew."""
    values = tuple(several)
    return values + values[:1] * (-len(values) % _LENGTHS)


def _facets(
    engine: Engine, asked: Question, chosen: Mapping[str, Value], needed: int
) -> tuple[dict[str, list[tuple[str, int]]], int]:
    """(value, hits) by facet, and hits in all."""
    facets: dict[str, list[tuple[str, int]]] = {}
    for row in engine.rows("search_facets", **_given(asked, needed), **chosen):
        facets.setdefault(row["facet"], []).append((row["facet_value"], row["hit_count"]))
    return facets, facets.pop("all")[0][1]


def _places(engine: Engine, asked: Question, passages: list[int]) -> dict[int, list[tuple[int, int]]]:
    if not passages or not asked.terms:
        return {}
    found: dict[int, list[tuple[int, int]]] = {}
    for row in engine.rows("search_places", passages=_filled(passages), terms=_filled(asked.terms)):
        for place in row["places"].split():
            start, _, end = place.partition("-")
            found.setdefault(row["passage_id"], []).append((int(start), int(end)))
    return found


def _spans(text: str, places: list[tuple[int, int]], phrases: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the terms and phrases stand, in order, those that touch or overlap joined."""
    spans = sorted(places + [span for phrase in phrases for span in _phrase_spans(text, phrase)])
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _phrase_spans(text: str, phrase: str) -> list[tuple[int, int]]:
    """Places of a folded phrase in a text: every letter folded, each with the place it came from."""
    letters = [(part, place) for place, letter in enumerate(text) for part in morphemes.folded(letter)]
    whole = "".join(part for part, _ in letters)
    found = []
    at = whole.find(phrase)
    while at >= 0:
        found.append((letters[at][1], letters[at + len(phrase) - 1][1] + 1))
        at = whole.find(phrase, at + len(phrase))
    return found
