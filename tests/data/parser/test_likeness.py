"""What sentences are like: which ones are looked at, with what around them, and how the weights judge."""

from __future__ import annotations

import pytest

from data.model import SourceLine
from data.parser.likeness import Candidate, candidates, likely, traits
from data.parser.sentences import Sentence
from data.parser.speeches import vocabulary
from data.readers import read_text


def lines(*texts: str) -> list[SourceLine]:
    return list(read_text("\n".join(texts), "pasted.txt").lines)


def found(*texts: str) -> list[Candidate]:
    made = lines(*texts)
    return list(candidates(made, vocabulary(made)))


def one(text: str, heading: str = "") -> Candidate:
    sentence = Sentence(text=text, quote=text, first_line=1, last_line=1, inner_stop=False)
    return Candidate(sentence=sentence, heading=heading)


def test_a_sentence_stands_below_the_nearest_heading_with_its_mark() -> None:
    made = found("□ 나눈 말", "- 벤치를 고쳐 달라는 말이 많았음", "- 벤치는 다음 주에 고치기로 함")
    assert [(each.heading, each.mark) for each in made] == [("", "□"), ("나눈 말", "-"), ("나눈 말", "-")]


def test_a_line_that_runs_on_is_one_sentence_with_both_lines() -> None:
    made = found("- 놀이터 모래를 올해 가을이 오기 전에 모두 새것으로 바꾸어", "달라는 의견이 많았음")
    assert len(made) == 1
    sentence = made[0].sentence
    assert (sentence.first_line, sentence.last_line) == (1, 2)
    assert sentence.text.endswith("바꾸어 달라는 의견이 많았음")


def test_each_cell_of_a_row_is_looked_at() -> None:
    made = found("1 | 놀이터 모래 교체 | 6월까지 바꾸겠음")
    assert [(each.sentence.text, each.cell) for each in made] == [
        ("놀이터 모래 교체", True),
        ("6월까지 바꾸겠음", True),
    ]


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


def test_without_weights_nothing_is_likelier_than_another() -> None:
    assert likely(one("놀이터 모래를 바꾸어 주시기 바랍니다."), {})[1] == pytest.approx(0.25)


def test_the_traits_of_a_long_sentence_are_few() -> None:
    assert len(traits(one("가나다라 마바사 " * 100_000))) < 200
