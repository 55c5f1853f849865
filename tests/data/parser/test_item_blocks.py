"""Items that are blocks of labels: a number alone on its line, or a label of the title twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.item_blocks import bare_number, labels

HEAD = (
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9. 10:00\n◆ 장소 : 시청\n◆ 참석위원 : 한가람 위원장, 도서진 위원\n"
)
LABELLED = (
    "제 목 : 물길 정비 계획\n구 분 : 심의\n제안부서 : 하천과\n"
    "의견\n- 한가람 위원장 : 둑을 높여야 함\n의결결과 : 원안가결\n"
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("[안건 1]", "1"),
        ("◎ 의안 제2호", "2"),
        ("제3호 안건", "3"),
        ("【심의안건 4】", "4"),
        ("안건 1 물길 정비 계획", None),
        ("1", None),
        ("의안", None),
    ],
)
def test_a_number_that_stands_alone(text: str, number: str | None) -> None:
    assert bare_number(text) == number


def test_the_labels_below_a_number_say_what_the_item_is(parsed: Callable[[str], Minutes]) -> None:
    second = LABELLED.replace("물길 정비", "둑 보강").replace("원안가결", "보류")
    items = parsed(f"{HEAD}\n[안건 1]\n{LABELLED}\n[안건 2]\n{second}").meetings[0].agenda_items
    assert [(item.title, item.item_type, item.presenter, item.result) for item in items] == [
        ("물길 정비 계획", "심의", "하천과", "원안가결"),
        ("둑 보강 계획", "심의", "하천과", "보류"),
    ]


def test_a_label_of_the_title_heads_items_where_it_stands_twice(parsed: Callable[[str], Minutes]) -> None:
    cases = "사건번호 : 2025-{0}\n사건명 : {1} 다툼\n조정결과 : {2}\n"
    text = HEAD + cases.format(1, "둑", "조정 성립") + cases.format(2, "물길", "기각")
    items = parsed(text).meetings[0].agenda_items
    assert [(item.title, item.result) for item in items] == [("둑 다툼", "조정성립"), ("물길 다툼", "기각")]
    assert labels(["사건명 : 둑 다툼", "장소 : 시청"]) == frozenset()
