"""Sentences with their kind, in sections as minutes have them: ``sentences/*.txt``, see README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.model import ActionKind, Document, SourceLine
from data.parser.candidates import Candidate
from data.parser.cleaning import clean
from data.readers import read_text
from tests.accuracy import looked_at
from tests.accuracy.words import overlaps, plain

FOLDER = Path(__file__).with_suffix("")
KINDS: dict[str, ActionKind | None] = {"r": "request", "c": "commitment", "d": "decision", ".": None}
_HELD = re.compile(r"\{([rcd]) ([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that stand together; ``kinds`` says of each line, by number, what its words are."""

    document: Document
    lines: tuple[SourceLine, ...]
    kinds: dict[int, list[tuple[str, ActionKind | None]]]

    def candidates(self) -> Iterator[tuple[Candidate, ActionKind | None]]:
        """The sentences as the parser looks at them, each with its kind or None.

        The tag of a line is that of its last sentence: those before say why.
        """
        found = list(looked_at.sentences(self.lines, self.document))
        last = {one.sentence.first_line: one for one in found}
        for one in found:
            words = plain(one.sentence.text)
            held = [kind for text, kind in self.kinds[one.sentence.first_line] if _is_of(text, words)]
            braced = any(text for text, _ in self.kinds[one.sentence.first_line])
            ends = braced or one is last[one.sentence.first_line]
            yield one, held[0] if held and ends else None


def read(folder: Path = FOLDER) -> list[Section]:
    """The sections of all files, in order."""
    return [section for path in sorted(folder.glob("*.txt")) for section in _sections(path)]


def _sections(path: Path) -> Iterator[Section]:
    """Sections lie between empty lines; a line begins with its tag, the first of the file is a remark."""
    _, _, text = path.read_text(encoding="utf-8").partition("\n")
    for part in re.split(r"\n\s*\n", text.strip("\n")):
        tagged = [line.partition(" ") for line in part.split("\n")]
        document = read_text("\n".join(_HELD.sub(r"\2", words) for _, _, words in tagged), path.name)
        lines = tuple(clean(document.lines))
        yield Section(
            document, lines, {at: _kinds(tag, words) for at, (tag, _, words) in enumerate(tagged, 1)}
        )


def _kinds(tag: str, words: str) -> list[tuple[str, ActionKind | None]]:
    """What is what in a line: its tag for all of it, or ``*`` where braces hold the words of each kind."""
    if tag == "*":
        return [(plain(held), KINDS[kind]) for kind, held in _HELD.findall(words)]
    return [("", KINDS[tag])]


def _is_of(text: str, words: str) -> bool:
    return not text or (overlaps(text, words) and 2 * len(words) >= len(text))
