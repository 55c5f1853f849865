"""출처와 검증: every document in a line, where it needs a look; then one document's lines and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from dashboard.components.markup import emit, render
from dashboard.components.paging import sheet
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
    documents = view.rows("source_coverage")
    heading(view, view.t("sources-title"), lead=view.t("sources-lead"))
    if not documents:
        emit(notice(view, "no-minutes"))
        return
    meetings = view.rows("meetings")
    elements = view.frame("record_elements")
    found = view.frame("review_notes")
    found["asking"] = found["code"].map(lambda code: kind_of(code).review).astype(bool)
    kpis(view, _figures(view, documents, meetings, elements, found))
    emit(
        render("section.html", id=LIST, title=view.t(f"{LIST}-title"), lead=view.t(f"{LIST}-lead")),
        _documents(view, documents, meetings, elements, found),
    )
    asked = view.query.get("document")
    chosen = next((row for row in documents if asked in (None, str(row["document_id"]))), None)
    if chosen is None:
        emit(notice(view, "unknown-document", link=view.link("/sources"), urgent=True))
    else:
        own = [row for row in meetings if row["document_id"] == chosen["document_id"]]
        emit(*document(view, chosen, own))
    if view.is_administrator:
        emit(
            Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
                view.link("/trail"), view.t("to-trail")
            )
        )


def _figures(
    view: View,
    documents: Sequence[Row],
    meetings: Sequence[Row],
    elements: pd.DataFrame,
    found: pd.DataFrame,
) -> list[Kpi]:
    words = sum(printed(row) for row in documents)
    used = sum(assigned(row) for row in documents)
    stated = [row for row in meetings if _verdict(row) is not None]
    agreeing = sum(_verdict(row) == 0 for row in stated)
    applicable = elements[elements["state"] != "해당 없음"]
    whole = int((applicable["state"] == "있음").sum())
    asking = found[found["asking"]]
    looked = int((asking["review_status"] != "draft").sum())
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
            [view.t("source-kpi-documents-detail", documents=len(documents), unassigned=words - used)],
        ),
        figure(
            "counts",
            share(view, agreeing, len(stated)),
            [view.t("source-kpi-counts-detail", unstated=len(meetings) - len(stated))],
        ),
        figure(
            "elements",
            share(view, whole, len(applicable)),
            [view.t("source-kpi-elements-detail", inapplicable=len(elements) - len(applicable))],
        ),
        figure(
            "notes",
            share(view, looked, len(asking)),
            [view.t("source-kpi-notes-detail", all=len(found), asking=len(asking))],
        ),
    ]


def _verdict(meeting: Row) -> int | None:
    """By how many persons what a document states and what it lists differ; None where it lacks either."""
    stated, counted = meeting["stated_attendee_count"], meeting["present_count"]
    return None if stated is None or counted is None else abs(stated - counted)


def _documents(
    view: View,
    documents: Sequence[Row],
    meetings: Sequence[Row],
    elements: pd.DataFrame,
    found: pd.DataFrame,
) -> Markup:
    lacking = _count(elements[elements["state"].isin(("기록 없음", "일부"))])
    waiting = _count(found[found["asking"] & (found["review_status"] == "draft")])
    apart = Counter(row["document_id"] for row in meetings if _verdict(row))
    unstated = Counter(row["document_id"] for row in meetings if _verdict(row) is None)

    def name(row: Row) -> Cell:
        return Markup('<a href="{}#source-document">{}</a>').format(
            view.link("/sources", document=row["document_id"]), view.korean(row["file_name"])
        )

    def agreement(row: Row) -> str:
        key = row["document_id"]
        if not row["meeting_count"]:
            return view.t("source-no-meeting")
        if apart[key]:
            return view.t("source-meetings-differ", count=apart[key])
        return view.t("source-unstated" if unstated[key] else "source-agrees")

    columns = [
        Column(view.t("column-file-name"), name, row_header=True),
        Column(view.t("column-media-type"), lambda row: media_type(view, row["media_type"])),
        Column(view.t("source-coverage"), lambda row: share(view, assigned(row), printed(row))),
        Column(view.t("source-members-verdict"), agreement),
        Column(
            view.t("source-lacking"), lambda row: view.text(lacking.get(row["document_id"], 0)), numeric=True
        ),
        Column(
            view.t("source-waiting"), lambda row: view.text(waiting.get(row["document_id"], 0)), numeric=True
        ),
    ]
    title = view.t(f"{LIST}-title")
    kept = {name: view.query.get(name) for name in ("document", "kind", *SECTIONS)}
    part = sheet(view, documents, view.t("pages-label", list=title), kept, name=LIST, anchor=f"#{LIST}")
    listing = part.around(table(title, columns, part.rows, empty="", caption_hidden=True))
    return listing + Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
        view.csv_link("source_coverage"), view.t("source-csv")
    )


def _count(rows: pd.DataFrame) -> Mapping[int, int]:
    return Counter(rows["document_id"].tolist())


def _states(engine: Engine) -> Sequence[State]:
    found = Counter(kind_of(code).name for code in engine.run("review_notes")["code"].tolist())
    return [
        REST,
        State("versions-open", steps=({"click": "#open-versions"},)),
        *(State(f"notes-{kind}", query={"kind": kind}) for kind in kinds() if found[kind]),
        State("unknown-kind", query={"kind": "no-such-kind"}),
        State("unknown-document", query={"document": "999999"}),
    ]


PAGE = Page("sources", "/sources", show, states=_states)
