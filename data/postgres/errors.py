"""What PostgreSQL says, as the StoreError that a person can act on."""

from __future__ import annotations

from typing import Final

from pg8000.exceptions import DatabaseError, Error, InterfaceError

from data.connection import StatementError
from data.errors import StoreError

LONGEST_REASON: Final = 300


class NoTableError(StatementError):
    """A table is not there: so is the database, to us."""


# SQLSTATE, or its class, to the code of the sentence; the longest first.
_STATES: Final = (
    ("55P03", "database-busy"),
    ("3D000", "server-without-database"),
    ("42501", "server-not-permitted"),
    ("25006", "server-not-permitted"),
    ("53100", "disk-full"),
    ("57P", "server-unreachable"),
    ("28", "server-refused"),
    ("08", "server-unreachable"),
    ("53", "server-unreachable"),
)
# Classes that a row brings about: a value that its column does not take, a constraint.
_OF_ROWS: Final = ("22", "23")
_NO_TABLE: Final = "42P01"
CODES: Final = tuple(code for _, code in _STATES if code != "database-busy")


def state_of(error: BaseException) -> str:
    """The SQLSTATE that the server gave; empty where it gave none."""
    told = error.args[0] if isinstance(error, DatabaseError) and error.args else None
    return str(told.get("C", "")) if isinstance(told, dict) else ""


def reason_of(error: BaseException) -> str:
    """What the server says in one line, cut short: it may quote a whole value of a document."""
    told = error.args[0] if error.args else ""
    text = str(told.get("M", "")) if isinstance(told, dict) else str(told)
    line = (text.splitlines() or [type(error).__name__])[0]
    return line if len(line) <= LONGEST_REASON else line[:LONGEST_REASON] + "…"


def is_lost(error: BaseException) -> bool:
    """Whether the connection is of no more use."""
    return isinstance(error, (InterfaceError, OSError)) or state_of(error).startswith(("57P", "08"))


def explain(error: Error | OSError, name: str, seconds: float, *, writing: bool) -> Exception:
    """The StoreError that an error amounts to; StatementError for a fault in a statement."""
    state, reason = state_of(error), reason_of(error)
    for start, code in _STATES:
        if state.startswith(start):
            if code == "database-busy":
                return StoreError(code, path=name, seconds=f"{seconds:g}")
            return StoreError(code, path=name, reason=reason)
    if is_lost(error):
        return StoreError("server-unreachable", path=name, reason=reason)
    if writing and state.startswith(_OF_ROWS):
        return StoreError("rows-refused", path=name, reason=reason)
    return (NoTableError if state == _NO_TABLE else StatementError)(reason)
