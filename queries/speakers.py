"""Whether a speaker's label names one person by their whole name, and nobody else; words: ``speakers.toml``.

Speech that the minutes leave anonymous (○○○ 위원) or give to a role alone (위원장) is nobody's here, even
where one person alone holds that role: who printed it so meant not to say who spoke.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

TABLE: Final = Path(__file__).with_suffix(".toml")


@cache
def words() -> dict[str, Any]:
    """The table of words, with its examples."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def names(label: str, name: str, post: str | None = None) -> bool:
    """Whether ``label`` is the whole ``name``, alone or beside a role or the person's own ``post``."""
    if not name.strip():
        return False
    roles = {*words()["roles"], *(post or "").split()}
    squeezed = "".join(name.split())
    rest = label.split()
    places = [place for place, word in enumerate(rest) if _bare(word, roles) == squeezed]
    if len(places) != 1:
        return False
    return all(word in roles for place, word in enumerate(rest) if place != places[0])


def _bare(word: str, roles: set[str]) -> str:
    """A word without the role that is written onto its end: 홍길동위원님."""
    for role in sorted(roles, key=len, reverse=True):
        if word.endswith(role) and len(word) > len(role):
            return word.removesuffix(role)
    return word
