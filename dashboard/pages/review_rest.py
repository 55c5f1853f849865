"""Beside the queue: decisions to make again, an item that was missed, and what was done last."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.choosing import MOST, typed
from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.parts import line_link
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import moment
from dashboard.pages.review_card import actor, item_inputs

LOOKED = "meeting-named"
DOINGS = 10  # shown at once of those that a query gives


def rechecks(view: View) -> list[Markup]:
    """Decisions whose row a new version of the document no longer has as it was; nothing where none wait."""
    rows = view.rows("rechecks")
    if not rows:
        return []
    columns = [
        Column(view.t("column-words"), lambda row: _words(view, row), row_header=True),
        Column(view.t("column-review-status"), lambda row: _decision(view, row)),
        Column(
            view.t("column-file-name"),
            lambda row: view.quoting("document-version", file=row["file_name"], version=row["version_no"]),
        ),
        Column(view.t("column-proposed"), lambda row: _proposed(view, row)),
        Column(view.t("column-act"), lambda row: _settle(view, row)),
    ]
    return [
        render(
            "section.html",
            id="rechecks",
            title=view.t("rechecks-title"),
            lead=view.t("rechecks-lead", count=len(rows)),
        ),
        table(view.t("rechecks-title"), columns, rows, empty="", caption_hidden=True),
    ]


def _words(view: View, row: Row) -> Cell:
    """What was decided on; of an answer the request, then the promise."""
    words = view.korean(row["words"])
    if row["request_text"] is None:
        return words
    return Markup("{}<br>→ {}").format(view.korean(row["request_text"]), words)


def _decision(view: View, row: Row) -> Cell:
    if row["review_status"] is None:
        return view.t("rechecks-linked")
    return view.t(
        "reviewed",
        status=view.t(f"review-{row['review_status']}"),
        by=row["reviewed_by"],
        at=moment(view, row["reviewed_at"]),
    )


def _proposed(view: View, row: Row) -> Cell:
    if row["proposed_row"] is None:
        return view.t("rechecks-none-like")
    words = view.korean(row["proposed_words"])
    if row["slug"] is None:
        return words
    return Markup("{} {}").format(
        words, line_link(view, row["slug"], row["proposed_line"], row["proposed_line"])
    )


def _settle(view: View, row: Row) -> Markup:
    heard = Markup('<span class="visually-hidden">: {}</span>').format(view.korean(row["words"][:40]))
    buttons = [
        Button(Markup("{}{}").format(view.t("rechecks-dismiss"), heard), "decision", "dismiss", primary=False)
    ]
    if row["proposed_row"] is not None:
        buttons.insert(0, Button(Markup("{}{}").format(view.t("rechecks-apply"), heard), "decision", "apply"))
    return form(
        view,
        "recheck",
        (),
        buttons,
        id=f"recheck-{row['recheck_id']}",
        label=view.t("rechecks-label", number=row["recheck_id"]),
        hidden={"recheck": row["recheck_id"]},
    )


def meetings(view: View) -> tuple[list[Row], Row | None]:
    """The newest meetings that what is typed finds, as many as a choice holds; the one that is chosen."""
    found = view.rows("meeting_choices", name=typed(view, LOOKED), last=MOST)
    asked = view.query.get("meeting", "")
    named = view.rows("meeting_choices", meeting=asked) if asked and asked.isprintable() else []
    if not named:
        return found, None
    same = (row for row in found if row["slug"] == named[0]["slug"])
    return found, next(same, named[0])


def adding(view: View) -> list[Markup]:
    """The form for an item that no rule found."""
    found, named = meetings(view)
    rows = found or view.rows("meeting_choices", last=MOST)
    listed = rows if named is None or named in rows else [named, *rows]
    options = [(str(row["meeting_id"]), str(row["name"] or row["file_name"])) for row in listed]
    if not options:
        return []
    chosen = str(named["meeting_id"]) if named else options[0][0]
    more = view.t("add-meeting-hint", shown=MOST) if rows and rows[0]["list_count"] > MOST else None
    content = form(
        view,
        "add-item",
        [
            Input(
                "meeting",
                view.t("column-meeting"),
                "select",
                chosen,
                options=options,
                hint=more,
                korean=True,
            ),
            Input("first", view.t("add-first"), required=True, hint=view.t("add-first-hint"), longest=8),
            Input("last", view.t("add-last"), hint=view.t("add-last-hint"), longest=8),
            *item_inputs(view, kind="request", text="", owner="", due=""),
            Input("reason", view.t("review-reason"), longest=300),
        ],
        [Button(view.t("add-button"))],
        id="add",
        label=view.t("add-summary"),
    )
    refused = view.said is not None and not view.said.done and view.said.form == "add"
    return [
        render("section.html", id="adding", title=view.t("add-title"), lead=view.t("add-lead")),
        render("folded.html", summary=view.t("add-summary"), open=refused, content=content, id="open-add"),
    ]


def doings(view: View) -> list[Markup]:
    """What was done last, each with the way to undo it."""
    rows = view.rows("acts")
    columns = [
        Column(view.t("trail-when"), lambda row: view.moment(row["happened_at"]), row_header=True),
        Column(view.t("column-act"), lambda row: _what(view, row)),
        Column(view.t("column-actor"), lambda row: actor(view, row)),
        Column(view.t("column-reason"), lambda row: view.korean(row["reason"])),
        Column(view.t("undo-button"), lambda row: _undo(view, row)),
    ]
    newest, earlier = rows[:DOINGS], rows[DOINGS:]
    shown = [
        render("section.html", id="doings", title=view.t("doings-title"), lead=None),
        table(view.t("doings-title"), columns, newest, empty=view.t("doings-none"), caption_hidden=True),
    ]
    if earlier:
        told = view.t("doings-earlier", count=len(earlier))
        content = table(told, columns, earlier, empty="", caption_hidden=True)
        shown.append(
            render("folded.html", summary=told, open=False, content=content, id="open-doings-earlier")
        )
    return shown


def _what(view: View, row: Row) -> str:
    if not row["row_count"]:  # it began something that has a page of its own, as an audit
        return view.t(f"act-{row['name']}")
    return view.t("act-of-rows", act=view.t(f"act-{row['name']}"), count=row["row_count"])


def _undo(view: View, row: Row) -> Cell:
    if row["undone_by"] is not None:
        return view.t("undone")
    if not row["change_count"]:
        return view.t("undo-nothing")
    heard = Markup('<span class="visually-hidden">: {} {}</span>').format(
        view.moment(row["happened_at"]), _what(view, row)
    )
    return form(
        view,
        "undo",
        (),
        [Button(Markup("{}{}").format(view.t("undo-button"), heard), primary=False)],
        id=f"undo-{row['act_id']}",
        label=view.t("undo-of", number=row["act_id"]),
        hidden={"act": row["act_id"]},
    )
