"""Every table, view and column, in DuckDB's words, each with its comment: a file for each subject.

The files follow one another by their numbers: a table or view comes after those that it refers to. Another
engine's statements are written from these (:mod:`data.postgres`, :mod:`data.spark`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

SCHEMA_VERSION: Final = 2
FOLDER: Final = Path(__file__).parent


@cache
def whole_schema() -> str:
    """The whole schema as one text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.sql")))


@cache
def tables(kinds: str = "TABLE|VIEW") -> tuple[str, ...]:
    """Names of the tables and views of the schema, each after those that it refers to."""
    return tuple(re.findall(rf"^CREATE (?:{kinds}) (\w+)", whole_schema(), re.MULTILINE))


@cache
def described() -> tuple[str, ...]:
    """``table.column`` of every column of the schema's tables: each has its comment."""
    return tuple(re.findall(r"^COMMENT ON COLUMN (\w+\.\w+) IS", whole_schema(), re.MULTILINE))


def lacking(there: Iterable[str]) -> str:
    """What the schema has and a database has not, given its tables, views and ``table.column``; in words.

    Of a table that is missing its columns are not told.
    """
    found = set(there)
    missing = [name for name in tables() if name not in found]
    missing += [name for name in described() if name.split(".")[0] in found and name not in found]
    return ", ".join(sorted(missing))
