"""What persons said of a run: reviews of items, which hold while a page is as it was, and signatures.

A person's 미준수 fails an item; 준수 and 해당 없음 count where every page that is to be looked at (the run's
sample, and where a machine could not tell of that item) has a review that holds and no machine found a
violation. Reviews are of KWCAG items: a WCAG criterion is failed by one, never met by one, since an item may
ask for less than its criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from dashboard.audit.model import Judgement

WAITING: Final[frozenset[Judgement]] = frozenset({"자동 점검 이상 없음", "수동 확인 필요"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One person's verdict on an item on a page; ``at`` is UTC."""

    item: str
    page: str
    verdict: Judgement
    note: str
    technology: str | None
    evidence: str | None
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A signature under a run; ``at`` is UTC."""

    department: str
    scope: str
    report_hash: str
    actor: str
    at: datetime


def looked_at(pages: Sequence[str], sample: Iterable[str], doubted: Iterable[str]) -> list[str]:
    """The pages on which a person looks at an item, in their order; all where a run has no sample."""
    chosen = set(sample)
    wanted = chosen | set(doubted) if chosen else set(pages)
    return [page for page in pages if page in wanted]


def combined(
    machine: Judgement, said: Iterable[tuple[str, str]], pages: Sequence[str]
) -> tuple[Judgement, Literal["machine", "person"]]:
    """The verdict on an item and whose it is; ``pages``: where a person has to look.

    ``said``: pages with a person's verdict that holds there.
    """
    by_page = dict(said)
    if machine == "미준수":
        return machine, "machine"
    if "미준수" in by_page.values():
        return "미준수", "person"
    if machine not in WAITING or not by_page or not set(pages) <= set(by_page):
        return machine, "machine"
    return ("준수" if "준수" in by_page.values() else "해당 없음"), "person"


def met(verdict: str, decided_by: str, targets: int, failed: int) -> tuple[int | None, float | None]:
    """How many of the targets are met and their share in percent; None where nothing is decided.

    Of an item that a person failed too: how much of it failed a person does not count.
    """
    decided = verdict == "준수" or (verdict, decided_by) == ("미준수", "machine")
    if not decided or not targets:
        return None, None
    count = max(0, targets - failed)
    return count, round(100 * count / targets, 1)
