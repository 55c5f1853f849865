"""한 일의 기록: who did what, when and from where, and whether the trail is as it was written."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.markup import emit
from dashboard.components.paging import sheet
from dashboard.components.parts import facts, heading, notice
from dashboard.components.table import Column, table
from dashboard.components.view import View
from dashboard.pages.page import Page
from dashboard.site import served


def show(view: View) -> None:
    """The check in a sentence, then the acts; for the administrator."""
    heading(view, view.t("trail-title"), lead=view.t("trail-lead"))
    if not view.is_administrator:
        emit(notice(view, "admin-only", link=view.link("/sources")))
        return
    rows = view.rows("trail")
    part = sheet(view, rows, view.t("pages-label", list=view.t("trail-list")), {})
    columns = [
        Column(view.t("column-act-id"), lambda row: view.text(row["act_id"]), row_header=True),
        Column(view.t("trail-when"), lambda row: view.moment(row["happened_at"])),
        Column(view.t("column-actor"), lambda row: view.korean(row["actor"])),
        Column(view.t("column-origin"), lambda row: view.or_none(row["origin"])),
        Column(view.t("column-act"), lambda row: view.t(f"act-{row['name']}")),
        Column(view.t("column-reason"), lambda row: view.korean(row["reason"])),
    ]
    emit(
        _checked(view),
        Markup('<p class="result-count">{}</p>').format(part.under(view.t("trail-count", count=len(rows)))),
        table(view.t("trail-list"), columns, part.rows, empty=view.t("trail-none")),
        part.links,
    )


def _checked(view: View) -> Markup:
    """That the trail is as it was written; that it is not, before all else."""
    holds, told = served().checked_trail(view.t)
    if not holds:
        return notice(view, "trail-broken", urgent=True, told=told)
    return facts([(view.t("trail-checked"), Markup('<span class="wide">{}</span>').format(told))])


PAGE = Page("trail", "/trail", show, within="sources")
