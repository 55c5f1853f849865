"""Quotes as printed: rows are read from cleaned lines, and quote the document's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.model import Meeting, Source, SourceLine


def as_printed(meetings: Sequence[Meeting], lines: Sequence[SourceLine]) -> tuple[Meeting, ...]:
    """The meetings with every quote that is not in its printed lines replaced by those lines."""
    texts = {line.number: line.text for line in lines}

    def mended(source: Source) -> Source:
        if not source.quote:
            return source
        printed = "\n".join(
            text.strip()
            for number in range(source.first_line, source.last_line + 1)
            if (text := texts.get(number, "")).strip()
        )
        return source if source.quote in printed else replace(source, quote=printed)

    return tuple(
        replace(
            meeting,
            attendance=tuple(replace(row, source=mended(row.source)) for row in meeting.attendance),
            agenda_items=tuple(
                replace(
                    row,
                    source=mended(row.source),
                    votes=tuple(replace(vote, source=mended(vote.source)) for vote in row.votes),
                )
                for row in meeting.agenda_items
            ),
            speeches=tuple(replace(row, source=mended(row.source)) for row in meeting.speeches),
            action_items=tuple(replace(row, source=mended(row.source)) for row in meeting.action_items),
        )
        for meeting in meetings
    )
