"""Rows of a server's answer as a frame of the types that DuckDB gives.

What type a column has is asked of an empty database of the same schema, so that an engine that counts in
``numeric`` or tells types in words of its own gives the same frame.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cache, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import duckdb

from data.database import OPTIONS
from data.schema import whole_schema

if TYPE_CHECKING:
    from pandas import DataFrame
    from pyarrow import DataType, Table

Types = Mapping[str, str]

_REMEMBERED: Final = 2048
_lock: Final = threading.Lock()


@cache
def _empty() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config=OPTIONS)
    connection.execute(whole_schema())
    return connection


@lru_cache(maxsize=_REMEMBERED)
def types_of(query: str) -> Types:
    """Each column of a query and its type. duckdb.Error where DuckDB cannot do it."""
    with _lock:
        described = _empty().execute(f"DESCRIBE {query}").fetchall()
    return {name: str(kind) for name, kind, *_ in described}


def from_csv(content: bytes, types: Types) -> Table:
    """An Arrow table from CSV without a header, in which an empty field is NULL, and ``""`` an empty text."""
    import pyarrow as pa
    from pyarrow import csv

    kinds = {name: _arrow(kind) for name, kind in types.items()}
    if not content:
        return pa.table({name: pa.array([], kind) for name, kind in kinds.items()})
    read = csv.ReadOptions(column_names=list(kinds), block_size=max(1 << 20, len(content) + 1))
    parse = csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False)
    convert = csv.ConvertOptions(
        column_types=kinds,
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
        true_values=["t", "true"],
        false_values=["f", "false"],
    )
    return csv.read_csv(BytesIO(content), read, parse, convert)


def as_types(table: Table, types: Types) -> Table:
    """The same rows with each column in its type."""
    import pyarrow as pa

    columns = [table[name].cast(_arrow(kind)) for name, kind in types.items()]
    return pa.table(columns, names=list(types))


def from_arrow(table: Table) -> DataFrame:
    """The frame that DuckDB makes of an Arrow table."""
    with _lock:
        frame: DataFrame = _empty().from_arrow(table).df()
    return frame


def _arrow(kind: str) -> DataType:
    import pyarrow as pa

    if kind.startswith("DECIMAL"):
        return pa.float64()
    known = {
        "BOOLEAN": pa.bool_(),
        "TINYINT": pa.int8(),
        "SMALLINT": pa.int16(),
        "INTEGER": pa.int32(),
        "BIGINT": pa.int64(),
        "HUGEINT": pa.int64(),
        "DOUBLE": pa.float64(),
        "DATE": pa.date32(),
        "TIMESTAMP": pa.timestamp("us"),
    }
    return known.get(kind, pa.string())
