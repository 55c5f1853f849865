"""What became of an agenda item, as the minutes state it: result, wording of the decision, votes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.parts import line_link
from dashboard.components.table import Cell, Row
from dashboard.components.view import View

OPTIONS = ("for", "against", "abstained")


def outcome(view: View, item: Row, votes: Sequence[Row]) -> Cell:
    """The result of an item with its votes, each leading to its line; 기록 없음 where none is stated."""
    held = [row for row in votes if (row["slug"], row["number"]) == (item["slug"], item["number"])]
    if item["result"] is None and item["resolution_text"] is None and not held:
        return view.t("not-recorded")
    parts = [view.korean(words) for words in (item["result"], _wording(item)) if words]
    parts += [_vote(view, row) for row in held]
    return Markup("<br>").join(parts)


def _wording(item: Row) -> str | None:
    """The wording of the decision where it says more than the result."""
    words = item["resolution_text"]
    return None if words is None or words == item["result"] else str(words)


def _vote(view: View, row: Row) -> Markup:
    counts = [
        view.t(f"vote-{option}", count=row[f"{option}_count"])
        for option in OPTIONS
        if row[f"{option}_count"] is not None
    ]
    return Markup("{} {}").format(
        view.t("vote-counts", counts=" · ".join(counts)),
        line_link(view, row["slug"], row["first_line"], row["last_line"], view.t("column-vote")),
    )
