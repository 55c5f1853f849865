"""The media type of a file by its content; signatures stand in ``media_types.toml``."""

from __future__ import annotations

import codecs
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TEXT = "text/plain"
UNKNOWN = "application/octet-stream"
UNSUPPORTED = "unsupported-type"

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD = 4096
_SAMPLE = 65_536
_COMMON = re.compile(r"[\t\r\n\f\x20-\x7e가-힣ㄱ-ㆎ\xa0-\xff\u2000-\u27bf\u3000-\u33ff\uff00-\uffef]")
_COMMON_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class _Signature:
    type: str
    start: bytes
    within: int
    nocase: bool
    holds: bytes
    kind: str
    refusal: str

    def fits(self, head: bytes, raw: bytes) -> bool:
        """``head`` is the start of ``raw`` without a byte order mark and white space."""
        start = head[: self.within + len(self.start)]
        return self.start in (start.lower() if self.nocase else start) and self.holds in raw


def sniff(raw: bytes) -> str:
    """IANA media type of the bytes: a known signature, else text, else application/octet-stream.

    Bytes with NUL are text only as UTF-16: with a byte order mark, or where they read like it.
    """
    head = raw[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    for signature in _signatures():
        if signature.fits(head, raw):
            return signature.type
    if raw.startswith(_UTF16_MARKS) or b"\0" not in raw or utf16_without_mark(raw):
        return TEXT
    return UNKNOWN


def utf16_without_mark(raw: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where the bytes read like Korean or English text in it, else None.

    Spaces and line ends leave most NULs on one side of the pairs, and nine in ten letters are common ones. A
    text without spaces, line ends and ASCII cannot be told from CP949 and is not taken for UTF-16.
    """
    sample = raw[:_SAMPLE]
    if len(raw) % 2 or b"\0" not in sample:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if second > first else "utf-16-be"
    letters = sample.decode(encoding, "replace")
    common = len(_COMMON.findall(letters))
    return encoding if "\0" not in letters and common >= _COMMON_SHARE * len(letters) else None


def refusal(media_type: str) -> tuple[str, str]:
    """``(code, kind)`` of the refusal of a type that no reader takes; ``other`` is a kind without a name."""
    if media_type == UNKNOWN:
        return UNSUPPORTED, "unknown"
    fitting = (one for one in _signatures() if one.type == media_type)
    return next(((one.refusal, one.kind) for one in fitting), (UNSUPPORTED, "other"))


@cache
def _signatures() -> tuple[_Signature, ...]:
    with (Path(__file__).parent / "media_types.toml").open("rb") as stream:
        return tuple(_signature(entry) for entry in tomllib.load(stream)["signature"])


def _signature(entry: dict[str, Any]) -> _Signature:
    return _Signature(
        type=entry["type"],
        start=bytes.fromhex(entry["magic"]) if "magic" in entry else entry["text"].encode("ascii"),
        within=entry.get("within", 0),
        nocase=entry.get("nocase", False),
        holds=entry["holds"].encode("ascii")
        if "holds" in entry
        else entry.get("holds_wide", "").encode("utf-16-le"),
        kind=entry.get("kind", "other"),
        refusal=entry.get("refusal", UNSUPPORTED),
    )
