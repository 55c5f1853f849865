"""The real minutes, written to each format and read again, are the same minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from data.model import Minutes
from data.parser import parse
from data.readers import read
from tests.data.readers import made
from tests.data.readers.printed import paragraphs, printed
from tests.data.real import REAL, TEXT

WRITERS: dict[str, Callable[[str], bytes]] = {
    "application/hwp+zip": made.hwpx,
    "application/x-hwp": made.hwp,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": made.word,
    "text/plain": lambda text: text.encode("cp949"),
}
PLACES = {"first_line", "last_line", "discussed_line"}


@pytest.fixture(scope="module")
def wanted() -> dict[str, Any]:
    return bare(parse(read(REAL)))


def bare(minutes: Minutes) -> dict[str, Any]:
    """What the parser read, without the numbers of the lines that it stands on."""
    found: dict[str, Any] = _without_places([asdict(meeting) for meeting in minutes.meetings])[0]
    return found


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(one) for key, one in value.items() if key not in PLACES}
    return [_without_places(one) for one in value] if isinstance(value, list | tuple) else value


def parsed(folder: Path, raw: bytes) -> Minutes:
    (folder / "minutes").write_bytes(raw)
    return parse(read(folder / "minutes"))


@pytest.mark.parametrize("media_type", WRITERS)
def test_the_real_minutes_are_the_same_in_each_format(
    tmp_path: Path, wanted: dict[str, Any], media_type: str
) -> None:
    minutes = parsed(tmp_path, WRITERS[media_type](TEXT))
    assert minutes.document.media_type == media_type
    assert [line.text for line in minutes.document.lines if line.text.strip()] == [
        line for line in TEXT.split("\n") if line.strip()
    ]
    assert bare(minutes) == wanted
    assert minutes.unassigned_lines == ()


@pytest.mark.browser
def test_the_real_minutes_are_the_same_when_printed(
    tmp_path: Path, wanted: dict[str, Any], browser: Browser
) -> None:
    style = "p{word-break:keep-all}"
    raw = printed(browser, paragraphs(TEXT), style=style, footer='<span class="pageNumber"></span>')
    minutes = parsed(tmp_path, raw)
    assert minutes.document.media_type == "application/pdf"
    assert bare(minutes) == wanted
    assert minutes.unassigned_lines == ()
