"""Every query asked of two engines over the same rows: with what it must be given, then with each option."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from queries import catalogue
from queries.catalogue import Parameter, QueryError
from queries.engine import Engine

AS_OF = date(2026, 11, 26)
_COMMITTEES = "FROM organization WHERE classification = 'committee' ORDER BY 1"
# Where the values of a parameter are found in the rows, so that the answers hold something.
FOUND = {
    "committee text": f"SELECT name {_COMMITTEES}",
    "committee integer": f"SELECT organization_id {_COMMITTEES}",
    "organization": f"SELECT organization_id {_COMMITTEES}",
    "body": "SELECT organization_id FROM organization WHERE classification = 'city' ORDER BY 1",
    "meeting": "SELECT slug FROM counted_meeting ORDER BY meeting_id DESC",
    "meetings integer": "SELECT meeting_id FROM counted_meeting ORDER BY meeting_id",
    "meetings": "SELECT slug FROM counted_meeting ORDER BY meeting_id",
    "document": "SELECT document_id FROM document ORDER BY 1",
    "papers integer": "SELECT document_id FROM document ORDER BY 1",
    "papers": "SELECT file_name FROM document ORDER BY 1",
    "paper": "SELECT document_id FROM document ORDER BY 1",
    "item integer": "SELECT agenda_item_id FROM agenda_item ORDER BY 1 DESC",
    "items": "SELECT agenda_item_id FROM agenda_item ORDER BY 1",
    "requests": "SELECT request_id FROM action_answer ORDER BY 1",
    "request": "SELECT request_id FROM action_answer ORDER BY 1",
    "commitment": "SELECT commitment_id FROM action_answer ORDER BY 1",
    "department": "SELECT owner_department FROM action_item WHERE owner_department IS NOT NULL ORDER BY 1",
    "kind": "SELECT kind FROM action_item ORDER BY 1 DESC",
    "item_type": "SELECT item_type FROM agenda_item WHERE item_type IS NOT NULL ORDER BY 1",
    "person": "SELECT person_id FROM person ORDER BY 1",
    "persons integer": "SELECT person_id FROM person ORDER BY 1",
    "persons": "SELECT name FROM person ORDER BY 1",
    "membership": "SELECT membership_id FROM membership ORDER BY 1",
    "run": "SELECT run_id FROM audit_run ORDER BY 1 DESC",
    "finding": "SELECT finding_id FROM audit_finding ORDER BY 1",
    "fingerprint": "SELECT fingerprint FROM audit_finding ORDER BY 1",
    "page": "SELECT page FROM audit_page ORDER BY 1",
    "target": "SELECT target FROM audit_run ORDER BY 1",
    "passages": "SELECT passage_id FROM search_passage WHERE NOT replaced ORDER BY 1",
    "terms": "SELECT term FROM search_term AS t JOIN search_posting AS p ON p.term_id = t.term_id"
    " GROUP BY term ORDER BY count(*) DESC, term",
    "required": "SELECT term FROM search_term ORDER BY term_id",
    "phrases": "SELECT folded FROM search_passage WHERE NOT replaced ORDER BY length(folded), folded",
    "table": "SELECT table_name FROM correction ORDER BY 1",
    "row": "SELECT row_id FROM correction ORDER BY correction_id",
    "rule": "SELECT rule FROM action_item ORDER BY 1",
    "code": "SELECT code FROM parse_note ORDER BY 1",
    "state": "SELECT state FROM action_status_event WHERE state IS NOT NULL ORDER BY 1",
    "status": "SELECT review_status FROM action_item ORDER BY 1",
}
FIXED: dict[str, Any] = {
    "as_of": AS_OF,
    "since": date(2024, 1, 1),
    "until": AS_OF,
    "first": 1,
    "last": 10_000,
    "by_words": 1,
    "needed": 1,
    "by_phrases": 1,
    "phrase_count": 1,
    "number": 1,
    "created_since": "2000-01-01T00:00:00",
    "modified_since": "2000-01-01T00:00:00",
    "created_until": "2100-01-01T00:00:00",
    "modified_until": "2100-01-01T00:00:00",
}
MOST = 3


@dataclass
class Found:
    """What comparing one query on one engine found: how often it was asked, rows seen, the first gap."""

    query: str
    engine: str
    data: str
    asked: int = 0
    rows: int = 0
    gap: str = ""


class Values:
    """Values for parameters, from the rows of one database."""

    def __init__(self, file: Path) -> None:
        # The engine has the file itself open.
        self.copy = file.with_name(f"{file.name}.values")
        shutil.copyfile(file, self.copy)
        self._connection = duckdb.connect(str(self.copy), read_only=True)

    def of(self, parameter: Parameter) -> Any:
        """One that fits, or several for a list; None where the rows hold none."""
        if parameter.name in FIXED:
            return FIXED[parameter.name]
        kind = "integer" if parameter.type.startswith("integer") else "text"
        statement = FOUND.get(f"{parameter.name} {kind}") or FOUND.get(parameter.name)
        found = self._connection.execute(f"{statement} LIMIT {MOST}").fetchall() if statement else []
        if parameter.type in ("texts", "integers"):
            return [row[0] for row in found]
        if not found:
            return None if parameter.optional else (0 if kind == "integer" else "-")
        return found[0][0]

    def sets(self, name: str) -> Iterator[dict[str, Any]]:
        """What the query must be given, alone and with each option."""
        parameters = catalogue.load(name).parameters
        least = {each.name: self.of(each) for each in parameters if not each.optional}
        yield least
        for each in parameters:
            if each.optional and (value := self.of(each)) is not None:
                yield {**least, each.name: value}


def compare(
    name: str,
    values: Values,
    known: Engine,
    other: Engine,
    *,
    engine: str,
    data: str,
    most: int | None = None,
) -> Found:
    """Ask both, ``most`` times where that is given; the first answer that differs is the gap."""
    found = Found(name, engine, data)
    for given in islice(values.sets(name), most):
        expected = known.run(name, **given)
        found.asked += 1
        found.rows += len(expected)
        try:
            pd.testing.assert_frame_equal(other.run(name, **given), expected, check_exact=False, rtol=1e-12)
        except (AssertionError, QueryError) as error:
            found.gap = f"{given}: {' '.join(str(error).split())[:300]}"
            break
    return found
