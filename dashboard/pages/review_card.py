"""One row under review: what was read, the lines around it, and the forms to decide on it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.context import context
from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.parts import facts, line_link
from dashboard.components.rules import rule_with_id
from dashboard.components.table import Cell, Column, table
from dashboard.components.transcript import Mark
from dashboard.components.view import View
from dashboard.components.words import owner_basis, reviewed
from dashboard.pages.review_answers import KIND as ANSWER
from dashboard.pages.review_answers import links
from dashboard.pages.review_queue import Entry

ITEM_KINDS = ("request", "commitment", "decision")
ANSWERING = ("request", "commitment", ANSWER)


def card(view: View, entry: Entry, *, place: int | None, count: int, onward: str) -> list[Markup]:
    """The entry, ``place``-th of ``count`` in the queue or beside it; ``onward``: where to go when done."""
    kind = view.t(f"review-kind-{entry.kind}")
    title = (
        view.t("review-current", place=place, count=count, kind=kind)
        if place
        else view.t("review-single", kind=kind)
    )
    words = view.quoted(entry.words) if entry.kind == "note" else view.korean(entry.words)
    answering = [links(view, entry, onward)] if entry.kind in ANSWERING else []
    deciding = answering if entry.kind == ANSWER else [_confirm(view, entry, onward)]
    return [
        Markup('<h2 id="current" tabindex="-1">{}</h2>').format(title),
        Markup('<p class="review-words">{}</p>').format(words),
        *deciding,
        _context(view, entry),
        _facts(view, entry),
        _more(view, entry, onward),
        *(answering if entry.kind != ANSWER else []),
        _history(view, entry),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            f"{onward}#current", view.t("review-skip")
        )
        if place and count > 1
        else Markup(),
    ]


def _confirm(view: View, entry: Entry, onward: str) -> Markup:
    if entry.status == "confirmed":
        return Markup('<p class="reviewed">{}</p>').format(reviewed(view, entry.stored))
    return form(
        view,
        "confirm",
        (),
        [Button(view.t(f"review-confirm-{_group(entry)}"))],
        id=f"confirm-{entry.key}",
        label=view.t("review-confirm-label"),
        hidden=_identity(entry),
        onward=onward,
        following="current",
    )


def _group(entry: Entry) -> str:
    return entry.kind if entry.kind in ("note", "speech") else "item"


def _identity(entry: Entry) -> dict[str, str | int]:
    return {"table": entry.table, "row": entry.row, "seen": entry.seen}


def _context(view: View, entry: Entry) -> Markup:
    """The lines that it came from with those around, the passage marked."""
    mark = Mark(
        entry.first_line,
        entry.last_line,
        entry.stored.get("quote") or entry.words,
        view.t(f"review-kind-{entry.kind}"),
        view.link("/meeting", meeting=entry.slug, line=entry.first_line),
        entry.kind if entry.kind in ITEM_KINDS else "request",
        view.t("review-mark-heard"),
    )
    return context(view, entry.slug, mark)


def _facts(view: View, entry: Entry) -> Markup:
    row = entry.stored
    pairs: list[tuple[str, Cell]] = [
        (view.t("column-source"), line_link(view, entry.slug, entry.first_line, entry.last_line)),
        (view.t("column-rule"), rule_with_id(view, entry.rule)),
        (view.t("column-review-status"), reviewed(view, row)),
    ]
    if entry.table == "action_item":
        pairs += [
            (view.t("column-confidence"), _confidence(view, entry)),
            (view.t("column-speaker-label"), view.speaker(row["speaker_label"])),
            (view.t("column-owner-department"), _owner(view, entry)),
            (
                view.t("column-due-date"),
                view.text(row["due_date"]) if row["due_date"] else view.t("due-none"),
            ),
        ]
    elif entry.table == "speech":
        pairs += [
            (view.t("column-speaker-label"), view.speaker(row["speaker_label"])),
            (
                view.t("review-proposed-agenda"),
                Markup("{}. {}").format(row["number"], view.korean(row["title"])),
            ),
        ]
    elif entry.kind == ANSWER:
        pairs.append((view.t("column-speaker-label"), view.speaker(row["commitment_speaker"])))
    else:
        pairs.append((view.t("column-file-name"), view.korean(row["file_name"])))
    return facts(pairs)


def _confidence(view: View, entry: Entry) -> str:
    return view.t("not-recorded") if entry.confidence is None else view.t(f"confidence-{entry.confidence}")


def _owner(view: View, entry: Entry) -> Cell:
    row = entry.stored
    if row["owner_department"] is None:
        return view.t("not-recorded")
    return Markup('{} <span class="entry-kind">{}</span>').format(
        view.korean(row["owner_department"]), owner_basis(view, row["owner_basis"])
    )


def _more(view: View, entry: Entry, onward: str) -> Markup:
    """The other decisions, closed until asked for: change and confirm, reject."""
    parts = Markup()
    if entry.table == "action_item":
        parts += _folded(view, entry, "edit", _edit(view, entry, onward))
    if entry.status != "rejected" and entry.kind != ANSWER:
        parts += _folded(view, entry, "reject", _reject(view, entry, onward))
    return parts


def _folded(view: View, entry: Entry, act: str, content: Markup) -> Markup:
    refused = view.said is not None and not view.said.done and view.said.form == f"{act}-{entry.key}"
    return render(
        "folded.html",
        summary=view.t(f"review-{act}-summary"),
        open=refused,
        content=content,
        id=f"open-{act}",
    )


def _edit(view: View, entry: Entry, onward: str) -> Markup:
    row = entry.stored
    return form(
        view,
        "edit",
        [
            *item_inputs(
                view,
                kind=row["kind"],
                text=row["text"],
                owner=row["owner_department"] or "",
                due=view.text(row["due_date"]) if row["due_date"] else "",
            ),
            Input("reason", view.t("review-reason"), longest=300, hint=view.t("review-reason-hint")),
        ],
        [Button(view.t("review-edit-button"))],
        id=f"edit-{entry.key}",
        label=view.t("review-edit-summary"),
        hidden={"row": entry.row, "seen": entry.seen},
        onward=onward,
        following="current",
    )


def item_inputs(view: View, *, kind: str, text: str, owner: str, due: str) -> Sequence[Input]:
    """Inputs for what a person may say of an action item."""
    kinds = [(one, view.t(f"kind-{one}")) for one in ITEM_KINDS]
    return (
        Input("kind", view.t("column-kind"), "select", kind, options=kinds),
        Input("text", view.t("column-text"), "area", text, required=True, korean=True, longest=2000),
        Input("owner", view.t("column-owner-department"), value=owner, korean=True, longest=100),
        Input("due", view.t("column-due-date"), "date", due),
    )


def _reject(view: View, entry: Entry, onward: str) -> Markup:
    return form(
        view,
        "reject",
        [
            Input(
                "reason",
                view.t("review-reason"),
                required=True,
                longest=300,
                hint=view.t("review-reject-hint"),
            )
        ],
        [Button(view.t("review-reject-button"))],
        id=f"reject-{entry.key}",
        label=view.t("review-reject-summary"),
        hidden=_identity(entry),
        onward=onward,
        following="current",
    )


def _history(view: View, entry: Entry) -> Markup:
    if entry.kind == ANSWER:
        return Markup()
    rows = [
        row
        for row in view.rows("row_history", table=entry.table, row=entry.row)
        if row["column_name"] not in ("reviewed_at", "reviewed_by", "edited")
    ]
    if not rows:
        return Markup()
    columns = [
        Column(view.t("trail-when"), lambda row: view.moment(row["happened_at"]), row_header=True),
        Column(view.t("column-act"), lambda row: view.t(f"act-{row['name']}")),
        Column(view.t("column-actor"), lambda row: actor(view, row)),
        Column(
            view.t("column-column-name"), lambda row: view.t(f"column-{row['column_name'].replace('_', '-')}")
        ),
        Column(view.t("column-before-value"), lambda row: _value(view, row, "before_value")),
        Column(view.t("column-after-value"), lambda row: _value(view, row, "after_value")),
        Column(view.t("column-reason"), lambda row: view.korean(row["reason"])),
    ]
    return Markup("<h3>{}</h3>{}").format(
        view.t("review-history-title"),
        table(view.t("review-history-title"), columns, rows, empty="", caption_hidden=True),
    )


def _value(view: View, row: dict[str, str | None], side: str) -> Cell:
    value = row[side]
    if value is not None and row["column_name"] == "review_status":
        return view.t(f"review-{value}")
    if value is not None and row["column_name"] == "kind":
        return view.t(f"kind-{value}")
    if value is not None and row["column_name"] == "owner_basis":
        return owner_basis(view, value)
    return view.korean(value)


def actor(view: View, row: dict[str, str]) -> str:
    """Who did it; what was carried over at filing was nobody's act."""
    return view.t("actor-system") if row["name"] == "carry" else row["actor"]
