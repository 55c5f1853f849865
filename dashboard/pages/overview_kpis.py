"""Key figures: value, period before, parts, basis with as-of day and coverage, and the rows behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dashboard.components.comparison import Share, count_compared, share_compared
from dashboard.components.parts import POINT, Kpi
from dashboard.components.view import View
from dashboard.components.words import attendance_unrated, item_type
from dashboard.pages.overview_figures import DECIDING, Figures
from dashboard.pages.overview_findings import findings

# 반영 여부 in the order of its sentence, by its column of queries/action_uptake.sql.
PARTS = {"taken_up": "반영", "partly": "일부 반영", "declined": "미반영", "reviewing": "검토 중"}


def key_figures(view: View, now: Figures, then: Figures | None) -> list[Kpi]:
    """All key figures; ``then`` is the period before, where there is one to compare with."""
    made: list[Callable[[View, Figures, Figures | None], Kpi]] = [
        meetings,
        attendance,
        agenda,
        follow_ups,
        uptake,
        completeness,
    ]
    figures = [*(one(view, now, then) for one in made), accessibility(view)]
    found = findings(view, now) if then is None else {}
    return [replace(one, finding=found.get(one.key, "")) for one in figures]


def meetings(view: View, now: Figures, then: Figures | None) -> Kpi:
    """Meetings held, with the first and last day."""
    first, last = now.totals["first_held_on"], now.totals["last_held_on"]
    undated = now.totals["undated_count"]
    return Kpi(
        key="kpi-meetings",
        label=view.t("kpi-meetings"),
        value=view.t("kpi-meetings-value", count=now.held),
        details=[
            *_compared(count_compared(view, then.held, now.held, "unit-meetings") if then else ""),
            *([_days(view, first, last, now.held)] if now.held else []),
            *([view.t("kpi-meetings-undated", count=undated)] if undated else []),
        ],
        basis=view.t("kpi-meetings-basis", date=now.as_of, documents=now.totals["document_count"]),
        link=view.link("/meeting", gap="held"),
        link_text=view.t("kpi-meetings-link"),
    )


def _days(view: View, first: date | None, last: date | None, held: int) -> str:
    if first is None:
        return view.t("not-recorded")
    return view.t("kpi-meetings-days", first=view.text(first), last=view.text(last), count=held)


def attendance(view: View, now: Figures, then: Figures | None) -> Kpi:
    """The rate of the confirmed roster, or the count of those listed where there is none."""
    totals, share = now.totals, Share(now.attended, now.eligible)
    recorded, present = totals["recorded_count"], totals["present_count"]
    if share.whole:
        value = view.t(
            "kpi-attendance-rate", percent=share.percent, attended=share.part, eligible=share.whole
        )
        basis = view.t(
            "kpi-attendance-coverage", known=share.whole, all=share.whole + now.unknown, date=now.as_of
        )
    else:
        value = attendance_unrated(view, present, recorded, held=now.held, rostered=now.rostered)
        basis = _unrated(view, now)
    return Kpi(
        key="kpi-attendance",
        label=view.t("kpi-attendance"),
        value=value,
        details=[
            *_compared(_rates_compared(view, then, share) if then else ""),
            _recorded(view, "kpi-attendance-listed", present, recorded, now.held),
            _recorded(
                view,
                "kpi-attendance-stated",
                totals["stated_attendee_count"],
                totals["stated_count"],
                now.held,
            ),
        ],
        basis=basis,
        link=view.link("/attendance"),
        link_text=view.t("kpi-attendance-link"),
    )


def _unrated(view: View, now: Figures) -> str:
    """Why no rate can be given: nothing was held, no seat is confirmed, or of none is it known who came."""
    reason = "unheld"
    if now.held:
        reason = "unrostered" if not now.rostered else "unrecorded" if now.unknown else "uncovered"
    return view.t(
        f"kpi-attendance-{reason}",
        date=now.as_of,
        recorded=now.totals["recorded_count"],
        meetings=now.held,
        period="some" if now.scope.since or now.scope.until else "all",
    )


def _recorded(view: View, key: str, count: int | None, recorded: int, meetings: int) -> str:
    """A sum over the meetings that record it, with how many those are; ``<key>-none`` where none does."""
    if count is None:
        return view.t(f"{key}-none")
    return view.t(key, sum=count, recorded=recorded, meetings=meetings)


def agenda(view: View, now: Figures, then: Figures | None) -> Kpi:
    """Items of the meetings held by type, and how many of those with a type ask for a decision."""
    typed = sum(row["item_count"] for row in now.types if row["item_type"] is not None)
    deciding = sum(row["item_count"] for row in now.types if row["item_type"] in DECIDING)
    types = [
        (row["item_type"], f"{item_type(view, row['item_type'])} {row['item_count']:,}") for row in now.types
    ]
    details = [
        *_compared(count_compared(view, then.items, now.items, "unit-items") if then else ""),
        POINT.join(words for _, words in types),
        view.t("kpi-agenda-deciding", deciding=deciding, count=typed),
    ]
    return Kpi(
        key="kpi-agenda",
        label=view.t("kpi-agenda"),
        value=view.t("kpi-agenda-value", count=now.items) if now.items else view.t("not-recorded"),
        details=details if now.items else [],
        basis=view.t(
            "kpi-agenda-basis", recorded=now.totals["itemised_count"], meetings=now.held, date=now.as_of
        ),
        link=view.link("/agenda", held="yes"),
        link_text=view.t("kpi-agenda-link"),
        ways={words: view.link("/agenda", held="yes", type=one) for one, words in types if one is not None},
    )


def follow_ups(view: View, now: Figures, then: Figures | None) -> Kpi:
    """Confirmed follow-ups and how many of them are closed, with the drafts beside them."""
    closure = now.closure
    confirmed = closure["confirmed_count"]
    details = [view.t("kpi-follow-ups-drafts", count=closure["draft_count"])]
    ways = {details[0]: view.link("/follow-ups", review="draft")} if closure["draft_count"] else {}
    if confirmed:
        details.append(view.t("kpi-follow-ups-closed", closed=closure["closed_count"], confirmed=confirmed))
        ways[details[-1]] = view.link("/follow-ups", review="confirmed", state="ended")
        details.append(
            view.t("kpi-follow-ups-due", closed=closure["due_closed_count"], due=closure["due_count"])
            if closure["due_count"]
            else view.t("kpi-follow-ups-undated", undated=closure["undated_count"], confirmed=confirmed)
        )
    compared = count_compared(view, then.closure["confirmed_count"], confirmed, "unit-items") if then else ""
    return Kpi(
        key="kpi-follow-ups",
        label=view.t("kpi-follow-ups"),
        value=view.t("kpi-follow-ups-value", count=confirmed),
        details=[*_compared(compared), *details],
        basis=view.t("basis-as-of", date=now.as_of),
        link=view.link("/follow-ups", review="confirmed") if confirmed else view.link("/follow-ups"),
        link_text=view.t("kpi-follow-ups-link"),
        ways=ways,
    )


def uptake(view: View, now: Figures, then: Figures | None) -> Kpi:
    """Of the confirmed requests, how many have an answer, and what became of those."""
    told = now.uptake
    share = Share(told["answered_count"], told["request_count"])
    compared = ""
    if then:
        past = Share(then.uptake["answered_count"], then.uptake["request_count"])
        compared = share_compared(view, past, share, "unit-items")
    parts = view.t(
        "kpi-uptake-parts",
        answered=share.part,
        **{name: told[f"{name}_count"] for name in (*PARTS, "unsaid")},
    )
    ways = {
        words: view.link("/follow-ups", kind="request", review="confirmed", uptake=PARTS[name])
        for name, words in zip(PARTS, parts.split(POINT), strict=False)
        if told[f"{name}_count"]
    }
    return Kpi(
        key="kpi-uptake",
        label=view.t("kpi-uptake"),
        value=view.t("kpi-uptake-value", requests=share.whole, answered=share.part)
        if share.whole
        else view.t("kpi-uptake-none"),
        details=[*_compared(compared), *([parts] if share.part else [])],
        ways=ways,
        basis=view.t("kpi-uptake-basis", date=now.as_of),
        link=view.link("/follow-ups", kind="request", review="confirmed" if share.whole else None),
        link_text=view.t("kpi-uptake-link"),
    )


def completeness(view: View, now: Figures, then: Figures | None) -> Kpi:
    """Statutory elements recorded, of those that apply."""
    share = Share(now.elements_in("whole"), now.applicable)
    compared = ""
    if then:
        past = Share(then.elements_in("whole"), then.applicable)
        compared = share_compared(view, past, share, "unit-elements")
    cited = any(row["cited_count"] for row in now.elements)
    parts = {state: now.elements_in(state) for state in ("part", "missing", "inapplicable")}
    return Kpi(
        key="kpi-completeness",
        label=view.t("kpi-completeness"),
        value=view.t("kpi-completeness-value", whole=share.part, applicable=share.whole),
        details=[*_compared(compared), view.t("kpi-completeness-parts", **parts)],
        basis=view.t("kpi-completeness-basis" if cited else "kpi-completeness-uncited", date=now.as_of),
        link="#completeness",
        link_text=view.t("kpi-completeness-link"),
    )


def accessibility(view: View) -> Kpi:
    """What the last audit of this dashboard found."""
    runs = view.rows("audit_runs", target="dashboard")
    link = view.link("/accessibility")
    label, link_text = view.t("kpi-accessibility"), view.t("kpi-accessibility-link")
    if not runs:
        return Kpi(
            label,
            view.t("kpi-accessibility-none"),
            [view.t("kpi-accessibility-how")],
            view.t("basis-as-of", date=view.as_of),
            link,
            link_text,
            key="kpi-accessibility",
        )
    run = runs[-1]
    return Kpi(
        key="kpi-accessibility",
        label=label,
        value=view.t("kpi-accessibility-value", count=run["violation_count"]),
        details=[view.t("kpi-accessibility-seen", audited=run["audited_count"], all=run["page_state_count"])],
        basis=view.t("kpi-accessibility-basis", at=view.moment(run["finished_at"])),
        link=link,
        link_text=link_text,
    )


def _rates_compared(view: View, then: Figures, share: Share) -> str:
    return share_compared(view, Share(then.attended, then.eligible), share, "unit-meetings")


def _compared(sentence: str) -> list[str]:
    return [sentence] if sentence else []
