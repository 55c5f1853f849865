"""Figures of follow-ups, the review, the sources and the brief, each beside a count of the rows."""

from __future__ import annotations

from collections import Counter

from dashboard.components.scope import Scope
from dashboard.pages.overview_attention import concerns
from dashboard.pages.overview_figures import figures
from tests.dashboard.pages.beside import GAPS, Both, Check, of
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.recount import CAME, CLOSED, Row, nearest_rank


def confirmed(data: Data, scope: Scope) -> list[Row]:
    return [row for row in data.rows.follow_ups(scope) if row["review_status"] == "confirmed"]


def is_open(data: Data, item: Row) -> bool:
    event = data.rows.last_event(item, TODAY)
    return event is None or event["state"] not in CLOSED


def follow_ups_durations(data: Data, scope: Scope) -> Both:
    row = data.view.rows("action_closure", as_of=TODAY, **scope.asked)[0]
    days = [
        (event["effective_on"] - item["held_on"]).days
        for item in confirmed(data, scope)
        if item["held_on"] and (event := data.rows.last_event(item, TODAY)) and event["state"] in CLOSED
    ]
    waiting = [one for one in confirmed(data, scope) if is_open(data, one) and one["held_on"]]
    shown = of(row, "closed_aged_count", "closed_days_median", "open_aged_count")
    return shown, [len(days), nearest_rank(days, 5), len(waiting)]


def follow_ups_lists(data: Data, scope: Scope) -> Both:
    """What each figure leads to: as many rows as it says."""

    def listed(**narrowed: str) -> int:
        return len(data.view.rows("action_items", as_of=TODAY, **narrowed, **scope.asked))

    items = data.rows.follow_ups(scope)
    waiting = [one for one in confirmed(data, scope) if is_open(data, one)]
    kinds = ("request", "commitment", "decision")
    shown = [
        listed(),
        listed(review="draft"),
        listed(review="confirmed", state="open"),
        listed(review="confirmed", due="overdue"),
        [listed(kind=kind) for kind in kinds],
    ]
    return shown, [
        len(items),
        sum(row["review_status"] == "draft" for row in items),
        len(waiting),
        sum(row["due_date"] is not None and row["due_date"] < TODAY for row in waiting),
        [sum(row["kind"] == kind for row in items) for kind in kinds],
    ]


def follow_ups_departments(data: Data, _: Scope) -> Both:
    items = data.rows.follow_ups(Scope())
    owners = Counter(row["owner_department"] for row in items if row["owner_department"])
    shown = data.view.rows("action_departments")
    return {row["owner_department"]: row["follow_up_count"] for row in shown}, owners


def brief(data: Data, scope: Scope) -> Both:
    """What it says needs somebody; its key figures are the overview's."""
    held = data.rows.held(scope)
    waiting = [row for row in confirmed(data, scope) if is_open(data, row)]
    items = data.rows.follow_ups(scope)
    gaps = {row["meeting_id"] for row in data.rows.of("record_element", held) if row["state"] in GAPS}
    unlisted = [
        one
        for one in held
        if not any(row["member"] and row["status"] in CAME for row in data.rows.of("attendance", [one]))
    ]
    shown = {
        one.key: (one.count, one.whole)
        for one in concerns(data.view, figures(data.view, scope, TODAY))
        if one.key in ("overdue", "drafts", "records", "attendance")
    }
    return shown, {
        "overdue": (sum(bool(row["due_date"]) and row["due_date"] < TODAY for row in waiting), len(waiting)),
        "drafts": (sum(row["review_status"] == "draft" for row in items), len(items)),
        "records": (len(gaps), len(held)),
        "attendance": (len(unlisted), len(held)),
    }


def review(data: Data, _: Scope) -> Both:
    items = data.rows.of("action_item", data.rows.meetings(Scope()))
    standing = {row["action_item_id"]: row for row in items if row["review_status"] != "rejected"}
    answers: dict[int, set[str]] = {}
    for row in data.rows.tables["action_answer"]:
        if row["request_id"] in standing and row["commitment_id"] in standing:
            answers.setdefault(row["commitment_id"], set()).add(row["review_status"])
    speeches = [
        row
        for row in data.rows.of("speech", data.rows.meetings(Scope()))
        if row["proposed_agenda_item_id"] is not None
    ]
    found = {row["version_id"] for row in data.rows.meetings(Scope())}
    notes = [row for row in data.rows.tables["parse_note"] if row["version_id"] in found]
    counted = {
        "action_item": [len(items), sum(row["review_status"] == "draft" for row in items)],
        "action_answer": [len(answers), sum("draft" in states for states in answers.values())],
        "speech": [len(speeches), sum(row["review_status"] == "draft" for row in speeches)],
        "parse_note": [len(notes), sum(row["review_status"] == "draft" for row in notes)],
    }
    shown: dict[str, list[int]] = {}
    for row in data.view.rows("review_totals"):
        told = shown.setdefault(row["table_name"], [0, 0])
        told[0] += row["entry_count"]
        told[1] += row["draft_count"]
    queue = data.view.rows("review_queue")
    assert Counter(row["table_name"] for row in queue) == {name: count for name, (count, _) in shown.items()}
    return shown, {name: told for name, told in counted.items() if told[0]}


def sources(data: Data, _: Scope) -> Both:
    lines = [row for row in data.rows.current("source_line") if row["text"].strip(" ")]
    meetings = [row for row in data.rows.meetings(Scope()) if not row["held_on"] or row["held_on"] <= TODAY]
    both = [
        (row["stated_attendee_count"], count)
        for row in meetings
        if row["stated_attendee_count"] is not None and (count := data.rows.present(row)) is not None
    ]
    states = Counter(row["state"] for row in data.rows.of("record_element", meetings))
    inapplicable = states["해당 없음"]
    counted = [
        len({data.rows.document(row) for row in data.rows.current("source_line")}),
        len(lines),
        sum(row["record"] is not None for row in lines),
        len(meetings),
        len(both),
        sum(stated == listed for stated, listed in both),
        states.total() - inapplicable,
        states["있음"],
        inapplicable,
    ]
    return list(data.view.rows("source_totals", as_of=TODAY)[0].values()), counted


def sources_documents(data: Data, _: Scope) -> Both:
    printed: Counter[int] = Counter()
    assigned: Counter[int] = Counter()
    for row in data.rows.current("source_line"):
        if row["text"].strip(" "):
            printed[data.rows.document(row)] += 1
            assigned[data.rows.document(row)] += row["record"] is not None
    lacking: Counter[int] = Counter()
    differing: Counter[int] = Counter()
    for one in data.rows.meetings(Scope()):
        key = data.rows.document(one)
        lacking[key] += sum(row["state"] in GAPS for row in data.rows.of("record_element", [one]))
        stated, listed = one["stated_attendee_count"], data.rows.present(one)
        differing[key] += stated is not None and listed is not None and stated != listed
    notes = Counter(data.rows.document(row) for row in data.rows.current("parse_note"))
    rows = data.view.rows("source_coverage")
    shown = {
        row["document_id"]: [
            row["line_count"] - row["blank_count"],
            row["record_count"] + row["note_line_count"],
            *of(row, "lacking_count", "differing_count", "note_count"),
        ]
        for row in rows
    }
    return shown, {
        key: [printed[key], assigned[key], lacking[key], differing[key], notes[key]] for key in printed
    }


def sources_notes(data: Data, _: Scope) -> Both:
    notes = data.rows.current("parse_note")
    looked = Counter(row["code"] for row in notes if row["review_status"] != "draft")
    counted = {code: (count, looked[code]) for code, count in Counter(row["code"] for row in notes).items()}
    shown = data.view.rows("note_totals")
    return {row["code"]: (row["note_count"], row["looked_count"]) for row in shown}, counted


CHECKS: tuple[Check, ...] = (
    follow_ups_durations,
    follow_ups_lists,
    follow_ups_departments,
    brief,
    review,
    sources,
    sources_documents,
    sources_notes,
)
