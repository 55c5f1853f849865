"""What a scope of the store gives, whichever engine holds the rows: statements in DuckDB's dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame


class Connection(Protocol):
    """One statement after another; what is fetched is of the last. DuckDB's own connection is one."""

    @property
    def description(self) -> Any:
        """The columns of the last answer, each a sequence that begins with its name and its type."""

    def execute(self, query: str, parameters: Any = None) -> Connection:
        """Run one statement: ``?`` stands for a value of a list, ``$name`` for one of a mapping."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row; None after the last."""

    def fetchall(self) -> list[Any]:
        """The rows that are left."""

    def df(self) -> DataFrame:
        """The rows that are left as a frame of the types that DuckDB gives."""
