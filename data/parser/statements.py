"""Statements of a record without speakers: what stands below its headings, line by line and row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.joining import Vocabulary, needs_space
from data.model import ActionKind, SourceLine
from data.parser import grids, labels
from data.parser.blocks import ITEM, SPEECH, Block
from data.parser.departments import is_department
from data.parser.facts import is_bare
from data.parser.moments import is_cover_date
from data.parser.speeches import CLOSERS, STOPS, Passage
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

FULL_LINE = 28
_LABEL = re.compile(r"^[^:：,.]{1,12}[:：]\s")
_NUMBERED = re.compile(r"\d+|[가-하](?=[.)])|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-Z](?=[.)])")
_TITLED = re.compile(r"^[\[【<〈](?P<label>[가-힣 ]{2,8}(?:\s?\d{1,2})?)[\]】>〉]\s?[^:：]{2,30}$")
_WORD = re.compile(r"[가-힣A-Za-z]{2}")
_WHOLE = ("다", "요", "것", "필요", ";")
_FINAL_M = 16


@dataclass(slots=True)
class Statement:
    """One line with those that run on from it, or one cell of a table.

    ``kind`` is what the heading or column makes of it, None where its wording decides. ``row`` is the line
    of its row. ``heads`` tells that other lines stand below it, ``cell`` that it is a cell.
    """

    passage: Passage
    lines: list[int]
    kind: ActionKind | None = None
    section: str | None = None
    label: str | None = None
    owner: str | None = None
    due: str | None = None
    row: int | None = None
    heads: bool = False
    cell: bool = False

    @property
    def is_task(self) -> bool:
        """Whether it is a cell of what was decided or is to be done."""
        return self.cell and self.kind in ("commitment", "decision")


@dataclass(slots=True)
class _Reader:
    words: Vocabulary
    names: frozenset[str]
    block: Block
    parent: str
    topics: bool
    kind: ActionKind | None = None
    section: str | None = None
    label: str | None = None
    head: grids.Head | None = None
    found: list[Statement] = field(default_factory=list)
    levels: dict[str, int] = field(default_factory=dict)
    first: str | None = None
    last: str = ""

    def read(self) -> list[Statement]:
        block = self.block
        sections = table("sections")
        within = self.parent if self.parent in sections["inherited"]["fields"] else block.kind
        self.kind = sections["kinds"].get(within)
        self.section = "topics" if self.topics and within == "discussion" else within
        if block.head and block.heading and block.heading.value:
            self._value(block.head, block.heading.value)
        elif block.head and (head := grids.head(block.head)):
            self.head = head
        elif block.kind == ITEM and block.head and block.text:
            self._value(block.head, block.text)
            self.found[-1].heads = bool(block.lines)
        for line in block.lines:
            self._line(line)
        return self.found

    def _value(self, line: SourceLine, value: str) -> None:
        self._add(Statement(Passage(value, line.number), [line.number]), "")

    def _line(self, line: SourceLine) -> None:
        if grids.cells(line):
            self._row(line)
            return
        self.head = None
        mark, rest = strip_mark(line.text)
        if not mark and rest.startswith((": ", "： ")):
            mark, rest = ":", rest[1:].strip()
        sort = _sort(mark, line.text)
        if self._is_sibling(sort) or self._is_bare_heading(sort, rest):
            self.kind, self.section, self.label = None, "record", None
            return
        if self._speaker_alone(rest) or (mark and is_department(rest)):
            self.label = rest.strip(" :：<>[]()")
            return
        if not mark and self._runs_on(rest, line):
            last = self.found[-1]
            last.passage.append(
                rest, line.number, space=needs_space(last.passage.tail[-60:], rest, self.words)
            )
            last.lines.append(line.number)
            return
        self._add(Statement(Passage(rest or line.text.strip(), line.number), [line.number]), sort)

    def _add(self, statement: Statement, sort: str) -> None:
        if self.found and self._below(sort) and not sort.startswith(tuple(table("answers")["arrows"])):
            self.found[-1].heads = True
        found, start = labels.label(statement.passage.text, self.names)
        if found:
            statement.passage = Passage(statement.passage.text[start:], statement.lines[0])
        result = labels.is_result(found)
        statement.label = self.label if result else found or self.label
        statement.kind, statement.section = self.kind, "result" if result else self.section
        self._append(statement, sort)

    def _append(self, statement: Statement, sort: str) -> None:
        self.found.append(statement)
        self.last = sort
        if sort:
            self.levels.setdefault(sort, len(self.levels))
        if self.first is None:
            self.first = sort

    def _below(self, sort: str) -> bool:
        """Whether a mark is deeper than the last: levels count in the order of their first line."""
        if not sort or not self.last or sort == self.last:
            return False
        return self.levels.get(sort, len(self.levels)) > self.levels[self.last]

    def _is_sibling(self, sort: str) -> bool:
        """Whether a line is a heading beside that of the block, by its mark; lines below have another."""
        block = self.block
        if block.head is None or not sort or block.kind not in table("sections")["kinds"]:
            return False
        own = _sort(strip_mark(block.head.text)[0], block.head.text)
        return own == sort and self.first not in (None, sort)

    def _runs_on(self, rest: str, line: SourceLine) -> bool:
        if not self.found or self.found[-1].cell:
            return False
        last = self.found[-1]
        tail = last.passage.tail.rstrip().rstrip(CLOSERS)
        if line.number - last.lines[-1] > 1 or tail.endswith(STOPS):
            return False
        if _LABEL.match(rest) or is_cover_date(rest):
            return False
        marked = bool(self.last)
        return (marked or len(tail) >= FULL_LINE) and not _is_whole(tail)

    def _is_bare_heading(self, sort: str, rest: str) -> bool:
        """Whether an unmarked line among marked ones is a heading by its last word."""
        headings = table("sections")["headings"]
        if _titled(rest) and self.block.head is not None:
            return True
        name = squeeze(rest).rstrip(":：")
        return (
            not sort
            and bool(self.last)
            and self.block.head is not None
            and len(name) <= headings["longest"]
            and name.endswith(tuple(headings["ends"]))
        )

    def _speaker_alone(self, rest: str) -> bool:
        name = rest.strip(" :：<>[]()")
        return bool(name) and labels.speaks(name) and len(name.split()) <= 3

    def _row(self, line: SourceLine) -> None:
        if grids.is_rule(line):
            return
        if head := grids.head(line):
            self.head = head
            return
        if self.head is None:
            name, *held = grids.cells(line)
            if self.kind and not is_bare(grids.longest(line)):
                self._cell(line, grids.longest(line), self.kind, {})
            elif labels.is_result(name) and len(held) == 1:
                self._append(Statement(Passage(held[0], line.number), [line.number], section="result"), "")
            return
        row = self.head.cells(line)
        for role in ("question", "request", grids.UNNAMED, "decision", "commitment", "answer", "content"):
            for cell in row.get(role, ()):
                self._cell(line, cell, self._kind_of(role), row, role)

    def _kind_of(self, role: str) -> ActionKind | None:
        if role in ("request", "commitment", "decision"):
            return role  # type: ignore[return-value]
        if role == "content":
            roles = grids.kinds(self.head.roles if self.head else ())
            plain = not roles.intersection(("request", "commitment", "decision", "answer"))
            tasks = plain and bool(roles.intersection(("owner", "due")))
            return "commitment" if tasks and self.kind != "decision" else self.kind
        return None

    def _cell(
        self, line: SourceLine, cell: str, kind: ActionKind | None, row: dict[str, list[str]], role: str = ""
    ) -> None:
        if not _WORD.search(cell) or (kind and is_bare(cell)):
            return
        label = {"question": "질의", "answer": "답변"}.get(role)
        acts = role not in ("request", "question")
        self._append(
            Statement(
                Passage(cell, line.number),
                [line.number],
                kind=kind,
                section="requests" if role == "request" else self.section,
                label=label,
                owner=row.get("owner", [None])[0] if acts else None,
                due=row.get("due", [None])[0] if acts else None,
                row=line.number,
                cell=True,
            ),
            "",
        )


def read(
    blocks: Sequence[Block], words: Vocabulary, names: frozenset[str]
) -> Iterator[tuple[Block, list[Statement]]]:
    """The statements of each block that is no speech, in order. ``names`` are those of who attended."""
    concluded = any(block.kind in ("result", "decisions") and block.lines for block in blocks)
    parent: Block | None = None
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.kind == SPEECH:
            continue
        if block.kind != ITEM or (parent and _mark_sort(parent) == _mark_sort(block)):
            parent = block
        found = _Reader(words, names, block, parent.kind if parent else block.kind, concluded).read()
        if found and following and following.head and _is_title(block, found[-1], following):
            found[-1].heads = True
        yield block, found


def _is_title(block: Block, last: Statement, following: Block) -> bool:
    """Whether a numbered line at the end of a block heads the block that follows, which has another mark."""
    printed = next((line.text for line in reversed(block.lines) if line.number == last.lines[0]), "")
    sort = _sort(strip_mark(printed)[0], printed)
    if not _NUMBERED.search(sort) or following.kind == SPEECH:
        return False
    beside = _mark_sort(block) if block.kind in table("sections")["kinds"] else sort
    return _mark_sort(following) not in (sort, beside)


def _mark_sort(block: Block) -> str | None:
    """The mark of a block's head without its count; None where it has no head or no mark."""
    if block.head is None:
        return None
    return _sort(strip_mark(block.head.text)[0], block.head.text) or None


def _titled(text: str) -> bool:
    """Whether a line is a heading by its brackets: ``[기타] 관리사무소 공지``; an office in them acts."""
    match = _TITLED.match(text)
    if match is None or _is_whole(text):
        return False
    return not is_department(match["label"]) and not labels.speaks(match["label"])


def _is_whole(text: str) -> bool:
    """Whether words end as a sentence does, full stop or not."""
    last = text[-1:]
    return text.endswith(_WHOLE) or ("가" <= last <= "힣" and (ord(last) - ord("가")) % 28 == _FINAL_M)


def _sort(mark: str, text: str) -> str:
    """A mark without its count: lines of one list share it."""
    if text.lstrip().startswith("#"):
        return text.lstrip().split(maxsplit=1)[0]
    return _NUMBERED.sub(
        lambda found: "1" if found[0].isdigit() else "가" if "가" <= found[0] <= "하" else "①", mark
    )
