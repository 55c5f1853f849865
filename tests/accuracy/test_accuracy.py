"""The parser on the hand-made corpus and the real minutes: within the bounds, and told as a table."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from dashboard import catalogue
from tests.accuracy import bounds, compare, corpus
from tests.accuracy.bounds import MEASURES
from tests.accuracy.measure import measure, scores
from tests.accuracy.tally import Tally


@pytest.fixture(scope="module")
def parts() -> dict[str, Any]:
    return scores(measure(corpus.hand_made()))


def test_no_figure_is_below_its_bound(parts: dict[str, Any]) -> None:
    hand_made = {part: fields for part, fields in bounds.load().items() if part in parts}
    assert set(hand_made) == {*corpus.LEARNT, "evaluation", "real"}
    assert bounds.broken(parts, hand_made) == []


def test_every_bound_is_about_a_figure_that_is_measured(parts: dict[str, Any]) -> None:
    for part, fields in bounds.load().items():
        for field, limits in fields.items():
            assert set(limits) <= set(MEASURES), field
            assert part not in parts or field in parts[part], f"{part}: {field} is not measured"


def test_a_figure_below_its_bound_is_told() -> None:
    score = {"evaluation": {"date": Tally(right=1, extra=1)}}
    limits = {"evaluation": {"date": {"precision": 0.6}, "place": {"recall": 0.1}}}
    assert bounds.broken(score, limits) == [
        "evaluation: precision of date is 0.500, bound 0.6",
        "evaluation: recall of place is not measured, bound 0.1",
    ]


def test_every_flag_is_a_note_of_the_catalogue() -> None:
    codes = {code for known in compare.FLAGS.values() for code in known}
    assert {
        code
        for code in codes
        if not all(catalogue.has(language, f"note-{code}") for language in catalogue.LANGUAGES)
    } == set()


@pytest.mark.exhaustive
def test_the_command_prints_figures_per_part_and_family() -> None:
    command = [sys.executable, "-m", "tests.accuracy", "--json", "--part", "development"]
    printed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert set(printed["parts"]) == {"development"}
    assert {"precision", "recall", "f1", "right", "extra", "missed"} <= set(
        printed["parts"]["development"]["follow-ups"]
    )
    assert {row["family"] for row in printed["families"]} >= {"city-committee", "council-record"}
    both = [*command[:3], "--part", "development", "--part", "evaluation"]
    table = subprocess.run(both, capture_output=True, text=True, check=True).stdout
    assert "evaluation (20 documents)" in table
    families = table.partition("F1 by family")[2].partition("documents)")[0]
    assert "development  council-record" in families
    assert "evaluation  " not in families
