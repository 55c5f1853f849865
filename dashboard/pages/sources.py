"""출처와 검증: where every line went, where a document disagrees with itself, what it does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.markup import emit, render
from dashboard.components.paging import sheet
from dashboard.components.parts import Kpi, heading, kpis, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import element, element_state
from dashboard.note_kinds import kind_of, kinds
from dashboard.pages.page import REST, Page, State
from dashboard.pages.sources_notes import notes
from queries.engine import Engine

SECTIONS = ("source-documents", "source-unassigned", "source-counts", "source-elements", "source-notes")


def show(view: View) -> None:
    """All documents: coverage first, then what disagrees, then what is missing, then every note."""
    documents = view.rows("source_coverage")
    heading(view, view.t("sources-title"), lead=view.t("sources-lead"))
    if not documents:
        emit(notice(view, "no-minutes"))
        return
    meetings = view.rows("meetings")
    elements = view.rows("record_elements")
    found = [row | {"kind": kind_of(row["code"]).name} for row in view.rows("review_notes")]
    kpis(view, _figures(view, documents, meetings, elements, found))
    emit(
        render(
            "contents.html",
            label=view.t("contents-label"),
            entries=[(key, view.t(f"{key}-title")) for key in SECTIONS],
        )
    )
    emit(_section(view, "source-documents"), _documents(view, documents), _versions(view))
    emit(_section(view, "source-unassigned"), _unassigned(view))
    emit(_section(view, "source-counts"), _counts(view, meetings))
    emit(_section(view, "source-elements"), _elements(view, elements))
    emit(_section(view, "source-notes"), *notes(view, found))


def _section(view: View, key: str) -> Markup:
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=view.t(f"{key}-lead"))


def _paged(view: View, key: str, columns: Sequence[Column], rows: Sequence[Row], *, empty: str) -> Markup:
    """The table of a section in pages of its own; the other sections stay at theirs."""
    title = view.t(f"{key}-title")
    kept = {name: view.query.get(name) for name in ("kind", *SECTIONS)}
    part = sheet(view, rows, view.t("pages-label", list=title), kept, name=key, anchor=f"#{key}")
    return part.around(table(title, columns, part.rows, empty=empty, caption_hidden=True))


def _printed(row: Row) -> int:
    return int(row["line_count"]) - int(row["blank_count"])


def _assigned(row: Row) -> int:
    return int(row["record_count"]) + int(row["note_line_count"])


def _share(view: View, part: int, whole: int) -> str:
    """A ratio with both its numbers; none where there is nothing to divide by."""
    if not whole:
        return view.t("not-recorded")
    percent = f"{100 * part / whole:.1f}".removesuffix(".0")
    return view.t("source-share", part=part, whole=whole, percent=percent)


def _figures(
    view: View,
    documents: Sequence[Row],
    meetings: Sequence[Row],
    elements: Sequence[Row],
    found: Sequence[Row],
) -> list[Kpi]:
    printed = sum(_printed(row) for row in documents)
    assigned = sum(_assigned(row) for row in documents)
    stated = [
        row
        for row in meetings
        if row["stated_attendee_count"] is not None and row["present_count"] is not None
    ]
    agreeing = sum(row["stated_attendee_count"] == row["present_count"] for row in stated)
    applicable = [row for row in elements if row["state"] != "해당 없음"]
    whole = sum(row["state"] == "있음" for row in applicable)
    asking = [row for row in found if kind_of(row["code"]).review]
    looked = sum(row["review_status"] != "draft" for row in asking)
    basis = view.t("basis-as-of", date=view.as_of)

    def figure(key: str, value: str, details: list[str]) -> Kpi:
        return Kpi(
            view.t(f"source-kpi-{key}"),
            value,
            details,
            basis,
            f"#source-{key}",
            view.t(f"source-kpi-{key}-link"),
        )

    return [
        figure(
            "documents",
            _share(view, assigned, printed),
            [view.t("source-kpi-documents-detail", documents=len(documents), unassigned=printed - assigned)],
        ),
        figure(
            "counts",
            _share(view, agreeing, len(stated)),
            [view.t("source-kpi-counts-detail", unstated=len(meetings) - len(stated))],
        ),
        figure(
            "elements",
            _share(view, whole, len(applicable)),
            [view.t("source-kpi-elements-detail", inapplicable=len(elements) - len(applicable))],
        ),
        figure(
            "notes",
            _share(view, looked, len(asking)),
            [view.t("source-kpi-notes-detail", all=len(found), asking=len(asking))],
        ),
    ]


def _documents(view: View, documents: Sequence[Row]) -> Markup:
    def name(row: Row) -> Cell:
        words = view.korean(row["file_name"])
        if row["slug"] is None:
            return words
        return Markup('<a href="{}">{}</a>').format(view.link("/meeting", meeting=row["slug"]), words)

    columns = [
        Column(view.t("column-file-name"), name, row_header=True),
        Column(view.t("column-version-no"), lambda row: view.text(row["version_no"]), numeric=True),
        Column(view.t("column-media-type"), lambda row: row["media_type"]),
        Column(view.t("column-meeting-count"), lambda row: view.text(row["meeting_count"]), numeric=True),
        Column(view.t("source-printed"), lambda row: view.text(_printed(row)), numeric=True),
        Column(view.t("column-record-count"), lambda row: view.text(row["record_count"]), numeric=True),
        Column(view.t("column-note-line-count"), lambda row: view.text(row["note_line_count"]), numeric=True),
        Column(
            view.t("column-unassigned-count"), lambda row: view.text(row["unassigned_count"]), numeric=True
        ),
        Column(view.t("source-coverage"), lambda row: _share(view, _assigned(row), _printed(row))),
        Column(view.t("source-read-at"), lambda row: view.moment(row["ingested_at"])),
    ]
    listing = _paged(view, "source-documents", columns, documents, empty="")
    link = Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
        view.csv_link("source_coverage"), view.t("source-csv")
    )
    return listing + link


def _versions(view: View) -> Markup:
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
    rows = view.rows("document_versions")
    content = table(view.t("source-versions"), columns, rows, empty="", caption_hidden=True)
    return render(
        "folded.html", summary=view.t("source-versions"), open=False, content=content, id="open-versions"
    )


def _unassigned(view: View) -> Markup:
    def place(row: Row) -> Cell:
        if row["slug"] is None:
            return view.t("line", line=str(row["line"]))
        return line_link(view, row["slug"], row["line"], row["line"], row["text"][:24])

    columns = [
        Column(view.t("column-text"), lambda row: view.korean(row["text"]), row_header=True),
        Column(view.t("column-file-name"), lambda row: view.korean(row["file_name"])),
        Column(view.t("column-line"), place),
    ]
    rows = view.rows("unassigned_lines")
    return _paged(view, "source-unassigned", columns, rows, empty=view.t("source-unassigned-none"))


def _counts(view: View, meetings: Sequence[Row]) -> Markup:
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
            lambda row: view.text(row["observer_entry_count"]),
            numeric=True,
        ),
    ]
    return _paged(view, "source-counts", columns, meetings, empty=view.t("not-recorded"))


def _meeting(view: View, row: Row) -> Cell:
    return Markup('<a href="{}">{}</a>').format(
        view.link("/meeting", meeting=row["slug"]), view.korean(row["name"] or row["slug"])
    )


def _elements(view: View, elements: Sequence[Row]) -> Markup:
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
    return _paged(view, "source-elements", columns, lacking, empty=view.t("source-elements-none"))


def _states(engine: Engine) -> Sequence[State]:
    found = Counter(kind_of(code).name for code in engine.run("review_notes")["code"].tolist())
    return [
        REST,
        State("versions-open", steps=({"click": "#open-versions"},)),
        *(State(f"notes-{kind}", query={"kind": kind}) for kind in kinds() if found[kind]),
        State("unknown-kind", query={"kind": "no-such-kind"}),
    ]


PAGE = Page("sources", "/sources", show, states=_states)
