"""Types by content: the table is whole, and no text is taken for something else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from data.readers import media_type

TABLE = Path(media_type.__file__).parent / "media_types.toml"


def _signatures() -> list[dict[str, object]]:
    loaded: list[dict[str, object]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["signature"]
    return loaded


@pytest.mark.parametrize("entry", _signatures(), ids=lambda entry: f"{entry['type']}")
def test_every_signature_finds_its_own_type(entry: dict[str, object]) -> None:
    start = bytes.fromhex(str(entry["magic"])) if "magic" in entry else str(entry["text"]).encode()
    held = str(entry.get("holds", "")).encode() + str(entry.get("holds_wide", "")).encode("utf-16-le")
    assert media_type.sniff(start + b" " + held) == entry["type"]


@pytest.mark.parametrize(
    "raw",
    [
        "회의록\n".encode(),
        "회의록\n".encode("cp949"),
        "회의록\n".encode("utf-16"),
        b"MZ is a word",
        b"BM 1",
        b"a < b",
    ],
)
def test_text_is_text(raw: bytes) -> None:
    assert media_type.sniff(raw) == "text/plain"
