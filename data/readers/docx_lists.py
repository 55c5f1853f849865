"""The lists of a WordprocessingML document: which number or bullet stands before a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from data.readers.archive import local, whole
from data.readers.numbering import Counters, Level, bullet

_LONGEST_CHAIN = 20


class Lists:
    """Numberings, and the styles that name them."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._counters = Counters()
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._styles: dict[str, Any] = {}
        self._default = ""
        for element in numbering if numbering is not None else ():
            if local(element) == "abstractNum":
                levels = dict(_level(one) for one in element if local(one) == "lvl")
                self._abstract[attribute(element, "abstractNumId")] = levels
            elif local(element) == "num":
                self._add(element)
        for style in styles if styles is not None else ():
            if local(style) == "style" and attribute(style, "type") == "paragraph":
                self._styles[attribute(style, "styleId")] = style
                if attribute(style, "default") in ("1", "true"):
                    self._default = attribute(style, "styleId")

    def mark(self, paragraph: Any) -> str:
        """The number or bullet of a paragraph, empty where it is in no list."""
        key, depth = self._place(paragraph)
        name, levels = self._lists.get(key, ("", {}))
        return self._counters.mark(name, levels, depth)

    def sign(self, code: str) -> str:
        """A letter of a symbol font by its hexadecimal code."""
        try:
            return bullet(chr(int(code, 16)))
        except (ValueError, OverflowError):
            return ""

    def _add(self, element: Any) -> None:
        abstract = _value(element, "abstractNumId") or ""
        levels = dict(self._abstract.get(abstract, {}))
        own = False
        for override in element:
            if local(override) == "lvlOverride":
                depth = whole(attribute(override, "ilvl"), 0)
                start = _value(override, "startOverride")
                levels.update(dict(_level(one) for one in override if local(one) == "lvl"))
                if start is not None and depth in levels:
                    old = levels[depth]
                    levels[depth] = Level(old.template, old.form, whole(start, 1), old.bullet)
                    own = True
        key = attribute(element, "numId")
        self._lists[key] = (f"num {key}" if own else f"abstract {abstract}", levels)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """``(list, depth)`` from the paragraph or else from its style and the styles that one rests on."""
        properties = _child(paragraph, "pPr")
        own = _child(properties, "numPr")
        key, depth = _value(own, "numId"), _value(own, "ilvl")
        style = _value(properties, "pStyle") or self._default
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None or (key is not None and depth is not None):
                break
            inherited = _child(_child(found, "pPr"), "numPr")
            key = key if key is not None else _value(inherited, "numId")
            depth = depth if depth is not None else _value(inherited, "ilvl")
            style = _value(found, "basedOn") or ""
        return key or "", whole(depth, 0)


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without namespace, empty where there is none."""
    return next((str(v) for key, v in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _child(element: Any | None, name: str) -> Any | None:
    children: Iterable[Any] = element if element is not None else ()
    return next((child for child in children if local(child) == name), None)


def _value(element: Any | None, name: str) -> str | None:
    found = _child(element, name)
    return attribute(found, "val") if found is not None else None


def _level(element: Any) -> tuple[int, Level]:
    form = _value(element, "numFmt") or "decimal"
    template = _value(element, "lvlText") or ""
    start = whole(_value(element, "start"), 1)
    if form != "bullet":
        template = re.sub(r"%(\d)", r"\\\1", template.replace("\\", "")) if form != "none" else ""
    return whole(attribute(element, "ilvl"), 0), Level(template, form, start, form == "bullet")
