"""What sentences are like: how the weights judge them."""

from __future__ import annotations

import pytest

from data.parser.candidates import Candidate
from data.parser.likeness import likely, shares, traits
from data.parser.sentences import Sentence


def one(text: str, heading: str = "") -> Candidate:
    sentence = Sentence(text=text, quote=text, first_line=1, last_line=1, inner_stop=False)
    return Candidate(sentence=sentence, heading=heading)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("놀이터 모래를 바꾸어 주시기 바랍니다.", "request"),
        ("놀이터 모래는 6월까지 바꾸겠습니다.", "commitment"),
        ("놀이터 모래는 내년에 바꾸기로 함", "decision"),
    ],
)
def test_the_weights_know_the_three_kinds(text: str, kind: str) -> None:
    assert likely(one(text))[0] == kind
    assert likely(one(text))[1] > 0.65


@pytest.mark.parametrize("text", ["놀이터는 낡았음", "비가 와서 모래가 젖어 있었습니다.", "1층 소회의실"])
def test_a_fact_is_like_none(text: str) -> None:
    assert likely(one(text))[1] < 0.5


def test_what_is_listed_below_a_heading_of_tasks_is_likelier_a_promise_than_elsewhere() -> None:
    task, plain = (shares(one("책방에 전화하기", heading))["commitment"] for heading in ("할 일", "현황"))
    assert task > plain


def test_the_shares_of_the_kinds_and_of_none_make_one() -> None:
    found = shares(one("놀이터 모래를 바꾸어 주시기 바랍니다."))
    assert set(found) == {"request", "commitment", "decision"}
    assert 0 < sum(found.values()) <= 1


def test_without_weights_nothing_is_likelier_than_another() -> None:
    assert likely(one("놀이터 모래를 바꾸어 주시기 바랍니다."), {})[1] == pytest.approx(0.25)


def test_the_traits_of_a_long_sentence_are_few() -> None:
    assert len(traits(one("가나다라 마바사 " * 100_000))) < 200
