"""Text (.txt, .md, pasted): UTF-8 with or without a mark, UTF-16, CP949."""

from __future__ import annotations

import codecs
import re
import unicodedata

from data.errors import ReadError
from data.model import Document, Note
from data.readers import lines, markdown
from data.readers.flow import LONGEST_DOCUMENT, MOST_LETTERS
from data.readers.media_type import TEXT, utf16_without_mark

CP949 = "cp949"
PLAUSIBLE_SHARE = 0.98
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a text file. Raises ReadError: unknown-encoding, not-text, empty-file, too-long.

    Hangul that the file holds taken apart (NFD, as macOS writes it) is put together, with a note; nothing
    else is changed. Offsets count characters of the text after that.
    """
    printed, encoding = _decode(raw, file_name)
    text = unicodedata.normalize("NFC", printed) if _holds_jamo(printed) else printed
    if not text.strip():
        raise ReadError("empty-file", file=file_name)
    if len(text) > MOST_LETTERS or text.count("\n") + text.count("\r") > 2 * LONGEST_DOCUMENT:
        raise ReadError("too-long", file=file_name, lines=LONGEST_DOCUMENT)
    split = lines.split(text)
    if len(split) > LONGEST_DOCUMENT:
        raise ReadError("too-long", file=file_name, lines=LONGEST_DOCUMENT)
    notes = [Note(line=1, code="composed-hangul")] if text != printed else []
    notes += [
        Note(line=line.number, code="control-character", values={"count": len(found)})
        for line in split
        if (found := CONTROL.findall(line.text))
    ]
    if len(notes) > max(10, len(split) // 10):
        raise ReadError("not-text", file=file_name)
    signed = markdown.is_markdown(text)
    if signed:
        split = markdown.plain(split)
        notes.append(Note(line=1, code="markdown-signs"))
    return Document(
        file_name=file_name,
        media_type=markdown.MEDIA_TYPE if signed else TEXT,
        sha256=sha256,
        byte_count=len(raw),
        encoding=encoding,
        lines=split,
        notes=tuple(notes),
    )


def _decode(raw: bytes, file_name: str) -> tuple[str, str]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, file_name), encoding
    if wide := utf16_without_mark(raw):
        return _strictly(raw, wide, file_name), wide
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        fault = error
    text = _plausible_cp949(raw)
    if text is None:
        raise ReadError("unknown-encoding", file=file_name, line=_line_of(raw, fault.start)) from fault
    return text, CP949


def _strictly(raw: bytes, encoding: str, file_name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(encoding, "replace").count("\n") + 1
        raise ReadError("unknown-encoding", file=file_name, line=line) from error


def _plausible_cp949(raw: bytes) -> str | None:
    """The text in CP949 where that gives Korean: nearly only Hangul, ASCII and common signs.

    Most byte strings decode as CP949 to rare syllables and Chinese characters. Of the letters outside ASCII
    98 in 100 must be among the 2,350 syllables of KS X 1001, its signs or Chinese characters, and Hangul
    must outnumber the Chinese characters.
    """
    try:
        text = raw.decode(CP949)
    except UnicodeDecodeError:
        return None
    foreign = [letter for letter in text if letter > "\x7f"]
    hangul = sum(1 for letter in foreign if "가" <= letter <= "힣")
    chinese = sum(1 for letter in foreign if "\u4e00" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff")
    common = "".join(foreign).encode("euc-kr", "ignore")
    plausible = len(common) / 2 >= PLAUSIBLE_SHARE * len(foreign) and hangul > chinese
    return text if plausible else None


def _holds_jamo(text: str) -> bool:
    return any("\u1100" <= letter <= "\u11ff" for letter in text)


def _line_of(raw: bytes, position: int) -> int:
    return raw.count(b"\n", 0, position) + 1
