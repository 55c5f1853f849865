"""Parts that the reports share: a whole with its scope said first, tables of rows, places in minutes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import ITEM_TYPES, item_type
from dashboard.reports.asked import Asked
from dashboard.reports.content import Block, Column, Facts, Heading, Paragraph, Report, Table, Value

_UNSAFE = re.compile(r"[^\w.~-]+")


@dataclass(frozen=True, slots=True)
class Field:
    """A column and what a row shows in it."""

    heading: str
    value: Callable[[Row], Value]
    width: float = 1.0
    numeric: bool = False


def table(
    view: View,
    caption: str,
    sheet: str,
    fields: Sequence[Field],
    rows: Sequence[Row],
    *,
    anchor: Callable[[Row], str] | None = None,
    main: bool = False,
) -> Block:
    """The rows as a table; without any, a sentence in its place. ``main``: the report is about it."""
    if not rows:
        return Paragraph((view.t("report-none", what=caption),))
    return Table(
        caption=view.t("report-caption", what=caption, count=len(rows)),
        sheet=sheet,
        columns=tuple(Column(field.heading, field.width, field.numeric) for field in fields),
        rows=tuple(tuple(field.value(row) for field in fields) for row in rows),
        anchors=tuple(anchor(row) for row in rows) if anchor else (),
        main=main,
    )


def report(
    view: View,
    asked: Asked,
    title: str,
    blocks: Sequence[Block],
    *,
    facts: Sequence[tuple[str, Value]] = (),
    of: str | None = None,
    data: Sequence[Table] = (),
) -> Report:
    """The report: what it speaks of, then its blocks. ``of``: its subject in the file name."""
    documents = view.rows("document_totals")[0]
    count, made = documents["document_count"], documents["synthetic_count"]
    scope: list[tuple[str, Value]] = list(facts)
    if asked.committee:
        scope.append((view.t("column-committee"), asked.committee))
    if asked.since or asked.until:
        scope.append((view.t("report-period"), _period(asked)))
    scope += [
        (view.t("report-as-of"), asked.as_of),
        (view.t("report-documents"), view.t("freshness-documents", count=count)),
    ]
    if made:
        kind = "all" if made == count else "some"
        words = view.t(f"synthetic-{kind}-text", count=count, made=made)
        scope.insert(0, (view.t(f"synthetic-{kind}-title"), words))
    named = [view.t(f"report-file-{asked.name}"), of or asked.committee]
    if asked.since or asked.until:
        named.append(_period(asked))
    stem = "_".join(_UNSAFE.sub("-", part)[:80].strip("-") for part in [*named, str(asked.as_of)] if part)
    return Report(
        name=asked.name,
        title=title,
        language=view.language,
        made_on=asked.as_of,
        stem=stem,
        missing=view.t("not-recorded"),
        text_sheet=view.t("report-text-sheet"),
        blocks=(Facts(tuple(scope)), *blocks),
        data=tuple(data),
    )


def section(view: View, key: str, level: int = 2, *, new_page: bool = False) -> Heading:
    """A heading of the catalogue with its key as anchor."""
    return Heading(level, view.t(key), key, new_page)


def place(view: View, row: Row) -> str:
    """Lines of the minutes that a row came from."""
    first, last = row["first_line"], row["last_line"]
    if first == last:
        return view.t("line", line=str(first))
    return view.t("lines", first=str(first), last=str(last))


def meeting_name(row: Row) -> str:
    """Day and number of a meeting, as far as they are recorded."""
    return " ".join(str(part) for part in (row["held_on"], row["session_label"]) if part) or row["slug"]


def agenda_fields(view: View, *, with_meeting: bool) -> list[Field]:
    """Columns of agenda items; the title names the row."""
    fields = [
        Field(view.t("column-title"), lambda row: row["title"], 3.6),
        Field(view.t("column-item-type"), lambda row: _type(view, row)),
        Field(view.t("column-presenter"), lambda row: row["presenter"], 2),
        Field(view.t("column-result"), lambda row: row["result"], 1.2),
        Field(view.t("column-source"), lambda row: place(view, row)),
    ]
    if with_meeting:
        fields.insert(1, Field(view.t("report-meeting-column"), meeting_name, 1.6))
    return fields


def _type(view: View, row: Row) -> Value:
    return item_type(view, row["item_type"]) if row["item_type"] in ITEM_TYPES else None


def _period(asked: Asked) -> str:
    return f"{asked.since or ''}~{asked.until or ''}"
