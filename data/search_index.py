"""The search's index: passages of the current minutes, their terms, and which term stands where.

It is derived from the view ``searchable`` alone and made anew wherever it differs: after an ingest, after
a person's correction, and in a database that has none yet. Nothing else writes these tables.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Final

from data import morphemes
from data.connection import Connection
from data.morphemes import Term
from data.rows import Keys, Row, insert
from data.store import Store
from data.term_worker import TermWorker

BATCH: Final = 100
# Passages of one transaction at most: each leaves a part of the tables' indexes, which every opening of the
# database reads anew; written a batch at a time, a large index makes each page wait for thousands of them.
STEP: Final = 1_000

# Role as a speaker's label prints it; the first that fits counts, so a longer one stands before its part.
ROLES: Final = (
    "전문위원", "소위원장", "공동부위원장", "부위원장", "위원장", "부의장", "의장", "위원", "의원", "간사",
)  # fmt: skip

# Meetings whose texts are in memory at a time.
MEETINGS: Final = 1_000

_PENDING: Final = """
    SELECT {}
    FROM {} AS s
    FULL JOIN {} AS p
      ON coalesce(p.speech_id, 0) = coalesce(s.speech_id, 0)
      AND coalesce(p.agenda_item_id, 0) = coalesce(s.agenda_item_id, 0)
      AND coalesce(p.action_item_id, 0) = coalesce(s.action_item_id, 0)
      AND p.position = s.position
    WHERE p.passage_id IS NULL
      OR s.kind IS NULL
      OR (s.kind, s.text, s.speaker_label, s.department, s.first_line, s.last_line)
        IS DISTINCT FROM (p.kind, p.text, p.speaker_label, p.department, p.first_line, p.last_line)
    ORDER BY {}
"""
_OF_ALL: Final = _PENDING.format(
    "DISTINCT coalesce(s.meeting_id, p.meeting_id)",
    "searchable",
    "(SELECT * FROM search_passage WHERE NOT replaced)",
    "1",
)
_OF_SOME: Final = _PENDING.format(
    "s.*, p.passage_id",
    "(SELECT * FROM searchable WHERE meeting_id IN (SELECT unnest($meetings)))",
    "(SELECT * FROM search_passage WHERE NOT replaced AND meeting_id IN (SELECT unnest($meetings)))",
    "s.meeting_id, s.first_line, s.position, p.passage_id",
)
_COPIED: Final = (
    "meeting_id", "kind", "speech_id", "agenda_item_id", "action_item_id", "position",
    "speaker_label", "department", "first_line", "last_line", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Indexed:
    """Terms of one text: how many in all, and (term, how often, places) of each."""

    term_count: int
    postings: tuple[tuple[str, int, str], ...]


# Passages in their order, each with the terms of its text.
Batch = tuple[Sequence[Row], Sequence[Indexed]]


def role_of(speaker_label: str | None) -> str | None:
    """Role in a speaker's label ('○○○ 위원', '위원장 홍길동', '김위원'); None where it names none."""
    words = (speaker_label or "").split()
    return next((role for role in ROLES for word in words if word.endswith(role)), None)


def update(store: Store) -> int:
    """Bring the index up to date; how many passages were made anew. Safe to call from several processes.

    Texts become terms in a process for each processor but one, outside any scope, and are written in steps,
    so that the dashboard reads on and a killed run continues where it ended.
    """
    done = 0
    crew = [TermWorker() for _ in range(max(1, (os.cpu_count() or 2) - 1))]
    try:
        with store.alone("index"), store.writing_on():
            for rows, indexed in _steps(_in_processes(_new(store), crew)):
                with store.writing() as connection:
                    _write(connection, rows, indexed)
                done += len(rows)
    finally:
        for worker in crew:
            worker.close()
    return done


def _new(store: Store) -> Iterator[Sequence[Row]]:
    """Passages to be made, in batches, meetings by meetings; those whose source is gone are retired."""
    with store.reading() as cursor:
        meetings = [row[0] for row in cursor.execute(_OF_ALL).fetchall()]
    for start in range(0, len(meetings), MEETINGS):
        with store.reading() as cursor:
            pending = _pending(cursor, meetings[start : start + MEETINGS])
        _retire(store, [row["passage_id"] for row in pending if row["kind"] is None])
        new = [row for row in pending if row["kind"] is not None]
        for first in range(0, len(new), BATCH):
            yield new[first : first + BATCH]


def _indexed(found: Sequence[Term]) -> Indexed:
    places: dict[str, list[str]] = {}
    for term in found:
        places.setdefault(term.term, []).append(f"{term.start}-{term.end}")
    return Indexed(len(found), tuple((term, len(at), " ".join(at)) for term, at in places.items()))


def _pending(cursor: Connection, meetings: Sequence[int]) -> list[Row]:
    cursor.execute(_OF_SOME, {"meetings": list(meetings)})
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _retire(store: Store, passages: Sequence[object]) -> None:
    if passages:
        with store.writing() as connection:
            _replace(connection, passages)


def _replace(connection: Connection, passages: Sequence[object]) -> None:
    connection.execute(
        "UPDATE search_passage SET replaced = true WHERE passage_id IN (SELECT unnest(?))", [list(passages)]
    )


def _steps(batches: Iterator[Batch]) -> Iterator[Batch]:
    """Batches put together: as many passages as came before them, so that the first are found at once."""
    done = 0
    rows: list[Row] = []
    indexed: list[Indexed] = []
    for batch, terms in batches:
        rows += batch
        indexed += terms
        if len(rows) >= min(done, STEP):
            yield rows, indexed
            done += len(rows)
            rows, indexed = [], []
    if rows:
        yield rows, indexed


def _in_processes(batches: Iterator[Sequence[Row]], crew: Sequence[TermWorker]) -> Iterator[Batch]:
    """Batches in their order, each with the terms of its texts; few wait, so that memory stays small."""
    free: SimpleQueue[TermWorker] = SimpleQueue()
    for worker in crew:
        free.put(worker)

    def made(batch: Sequence[Row]) -> list[Indexed]:
        worker = free.get()
        try:
            return [_indexed(terms) for terms in worker.terms([str(row["text"]) for row in batch])]
        finally:
            free.put(worker)

    waiting: deque[tuple[Sequence[Row], Future[list[Indexed]]]] = deque()
    with ThreadPoolExecutor(len(crew)) as threads:
        for batch in batches:
            waiting.append((batch, threads.submit(made, batch)))
            if len(waiting) > len(crew):
                done, result = waiting.popleft()
                yield done, result.result()
        for done, result in waiting:
            yield done, result.result()


def _write(connection: Connection, rows: Sequence[Row], indexed: Sequence[Indexed]) -> None:
    if changed := [row["passage_id"] for row in rows if row["passage_id"] is not None]:
        _replace(connection, changed)
    keys = Keys(connection)
    terms = _term_ids(connection, keys, {term for each in indexed for term, _, _ in each.postings})
    passages: list[Row] = []
    postings: list[Row] = []
    for row, each in zip(rows, indexed, strict=True):
        key = keys.next("search_passage", "passage_id")
        label = row["speaker_label"]
        passages.append(
            {name: row[name] for name in _COPIED}
            | {
                "passage_id": key,
                "role": role_of(label if isinstance(label, str) else None),
                "folded": morphemes.folded(str(row["text"])),
                "term_count": each.term_count,
                "replaced": False,
            }
        )
        postings += [
            {"term_id": terms[term], "passage_id": key, "occurrence_count": count, "places": places}
            for term, count, places in each.postings
        ]
    insert(connection, "search_passage", passages)
    insert(connection, "search_posting", postings)


def _term_ids(connection: Connection, keys: Keys, terms: set[str]) -> dict[str, int]:
    known = dict(
        connection.execute(
            "SELECT term, term_id FROM search_term WHERE term IN (SELECT unnest(?))", [sorted(terms)]
        ).fetchall()
    )
    new: list[Row] = []
    for term in sorted(terms - set(known)):
        known[term] = keys.next("search_term", "term_id")
        new.append({"term_id": known[term], "term": term})
    insert(connection, "search_term", new)
    return known
