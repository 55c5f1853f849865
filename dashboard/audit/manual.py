"""What a person does to decide an item that a machine cannot (``manual.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "manual.toml"


def steps(number: str, language: str) -> list[str]:
    """The steps for an item of KWCAG 2.2, in Korean or English."""
    return _table()[number]["ko" if language == "ko" else "en"]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
