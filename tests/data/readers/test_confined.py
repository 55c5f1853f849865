"""A reader in a process of its own: what it reads comes back whole, and what runs away is ended."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from data import readers
from data.errors import ReadError
from data.readers import confined, docx
from tests.data.readers import made
from tests.data.readers.printed import HELVETICA, page_of

HASH = "0" * 64


def test_the_document_is_the_same_as_without() -> None:
    body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>가</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl><w:p/>"
    header = made.wordml("hdr", "<w:p><w:r><w:t>머리말</w:t></w:r></w:p>")
    raw = made.zipped(made.word_parts(body, header=header))
    document = confined.reader("docx")(raw, "회의록 ‘1’ --x.docx", HASH)
    assert document == docx.read(raw, "회의록 ‘1’ --x.docx", HASH)
    assert document.lines[0].cells == ("가", "")
    assert document.notes[0].values == {"words": "머리말"}


def test_a_refusal_comes_back_with_its_values() -> None:
    with pytest.raises(ReadError) as caught:
        confined.reader("docx")(b"PK", "minutes.docx", HASH)
    assert (caught.value.code, caught.value.values["file"]) == ("broken-file", "minutes.docx")


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "MOST_SECONDS", 2)
    endless = page_of("BT /F 9 Tf (x) Tj ET " * 2_000_000, resources=HELVETICA)
    begun = time.monotonic()
    with pytest.raises(ReadError) as caught:
        confined.reader("pdf")(endless, "minutes.pdf", HASH)
    assert (caught.value.code, caught.value.values["seconds"]) == ("took-too-long", 2)
    assert time.monotonic() - begun < 20


def test_a_file_that_grows_past_all_memory_is_refused(tmp_path: Path) -> None:
    """A .hwp of a few kilobytes whose section is five million empty records."""
    raw = made.hwp_changed(made.hwp("가"), lambda section: section + b"\x43\0\0\0" * 5_000_000)
    path = tmp_path / "minutes.hwp"
    path.write_bytes(raw)
    with pytest.raises(ReadError) as caught:
        readers.read(path)
    assert caught.value.code in ("archive-bomb", "too-complex")
