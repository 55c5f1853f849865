"""접근성 안내: the statement on accessibility, from the last stored audit and what nobody has tried yet."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from dashboard.components.contact import contact
from dashboard.components.judged import judged_items
from dashboard.components.markup import emit, render
from dashboard.components.parts import bare_heading, facts, notice
from dashboard.components.problems import item_name
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import VERDICTS
from dashboard.pages.page import Page
from dashboard.site import served

# Verdicts that leave a decision to a person.
_UNDECIDED = ("no-fault", "person", "not-tested")


@cache
def _table() -> dict[str, Any]:
    path = Path(__file__).parents[1] / "statement.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def show(view: View) -> None:
    """Date and result, standard, limits, what a machine could not decide, screen readers, contact."""
    bare_heading(view, view.t("statement-title"), lead=view.t("statement-lead"))
    runs = view.rows("audit_run")
    verdicts = judged_items(view, runs[0]["run_id"]) if runs else []
    emit(
        _section(view, "status"),
        _status(view, runs[0], verdicts)
        if runs
        else notice(view, "no-audit", link=view.link("/accessibility-runs")),
        _section(view, "undecided", view.t("statement-undecided-lead")) if runs else Markup(),
        _undecided(view, verdicts) if runs else Markup(),
        _section(view, "limits", view.t("statement-limits-lead")),
        render("list.html", items=[view.t(f"limit-{limit}") for limit in _table()["limits"]]),
        _section(view, "readers", view.t("statement-readers-lead")),
        _readers(view),
        _section(view, "contact"),
        contact(view, served().feedback),
    )


def _section(view: View, key: str, lead: str | None = None) -> Markup:
    return render("section.html", id=key, title=view.t(f"statement-{key}-title"), lead=lead)


def _status(view: View, run: Row, verdicts: Sequence[Row]) -> Markup:
    counted = Counter(VERDICTS[row["verdict"]] for row in verdicts)
    parts = [view.t(f"verdict-count-{name}", count=counted[name]) for name in counted]
    return facts(
        [
            (view.t("statement-standard"), view.t("statement-standard-value")),
            (view.t("statement-date"), view.moment(run["finished_at"])),
            (view.t("statement-violations"), view.t("statement-count", count=run["violation_count"])),
            (view.t("statement-verdicts"), " · ".join(parts)),
            (
                view.t("fact-seen"),
                view.t("fact-seen-value", audited=run["audited_count"], all=run["page_state_count"]),
            ),
            (view.t("fact-engines"), run["engines"]),
            (
                view.t("statement-details"),
                Markup('<a href="{}">{}</a>').format(
                    view.link("/accessibility"), view.t("statement-details-link")
                ),
            ),
        ]
    )


def _undecided(view: View, verdicts: Sequence[Row]) -> Markup:
    names = [item_name(view, row["kwcag_no"]) for row in verdicts if VERDICTS[row["verdict"]] in _UNDECIDED]
    return render("list.html", items=names or [view.t("none")])


def _readers(view: View) -> Markup:
    def name(row: Row) -> Markup:
        return view.quoted(row["name"])

    columns = [
        Column(view.t("statement-reader"), name, row_header=True),
        Column(view.t("statement-system"), lambda row: row["system"]),
        Column(
            view.t("statement-tried"),
            lambda row: view.text(row["tried"]) if row.get("tried") else view.t("statement-untried"),
        ),
    ]
    return table(
        view.t("statement-readers-title"),
        columns,
        _table()["screen_reader"],
        empty=view.t("not-recorded"),
        caption_hidden=True,
    )


PAGE = Page("statement", "/statement", show, place="footer")
