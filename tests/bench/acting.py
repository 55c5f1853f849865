"""What an act of a person costs in an archive: from asking for the write to the rows being kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from data import agenda_links, follow_ups, reviews
from data.acts import Doing, begin
from data.follow_ups import Progress
from data.ingest import ingest
from data.store import Store
from tests.data.real import REAL

MANY = 40
ROUNDS = 3
DRAFTS = "SELECT action_item_id FROM action_item WHERE review_status = 'draft'"
# Confirmed ones of which nothing has been recorded yet.
UNTOUCHED = """SELECT action_item_id FROM action_item AS a
WHERE review_status = 'confirmed' AND same_as IS NULL
  AND NOT EXISTS (SELECT 1 FROM action_status_event AS e WHERE e.action_item_id = a.action_item_id)"""
ITEMS = "SELECT agenda_item_id FROM agenda_item"


@dataclass(frozen=True, slots=True)
class Cost:
    """An act: times in ms, the median of its rounds."""

    what: str
    processor_ms: float
    clock_ms: float


def costs(store: Store, *, rounds: int = ROUNDS) -> Iterator[Cost]:
    """Each act, on rows that no other round touched. The archive is changed: give a copy."""
    drafts, untouched, items = (
        _keys(store, query, rounds * (MANY + 1)) for query in (DRAFTS, UNTOUCHED, ITEMS)
    )
    with store.writing():
        pass  # what an archive is given by its first write is no part of an act
    acts: dict[str, Callable[[Doing, int], object]] = {
        "nothing": lambda doing, n: None,
        "a draft confirmed": lambda doing, n: reviews.decide(doing, "action_item", drafts[n], "confirmed"),
        f"{MANY} drafts confirmed": lambda doing, n: reviews.decide_all(doing, _part(drafts, n, rounds)),
        "a follow-up recorded": lambda doing, n: _record(doing, untouched[n : n + 1]),
        f"{MANY} follow-ups recorded": lambda doing, n: _record(doing, _part(untouched, n, rounds)),
        "a record taken back": lambda doing, n: follow_ups.withdraw(doing, _last(doing, untouched[n])),
        "two agenda items linked": lambda doing, n: agenda_links.decide(
            doing, items[n], items[-1 - n], "confirmed"
        ),
    }
    for what, act in acts.items():
        yield _cost(what, [_timed(lambda: _act(store, act, n)) for n in range(rounds)])  # noqa: B023 - at once
    yield _cost("a document stored", [_timed(lambda: ingest([REAL], store))])


def _cost(what: str, times: Sequence[tuple[float, float]]) -> Cost:
    processor, clock = zip(*times, strict=True)
    return Cost(what, median(processor), median(clock))


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return (time.process_time() - processor) * 1000, (time.perf_counter() - clock) * 1000


def _act(store: Store, act: Callable[[Doing, int], object], number: int) -> None:
    with store.writing() as connection:
        act(begin(connection, "review", actor="간사"), number)


def _record(doing: Doing, keys: Sequence[int]) -> None:
    follow_ups.record(doing, keys, Progress("접수"), seen=_last(doing))


def _last(doing: Doing, key: int | None = None) -> int:
    """The newest event, of any follow-up or of one."""
    query = "SELECT max(event_id) FROM action_status_event WHERE coalesce(action_item_id = ?, TRUE)"
    row = doing.connection.execute(query, [key]).fetchone()
    assert row is not None
    return int(row[0])


def _part(keys: Sequence[int], number: int, rounds: int) -> Sequence[int]:
    """Forty after those that single acts take."""
    return keys[rounds + number * MANY : rounds + (number + 1) * MANY]


def _keys(store: Store, query: str, count: int) -> list[int]:
    with store.reading() as cursor:
        return [int(row[0]) for row in cursor.execute(f"{query} ORDER BY 1 DESC LIMIT {count}").fetchall()]
