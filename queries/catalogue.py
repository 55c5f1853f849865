"""The questions that can be asked: every ``.sql`` file, its sentence and its parameters.

A file's head reads::

    -- One sentence that says what the query answers?
    -- :meeting text? slug of one meeting; all meetings without it

A parameter is ``:name type description``; a ``?`` after the type makes it optional (NULL). One of
type ``texts`` or ``integers`` is a list and stands alone in ``(VALUES (:name))``, a row a value; an
empty list is one row of NULL, and elsewhere ``:name`` is its first value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

FOLDER = Path(__file__).parent
ParameterType = Literal["text", "date", "integer", "texts", "integers"]

_PARAMETER = re.compile(
    r"-- :(?P<name>[a-z_]+) (?P<type>texts?|date|integers?)(?P<optional>\??) (?P<description>.+)"
)


class QueryError(Exception):
    """A question that cannot be asked so; ``code`` and ``values`` fill ``error-<code>`` of the catalogue.

    Codes: ``unknown-query``, ``unknown-parameter``, ``missing-parameter``, ``bad-parameter``,
    ``query-failed``, ``not-yours``, ``no-rule``.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{code}: {values}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One typed parameter of a query."""

    name: str
    type: ParameterType
    optional: bool
    description: str


@dataclass(frozen=True, slots=True)
class Query:
    """One question: its name, the sentence it answers, its parameters and its SQL in DuckDB's dialect."""

    name: str
    sentence: str
    parameters: tuple[Parameter, ...]
    sql: str


@cache
def names() -> tuple[str, ...]:
    """Names of all queries, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.sql")))


@cache
def load(name: str) -> Query:
    """Read one query. Raises QueryError ``unknown-query``."""
    if name not in names():
        raise QueryError("unknown-query", name=name, known=", ".join(names()))
    text = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    head = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        head.append(line)
    found = [match for line in head if (match := _PARAMETER.fullmatch(line))]
    sentence = " ".join(line.removeprefix("--").strip() for line in head if not line.startswith("-- :"))
    parameters = tuple(
        Parameter(
            match["name"], cast(ParameterType, match["type"]), match["optional"] == "?", match["description"]
        )
        for match in found
    )
    return Query(name, sentence, parameters, "\n".join(text.splitlines()[len(head) :]).strip())
