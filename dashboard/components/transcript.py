"""The minutes in full, line by line as printed, with each extracted item marked in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from dashboard.components.markup import filled, render
from dashboard.components.view import View


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to mark: its lines, its words with page breaks joined, its label and its address.

    ``heard`` follows the label for those who hear the link without its sentence.
    """

    first_line: int
    last_line: int
    text: str
    label: str
    link: str
    kind: str
    heard: str


def piece(mark: Mark, line: int, printed: str) -> tuple[int, int] | None:
    """Where in a printed line the mark's words stand, as (start, end); None where they do not.

    A passage over a page break shows on its first line the end that begins the words, on its last line
    the beginning that ends them, and whole lines between.
    """
    if not mark.first_line <= line <= mark.last_line:
        return None
    if mark.first_line == mark.last_line:
        start = printed.find(mark.text)
        return (start, start + len(mark.text)) if start >= 0 else None
    content = printed.strip()
    start = printed.find(content)
    longest = min(len(content), len(mark.text))
    if line == mark.first_line:
        overlap = next((n for n in range(longest, 0, -1) if mark.text.startswith(content[-n:])), 0)
        return (start + len(content) - overlap, start + len(content)) if overlap else None
    if line == mark.last_line:
        overlap = next((n for n in range(longest, 0, -1) if mark.text.endswith(content[:n])), 0)
        return (start, start + overlap) if overlap else None
    return start, start + len(content)


def _marked(line: int, printed: str, marks: Iterable[Mark], language: str) -> Markup:
    spans = [(span, mark) for mark in marks if (span := piece(mark, line, printed)) is not None]
    found = sorted(spans, key=lambda pair: pair[0])
    result, place = Markup(""), 0
    for (start, end), mark in found:
        if start < place:
            continue
        result += escape(printed[place:start])
        if line == mark.first_line:
            heard = filled('<span class="visually-hidden"> {}</span>', mark.heard)
            result += filled(
                '<a class="mark-label mark-{}" lang="{}" href="{}">[{}]{}</a> ',
                mark.kind,
                language,
                mark.link,
                mark.label,
                heard,
            )
        result += filled('<mark class="mark-{}">{}</mark>', mark.kind, printed[start:end])
        place = end
    return result + escape(printed[place:])


def transcript(
    view: View,
    lines: Sequence[Mapping[str, Any]],
    marks: Sequence[Mark],
    speaker_lines: set[int],
    *,
    headings: bool = True,
) -> Markup:
    """All lines that hold text, each to be addressed as ``#line-N``; speakers are ``headings``, or not."""
    shown = []
    for row in lines:
        printed = row["text"]
        if not printed.strip():
            continue
        here = [mark for mark in marks if mark.first_line <= row["line"] <= mark.last_line]
        words = _marked(row["line"], printed, here, view.language)
        shown.append(
            {
                "line": row["line"],
                "speaker": row["line"] in speaker_lines,
                "content": view.unmasked(words) if row["line"] in speaker_lines else words,
            }
        )
    return render("transcript.html", lines=shown, language=view.language, t=view.t, headings=headings)
