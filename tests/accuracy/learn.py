"""Learn ``data/parser/likeness.tsv``: ``python -m tests.accuracy.learn [--held-out]``.

It is learnt from what rules may be written on: development, former, recent and the real minutes.
``--held-out`` writes nothing and prints what follow-ups the parser finds with weights that were learnt
without the family of each document, and what it finds with rules alone.
"""

from __future__ import annotations

import argparse
import math
import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from unittest.mock import patch

from data.parser import likeness
from data.parser.cleaning import clean
from data.parser.likeness import HUNDREDTHS, KINDS, WEIGHTS, candidates, traits
from data.parser.speeches import vocabulary
from data.readers import read, read_text
from tests.accuracy import corpus
from tests.accuracy.corpus import HERE, Labelled
from tests.accuracy.measure import measure
from tests.accuracy.tally import Score, added
from tests.accuracy.words import overlaps, plain

NONE = "none"
ROUNDS = 20
STEP = 0.15
SHRINK = 1e-3
LEAST = 20
GROUPS = 10

Weights = dict[str, tuple[int, ...]]
Example = tuple[frozenset[str], str]


def documents() -> list[Labelled]:
    """What rules may be written on."""
    parts = ("development", "former", "recent")
    return [*(one for part in parts for one in corpus.folder(HERE / part)), corpus.real()]


def examples(document: Labelled) -> Iterator[Example]:
    """The sentences of a document, each with its kind or that it is none; optional ones teach nothing."""
    labels = [one for meeting in document.meetings for one in meeting["followups"]]
    source = read(document.path) if document.path else read_text(document.text, f"{document.name}.txt")
    lines = clean(source.lines)
    for one in candidates(lines, vocabulary(lines)):
        words = plain(one.sentence.text)
        label = next((label for label in labels if _is(plain(label["text"]), words)), None)
        if label is None or not label.get("optional"):
            yield traits(one), label["kind"] if label else NONE


def _is(label: str, words: str) -> bool:
    """Whether a sentence is the one of a label; a title that stands inside the label is not."""
    return overlaps(label, words) and 2 * len(words) >= len(label)


def learn(taught: Iterable[Example]) -> Weights:
    """Multinomial logistic regression by stochastic gradients with AdaGrad steps, from a fixed seed."""
    known = list(taught)
    kinds = (NONE, *KINDS)
    weights: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in kinds}
    squares: dict[str, dict[str, float]] = {kind: defaultdict(lambda: 1e-8) for kind in kinds}
    chance = random.Random(0)  # noqa: S311
    order = list(range(len(known)))
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for place in order:
            found, kind = known[place]
            _step(sorted(found), kind, weights, squares)
    names = sorted({trait for held in weights.values() for trait in held})
    rows = {name: [weights[kind][name] - weights[NONE][name] for kind in KINDS] for name in names}
    rounded = {name: tuple(round(value * HUNDREDTHS) for value in row) for name, row in rows.items()}
    return {name: row for name, row in rounded.items() if max(map(abs, row)) >= LEAST}


def _step(
    found: list[str], kind: str, weights: dict[str, dict[str, float]], squares: dict[str, dict[str, float]]
) -> None:
    sums = {one: sum(held[trait] for trait in found) for one, held in weights.items()}
    highest = max(sums.values())
    shares = {one: math.exp(total - highest) for one, total in sums.items()}
    whole = sum(shares.values())
    for one, held in weights.items():
        error = shares[one] / whole - (one == kind)
        for trait in found:
            slope = error + SHRINK * held[trait]
            squares[one][trait] += slope * slope
            held[trait] -= STEP * slope / math.sqrt(squares[one][trait])


def written(weights: Weights) -> str:
    """The weights as ``likeness.tsv`` holds them."""
    return "".join("\t".join((trait, *map(str, row))) + "\n" for trait, row in sorted(weights.items()))


def held_out(known: list[Labelled]) -> list[str]:
    """Precision and recall of follow-ups with weights learnt from other families, and with rules alone."""
    families = sorted({one.family for one in known})
    taught = {one.name: list(examples(one)) for one in known}
    learnt: list[Score] = []
    alone: list[Score] = []
    for group in range(GROUPS):
        held = set(families[group::GROUPS])
        tested = [one for one in known if one.family in held]
        weights = learn(row for one in known if one.family not in held for row in taught[one.name])
        learnt += _measured(tested, weights)
        alone += _measured(tested, {})
    return [f"{name}: {_line(scores)}" for name, scores in (("rules alone", alone), ("with weights", learnt))]


def _measured(tested: Collection[Labelled], weights: Weights) -> list[Score]:
    with patch.object(likeness, "_weights", lambda: weights):
        return [one.score for one in measure(tested)]


def _line(scores: list[Score]) -> str:
    tally = added(scores)["follow-ups"]
    right, said, asked = tally.right, tally.right + tally.extra, tally.right + tally.missed
    return f"precision {right}/{said} {right / said:.3f}, recall {right}/{asked} {right / asked:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.learn", description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="measure on families left out; write nothing")
    known = documents()
    if parser.parse_args().held_out:
        print("\n".join(held_out(known)))
    else:
        WEIGHTS.write_text(written(learn(row for one in known for row in examples(one))), encoding="utf-8")


if __name__ == "__main__":
    main()
