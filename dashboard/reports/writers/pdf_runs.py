"""Words for the template of a PDF: each in pieces of one language, kept whole at line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dashboard.components.markup import language_runs
from dashboard.reports.content import Link, Part, Value, text_of, words
from dashboard.reports.writers.letters import fits, kept_whole, settable

Runs = str | list[dict[str, Any]]

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")


def part_of(value: Value, missing: str) -> Part:
    """A value as words or a link."""
    return value if isinstance(value, Link) else words(value, missing)


def runs(parts: Sequence[Part], language: str, width: float = 0) -> Runs:
    """Parts, each in pieces of one language, which are kept whole at line ends or cannot stand at one.

    ``width``: of the lines, in parts of the letters' size; 0 where it is not known. A text of the report's
    own language in one line is as it is.
    """
    text = settable(text_of(parts))
    alone = fits(text, width)
    if alone and not any(isinstance(part, Link) for part in parts):
        return as_set(text, language)
    found: list[dict[str, Any]] = []
    for part in parts:
        text = settable(text_of((part,)))
        pieces = [(text, False)] if alone else kept_whole(text, width)
        found.append(
            {
                "pieces": [
                    (spoken, keep, said)
                    for piece, keep in pieces
                    for spoken, said in _spoken(piece, language)
                ],
                "target": _target(part),
            }
        )
    return found


def as_set(text: str, language: str, part: Part = "") -> Runs:
    """A text whose lines end where it says, in pieces of one language. ``part``: whose words they are."""
    if not isinstance(part, Link) and (language == "ko" or not _HANGUL.search(text)):
        return text
    pieces = [(spoken, False, said) for spoken, said in _spoken(text, language)]
    return [{"pieces": pieces, "target": _target(part)}]


def _target(part: Part) -> str:
    return part.target if isinstance(part, Link) else ""


def _spoken(text: str, language: str) -> list[tuple[str, str]]:
    """A text in pieces of one language; without a word of the report's own, Korean is Korean as a whole."""
    if language == "ko" or (_HANGUL.search(text) and not _LATIN.search(text)):
        return [("ko", text)]
    return [("ko" if korean else language, piece) for piece, korean in language_runs(text)]
