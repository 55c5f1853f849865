"""A file of minutes that changes, and the database that it is ingested into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.site import MINUTES_FOLDER
from data.acts import begin
from data.ingest import ingest
from data.store import Store

REAL = next(MINUTES_FOLDER.glob("*.txt")).read_text(encoding="utf-8")
ITEM = """
SELECT a.action_item_id, a.text, a.first_line, a.review_status, a.reviewed_by, a.edited, a.same_as,
  a.owner_department, a.owner_basis, a.due_date, a.kind
FROM action_item AS a JOIN current_version AS v ON v.version_id = a.version_id
"""


class Minutes:
    """A file of minutes that changes, and the database that it is ingested into."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "회의록.txt"
        self.store = Store(folder / "minutes.duckdb")

    def ingest(self, text: str) -> str:
        self.path.write_text(text, encoding="utf-8")
        (outcome,) = ingest([self.path], self.store)
        return outcome.status

    def items(self) -> list[dict[str, Any]]:
        return self.rows(f"{ITEM} ORDER BY a.first_line, a.action_item_id")

    def rows(self, statement: str) -> list[dict[str, Any]]:
        with self.store.reading() as cursor:
            found = cursor.execute(statement).fetchall()
            names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found]

    def act(self, what: Callable[..., Any], *given: Any, reason: str | None = None, **named: Any) -> Any:
        with self.store.writing() as connection:
            return what(begin(connection, "review", actor="김간사", reason=reason), *given, **named)

    def rechecks(self) -> list[dict[str, Any]]:
        return self.rows("SELECT * FROM recheck WHERE state = 'open' ORDER BY recheck_id")


def on_one_line(minutes: Minutes) -> list[dict[str, Any]]:
    lines = REAL.splitlines()
    found = [
        item
        for item in minutes.items()
        if item["text"] in lines[item["first_line"] - 1] and REAL.count(item["text"]) == 1
    ]
    assert len(found) > 5
    return found


def by_text(minutes: Minutes, text: str) -> dict[str, Any]:
    (found,) = [item for item in minutes.items() if item["text"] == text]
    return found
