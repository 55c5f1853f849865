"""A figure against that of the period before: both values and the difference, in words."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.components.view import View


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, counted."""

    part: int
    whole: int

    @property
    def percent(self) -> int:
        """Rounded to whole percent."""
        return round(100 * self.part / self.whole)


def count_compared(view: View, before: int, now: int, unit: str) -> str:
    """Two counts of a thing; ``unit`` is the key of its word."""
    change = "same" if now == before else "more" if now > before else "fewer"
    return view.t(
        f"compared-{change}",
        before=view.text(before),
        now=view.text(now),
        difference=view.text(abs(now - before)),
        unit=view.t(unit),
    )


def share_compared(view: View, before: Share, now: Share, unit: str) -> str:
    """Two shares, each with its part and whole; empty where one of them has no whole.

    ``unit`` is the key of the word that their parts are counted in.
    """
    if not before.whole or not now.whole:
        return ""
    change = now.percent - before.percent
    words = "same" if not change else "higher" if change > 0 else "lower"
    return view.t(
        f"compared-{words}-share",
        before=_said(view, before, unit),
        now=_said(view, now, unit),
        difference=abs(change),
    )


def _said(view: View, share: Share, unit: str) -> str:
    return view.t("share", percent=share.percent, part=share.part, whole=share.whole, unit=view.t(unit))
