"""Learn ``data/parser/likeness.tsv``: ``python -m tests.accuracy.learn [--held-out]``.

It is learnt from what rules may be written on (all parts but the evaluation, and the real minutes) and from
``sentences``. ``--held-out`` writes nothing and prints what follow-ups the parser finds with weights that
were learnt without the family of each document, and what it finds with rules alone.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from unittest.mock import patch

import numpy as np

from data.parser import likeness
from data.parser.cleaning import clean
from data.parser.likeness import HUNDREDTHS, KINDS, WEIGHTS, traits
from data.readers import read, read_text
from tests.accuracy import corpus, looked_at, sentences
from tests.accuracy.corpus import HERE, Labelled
from tests.accuracy.measure import measure
from tests.accuracy.tally import Score, added
from tests.accuracy.words import overlaps, plain, readings

NONE = "none"
ROUNDS = 8
STEP = 0.15
SHRINK = 1e-3
LEAST = 20
GROUPS = 10
# in how many documents or sections a trait has to stand
FEWEST = 2

Weights = dict[str, tuple[int, ...]]
Example = tuple[frozenset[str], str]


def documents() -> list[Labelled]:
    """What rules may be written on."""
    return [*(one for part in corpus.LEARNT for one in corpus.folder(HERE / part)), corpus.real()]


def examples(document: Labelled) -> Iterator[Example]:
    """The sentences of a document, each with its kind or that it is none; optional ones teach nothing."""
    labels = [one for meeting in document.meetings for one in meeting["followups"]]
    source = read(document.path) if document.path else read_text(document.text, f"{document.name}.txt")
    for candidate in looked_at.sentences(clean(source.lines), source):
        words = plain(candidate.sentence.text)
        label = next(
            (one for one in labels if any(is_of(plain(text), words) for text in readings(one["text"]))), None
        )
        if label is None or not label.get("optional"):
            yield traits(candidate), label["kind"] if label else NONE


def is_of(label: str, words: str) -> bool:
    """Whether a sentence is the one of a label; a title that stands inside the label is not."""
    return overlaps(label, words) and 2 * len(words) >= len(label)


def taught() -> list[list[Example]]:
    """The examples of ``sentences``, section by section."""
    return [
        [(traits(one), kind or NONE) for one, kind in section.candidates()] for section in sentences.read()
    ]


def learn(groups: Collection[Collection[Example]]) -> Weights:
    """Multinomial logistic regression by stochastic gradients with AdaGrad steps, from a fixed seed.

    ``groups`` are the examples of each document or section; what stands in fewer than ``FEWEST`` is left out.
    """
    places = _places(groups)
    kinds = (NONE, *KINDS)
    known = [
        (np.array([places[trait] for trait in sorted(found) if trait in places], dtype=np.intp), kind)
        for group in groups
        for found, kind in group
    ]
    weights = np.zeros((len(places), len(kinds)))
    squares = np.full_like(weights, 1e-8)
    chance = random.Random(0)  # noqa: S311
    order = list(range(len(known)))
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for place in order:
            found, kind = known[place]
            sums = weights[found].sum(axis=0)
            shares = np.exp(sums - sums.max())
            shares /= shares.sum()
            shares[kinds.index(kind)] -= 1
            slopes = shares + SHRINK * weights[found]
            squares[found] += slopes * slopes
            weights[found] -= STEP * slopes / np.sqrt(squares[found])
    rows = np.rint((weights[:, 1:] - weights[:, :1]) * HUNDREDTHS).astype(int)
    return {name: tuple(rows[at].tolist()) for name, at in places.items() if abs(rows[at]).max() >= LEAST}


def _places(groups: Collection[Collection[Example]]) -> Mapping[str, int]:
    """The traits that stand in groups enough, numbered in their order."""
    counts: dict[str, int] = defaultdict(int)
    for group in groups:
        for trait in {trait for found, _ in group for trait in found}:
            counts[trait] += 1
    fewest = min(FEWEST, len(groups))
    kept = sorted(trait for trait, count in counts.items() if count >= fewest)
    return {trait: place for place, trait in enumerate(kept)}


def written(weights: Weights) -> str:
    """The weights as ``likeness.tsv`` holds them."""
    return "".join("\t".join((trait, *map(str, row))) + "\n" for trait, row in sorted(weights.items()))


def held_out(known: list[Labelled]) -> list[str]:
    """Precision and recall of follow-ups with weights learnt from other families, and with rules alone."""
    families = sorted({one.family for one in known})
    own = {one.name: list(examples(one)) for one in known}
    besides = taught()
    learnt: list[Score] = []
    alone: list[Score] = []
    for group in range(GROUPS):
        held = set(families[group::GROUPS])
        tested = [one for one in known if one.family in held]
        weights = learn([*(own[one.name] for one in known if one.family not in held), *besides])
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
        weights = learn([*(list(examples(one)) for one in known), *taught()])
        WEIGHTS.write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
