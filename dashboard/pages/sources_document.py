"""One document of the sources: its lines, its counts, what it lacks, its notes, its versions."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.paging import sheet
from dashboard.components.parts import facts, line_link
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import element, element_state, media_type
from dashboard.note_kinds import kind_of
from dashboard.pages.sources_disclosure import disclosing, disclosure
from dashboard.pages.sources_notes import notes
from dashboard.pages.sources_share import assigned, printed, share

SECTIONS = ("source-unassigned", "source-counts", "source-elements", "source-notes")


def document(view: View, chosen: Row) -> list[Markup]:
    """All of one document."""
    key = chosen["document_id"]
    meetings = view.rows("document_meetings", document=key)
    elements = view.rows("record_elements", document=key)
    found = [row | {"kind": kind_of(row["code"]).name} for row in view.rows("review_notes", document=key)]
    return [
        Markup('<h2 id="source-document" tabindex="-1">{}: {}</h2>').format(
            view.t("source-document-title"), view.korean(chosen["file_name"])
        ),
        render(
            "contents.html",
            label=view.t("contents-label"),
            entries=[(name, view.t(f"{name}-title")) for name in SECTIONS],
        ),
        _facts(view, chosen, meetings),
        disclosing(view, chosen),
        _versions(view, key),
        _section(view, "source-unassigned"),
        _unassigned(view, chosen),
        _section(view, "source-counts"),
        _counts(view, chosen, meetings),
        _section(view, "source-elements"),
        _elements(view, chosen, elements),
        _section(view, "source-notes"),
        *notes(view, found, key),
    ]


def _section(view: View, key: str) -> Markup:
    return Markup('<h3 id="{}" tabindex="-1">{}</h3><p>{}</p>').format(
        key, view.t(f"{key}-title"), view.t(f"{key}-lead")
    )


def _facts(view: View, chosen: Row, meetings: Sequence[Row]) -> Markup:
    recorded: list[tuple[str, Cell]] = [
        (view.t("column-disclosure"), disclosure(view, chosen["disclosure"])),
        (view.t("column-media-type"), media_type(view, chosen["media_type"])),
        (view.t("column-version-no"), view.text(chosen["version_no"])),
        (view.t("source-read-at"), view.moment(chosen["ingested_at"])),
        (view.t("source-printed"), view.text(printed(chosen))),
        (view.t("column-record-count"), view.text(chosen["record_count"])),
        (view.t("column-note-line-count"), view.text(chosen["note_line_count"])),
        (view.t("column-unassigned-count"), view.text(chosen["unassigned_count"])),
        (view.t("source-coverage"), share(view, assigned(chosen), printed(chosen))),
        (
            view.t("column-meeting"),
            Markup("<br>").join(_meeting(view, row) for row in meetings)
            if meetings
            else view.t("source-no-meeting"),
        ),
    ]
    return facts(recorded)


def _paged(
    view: View, key: str, chosen: Row, columns: Sequence[Column], rows: Sequence[Row], *, empty: str
) -> Markup:
    """The table of a section in pages of its own; the other sections stay at theirs."""
    title = view.t(f"{key}-title")
    kept = {name: view.query.get(name) for name in ("kind", "source-documents", *SECTIONS)}
    kept["document"] = str(chosen["document_id"])
    part = sheet(view, rows, view.t("pages-label", list=title), kept, name=key, anchor=f"#{key}")
    return part.around(table(title, columns, part.rows, empty=empty, caption_hidden=True))


def _versions(view: View, key: int) -> Markup:
    columns = [
        Column(
            view.t("column-file-name"),
            lambda row: view.quoting("document-version", file=row["file_name"], version=row["version_no"]),
            row_header=True,
        ),
        Column(view.t("source-read-at"), lambda row: view.moment(row["ingested_at"])),
        Column(view.t("column-line-count"), lambda row: view.text(row["line_count"]), numeric=True),
        Column(view.t("column-byte-count"), lambda row: view.text(row["byte_count"]), numeric=True),
        Column(view.t("column-encoding"), lambda row: view.or_none(row["encoding"])),
        Column(view.t("column-tool-version"), lambda row: row["tool_version"]),
        Column(view.t("column-sha256"), lambda row: f"{row['sha256'][:12]}…"),
    ]
    rows = view.rows("document_versions", document=key)
    content = table(view.t("source-versions"), columns, rows, empty="", caption_hidden=True)
    return render(
        "folded.html", summary=view.t("source-versions"), open=False, content=content, id="open-versions"
    )


def _unassigned(view: View, chosen: Row) -> Markup:
    def place(row: Row) -> Cell:
        if row["slug"] is None:
            return view.t("line", line=str(row["line"]))
        return line_link(view, row["slug"], row["line"], row["line"], row["text"][:24])

    columns = [
        Column(view.t("column-text"), lambda row: view.korean(row["text"]), row_header=True),
        Column(view.t("column-line"), place),
    ]
    rows = view.rows("unassigned_lines", document=chosen["document_id"])
    return _paged(view, "source-unassigned", chosen, columns, rows, empty=view.t("source-unassigned-none"))


def _counts(view: View, chosen: Row, meetings: Sequence[Row]) -> Markup:
    def verdict(stated: int | None, counted: int | None) -> str:
        if stated is None:
            return view.t("source-unstated")
        if counted is None:
            return view.t("not-recorded")
        return view.t("source-agrees" if stated == counted else "source-differs", by=abs(stated - counted))

    columns = [
        Column(view.t("column-meeting"), lambda row: _meeting(view, row), row_header=True),
        Column(
            view.t("source-members-stated"),
            lambda row: view.or_none(row["stated_attendee_count"]),
            numeric=True,
        ),
        Column(
            view.t("source-members-counted"), lambda row: view.or_none(row["present_count"]), numeric=True
        ),
        Column(
            view.t("source-members-verdict"),
            lambda row: verdict(row["stated_attendee_count"], row["present_count"]),
        ),
        Column(
            view.t("source-observers-stated"),
            lambda row: view.or_none(row["stated_observer_count"]),
            numeric=True,
        ),
        Column(
            view.t("source-observers-counted"),
            lambda row: view.or_none(row["observer_entry_count"] or None),
            numeric=True,
        ),
    ]
    return _paged(view, "source-counts", chosen, columns, meetings, empty=view.t("not-recorded"))


def _meeting(view: View, row: Row) -> Markup:
    return Markup('<a href="{}">{}</a>').format(
        view.link("/meeting", meeting=row["slug"]), view.korean(row["name"] or row["slug"])
    )


def _elements(view: View, chosen: Row, elements: Sequence[Row]) -> Markup:
    lacking = [row for row in elements if row["state"] in ("기록 없음", "일부")]
    columns = [
        Column(view.t("column-element"), lambda row: element(view, row["position"]), row_header=True),
        Column(view.t("column-state"), lambda row: element_state(view, row["state"])),
        Column(
            view.t("column-detail"),
            lambda row: (
                view.t(f"element-detail-{row['detail']}") if row["detail"] else view.t("not-recorded")
            ),
        ),
        Column(
            view.t("column-meeting"),
            lambda row: Markup('<a href="{}#record-elements">{}</a>').format(
                view.link("/meeting", meeting=row["slug"]), view.korean(row["name"] or row["slug"])
            ),
        ),
    ]
    return _paged(view, "source-elements", chosen, columns, lacking, empty=view.t("source-elements-none"))
