"""The message catalogue: every sentence a person reads, in Korean and English, in Fluent files.

``locale/<subject>.<language>.ftl``; a message that one language lacks is an error, not a fallback.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from dashboard.particles import settle

FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("ko", "en")
DEFAULT_LANGUAGE = "ko"
LONGEST_VALUE = 900
REMEMBERED = 20_000
MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)

Translate = Callable[..., str]


class CatalogueError(LookupError):
    """A message is missing, or its values do not fill it: a fault of the program."""


class _Words:
    """The messages of a language. One is parsed when it is first asked for: most are not, of most processes.

    Its messages refer to no other (``tests/dashboard/test_catalogue.py`` holds them to it).
    """

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._written: dict[str, str] = {}
        for path in sorted(FOLDER.glob(f"*.{language}.ftl")):
            entries = MESSAGE.split(path.read_text(encoding="utf-8"))[1:]
            self._written.update(zip(entries[::2], entries[1::2], strict=True))

    def __contains__(self, key: str) -> bool:
        return key in self._written

    def said(self, key: str, values: dict[str, Any]) -> tuple[str, list[Exception]]:
        """The message with its values, and what was wrong with them. KeyError where it has no words."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(f"{key} ={self._written[key]}"))
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        message, errors = self._bundle.format_pattern(pattern, values)
        return str(message), errors


@cache
def _words(language: str) -> _Words:
    return _Words(language)


def has(language: str, key: str) -> bool:
    """Whether the catalogue holds a message in that language."""
    return key in _words(language)


@lru_cache(maxsize=REMEMBERED, typed=True)
def text(language: str, key: str, **values: Any) -> str:
    """A message with its values filled in. Dates are written ISO 8601. Raises CatalogueError.

    A rerun of a page says what it said before: a sentence is remembered with its values.
    """
    words = _words(language)
    if key not in words:
        raise CatalogueError(f"no message {key!r} in {language}")
    filled = {name.replace("_", "-"): _plain(value) for name, value in values.items()}
    filled |= {name: _plain(value) for name, value in values.items()}
    try:
        message, errors = words.said(key, filled)
    except KeyError:
        raise CatalogueError(f"message {key!r} in {language} has no words") from None
    if errors:
        raise CatalogueError(f"message {key!r} in {language}: {errors}")
    return settle(message) if language == "ko" else message


def translator(language: str) -> Translate:
    """``text`` for one language; an unknown language is the default one."""
    chosen = language if language in LANGUAGES else DEFAULT_LANGUAGE

    def translate(key: str, **values: Any) -> str:
        return text(chosen, key, **values)

    return translate


def language_of_environment(environment: dict[str, str]) -> str:
    """Language for the command line: English where the locale says so, else Korean."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "en" if value.lower().startswith("en") else DEFAULT_LANGUAGE
    return DEFAULT_LANGUAGE


def _plain(value: Any) -> Any:
    """A value as Fluent takes it: ISO 8601 for times; it refuses text over 1,000 characters."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[:LONGEST_VALUE]}…"
    return value
