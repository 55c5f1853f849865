"""현황: is the committee meeting, are members coming, what follows from it, how whole is the record."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.components.markup import emit
from dashboard.components.parts import heading, kpis, notice
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.pages import overview_attendance, overview_charts, overview_kpis
from dashboard.pages.page import EXPANDED, READING, REST, Page


def show(view: View) -> None:
    """The overview of everything that the current minutes hold."""
    meetings = view.rows("meetings")
    heading(
        view, view.t("overview-title"), lead=view.t("overview-lead"), provisional=_provisional(view, meetings)
    )
    if not meetings:
        emit(notice(view, "no-minutes"))
        return
    # An agenda alone says that a meeting is to be held, not that it was.
    held = [meeting for meeting in meetings if meeting["status"] == "passed"]
    kpis(
        view,
        [
            overview_kpis.meetings(view, held),
            overview_kpis.attendance(view, held),
            overview_kpis.agenda(view, meetings),
            overview_kpis.follow_ups(view),
            overview_kpis.completeness(view),
            overview_kpis.accessibility(view),
        ],
    )
    if len(held) == 1:
        emit(notice(view, "no-earlier-meeting"))
    left, right = st.columns(2)
    with left:
        overview_charts.agenda_types(view)
    with right:
        overview_charts.follow_up_kinds(view)
    overview_charts.completeness(view)
    if len(held) > 1:
        overview_attendance.charts(view, held)


def _provisional(view: View, meetings: Sequence[Row]) -> str | None:
    if not meetings:
        return None
    approved = sum(1 for meeting in meetings if meeting["minutes_status"] == "확정")
    unknown = sum(1 for meeting in meetings if meeting["minutes_status"] is None)
    return view.t("freshness-status", approved=approved, unknown=unknown, count=len(meetings))


PAGE = Page("overview", "/", show, states=lambda _: (REST, EXPANDED, READING))
