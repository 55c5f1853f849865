"""A worker that makes terms: as the model itself does, started anew when it ended, gone with its owner."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from data import morphemes
from data.term_worker import TermWorker


@pytest.fixture
def worker() -> Iterator[TermWorker]:
    made = TermWorker()
    yield made
    made.close()


def test_its_terms_are_those_of_the_model(worker: TermWorker) -> None:
    texts = ["정보통신접근성", "", "자율주행차를 \ud800"]
    assert worker.terms(texts) == [morphemes.terms(text) for text in texts]
    assert worker.terms([]) == []


def test_one_that_was_killed_is_started_anew(worker: TermWorker) -> None:
    before = worker.terms(["접근성"])
    [process] = multiprocessing.active_children()
    process.kill()
    process.join()
    assert worker.terms(["접근성"]) == before


def test_closing_ends_it(worker: TermWorker) -> None:
    worker.terms(["접근성"])
    worker.close()
    assert multiprocessing.active_children() == []
