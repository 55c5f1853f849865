"""The page on which a paragraph of a Hancom document begins, from the lines that the program had set."""

from __future__ import annotations

from typing import Any

from data.readers.archive import local, whole


class Pages:
    """Counts pages by the height of each line on its page: a line higher than the one before is on the next.

    Known only where the document keeps its set lines (``linesegarray``) from the first paragraph on, in one
    column, and up to the first table that does not fit on what is left of its page: nothing tells how many
    pages that one takes. Unknown is None.
    """

    def __init__(self) -> None:
        self._page: int | None = 0
        self._height = 0
        self._last = 0

    def section(self, root: Any) -> None:
        """Begin a section, which begins a page."""
        self._height = 0
        self._last = 0
        for properties in root.iter():
            name = local(properties)
            if name == "pagePr":
                self._height = _body_height(properties)
            elif name == "colPr" and whole(properties.get("colCount"), 1) > 1:
                self._page = None
        if self._page is not None:
            self._page += 1

    def of(self, paragraph: Any) -> int | None:
        """The page of a paragraph of the section, in order."""
        heights = [
            whole(line.get("vertpos"), -1)
            for lines in paragraph
            if local(lines) == "linesegarray"
            for line in lines
            if local(line) == "lineseg"
        ]
        if not heights or min(heights) < 0:
            self._page = None
        begun: int | None = None
        for at in heights:
            if self._page is None:
                break
            self._page += at < self._last
            self._last = at
            begun = begun or self._page
        if any(self._spills(table) for table in paragraph.iter() if local(table) == "tbl"):
            self._page = None
        return begun

    def _spills(self, table: Any) -> bool:
        heights = [whole(size.get("height"), 0) for size in table if local(size) == "sz"]
        return not heights or self._last + heights[0] > self._height


def _body_height(properties: Any) -> int:
    taken = sum(
        whole(margin.get(side), 0)
        for margin in properties
        if local(margin) == "margin"
        for side in ("top", "bottom", "header", "footer")
    )
    return whole(properties.get("height"), 0) - taken
