"""Members and what they have, read from what is kept of each, against a count of their seats and entries."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.acts import begin
from data.disclosure import disclose
from data.people import merge
from data.rows import Value, insert
from data.store import Store
from queries.disclosure import Audience
from queries.engine import Engine
from tests.queries import sample

VIEWER, SECRETARY = (Audience(frozenset(roles)) for roles in (("viewer",), ("viewer", "secretary")))
FIRST = date(1, 1, 1)
OTHER = "다른위원회"
NEWEST_SEAT, NEWEST_ENTRY = date(2026, 1, 1), date(2025, 3, 2)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The sample, and another committee with a roster and minutes of its own, of the same persons."""
    store = Store(tmp_path / "sample.duckdb")
    sample.fill(store)
    source: dict[str, Value] = {"first_line": 1, "last_line": 1, "quote": "적힌 말", "rule": "견본"}
    known = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    with store.writing() as connection:
        insert(
            connection,
            "organization",
            [{"organization_id": 70, "name": OTHER, "classification": "committee"}],
        )
        insert(
            connection,
            "document",
            [
                {"document_id": 71, "file_name": "명단.csv", "media_type": "text/csv", "role": "roster"},
                {"document_id": 72, "file_name": "다른.txt", "media_type": "text/plain", "role": "minutes"},
            ],
        )
        insert(
            connection,
            "document_version",
            [
                {
                    "version_id": number,
                    "document_id": number,
                    "version_no": 1,
                    "sha256": str(number) * 32,
                    "byte_count": 1,
                    "line_count": 1,
                    "blank_count": 0,
                    "tool_version": "0",
                    "ingested_at": known,
                }
                for number in (71, 72)
            ],
        )
        insert(
            connection,
            "meeting",
            [
                {
                    "meeting_id": 73,
                    "organization_id": 70,
                    "slug": "다른-2025-03-02",
                    "name": "다른 회의록",
                    "status": "passed",
                    "held_on": NEWEST_ENTRY,
                    "zone": "Asia/Seoul",
                    "version_id": 72,
                    **source,
                }
            ],
        )
        seats = [(74, 1, NEWEST_SEAT, "위원장"), (75, 2, None, None), (76, 2, date(2001, 1, 1), "위원")]
        insert(
            connection,
            "membership",
            [
                {
                    "membership_id": key,
                    "organization_id": 70,
                    "person_id": person,
                    "role": role,
                    "start_date": start,
                    "confirmed_by": "김간사",
                    "confirmed_at": known,
                    "version_id": 71,
                    **source,
                }
                for key, person, start, role in seats
            ],
        )
        entries = [(77, 1, "가온", "위원"), (78, 3, "다솜", "부위원장"), (79, 3, "다솜", None)]
        insert(
            connection,
            "attendance",
            [
                {
                    "attendance_id": key,
                    "meeting_id": 73,
                    "position": key,
                    "proposed_person_id": person,
                    "name": name,
                    "raw_name": name,
                    "role": role,
                    "member": True,
                    "collective": False,
                    "status": "present",
                    "basis": "printed",
                    "version_id": 72,
                    **source,
                }
                for key, person, name, role in entries
            ],
        )
    return store


def counted(store: Store, hidden: set[str | None], committee: str | None = None) -> list[dict[str, Any]]:
    """The answer as it is counted from seats and entries one by one."""
    classes = (
        "SELECT v.version_id, d.disclosure FROM document_version AS v JOIN document AS d USING (document_id)"
    )
    with store.reading() as cursor:
        shown = {key for key, kind in cursor.execute(classes).fetchall() if kind not in hidden}
        query = (
            "SELECT version_id, person_id, committee_id, start_date, membership_id, role, post FROM seat"
            " WHERE person_id IS NOT NULL"
        )
        seats = [row[1:] for row in cursor.execute(query).fetchall() if row[0] in shown]
        query = (
            "SELECT version_id, person_id, committee_id, held_on, attendance_id, role,"
            " coalesce(post, affiliation) FROM person_entry WHERE member"
        )
        entries = [row[1:] for row in cursor.execute(query).fetchall() if row[0] in shown]
        persons = cursor.execute(
            "SELECT p.person_id, p.name, o.name, o.organization_id FROM person AS p"
            " JOIN organization AS o ON o.organization_id = p.organization_id WHERE p.same_as IS NULL"
        ).fetchall()
        names = dict(cursor.execute("SELECT organization_id, name FROM organization").fetchall())
    own: dict[str, defaultdict[int, list[Any]]] = {"seat": defaultdict(list), "entry": defaultdict(list)}
    for kind, rows in (("seat", seats), ("entry", entries)):
        for person, *rest in rows:
            own[kind][person].append(rest)
    made = []
    for key, name, _, home_id in sorted(persons, key=lambda row: (row[1], row[2], row[0])):
        seat, entry = (
            sorted(own[kind][key], key=lambda row: (row[1] or FIRST, row[2])) for kind in ("seat", "entry")
        )
        bodies = {names.get(row[0]) for row in (*seat, *entry)}
        if (seat or entry) and (committee is None or committee in bodies):
            newest = [*seat[-1:], *entry[-1:]]
            days = [row[1] for row in entry if row[1]]
            made.append(
                {
                    "person_id": key,
                    "name": name,
                    "committee": names[next((row[0] for row in newest if row[0]), home_id)],
                    "role": next((row[3] for row in newest if row[3]), None),
                    "post": next((row[4] for row in newest if row[4]), None),
                    "seat_count": len(seat),
                    "entry_count": len(entry),
                    "first_on": min(days, default=None),
                    "last_on": max(days, default=None),
                }
            )
    return [{**row, "list_place": place, "list_count": len(made)} for place, row in enumerate(made, 1)]


def told(engine: Engine, **given: Any) -> list[dict[str, Any]]:
    """The query's answer in the columns that are counted here."""
    rows = engine.rows("members", **given)
    return [{name: row[name] for name in row if name not in ("distinction", "committee_id")} for row in rows]


def test_whoever_has_seats_and_entries_of_several_documents_is_told_once(store: Store) -> None:
    rows = {row["name"]: row for row in told(Engine(store))}
    assert [row["list_place"] for row in rows.values()] == [1, 2, 3, 4, 5]
    assert (rows["가온"]["committee"], rows["가온"]["role"], rows["가온"]["seat_count"]) == (
        OTHER,
        "위원장",
        2,
    )
    assert rows["가온"]["last_on"] == NEWEST_ENTRY
    # The newest entry of that day says no role, and so does no seat.
    assert (rows["다솜"]["role"], rows["다솜"]["entry_count"]) == (None, 3)


@pytest.mark.parametrize("documents", [(), (1,), (71,), (72,), (1, 71), (71, 72), (1, 71, 72)])
def test_what_is_hidden_is_no_part_of_a_member(store: Store, documents: tuple[int, ...]) -> None:
    with store.writing() as connection:
        doing = begin(connection, "disclose", actor="김간사", reason="시험")
        for document in documents:
            disclose(doing, document, "비공개")
    engine = Engine(store)
    for audience, hidden in ((VIEWER, {"비공개", "부분공개"}), (SECRETARY, set[str]())):
        for committee in (None, sample.COMMITTEE, OTHER, "-"):
            expected = counted(store, {*hidden}, committee)
            assert told(engine.seen_by(audience), committee=committee) == expected
            assert told(engine.seen_by(audience), committee=committee, first=2, last=3) == expected[1:3]
        for row in counted(store, {*hidden}):
            alone = {**row, "list_place": 1, "list_count": 1}
            assert told(engine.seen_by(audience), person=row["person_id"]) == [alone]


def test_a_name_that_was_merged_gives_what_it_had(store: Store) -> None:
    with store.writing() as connection:
        merge(begin(connection, "review", actor="김간사", reason="시험"), 2, 4)
    rows = told(Engine(store))
    assert rows == counted(store, set())
    assert [row["name"] for row in rows] == ["가온", "다솜", "라온", "방청객"]
    assert rows[2]["seat_count"] == 4
