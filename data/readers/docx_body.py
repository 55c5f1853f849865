"""The body of a WordprocessingML document becomes lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from data.readers.archive import local
from data.readers.docx_lists import Lists, attribute
from data.readers.flow import Flow, Piece, pieces, row

_SPACES: Final = {"tab": "\t", "cr": "\n", "br": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# Around runs: links, tracked insertions, fields, smart tags, content controls.
_AROUND: Final = (
    "hyperlink",
    "ins",
    "moveTo",
    "fldSimple",
    "smartTag",
    "sdt",
    "sdtContent",
    "customXml",
    "dir",
)
_GONE: Final = ("del", "moveFrom")
_DRAWN: Final = ("drawing", "pict", "object", "AlternateContent")
_OFF: Final = ("0", "false", "off", "none")
_SEPARATORS: Final = ("separator", "continuationSeparator", "continuationNotice")


class Body:
    """Reads one document into ``flow``; ``notes`` holds the parts of footnotes and endnotes."""

    def __init__(self, flow: Flow, lists: Lists, notes: Mapping[str, Any | None]) -> None:
        self._flow = flow
        self._lists = lists
        self._notes = {kind: _by_id(part) for kind, part in notes.items()}
        self._furniture: set[str] = set()
        self._page: int | None = None
        self.pictures = 0

    def read(self, body: Any) -> None:
        """Append the lines of the body. Pages are known where Word kept where they began."""
        if any(local(element) == "lastRenderedPageBreak" for element in body.iter()):
            self._page = 1
        self._blocks(body)

    def leave_out(self, part: Any) -> None:
        """Note the words of a header or footer, each once a document."""
        words = " ".join(text for text in _texts(part) if text)
        if words.strip() and words not in self._furniture:
            self._furniture.add(words)
            self._flow.note("page-furniture-left-out", words=words)

    def _blocks(self, holder: Any) -> None:
        for block in _unwrapped(holder):
            page, breaks = self._page, _page_breaks(block)
            made = self._paragraph(block) if local(block) == "p" else self._table(block)
            if page is not None:
                self._page = page + breaks
                page += _begins_after_break(block)
            self._flow.add(made, page)

    def _pieces(self, holder: Any) -> list[Piece]:
        """The pieces of what stands in a cell, a text box or a note."""
        found: list[Piece] = []
        for block in _unwrapped(holder):
            found += self._paragraph(block) if local(block) == "p" else self._table(block)
        return found

    def _paragraph(self, paragraph: Any) -> list[Piece]:
        words: list[str] = []
        hung: list[Piece] = []
        self._inline(paragraph, words, hung)
        text = "".join(words)
        if not text.strip() and hung:
            return hung
        mark = self._lists.mark(paragraph) if text.strip() else ""
        return [*pieces(f"{mark} {text}" if mark else text), *hung]

    def _inline(self, holder: Any, words: list[str], hung: list[Piece]) -> None:
        for child in holder:
            name = local(child)
            if name == "r":
                self._run(child, words, hung)
            elif name in _AROUND:
                self._inline(child, words, hung)
            elif name in _GONE and any(_texts(child, "delText", "t")):
                self._flow.later("tracked-deletion")
            elif name in ("oMath", "oMathPara"):
                words += _texts(child)

    def _run(self, run: Any, words: list[str], hung: list[Piece]) -> None:
        if _hidden(run):
            shown = "".join(_texts(run))
            if shown.strip():
                self._flow.later("hidden-text", words=shown)
            return
        for child in run:
            name = local(child)
            if name == "t":
                words.append(child.text or "")
            elif name == "ruby":
                words += [text for base in child if local(base) == "rubyBase" for text in _texts(base)]
            elif name == "sym":
                words.append(self._lists.sign(attribute(child, "char")))
            elif name in _SPACES:
                page_break = name == "br" and attribute(child, "type") in ("page", "column")
                words.append("" if page_break else _SPACES[name])
            elif name in ("footnoteReference", "endnoteReference"):
                hung += self._note(name.removesuffix("Reference") + "s", attribute(child, "id"))
            elif name in _DRAWN:
                hung += self._drawn(child)

    def _note(self, kind: str, key: str) -> list[Piece]:
        note = self._notes.get(kind, {}).get(key)
        found = [piece for piece in self._pieces(note) if piece.text.strip()] if note is not None else []
        for piece in found:
            self._flow.later("footnote-moved", words=piece.text)
        return found

    def _drawn(self, drawn: Any) -> list[Piece]:
        """The text of boxes inside a drawing; of two versions of one drawing the first."""
        found: list[Piece] = []
        stack = [drawn]
        while stack:
            element = stack.pop()
            name = local(element)
            if name == "txbxContent":
                found += self._pieces(element)
                continue
            self.pictures += name in ("blip", "imagedata")
            children = list(element)
            choice = [child for child in children if local(child) == "Choice"][:1]
            stack += reversed(choice if name == "AlternateContent" and choice else children)
        return found

    def _table(self, table: Any) -> list[Piece]:
        found: list[Piece] = []
        for line in table:
            wrapped = [line] if local(line) == "tr" else list(line.iter()) if local(line) == "sdt" else []
            for tr in (one for one in wrapped if local(one) == "tr"):
                found += row([self._pieces(cell) for cell in _cells(tr)])
        return found


def _cells(tr: Any) -> Iterator[Any]:
    for child in tr:
        if local(child) == "tc":
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(child)


def _unwrapped(holder: Any) -> Iterator[Any]:
    """Paragraphs and tables, out of content controls and tracked insertions."""
    for child in holder:
        if local(child) in ("p", "tbl"):
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _unwrapped(child)


def _by_id(part: Any | None) -> dict[str, Any]:
    found = part if part is not None else ()
    return {attribute(note, "id"): note for note in found if attribute(note, "type") not in _SEPARATORS}


def _texts(element: Any, *names: str) -> list[str]:
    return [t.text or "" for t in element.iter() if local(t) in (names or ("t",))]


def _hidden(run: Any) -> bool:
    properties = next((child for child in run if local(child) == "rPr"), ())
    return any(local(one) == "vanish" and attribute(one, "val") not in _OFF for one in properties)


def _page_breaks(block: Any) -> int:
    return sum(local(element) == "lastRenderedPageBreak" for element in block.iter())


def _begins_after_break(block: Any) -> bool:
    """Whether a page begins before the first letter of the block."""
    for element in block.iter():
        if local(element) == "lastRenderedPageBreak":
            return True
        if local(element) == "t" and (element.text or "").strip():
            return False
    return False
