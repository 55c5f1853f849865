"""Documents through the real readers and the real parser, scored against their labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from data.parser import parse
from data.parser.report import as_json
from data.readers import read, read_text
from tests.accuracy.compare import compare
from tests.accuracy.corpus import PARTS, Labelled
from tests.accuracy.tally import Score, added


@dataclass(frozen=True, slots=True)
class Measured:
    """One document and its score."""

    document: Labelled
    score: Score


def measure(documents: Iterable[Labelled]) -> list[Measured]:
    return [Measured(document, compare(document, _read(document))) for document in documents]


def _read(document: Labelled) -> dict[str, object]:
    source = read(document.path) if document.path else read_text(document.text, f"{document.name}.txt")
    return as_json(parse(source))


def by_part(measured: list[Measured]) -> dict[str, Score]:
    """Development, evaluation, real and generated apart; never one figure over all."""
    parts = [*PARTS, "other"]
    return {
        part: added([one.score for one in measured if one.document.part == part])
        for part in parts
        if any(one.document.part == part for one in measured)
    }


def by_family(measured: list[Measured]) -> dict[tuple[str, str], Score]:
    """(part, family) in the order of the parts."""
    groups: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for one in measured:
        groups[(one.document.part, one.document.family)].append(one.score)
    return {key: added(scores) for key, scores in groups.items()}
