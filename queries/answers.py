"""What an engine gives as an answer, read as a frame or as plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb

from data.connection import Connection, Served
from queries.binding import Asked

if TYPE_CHECKING:
    import pandas as pd

_FRAME_TYPES = {
    "TINYINT": "Int64",
    "SMALLINT": "Int64",
    "INTEGER": "Int64",
    "BIGINT": "Int64",
    "HUGEINT": "Int64",
}


def frame_read(cursor: Connection, asked: Asked) -> pd.DataFrame:
    """A frame: NULL is ``None``/``NA``, whole numbers are ``Int64``, a day is a ``date``."""
    if isinstance(cursor, Served):
        frame, types = cursor.frame(asked.written.sql)
    else:
        assert isinstance(cursor, duckdb.DuckDBPyConnection)
        asked.put(cursor)
        types = {str(column[0]): str(column[1]) for column in cursor.description or ()}
        frame = cursor.df()
    frame = frame.astype({name: _FRAME_TYPES[kind] for name, kind in types.items() if kind in _FRAME_TYPES})
    for name, kind in types.items():
        if kind == "DATE":
            frame[name] = frame[name].dt.date.astype("object")
    return frame


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer as plain values, row by row."""

    names: list[str]
    values: list[tuple[Any, ...]]


def rows_read(cursor: Connection, asked: Asked) -> Rows:
    """Rows without the way over a frame, which would take longer than many a question."""
    if not isinstance(cursor, duckdb.DuckDBPyConnection):
        frame = frame_read(cursor, asked)
        return Rows(frame.columns.tolist(), _values_of(frame))
    asked.put(cursor)
    names = [str(column[0]) for column in cursor.description or ()]
    kinds = [str(column[1]) for column in cursor.description or ()]
    values = cursor.fetchall()
    # A frame gives a decimal as a float, and no number (NaN) as missing.
    if any(kind.startswith(("DECIMAL", "DOUBLE", "FLOAT")) for kind in kinds):
        values = [
            tuple(_number(float(one)) if isinstance(one, Decimal) else _number(one) for one in row)
            for row in values
        ]
    return Rows(names, values)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a frame as dicts of Python values; every kind of missing value is ``None``."""
    return [dict(zip(frame.columns, values, strict=True)) for values in _values_of(frame)]


def _values_of(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    columns = [[_plain(value) for value in frame[column].tolist()] for column in frame.columns]
    return list(zip(*columns, strict=True))


def _number(value: Any) -> Any:
    return None if isinstance(value, float) and value != value else value


def _plain(value: Any) -> Any:
    # Half a second: whoever reads rows alone need not load it.
    import pandas as pd

    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value):
        return None
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value
