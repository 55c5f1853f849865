"""Every kind of file that is not taken, as a user would hand it in: why, in a sentence in both languages."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal

import pikepdf
import pytest
from hwpx.hwp5.cfb import CompoundFile, build_compound_file
from hwpx.hwp5.records import MAX_INFLATED_BYTES
from hwpx.hwp5.summary import DEFAULT_HEADER_SCRIPT, DEFAULT_SOURCE_SCRIPT, write_scripts

from dashboard import catalogue
from data import readers
from data.errors import ReadError
from tests.data.readers import made
from tests.data.readers.printed import HELVETICA, page_of

WORDS = "BT /F 9 Tf 90 500 Td (Minutes of the committee, first meeting) Tj ET"
PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    "/Length 1 >>\nstream\n0\nendstream"
)
SCRIPT = 'var Document = XHwpDocuments.Active_XHwpDocument;\nDocument.Path = "C:/";'


def _flagged(bit: int) -> bytes:
    raw = bytearray(made.hwp("물길위원회 회의록"))
    raw[raw.index(b"HWP Document File") + 36] |= bit
    return bytes(raw)


def _streams(raw: bytes, more: Mapping[str, bytes]) -> bytes:
    compound = CompoundFile(raw)
    built: bytes = build_compound_file(
        ({path: compound.read(path) for path in compound.stream_paths()} | dict(more)).items()
    )
    return built


def _encrypted(revision: Literal[3, 4, 6]) -> bytes:
    stream = BytesIO()
    with pikepdf.open(BytesIO(page_of(WORDS, resources=HELVETICA))) as document:
        document.save(stream, encryption=pikepdf.Encryption(user="a", owner="b", R=revision))
    return stream.getvalue()


def _squeezed(more: Mapping[str, str | bytes]) -> bytes:
    """A .hwpx that was packed anew, the part that says its type squeezed like the others."""
    return made.zipped(made.parts_of(made.hwpx("물길위원회 회의록")) | dict(more))


def _growing() -> bytes:
    """A small stream that grows past what is taken: one squeezed piece, again and again."""
    piece = bytes(1 << 20)
    squeezed = zlib.compressobj(wbits=-15)
    start = squeezed.compress(piece) + squeezed.flush(zlib.Z_FULL_FLUSH)
    again = squeezed.compress(piece) + squeezed.flush(zlib.Z_FULL_FLUSH)
    return start + again * (MAX_INFLATED_BYTES // len(piece)) + squeezed.flush()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "distribution-locked .hwp": (lambda: _flagged(0x4), "distribution-locked"),
    "password .hwp": (lambda: _flagged(0x2), "password-protected"),
    "password .hwpx": (
        lambda: _squeezed({"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "password-protected",
    ),
    "password .docx": (
        lambda: build_compound_file([("EncryptionInfo", bytes(64)), ("EncryptedPackage", bytes(4096))]),
        "password-protected",
    ),
    "password .pdf (AES-128)": (lambda: _encrypted(4), "password-protected"),
    "password .pdf (AES-256)": (lambda: _encrypted(6), "password-protected"),
    "HWP 3": (lambda: b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(600), "old-hwp"),
    "scanned .pdf": (
        lambda: page_of("q 595 0 0 842 0 0 cm /I Do Q", resources="/XObject << /I 5 0 R >>", more=PICTURE),
        "pictures-only",
    ),
    "broken .docx": (lambda: made.word("가")[:-500], "broken-file"),
    "broken .hwpx": (lambda: made.hwpx("가")[:-300], "broken-file"),
    "torn .hwp": (lambda: made.hwp("가")[:1500], "old-office"),
    "broken .pdf": (lambda: page_of(WORDS, resources=HELVETICA)[:200], "broken-file"),
    "empty": (lambda: b"", "empty-file"),
    "no words": (lambda: made.word(""), "empty-file"),
    "program": (lambda: b"MZ\x90\0" + bytes(100), "unsupported-type"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported-type"),
    "archive of files": (lambda: made.zipped({"회의록.txt": "가"}), "archive-of-files"),
    "bomb .docx": (
        lambda: made.zipped(made.parts_of(made.word("가")) | {"word/a.xml": bytes(20_000_000)}),
        "archive-bomb",
    ),
    "bomb .hwpx": (lambda: _squeezed({"Contents/a.xml": bytes(20_000_000)}), "archive-bomb"),
    "bomb .hwp": (
        lambda: _streams(made.hwp("가"), {"BodyText/Section0": _growing()}),
        "archive-bomb",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_with_what_to_do(tmp_path: Path, kind: str) -> None:
    make, code = REFUSED[kind]
    path = tmp_path / "회의록.hwp"
    path.write_bytes(make())
    with pytest.raises(ReadError) as caught:
        readers.read(path)
    assert caught.value.code == code
    for language, kept, others in (
        ("ko", "저장된 자료는 그대로입니다.", 2),
        ("en", "Stored data are unchanged.", 2),
    ):
        said = catalogue.text(language, f"error-{code}", **caught.value.values)
        assert "회의록.hwp" in said
        assert said.endswith(kept)
        assert said.count(". ") == others


@pytest.mark.parametrize(
    "raw",
    [
        made.zipped(made.parts_of(made.word("물길위원회 회의록")) | {"word/vbaProject.bin": b"\xd0\xcf"}),
        page_of(
            WORDS, resources=HELVETICA, catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
        ),
        _squeezed({"Scripts/headerScripts.js": SCRIPT.encode("utf-16")}),
        _streams(made.hwp("물길위원회 회의록"), {"Scripts/DefaultJScript": write_scripts(SCRIPT, "")}),
        _streams(made.hwp("물길위원회 회의록"), {"Scripts/DefaultJScript": b"nobody reads this"}),
    ],
    ids=["docm", "pdf", "hwpx", "hwp", "hwp unread"],
)
def test_a_macro_or_a_script_is_not_run_and_noted(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "minutes"
    path.write_bytes(raw)
    document = readers.read(path)
    assert document.lines
    assert [note.code for note in document.notes] == ["script-ignored"]


@pytest.mark.parametrize(
    "raw",
    [
        _squeezed(
            {
                "Scripts/headerScripts.js": DEFAULT_HEADER_SCRIPT.encode("utf-16"),
                "Scripts/sourceScripts.js": DEFAULT_SOURCE_SCRIPT.encode("utf-16"),
            }
        ),
        _streams(
            made.hwp("물길위원회 회의록"),
            {"Scripts/DefaultJScript": write_scripts(DEFAULT_HEADER_SCRIPT, DEFAULT_SOURCE_SCRIPT)},
        ),
    ],
    ids=["hwpx", "hwp"],
)
def test_what_every_new_document_of_hancom_brings_is_no_script(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "minutes"
    path.write_bytes(raw)
    assert readers.read(path).notes == ()
