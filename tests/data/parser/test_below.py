"""What a line below an item says of it."""

from __future__ import annotations

import pytest

from data.parser.below import presenter_below, result_below, title_below


@pytest.mark.parametrize(
    ("text", "presenter", "title", "result"),
    [
        ("- 보고자 : 기획과장", "기획과장", None, None),
        ("안건명 : 물길 계획", None, "물길 계획", None),
        ("- 심의 결과 : 원안가결", None, None, "원안가결"),
        ("⇒ 조건부 의결", None, None, "조건부 의결"),
        ("⇒ 다음에 논의할 것이 많음", None, None, None),
        ("물길 계획을 설명함", None, None, None),
    ],
)
def test_a_label_or_an_arrow_says_what_follows(
    text: str, presenter: str | None, title: str | None, result: str | None
) -> None:
    assert (presenter_below(text), title_below(text), result_below(text)) == (presenter, title, result)
