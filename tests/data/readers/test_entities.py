"""No XML part may bring a DTD: what it declares could name a file of this machine, or grow without end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.errors import ReadError
from data.model import Document
from data.readers import docx, hwpx, xlsx
from tests.data.readers import made

SOUND: dict[Callable[[bytes, str, str], Document], tuple[bytes, str, bytes]] = {
    docx.read: (made.word("가나다"), "word/document.xml", b"</w:t>"),
    hwpx.read: (made.hwpx("가나다"), "Contents/section0.xml", b"</hp:t>"),
    xlsx.read: (made.workbook([["가나다"]]), "xl/worksheets/sheet1.xml", b"</t>"),
}
DECLARED = [
    '<!ENTITY e SYSTEM "{secret}">',
    '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e "&b;&b;&b;&b;">',
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("read", SOUND)
def test_a_dtd_is_refused(
    read: Callable[[bytes, str, str], Document], declared: str, encoding: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("비밀", encoding="utf-8")
    raw, name, end = SOUND[read]
    parts = made.parts_of(raw)
    content = parts[name]
    assert isinstance(content, bytes)
    assert end in content
    body = content.replace(end, b"&e;" + end).decode("utf-8").partition("?>")[2]
    document_type = f"<!DOCTYPE x [{declared.format(secret=secret.as_uri())}]>"
    parts[name] = f'<?xml version="1.0" encoding="{encoding}"?>{document_type}{body}'.encode(encoding)
    with pytest.raises(ReadError, match="broken-file"):
        read(made.zipped(parts), "minutes", "0" * 64)
