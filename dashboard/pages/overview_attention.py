"""먼저 볼 것: what is overdue, unanswered, unconfirmed or not on record; each with numbers and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.components.markup import emit, render
from dashboard.components.view import View
from dashboard.pages.overview_figures import Figures


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at: its key, how many of how many, further numbers of its reason, and its rows."""

    key: str
    count: int
    whole: int
    link: str
    beside: int = 0


def concerns(view: View, now: Figures) -> list[Concern]:
    """Everything that may need somebody, in the order of urgency, whether or not it does now."""
    closure, asked, totals, quorum = now.closure, now.uptake, now.totals, now.quorum
    return [
        Concern(
            "overdue",
            closure["overdue_count"],
            closure["open_count"],
            view.link("/follow-ups", review="confirmed", due="overdue"),
        ),
        Concern(
            "unanswered",
            asked["request_count"] - asked["answered_count"],
            asked["request_count"],
            view.link("/follow-ups", review="confirmed", kind="request", answer="none"),
            asked["proposed_count"],
        ),
        Concern(
            "quorum",
            quorum["missed_count"],
            quorum["reached_count"] + quorum["missed_count"],
            view.link("/meeting", gap="quorum"),
            quorum["unknown_count"],
        ),
        Concern(
            "drafts",
            closure["draft_count"],
            closure["draft_count"] + closure["confirmed_count"],
            view.link("/follow-ups", review="draft"),
        ),
        Concern("records", totals["incomplete_count"], now.held, view.link("/meeting", gap="record")),
        Concern(
            "attendance",
            now.held - totals["recorded_count"],
            now.held,
            view.link("/meeting", gap="attendance"),
        ),
    ]


def attention(view: View, now: Figures) -> None:
    """The section: what needs somebody now, then what does not."""
    found = concerns(view, now)
    emit(
        render(
            "attention.html",
            title=view.t("attention-title"),
            concerns=[
                {
                    "title": title,
                    "reason": reason,
                    "link": one.link,
                    "link_text": view.t(f"attention-{one.key}-link"),
                }
                for one, (title, reason) in zip(present(found), sentences(view, found), strict=True)
            ],
            nothing=view.t("attention-none"),
            rest=quiet(view, now, found),
        )
    )


def present(found: Sequence[Concern]) -> list[Concern]:
    """What needs somebody now."""
    return [one for one in found if one.count]


def sentences(view: View, found: Sequence[Concern]) -> list[tuple[str, str]]:
    """What needs somebody now: how many, and the reason with its numbers."""
    return [
        (
            view.t(f"attention-{one.key}", count=one.count),
            view.t(f"attention-{one.key}-reason", count=one.count, whole=one.whole, beside=one.beside),
        )
        for one in present(found)
    ]


def quiet(view: View, now: Figures, found: Sequence[Concern]) -> list[str]:
    """What needs nobody now, in words; a quorum without a rule on record is no quorum reached."""
    told = [
        view.t(f"attention-{one.key}-quiet", whole=one.whole)
        for one in found
        if not one.count and one.key != "quorum"
    ]
    unruled = now.held - now.quorum["ruled_count"]
    if unruled:
        told.append(view.t("attention-quorum-unset", count=unruled, whole=now.held))
    if now.quorum["ruled_count"] and not now.quorum["missed_count"]:
        told.append(
            view.t(
                "attention-quorum-quiet",
                whole=now.quorum["reached_count"],
                beside=now.quorum["unknown_count"],
            )
        )
    return told
