"""Prepared tables hold what their views give, after every act of a run of acts chosen by chance."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Any, Final

import pytest

from data import committee_facts, decisions, disclosure, follow_ups, people, reviews
from data.acts import ActError, begin, undo
from data.copying import backup, restore
from data.errors import DataError
from data.follow_up_states import STATES
from data.ingest import ingest
from data.prepared import prepare
from data.prepared_views import PREFIX, views
from data.rows import Keys, insert
from data.store import Store
from data.watching import Watched
from tests.data.small_minutes import PAGE

# RUNS in the environment: how many runs, each of other chances.
ACTS: Final = 15
MANY: Final = 40
# The second is proposed as a variant of the first: one letter differs.
COMMITTEES: Final = ("견본환경도시위원회", "견본환경도사위원회", "다른위원회")
NAMES: Final = ("김가나", "박다라", "이마바", "최사아", "정자차")


def differing(store: Store) -> dict[str, tuple[int, int]]:
    """Rows that a prepared table lacks and has too many, where it differs from its view."""
    found = {}
    with store.reading() as cursor:
        for view in views():
            columns = ", ".join(row[0] for row in cursor.execute(f"DESCRIBE {PREFIX}{view}").fetchall())
            ways = [f"SELECT {columns} FROM {name}" for name in (view, f"{PREFIX}{view}")]
            counts = [
                cursor.execute(f"SELECT count(*) FROM ({one} EXCEPT ALL {other})").fetchall()[0][0]
                for one, other in (ways, ways[::-1])
            ]
            if any(counts):
                found[view] = (counts[0], counts[1])
    return found


class World:
    """A database of three committees on which people act by chance."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = Random(seed)  # noqa: S311 - chance, not a secret
        self.store = Store(folder / "minutes.duckdb")
        self.done: list[int] = []

    def one(self, query: str) -> int | None:
        with self.store.reading() as cursor:
            rows = cursor.execute(f"{query} ORDER BY 1").fetchall()
        return int(self.random.choice(rows)[0]) if rows else None

    def act(self, what: Callable[..., Any], *given: Any, **named: Any) -> None:
        if None in given:
            return
        with self.store.writing() as connection:
            doing = begin(connection, "review", actor="김간사", reason="시험")
            what(doing, *given, **named)
            self.done.append(doing.act_id)

    def hand_in(self) -> None:
        committee, month = self.random.choice(COMMITTEES), self.random.randint(1, 3)
        agenda = self.random.random() < 0.2
        names = self.random.sample(NAMES, self.random.randint(1, 4))
        path = self.folder / f"{committee}{month}{self.random.choice('가나')}.txt"
        # A document may record two meetings.
        pages = [
            PAGE.format(
                number=each,
                committee=committee,
                title="회의 안건" if agenda else "회의록",
                month=each,
                count=len(names),
                names=", ".join(f"{name} 위원" for name in names),
                type=self.random.choice(["자문", "보고", "심의"]),
                speaker=self.random.choice(NAMES),
            )
            for each in [month, *([month + 1] if self.random.random() < 0.3 else [])]
        ]
        path.write_text("\n\n".join(pages), encoding="utf-8")
        ingest([path], self.store)

    def review(self) -> None:
        status = self.random.choice(["confirmed", "confirmed", "rejected"])
        row = self.one("SELECT action_item_id FROM action_item")
        self.act(reviews.decide, "action_item", row, status)

    def note(self) -> None:
        self.act(reviews.decide, "parse_note", self.one("SELECT note_id FROM parse_note"), "confirmed")

    def answer(self) -> None:
        status = self.random.choice(["confirmed", "rejected"])
        self.act(reviews.decide, "action_answer", self.one("SELECT answer_id FROM action_answer"), status)

    def edit(self) -> None:
        values = {"due_date": date(2024, self.random.randint(1, 12), 1), "kind": "request"}
        self.act(reviews.edit, self.one("SELECT action_item_id FROM action_item"), values)

    def progress(self) -> None:
        key = self.one(
            "SELECT coalesce(same_as, action_item_id) FROM action_item WHERE review_status = 'confirmed'"
        )
        state = self.random.choice(list(STATES))
        on = date(2024, self.random.randint(3, 12), self.random.randint(1, 28))
        if key is not None:
            seen = self.one("SELECT coalesce(max(event_id), 0) FROM action_status_event")
            self.act(follow_ups.record, [key], follow_ups.Progress(state, on, note="까닭"), seen=seen)

    def withdraw(self) -> None:
        self.act(
            follow_ups.withdraw, self.one("SELECT max(event_id) FROM action_status_event HAVING count(*) > 0")
        )

    def person(self) -> None:
        self.act(people.confirm, self.one("SELECT person_id FROM person"))

    def merge(self) -> None:
        self.act(
            people.merge, self.one("SELECT person_id FROM person"), self.one("SELECT person_id FROM person")
        )

    def split(self) -> None:
        person = self.one(
            "SELECT coalesce(person_id, proposed_person_id) FROM attendance"
            " WHERE name IS NOT NULL AND coalesce(person_id, proposed_person_id) IS NOT NULL"
        )
        if person is not None:
            entry = self.one(f"SELECT attendance_id FROM attendance WHERE proposed_person_id = {person}")
            if entry is not None:
                self.act(people.split, person, [entry], f"다른 분 {len(self.done)}")

    def seat(self) -> None:
        organization = self.one("SELECT organization_id FROM organization WHERE classification = 'committee'")
        person = self.one("SELECT person_id FROM person")
        version = self.one("SELECT version_id FROM document_version")
        if None in (organization, person, version):
            return
        post = self.random.choice([None, None, "기획국장"])
        self.take_seat(
            organization, None if post else person, version, date(2024, self.random.randint(1, 3), 1), post
        )

    def take_seat(
        self, organization: int | None, person: int | None, version: int | None, start: date, post: str | None
    ) -> None:
        with self.store.writing() as connection:
            row = {
                "membership_id": Keys(connection).next("membership"),
                "organization_id": organization,
                "person_id": person,
                "post": post,
                "start_date": start,
                "confirmed_by": "김간사",
                "confirmed_at": datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None),
                "version_id": version,
                "first_line": 1,
                "last_line": 1,
                "quote": "적힌 말",
                "rule": "시험",
            }
            insert(connection, "membership", [row])

    def role(self) -> None:
        role = self.random.choice(["minutes", "agenda", "other"])
        self.act(decisions.decide_role, self.one("SELECT document_id FROM document"), role)

    def committee(self) -> None:
        same = self.random.random() < 0.7
        self.act(
            decisions.decide_committee, self.one("SELECT organization_id FROM organization_same"), same=same
        )

    def facts(self) -> None:
        values = {
            "function": "자문",
            "legal_basis": None,
            "member_count": self.random.randint(1, 9),
            "voting_member_count": None,
            "quorum_rule": self.random.choice(["재적위원 과반수", "정원의 3분의 2"]),
            "quorum_citation": "견본 조례 제1조",
        }
        organization = self.one("SELECT organization_id FROM organization WHERE classification = 'committee'")
        self.act(committee_facts.enter, organization, values)

    def disclose(self) -> None:
        self.act(disclosure.disclose, self.one("SELECT document_id FROM document"), "비공개")

    def put_back(self) -> None:
        if self.done:
            self.act(undo, self.random.choice(self.done))

    def restore(self) -> None:
        archive = self.folder / "backup.zip"
        backup(self.store, archive)
        self.review()
        restore(archive, self.store)


WAYS: Final = (
    *[World.hand_in] * 6, World.review, World.review, World.note, World.answer, World.edit,
    World.progress, World.progress, World.withdraw, World.person, World.merge, World.split,
    World.seat, World.seat, World.role, World.committee, World.facts, World.disclose, World.put_back,
    World.restore,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(1, 1 + int(os.environ.get("RUNS", "1"))))
@pytest.mark.parametrize("acts", [ACTS, pytest.param(MANY, marks=pytest.mark.exhaustive)])
def test_they_hold_what_their_views_give_after_every_act(tmp_path: Path, acts: int, seed: int) -> None:
    world = World(tmp_path, seed)
    refused = 0
    for number in range(acts):
        last = number == acts - 1
        way = World.hand_in if number < 5 else World.restore if last else world.random.choice(WAYS)
        try:
            way(world)
        except (ActError, DataError):
            refused += 1
        assert differing(world.store) == {}, f"act {number}: {way.__name__}"
    assert refused < acts / 2


def test_they_hold_what_their_views_give_over_the_real_minutes(database: Path, tmp_path: Path) -> None:
    assert differing(Store(database)) == {}
    copy = Store(copyfile(database, tmp_path / "minutes.duckdb"))
    with copy.writing() as connection:
        prepare(connection)
    assert differing(copy) == {}


def test_who_takes_a_seat_is_no_stranger_in_the_list_of_another_committee(tmp_path: Path) -> None:
    world, start = World(tmp_path, 1), date(2024, 1, 1)
    for committee in (COMMITTEES[0], COMMITTEES[2]):
        path = tmp_path / f"{committee}.txt"
        text = PAGE.format(
            number=1, committee=committee, title="회의록", month=1, count=1, names="김가나 위원", type="보고",
            speaker="김가나",
        )  # fmt: skip
        path.write_text(text, encoding="utf-8")
        ingest([path], world.store)

    def reasons() -> list[Any]:
        assert differing(world.store) == {}
        with world.store.reading() as cursor:
            query = "SELECT reason FROM prepared_seat_meeting WHERE person_id IS NULL"
            return [row[0] for row in cursor.execute(query).fetchall()]

    # Who is listed in the first committee's minutes is no member there, and member of the second.
    world.take_seat(1, None, 1, start, "기획국장")
    assert reasons() == ["stranger"]
    world.take_seat(2, 1, 1, start, None)
    assert reasons() == [None]
    with world.store.writing() as connection:
        connection.execute("UPDATE membership SET person_id = 2 WHERE person_id = 1")
    assert reasons() == ["stranger"]


def test_a_write_that_is_not_understood_makes_all_rows_anew(tmp_path: Path) -> None:
    world = World(tmp_path, 1)
    world.hand_in()
    statements = {
        "서면": "WITH gone AS (SELECT 1 AS one) UPDATE meeting SET mode = '서면'",
        "대면": "UPDATE main.meeting SET mode = '대면'",
        "화상": "INSERT INTO search_term VALUES (999999, '시험'); UPDATE meeting SET mode = '화상'",
    }
    for mode, statement in statements.items():
        with world.store.writing() as connection:
            assert isinstance(connection, Watched)
            connection.execute(statement)
            assert connection.written.whole
        assert differing(world.store) == {}
        with world.store.reading() as cursor:
            modes = cursor.execute("SELECT DISTINCT mode FROM prepared_meeting_summary").fetchall()
        assert modes == [(mode,)]
