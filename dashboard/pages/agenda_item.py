"""One agenda item: what is recorded of it, its subject over the meetings, what was said and followed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from dashboard.components.follow_up import page_link
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import item_type, moment, state
from dashboard.pages.agenda_history import decide, history, item_link, meeting_link, of_item, reasons
from dashboard.pages.agenda_lost_links import lost_links
from dashboard.pages.outcome import outcome
from dashboard.pages.page import State
from queries.subjects import Subjects, alike

MOST_CHOICES: Final = 100
CHAIN: Final = "item-chain"


def show(view: View, asked: str) -> None:
    """The item that the address names by number and meeting, else the newest of it."""
    item = _item(view, asked)
    if item is None:
        heading(view, view.t("agenda-title"))
        emit(notice(view, "unknown-item", link=view.link("/agenda"), urgent=True))
        return
    name = view.t("agenda-item-heading", number=str(item["number"]))
    heading(
        view,
        f"{name}: {item['title']}",
        shown=Markup("{}: {}").format(name, view.korean(item["title"])),
    )
    known = of_item(view, item)
    followed = known.items[item["agenda_item_id"]]
    emit(
        answer(view, undo=True),
        _facts(view, item),
        *_chain(view, known, followed),
        *lost_links(view, item["agenda_item_id"]),
        *_proposals(view, known, followed),
        _choose(view, known, followed),
        *_follow_ups(view, known, followed),
        render("section.html", id="item-speeches", title=view.t("item-speeches-title"), lead=None),
        _speeches(view, item),
        person(view),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/agenda"), view.t("agenda-back")
        ),
    )


def _item(view: View, asked: str) -> Row | None:
    if not (asked.isascii() and asked.isdigit() and len(asked) < 10):
        return None
    found = view.rows("agenda_items", meeting=view.query.get("meeting"), number=int(asked), first=1, last=1)
    return found[0] if found else None


def _facts(view: View, item: Row) -> Markup:
    slug = item["slug"]
    recorded: list[tuple[str, Cell]] = [
        (view.t("column-meeting"), meeting_link(view, item)),
        (view.t("column-item-type"), item_type(view, item["item_type"])),
        (view.t("column-presenter"), view.korean(item["presenter"])),
        (view.t("column-discussed-as"), view.korean(item["discussed_as"])),
        (view.t("column-presented-by"), view.korean(item["presented_by"])),
        (view.t("column-result"), outcome(view, item, view.rows("votes", meeting=slug))),
        (view.t("column-history"), history(view, item)),
        (view.t("fact-listed-at"), line_link(view, slug, item["first_line"], item["last_line"])),
    ]
    if item["discussed_line"] is not None:
        recorded.append(
            (
                view.t("fact-introduced-at"),
                line_link(view, slug, item["discussed_line"], item["discussed_line"]),
            )
        )
    return facts(recorded)


def _chain(view: View, known: Subjects, item: Row) -> list[Markup]:
    """The discussions of the subject in time order, each with the link to an earlier one and who made it."""
    chain = known.chains[item["agenda_item_id"]]
    section = render(
        "section.html",
        id=CHAIN,
        title=view.t("item-chain-title"),
        lead=view.t("item-chain-lead", count=len(known.meetings(item["agenda_item_id"])))
        if len(chain) > 1
        else view.t("item-chain-none"),
    )
    if len(chain) < 2:
        return [section]

    def title(row: Row) -> Cell:
        if row["agenda_item_id"] == item["agenda_item_id"]:
            return Markup('<strong aria-current="true">{}</strong>').format(view.korean(row["title"]))
        return item_link(view, row)

    def links(row: Row) -> Cell:
        parts = Markup("")
        for earlier in chain:
            link = known.links.get((row["first_item_id"], earlier["first_item_id"]))
            if link and link["review_status"] == "confirmed":
                parts += Markup("<p>{}. {}</p>{}").format(
                    reasons(view, link),
                    view.quoting(
                        "subject-confirmed-by", by=link["actor"] or "", at=moment(view, link["happened_at"])
                    ),
                    decide(view, row, earlier, {"rejected": "subject-unlink"}, following=CHAIN),
                )
        return parts or view.t("item-chain-first")

    columns = [
        Column(view.t("column-title"), title, row_header=True),
        Column(view.t("column-place-in-chain"), lambda row: str(known.place(row["agenda_item_id"]))),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row)),
        Column(view.t("column-presenter"), lambda row: view.korean(row["presenter"])),
        Column(view.t("column-result"), lambda row: view.korean(row["result"])),
        Column(view.t("column-link-basis"), links),
    ]
    return [section, table(view.t("item-chain-title"), columns, chain, empty="", caption_hidden=True)]


def _proposals(view: View, known: Subjects, item: Row) -> list[Markup]:
    """Items that may be the same subject, with the reason, to confirm or not; and those told apart."""
    pairs = [
        (one.earlier if one.item["agenda_item_id"] == item["agenda_item_id"] else one.item, one)
        for one in known.proposed_for(item["agenda_item_id"])
    ]
    first = {row["first_item_id"]: row for row in known.items.values()}
    apart = [
        (first[earlier if later == item["first_item_id"] else later], link)
        for (later, earlier), link in known.links.items()
        if link["review_status"] == "rejected" and item["first_item_id"] in (later, earlier)
    ]
    rows: list[Row] = [
        {
            "other": other,
            "reason": reasons(view, one.likeness),
            "act": decide(
                view,
                item,
                other,
                {"confirmed": "subject-same", "rejected": "subject-other"},
                following=CHAIN,
            ),
        }
        for other, one in pairs
    ]
    rows += [
        {
            "other": other,
            "reason": view.quoting(
                "subject-rejected-by", by=link["actor"] or "", at=moment(view, link["happened_at"])
            ),
            "act": decide(view, item, other, {"confirmed": "subject-link-again"}, following=CHAIN),
        }
        for other, link in apart
    ]
    if not rows:
        return []
    columns = [
        Column(view.t("column-title"), lambda row: item_link(view, row["other"]), row_header=True),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row["other"])),
        Column(view.t("column-result"), lambda row: view.korean(row["other"]["result"])),
        Column(view.t("column-reason"), lambda row: row["reason"]),
        Column(view.t("column-decide"), lambda row: row["act"]),
    ]
    title = view.t("item-proposals-title")
    return [
        render("section.html", id="item-proposals", title=title, lead=view.t("item-proposals-lead")),
        table(title, columns, rows, empty="", caption_hidden=True),
    ]


def _choose(view: View, known: Subjects, item: Row) -> Markup:
    """A form to link any item of the committee: the most alike first, then the newest."""
    chain = {row["agenda_item_id"] for row in known.chains[item["agenda_item_id"]]}
    others = [
        row
        for row in known.items.values()
        if row["agenda_item_id"] not in chain and row["slug"] != item["slug"]
    ]
    if not others:
        return Markup("")
    ranked = sorted(others, key=lambda row: (alike(row, item).score, str(row["held_on"] or "")), reverse=True)
    options = [
        (str(row["agenda_item_id"]), f"{view.or_none(row['held_on'])} · {row['title']}")
        for row in ranked[:MOST_CHOICES]
    ]
    content = form(
        view,
        "link-items",
        [
            Input(
                "other",
                view.t("subject-choose"),
                "select",
                options=options,
                hint=view.t("subject-choose-hint", shown=len(options), count=len(others)),
                korean=True,
            ),
            Input("reason", view.t("review-reason"), longest=300),
        ],
        [Button(view.t("subject-link"), name="verdict", value="confirmed")],
        id="link-chosen",
        label=view.t("subject-link-summary"),
        hidden={"item": item["agenda_item_id"]},
        following=CHAIN,
    )
    refused = view.said is not None and not view.said.done and view.said.form == "link-chosen"
    return render(
        "folded.html", summary=view.t("subject-link-summary"), open=refused, content=content, id="open-link"
    )


def _follow_ups(view: View, known: Subjects, item: Row) -> list[Markup]:
    """What was asked, promised and decided over the whole chain."""
    chain = known.chains[item["agenda_item_id"]]
    keys = [row["agenda_item_id"] for row in chain]
    rows = view.rows("item_follow_ups", items=keys, as_of=view.as_of)
    columns = [
        Column(view.t("column-text"), lambda row: page_link(view, row), row_header=True),
        Column(view.t("column-kind"), lambda row: view.t(f"kind-{row['kind']}")),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row)),
        Column(view.t("column-owner-department"), lambda row: view.korean(row["owner_department"])),
        Column(view.t("column-review-status"), lambda row: view.t(f"review-{row['review_status']}")),
        Column(view.t("column-state"), lambda row: state(view, row["state"])),
        Column(view.t("column-link-basis"), lambda row: view.t(f"link-{row['link_basis']}")),
        Column(
            view.t("column-source"),
            lambda row: line_link(
                view, row["slug"], row["first_line"], row["last_line"], f"{row['text'][:24]}…"
            ),
        ),
    ]
    title = view.t("item-follow-ups-title")
    return [
        render(
            "section.html",
            id="item-follow-ups",
            title=title,
            lead=view.t("item-follow-ups-lead", count=len(rows), date=view.as_of) if rows else None,
        ),
        table(title, columns, rows, empty=view.t("item-follow-ups-none"), caption_hidden=True),
    ]


def _speeches(view: View, item: Row) -> Markup:
    number, slug = item["number"], item["slug"]
    said = [
        row
        for row in view.rows("speech_paragraphs", meeting=slug)
        if number in (row["agenda_number"], row["proposed_agenda_number"])
    ]
    columns = [
        Column(
            view.t("column-speaker-label"), lambda row: view.speaker(row["speaker_label"]), row_header=True
        ),
        Column(view.t("column-text"), lambda row: view.korean(row["text"])),
        Column(
            view.t("column-link-basis"),
            lambda row: view.t(_basis(row, number)),
        ),
        Column(
            view.t("column-source"), lambda row: line_link(view, slug, row["first_line"], row["last_line"])
        ),
    ]
    return table(
        view.t("item-speeches-title"), columns, said, empty=view.t("item-speeches-none"), caption_hidden=True
    )


def _basis(row: Row, number: int) -> str:
    """Why a speech stands under the item: printed, or proposed by its place, confirmed or not."""
    if row["agenda_number"] == number:
        return "link-printed"
    return "link-confirmed" if row["review_status"] == "confirmed" else "link-proposed"


def states(items: Sequence[Row]) -> list[State]:
    """An item alone; the form that links one, where the committee met more than once."""
    if not items:
        return []
    last = max(items, key=lambda row: row["number"])
    found = [State("item", query={"item": str(last["number"])})]
    if len({row["slug"] for row in items if row["committee_id"] == last["committee_id"]}) > 1:
        asked = {"item": str(last["number"]), "meeting": last["slug"]}
        found.append(State("linking", query=asked, steps=({"click": "#open-link"},)))
    return found
