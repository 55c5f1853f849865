"""Lines as the outline reads them: signs of Markdown taken off, rows with their cells, rules left out.

Numbers stay those of the document; a line that holds several labels of a table row becomes a line for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data.model import SourceLine
from data.parser import grids
from data.parser.columns import columns
from data.parser.headings import label_field
from data.parser.words import strip_mark

SIGN = " | "
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HASHES = re.compile(r"^\s{0,3}#{1,6}\s+")
_QUOTE = re.compile(r"^\s{0,3}>\s+")
_TASK = re.compile(r"^(\s*[-*]\s+)\[[ xX]\]\s+")
_BOLD = re.compile(r"(?<![\w*○])\*\*(?=[^\s*])([^*]{1,300})(?<=\S)\*\*(?!\*)")
_BREAK = re.compile(r"\s*<br\s*/?>\s*")
_ESCAPE = re.compile(r"\\(?=[.\-*_()\[\]#|])")
_RULE = re.compile(r"^[\s|:=\-_*~─━═┅·+]*$")
_STROKE = re.compile(r"\s+/\s+")
_LEAST_RULE = 3
LEAST_STROKED = 3
LONGEST_LABELS = 300
# a mark, or two spaces, before a short text that a colon ends
_NEXT_LABEL = re.compile(
    r"(?<=\S)(?:\s+(?=[◆◇■□▣○●◎◯▶▷•※]\s?[^:：]{1,12}[:：])|\s{2,}(?=[가-힣][^:：]{0,11}[:：]))"
)
_APART = re.compile(r"^\s*(\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])(?:\s{2,}|\t)(\S[^\d]{1,28})$")
_BOXED = re.compile(r"^(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[가-하])\.?$")


def clean(lines: Iterable[SourceLine]) -> list[SourceLine]:
    """Lines with words, in order; rules and table rulers are left out."""
    found: list[SourceLine] = []
    for line in _stroked(map(_visible, lines)):
        if not line.text.strip() or is_rule(line.text):
            continue
        cells = cells_of(line)
        if cells is None:
            found += [replace(line, text=text) for text in _labels_apart(_counted(_plain(line.text)))]
        elif (alone := _one(cells)) is not None:
            found.append(replace(line, text=alone, cells=None))
        else:
            found += [replace(line, text=SIGN.join(piece), cells=tuple(piece)) for piece in pieces(cells)]
    return found


def _stroked(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines, those below a head of columns between strokes as rows: ``번호 / 의견 / 조치계획``."""
    width = 0
    for line in lines:
        parts = _STROKE.split(line.text.strip()) if len(line.text) <= LONGEST_LABELS else []
        if line.cells is not None or len(parts) < LEAST_STROKED or (width and len(parts) != width):
            width = 0
        elif width or columns(parts) or grids.head(replace(line, cells=tuple(parts))):
            width = len(parts)
            line = replace(line, text=SIGN.join(parts), cells=tuple(parts))
        yield line


def _visible(line: SourceLine) -> SourceLine:
    """The line without letters that have no width: soft hyphens, joiners, marks of the byte order."""
    if not _UNSEEN.search(line.text) and not any(map(_UNSEEN.search, line.cells or ())):
        return line
    cells = None if line.cells is None else tuple(_UNSEEN.sub("", cell) for cell in line.cells)
    return replace(line, text=_UNSEEN.sub("", line.text), cells=cells)


def _one(cells: Sequence[str]) -> str | None:
    """The text of a row that is one cell, or the number and the title of a section in a box of two."""
    filled = [cell for cell in cells if cell]
    if len(filled) == 1:
        return filled[0]
    if len(filled) == 2 and _BOXED.match(filled[0]) and label_field(filled[1]):
        return f"{filled[0].rstrip('.')}. {filled[1]}"
    return None


def _counted(text: str) -> str:
    """``2  주요 논의 내용`` with a point behind its number, where the words are those of a heading."""
    match = _APART.match(text[:LONGEST_LABELS])
    return f"{match[1]}. {match[2]}" if match and label_field(match[2]) else text


def is_rule(text: str) -> bool:
    """Whether a line only draws: ``-----``, ``|---|---|``."""
    return len(text.strip()) >= _LEAST_RULE and bool(_RULE.match(text))


def cells_of(line: SourceLine) -> list[str] | None:
    """Cells of a table row, empty ones in their place, or None where the line is no row."""
    if line.cells is not None:
        return [_plain(cell).strip() for cell in line.cells]
    return split_row(_plain(line.text))


def split_row(text: str) -> list[str] | None:
    """The cells of a text with ``|`` between them, or with tabs."""
    stripped = text.strip().replace("│", "|")
    if "|" in stripped:
        if stripped[0] == "|" and stripped[-1] == "|" and len(stripped) > 1:
            stripped = stripped[1:-1]
        return [cell.strip() for cell in stripped.split("|")]
    if stripped.count("\t") > 1:
        return [cell.strip() for cell in stripped.split("\t")]
    return None


def pieces(cells: Sequence[str]) -> Iterator[list[str]]:
    """``일시 | 2024 | 장소 | 시청`` as two labels with their values; any other row whole.

    A label at the end of a row, or before another label, is a cell like others.
    """
    starts = [
        place
        for place in range(len(cells) - 1)
        if label_field(cells[place]) and (cells[place + 1] == "" or not label_field(cells[place + 1]))
    ]
    if columns(cells) or len(starts) < 2 or starts[0] != 0:
        yield list(cells)
        return
    for start, end in zip(starts, [*starts[1:], len(cells)], strict=True):
        yield [cell for cell in cells[start:end] if cell] if end - start > 1 else list(cells[start:end])


def _labels_apart(text: str) -> list[str]:
    """``◎ 일시 : 2024 ◎ 장소 : 시청`` as two labels with their values; any other text whole."""
    if len(text) > LONGEST_LABELS:
        return [text]
    parts = _NEXT_LABEL.split(text)
    labels = [strip_mark(part)[1].replace("：", ":").partition(":")[0] for part in parts]
    return parts if len(parts) > 1 and all(label_field(label) for label in labels) else [text]


def _plain(text: str) -> str:
    text = _TASK.sub(r"\1", _QUOTE.sub("", _HASHES.sub("# ", text)))
    if "**" in text:
        text = _BOLD.sub(r"\1", text)
    if "<br" in text:
        text = _BREAK.sub(", ", text)
    return _ESCAPE.sub("", text) if "\\" in text else text
