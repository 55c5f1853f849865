"""What a person decides: what a document is, which records are one meeting, which committees are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from dashboard.actions.sorting import ROLES
from dashboard.components.choosing import typed
from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.paging import Sheet, asked_rows, sheet, sheet_of
from dashboard.components.parts import Filter, filters
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import moment

LOOKED = "named"
# What waits for a person has a table and forms for each: ten of them are a page.
WAITING_A_PAGE = 10
UNSURE, TOGETHER, CONFLICTS, VARIANTS = "unsure", "together", "conflicts", "variants"

T = TypeVar("T")


def _part(view: View, name: str, title: str, waiting: Sequence[T], anchor: str) -> Sheet[tuple[int, T]]:
    """Those of a list that its page of the address shows, each with its number in the whole list."""
    names = ("batch", LOOKED, "page", UNSURE, TOGETHER, CONFLICTS, VARIANTS)
    kept = {one: view.query.get(one) for one in names}
    numbered = list(enumerate(waiting, start=1))
    label = view.t("pages-label", list=title)
    return sheet(view, numbered, label, kept, name=name, anchor=anchor, size=WAITING_A_PAGE)


def unsure(view: View) -> Iterator[Markup]:
    """Documents whose content does not say what they are, each with what speaks for what."""
    rows = view.rows("document_evidence")
    documents = [list(group) for _, group in groupby(rows, key=lambda row: row["document_id"])]
    if not documents:
        return
    title = view.t("unsure-title")
    part = _part(view, UNSURE, title, documents, "#unsure")
    lead = part.under(view.t("unsure-lead", count=len(documents)))
    yield render("section.html", id="unsure", title=title, lead=lead)
    for _, evidence in part.rows:
        first = evidence[0]
        yield Markup("<h3>{}</h3>").format(view.korean(first["file_name"]))
        yield _evidence(view, evidence)
        yield _role_form(view, first["document_id"], f"sort-{first['document_id']}", first["file_name"])
    yield part.links


def _evidence(view: View, evidence: Sequence[Row]) -> Markup:
    found = [row for row in evidence if row["subject"] == "role"]
    if not found:
        return Markup("<p>{}</p>").format(view.t("unsure-no-evidence"))
    columns = [
        Column(view.t("column-value"), lambda row: view.t(f"role-{row['value']}"), row_header=True),
        Column(view.t("column-quote"), lambda row: view.korean(row["quote"])),
        Column(view.t("column-line"), lambda row: view.or_none(row["line"]), numeric=True),
        Column(view.t("column-weight"), lambda row: view.text(row["weight"]), numeric=True),
    ]
    caption = view.t("unsure-evidence", file=evidence[0]["file_name"])
    return table(caption, columns, found, empty="")


def _role_form(view: View, document: int, id: str, file_name: str) -> Markup:
    options = [(role, view.t(f"role-{role}")) for role in ROLES]
    return form(
        view,
        "sort-document",
        [Input("kind", view.t("sort-role"), "radio", options=options, required=True), _reason(view)],
        [Button(view.t("sort-button"))],
        id=id,
        label=view.t("sort-label", file=file_name),
        hidden={"document": document},
    )


def _reason(view: View) -> Input:
    return Input("reason", view.t("sort-reason"), longest=300)


def meetings(view: View) -> Iterator[Markup]:
    """Documents that record one meeting: proposed, confirmed or told apart."""
    rows = view.rows("meeting_records")
    groups = [(slug, list(group)) for slug, group in groupby(rows, key=lambda row: row["slug"])]
    if not groups:
        return
    groups.sort(key=lambda group: not _is_open(group[1]))
    open_count = sum(_is_open(records) for _, records in groups)
    title = view.t("same-meeting-title")
    part = _part(view, TOGETHER, title, groups, "#same-meeting")
    lead = part.under(view.t("same-meeting-lead", count=len(groups), open=open_count))
    yield render("section.html", id="same-meeting", title=title, lead=lead)
    for number, (slug, records) in part.rows:
        yield _records(view, slug, records)
        yield from _meeting_forms(view, number, slug, records)
    yield part.links


def _is_open(records: Sequence[Row]) -> bool:
    return len(records) > 1 and any(row["verdict"] is None for row in records)


def _records(view: View, slug: str, records: Sequence[Row]) -> Markup:
    first = records[0]
    said = [str(first[name]) for name in ("committee", "held_on", "session_label") if first[name]]
    name = " ".join(said) or slug
    columns = [
        Column(view.t("column-file-name"), lambda row: view.korean(row["file_name"]), row_header=True),
        Column(view.t("column-role-of-document"), lambda row: view.t(f"role-{row['document_role']}")),
        Column(view.t("column-minutes-status"), lambda row: view.korean(row["minutes_status"])),
        Column(
            view.t("column-place"),
            lambda row: view.t("record-counted" if row["place"] == 1 else "record-not-counted"),
        ),
        Column(view.t("column-verdict"), lambda row: _verdict(view, row)),
    ]
    link = Markup('<h3><a href="{}">{}</a></h3>').format(
        view.link("/meeting", meeting=slug), view.korean(name)
    )
    return link + table(
        view.t("same-meeting-caption", name=name), columns, records, empty="", caption_hidden=True
    )


def _verdict(view: View, row: Row) -> Cell:
    if row["verdict"] is None:
        return view.t("verdict-none")
    return view.t(f"verdict-{row['verdict']}", who=row["actor"], at=moment(view, row["happened_at"]))


def _meeting_forms(view: View, number: int, slug: str, records: Sequence[Row]) -> Iterator[Markup]:
    if len(records) == 1:
        row = records[0]
        yield form(
            view,
            "put-together",
            [_reason(view)],
            [Button(view.t("put-together-button"), primary=False)],
            id=f"together-{number}",
            label=view.t("put-together-label", file=row["file_name"]),
            hidden={"meeting": slug, "document": row["document_id"], "other": row["apart_from"]},
        )
        return
    if _is_open(records):
        yield form(
            view,
            "confirm-meeting",
            [_reason(view)],
            [Button(view.t("one-meeting-button"))],
            id=f"same-{number}",
            label=view.t("one-meeting-label"),
            hidden={"meeting": slug},
        )
    for row in records[1:]:
        yield form(
            view,
            "keep-apart",
            [_reason(view)],
            [Button(view.t("keep-apart-button", file=row["file_name"]), primary=False)],
            id=f"apart-{number}-{row['document_id']}",
            label=view.t("keep-apart-label", file=row["file_name"]),
            hidden={"meeting": slug, "document": row["document_id"]},
        )


def conflicts(view: View) -> Iterator[Markup]:
    """Meetings of one committee on one day under two 차수: perhaps one, printed wrongly, perhaps two."""
    rows = view.rows("session_conflicts")
    if not rows:
        return
    title = view.t("conflicts-title")
    part = _part(view, CONFLICTS, title, rows, "#conflicts")
    lead = part.under(view.t("conflicts-lead", count=len(rows)))
    yield render("section.html", id="conflicts", title=title, lead=lead)
    for number, row in part.rows:
        yield Markup("<h3>{} {}</h3><p>{}</p>").format(
            view.korean(row["committee"]), view.text(row["held_on"]), _conflict(view, row)
        )
        hidden = {"meeting": row["other_slug"], "document": row["other_document_id"], "other": row["slug"]}
        label = view.t("conflict-label", file=row["file_name"], other=row["other_file_name"])
        for act in ("put-together", "tell-apart"):
            yield form(
                view,
                act,
                [_reason(view)],
                [Button(view.t(f"conflict-{act}"), primary=act == "put-together")],
                id=f"conflict-{act}-{number}",
                label=f"{label} {view.t(f'conflict-{act}')}",
                hidden=hidden,
            )
    yield part.links


def _conflict(view: View, row: Row) -> Markup:
    def link(name: str, slug: str) -> Markup:
        return Markup('<a href="{}">{}</a>').format(view.link("/meeting", meeting=slug), view.korean(name))

    return Markup("{} {} · {} {}").format(
        link(row["file_name"], row["slug"]),
        view.korean(row["session_label"]),
        link(row["other_file_name"], row["other_slug"]),
        view.korean(row["other_session_label"]),
    )


def committees(view: View) -> Iterator[Markup]:
    """Names that may be one committee's."""
    rows = view.rows("committee_variants")
    if not rows:
        return
    title = view.t("variants-title")
    part = _part(view, VARIANTS, title, rows, "#variants")
    lead = part.under(view.t("variants-lead", count=len(rows)))
    yield render("section.html", id="variants", title=title, lead=lead)
    for _, row in part.rows:
        said = view.t(f"variant-{row['review_status']}", who=row["actor"] or "")
        yield Markup("<h3>{} · {}</h3><p>{}</p>").format(
            view.korean(row["name"]), view.korean(row["same_as"]), said
        )
        yield form(
            view,
            "decide-committee",
            [_reason(view)],
            [
                Button(view.t("variant-same-button"), name="decision", value="same"),
                Button(view.t("variant-apart-button"), name="decision", value="apart", primary=False),
            ],
            id=f"variant-{row['organization_id']}",
            label=view.t("variant-label", name=row["name"], other=row["same_as"]),
            hidden={"organization": row["organization_id"]},
        )
    yield part.links


def roles(view: View) -> Iterator[Markup]:
    """A page of the documents with what each is taken for, and the form to put one of these right."""
    looked = typed(view, LOOKED)
    rows = asked_rows(view, "document_roles", {"name": looked})
    stored = rows if looked is None else view.rows("document_roles", last=1)
    if not stored:
        return
    title = view.t("roles-title")
    count = rows[0]["list_count"] if rows else 0
    kept = {name: view.query.get(name) for name in ("batch", UNSURE, TOGETHER, CONFLICTS, VARIANTS)}
    kept[LOOKED] = looked
    part = sheet_of(view, rows, view.t("pages-label", list=title), kept, anchor="#roles")
    listing = table(title, _role_columns(view), part.rows, empty=view.t("filter-empty"), caption_hidden=True)
    lead = view.t("roles-lead", count=stored[0]["list_count"])
    yield render("section.html", id="roles", title=title, lead=lead)
    if looked is not None or count > len(rows):
        field = Filter(LOOKED, view.t("roles-name"), (), looked or "", typed=True)
        found = part.under(view.t("roles-found", count=count))
        yield filters(view, [field], result=found, kept=("batch",)) + listing + part.links
    else:
        yield listing
    if rows:
        yield _any_form(view, rows)


def _role_columns(view: View) -> list[Column]:
    def name(row: Row) -> Cell:
        return linked(view.link("/sources", document=row["document_id"]), view.korean(row["file_name"]))

    return [
        Column(view.t("column-file-name"), name, row_header=True),
        Column(view.t("column-role-of-document"), lambda row: view.t(f"role-{row['role']}")),
        Column(view.t("column-role-basis"), lambda row: view.t(f"role-basis-{row['role_basis']}")),
        Column(view.t("column-version-no"), lambda row: view.text(row["version_no"]), numeric=True),
        Column(view.t("source-read-at"), lambda row: view.moment(row["ingested_at"])),
    ]


def _any_form(view: View, rows: Sequence[Row]) -> Markup:
    """What a document of the list above is, as a person says."""
    options = [(str(row["document_id"]), f"{row['document_id']}. {row['file_name']}") for row in rows]
    return form(
        view,
        "sort-document",
        [
            Input("document", view.t("column-file-name"), "select", options=options, korean=True),
            Input(
                "kind",
                view.t("sort-role"),
                "select",
                options=[(role, view.t(f"role-{role}")) for role in ROLES],
            ),
            _reason(view),
        ],
        [Button(view.t("sort-button"), primary=False)],
        id="sort-any",
        label=view.t("sort-any-label"),
    )
