"""The account of a parse: what became of every line, and what a person should know about it."""

from __future__ import annotations

from data.model import Document, LineUse, Note


class Ledger:
    """Books each non-blank line once, to the table that takes it first, and collects notes."""

    def __init__(self, document: Document) -> None:
        self._open = {line.number for line in document.lines if line.text.strip()}
        self._used: dict[int, str] = {}
        self._notes: list[Note] = list(document.notes)

    def use(self, line: int, record: str) -> None:
        """Book a line to a table, or to ``note``; a line that is booked stays where it is.

        A row of a table can hold several labels, and a line both an item and its result.
        """
        self._used.setdefault(line, record)

    def attempt(self) -> Ledger:
        """A ledger for reading lines that may turn out to be no minutes; see ``accept``."""
        own = object.__new__(Ledger)
        own._open, own._used, own._notes = self._open, dict(self._used), []
        return own

    def accept(self, attempt: Ledger) -> None:
        """Take over what an attempt booked and noted."""
        self._used.update(attempt._used)
        self._notes += attempt._notes

    def note(self, line: int, code: str, **values: str | int) -> None:
        """Put down something a person should know; the same words twice on a line are two notes."""
        self._notes.append(Note(line=line, code=code, values=values))

    def is_open(self, line: int) -> bool:
        """Whether the line has words and is not booked yet."""
        return line in self._open and line not in self._used

    def record(self, line: int) -> str | None:
        """The table that a line is booked to, ``note``, or None."""
        return self._used.get(line)

    def notes(self) -> tuple[Note, ...]:
        """All notes by line, in the order they were put down."""
        return tuple(sorted(self._notes, key=lambda note: note.line))

    def line_uses(self) -> tuple[LineUse, ...]:
        """The booked lines in order."""
        return tuple(LineUse(line=line, record=self._used[line]) for line in sorted(self._used))

    def unassigned(self) -> tuple[int, ...]:
        """Lines with words that no section of the parser took."""
        return tuple(sorted(self._open - self._used.keys()))
