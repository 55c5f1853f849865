"""Open data: the public tables as Parquet and CSV with a Frictionless data package that describes them.

Which rows and columns leave is a table, ``public_tables.toml``; whether a label does, :mod:`data.attribution`
says. Descriptions are the schema's comments.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import duckdb

from data.attribution import names_nobody
from data.copying import snapshot
from data.disclosure import OPEN
from data.store import Store
from data.version import TOOL_VERSION

TABLES: Final = Path(__file__).with_name("public_tables.toml")
PACKAGE: Final = "datapackage.json"
LICENCE: Final = {"name": "other-open", "title": "공공누리 제1유형에 준함: 원문 회의록의 이용 조건을 따름"}

_PREPARE: Final = f"""
CREATE TEMP VIEW open_item AS
SELECT i.agenda_item_id, m.disclosure
FROM agenda_item AS i
JOIN open_meeting AS m ON m.meeting_id = i.meeting_id;
CREATE TEMP VIEW named_version AS SELECT version_id FROM open_version WHERE disclosure = '{OPEN}';
CREATE TEMP VIEW named_item AS SELECT agenda_item_id FROM open_item WHERE disclosure = '{OPEN}';
CREATE TEMP TABLE told_label (label VARCHAR PRIMARY KEY);
"""  # noqa: S608 - a class of our own
_UNTOLD: Final = "; NULL where {} may name a person and the document's class is not 공개"
_TYPES: Final = {
    "BIGINT": "integer",
    "INTEGER": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}


@dataclass(frozen=True, slots=True)
class Public:
    """A table that leaves: which rows, and which columns stay.

    ``labels``: columns that say who spoke, presents or is to act; ``quotes``: columns that repeat them as
    printed. Both are NULL where a label may name a person, but in rows that are ``named``.
    """

    name: str
    where: str
    withheld: frozenset[str]
    labels: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    named: str = "FALSE"

    @property
    def as_printed(self) -> Public:
        """The same with every label, for readers that are our own pages elsewhere."""
        return replace(self, labels=(), quotes=())

    @property
    def rows(self) -> str:
        """The query for the rows that leave, on a connection that :func:`prepare` has made ready."""
        told = {name: f"({name} IN (FROM told_label) OR {self.named})" for name in self.labels}
        every = " AND ".join(f"({name} IS NULL OR {rule})" for name, rule in told.items())
        told |= dict.fromkeys(self.quotes, every)
        blanked = ", ".join(f"CASE WHEN {rule} THEN {name} END AS {name}" for name, rule in told.items())
        columns = f"* REPLACE ({blanked})" if blanked else "*"
        return f"SELECT {columns} FROM {self.name} WHERE {self.where}"  # noqa: S608 - names of our own table


def export(store: Store, folder: Path) -> dict[str, int]:
    """Write every public table twice and the package; rows written by table. StoreError as in a scope."""
    folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    resources: list[dict[str, Any]] = []
    with snapshot(store) as copy:
        connection = duckdb.connect(str(copy), read_only=True)
        try:
            tables = public()
            prepare(connection, tables)
            for table in tables:
                columns = columns_of(connection, table)
                names = ", ".join(f'"{column["name"]}"' for column in columns)
                chosen = f"SELECT {names} FROM ({table.rows}) ORDER BY ALL"  # noqa: S608
                counts[table.name] = _count(connection, chosen)
                resources += [
                    _resource(connection, chosen, table.name, columns, folder, form)
                    for form in ("csv", "parquet")
                ]
        finally:
            connection.close()
    package = {
        "name": "committee-minutes",
        "title": "위원회 회의록",
        "version": TOOL_VERSION,
        "profile": "data-package",
        "licenses": [LICENCE],
        "resources": resources,
    }
    (folder / PACKAGE).write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return counts


def public() -> list[Public]:
    """The tables that may leave, as ``public_tables.toml`` says."""
    held = tomllib.loads(TABLES.read_text(encoding="utf-8"))
    withheld = frozenset(held["withheld"])
    return [
        Public(
            one["name"],
            one.get("where", "TRUE"),
            withheld,
            tuple(one.get("labels", ())),
            tuple(one.get("quotes", ())),
            one.get("named", "FALSE"),
        )
        for one in held["table"]
    ]


def prepare(connection: duckdb.DuckDBPyConnection, tables: Iterable[Public]) -> None:
    """Make what the conditions of ``public_tables.toml`` ask, and which labels name nobody."""
    connection.execute(_PREPARE)
    labels: set[str] = set()
    for table in tables:
        for name in table.labels:
            found = connection.execute(f"SELECT DISTINCT {name} FROM {table.name} WHERE {name} IS NOT NULL")  # noqa: S608
            labels |= {label for (label,) in found.fetchall()}
    told = sorted(label for label in labels if names_nobody(label))
    connection.execute("INSERT INTO told_label SELECT unnest(?)", [told])


def columns_of(connection: duckdb.DuckDBPyConnection, table: Public) -> list[dict[str, str]]:
    """Name, type and description of each column that leaves, in the table's order."""
    rows = connection.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() "
        "WHERE table_name = ? ORDER BY column_index",
        [table.name],
    ).fetchall()
    return [
        {
            "name": name,
            "type": _TYPES.get(kind, "string"),
            "description": f"{comment or ''}{_untold(table, name)}",
        }
        for name, kind, comment in rows
        if name not in table.withheld
    ]


def _untold(table: Public, name: str) -> str:
    """What the description of a column adds where its values stay here in part."""
    if name in table.labels:
        return _UNTOLD.format("it")
    return _UNTOLD.format(" or ".join(table.labels)) if name in table.quotes else ""


def _count(connection: duckdb.DuckDBPyConnection, chosen: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM ({chosen})").fetchone()  # noqa: S608
    return int(row[0]) if row else 0


def _resource(
    connection: duckdb.DuckDBPyConnection,
    chosen: str,
    name: str,
    columns: list[dict[str, str]],
    folder: Path,
    form: str,
) -> dict[str, Any]:
    path = folder / f"{name}.{form}"
    options = "FORMAT csv, HEADER true" if form == "csv" else "FORMAT parquet, COMPRESSION zstd"
    escaped = str(path).replace("'", "''")
    connection.execute(f"COPY ({chosen}) TO '{escaped}' ({options})")
    comment = connection.execute(
        "SELECT comment FROM duckdb_tables() WHERE table_name = ?", [name]
    ).fetchone()
    content = path.read_bytes()
    made: dict[str, Any] = {
        "name": name if form == "csv" else f"{name}-parquet",
        "path": path.name,
        "description": comment[0] if comment else "",
        "format": form,
        "mediatype": "text/csv" if form == "csv" else "application/vnd.apache.parquet",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {"fields": columns},
    }
    if form == "csv":
        return made | {"type": "table", "profile": "tabular-data-resource", "encoding": "utf-8"}
    # Types are in the file itself: a reader that knows none but CSV's checks it as bytes.
    return made | {"type": "file", "profile": "data-resource"}
