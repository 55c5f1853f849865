"""Answers under review: a promise beside the requests it answers; links are confirmed, taken back, added."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.parts import line_link
from dashboard.components.rules import rule_words
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import reviewed
from dashboard.pages.review_queue import Entry

KIND = "answer"
SCOPES = ("개별", "포괄")


def links(view: View, entry: Entry, onward: str) -> Markup:
    """The links of a promise to its requests, or of a request to what answers it; a form to add one."""
    side = "request" if entry.kind == "request" else "commitment"
    other = "commitment" if side == "request" else "request"
    found = view.rows("review_answers", **{side: entry.row})
    title = view.t(f"answers-of-{side}")
    parts = [Markup('<h3 id="answers" tabindex="-1">{}</h3>').format(title)]
    parts.append(
        _decide(view, entry, found, other, title, onward)
        if found
        else Markup("<p>{}</p>").format(view.t(f"answers-none-of-{side}"))
    )
    return Markup().join([*parts, _add(view, entry, found, side, other)])


def _decide(view: View, entry: Entry, found: Sequence[Row], other: str, title: str, onward: str) -> Markup:
    def box(row: Row) -> Cell:
        return Markup('<input type="checkbox" name="linked" value="{}" aria-label="{}" lang="ko"{}>').format(
            row["answer_id"],
            view.t("review-choose-row", words=row[f"{other}_text"][:60]),
            Markup(" checked") if row["review_status"] == "draft" else "",
        )

    def line(row: Row) -> Cell:
        first, last = (
            (row["request_first_line"], row["request_last_line"])
            if other == "request"
            else (row["first_line"], row["last_line"])
        )
        return line_link(view, row["slug"], first, last, row[f"{other}_text"][:24])

    columns = [
        Column(view.t(f"kind-{other}"), lambda row: view.korean(row[f"{other}_text"]), row_header=True),
        *([Column(view.t("review-choose"), box)] if view.may("answers") else []),
        Column(view.t("column-speaker-label"), lambda row: view.speaker(row[f"{other}_speaker"])),
        Column(view.t("column-scope"), lambda row: scope(view, row["scope"])),
        Column(view.t("column-rule"), lambda row: rule_words(view, row["rule"])),
        Column(view.t("column-review-status"), lambda row: _status(view, row)),
        Column(view.t("column-source"), line),
    ]
    drafts = sum(row["review_status"] == "draft" for row in found)
    return form(
        view,
        "answers",
        (),
        [
            Button(
                view.t("answers-confirm", count=drafts),
                "decision",
                "confirmed",
                counted=view.t("answers-confirm", count="#"),
            ),
            Button(
                view.t("answers-reject", count=drafts),
                "decision",
                "rejected",
                primary=False,
                counted=view.t("answers-reject", count="#"),
            ),
        ],
        id=f"answers-{entry.key}",
        label=title,
        hidden={"seen": max(row["seen"] for row in found)},
        body=table(title, columns, found, empty="", caption_hidden=True),
        onward=onward if entry.kind == KIND else "",
        following="current" if entry.kind == KIND else "",
    )


def _status(view: View, row: Row) -> Cell:
    words = reviewed(view, row)
    if row["reason"] is None:
        return words
    return Markup("{} · {}").format(words, view.korean(row["reason"]))


def scope(view: View, value: str) -> str:
    """Whether an answer is to one request or to everything asked."""
    return view.t("scope-everything" if value == "포괄" else "scope-own")


def _add(view: View, entry: Entry, found: Sequence[Row], side: str, other: str) -> Markup:
    """The form for a link that no rule proposed: one of the other items of the meeting."""
    linked = {row[f"{other}_id"] for row in found if row["review_status"] != "rejected"}
    items = view.rows("review_items", meeting=entry.slug, kind=other)
    options = [
        (str(row["action_item_id"]), f"{view.t('line', line=str(row['first_line']))}: {row['text'][:80]}")
        for row in items
        if row["action_item_id"] not in linked and row["review_status"] != "rejected"
    ]
    if not options:
        return Markup()
    id = f"add-answer-{entry.key}"
    content = form(
        view,
        "answer-add",
        [
            Input(other, view.t(f"kind-{other}"), "select", options=options, korean=True),
            Input(
                "scope",
                view.t("column-scope"),
                "select",
                SCOPES[0],
                options=[(one, scope(view, one)) for one in SCOPES],
            ),
            Input("reason", view.t("review-reason"), longest=300),
        ],
        [Button(view.t("answers-add-button"))],
        id=id,
        label=view.t(f"answers-add-to-{side}"),
        hidden={side: entry.row},
        following="answers",
    )
    refused = view.said is not None and not view.said.done and view.said.form == id
    return render(
        "folded.html",
        summary=view.t(f"answers-add-to-{side}"),
        open=refused,
        content=content,
        id="open-add-answer",
    )
