"""Ingest as a person at a terminal sees it: a bar while it runs, a sentence a file, a table at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from dashboard.catalogue import Translate
from dashboard.console import Bar, bar
from data.ingest import Told, ingest
from data.readers import printable
from data.store import Store
from data.storing import Outcome

STATUSES: Final = ("added", "updated", "unchanged", "failed")


def run(
    paths: Sequence[Path],
    store: Store,
    t: Translate,
    say: Callable[[str], None],
    *,
    quiet: bool = False,
    actor: str | None = None,
) -> list[Outcome]:
    """Ingest with a bar on standard error where that is a terminal; ``say`` is given each sentence.

    ``quiet``: sentences and table are left out, for output that a program reads. ``actor``: as in
    :func:`data.ingest.ingest`.
    """
    with bar(t("ingest-progress")) as shown:
        outcomes = ingest(paths, store, workers=None, told=_told(shown) if shown else None, actor=actor)
    if not quiet:
        for outcome in outcomes:
            say(sentence(outcome, t))
        if len(outcomes) > 1:
            say(summary(outcomes, t))
    return outcomes


def sentence(outcome: Outcome, t: Translate) -> str:
    """What became of one file."""
    return f"{printable(str(outcome.path))}: {t(outcome.key, **outcome.values)}"


def summary(outcomes: Sequence[Outcome], t: Translate) -> str:
    """How many files ended how, as a table of text."""
    from rich.box import ASCII
    from rich.console import Console
    from rich.table import Table

    counts = Counter(outcome.status for outcome in outcomes)
    table = Table(box=ASCII)
    table.add_column(t("ingest-summary-status"))
    table.add_column(t("ingest-summary-files"), justify="right")
    for status in STATUSES:
        table.add_row(t(f"ingest-status-{status}"), f"{counts[status]:,}")
    table.add_row(t("ingest-summary-all"), f"{len(outcomes):,}")
    console = Console(width=60, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get().rstrip()


def as_json(outcomes: Sequence[Outcome], t: Translate) -> dict[str, Any]:
    """The same for a program: counts by status, then the files."""
    counts = Counter(outcome.status for outcome in outcomes)
    return {
        "summary": {status: counts[status] for status in STATUSES},
        "files": [
            {
                "path": printable(str(outcome.path)),
                "status": outcome.status,
                "role": outcome.role,
                "message": t(outcome.key, **outcome.values),
                "rows": dict(outcome.rows),
            }
            for outcome in outcomes
        ],
    }


def _told(shown: Bar) -> Told:
    def told(outcome: Outcome, done: int, total: int) -> None:
        shown(done, total, "")

    return told
