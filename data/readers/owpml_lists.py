"""The lists and outlines of an OWPML header: which number or bullet stands before a paragraph."""

from __future__ import annotations

import re
from typing import Any

from data.readers.archive import local, whole
from data.readers.numbering import Counters, Level


class Lists:
    """Numberings, bullets and the paragraph properties that name them. Without a header there are none."""

    def __init__(self, header: Any | None) -> None:
        self._numberings: dict[str, dict[int, Level]] = {}
        self._bullets: dict[str, str] = {}
        self._headings: dict[str, tuple[str, str, int]] = {}
        self.outline = ""  # the numbering that the section's outline counts in; the first where it names none
        for element in header.iter() if header is not None else ():
            name, key = local(element), element.get("id", "")
            if name == "numbering":
                self._numberings[key] = dict(_level(head) for head in element if local(head) == "paraHead")
            elif name == "bullet":
                self._bullets[key] = element.get("char", "")
            elif name == "paraPr":
                for heading in element:
                    if local(heading) == "heading":
                        depth = whole(heading.get("level"), 0)
                        self._headings[key] = (heading.get("type", ""), heading.get("idRef", ""), depth)

    def mark(self, paragraph: Any, counters: Counters) -> str:
        """The number or bullet of a paragraph, empty where it is in no list."""
        kind, key, depth = self._headings.get(paragraph.get("paraPrIDRef", ""), ("NONE", "", 0))
        if kind == "BULLET":
            return counters.mark(key, {depth: Level(self._bullets.get(key, ""), "", bullet=True)}, depth)
        if kind == "OUTLINE":
            key = self.outline if self.outline in self._numberings else next(iter(self._numberings), "")
        if kind in ("NUMBER", "OUTLINE"):
            return counters.mark(f"{kind} {key}", self._numberings.get(key, {}), depth)
        return ""


def _level(head: Any) -> tuple[int, Level]:
    depth = whole(head.get("level"), 1) - 1
    template = re.sub(r"\^(\d+)", r"\\\1", (head.text or "").replace("\\", ""))
    return depth, Level(template, head.get("numFormat", ""), whole(head.get("start"), 1))
