"""검토: each draft beside the line it came from; a person confirms, edits, rejects or adds, by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import choices
from dashboard.components.form import Button, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.paging import asked_rows, sheet_of
from dashboard.components.parts import Filter, filters, heading, line_link, notice
from dashboard.components.rules import rule_name, rule_words
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import reviewed
from dashboard.pages.page import REST, Page, State
from dashboard.pages.review_card import card
from dashboard.pages.review_queue import (
    CONFIDENCES,
    EVERY,
    KINDS,
    STATUSES,
    Choice,
    Entry,
    Totals,
    current,
    entries,
    totals,
    whole,
)
from dashboard.pages.review_rest import LOOKED, adding, doings, meetings, rechecks
from queries.engine import Engine

CHOICES = ("meeting", "kind", "rule", "confidence", "status")


def show(view: View) -> None:
    """The queue that the address asks for, its current entry first."""
    every = totals(view)
    chosen = Choice.of(view)
    heading(
        view,
        view.t("review-title"),
        lead=view.t("review-lead"),
        provisional=view.t(
            "review-progress",
            drafts=every.draft_count,
            decided=every.item_count - every.draft_count,
            count=every.item_count,
        ),
    )
    emit(answer(view, undo=True), person(view))
    if not every.entry_count:
        emit(notice(view, "no-minutes"))
        return
    rows = asked_rows(view, "review_queue", chosen.asked)
    count = rows[0]["list_count"] if rows else 0
    result = view.t("review-result", shown=count, all=every.entry_count)
    emit(filters(view, _filters(view, every, chosen), result=result))
    shown = _current(view, chosen, rows)
    emit(*(shown or [notice(view, "review-empty", link=view.link("/review", status=EVERY))]))
    emit(*rechecks(view))
    if rows:
        emit(*_queue(view, rows))
    emit(*adding(view), *doings(view))


def _kept(view: View) -> dict[str, str | None]:
    return {name: view.query.get(name) for name in (*CHOICES, LOOKED)}


def _current(view: View, chosen: Choice, rows: Sequence[Row]) -> list[Markup]:
    """The card of the entry that the address asks for, else of the first; where the next one is."""
    row, following = current(view, chosen, rows)
    if row is None:
        return []
    entry = whole(view, entries(view, [row])[0])
    then = entries(view, [following])[0].key if following else entry.key
    onward = view.link("/review", **_kept(view), at=then if then != entry.key else None)
    return card(
        view, entry, place=row["list_place"], count=rows[0]["list_count"] if rows else 0, onward=onward
    )


def _filters(view: View, every: Totals, chosen: Choice) -> list[Filter]:
    all_of_them = ("", view.t("filter-all"))
    rules = {group: rule_name(view, rule) for group, rule in every.rules.items()}
    rows, named = meetings(view)
    return [
        *choices(
            view,
            "meeting",
            view.t("column-meeting"),
            rows,
            lambda row: (row["slug"], str(row["name"] or row["file_name"])),
            looked=LOOKED,
            asking=view.t("choices-meeting"),
            nothing=view.t("filter-all"),
            chosen=named,
        ),
        Filter(
            "kind",
            view.t("column-kind"),
            [all_of_them, *((kind, view.t(f"review-kind-{kind}")) for kind in KINDS)],
            chosen.kind,
        ),
        Filter(
            "rule",
            view.t("column-rule"),
            [all_of_them, *rules.items()],
            chosen.rule,
        ),
        Filter(
            "confidence",
            view.t("column-confidence"),
            [all_of_them, *((one, view.t(f"confidence-{one}")) for one in CONFIDENCES)],
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


def _queue(view: View, queue: Sequence[Row]) -> list[Markup]:
    """The queue as a table, in pages; chosen drafts are confirmed at once, the button saying how many."""
    kept = {**_kept(view), "at": view.query.get("at")}
    label = view.t("pages-label", list=view.t("review-queue-title"))
    part = sheet_of(view, queue, label, kept, anchor="#queue")
    shown = entries(view, part.rows)
    can_choose = view.may("confirm-many") and any(_choosable(entry) for entry in shown)
    columns = [
        Column(view.t("column-text"), lambda row: _link(view, row["entry"]), row_header=True),
        *([Column(view.t("review-choose"), lambda row: _box(view, row["entry"]))] if can_choose else []),
        Column(view.t("column-kind"), lambda row: view.t(f"review-kind-{row['entry'].kind}")),
        Column(view.t("column-rule"), lambda row: rule_words(view, row["entry"].rule)),
        Column(view.t("column-review-status"), lambda row: reviewed(view, row["entry"].stored), whole=True),
        Column(view.t("column-source"), lambda row: _line(view, row["entry"])),
    ]
    rows: list[Row] = [{"entry": entry} for entry in shown]
    listing = part.around(table(view.t("review-queue-title"), columns, rows, empty="", caption_hidden=True))
    lead = view.t("review-queue-lead", count=queue[0]["list_count"])
    lead = f"{lead} {view.t('review-queue-choose')}" if can_choose else lead
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
    items = engine.rows("review_queue", last=1)
    items = [row for row in items if row["table_name"] == "action_item"]
    states = [
        REST,
        State("none-left", query={"kind": "decision", "status": "rejected"}),
        State("every-status", query={"status": EVERY}),
        State("looked-for", query={LOOKED: "20"}),
        State("notes", query={"kind": "note"}),
        State("unknown-entry", query={"at": "action-item-999999"}),
        State("name-open", steps=({"click": "details.person > summary"},)),
        State("adding-open", steps=({"click": "#open-add"},)),
    ]
    if items:
        states += [
            State("edit-open", query={"status": EVERY}, steps=({"click": "#open-edit"},)),
            State(
                "reject-in-error",
                query={"at": f"action-item-{items[0]['row_id']}"},
                steps=({"click": "#open-reject"}, {"click": "form[id^=reject] button"}),
            )
            if items[0]["review_status"] != "rejected"
            else State("rejected", query={"status": "rejected"}),
            State("none-chosen", query={"status": "draft"}, steps=({"click": "#chosen button"},))
            if items[0]["review_status"] == "draft"
            else State("all-decided"),
        ]
    return states


PAGE = Page("review", "/review", show, states=_states, essential=True, lasting=True)
