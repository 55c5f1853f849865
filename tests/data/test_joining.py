"""Joining printed lines: with a space between words, without one inside a word."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from data.joining import Vocabulary, needs_space
from data.model import Minutes
from data.parser import parse
from data.readers import read
from tests.data.real import REAL


@pytest.fixture(scope="module")
def real() -> Minutes:
    return parse(read(REAL))


@pytest.mark.parametrize(
    ("before", "behind", "words", "space"),
    [
        ("신기술 체험센터나", "체험 행사를", [], True),
        ("인공지능 신기술을 수", "단으로 활용하여", ["수단과"], False),
        ("인공지능 신기술을 수", "단으로 활용하여", [], False),
        ("밝혀야 한다는 등)에", "대한 논의가", [], True),
        ("새로운 사업이 많이", "포함되어 있는데", [], True),
        ("최대한 지원토록", "하겠습니다.", [], True),
        ("적극 반영", "하겠습니다.", [], False),
        ("할 수", "있음", [], True),
        ("빅데이", "터를 모아", ["빅데이터"], False),
        ("빅데이터", "를 모아", [], False),
        ("도시계획", "(안)", [], False),
        ("기본계획(", "안)", [], False),
        ("‘미래’", "를 그림", [], False),
        ("먼저,", "다음을", [], True),
        ("추진하고", ", 이어서", [], False),
        ("25개", "자치구의", [], True),
        ("Smart", "City", [], True),
        ("20", "24", [], False),
        ("위원회", "및 협의회", [], True),
        ("소은찬 위원, 호이", "봄 위원, 나한봄 위원", [], False),
        ("- 호", "이봄 위원장", [], False),
        ("소은찬 위원,", "호이봄 위원", [], True),
        ("", "가", [], False),
    ],
)
def test_space(before: str, behind: str, words: list[str], space: bool) -> None:
    assert needs_space(before, behind, Vocabulary(words)) is space


def _cases(real: Minutes) -> list[tuple[str, str, bool, tuple[str, ...]]]:
    """Every edge of words in the speeches, and every place inside a word, with the words concerned."""
    found: list[tuple[str, str, bool, tuple[str, ...]]] = []
    for speech in real.meetings[0].speeches:
        for paragraph in speech.paragraphs:
            words = paragraph.text.split()
            found += [(a, b, True, (a, b)) for a, b in pairwise(words)]
            found += [(word[:at], word[at:], False, (word,)) for word in words for at in range(1, len(word))]
    return found


def test_most_edges_of_the_real_minutes_are_told_right(real: Minutes) -> None:
    """Each word left out of the vocabulary where it is asked about. Measured over all: 96 % and 91 %."""
    cases = _cases(real)[::12]
    counts = Counter(
        word for speech in real.meetings[0].speeches for p in speech.paragraphs for word in p.text.split()
    )
    right: Counter[bool] = Counter()
    for before, behind, space, concerned in cases:
        gone = Counter(concerned)
        vocabulary = Vocabulary(word for word in counts if counts[word] > gone[word])
        right[space] += needs_space(before, behind, vocabulary) is space
    total = Counter(case[2] for case in cases)
    assert total[True] > 80
    assert right[True] / total[True] >= 0.93
    assert right[False] / total[False] >= 0.88


def test_each_join_is_noted(real: Minutes) -> None:
    joins = [
        (note.line, note.values["before"], note.values["behind"], note.values["space"])
        for note in real.notes
        if note.code == "joined-across-page-break"
    ]
    assert joins == [
        (66, "체험센터나", "체험", "yes"),
        (125, "수", "단으로", "no"),
        (138, "등)에", "대한", "yes"),
        (153, "많이", "포함되어", "yes"),
        (167, "지원토록", "하겠습니다.", "yes"),
    ]


def test_vocabulary_finds_beginnings() -> None:
    vocabulary = Vocabulary(["‘데이터’를", "수단과", "(정보)"])
    assert vocabulary.begins("데이")
    assert vocabulary.holds("정보")
    assert not vocabulary.holds("데이터")
    assert not Vocabulary([]).begins("가")
