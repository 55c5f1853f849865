"""출처와 검증: every document in a line, where it needs a look; then one document's lines and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import of_key
from dashboard.components.markup import emit, render
from dashboard.components.paging import asked_rows, sheet_of
from dashboard.components.parts import Kpi, heading, kpis, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import media_type
from dashboard.note_kinds import kind_of, kinds
from dashboard.pages.page import REST, Page, State
from dashboard.pages.sources_document import SECTIONS, document
from dashboard.pages.sources_share import assigned, printed, share
from queries.engine import Engine

LIST = "source-documents"


def show(view: View) -> None:
    """Figures over all documents, the list of documents, and the one asked for, else the newest."""
    totals = view.rows("source_totals", as_of=view.as_of)[0]
    heading(view, view.t("sources-title"), lead=view.t("sources-lead"))
    if not totals["document_count"]:
        emit(notice(view, "no-minutes"))
        return
    kpis(view, _figures(view, totals, view.rows("note_totals")))
    documents = asked_rows(view, "source_coverage", {}, name=LIST)
    emit(
        render("section.html", id=LIST, title=view.t(f"{LIST}-title"), lead=view.t(f"{LIST}-lead")),
        _documents(view, documents),
    )
    asked = view.query.get("document")
    newest = str(view.rows("source_coverage", last=1)[0]["document_id"])
    chosen = of_key(view, "source_coverage", newest if asked is None else asked, "document")
    if chosen is None:
        emit(notice(view, "unknown-document", link=view.link("/sources"), urgent=True))
    else:
        emit(*document(view, chosen))
    if view.is_administrator:
        emit(
            Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
                view.link("/trail"), view.t("to-trail")
            )
        )


def _figures(view: View, totals: Row, notes: Sequence[Row]) -> list[Kpi]:
    words, used = totals["printed_count"], totals["assigned_count"]
    asking = [row for row in notes if kind_of(row["code"]).review]
    asking_count = sum(row["note_count"] for row in asking)
    looked = sum(row["looked_count"] for row in asking)
    basis = view.t("basis-as-of", date=view.as_of)

    def figure(key: str, value: str, details: list[str]) -> Kpi:
        return Kpi(
            view.t(f"source-kpi-{key}"),
            value,
            details,
            basis,
            f"#{LIST}",
            view.t("source-kpi-documents-link"),
        )

    return [
        figure(
            "documents",
            share(view, used, words),
            [
                view.t(
                    "source-kpi-documents-detail", documents=totals["document_count"], unassigned=words - used
                )
            ],
        ),
        figure(
            "counts",
            share(view, totals["agreeing_count"], totals["stated_count"]),
            [view.t("source-kpi-counts-detail", unstated=totals["meeting_count"] - totals["stated_count"])],
        ),
        figure(
            "elements",
            share(view, totals["whole_count"], totals["applicable_count"]),
            [view.t("source-kpi-elements-detail", inapplicable=totals["inapplicable_count"])],
        ),
        figure(
            "notes",
            share(view, looked, asking_count),
            [
                view.t(
                    "source-kpi-notes-detail",
                    all=sum(row["note_count"] for row in notes),
                    asking=asking_count,
                )
            ],
        ),
    ]


def _documents(view: View, documents: Sequence[Row]) -> Markup:
    waiting: Counter[int] = Counter()
    for one in view.rows("waiting_notes", documents=[row["document_id"] for row in documents]):
        if kind_of(one["code"]).review:
            waiting[one["document_id"]] += one["note_count"]

    def name(row: Row) -> Cell:
        return Markup('<a href="{}#source-document">{}</a>').format(
            view.link("/sources", document=row["document_id"]), view.korean(row["file_name"])
        )

    def agreement(row: Row) -> str:
        if not row["meeting_count"]:
            return view.t("source-no-meeting")
        if row["differing_count"]:
            return view.t("source-meetings-differ", count=row["differing_count"])
        return view.t("source-unstated" if row["unstated_count"] else "source-agrees")

    columns = [
        Column(view.t("column-file-name"), name, row_header=True),
        Column(view.t("column-media-type"), lambda row: media_type(view, row["media_type"])),
        Column(view.t("source-coverage"), lambda row: share(view, assigned(row), printed(row)), whole=True),
        Column(view.t("source-members-verdict"), agreement),
        Column(view.t("source-lacking"), lambda row: view.text(row["lacking_count"]), numeric=True),
        Column(view.t("source-waiting"), lambda row: view.text(waiting[row["document_id"]]), numeric=True),
    ]
    title = view.t(f"{LIST}-title")
    kept = {name: view.query.get(name) for name in ("document", "kind", *SECTIONS)}
    label = view.t("pages-label", list=title)
    part = sheet_of(view, documents, label, kept, name=LIST, anchor=f"#{LIST}")
    listing = part.around(table(title, columns, part.rows, empty="", caption_hidden=True))
    return listing + Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
        view.csv_link("source_coverage"), view.t("source-csv")
    )


def _states(engine: Engine) -> Sequence[State]:
    found = {kind_of(row["code"]).name for row in engine.rows("note_totals")}
    return [
        REST,
        State("versions-open", steps=({"click": "#open-versions"},)),
        *(State(f"notes-{kind}", query={"kind": kind}) for kind in kinds() if kind in found),
        State("unknown-kind", query={"kind": "no-such-kind"}),
        State("unknown-document", query={"document": "999999"}),
    ]


PAGE = Page("sources", "/sources", show, states=_states, lasting=True)
