"""검토: each draft beside the line it came from; a person confirms, edits, rejects or adds, by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.form import Button, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.parts import Filter, filters, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import reviewed
from dashboard.pages.page import REST, Page, State
from dashboard.pages.review_card import card
from dashboard.pages.review_queue import CONFIDENCES, EVERY, KINDS, STATUSES, Choice, Entry, everything, rules
from dashboard.pages.review_rest import adding, doings, rechecks
from queries.engine import Engine

SHOWN = 100
CHOICES = ("meeting", "kind", "rule", "confidence", "status")


def show(view: View) -> None:
    """The queue that the address asks for, its current entry first."""
    entries = everything(view)
    chosen = Choice.of(view)
    queue = [entry for entry in entries if chosen.takes(entry)]
    items = [entry for entry in entries if entry.table == "action_item"]
    drafts = sum(entry.status == "draft" for entry in items)
    heading(
        view,
        view.t("review-title"),
        lead=view.t("review-lead"),
        provisional=view.t("review-progress", drafts=drafts, decided=len(items) - drafts, count=len(items)),
    )
    emit(answer(view, undo=True), person(view))
    if not entries:
        emit(notice(view, "no-minutes"))
        return
    result = view.t("review-result", shown=len(queue), all=len(entries))
    emit(filters(view, _filters(view, entries, chosen), result=result))
    asked = view.query.get("at")
    current = next((entry for entry in entries if entry.key == asked), queue[0] if queue else None)
    if current is None:
        emit(notice(view, "review-empty", link=view.link("/review", status=EVERY)))
    else:
        emit(*_current(view, current, queue))
    emit(*rechecks(view))
    if queue:
        emit(*_queue(view, queue))
    emit(*adding(view), *doings(view))


def _kept(view: View) -> dict[str, str | None]:
    return {name: view.query.get(name) for name in CHOICES}


def _current(view: View, current: Entry, queue: Sequence[Entry]) -> list[Markup]:
    place = next((n for n, entry in enumerate(queue) if entry.key == current.key), None)
    following = queue[(place + 1) % len(queue)] if place is not None else (queue[0] if queue else current)
    onward = view.link("/review", **_kept(view), at=following.key if following.key != current.key else None)
    return card(view, current, place=None if place is None else place + 1, count=len(queue), onward=onward)


def _filters(view: View, entries: Sequence[Entry], chosen: Choice) -> list[Filter]:
    every = ("", view.t("filter-all"))
    meetings = {row["slug"]: str(row["name"] or row["file_name"]) for row in view.rows("meetings")}
    return [
        Filter("meeting", view.t("column-meeting"), [every, *meetings.items()], chosen.meeting),
        Filter(
            "kind",
            view.t("column-kind"),
            [every, *((kind, view.t(f"review-kind-{kind}")) for kind in KINDS)],
            chosen.kind,
        ),
        Filter(
            "rule",
            view.t("column-rule"),
            [every, *((rule, rule) for rule in rules(entries))],
            chosen.rule,
        ),
        Filter(
            "confidence",
            view.t("column-confidence"),
            [every, *((one, view.t(f"confidence-{one}")) for one in CONFIDENCES)],
            chosen.confidence,
        ),
        Filter(
            "status",
            view.t("column-review-status"),
            [
                *((status, view.t(f"review-{status}")) for status in STATUSES),
                (EVERY, view.t("filter-all")),
            ],
            chosen.status or EVERY,
        ),
    ]


def _queue(view: View, queue: Sequence[Entry]) -> list[Markup]:
    """The queue as a table; chosen drafts are confirmed at once, the button saying how many."""
    shown = queue[:SHOWN]
    can_choose = any(_choosable(entry) for entry in shown)
    columns = [
        Column(view.t("column-text"), lambda row: _link(view, row["entry"]), row_header=True),
        *([Column(view.t("review-choose"), lambda row: _box(view, row["entry"]))] if can_choose else []),
        Column(view.t("column-kind"), lambda row: view.t(f"review-kind-{row['entry'].kind}")),
        Column(view.t("column-rule"), lambda row: row["entry"].rule),
        Column(view.t("column-review-status"), lambda row: reviewed(view, row["entry"].stored)),
        Column(view.t("column-source"), lambda row: _line(view, row["entry"])),
    ]
    rows: list[Row] = [{"entry": entry} for entry in shown]
    listing = table(view.t("review-queue-title"), columns, rows, empty="", caption_hidden=True)
    lead = view.t("review-queue-lead", shown=len(shown), count=len(queue))
    section = render("section.html", id="queue", title=view.t("review-queue-title"), lead=lead)
    if not can_choose:
        return [section, listing]
    return [
        section,
        form(
            view,
            "confirm-many",
            (),
            [Button(view.t("review-many-none"), counted=view.t("review-many-button", count="#"))],
            id="chosen",
            label=view.t("review-many-label"),
            body=listing,
        ),
    ]


def _choosable(entry: Entry) -> bool:
    return entry.table == "action_item" and entry.status == "draft"


def _box(view: View, entry: Entry) -> Cell:
    if not _choosable(entry):
        return Markup("{}").format(view.t("review-not-choosable"))
    return Markup('<input type="checkbox" name="keys" value="{}" aria-label="{}" lang="ko">').format(
        entry.row, view.t("review-choose-row", words=_short(entry.words))
    )


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60]}…"


def _link(view: View, entry: Entry) -> Cell:
    words = view.quoted(entry.words) if entry.kind == "note" else view.korean(entry.words)
    return Markup('<a href="{}#current">{}</a>').format(
        view.link("/review", **_kept(view), at=entry.key), words
    )


def _line(view: View, entry: Entry) -> Cell:
    return line_link(view, entry.slug, entry.first_line, entry.last_line, _short(entry.words))


def _states(engine: Engine) -> Sequence[State]:
    items = engine.run("review_items")
    states = [
        REST,
        State("none-left", query={"kind": "decision", "status": "rejected"}),
        State("every-status", query={"status": EVERY}),
        State("notes", query={"kind": "note"}),
        State("unknown-entry", query={"at": "action-item-999999"}),
        State("name-open", steps=({"click": "details.person > summary"},)),
        State("adding-open", steps=({"click": "#open-add"},)),
    ]
    if len(items):
        states += [
            State("edit-open", query={"status": EVERY}, steps=({"click": "#open-edit"},)),
            State(
                "reject-in-error",
                query={"at": f"action-item-{items['action_item_id'].iloc[0]}"},
                steps=({"click": "#open-reject"}, {"click": "form[id^=reject] button"}),
            )
            if items["review_status"].iloc[0] != "rejected"
            else State("rejected", query={"status": "rejected"}),
            State("none-chosen", query={"status": "draft"}, steps=({"click": "#chosen button"},))
            if (items["review_status"] == "draft").any()
            else State("all-decided"),
        ]
    return states


PAGE = Page("review", "/review", show, states=_states)
