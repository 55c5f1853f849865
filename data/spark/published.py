"""What ``publish`` wrote, as the tables of the schema on a Spark cluster.

A table or a column that does not leave (:mod:`data.open_data`) is there and holds nothing, so that every
question can be asked.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn
from urllib.parse import unquote, urlsplit

import sqlglot
from sqlglot import exp

from data.connection import Connection
from data.errors import StoreError
from data.frames import types_of
from data.publishing import MANIFEST
from data.schema import tables, whole_schema
from data.spark.session import Session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

REQUIREMENTS: Final = "data/spark/requirements.txt"
ABSENT: Final = (0, 0, 0)
_SETTINGS: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
_lock: Final = threading.Lock()


class Published:
    """One folder of published tables on one cluster; safe for threads. Making one opens nothing."""

    is_prepared = False

    def __init__(self, address: str) -> None:
        try:
            parts = urlsplit(address)
            port = f":{parts.port}" if parts.port else ""
        except ValueError as error:
            raise StoreError("cluster-address") from error
        if not parts.hostname or len(parts.path) < 2 or parts.query or parts.username:
            raise StoreError("cluster-address")
        self.path = Path(unquote(parts.path))
        self.name = address
        local = parts.scheme == "spark" and parts.hostname == "local"
        self._master = "local[*]" if local else f"{parts.scheme}://{parts.hostname}{port}"

    @contextmanager
    def reading(self, *, long: bool = False) -> Iterator[Connection]:
        version = self.data_version()
        if version == ABSENT:
            raise StoreError("publication-missing", path=str(self.path))
        yield Session(_prepared(self._master, self.path, version), self.name)

    def writing(self) -> AbstractContextManager[Connection]:
        self._refuse()

    def writing_on(self) -> AbstractContextManager[None]:
        return nullcontext()

    def is_awaited(self) -> bool:
        return False

    def alone(self, work: str) -> AbstractContextManager[None]:
        self._refuse()

    def data_version(self) -> tuple[int, ...]:
        try:
            status = (self.path / MANIFEST).stat()
        except OSError:
            return ABSENT
        return status.st_mtime_ns, status.st_size, status.st_ino

    def exists(self) -> bool:
        return self.data_version() != ABSENT

    def close(self) -> None:
        """The cluster's session is the process's and ends with it."""

    def _refuse(self) -> NoReturn:
        raise StoreError("engine-only-reads", path=self.name)


def _prepared(master: str, folder: Path, version: tuple[int, ...]) -> SparkSession:
    """The session of this process in which the tables of a publication have their names."""
    with _lock:
        return _named(master, folder, version)


@cache
def _named(master: str, folder: Path, version: tuple[int, ...]) -> SparkSession:
    session = _connected(master).newSession()
    for name, value in _SETTINGS.items():
        if name.startswith("spark.sql"):
            session.conf.set(name, value)
    for table in tables("TABLE"):
        _register(session, table, folder / table)
    for view in schema_views():
        session.sql(view)
    return session


@cache
def _connected(master: str) -> SparkSession:
    try:
        with warnings.catch_warnings():
            # pyspark 4.3 warns of pandas 3, which only its own frames are about; ours are made of Arrow.
            warnings.simplefilter("ignore", FutureWarning)
            from pyspark.sql import SparkSession
    except ImportError as error:
        raise StoreError("engine-not-installed", engine="pyspark", file=REQUIREMENTS) from error
    builder = SparkSession.builder.appName("minutes-dashboard")
    builder = builder.remote(master) if master.startswith("sc:") else builder.master(master)
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:300]
        raise StoreError("server-unreachable", path=master, reason=reason) from error


def _register(session: SparkSession, table: str, folder: Path) -> None:
    """Give a table its name. A column that was not published is NULL; no file is opened to learn of types."""
    types = types_of(f"SELECT * FROM {table}")  # noqa: S608 - of the schema
    wanted = {name: exp.DataType.build(kind, dialect="duckdb").sql("spark") for name, kind in types.items()}
    if any(folder.rglob("*.parquet")):
        schema = ", ".join(f"`{name}` {kind}" for name, kind in wanted.items())
        rows = session.read.schema(schema).parquet(str(folder)).select(*wanted)
    else:
        rows = session.range(0).selectExpr(*(f"CAST(NULL AS {kind}) AS `{n}`" for n, kind in wanted.items()))
    rows.createOrReplaceTempView(table)


def schema_views() -> list[str]:
    """The views of the schema as Spark takes them, for one session."""
    made = []
    for tree in sqlglot.parse(whole_schema(), dialect="duckdb"):
        if isinstance(tree, exp.Create) and tree.kind == "VIEW":
            name, query = tree.this.sql(dialect="spark"), tree.expression.sql(dialect="spark")
            made.append(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {query}")
    return made
