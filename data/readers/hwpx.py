"""Hancom's .hwpx: a ZIP archive of OWPML (KS X 6101)."""

from __future__ import annotations

import codecs
import re
from typing import Final

from hwpx.hwp5.summary import default_scripts

from data.errors import ReadError
from data.model import Document
from data.readers.archive import Archive, local, parse_xml
from data.readers.flow import Flow
from data.readers.owpml import Body

MEDIA_TYPE: Final = "application/hwp+zip"
_MANIFEST: Final = "META-INF/manifest.xml"
_SPINE: Final = "Contents/content.hpf"
_HEADER: Final = "Contents/header.xml"
_SECTION: Final = re.compile(r"(?:Contents/)?section(\d{1,4})\.xml", re.IGNORECASE)


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a .hwpx file. Raises ReadError: broken-file, password-protected, archive-bomb,
    unsafe-archive, too-long, empty-file, pictures-only.
    """
    archive = Archive(raw, file_name, MEDIA_TYPE)
    archive.require("mimetype")
    if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
        raise ReadError("password-protected", file=file_name)
    sections = _sections(archive)
    if not sections:
        raise archive.broken()
    flow = Flow(file_name)
    body = Body(flow, archive.xml(_HEADER) if _HEADER in archive.names else None)
    for name in sections:
        body.section(archive.xml(name))
    if _scripted(archive):
        flow.note("script-ignored")
    return finish(flow, body, MEDIA_TYPE, sha256, len(raw))


def finish(flow: Flow, body: Body, media_type: str, sha256: str, byte_count: int) -> Document:
    """The document, or the refusal of one that holds pictures alone."""
    if body.pictures and flow.empty:
        raise ReadError("pictures-only", file=flow.file_name)
    if body.pictures:
        flow.note("pictures-not-read", count=body.pictures)
    return flow.document(media_type=media_type, sha256=sha256, byte_count=byte_count)


def _scripted(archive: Archive) -> bool:
    """Whether a script does more than those that Hancom puts into every new document."""
    names = sorted(name for name in archive.names if name.startswith("Scripts/") and not name.endswith("/"))
    return bool(names) and not default_scripts([_script(archive.read(name)) for name in names])


def _script(raw: bytes) -> str:
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return raw.decode("utf-16" if marked else "utf-16-le" if b"\0" in raw else "utf-8", "replace")


def _sections(archive: Archive) -> list[str]:
    """Names of the sections in the order of the spine, else by their number."""
    found = {name: int(match[1]) for name in archive.names if (match := _SECTION.fullmatch(name))}
    spine = parse_xml(archive.read(_SPINE)) if _SPINE in archive.names else None
    ordered: list[str] = []
    if spine is not None:
        items = {i.get("id"): i.get("href", "") for i in spine.iter() if local(i) == "item"}
        hrefs = [items.get(ref.get("idref"), "") for ref in spine.iter() if local(ref) == "itemref"]
        named = [name for href in hrefs for name in (href, f"Contents/{href}") if name in found]
        ordered = list(dict.fromkeys(named))
    return [*ordered, *sorted(found.keys() - set(ordered), key=found.__getitem__)]
