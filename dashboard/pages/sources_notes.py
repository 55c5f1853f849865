"""Notes on documents by what they are about: counts first, then the notes of the kind that is asked for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.parts import line_link
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import reviewed
from dashboard.note_kinds import kinds

SHOWN = 300


def notes(view: View, found: Sequence[Row], document: int) -> list[Markup]:
    """Counts of a document's notes, ``found``, by kind; and the notes of the ``kind`` in the address."""
    count = Counter(row["kind"] for row in found)
    looked = Counter(row["kind"] for row in found if row["review_status"] != "draft")
    rows: list[Row] = [{"kind": kind, "count": count[kind], "looked": looked[kind]} for kind in kinds()]
    columns = [
        Column(view.t("source-note-kind"), lambda row: _kind(view, row, document), row_header=True),
        Column(view.t("column-note-count"), lambda row: view.text(row["count"]), numeric=True),
        Column(view.t("source-looked"), lambda row: view.text(row["looked"]), numeric=True),
    ]
    parts = [table(view.t("source-notes-title"), columns, rows, empty="", caption_hidden=True)]
    asked = view.query.get("kind")
    if asked and asked in count:
        parts.append(_of_kind(view, asked, [row for row in found if row["kind"] == asked]))
    elif asked:
        parts.append(
            Markup('<p class="empty" id="problem" tabindex="-1">{}</p>').format(view.t("source-no-kind"))
        )
    return parts


def _kind(view: View, row: Row, document: int) -> Cell:
    words = view.t(f"note-kind-{row['kind']}")
    if not row["count"]:
        return words
    link = view.link("/sources", document=document, kind=row["kind"])
    return Markup('<a href="{}#notes-of-kind">{}</a>').format(link, words)


def _of_kind(view: View, kind: str, found: Sequence[Row]) -> Markup:
    columns = [
        Column(
            view.t("column-note"),
            lambda row: view.quoting(f"note-{row['code']}", **json.loads(row["note_values"])),
            row_header=True,
        ),
        Column(view.t("column-line"), lambda row: _line(view, row)),
        Column(view.t("column-review-status"), lambda row: _review(view, row)),
    ]
    title = view.t("source-notes-of", kind=view.t(f"note-kind-{kind}"), count=len(found))
    return Markup('<h4 id="notes-of-kind" tabindex="-1">{}</h4>{}').format(
        title, table(title, columns, found[:SHOWN], empty="", caption_hidden=True)
    )


def _line(view: View, row: Row) -> Cell:
    if row["slug"] is None:
        return view.t("line", line=str(row["line"]))
    return line_link(view, row["slug"], row["line"], row["line"], f"{row['code']} {row['note_id']}")


def _review(view: View, row: Row) -> Cell:
    if row["slug"] is None:
        return reviewed(view, row)
    heard = Markup('<span class="visually-hidden">, {}</span>').format(
        view.t("note-number", number=row["note_id"])
    )
    return Markup('<a href="{}#current">{}{}</a>').format(
        view.link("/review", at=f"parse-note-{row['note_id']}"), reviewed(view, row), heard
    )
