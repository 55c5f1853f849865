"""Subjects of agenda items in words: which discussion it was, why two items may be one, who said so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dashboard.components.form import Button, form
from dashboard.components.markup import unbroken
from dashboard.components.table import Cell, Row
from dashboard.components.view import View
from dashboard.components.words import session
from queries.subjects import Likeness, Subjects, subjects


def of_item(view: View, item: Row) -> Subjects:
    """The subjects of the committee that an item came before, asked for once a look."""
    committee = item["committee_id"]
    if committee not in view.subjects:
        view.subjects[committee] = subjects(view.engine, committee)
    return view.subjects[committee]


def history(view: View, item: Row) -> str:
    """Which discussion of its subject an item was, by confirmed links; that an earlier one is proposed."""
    known = of_item(view, item)
    key = item["agenda_item_id"]
    count = len(known.meetings(key))
    if count > 1:
        return view.t("history-place", place=known.place(key), count=count)
    return view.t("history-proposed" if known.propose(key) else "history-none")


def item_link(view: View, item: Mapping[str, Any]) -> Markup:
    """Link to an item's page by its title."""
    return Markup('<a href="{}">{}</a>').format(
        view.link("/agenda", meeting=item["slug"], item=item["number"]), view.korean(item["title"])
    )


def meeting_link(view: View, row: Mapping[str, Any]) -> Markup:
    """Link to a row's meeting by its day and 차수."""
    said = view.korean(session(row["session_label"], row["held_on"]))
    return Markup('<a href="{}">{} {}</a>').format(
        view.link("/meeting", meeting=row["slug"]), unbroken(view.or_none(row["held_on"])), said
    )


def reasons(view: View, found: Likeness | Mapping[str, Any]) -> Cell:
    """Why two items may be one subject, with the score."""
    if isinstance(found, Likeness):
        department, carried = found.department, found.carried_over
        said = [view.t("subject-score-pairs", score=found.score, shared=found.shared, pairs=found.pairs)]
    else:
        department, carried = found["department"], found["carried_over"]
        said = [view.t("subject-score", score=found["title_score"])]
    if department:
        said.append(view.t("subject-department", department=department))
    if carried:
        said.append(view.t("subject-carried-over", words=carried))
    return view.quoted(" · ".join(said))


def decide(view: View, item: Row, other: Row, verdicts: Mapping[str, str], *, following: str) -> Markup:
    """A button for each verdict on a pair of items; ``verdicts`` has the key of each one's words."""
    heard = Markup('<span class="visually-hidden">: {}</span>').format(
        view.korean(f"{other['title']} {view.or_none(other['held_on'])}")
    )
    pair = f"{item['agenda_item_id']}-{other['agenda_item_id']}"
    return form(
        view,
        "link-items",
        (),
        [
            Button(
                Markup("{}{}").format(view.t(key), heard),
                name="verdict",
                value=verdict,
                primary=verdict == "confirmed",
            )
            for verdict, key in verdicts.items()
        ],
        id=f"link-{pair}",
        label=view.t("subject-decide-label", number=pair),
        hidden={"item": item["agenda_item_id"], "other": other["agenda_item_id"]},
        following=following,
    )
