"""Reading files: type by content, refusals with a code that the catalogue can say."""

from __future__ import annotations

import hashlib
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dashboard import catalogue
from data import readers
from data.errors import ReadError

REAL = Path(__file__).parents[3] / "data" / "minutes" / "2024-03-26_seoul-smart-city-committee_1.txt"
TEXT = "제1차 가람위원회 회의록\n일시 : 2025. 1. 2.\n"


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
OOXML = "application/vnd.openxmlformats-officedocument"


def _wide(name: str) -> bytes:
    return b"\0" * 64 + name.encode("utf-16-le")


def _zip(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def _refusal(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        readers.read(path)
    for language in catalogue.LANGUAGES:
        assert catalogue.text(language, f"error-{caught.value.code}", **caught.value.values)
    return caught.value


def test_reads_the_real_minutes() -> None:
    document = readers.read(REAL)
    assert document.file_name == REAL.name
    assert document.media_type == "text/plain"
    assert document.encoding == "utf-8"
    assert len(document.lines) == 183
    assert document.sha256 == hashlib.sha256(REAL.read_bytes()).hexdigest()
    assert document.byte_count == REAL.stat().st_size
    assert document.notes == ()
    whole = REAL.read_bytes().decode()
    assert all(whole[line.char_start : line.char_end] == line.text for line in document.lines)


@pytest.mark.parametrize("name", ["minutes.txt", "minutes.md", "minutes.hwp", "minutes"])
def test_the_name_does_not_decide(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert readers.read(tmp_path / name).media_type == "text/plain"


@pytest.mark.parametrize(
    ("raw", "media_type", "code"),
    [
        (OLE + b"\0" * 64, "application/x-ole-storage", "old-office"),
        (OLE + _wide("WordDocument"), "application/msword", "old-office"),
        (OLE + _wide("PowerPoint Document"), "application/vnd.ms-powerpoint", "old-office"),
        (OLE + _wide("Workbook"), "application/vnd.ms-excel", "old-office"),
        (OLE + _wide("EncryptedPackage"), "application/x-encrypted-ooxml", "password-protected"),
        (b"HWP Document File V3.00", "application/x-hwp-v3", "old-hwp"),
        (_zip("a.txt"), "application/zip", "archive-of-files"),
        (_zip("ppt/presentation.xml"), f"{OOXML}.presentationml.presentation", "unsupported-type"),
        (b"\x1f\x8b\x08", "application/gzip", "archive-of-files"),
        (bytes.fromhex("89504e470d0a1a0a") + b"\0", "image/png", "unsupported-type"),
        (bytes.fromhex("ffd8ffe0"), "image/jpeg", "unsupported-type"),
        (b"<!DOCTYPE html><html></html>", "text/html", "unsupported-type"),
        (b"\xef\xbb\xbf  <HTML lang=ko>", "text/html", "unsupported-type"),
        (b"<?xml version='1.0'?>", "application/xml", "unsupported-type"),
        (b"{\\rtf1\\ansi}", "application/rtf", "unsupported-type"),
        (b"\x7fELF\0\0", "application/x-elf", "unsupported-type"),
        (b"abc\0\0\0def\0", "application/octet-stream", "unsupported-type"),
    ],
)
def test_other_formats_are_refused_by_their_type(
    tmp_path: Path, raw: bytes, media_type: str, code: str
) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(raw)
    error = _refusal(path)
    assert (error.code, error.values["type"]) == (code, media_type)


def test_an_archive_that_holds_documents_is_told_from_a_document(tmp_path: Path) -> None:
    path = tmp_path / "minutes.hwpx"
    for name in ("word/document.xml", "application/hwp+zip"):
        path.write_bytes(_zip(name, "a.txt"))
        assert _refusal(path).code == "archive-of-files"


@pytest.mark.parametrize(
    "raw",
    [
        OLE + _wide("FileHeader"),
        _zip("mimetype", "application/hwp+zip"),
        _zip("[Content_Types].xml", "word/document.xml"),
        _zip("[Content_Types].xml", "xl/workbook.xml"),
    ],
)
def test_broken_documents_are_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "minutes.hwp"
    path.write_bytes(raw)
    assert _refusal(path).code == "broken-file"


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", b" \n\t\r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(raw)
    assert _refusal(path).code == "empty-file"


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "none.txt").code == "missing-file"
    assert _refusal(tmp_path).code == "not-a-file"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert _refusal(pipe).code == "not-a-file"
    assert _refusal(tmp_path / "a\0b").code == "unreadable-file"
    assert _refusal(tmp_path / ("가" * 300)).code == "unreadable-file"


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(readers.LIMIT + 1)
    error = _refusal(path)
    assert (error.code, error.values["megabytes"], error.values["limit"]) == ("too-large", 51, 50)


def test_a_name_that_cannot_be_printed_is_made_printable(tmp_path: Path) -> None:
    path = tmp_path / "회\u202e의\n.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert readers.read(path).file_name == "회?의?.txt"


def test_pasted_text_is_read_like_a_file() -> None:
    document = readers.read_text(TEXT, "붙여넣기.txt")
    assert [line.text for line in document.lines] == ["제1차 가람위원회 회의록", "일시 : 2025. 1. 2."]
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert readers.read_text("가\ud800나", "x").lines[0].text == "가?나"
    with pytest.raises(ReadError, match="empty-file"):
        readers.read_text(" \n", "x")
