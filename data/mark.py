"""The mark of synthetic minutes: who reads a made-up document sees at once that it is one.

Written as the first line of every document that the generator makes, recognised wherever a document is
read, and shown on every page that shows anything of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from data.model import Document, LineUse, Minutes

MARK = "※ 합성 자료: 지어낸 것으로, 사람·기관·내용은 모두 실재하지 않습니다."

_SIGN = re.compile(r"^[\s>#※*\-]*합성\s*자료\b")
_WITHIN_LINES = 5


def is_synthetic(document: Document) -> bool:
    """Whether one of the first few lines with words says that the document is made up."""
    return line_of(document) is not None


def line_of(document: Document) -> int | None:
    """The line that says so, counted from 1."""
    worded = (line for line in document.lines if line.text.strip())
    for line, _ in zip(worded, range(_WITHIN_LINES), strict=False):
        if _SIGN.match(line.text):
            return line.number
    return None


def accounted(minutes: Minutes) -> Minutes:
    """The minutes with the line of the mark counted as noted, not as one that nothing was made of."""
    line = line_of(minutes.document)
    if line is None or line not in minutes.unassigned_lines:
        return minutes
    return replace(
        minutes,
        line_uses=(LineUse(line=line, record="note"), *minutes.line_uses),
        unassigned_lines=tuple(one for one in minutes.unassigned_lines if one != line),
    )
