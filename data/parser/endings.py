"""Endings of sentences, written with the styles and acts of ``tables/wording/forms.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from data.parser.tables import table

LONGEST = 40
_SLOT = re.compile(r"\{([^{}]+)\}")
_FINALS = {"ㄴ": 4, "ㄹ": 8, "ㅁ": 16, "ㅂ": 17}


class Endings:
    """A set of endings, compared without spaces. ``필요{함}`` stands for 필요함, 필요합니다, …

    A slot of a single consonant stands for any syllable that closes with it: ``{ㄹ}예정`` for 할예정.
    """

    def __init__(self, templates: Iterable[str]) -> None:
        self._plain: dict[int, set[str]] = {}
        self._open: dict[int, dict[str, set[int]]] = {}
        for template in templates:
            for form in forms(template):
                self._add(form)

    def _add(self, form: str) -> None:
        final = _SLOT.match(form)
        if final:
            rest = form[final.end() :]
            self._open.setdefault(len(rest), {}).setdefault(rest, set()).add(_FINALS[final[1]])
        else:
            self._plain.setdefault(len(form), set()).add(form)

    def end(self, words: str) -> bool:
        """Whether words end in one of them."""
        return self.length(words) > 0

    def length(self, words: str) -> int:
        """Length of the longest ending that the words have, 0 where none."""
        tail = words[-LONGEST:]
        longest = 0
        for length, plain in self._plain.items():
            if longest < length <= len(tail) and tail[-length:] in plain:
                longest = length
        for length, rests in self._open.items():
            finals = rests.get(tail[len(tail) - length :]) if longest < length < len(tail) else None
            if finals and _final(tail[-length - 1]) in finals:
                longest = length
        return longest


def _final(letter: str) -> int:
    """Number of the final consonant of a syllable, 0 for none and for other letters."""
    return (ord(letter) - ord("가")) % 28 if "가" <= letter <= "힣" else 0


def forms(template: str) -> Iterator[str]:
    """What a template stands for; slots of a single consonant stay."""
    for match in _SLOT.finditer(template):
        if match[1] in _FINALS:
            continue
        for style in _slots()[match[1]]:
            yield from forms(template[: match.start()] + style + template[match.end() :])
        return
    yield template


@cache
def _slots() -> dict[str, list[str]]:
    forms = table("wording/forms")
    return {**forms["styles"], **forms["acts"]}
