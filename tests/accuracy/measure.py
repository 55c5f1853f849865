"""Documents through the real readers and the real parser, scored against their labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from data.errors import ReadError
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


def _read(document: Labelled) -> dict[str, Any]:
    """What ``parse --json`` prints; a file that is refused has nothing in it, and its reason as a note."""
    try:
        source = read(document.path) if document.path else read_text(document.text, f"{document.name}.txt")
    except ReadError as error:
        return {"meetings": [], "notes": [{"code": error.code}]}
    report: dict[str, Any] = as_json(parse(source))
    return report


def by_part(measured: list[Measured]) -> dict[str, tuple[Score, int]]:
    """Each part apart, with the number of documents behind it; never one figure over all."""
    groups: dict[str, list[Score]] = {part: [] for part in (*PARTS, "other")}
    for one in measured:
        groups[one.document.part].append(one.score)
    return {part: (added(scores), len(scores)) for part, scores in groups.items() if scores}


def scores(measured: list[Measured]) -> dict[str, Score]:
    """The figures of each part alone, as the bounds are held against them."""
    return {part: score for part, (score, _) in by_part(measured).items()}


def by_family(measured: list[Measured]) -> dict[tuple[str, str], Score]:
    """(part, family) in the order of the parts; of the evaluation part nobody learns which family fails."""
    groups: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for one in measured:
        if one.document.part == "evaluation":
            continue
        groups[(one.document.part, one.document.family)].append(one.score)
    return {key: added(scores) for key, scores in groups.items()}


def by_form(measured: list[Measured]) -> dict[str, dict[str, Score]]:
    """Generated documents by layout, then by format."""
    groups: dict[str, dict[str, Score]] = defaultdict(dict)
    for one in measured:
        if one.document.part in ("generated", "flawed"):
            column = "flawed" if one.document.part == "flawed" else one.document.form
            groups[one.document.family][column] = one.score
    return groups
