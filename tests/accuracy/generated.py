"""Documents that the generator writes from a fixed seed: every layout in every format, and flawed ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data.synthetic import EVERY, FORMATS, LAYOUTS, NONE, made, world
from tests.accuracy.corpus import Labelled, Part

SEED = 20260630
UNTIL = date(2026, 6, 30)


def generated(folder: Path) -> Iterator[Labelled]:
    """One meeting a layout, written in each format into ``folder``; then once more as flawed text."""
    meetings = world(SEED, meetings=len(LAYOUTS), until=UNTIL).meetings
    for name, meeting in zip(LAYOUTS, meetings, strict=True):
        for form, flaws in [*((one, NONE) for one in FORMATS), ("txt", EVERY)]:
            document = made(meeting, layout_name=name, form=form, seed=SEED, flaws=flaws)
            part: Part = "flawed" if flaws else "generated"
            path = folder / part / document.file_name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(document.content)
            yield Labelled(
                name=document.file_name,
                part=part,
                family=name,
                form=form,
                meetings=(document.label,),
                path=path,
            )
