"""OWPML (KS X 6101), the XML of Hancom's documents: its sections become lines.

A paragraph is a line, with the number or bullet that its list gives it. Tables, text boxes, captions and
notes follow the paragraph that they hang on. Headers, footers, comments and deleted text are left out and
noted. A ``.hwp`` file is turned into the same XML first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from data.readers.archive import local, whole
from data.readers.flow import Flow, Piece, pieces, row
from data.readers.numbering import Counters
from data.readers.owpml_lists import Lists
from data.readers.owpml_pages import Pages

MOST_COLUMNS: Final = 200

_SPACES: Final = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_SHAPES: Final = ("rect", "ellipse", "polygon", "curve", "arc", "line", "connectLine", "container", "textart")
_PICTURES: Final = ("pic", "ole", "chart", "video")
_FORMS: Final = ("edit", "comboBox", "btn", "checkBtn", "radioBtn")
_NUMBERED: Final = ("TABLE", "PICTURE", "EQUATION")
_PLACES: Final = ("header", "footer")


class Body:
    """Reads the sections of one document into ``flow``."""

    def __init__(self, flow: Flow, header: Any | None) -> None:
        self._flow = flow
        self._lists = Lists(header)
        self._counters = Counters()
        self._pages = Pages()
        self._deleting = False
        self._furniture: set[str] = set()
        self._pictures = 0

    def section(self, root: Any) -> None:
        """Append the lines of one section."""
        self._pages.section(root)
        named = (one.get("outlineShapeIDRef", "") for one in root.iter() if local(one) == "secPr")
        self._lists.outline = next(named, "")
        for paragraph in root:
            if local(paragraph) != "p":
                continue
            page = self._pages.of(paragraph)
            self._flow.add(self._paragraph(paragraph), page)

    @property
    def pictures(self) -> int:
        """How many pictures were passed over."""
        return self._pictures

    def _paragraphs(self, holder: Any) -> list[Piece]:
        return [piece for p in holder if local(p) == "p" for piece in self._paragraph(p)]

    def _paragraph(self, paragraph: Any) -> list[Piece]:
        words: list[str] = []
        hung: list[Piece] = []
        for child in _run_children(paragraph):
            name = local(child)
            if name == "t":
                words.append(self._text(child))
            elif name in _SPACES:
                words.append(_SPACES[name])
            elif name == "ctrl":
                for control in child:
                    hung += self._control(control)
                    if local(control) == "autoNum" and control.get("numType") in _NUMBERED:
                        words.append(control.get("num", ""))
            elif name == "compose":
                words.append(child.get("composeText", ""))
            elif name in ("dutmal", "equation", *_FORMS):
                words += _own_words(child)
            elif name == "tbl":
                hung += self._table(child)
            elif name in _SHAPES or name in _PICTURES:
                hung += self._shape(child)
        text = "".join(words)
        mark = self._lists.mark(paragraph, self._counters) if text.strip() else ""
        if not text.strip() and hung:
            return hung
        return [*pieces(f"{mark} {text}" if mark else text), *hung]

    def _text(self, element: Any) -> str:
        """The words of a text run without what a tracked change deleted."""
        words = ["" if self._deleting else element.text or ""]
        for child in element:
            name = local(child)
            if name in ("deleteBegin", "deleteEnd"):
                self._deleting = name == "deleteBegin"
                if self._deleting:
                    self._flow.later("tracked-deletion")
            elif not self._deleting:
                words.append(_SPACES.get(name, ""))
            words.append("" if self._deleting else child.tail or "")
        return "".join(words)

    def _control(self, control: Any) -> list[Piece]:
        name = local(control)
        if name in _PLACES:
            self._leave_out(control)
        elif name in ("footNote", "endNote"):
            found = [piece for holder in control for piece in self._paragraphs(holder)]
            for piece in found:
                self._flow.later("footnote-moved", words=piece.text)
            return found
        elif name in ("hiddenComment", "fieldBegin"):
            words = " ".join(_words_of(control))
            if words:
                self._flow.later("comment-left-out", words=words)
        return []

    def _leave_out(self, control: Any) -> None:
        """Note the words of a header or footer, each once a document."""
        words = " ".join(_words_of(control))
        if words and words not in self._furniture:
            self._furniture.add(words)
            self._flow.later("page-furniture-left-out", words=words)

    def _table(self, table: Any) -> list[Piece]:
        found = self._captions(table)
        covers: list[tuple[int, int]] = []  # (column, last row that the cell above reaches)
        for at, line in enumerate(child for child in table if local(child) == "tr"):
            covers = [cover for cover in covers if cover[1] >= at][-MOST_COLUMNS:]
            cells: list[tuple[int, list[Piece]]] = [(column, []) for column, _ in covers]
            for cell in line:
                if local(cell) == "tc":
                    column, rows = _address(cell)
                    cells.append((column, [p for holder in cell for p in self._paragraphs(holder)]))
                    if rows > 1:
                        covers.append((column, at + rows - 1))
            cells.sort(key=lambda cell: cell[0])
            found += row([made for _, made in cells])
        return found

    def _shape(self, shape: Any) -> list[Piece]:
        if local(shape) in _PICTURES:
            self._pictures += 1
        found = self._captions(shape)
        for child in shape:
            name = local(child)
            if name in _SHAPES or name in _PICTURES:
                found += self._shape(child)
            elif name == "tbl":
                found += self._table(child)
            elif name == "drawText":
                found += [piece for holder in child for piece in self._paragraphs(holder)]
        return found

    def _captions(self, holder: Any) -> list[Piece]:
        lists = [part for child in holder if local(child) == "caption" for part in child]
        return [piece for part in lists for piece in self._paragraphs(part)]


def _run_children(paragraph: Any) -> Iterator[Any]:
    """What stands in the runs of a paragraph; of a switch, what is meant for every reader."""
    for run in paragraph:
        if local(run) == "run":
            for child in run:
                if local(child) == "switch":
                    yield from _choice(child)
                else:
                    yield child


def _choice(switch: Any) -> Iterable[Any]:
    kinds = {local(choice): choice for choice in reversed(switch)}
    chosen = kinds.get("default", kinds.get("case"))
    return chosen if chosen is not None else ()


def _own_words(element: Any) -> list[str]:
    return [child.text or "" for child in element if local(child) in ("mainText", "script", "text")]


def _words_of(element: Any) -> list[str]:
    found = [t for t in element.iter() if local(t) == "t"]
    return [words for t in found if (words := "".join(t.itertext()).strip())]


def _address(cell: Any) -> tuple[int, int]:
    """``(column, rows it spans)`` of a table cell."""
    column, rows = 0, 1
    for child in cell:
        if local(child) == "cellAddr":
            column = whole(child.get("colAddr"), 0)
        elif local(child) == "cellSpan":
            rows = whole(child.get("rowSpan"), 1)
    return column, rows
