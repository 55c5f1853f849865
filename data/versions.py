"""A version of a document into the tables: itself, its lines, the notes on it and what it was told by."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from data.classification import Classification, Evidence, classify
from data.connection import Connection
from data.identity import file_name
from data.mark import is_synthetic
from data.model import Minutes
from data.rows import Held, Keys, Row, insert
from data.version import TOOL_VERSION

# What a version has many rows of.
TABLES: Final = ("source_line", "parse_note", "document_evidence")


@dataclass(frozen=True, slots=True)
class Filed:
    """A version that was stored: its keys, what the document is, how many rows went where, and the addresses
    of the meetings that it records.
    """

    document_id: int
    version_id: int
    role: str
    minutes_status: str | None
    rows: dict[str, int]
    slugs: tuple[str, ...] = ()


def file_version(
    connection: Connection,
    keys: Keys,
    minutes: Minutes,
    *,
    document_id: int | None,
    now: datetime,
    modified_at: datetime | None = None,
    held: Held | None = None,
) -> Filed:
    """Store the next version of a document, or of a new one. Times are in UTC.

    What a person said the document is stays; the evidence of the new version is kept beside it. ``held``, if
    given, holds the rows of :data:`TABLES` back.
    """
    told = classify(minutes)
    if document_id is None:
        document_id, role = _document(connection, keys, minutes, told), told.role
    else:
        role = _again(connection, minutes, told, document_id)
    version_id = _version(connection, keys, minutes, document_id, now, modified_at)
    rows = {
        "source_line": _source_lines(minutes, version_id),
        "parse_note": _notes(keys, minutes, version_id),
        "document_evidence": _evidence(told.evidence, version_id),
    }
    counts = {
        table: held.add(table, some) if held else insert(connection, table, some)
        for table, some in rows.items()
    }
    return Filed(document_id, version_id, role, told.minutes_status, counts)


def _document(connection: Connection, keys: Keys, minutes: Minutes, told: Classification) -> int:
    key = keys.next("document")
    row: Row = {
        "document_id": key,
        "file_name": file_name(minutes.document.file_name),
        "media_type": minutes.document.media_type,
        "role": told.role,
    }
    insert(connection, "document", [row])
    return key


def _again(connection: Connection, minutes: Minutes, told: Classification, document_id: int) -> str:
    said = connection.execute(
        "SELECT role FROM document WHERE document_id = ? AND role_basis = 'person'", [document_id]
    ).fetchone()
    role = str(said[0]) if said else told.role
    connection.execute(
        "UPDATE document SET media_type = ?, role = ? WHERE document_id = ?",
        [minutes.document.media_type, role, document_id],
    )
    return role


def _version(
    connection: Connection,
    keys: Keys,
    minutes: Minutes,
    document_id: int,
    now: datetime,
    modified_at: datetime | None,
) -> int:
    key = keys.next("document_version", "version_id")
    number = connection.execute(
        "SELECT coalesce(max(version_no), 0) + 1 FROM document_version WHERE document_id = ?", [document_id]
    ).fetchone()
    document = minutes.document
    row: Row = {
        "version_id": key,
        "document_id": document_id,
        "version_no": number[0] if number else 1,
        "sha256": document.sha256,
        "byte_count": document.byte_count,
        "line_count": len(document.lines),
        "blank_count": sum(not line.text.strip(" ") for line in document.lines),
        "encoding": document.encoding,
        "title": minutes.title,
        "tool_version": TOOL_VERSION,
        "synthetic": is_synthetic(document),
        "modified_at": modified_at.replace(tzinfo=None) if modified_at else None,
        "ingested_at": now.replace(tzinfo=None),
    }
    insert(connection, "document_version", [row])
    return key


def _source_lines(minutes: Minutes, version_id: int) -> list[Row]:
    uses = {use.line: use.record for use in minutes.line_uses}
    return [
        {
            "version_id": version_id,
            "line": line.number,
            "page": line.page,
            "char_start": line.char_start,
            "char_end": line.char_end,
            "text": line.text,
            "record": uses.get(line.number),
        }
        for line in minutes.document.lines
    ]


def _notes(keys: Keys, minutes: Minutes, version_id: int) -> list[Row]:
    notes = {
        (note.line, note.code, json.dumps(note.values, ensure_ascii=False, sort_keys=True))
        for note in (*minutes.document.notes, *minutes.notes)
    }
    return [
        {
            "note_id": keys.next("parse_note", "note_id"),
            "version_id": version_id,
            "line": line,
            "code": code,
            "note_values": values,
        }
        for line, code, values in sorted(notes)
    ]


def _evidence(evidence: Iterable[Evidence], version_id: int) -> list[Row]:
    return [
        {
            "version_id": version_id,
            "position": position,
            "subject": each.subject,
            "value": each.value,
            "rule": each.rule,
            "weight": each.weight,
            "line": each.line,
            "quote": each.quote,
        }
        for position, each in enumerate(evidence, start=1)
    ]
