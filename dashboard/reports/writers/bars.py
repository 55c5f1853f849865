"""Horizontal bars as SVG: one dark colour, names and numbers as text, right in grey and in print."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_ROW, _WIDTH = 26, 640
_LONGEST_NAME, _LETTER = 18, 13


def bars(rows: Sequence[tuple[str, int]]) -> str:
    """Bars of counts (0 or more) in the order given."""
    left = _LETTER * min(_LONGEST_NAME, max((len(name) for name, _ in rows), default=0)) + 16
    highest = max((count for _, count in rows), default=0) or 1
    drawn = []
    for place, (name, count) in enumerate(rows):
        top = place * _ROW
        length = round((_WIDTH - left - 60) * count / highest, 1)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        drawn.append(
            f'<text x="{left - 8}" y="{top + 17}" text-anchor="end">{escape(short)}</text>'
            f'<rect x="{left}" y="{top + 4}" width="{length}" height="18" fill="#034DA8"/>'
            f'<text x="{left + length + 6}" y="{top + 17}">{count:,}</text>'
        )
    height = max(len(rows), 1) * _ROW
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
        f'height="{height}" font-family="Pretendard, Malgun Gothic, sans-serif" font-size="13" '
        f'fill="#1B2430">{"".join(drawn)}</svg>'
    )
