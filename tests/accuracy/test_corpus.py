"""The corpus itself: marked, labelled by what stands in the text, and its evaluation part untouched."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.accuracy import corpus
from tests.accuracy.corpus import HERE, Labelled
from tests.accuracy.words import readings

FROZEN = HERE / "evaluation" / "frozen.sha256"
TEXTS = sorted(path for part in (*corpus.LEARNT, "evaluation") for path in HERE.glob(f"{part}/*.txt"))
DOCUMENTS = [one for one in corpus.hand_made() if one.part != "real"]
KINDS = {"request", "commitment", "decision"}


def test_the_evaluation_part_is_as_it_was_frozen() -> None:
    frozen = dict(line.split()[::-1] for line in FROZEN.read_text(encoding="utf-8").splitlines())
    now = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FROZEN.parent.iterdir()
        if path != FROZEN
    }
    assert now == frozen


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_text_says_in_its_first_line_that_it_is_synthetic(path: Path) -> None:
    assert "합성 자료" in path.read_text(encoding="utf-8").partition("\n")[0]
    assert path.with_suffix(".json").exists()


def test_the_parts_are_large_and_kept_apart() -> None:
    numbers = Counter(one.part for one in DOCUMENTS)
    assert numbers["development"] + numbers["former"] >= 50
    assert numbers["evaluation"] >= 12
    evaluation = {one.family for one in DOCUMENTS if one.part == "evaluation"}
    assert len(evaluation) >= 12
    assert evaluation.isdisjoint(corpus.seen_families())


@pytest.mark.parametrize("document", DOCUMENTS, ids=[one.name for one in DOCUMENTS])
def test_a_label_holds_only_what_stands_in_the_text(document: Labelled) -> None:
    text = re.sub(r"\s", "", document.text)
    missing = [
        words
        for meeting in document.meetings
        for words in _printed(meeting)
        if re.sub(r"\s", "", words) not in text
    ]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=[one.name for one in DOCUMENTS])
def test_a_label_has_the_shape_that_the_readme_describes(document: Labelled) -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    for meeting in document.meetings:
        assert {key for key in meeting if key not in readme} == set()
        for day in readings(meeting["date"]):
            assert day is None or date.fromisoformat(day)
        for hour in [*readings(meeting["start"]), *readings(meeting["end"])]:
            assert hour is None or re.fullmatch(r"\d\d:\d\d", hour)
        kinds = {kind for one in meeting["followups"] for kind in (one["kind"], *one.get("also", ()))}
        assert kinds <= KINDS
        speakers = meeting.get("speakers_in_order")
        assert speakers is None or len(speakers) == meeting["n_statements"]


def _printed(meeting: dict[str, Any]) -> list[str]:
    entries = [entry.get(key) for entry in meeting["attendees"] or () for key in ("name", "post", "role")]
    items = [item["title"] for item in meeting["agenda"] or ()]
    follow_ups = [one["text"] for one in meeting["followups"]]
    printed = (*entries, *items, *follow_ups, meeting["place"], *meeting.get("speakers_in_order", ()))
    return [words for value in printed for words in readings(value)[:1] if words]


def test_labels_are_written_alike() -> None:
    for path in TEXTS:
        label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert set(label) == {"family", "note", "meetings"}, path.name
