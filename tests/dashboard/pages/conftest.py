"""Data of which every figure is counted anew: the real minutes, and synthetic years carried on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from dashboard import rostering
from dashboard.components.scope import Scope
from dashboard.components.view import View
from data.ingest import ingest
from data.store import Store
from data.synthetic import EVERY, LAYOUTS, NONE, made, roster, world
from queries.engine import Engine
from tests.dashboard.pages.recount import Rows
from tests.data.real import REAL
from tests.once import copy_of

TODAY = date(2026, 6, 30)
COMMITTEES = 2
MEETINGS = 24


@dataclass
class Data:
    """A database, a way to ask it, and its rows."""

    view: View
    rows: Rows


def fill(folder: Path) -> Store:
    """Synthetic minutes of two committees with their rosters, some follow-ups confirmed and carried on."""
    store = Store(folder / "minutes.duckdb")
    invented = world(7, meetings=MEETINGS, until=TODAY, of=COMMITTEES)
    minutes = folder / "minutes"
    minutes.mkdir()
    for number, meeting in enumerate(invented.meetings):
        one = made(
            meeting,
            layout_name=LAYOUTS[number % len(LAYOUTS)],
            form="txt",
            seed=7,
            flaws=EVERY if number % 6 == 0 else NONE,
        )
        (minutes / one.file_name).write_bytes(one.content)
    outcomes = ingest([minutes], store)
    assert {outcome.status for outcome in outcomes} == {"added"}
    for name, members in invented.members.items():
        path = folder / f"{name}.csv"
        path.write_bytes(roster(members))
        rostering.run(path, name, store, None, actor="시험")
    carry_on(store)
    return store


def carry_on(store: Store) -> None:
    """Confirm two of three follow-ups and give them days and states in turns."""
    with store.writing() as connection:
        keys = [row[0] for row in connection.execute(
            "SELECT action_item_id FROM action_item ORDER BY action_item_id").fetchall()]  # fmt: skip
        connection.execute(
            "INSERT INTO act (act_id, name, actor, happened_at) VALUES (900, 'test', '시험', ?)",
            [datetime(2026, 6, 1)],  # noqa: DTZ001 - UTC without a zone
        )
        for n, key in enumerate(keys):
            if n % 3 == 2:
                continue
            due = TODAY + timedelta(days=7 * (n % 9 - 5)) if n % 4 else None
            connection.execute(
                "UPDATE action_item SET review_status = 'confirmed', reviewed_by = '시험', due_date = ?"
                " WHERE action_item_id = ?",
                [due, key],
            )
            state = [None, "접수", "검토 중", "추진 중", "완료", "종결"][n % 6]
            if state:
                connection.execute(
                    "INSERT INTO action_status_event"
                    " (event_id, action_item_id, state, uptake, effective_on, note, act_id)"
                    " VALUES (?, ?, ?, ?, ?, '시험', 900)",
                    [n + 1, key, state, [None, "반영", "미반영"][n % 3], TODAY - timedelta(days=n % 40)],
                )


def _synthetic(folder: Path) -> Path:
    store = fill(folder)
    store.close()
    return store.path


def _real(folder: Path) -> Path:
    store = Store(folder / "minutes.duckdb")
    ingest([REAL], store)
    store.close()
    return store.path


MADE = {"real": _real, "synthetic": _synthetic}


@pytest.fixture(scope="session", params=list(MADE))
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Data:
    store = Store(copy_of(tmp_path_factory, f"figures-{request.param}", MADE[request.param]))
    return Data(View(Engine(store), "ko", "light", "/", {"as_of": TODAY.isoformat()}), Rows(store))


SCOPES = {
    "all": Scope(),
    "year": Scope(date(2026, 1, 1), TODAY),
    "past": Scope(date(2024, 1, 1), date(2024, 12, 31)),
    "empty": Scope(date(1999, 1, 1), date(1999, 12, 31)),
}


@pytest.fixture(params=[*SCOPES, "committee"])
def scope(request: pytest.FixtureRequest, data: Data) -> Scope:
    if request.param != "committee":
        return SCOPES[request.param]
    return Scope(committee=data.rows.meetings(Scope())[0]["committee"])
