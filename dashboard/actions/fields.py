"""What an act may be given: inputs with a type each; whatever is not of its type is refused.

A field turns the values of one input, as typed by anyone, into one value, or raises FieldError.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from starlette.datastructures import UploadFile

LONGEST_TEXT: Final = 2000
LARGEST_KEY: Final = 2**63 - 1

_NOT_IN_LINKS: Final = ' <>"\\'

Raw = Sequence[str | UploadFile]


class FieldError(Exception):
    """One input that cannot be taken: ``field-<code>`` of the catalogue."""

    def __init__(self, code: str, **values: str | int) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{code}: {values}")


@dataclass(frozen=True, slots=True)
class Field:
    """One input of a form by its name; ``read`` gives its value or raises FieldError."""

    name: str
    read: Callable[[Raw], Any]


def text(name: str, *, required: bool = False, longest: int = LONGEST_TEXT, lines: bool = False) -> Field:
    """Words, without blanks around them; None where nothing was typed. ``lines``: line ends may stand."""

    def read(raw: Raw) -> str | None:
        words = _one(raw).replace("\r\n", "\n").strip()
        if not words:
            _may_be_left_out(required)
            return None
        if not (words.replace("\n", " ").replace("\t", " ") if lines else words).isprintable():
            raise FieldError("not-printable")
        if len(words) > longest:
            raise FieldError("too-long", longest=longest, length=len(words))
        return words

    return Field(name, read)


def integer(name: str, *, required: bool = False, least: int = 0, most: int = LARGEST_KEY) -> Field:
    """A whole number; None where nothing was typed."""

    def read(raw: Raw) -> int | None:
        given = _one(raw).strip()
        if given:
            return _number(given, least, most)
        _may_be_left_out(required)
        return None

    return Field(name, read)


def day(name: str, *, required: bool = False) -> Field:
    """A day as 2024-03-26; None where nothing was typed."""

    def read(raw: Raw) -> date | None:
        given = _one(raw).strip()
        if not given:
            _may_be_left_out(required)
            return None
        try:
            return date.fromisoformat(given)
        except ValueError as error:
            raise FieldError("not-a-day") from error

    return Field(name, read)


def choice(name: str, options: Sequence[str], *, required: bool = True) -> Field:
    """One of some words; None where nothing was chosen."""

    def read(raw: Raw) -> str | None:
        given = _one(raw)
        if not given:
            _may_be_left_out(required)
            return None
        if given not in options:
            raise FieldError("not-a-choice")
        return given

    return Field(name, read)


def link(name: str, *, longest: int = LONGEST_TEXT) -> Field:
    """Address of a page or file in the web, http or https; None where nothing was typed."""
    words = text(name, longest=longest)

    def read(raw: Raw) -> str | None:
        given: str | None = words.read(raw)
        if given is None:
            return None
        try:
            parts = urlsplit(given)
            host = parts.hostname
        except ValueError as error:
            raise FieldError("not-a-link") from error
        if parts.scheme not in ("http", "https") or not host or any(sign in given for sign in _NOT_IN_LINKS):
            raise FieldError("not-a-link")
        return f"{parts.scheme}{given[len(parts.scheme) :]}"

    return Field(name, read)


def keys(name: str, *, most: int = 1000) -> Field:
    """One or more rows by their keys, from check boxes of one name."""

    def read(raw: Raw) -> tuple[int, ...]:
        if not raw:
            raise FieldError("none-chosen")
        if len(raw) > most:
            raise FieldError("too-many", most=most)
        return tuple(sorted({_number(one, 0, LARGEST_KEY) for one in raw if isinstance(one, str)}))

    return Field(name, read)


def files(name: str, *, most: int, required: bool = True) -> Field:
    """Files with a name and content, as Starlette holds them; none where they may be left out."""

    def read(raw: Raw) -> tuple[UploadFile, ...]:
        given = tuple(one for one in raw if isinstance(one, UploadFile) and one.filename)
        if not given and required:
            raise FieldError("no-file")
        if len(given) > most:
            raise FieldError("too-many", most=most)
        return given

    return Field(name, read)


def _one(raw: Raw) -> str:
    if len(raw) > 1 or any(not isinstance(one, str) for one in raw):
        raise FieldError("not-text")
    return str(raw[0]) if raw else ""


def _may_be_left_out(required: bool) -> None:
    if required:
        raise FieldError("required")


def _number(given: str | UploadFile, least: int, most: int) -> int:
    if not isinstance(given, str) or not given.isascii() or not given.isdigit() or len(given) > 19:
        raise FieldError("not-a-number")
    number = int(given)
    if not least <= number <= most:
        raise FieldError("out-of-range", least=least, most=most)
    return number
