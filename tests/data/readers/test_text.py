"""Text in the encodings that Korean offices write."""

from __future__ import annotations

import codecs
import random
import unicodedata

import pytest

from data.errors import ReadError
from data.model import Document
from data.readers import text

WORDS = "제1차 가람위원회 회의록\n◆ 일 시 : 2025. 1. 2.(목) 14:00~16:00\n- 「계획」 ‘검토’ · ○○○ 위원 ① ㎡\n"


def _read(raw: bytes) -> Document:
    return text.read(raw, "minutes.txt", "0" * 64)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + WORDS.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("cp949"), "cp949"),
    ],
)
def test_encodings(raw: bytes, encoding: str) -> None:
    document = _read(raw)
    assert document.encoding == encoding
    assert [line.text for line in document.lines] == WORDS.splitlines()
    assert document.byte_count == len(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "회의록\n일시".encode() + b"\n\xff\xfe broken",
        "日本語の議事録です。".encode("shift_jis"),
        "Procès-verbal de la réunion à Genève".encode("latin-1"),
        "會議紀錄委員長北京".encode("gb18030"),
    ],
)
def test_what_is_none_of_them_is_refused_with_its_line(raw: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        _read(raw)
    assert caught.value.code == "unknown-encoding"
    assert caught.value.values["line"] == raw.count(b"\n") + 1


def test_random_bytes_are_never_text() -> None:
    chance = random.Random(7)  # noqa: S311
    for _ in range(200):
        with pytest.raises(ReadError):
            _read(bytes(chance.randrange(1, 256) for _ in range(400)))


def test_a_cut_utf_16_file_is_refused() -> None:
    with pytest.raises(ReadError, match="unknown-encoding"):
        _read(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le")[:-1])


def test_hangul_taken_apart_is_put_together_and_noted() -> None:
    document = _read(unicodedata.normalize("NFD", WORDS).encode("utf-8"))
    assert document.lines[0].text == "제1차 가람위원회 회의록"
    assert [note.code for note in document.notes] == ["composed-hangul"]


def test_control_characters_are_kept_and_noted() -> None:
    document = _read("회의록\n가\x07나\x1b다\n라\n".encode())
    assert document.lines[1].text == "가\x07나\x1b다"
    assert [(note.line, note.code, note.values) for note in document.notes] == [
        (2, "control-character", {"count": 2})
    ]


def test_control_characters_on_every_line_are_no_text() -> None:
    with pytest.raises(ReadError, match="not-text"):
        _read(b"\x01\x02ab\n" * 50)


@pytest.mark.parametrize("raw", [b"a\n" * 100_001, "가".encode() * 10_000_001])
def test_a_text_beyond_all_minutes_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadError, match="too-long"):
        _read(raw)
