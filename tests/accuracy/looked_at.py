"""The sentences of a document as the parser looks at them, without the rules that it goes by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.model import Document, SourceLine
from data.parser import layout, outline, proposals, segments, speeches
from data.parser.candidates import Candidate
from data.parser.known_items import Index
from data.parser.ledger import Ledger


def sentences(lines: Sequence[SourceLine], document: Document) -> Iterator[Candidate]:
    """The candidates of the meetings in some cleaned lines of a document, in order."""
    for part in segments.split(lines) if lines else []:
        texts = [line.text for line in part]
        names = layout.speaking_names(texts) | layout.speaking_offices(texts)
        blocks = outline.read(part, layout.choose(texts, names), names)
        words = speeches.vocabulary(part)
        turns = speeches.read(blocks, words, Index(()), Ledger(document))
        yield from proposals.sentences(blocks, turns, words)
