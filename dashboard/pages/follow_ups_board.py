"""The board of follow-ups: one headed list a state; each card is moved by a list of states and a button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dashboard.actions.follow_ups import next_states
from dashboard.components import follow_up
from dashboard.components.filter_bar import filter_bar
from dashboard.components.form import Button, Input, form
from dashboard.components.markup import emit, render
from dashboard.components.parts import Filter, line_link, notice
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import STATES, state
from queries.values import Value

CARDS_A_LIST = 10
CARDS_ENDED = 4  # of those that need nobody any more
ENDED = ("완료", "종결")
NONE = "-"


def show(view: View, choices: Sequence[Filter], asked: Mapping[str, Value]) -> None:
    """The confirmed follow-ups that the address asks for; drafts have no state and are counted beside."""
    asked = {**asked, "review": "confirmed", "state": None}
    columns = [
        (name, view.rows("action_items", as_of=view.as_of, **{**asked, "state": name, "last": _most(name)}))
        for name in (NONE, *STATES)
    ]
    count = sum(rows[0]["list_count"] for _, rows in columns if rows)
    drafts = view.rows("action_items", as_of=view.as_of, **{**asked, "review": "draft", "last": 1})
    result = view.t(
        "board-result", count=count, drafts=drafts[0]["list_count"] if drafts else 0, date=view.as_of
    )
    emit(filter_bar(view, result=result, choices=choices, kept=("meeting", "view")))
    if not count:
        emit(notice(view, "board-empty", link=view.link("/review")))
    emit(
        render(
            "board.html",
            columns=[_column(view, name, rows, asked) for name, rows in columns],
            nothing=view.t("board-none"),
        )
    )


def _most(name: str) -> int:
    return CARDS_ENDED if name in ENDED else CARDS_A_LIST


def _column(view: View, name: str, rows: Sequence[Row], asked: Mapping[str, Value]) -> dict[str, Any]:
    count = rows[0]["list_count"] if rows else 0
    word = "none" if name == NONE else STATES[name]
    more = None
    if count > len(rows):
        more = {
            "link": view.link("/follow-ups", **_address(asked), state=name),
            "words": view.t("board-more", count=count, state=state(view, None if name == NONE else name)),
        }
    return {
        "id": f"board-{word}",
        "title": view.t("board-list", state=state(view, None if name == NONE else name), count=count),
        "cards": [_card(view, row) for row in rows],
        "more": more,
    }


def _address(asked: Mapping[str, Value]) -> dict[str, str]:
    return {name: str(value) for name, value in asked.items() if value is not None}


def _card(view: View, row: Row) -> dict[str, Any]:
    words = follow_up.short(row["text"])
    # The same words may stand in many minutes; with its number a card's form has a name of its own.
    named = {"words": words, "number": str(row["follow_up_id"])}
    heard = Markup('<span class="visually-hidden">: {}</span>').format(view.quoting("board-card", **named))
    age = follow_up.age(view, row)
    options = [(one, state(view, one)) for one in next_states(row["state"])]
    return {
        "id": f"card-{row['follow_up_id']}",
        "words": follow_up.page_link(view, row),
        "details": [
            Markup("{} · {}").format(follow_up.kind(view, row), age) if age else follow_up.kind(view, row),
            Markup("{}: {}").format(view.t("column-owner-department"), follow_up.owner(view, row)),
            Markup("{}: {}").format(view.t("column-due-date"), follow_up.due_words(view, row)),
            line_link(view, row["slug"], row["first_line"], row["last_line"], words),
        ],
        "form": form(
            view,
            "follow-up-record",
            [Input("state", Markup("{}{}").format(view.t("board-move"), heard), "select", options=options)],
            [Button(Markup("{}{}").format(view.t("board-button"), heard), primary=False)],
            id=f"move-{row['follow_up_id']}",
            label=view.t("board-move-label", number=str(row["follow_up_id"])),
            hidden={"item": row["follow_up_id"], "seen": row["last_event_id"]},
            following=f"card-{row['follow_up_id']}",
        )
        if options
        else "",
    }
