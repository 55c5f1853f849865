"""HTML from templates with everything escaped, and its way onto the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

FOLDER = Path(__file__).parent.parent / "templates"


# From one Hangul letter, and its number, to the last before a Latin letter or a quotation mark.
_KOREAN = re.compile(r"\d*[ㄱ-ㆎ가-힣](?:[^A-Za-z‘’“”]*[ㄱ-ㆎ가-힣])?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")


@cache
def _pieces(template: str) -> tuple[str, ...]:
    return tuple(template.split("{}"))


def filled(template: str, *values: Any) -> Markup:
    """HTML of ours with a value in place of each ``{}``; values that are not Markup are escaped.

    As Markup's own ``format``, in a fifth of its time: a page calls it thousands of times.
    """
    first, *others = _pieces(template)
    parts = [f"{escape(value)}{piece}" for value, piece in zip(values, others, strict=True)]
    return Markup(first + "".join(parts))  # noqa: S704 - the template is ours, each value is escaped


def badge(kind: str, glyph: str, words: str) -> Markup:
    """Words with a glyph and a colour for who looks; ``kind`` names its classes, as ``status-present``.

    The glyph is drawn by the style, so that it is neither read out nor taken for a letter of the text.
    """
    family = kind.partition("-")[0]
    return filled(
        '<span class="{} {}"><span class="glyph" data-glyph="{}" aria-hidden="true"></span> {}</span>',
        family,
        kind,
        glyph,
        words,
    )


def unbroken(text: str) -> Markup:
    """Text with its dates kept on one line."""
    if "-" not in text:
        return escape(text)
    parts, place = [], 0
    for date in _DATE.finditer(text):
        parts.append(filled('{}<span class="nowrap">{}</span>', text[place : date.start()], date[0]))
        place = date.end()
    rest = escape(text[place:])
    return Markup("").join([*parts, rest]) if parts else rest


def language_runs(sentence: str) -> Iterator[tuple[str, bool]]:
    """A sentence of another language in pieces, each with whether it is Korean."""
    place = 0
    for words in _KOREAN.finditer(sentence):
        if words.start() > place:
            yield sentence[place : words.start()], False
        yield words[0], True
        place = words.end()
    if place < len(sentence):
        yield sentence[place:], False


def korean_within(sentence: str) -> Markup:
    """A sentence of another language, with what is Korean in it marked so that it is read out as Korean."""
    marked = Markup('<span lang="ko">{}</span>')
    return Markup("").join(
        (marked if korean else Markup("{}")).format(words) for words, korean in language_runs(sentence)
    )


def hangul(sentence: str, language: str) -> Markup:
    """A sentence of a page in ``language``: :func:`korean_within` one of another language than Korean."""
    return escape(sentence) if language == "ko" else korean_within(sentence)


@cache
def environment() -> Environment:
    """Templates of the dashboard: autoescape on, an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["unbroken"] = unbroken
    made.tests["korean"] = lambda text: _KOREAN.search(text) is not None
    made.filters["hangul"] = hangul
    return made


def render(template: str, **values: Any) -> Markup:
    """A template filled in; values that are not Markup are escaped."""
    return Markup(environment().get_template(template).render(**values))  # noqa: S704


def emit(*parts: Markup) -> None:
    """Put markup on the page, in one element."""
    from dashboard.components import drawing  # commands that draw nothing need not wait for Streamlit

    if markup := Markup("\n").join(part for part in parts if part):
        drawing.html(markup)
