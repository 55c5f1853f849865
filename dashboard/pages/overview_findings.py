"""One sentence of finding for each key figure where no period before is chosen to compare it with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from dashboard.components.comparison import Share
from dashboard.components.parts import POINT
from dashboard.components.view import View
from dashboard.components.words import element
from dashboard.pages.overview_figures import Figures

YEAR: Final = 12  # months
LONGEST_AGE: Final = "181-"


def findings(view: View, now: Figures) -> Mapping[str, str]:
    """Sentences by the key of their figure; none for what is too little to tell anything of."""
    made: dict[str, Callable[[View, Figures], str]] = {
        "kpi-meetings": _meetings,
        "kpi-attendance": _attendance,
        "kpi-agenda": _agenda,
        "kpi-follow-ups": _follow_ups,
        "kpi-uptake": _uptake,
        "kpi-completeness": _completeness,
        "kpi-accessibility": _accessibility,
    }
    told = {key: one(view, now) for key, one in made.items()}
    return {key: sentence for key, sentence in told.items() if sentence}


def _meetings(view: View, now: Figures) -> str:
    """The last twelve whole months beside the twelve before; where those hold none, how long it has been."""
    last = now.totals["last_held_on"]
    if last is None or now.scope.since or now.scope.until:
        return ""
    later, earlier = _years(view, now, "meeting_count")
    first, end = _months(now.as_of)
    if not later:
        # A meeting of the month that is not over is in neither year.
        if _month(last) >= _month(now.as_of):
            return ""
        days = (now.as_of - last).days
        return view.t("finding-meetings-none", first=first, last=end, days=days)
    if not _reaches_back(now):
        return view.t("finding-meetings-year", first=first, last=end, later=later)
    change = "same" if later == earlier else "more" if later > earlier else "fewer"
    return view.t(
        f"finding-meetings-{change}",
        first=first,
        last=end,
        later=later,
        earlier=earlier,
        difference=abs(later - earlier),
    )


def _attendance(view: View, now: Figures) -> str:
    """Members present at a meeting on average, of the meetings that record it, year beside year."""
    if now.scope.since or now.scope.until or now.totals["recorded_count"] < 2:
        return ""
    later, earlier = _years(view, now, "present_count")
    known, known_before = _years(view, now, "recorded_count")
    if not known or not known_before or not _reaches_back(now):
        present, recorded = now.totals["present_count"], now.totals["recorded_count"]
        return view.t(
            "finding-attendance-mean", present=present, recorded=recorded, mean=_mean(present, recorded)
        )
    first, end = _months(now.as_of)
    return view.t(
        "finding-attendance-years",
        first=first,
        last=end,
        present=later,
        recorded=known,
        mean=_mean(later, known),
        present_before=earlier,
        recorded_before=known_before,
        mean_before=_mean(earlier, known_before),
    )


def _agenda(view: View, now: Figures) -> str:
    """Items of a meeting on average, of the meetings that list any."""
    recorded = now.totals["itemised_count"]
    if recorded < 2:
        return ""
    return view.t("finding-agenda", items=now.items, recorded=recorded, mean=_mean(now.items, recorded))


def _follow_ups(view: View, now: Figures) -> str:
    """How much of what is open has waited longest."""
    ages = view.rows("action_ages", as_of=now.as_of, **now.scope.asked)
    waiting = Share(
        sum(row["open_count"] for row in ages if row["age"] == LONGEST_AGE),
        sum(row["open_count"] for row in ages),
    )
    if not waiting.whole:
        return ""
    return view.t("finding-follow-ups", percent=waiting.percent, waiting=waiting.part, open=waiting.whole)


def _uptake(view: View, now: Figures) -> str:
    """How many of the confirmed requests are answered, and of those taken up, whole or in part."""
    told = now.uptake
    answered = Share(told["answered_count"], told["request_count"])
    if not answered.part:
        return ""
    taken = Share(told["taken_up_count"] + told["partly_count"], answered.part)
    return view.t(
        "finding-uptake",
        percent=answered.percent,
        answered=answered.part,
        requests=answered.whole,
        taken_percent=taken.percent,
        taken=taken.part,
    )


def _completeness(view: View, now: Figures) -> str:
    """The element that is most often missing or there in part."""
    gaps = {row["position"]: row["part_count"] + row["missing_count"] for row in now.elements}
    most = max(gaps.values(), default=0)
    if not most or now.held < 2:
        return ""
    names = [element(view, position) for position, count in gaps.items() if count == most]
    asked = [
        row["whole_count"] + row["part_count"] + row["missing_count"]
        for row in now.elements
        if gaps[row["position"]] == most
    ]
    return view.t(
        "finding-completeness",
        element=POINT.join(names),
        ties=len(names),
        gaps=most,
        records="–".join(f"{count:,}" for count in sorted({min(asked), max(asked)})),
    )


def _accessibility(view: View, now: Figures) -> str:
    """What the audit before the last one found, with how much it had looked at."""
    runs = view.rows("audit_runs", target="dashboard")
    if len(runs) < 2:
        return ""
    earlier = runs[-2]
    return view.t(
        "finding-accessibility",
        at=view.moment(earlier["finished_at"]),
        count=earlier["violation_count"],
        audited=earlier["audited_count"],
    )


def _years(view: View, now: Figures, column: str) -> tuple[int, int]:
    """Sums of a column over the last twelve whole months before the as-of day, and over the twelve before."""
    end = _month(now.as_of)
    sums = [0, 0]
    for row in view.rows("meetings_by_month", **now.scope.asked):
        if row["year"] is not None:
            back = (end - 1 - (row["year"] * YEAR + row["month"] - 1)) // YEAR
            if back in (0, 1):
                sums[back] += row[column] or 0
    return sums[0], sums[1]


def _reaches_back(now: Figures) -> bool:
    """Whether the record begins no later than the earlier of the two years, so that both are whole."""
    first = now.totals["first_held_on"]
    begins = _month(now.as_of) - 2 * YEAR
    return first is not None and first <= date(begins // YEAR, begins % YEAR + 1, 1)


def _months(as_of: date) -> tuple[str, str]:
    """First and last of the twelve whole months before a day: 2025-11, 2026-10."""
    end = _month(as_of)
    return _named(end - YEAR), _named(end - 1)


def _month(day: date) -> int:
    return day.year * YEAR + day.month - 1


def _named(month: int) -> str:
    return f"{month // YEAR}-{month % YEAR + 1:02}"


def _mean(total: int, count: int) -> str:
    return f"{total / count:.1f}"
