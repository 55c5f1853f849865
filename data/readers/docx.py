"""Word's .docx: a ZIP archive of WordprocessingML (ECMA-376).

Read as XML and not through python-docx, which gives neither the numbers of lists nor text boxes, notes and
tracked changes, and builds every part before it can be checked.
"""

from __future__ import annotations

import posixpath
from typing import Any, Final

from data.errors import ReadError
from data.model import Document
from data.readers.archive import Archive, local
from data.readers.docx_body import Body
from data.readers.docx_lists import Lists
from data.readers.flow import Flow

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PACKAGE: Final = "_rels/.rels"
_NOTES: Final = ("footnotes", "endnotes")


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a .docx file. Raises ReadError: broken-file, password-protected, archive-bomb,
    unsafe-archive, too-long, empty-file, pictures-only.
    """
    archive = Archive(raw, file_name, MEDIA_TYPE)
    archive.require("[Content_Types].xml")
    main = _related(archive, "").get("officeDocument", ["word/document.xml"])[0]
    parts = _related(archive, main)
    flow = Flow(file_name)
    lists = Lists(_first(archive, parts, "numbering"), _first(archive, parts, "styles"))
    notes = {kind: _first(archive, parts, kind) for kind in _NOTES}
    body = Body(flow, lists, notes)
    root = next((part for part in archive.xml(main) if local(part) == "body"), None)
    if root is None:
        raise archive.broken()
    body.read(root)
    for kind in ("header", "footer"):
        for name in parts.get(kind, []):
            if name in archive.names:
                body.leave_out(archive.xml(name))
    if any(posixpath.basename(name) == "vbaProject.bin" for name in archive.names):
        flow.note("script-ignored")
    comments = _first(archive, parts, "comments")
    if comments is not None and len(comments):
        flow.note("comments-left-out", count=len(comments))
    if body.pictures and flow.empty:
        raise ReadError("pictures-only", file=file_name)
    if body.pictures:
        flow.note("pictures-not-read", count=body.pictures)
    return flow.document(media_type=MEDIA_TYPE, sha256=sha256, byte_count=len(raw))


def _first(archive: Archive, parts: dict[str, list[str]], kind: str) -> Any | None:
    name = next(iter(parts.get(kind, [])), None)
    return archive.xml(name) if name in archive.names else None


def _related(archive: Archive, part: str) -> dict[str, list[str]]:
    """Names of the parts related to ``part`` (to the package where empty), by kind, inside the archive."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels") if part else _PACKAGE
    found: dict[str, list[str]] = {}
    if relations not in archive.names:
        return found
    for relation in archive.xml(relations):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External" and target:
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found.setdefault(kind, []).append(posixpath.normpath(path))
    return found
