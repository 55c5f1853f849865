"""Links between agenda items that wait for a person: which items may be one subject, and why."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.form import Button, answer, form, person
from dashboard.components.markup import emit
from dashboard.components.paging import sheet
from dashboard.components.parts import heading
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.agenda_history import item_link, meeting_link, reasons
from dashboard.pages.agenda_lost_links import lost_links
from queries.subjects import subjects


def show(view: View) -> None:
    """Every proposal of every committee, the surest first."""
    title = view.t("agenda-proposals-title")
    heading(view, title, lead=view.t("agenda-proposals-lead"))
    rows = proposed(view)
    part = sheet(view, rows, view.t("pages-label", list=title), {"links": view.query.get("links")})

    def pair(row: Row) -> Cell:
        return Markup("{}<br>{} {}").format(
            item_link(view, row["item"]),
            meeting_link(view, row["item"]),
            view.korean(row["item"]["committee"]),
        )

    def earlier(row: Row) -> Cell:
        result = row["earlier"]["result"]
        return Markup("{}<br>{} {}").format(
            item_link(view, row["earlier"]),
            meeting_link(view, row["earlier"]),
            view.quoting("subject-result", result=result) if result else "",
        )

    def box(row: Row) -> Cell:
        words = f"{row['item']['title']} {view.or_none(row['item']['held_on'])}"
        return Markup('<input type="checkbox" name="keys" value="{}-{}" aria-label="{}" lang="ko">').format(
            row["item"]["agenda_item_id"],
            row["earlier"]["agenda_item_id"],
            view.t("review-choose-row", words=words),
        )

    columns = [
        Column(view.t("column-title"), pair, row_header=True),
        *([Column(view.t("review-choose"), box)] if view.may("link-many") else []),
        Column(view.t("column-earlier-item"), earlier),
        Column(view.t("column-reason"), lambda row: reasons(view, row["likeness"])),
    ]
    count = part.under(view.t("agenda-proposals-count", count=len(rows)))
    listing = table(title, columns, part.rows, empty=view.t("agenda-proposals-none"), caption_hidden=True)
    emit(
        answer(view, undo=True),
        *lost_links(view),
        Markup('<p class="result-count" id="results" tabindex="-1">{}</p>').format(count),
        _form(view, listing) if rows else listing,
        part.links,
        person(view),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/agenda"), view.t("agenda-back")
        ),
    )


def _form(view: View, listing: Markup) -> Markup:
    """The proposals with a box each, and what to say of those that are chosen."""
    buttons = [
        Button(
            view.t("subjects-same-none"),
            name="verdict",
            value="confirmed",
            counted=view.t("subjects-same", count="#"),
        ),
        Button(view.t("subjects-other"), name="verdict", value="rejected", primary=False),
    ]
    return form(
        view,
        "link-many",
        (),
        buttons,
        id="link-many",
        label=view.t("subjects-decide-label"),
        body=listing,
        following="results",
    )


def proposed(view: View) -> list[Row]:
    """Proposals of all committees, the most alike first, then the newest."""
    committees = dict.fromkeys(row["committee_id"] for row in view.rows("committee_keys"))
    found: list[Row] = [
        {"item": one.item, "earlier": one.earlier, "likeness": one.likeness}
        for committee in committees
        for one in subjects(view.engine, committee).proposals.values()
    ]
    found.sort(key=lambda row: (row["likeness"].score, str(row["item"]["held_on"] or "")), reverse=True)
    return found
