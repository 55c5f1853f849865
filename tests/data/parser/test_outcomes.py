"""Words for results, and votes as counted."""

from __future__ import annotations

import pytest

from data.parser import outcomes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("제1항은 원안대로 가결되었음을 선포합니다.", "원안가결"),
        ("수정한 부분은 수정한 대로, 나머지는 원안대로 가결되었음", "수정가결"),
        ("조건부 의결", "조건부의결"),
        ("원안의결", "원안의결"),
        ("찬성 2명으로 부결", "부결"),
        ("심사를 보류하고자 합니다.", "보류"),
        ("다음에 논의하기로 함", None),
        ("전원합의로 승인함.", None),
        ("수정한 부분은 수정안대로, 나머지 부분은 원안대로 가결되었음을 선포합니다.", "수정가결"),
        ("가결되지 아니함", None),
        ("부결되지 않았음", None),
        ("보류하지 못하고 원안가결", "원안가결"),
        ("미가결", None),
        ("가결되지 않은 제1안을 빼고 가결", "가결"),
    ],
)
def test_result_of_a_sentence(text: str, word: str | None) -> None:
    assert outcomes.result_word(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("→ 재심의", "재심의"),
        ("심의결과 : 접수", "접수"),
        ("(조건부 가결)", "조건부가결"),
        ("승인", "승인"),
        ("붙임 참조", None),
        ("가결되지 아니함", None),
        ("의결정족수 미달로 미의결", None),
        ("의결", "의결"),
    ],
)
def test_result_under_its_label(text: str, word: str | None) -> None:
    assert outcomes.outcome(text) == word


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("찬성 6, 반대 1, 기권 0으로 가결", (("찬성", 6), ("반대", 1), ("기권", 0))),
        ("찬성 2명, 반대 5명", (("찬성", 2), ("반대", 5))),
        ("찬성하는 위원 5명", (("찬성", 5),)),
        ("4명 찬성, 1명 반대", (("찬성", 4), ("반대", 1))),
        ("재적위원 3분의 2 찬성", ()),
        ("찬성 2/3 이상", ()),
        ("만장일치로 가결", ()),
        ("1안 찬성 6명, 2안 찬성 3명, 기권 1명", ()),
        ("찬성 6명, 반대 1명(찬성 6명)으로 가결", (("찬성", 6), ("반대", 1))),
    ],
)
def test_votes(text: str, counts: tuple[tuple[str, int], ...]) -> None:
    assert outcomes.votes(text) == counts
