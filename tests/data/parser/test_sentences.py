"""Sentences: quotation marks and brackets hold their full stops, lines are remembered."""

from __future__ import annotations

from typing import Any

import pytest

from data.model import Minutes
from data.parser.sentences import split
from data.parser.speeches import Passage


def _texts(text: str) -> list[str]:
    return [sentence.text for sentence in split(Passage(text, 1))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("가나다. 라마바.", ["가나다.", "라마바."]),
        ("‘어떻게 될지. 지금은’에 대해 말함. 다음.", ["‘어떻게 될지. 지금은’에 대해 말함.", "다음."]),
        ("‘가치가 무엇이다.’라는 것을 말함.", ["‘가치가 무엇이다.’라는 것을 말함."]),
        ("요건(예. 가. 나)이 있음. 끝.", ["요건(예. 가. 나)이 있음.", "끝."]),
        ("「계획. 안」을 봄", ["「계획. 안」을 봄"]),
        ("2025. 3. 26.에 열림. 끝", ["2025. 3. 26.에 열림.", "끝"]),
        ("3.5% 늘었음. 좋음!", ["3.5% 늘었음.", "좋음!"]),
        ("이의 없습니까? 없습니다.", ["이의 없습니까?", "없습니다."]),
        ("‘닫히지 않은 따옴표. 그래도 나뉨.", ["‘닫히지 않은 따옴표.", "그래도 나뉨."]),
        ("(괄호 안의 말.) 다음 말.", ["(괄호 안의 말.) 다음 말."]),
        ("끝이 없는 말", ["끝이 없는 말"]),
        ("", []),
        ("…", ["…"]),
    ],
)
def test_split(text: str, wanted: list[str]) -> None:
    assert _texts(text) == wanted


def test_equals_the_labelled_sentences(real: Minutes, truth: dict[str, Any]) -> None:
    found = [
        (speech.position, sentence)
        for speech in real.meetings[0].speeches
        for paragraph in speech.paragraphs
        for sentence in _texts(paragraph.text)
    ]
    assert found == [(label["speech"], label["text"]) for label in truth["sentences"]]


def test_lines_and_quote_of_a_joined_paragraph() -> None:
    passage = Passage("가나다. 체험센터나", 10)
    passage.append("체험 행사를 염. 라마바.", 12, space=True)
    first, second, third = split(passage)
    assert (first.first_line, first.last_line, first.quote) == (10, 10, "가나다.")
    assert (second.first_line, second.last_line) == (10, 12)
    assert (second.text, second.quote) == ("체험센터나 체험 행사를 염.", "체험센터나\n체험 행사를 염.")
    assert (third.first_line, third.last_line) == (12, 12)
