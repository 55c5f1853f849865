"""Speeches: who spoke, in which paragraphs, on which item."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.joining import Vocabulary, needs_space
from data.model import AgendaItem, Paragraph, Source, SourceLine, Speech
from data.parser import exchanges, replies
from data.parser.blocks import ITEM, SPEECH, Block
from data.parser.item_numbers import introduction
from data.parser.known_items import Index
from data.parser.ledger import Ledger
from data.parser.words import last_parenthesis, strip_mark

STOPS = tuple(".?!。…")
CLOSERS = "\"'’”」』)]〉》"


class Passage:
    """A paragraph with the memory of where its printed lines begin."""

    def __init__(self, text: str, line: int) -> None:
        self._parts = [text]
        self._starts = [0]
        self._length = len(text)
        self._whole: str | None = text
        self.lines = [line]

    def append(self, text: str, line: int, *, space: bool) -> None:
        """Run on with the next printed line."""
        self._parts += [" ", text] if space else [text]
        self._starts.append(self._length + space)
        self._length += space + len(text)
        self._whole = None
        self.lines.append(line)

    @property
    def text(self) -> str:
        """The paragraph with its lines joined."""
        if self._whole is None:
            self._whole = "".join(self._parts)
        return self._whole

    @property
    def tail(self) -> str:
        """The words of the last line."""
        return self._parts[-1]

    def line_at(self, place: int) -> int:
        """The printed line that the character at ``place`` stands on."""
        return self.lines[bisect_right(self._starts, place) - 1]

    def printed(self, start: int, end: int) -> str:
        """The words from ``start`` to ``end`` with line ends where the lines end in print."""
        resumes = self._starts[bisect_right(self._starts, start) : bisect_right(self._starts, end)]
        edges = [start, *resumes]
        return "\n".join(
            self.text[first:last].strip() for first, last in zip(edges, [*resumes, end], strict=True)
        )


@dataclass(slots=True)
class Turn:
    """A speech while it is read, with its passages. ``cell``: it stands in a row of a table."""

    position: int
    label: str
    head: SourceLine
    passages: list[Passage]
    agenda_number: int | None = None
    cell: bool = False


def vocabulary(lines: Iterable[SourceLine]) -> Vocabulary:
    """The words of a document, but for those at the edge of a line that may be halves of one."""
    words: list[str] = []
    for line in lines:
        mark, rest = strip_mark(line.text)
        parts = rest.split()
        words += parts[0 if mark else 1 : None if _complete(rest) else -1]
    return Vocabulary(words)


def read(blocks: Sequence[Block], words: Vocabulary, index: Index, ledger: Ledger) -> list[Turn]:
    """The turns of speech in order, each with the item whose heading it stands under.

    Headings of their section are booked with them.
    """
    turns: list[Turn] = []
    bullets = _Bullets(ledger)
    number: int | None = None
    for block in blocks:
        if block.kind == "speeches" and block.head and block.heading:
            ledger.use(block.head.number, "speech")
            ledger.note(block.head.number, "section-heading", heading=block.head.text.strip())
        elif block.kind == ITEM:
            number = index.of(block)
        elif block.kind == SPEECH and block.head and block.speaker:
            for label, head, passages in _said(block.speaker, block.head, block, words, bullets, ledger):
                turns.append(Turn(len(turns) + 1, label, head, passages, number))
        for said in exchanges.read(block):
            passage = Passage(said.text, said.line.number)
            turns.append(Turn(len(turns) + 1, said.label, said.line, [passage], number, cell=True))
    return turns


def book_cells(turns: Sequence[Turn], blocks: Sequence[Block], ledger: Ledger) -> None:
    """Book the rows of questions and answers that no action item has taken, and the head above them."""
    rows = {turn.head.number for turn in turns if turn.cell}
    heads = {block.head.number for block in blocks if block.head and _rows_of(block) & rows}
    for line in rows | heads:
        if ledger.is_open(line):
            ledger.use(line, "speech")


def _rows_of(block: Block) -> set[int]:
    return {line.number for line in block.lines}


class _Bullets:
    """The sign that the bullets of the speeches begin with, to notice where it changes."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sign = ""

    def see(self, mark: str, line: int) -> None:
        if len(mark) != 1 or mark.isdigit():
            return
        if self._sign and mark != self._sign:
            self._ledger.note(line, "bullet-changes", earlier=self._sign, now=mark)
        self._sign = mark


def _said(
    speaker: str, head: SourceLine, block: Block, words: Vocabulary, bullets: _Bullets, ledger: Ledger
) -> list[tuple[str, SourceLine, list[Passage]]]:
    """Who speaks, from which line on, in which paragraphs: one speech, and the answers inside it."""
    ledger.use(head.number, "speech")
    passages = [Passage(block.text, head.number)] if block.text else []
    found = [(speaker, head, passages)]
    for line in block.lines:
        if not ledger.is_open(line.number):
            continue
        ledger.use(line.number, "speech")
        if reply := replies.replier(line.text, head.text):
            passages = [Passage(reply[1], line.number)]
            found.append((reply[0], line, passages))
            continue
        mark, rest = strip_mark(line.text)
        last = passages[-1] if passages else None
        if mark or last is None or _complete(last.tail) or _aside(last.tail) or _aside(rest):
            bullets.see(mark, line.number)
            if mark and last and line.number - last.lines[-1] > 1:
                ledger.note(last.lines[-1] + 1, "blank-line-between-bullets")
            passages.append(Passage(rest or line.text.strip(), line.number))
        else:
            _run_on(last, rest, line, words, ledger)
    return found


def _run_on(passage: Passage, text: str, line: SourceLine, words: Vocabulary, ledger: Ledger) -> None:
    tail = passage.tail[-60:]
    space = needs_space(tail, text, words)
    if line.number - passage.lines[-1] > 1 or not space:
        ledger.note(
            line.number,
            "joined-across-page-break",
            before=tail.split()[-1][-30:],
            behind=text[:60].split(maxsplit=1)[0][:30],
            space="yes" if space else "no",
        )
    passage.append(text, line.number, space=space)


def _complete(text: str) -> bool:
    """Whether a paragraph has come to its end: a full stop, perhaps inside closing signs."""
    return text.rstrip().rstrip(CLOSERS).endswith(STOPS)


def _aside(text: str) -> bool:
    """Whether a line stands wholly in parentheses, as ``(「예」 하는 위원 있음)`` does."""
    return text.startswith("(") and (inside := last_parenthesis(text)) is not None and inside[0] == ""


def speeches(turns: Sequence[Turn], items: Sequence[AgendaItem]) -> tuple[Speech, ...]:
    """The turns as rows. ``agenda_number`` only where the minutes print it in or above the speech."""
    made: list[Speech] = []
    shown: list[int] = []
    known = {item.number for item in items}
    for turn in turns:
        numbers = [found[0] for passage in turn.passages if (found := introduction(passage.text))]
        speech = _speech(turn)
        if numbers:
            previous = made[-1] if made else None
            follows = previous is not None and bool(shown) and _introduces(turns[len(made) - 1])
            shown = [*shown, *numbers] if follows else numbers
            speech = replace(speech, agenda_number=numbers[0] if len(set(numbers)) == 1 else None)
        elif turn.agenda_number in known:
            speech = replace(speech, agenda_number=turn.agenda_number)
        elif len(set(shown)) == 1 and shown[0] in known:
            speech = replace(speech, proposed_agenda_number=shown[0])
        made.append(speech)
    return tuple(made)


def _introduces(turn: Turn) -> bool:
    return any(introduction(passage.text) for passage in turn.passages)


def _speech(turn: Turn) -> Speech:
    paragraphs = tuple(
        Paragraph(text=passage.text, first_line=passage.lines[0], last_line=passage.lines[-1])
        for passage in turn.passages
    )
    return Speech(
        position=turn.position,
        speaker_label=turn.label,
        paragraphs=paragraphs,
        agenda_number=None,
        proposed_agenda_number=None,
        source=Source(
            first_line=turn.head.number,
            last_line=paragraphs[-1].last_line if paragraphs else turn.head.number,
            quote=turn.head.text.strip(),
            rule="speeches.header",
        ),
    )
