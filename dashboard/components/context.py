"""A passage with the printed lines around it, marked in its place."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.transcript import Mark, transcript
from dashboard.components.view import View

AROUND: Final = 3


def context(view: View, slug: str, mark: Mark) -> Markup:
    """The lines that a passage came from with a few of those around; blank ones are left out."""
    printed = [line for line in view.rows("source_lines", meeting=slug) if line["text"].strip()]
    first = next((n for n, line in enumerate(printed) if line["line"] >= mark.first_line), 0)
    last = next((n for n, line in enumerate(printed) if line["line"] >= mark.last_line), first)
    shown = printed[max(0, first - AROUND) : last + 1 + AROUND]
    speakers = {row["speaker_line"] for row in view.rows("speech_paragraphs", meeting=slug)}
    lines = transcript(view, shown, [mark], speakers, headings=False)
    return render("context.html", label=view.t("review-context"), lines=lines)
