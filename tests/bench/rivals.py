"""The same questions over the same rows in SQLite and pandas, answers compared row by row.

SQLite is asked the project's own ``.sql`` files, as sqlglot writes them, over the same prepared tables.
pandas holds its columns in memory before the clock runs; its answers are written by hand.
"""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import sqlglot
from sqlglot import expressions as exp

from data.connection import Connection
from data.schema import whole_schema
from data.store import Store
from queries.binding import asked
from queries.values import Value
from tests.bench.archive import UNTIL

Rows = list[tuple[Any, ...]]
QUESTIONS: Mapping[str, Mapping[str, Value]] = {
    "meetings_by_month": {},
    "committee_meetings": {},
    "quorum": {},
    "meeting_totals": {},
    "agenda_items_by_type": {},
    "record_completeness": {},
    "action_states": {"as_of": UNTIL},
    "action_closure": {"as_of": UNTIL},
    "attendance_rate": {"as_of": UNTIL},
}
TABLES = (
    "organization", "organization_same", "act", "person", "document", "document_version", "membership",
    "meeting", "attendance", "agenda_item", "action_item", "action_status_event", "record_element",
    "prepared_meeting_summary", "prepared_meeting_item", "prepared_meeting_element",
    "prepared_follow_up_state", "prepared_seat_meeting", "prepared_item_day", "prepared_element_day",
    "prepared_seat_day", "prepared_follow_up_day", "prepared_closure_month",
    "prepared_review_entry", "prepared_review_day", "prepared_committee_total",
)  # fmt: skip
VIEWS = ("named_committee", "seat")
ROUNDS = 3
ENOUGH_SECONDS = 3.0
PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Rivals:
    """One question in ms: here, in SQLite (None: no answer in time) and in pandas (None: not asked there)."""

    question: str
    here_ms: float
    sqlite_ms: float | None
    pandas_ms: float | None


def compare(store: Store, folder: Path, rounds: int = ROUNDS) -> Iterator[Rivals]:
    """Each question asked everywhere. RuntimeError where two answers differ."""
    frames = _frames(store)
    with closing(_sqlite(frames, folder / "rival.sqlite")) as other:
        for name, given in QUESTIONS.items():
            with store.reading() as cursor:
                sql = asked(name, given, prepared=True).written.sql
                here, here_ms = _timed(lambda: cursor.execute(sql).fetchall(), rounds)  # noqa: B023
            said = _for_sqlite(sqlglot.parse_one(sql, dialect="duckdb"))
            sqlite_ms = None
            with suppress(sqlite3.OperationalError), _patience(other):
                there, sqlite_ms = _timed(lambda: other.execute(said).fetchall(), rounds)  # noqa: B023
                _equal(name, "SQLite", here, there)
            pandas_ms = None
            if name in BY_HAND:
                hand, pandas_ms = _timed(lambda: BY_HAND[name](frames), rounds)  # noqa: B023
                _equal(name, "pandas", here, hand)
            yield Rivals(name, here_ms, sqlite_ms, pandas_ms)


@contextmanager
def _patience(connection: sqlite3.Connection) -> Iterator[None]:
    end = time.monotonic() + PATIENCE_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > end, 100_000)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def _frames(store: Store) -> dict[str, pd.DataFrame]:
    with store.reading() as cursor:
        return {table: _frame(cursor, table) for table in TABLES}


def _frame(cursor: Connection, table: str) -> pd.DataFrame:
    assert isinstance(cursor, duckdb.DuckDBPyConnection)
    return cursor.execute(f"SELECT * FROM {table}").df()


def _timed(ask: Callable[[], Rows], rounds: int) -> tuple[Rows, float]:
    took: list[float] = []
    while len(took) < rounds and sum(took) < ENOUGH_SECONDS * 1000:
        begun = time.perf_counter()
        rows = ask()
        took.append((time.perf_counter() - begun) * 1000)
    return rows, statistics.median(took)


def _equal(name: str, rival: str, here: Rows, there: Rows) -> None:
    if [_plain(row) for row in here] != [_plain(row) for row in there]:
        raise RuntimeError(f"{rival} answers {name} otherwise")


def _plain(row: Sequence[Any]) -> tuple[str | None, ...]:
    return tuple(None if value is None or value != value else str(value) for value in row)


def _sqlite(frames: Mapping[str, pd.DataFrame], path: Path) -> sqlite3.Connection:
    """The tables with their keys, an index on each reference, and the views; filled from the frames."""
    connection = sqlite3.connect(path)
    trees = sqlglot.parse(whole_schema(), dialect="duckdb")
    made = {tree.find(exp.Table).name: tree for tree in trees if isinstance(tree, exp.Create)}  # type: ignore[union-attr]
    for table in TABLES:
        connection.execute(_for_sqlite(made[table]))
        frame = frames[table].copy()
        for column in map(str, frame.select_dtypes("datetime")):
            form = "%Y-%m-%d %H:%M:%S" if column.endswith("_at") else "%Y-%m-%d"
            frame[column] = frame[column].dt.strftime(form)
        marks = ", ".join("?" for _ in frame.columns)
        rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
        connection.executemany(f"INSERT INTO {table} ({', '.join(frame.columns)}) VALUES ({marks})", rows)
        for column in frame.columns:
            if column.endswith("_id"):
                connection.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    for view in VIEWS:
        connection.execute(_for_sqlite(made[view]))
    connection.execute("ANALYZE")
    connection.commit()
    return connection


def _for_sqlite(tree: exp.Expr) -> str:
    """SQLite has no dates: they are text in ISO order."""

    tree = tree.copy()
    for cast in list(tree.find_all(exp.Cast)):
        if cast.to.this in (exp.DataType.Type.DATE, exp.DataType.Type.TIMESTAMP):
            cast.set("to", exp.DataType.build("TEXT"))
    for added in list(tree.find_all(exp.Add)):
        if isinstance(added.expression, exp.Interval):
            hours = exp.Literal.string(f"+{added.expression.name} hours")
            added.replace(exp.func("DATETIME", added.this, hours))
    for part in list(tree.find_all(exp.Extract)):
        form = {"YEAR": "%Y", "MONTH": "%m"}[part.name.upper()]
        said = exp.func("STRFTIME", exp.Literal.string(form), part.expression)
        part.replace(exp.cast(said, "INTEGER"))
    for apart in list(tree.find_all(exp.DateDiff)):
        days = [exp.func("JULIANDAY", each.copy()) for each in (apart.this, apart.expression)]
        apart.replace(exp.cast(exp.Paren(this=exp.Sub(this=days[0], expression=days[1])), "INTEGER"))
    return tree.sql(dialect="sqlite")


def _meetings(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The meetings that count: of one address the best record. In this archive each has one."""
    version = frames["document_version"]
    newest = version.loc[version.groupby("document_id")["version_no"].idxmax(), ["version_id", "document_id"]]
    found = frames["meeting"].merge(newest, on="version_id").merge(frames["document"], on="document_id")
    found = found.sort_values("meeting_id", ascending=False).drop_duplicates("slug")
    named = frames["organization"][["organization_id", "name"]].rename(columns={"name": "committee"})
    return found.merge(named, on="organization_id", how="left")


def _held(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    found = _meetings(frames)
    listed = frames["attendance"]
    came = (
        listed[listed["member"] & listed["status"].isin(["present", "remote"])].groupby("meeting_id").size()
    )
    found["present_count"] = found["meeting_id"].map(came)
    return found[found["status"] == "passed"]


def _by_month(frames: Mapping[str, pd.DataFrame]) -> Rows:
    held = _held(frames)
    grouped = held.groupby([held["held_on"].dt.year, held["held_on"].dt.month])["present_count"]
    counted = grouped.agg(["size", "count", "sum"])
    return [(year, month, a, b, int(c)) for (year, month), a, b, c in counted.itertuples(name=None)]


def _by_committee(frames: Mapping[str, pd.DataFrame]) -> Rows:
    held = _held(frames)
    held["day"] = held["held_on"].dt.date
    counted = (
        held.groupby("committee")
        .agg(
            held=("day", "size"),
            recorded=("present_count", "count"),
            least=("present_count", "min"),
            most=("present_count", "max"),
            last=("day", "max"),
        )
        .reset_index()
    )
    counted = counted.sort_values(["last", "committee"], ascending=[False, True])
    return [
        (name, a, b, int(c), int(d), last)
        for name, a, b, c, d, last in counted.itertuples(index=False, name=None)
    ]


def _elements(frames: Mapping[str, pd.DataFrame]) -> Rows:
    held = _meetings(frames).query("status == 'passed'")[["meeting_id", "organization_id"]]
    cited = frames["organization"].set_index("organization_id")["records_citation"].notna()
    rows = frames["record_element"].merge(held, on="meeting_id")
    rows["cited"] = rows["organization_id"].map(cited)
    counts = pd.crosstab([rows["position"], rows["element"]], rows["state"])
    said = rows.groupby(["position", "element"])["cited"].sum()
    states = ("있음", "일부", "기록 없음", "해당 없음")
    return [
        (*key, *(int(counts.loc[key].get(state, 0)) for state in states), int(said.loc[key]))
        for key in counts.index
    ]


def _states(frames: Mapping[str, pd.DataFrame]) -> Rows:
    items = frames["action_item"].merge(_meetings(frames)[["meeting_id"]], on="meeting_id")
    items = items[items["review_status"] == "confirmed"]
    events = frames["action_status_event"]
    until = pd.Timestamp(UNTIL)
    last = (
        events[events["effective_on"] <= until]
        .sort_values("event_id")
        .drop_duplicates("action_item_id", keep="last")
    )
    items = items.merge(last[["action_item_id", "state"]], on="action_item_id", how="left")
    late = ~items["state"].isin(["완료", "종결"]) & (items["due_date"] < until)
    counted = late.groupby(items["state"], dropna=False).agg(["size", "sum"])
    order = ["접수", "검토 중", "추진 중", "완료", "종결"]
    return [
        (state, int(counted["size"][state]), int(counted["sum"][state]))
        for state in order
        if state in counted.index
    ] + [(None, a, int(b)) for state, a, b in counted.itertuples(name=None) if state != state]


BY_HAND: Mapping[str, Callable[[Mapping[str, pd.DataFrame]], Rows]] = {
    "meetings_by_month": _by_month,
    "committee_meetings": _by_committee,
    "record_completeness": _elements,
    "action_states": _states,
}
