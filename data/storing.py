"""A file that was read, into the tables or not: what became of it, in the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from data.connection import Connection
from data.errors import DataError
from data.filing import file_minutes
from data.identity import Known, file_name, same_bytes, same_document
from data.model import Minutes, Values
from data.reading import Parsed
from data.rows import Held

Status = Literal["added", "updated", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a status, the code and values of its sentence, rows stored by table.

    ``role``: what the document is, ``version_id`` its version and ``slugs`` the addresses of the meetings
    that it records, where it was stored.
    """

    path: Path
    status: Status
    code: str
    values: Values = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    role: str | None = None
    version_id: int | None = None
    slugs: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Key of the sentence in the message catalogue: ``error-<code>`` where it failed."""
        return f"{'error' if self.status == 'failed' else 'ingest'}-{self.code}"


def store_parsed(
    connection: Connection, parsed: Parsed, now: datetime, *, named: bool, held: Held | None = None
) -> Outcome:
    """Store a file that was read, in the caller's transaction.

    ``named``: see :func:`data.ingest.ingest`; ``held``: see :func:`data.filing.file_minutes`.
    """
    path, minutes = parsed.path, parsed.minutes
    if minutes is None:
        return refused(parsed)
    # Another process may have stored the same file meanwhile.
    known = same_bytes(connection, minutes.document.sha256, file_name(minutes.document.file_name))
    if known and not (named and changed_back(path, known)):
        return unchanged(path, known)
    earlier = known.document_id if known else same_document(connection, minutes)
    filed = file_minutes(
        connection, minutes, document_id=earlier, now=now, modified_at=parsed.modified_at, held=held
    )
    status: Status = "added" if earlier is None else "updated"
    values: Values = {
        "file": path.name,
        "meetings": filed.rows["meeting"],
        "speeches": filed.rows["speech"],
        "action_items": filed.rows["action_item"],
        "notes": filed.rows["parse_note"],
        "unassigned": len(minutes.unassigned_lines),
    }
    code = _code(status, filed.role, minutes)
    return Outcome(path, status, code, values, filed.rows, filed.role, filed.version_id, filed.slugs)


def failure(path: Path, error: DataError) -> Outcome:
    """The outcome of a file that could not be stored."""
    return Outcome(path, "failed", error.code, error.values)


def refused(parsed: Parsed) -> Outcome:
    """The outcome of a file that could not be read."""
    return Outcome(parsed.path, "failed", parsed.code or "unexpected-failure", parsed.values or {})


def unchanged(path: Path, known: Known) -> Outcome:
    """The outcome of a file whose bytes are stored."""
    values: Values = {"file": path.name, "document": known.file_name, "version": known.version_no}
    if known.version_no != known.newest:
        return Outcome(path, "unchanged", "unchanged-older", {**values, "newest": known.newest})
    if known.file_name != file_name(path.name):
        return Outcome(path, "unchanged", "unchanged-other-name", values)
    return Outcome(path, "unchanged", "unchanged", values)


def changed_back(path: Path, known: Known) -> bool:
    """Whether a file has the bytes of an earlier version of its document."""
    return known.version_no != known.newest and known.file_name == file_name(path.name)


def _code(status: Status, role: str, minutes: Minutes) -> str:
    if role == "unsure":
        return f"{status}-unsure"
    if role in ("roster", "other"):
        return f"{status}-as-{role}"
    return status if minutes.meetings else f"{status}-without-meeting"
