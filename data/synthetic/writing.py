"""Meetings into files: a layout, a format and its flaws for each, the mark of synthetic minutes on all."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from data.mark import MARK
from data.synthetic import flaws as mistakes
from data.synthetic.flaws import Flaws
from data.synthetic.formats import written
from data.synthetic.layout import layout, printed, stated
from data.synthetic.truth import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document and the truth about it; ``label`` is shaped as tests/accuracy/README.md says."""

    file_name: str
    content: bytes
    label: dict[str, Any]


def made(
    meeting: Meeting, *, layout_name: str, form: str, seed: int = 0, flaws: Flaws = mistakes.NONE
) -> Made:
    """The minutes of a meeting as a file. The same arguments give the same words."""
    chosen = layout(layout_name)
    random = Random(f"{seed} {meeting.committee.name} {meeting.day} {layout_name} {form}")
    label = stated(meeting, chosen)
    present = label["attendee_count_stated"]
    wrong = present + random.choice((-1, 1, 2)) if flaws.totals and present else None
    lines = printed(meeting, chosen, stated=wrong)
    if wrong is not None:
        label |= {"attendee_count_stated": wrong, "flags": ["attendance"]}
    if flaws.misread:
        lines, label = mistakes.misread(lines, label, random)
    if flaws.broken and form in ("txt", "md"):
        lines = mistakes.broken(lines, random)
    name = f"{meeting.day}_{meeting.committee.name}_{meeting.number}차_{layout_name}.{form}"
    return Made(file_name=name, content=written([MARK, "", *lines], form), label=label)
