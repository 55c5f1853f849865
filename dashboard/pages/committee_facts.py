"""What a person entered of a committee, and the form to enter it; what nobody entered says who can."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.table import Cell, Row
from dashboard.components.view import View
from dashboard.components.words import moment

FUNCTIONS: Final = ("자문", "심의", "의결", "심의·자문", "심의·의결")
TABLE: Final = "organization"


def entered(view: View, row: Row) -> list[tuple[str, Cell]]:
    """Facts of a committee; each that is missing says so and who can enter it."""
    quorum = row["quorum_rule"]
    last = view.rows("row_history", table=TABLE, row=row["committee_id"])[:1]
    found: list[tuple[str, Cell]] = [
        (view.t("column-organization"), view.korean(row["organization"])),
        (view.t("column-office"), view.korean(row["office"])),
        (view.t("column-function"), _or_who(view, row["function"])),
        (view.t("fact-legal-basis"), _or_who(view, row["legal_basis"])),
        (view.t("fact-member-count"), _or_who(view, row["member_seat_count"])),
        (view.t("fact-voting-member-count"), _or_who(view, row["voting_member_count"])),
        (
            view.t("fact-quorum"),
            Markup("{} ({})").format(view.korean(quorum), view.korean(row["quorum_citation"]))
            if quorum
            else view.t("quorum-not-set"),
        ),
    ]
    if last:
        found.append(
            (
                view.t("fact-entered"),
                view.quoting("entered-by", by=last[0]["actor"], at=moment(view, last[0]["happened_at"])),
            )
        )
    return found


def _or_who(view: View, value: str | int | None) -> Cell:
    if value is None:
        return view.t("not-recorded-secretary")
    return view.korean(value) if isinstance(value, str) else view.text(value)


def entry_form(view: View, row: Row) -> Markup:
    """The form of what only the secretary knows, folded."""

    def now(name: str) -> str:
        return "" if row[name] is None else str(row[name])

    content = form(
        view,
        "enter-committee",
        [
            Input(
                "function",
                view.t("column-function"),
                "select",
                value=now("function"),
                options=[("", view.t("not-recorded")), *((one, one) for one in FUNCTIONS)],
            ),
            Input(
                "legal_basis",
                view.t("fact-legal-basis"),
                value=now("legal_basis"),
                hint=view.t("legal-basis-hint"),
                longest=300,
                korean=True,
            ),
            Input("member_count", view.t("fact-member-count"), "number", value=now("member_seat_count")),
            Input(
                "voting_member_count",
                view.t("fact-voting-member-count"),
                "number",
                value=now("voting_member_count"),
            ),
            Input(
                "quorum_rule",
                view.t("fact-quorum"),
                value=now("quorum_rule"),
                hint=view.t("quorum-hint"),
                longest=300,
                korean=True,
            ),
            Input(
                "quorum_citation",
                view.t("fact-quorum-citation"),
                value=now("quorum_citation"),
                hint=view.t("quorum-citation-hint"),
                longest=300,
                korean=True,
            ),
            Input("reason", view.t("review-reason"), longest=300),
        ],
        [Button(view.t("enter-committee-button"))],
        id="enter-committee",
        label=view.t("enter-committee-summary"),
        hidden={"committee": row["committee_id"]},
        following="committee-facts",
    )
    refused = view.said is not None and not view.said.done and view.said.form == "enter-committee"
    return render(
        "folded.html",
        summary=view.t("enter-committee-summary"),
        open=refused,
        content=content,
        id="open-enter",
    )
