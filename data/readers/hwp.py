"""Hancom's binary .hwp (5.x): a compound file whose records python-hwpx turns into OWPML."""

from __future__ import annotations

import struct
from typing import Final

from hwpx.hwp5.errors import Hwp5Error
from hwpx.hwp5.package import convert

from data.errors import ReadError
from data.model import Document
from data.readers.archive import parse_xml
from data.readers.flow import Flow
from data.readers.hwpx import finish
from data.readers.owpml import Body

MEDIA_TYPE: Final = "application/x-hwp"
# Codes of python-hwpx and of our own refusals.
_REFUSALS: Final = {
    "hwp5-password": "password-protected",
    "hwp5-distribution": "distribution-locked",
    "hwp5-drm": "drm-protected",
    "hwp5-limit-exceeded": "archive-bomb",
}
# Kinds of what the conversion leaves behind that can hold words.
_WORDS: Final = ("control-", "memo-body")


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a .hwp file. Raises ReadError: broken-file, password-protected, distribution-locked,
    drm-protected, archive-bomb, too-long, empty-file, pictures-only.
    """
    broken = ReadError("broken-file", file=file_name, type=MEDIA_TYPE)
    try:
        converted = convert(raw)
    except Hwp5Error as error:
        refusal = _REFUSALS.get(str(error.code))
        raise (ReadError(refusal, file=file_name) if refusal else broken) from error
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, struct.error) as error:
        raise broken from error
    flow = Flow(file_name)
    body = Body(flow, parse_xml(converted.files["Contents/header.xml"]))
    for number in range(len(converted.source.sections)):
        root = parse_xml(converted.files[f"Contents/section{number}.xml"])
        if root is None:
            raise broken
        body.section(root)
    kept = any(name.startswith("Scripts/") for name in converted.files)
    if kept or any(kind.startswith("script") for kind in converted.report.dropped):
        flow.note("script-ignored")
    unread = sum(n for kind, n in converted.report.unconverted.items() if kind.startswith(_WORDS))
    if unread:
        flow.note("objects-not-read", count=unread)
    return finish(flow, body, MEDIA_TYPE, sha256, len(raw))
