"""A worker that makes terms: as the model itself does, started anew when it ended, gone with its owner."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from multiprocessing.process import BaseProcess

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


def started(since: set[BaseProcess]) -> set[BaseProcess]:
    """Processes of this one that were not there before: others may keep a worker of their own."""
    return set(multiprocessing.active_children()) - since


def test_one_that_was_killed_is_started_anew(worker: TermWorker) -> None:
    others = set(multiprocessing.active_children())
    before = worker.terms(["접근성"])
    [process] = started(others)
    process.kill()
    process.join()
    assert worker.terms(["접근성"]) == before


def test_closing_ends_it(worker: TermWorker) -> None:
    others = set(multiprocessing.active_children())
    worker.terms(["접근성"])
    assert len(started(others)) == 1
    worker.close()
    assert started(others) == set()
