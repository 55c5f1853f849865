"""Whether two printed names may be one committee's; the words stand in ``committee_names.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_suffix(".toml")


def may_be_one(name: str, other: str) -> bool:
    """Equal but for spaces, marks and the region in front, which does not differ where both name one."""
    (region, stem), (other_region, other_stem) = _taken_apart(name), _taken_apart(other)
    return stem == other_stem and (region == other_region or None in (region, other_region))


def region(name: str) -> str | None:
    """The city or district in front of a committee's name; None where it names none."""
    return _taken_apart(name)[0]


def mended(name: str) -> str:
    """The name without what a scanner misread in it."""
    for wrong, right in names()["misread"]:
        name = name.replace(wrong, right)
    return name


@cache
def names() -> dict[str, Any]:
    """The table of words, with its examples."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def _taken_apart(name: str) -> tuple[str | None, str]:
    """``(short form of the region, what is left)`` of a name."""
    text = unicodedata.normalize("NFC", name)
    for ignored in names()["ignored"]:
        text = text.replace(ignored, "")
    text = " ".join(text.split())
    for forms in names()["regions"]:
        for form in sorted(forms, key=len, reverse=True):
            if text.startswith(form) and len(text) > len(form):
                return forms[0], text[len(form) :].replace(" ", "")
    local = re.match(rf"([가-힣]{{1,8}}(?:{'|'.join(names()['local_endings'])})) (?=\S)", text)
    if local:
        return local[1].removesuffix("청"), text[local.end() :].replace(" ", "")
    return None, text.replace(" ", "")
