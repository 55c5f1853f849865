"""Figures counted anew in plain Python over the rows of the tables, by their definitions, without our SQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from dashboard.components.scope import Scope
from data.store import Store

Row = dict[str, Any]
CLOSED = ("완료", "종결")
RECEIVED = ("보고", "보고받음", "보고를 받음", "보고청취", "보고접수", "접수", "자문완료")
CAME = ("present", "remote", "proxy")


class Rows:
    """Every row of the tables, as it stands."""

    def __init__(self, store: Store) -> None:
        with store.reading() as cursor:
            self.tables = {name: _all(cursor, name) for name in TABLES}
        self._versions = self._current_versions()
        same = {
            row["organization_id"]: row["same_as_id"]
            for row in self.tables["organization_same"]
            if row["review_status"] == "confirmed"
        }
        self._names = {row["organization_id"]: row["name"] for row in self.tables["organization"]}
        keys = [int(row["organization_id"]) for row in self.tables["organization"]]
        self._committee = {key: int(same.get(key) or key) for key in keys}

    def _current_versions(self) -> dict[int, Row]:
        newest: dict[int, Row] = {}
        for row in self.tables["document_version"]:
            if row["version_no"] >= newest.get(row["document_id"], row)["version_no"]:
                newest[row["document_id"]] = row
        return {row["version_id"]: row for row in newest.values()}

    def meetings(self, scope: Scope) -> list[Row]:
        """Meetings of the scope, each once. The data of these tests hold one document a meeting."""
        documents = {row["document_id"]: row for row in self.tables["document"]}
        found = []
        for row in self.tables["meeting"]:
            version = self._versions.get(row["version_id"])
            if version is None or documents[version["document_id"]]["role"] != "minutes":
                continue
            committee = self._committee.get(row["organization_id"])
            name = self._names.get(committee, "-") if committee else "-"
            if scope.committee is not None and name != scope.committee:
                continue
            if (scope.since or scope.until) and row["held_on"] is None:
                continue
            if (scope.since and row["held_on"] < scope.since) or (
                scope.until and row["held_on"] > scope.until
            ):
                continue
            found.append({**row, "committee_id": committee, "committee": name})
        assert len({row["slug"] for row in found}) == len(found)
        return found

    def held(self, scope: Scope) -> list[Row]:
        return [row for row in self.meetings(scope) if row["status"] == "passed"]

    def of(self, table: str, meetings: Iterable[Row]) -> list[Row]:
        keys = {row["meeting_id"] for row in meetings}
        return [row for row in self.tables[table] if row["meeting_id"] in keys]

    def present(self, meeting: Row) -> int | None:
        """Members present; None where the minutes list nobody who came."""
        members = [row for row in self.of("attendance", [meeting]) if row["member"]]
        if not any(row["status"] in CAME for row in members):
            return None
        return sum(1 for row in members if row["status"] in ("present", "remote"))

    def current(self, table: str) -> list[Row]:
        """Rows of a table that belong to the newest version of their document."""
        return [row for row in self.tables[table] if row["version_id"] in self._versions]

    def document(self, row: Row) -> int:
        """The document that a row of its newest version was read from."""
        return int(self._versions[row["version_id"]]["document_id"])

    def committee_of(self, seat: Row) -> int:
        """The committee of a seat, by the name that counts."""
        return self._committee[seat["organization_id"]]

    def follow_ups(self, scope: Scope) -> list[Row]:
        """Follow-ups that nobody rejected, with the state that stands on the day and the meeting's day."""
        days = {row["meeting_id"]: row["held_on"] for row in self.meetings(scope)}
        return [
            {**row, "held_on": days[row["meeting_id"]]}
            for row in self.of("action_item", self.meetings(scope))
            if row["review_status"] != "rejected"
        ]

    def outcomes(self, scope: Scope) -> Counter[str | None]:
        """Results of the items that need a decision."""
        return Counter(
            row["result"]
            for row in self.of("agenda_item", self.held(scope))
            if row["item_type"] in ("심의", "의결")
            or (row["item_type"] is None and row["result"] not in (None, *RECEIVED))
        )

    def lags(self, scope: Scope) -> list[int]:
        """Days from each meeting whose minutes give their day of publication until that day."""
        return [
            (row["published_at"].date() - (row["end_at"].date() if row["end_at"] else row["held_on"])).days
            for row in self.held(scope)
            if row["published_at"] is not None
        ]

    def lag_spans(self, scope: Scope) -> Counter[str | None]:
        """Minutes by the span of those days, None where their day of publication is not recorded."""
        spans = {"0-7": 7, "8-14": 14, "15-30": 30, "31-90": 90, "91-": 100_000}
        days = self.lags(scope)
        found: Counter[str | None] = Counter(
            next(span for span, last in spans.items() if one <= last) for one in days
        )
        if unknown := len(self.held(scope)) - len(days):
            found[None] = unknown
        return found

    def last_event(self, item: Row, as_of: date) -> Row | None:
        withdrawn = {row["withdraws_event_id"] for row in self.tables["action_status_event"]}
        key = item["same_as"] or item["action_item_id"]
        events = [
            row
            for row in self.tables["action_status_event"]
            if row["action_item_id"] == key
            and row["state"] is not None
            and row["event_id"] not in withdrawn
            and row["effective_on"] <= as_of
        ]
        return max(events, key=lambda row: row["event_id"], default=None)

    def seats(self, scope: Scope, as_of: date) -> Counter[str]:
        """What is known of every seat at every meeting that its term covers."""
        return Counter(state for _, _, state in self.seat_states(scope, as_of))

    def seat_states(self, scope: Scope, as_of: date) -> list[tuple[Row, Row, str]]:
        """Every seat at every meeting that its term covers, and what is known of it there."""
        told: list[tuple[Row, Row, str]] = []
        held = [
            row
            for row in self.held(scope)
            if row["mode"] != "서면" and row["held_on"] is not None and row["held_on"] <= as_of
        ]
        bearers = {row["person_id"] for row in self.tables["membership"] if row["person_id"] is not None}
        for meeting in held:
            members = [row for row in self.of("attendance", [meeting]) if row["member"]]
            came = [row for row in members if row["status"] in CAME]
            person = {row["attendance_id"]: row["person_id"] or row["proposed_person_id"] for row in members}
            hidden = any(
                row["collective"]
                or any(mark in row["raw_name"] for mark in "○◯〇*")
                or (row["name"] is not None and person[row["attendance_id"]] is None)
                for row in came
            )
            whole = bool(came) and len(came) == meeting["stated_attendee_count"] and not hidden
            stranger = any(
                row["name"] is not None and person[row["attendance_id"]] not in bearers for row in came
            )
            for seat in self.tables["membership"]:
                if self._committee[seat["organization_id"]] != meeting["committee_id"]:
                    continue
                if (seat["start_date"] or date.min) > meeting["held_on"]:
                    continue
                if (seat["end_date"] or date.max) < meeting["held_on"]:
                    continue
                by_post = seat["person_id"] is None or seat["member_type"] == "당연직"
                entries = [
                    row["status"]
                    for row in members
                    if (seat["person_id"] is not None and person[row["attendance_id"]] == seat["person_id"])
                    or (seat["post"] is not None and row["post"] == seat["post"] and by_post)
                ]
                if not entries:
                    known = whole and not (seat["post"] is not None and stranger)
                    told.append((seat, meeting, "absent" if known else "not_recorded"))
                    continue
                order = ["present", "remote", "proxy", "excused", "absent", "not_recorded"]
                told.append((seat, meeting, min(entries, key=order.index)))
        return told


TABLES = (
    "organization",
    "organization_same",
    "document",
    "document_version",
    "meeting",
    "attendance",
    "membership",
    "agenda_item",
    "action_item",
    "action_answer",
    "action_status_event",
    "record_element",
    "person",
    "speech",
    "source_line",
    "parse_note",
)


def _all(cursor: Any, table: str) -> list[Row]:
    found = cursor.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def nearest_rank(values: list[int], tenths: int) -> int | None:
    """The smallest value that at least so many tenths of all do not exceed."""
    ordered = sorted(values)
    return next((value for n, value in enumerate(ordered, 1) if 10 * n >= tenths * len(ordered)), None)
