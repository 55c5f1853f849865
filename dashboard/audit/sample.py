"""The pages of a run that a person looks at: chosen for a reason, and a random part (WCAG-EM 1.0, step 3).

Chosen are the first page, those that the site declares (on every page, essential), of each kind of content
the page that has most of it, and the one with most that a machine could not decide. The random part is drawn
by SHA-256 of a seed and the page's name: whoever knows the seed draws the same. The seed is the hash that the
last signature stands under, so that the draw stands until it is signed and nobody knows the next one before.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Any, Final, Literal, get_args

from dashboard.audit.model import Verdict

Reason = Literal[
    "whole",
    "start",
    "common",
    "essential",
    "forms",
    "tables",
    "graphics",
    "media",
    "links",
    "doubts",
    "random",
]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
FILE: Final = "sample.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """A page of the sample and why it is in it (``sample-<reason>`` in the catalogue)."""

    page: str
    reasons: tuple[Reason, ...]


def draw(
    pages: Sequence[str],
    verdicts: Iterable[Verdict],
    declared: Mapping[str, Sequence[Reason]],
    seed: str,
) -> tuple[Sampled, ...]:
    """The sample of ``pages`` (as the run came to them), in their order.

    ``verdicts``: those of single pages; ``declared``: reasons that the site itself gives for a page.
    """
    table = _table()
    if len(pages) <= table["whole_up_to"]:
        return tuple(Sampled(page=page, reasons=("whole",)) for page in pages)
    reasons: dict[str, list[Reason]] = {page: list(declared.get(page, ())) for page in pages}
    reasons[pages[0]].append("start")
    counts, doubts = _counted(verdicts)
    for kind in table["kind"]:
        most = _most(pages, {page: sum(counts[page, no] for no in kind["items"]) for page in pages})
        if most is not None:
            reasons[most].append(kind["reason"])
    most = _most(pages, doubts)
    if most is not None:
        reasons[most].append("doubts")
    left = sorted((page for page in pages if not reasons[page]), key=lambda page: drawn_by(seed, page))
    for page in left[: ceil(table["random_share"] * (len(pages) - len(left)))]:
        reasons[page].append("random")
    return tuple(
        Sampled(page=page, reasons=tuple(one for one in REASONS if one in reasons[page]))
        for page in pages
        if reasons[page]
    )


def drawn_by(seed: str, page: str) -> str:
    """What pages are ordered by to draw the random part: the least come first."""
    return hashlib.sha256(f"{seed}\n{page}".encode()).hexdigest()


def _counted(verdicts: Iterable[Verdict]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Places by page and KWCAG item, and places that a machine could not decide by page."""
    counts: Counter[tuple[str, str]] = Counter()
    doubts: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.standard == "KWCAG 2.2":
            counts[verdict.page, verdict.no] += verdict.target_count
            doubts[verdict.page] += verdict.cant_tell_count
    return counts, doubts


def _most(pages: Sequence[str], counts: Mapping[str, int]) -> str | None:
    """The page with the highest count, the earliest of equals; None where none has any."""
    most = max(pages, key=lambda page: counts.get(page, 0))
    return most if counts.get(most, 0) else None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
