"""Horizontal bars as SVG: one dark colour, names and numbers as text, right in grey and in print."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_ROW, _WIDTH = 26, 640
_LONGEST_NAME, _LETTER = 18, 13
# On a narrow screen a name stands above its bar.
_NARROW_ROW, _NARROW_WIDTH = 44, 256


def bars(rows: Sequence[tuple[str, int]], *, narrow: bool = False) -> str:
    """Bars of counts (0 or more) in the order given. ``narrow``: for a screen of 320 pixels."""
    beside = _LETTER * min(_LONGEST_NAME, max((len(name) for name, _ in rows), default=0)) + 16
    left, width, row = (0, _NARROW_WIDTH, _NARROW_ROW) if narrow else (beside, _WIDTH, _ROW)
    highest = max((count for _, count in rows), default=0) or 1
    drawn = []
    for place, (name, count) in enumerate(rows):
        top = place * row + (row - _ROW)
        length = round((width - left - 60) * count / highest, 1)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        stands = f'x="0" y="{top - 2}"' if narrow else f'x="{left - 8}" y="{top + 17}" text-anchor="end"'
        drawn.append(
            f"<text {stands}>{escape(short)}</text>"
            f'<rect x="{left}" y="{top + 4}" width="{length}" height="18" fill="#034DA8"/>'
            f'<text x="{left + length + 6}" y="{top + 17}">{count:,}</text>'
        )
    height = max(len(rows), 1) * row
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="Pretendard, Malgun Gothic, sans-serif" font-size="13" '
        f'fill="#1B2430">{"".join(drawn)}</svg>'
    )
