"""사람과 이름: whose entries they are; two names of one person, two persons of one name."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import MOST, of_key, typed
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.paging import asked_rows, sheet, sheet_of
from dashboard.components.parts import Filter, filters, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.page import REST, Page, State
from dashboard.pages.people_proposals import MOST as MOST_PROPOSALS
from dashboard.pages.people_proposals import proposals
from queries.engine import Engine

LISTS = ("people-proposals", "people-names")
LOOKED = "named"


def show(view: View) -> None:
    """Proposals first, then every name, then the person that the address names."""
    totals = view.rows("person_totals")[0]
    heading(
        view,
        view.t("people-title"),
        lead=view.t("people-lead"),
        provisional=view.t(
            "people-progress", entries=totals["entry_count"], confirmed=totals["confirmed_count"]
        ),
    )
    emit(answer(view, undo=True), person(view))
    if not totals["person_count"]:
        emit(notice(view, "people-none"))
        return
    asked = view.query.get("person")
    chosen = of_key(view, "persons", asked or "")
    if chosen:
        emit(*_person(view, chosen))
    elif asked:
        emit(notice(view, "unknown-person", link=view.link("/people"), urgent=True))
    emit(*_proposals(view))
    emit(*_names(view, totals["person_count"]))


def _section(view: View, key: str, count: int | None = None) -> Markup:
    lead = view.t(f"{key}-lead") if count is None else view.t(f"{key}-lead", count=count)
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=lead)


def _called(view: View, row: Row) -> Markup:
    name = view.korean(row["name"])
    return Markup("{} ({})").format(name, view.korean(row["distinction"])) if row["distinction"] else name


def _link(view: View, row: Row) -> Markup:
    return Markup('<a href="{}#chosen-person">{}</a>').format(
        view.link("/people", person=row["person_id"]), _called(view, row)
    )


def _proposals(view: View) -> list[Markup]:
    apart = [(row["person_id"], row["other_person_id"]) for row in view.rows("persons_apart")]
    rows: list[Row] = [
        {"person": one.person, "other": one.other, "reason": view.t(f"people-reason-{one.reason}")}
        for one in proposals(view.rows("persons", look="alike"), apart)
    ]
    rows += [
        {"person": one, "other": None, "reason": view.t("people-reason-posts")}
        for one in view.rows("persons", look="posts", last=MOST_PROPOSALS)
    ]

    def who(row: Row) -> Cell:
        one = Markup("{}, {}").format(_link(view, row["person"]), view.korean(row["person"]["committee"]))
        if row["other"] is None:
            return one
        return Markup("{}<br>{}, {}").format(
            one, _link(view, row["other"]), view.korean(row["other"]["committee"])
        )

    columns = [
        Column(view.t("column-person-id"), who, row_header=True),
        Column(view.t("column-reason"), lambda row: row["reason"]),
        Column(
            view.t("column-act"),
            lambda row: _decide(view, row) if row["other"] else _link(view, row["person"]),
        ),
    ]
    return [
        _section(view, "people-proposals"),
        _paged(view, "people-proposals", columns, rows, empty=view.t("people-proposals-none")),
    ]


def _paged(view: View, key: str, columns: Sequence[Column], rows: Sequence[Row], *, empty: str) -> Markup:
    """The table of a section in pages of its own; the other section stays at its page."""
    title = view.t(f"{key}-title")
    part = sheet(view, rows, view.t("pages-label", list=title), _kept(view), name=key, anchor=f"#{key}")
    return part.around(table(title, columns, part.rows, empty=empty, caption_hidden=True))


def _kept(view: View) -> dict[str, str | None]:
    return {name: view.query.get(name) for name in ("person", LOOKED, *LISTS)}


def _decide(view: View, row: Row) -> Markup:
    one, other = row["person"], row["other"]
    pair = f"{one['person_id']}-{other['person_id']}"
    heard = Markup('<span class="visually-hidden">: {}</span>').format(_called(view, one))
    hidden = {"person": other["person_id"], "into": one["person_id"]}
    label = view.t("people-decide-label", number=pair)
    return Markup("{}{}").format(
        form(
            view,
            "person-merge",
            (),
            [Button(Markup("{}{}").format(view.t("people-merge"), heard))],
            id=f"merge-{pair}",
            label=f"{label} {view.t('people-merge')}",
            hidden=hidden,
        ),
        form(
            view,
            "person-apart",
            (),
            [Button(Markup("{}{}").format(view.t("people-apart"), heard), primary=False)],
            id=f"apart-{pair}",
            label=f"{label} {view.t('people-apart')}",
            hidden=hidden,
        ),
    )


def _names(view: View, count: int) -> list[Markup]:
    looked = typed(view, LOOKED)
    key = "people-names"
    title = view.t(f"{key}-title")
    rows = asked_rows(view, "persons", {"name": looked}, name=key)
    label = view.t("pages-label", list=title)
    part = sheet_of(view, rows, label, _kept(view), name=key, anchor=f"#{key}")

    def standing(row: Row) -> Cell:
        if row["same_as"] is not None:
            return view.t("people-same-as", name=row["same_name"])
        return view.t("people-entries", confirmed=row["confirmed_count"], count=row["entry_count"])

    columns = [
        Column(view.t("column-name"), lambda row: _link(view, row), row_header=True),
        Column(view.t("column-committee"), lambda row: view.korean(row["committee"])),
        Column(view.t("people-standing"), standing),
        Column(view.t("column-seat-count"), lambda row: view.text(row["seat_count"]), numeric=True),
        Column(view.t("column-first-on"), lambda row: view.or_none(row["first_on"])),
        Column(view.t("column-last-on"), lambda row: view.or_none(row["last_on"])),
    ]
    listing = table(title, columns, part.rows, empty=view.t("filter-empty"), caption_hidden=True)
    section = _section(view, key, count)
    if looked is None and count <= len(rows):
        return [section, listing]
    field = Filter(LOOKED, view.t("choices-name"), (), looked or "", typed=True)
    found = view.t("people-found", shown=rows[0]["list_count"] if rows else 0, all=count)
    return [section, filters(view, [field], result=part.under(found), kept=("person",)), listing, part.links]


def _person(view: View, chosen: Row) -> list[Markup]:
    """One person: their entries, and what can be said of them."""
    entries = view.rows("person_entries", person=chosen["person_id"])
    parts = [
        Markup('<h2 id="chosen-person" tabindex="-1">{}, {}</h2>').format(
            _called(view, chosen), view.korean(chosen["committee"])
        )
    ]
    if chosen["same_as"] is not None:
        return [*parts, Markup("<p>{}</p>").format(view.t("people-same-as", name=chosen["same_name"]))]
    if any(not row["linked"] for row in entries):
        parts.append(
            form(
                view,
                "person-confirm",
                (),
                [Button(view.t("people-confirm", count=sum(not row["linked"] for row in entries)))],
                id="person-confirm",
                label=view.t("people-confirm-label"),
                hidden={"person": chosen["person_id"]},
                following="chosen-person",
            )
        )
    listing = _entries(view, entries, can_choose=len(entries) > 1 and view.may("person-split"))
    if len(entries) > 1:
        listing = _split(view, chosen, listing)
    return [*parts, listing, _merge(view, chosen)]


def _entries(view: View, entries: Sequence[Row], *, can_choose: bool) -> Markup:
    def box(row: Row) -> Cell:
        return Markup('<input type="checkbox" name="keys" value="{}" aria-label="{}">').format(
            row["attendance_id"],
            view.t("people-choose", entry=f"{row['raw_name']} {view.or_none(row['held_on'])}"),
        )

    columns = [
        Column(view.t("column-raw-name"), lambda row: view.korean(row["raw_name"]), row_header=True),
        *([Column(view.t("review-choose"), box)] if can_choose else []),
        Column(view.t("column-meeting"), lambda row: view.korean(row["meeting_name"] or row["slug"])),
        Column(view.t("column-held-on"), lambda row: view.or_none(row["held_on"])),
        Column(view.t("column-status"), lambda row: view.t(f"attendance-{row['status'].replace('_', '-')}")),
        Column(
            view.t("column-linked"),
            lambda row: view.t("people-linked" if row["linked"] else "people-proposed"),
        ),
        Column(
            view.t("column-source"),
            lambda row: line_link(
                view, row["slug"], row["first_line"], row["last_line"], view.or_none(row["held_on"])
            ),
        ),
    ]
    title = view.t("people-entries-title")
    return table(title, columns, entries, empty=view.t("people-no-entries"), caption_hidden=True)


def _split(view: View, chosen: Row, listing: Markup) -> Markup:
    return form(
        view,
        "person-split",
        [
            Input(
                "distinction",
                view.t("people-distinction"),
                required=True,
                hint=view.t("people-distinction-hint"),
                longest=40,
                korean=True,
            )
        ],
        [Button(view.t("people-split-none"), primary=False, counted=view.t("people-split", count="#"))],
        id="person-split",
        label=view.t("people-split-label"),
        hidden={"person": chosen["person_id"]},
        body=listing,
        following="chosen-person",
    )


def _merge(view: View, chosen: Row) -> Markup:
    persons = view.rows("persons", name=typed(view, LOOKED), look="whole", last=MOST + 1)
    others = [
        (str(row["person_id"]), f"{row['name']} {row['distinction']} · {row['committee']}")
        for row in persons
        if row["person_id"] != chosen["person_id"]
    ][:MOST]
    if not others:
        return Markup()
    count = persons[0]["list_count"]
    hint = view.t("people-into-hint", shown=MOST) if count > MOST + 1 else None
    content = form(
        view,
        "person-merge",
        [
            Input("into", view.t("people-into"), "select", options=others, hint=hint, korean=True),
            Input("reason", view.t("review-reason"), longest=300),
        ],
        [Button(view.t("people-merge"))],
        id="person-merge",
        label=view.t("people-merge-summary"),
        hidden={"person": chosen["person_id"]},
        following="chosen-person",
    )
    refused = view.said is not None and not view.said.done and view.said.form == "person-merge"
    return render(
        "folded.html", summary=view.t("people-merge-summary"), open=refused, content=content, id="open-merge"
    )


def _states(engine: Engine) -> Sequence[State]:
    found = engine.rows("persons", last=2)
    persons = [row["person_id"] for row in found]
    states = [REST, State("unknown-person", query={"person": "999999"})]
    if persons:
        states.append(State("looked-for", query={LOOKED: found[0]["name"]}))
        states.append(State("chosen", query={"person": str(persons[0])}))
    if len(persons) > 1:
        states.append(State("merging", query={"person": str(persons[0])}, steps=({"click": "#open-merge"},)))
    return states


PAGE = Page("people", "/people", show, states=_states, lasting=True)
