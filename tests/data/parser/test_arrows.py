"""A request and its answer in one line, apart by an arrow."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

Parse = Callable[[str], Minutes]

HEAD = """제3차 견본시 도로위원회 회의록
□ 일시 : 2024. 3. 26.(화) 14:00
□ 장소 : 시청
□ 안건 : 도로 정비(도로과)
"""


def _items(minutes: Minutes) -> list[tuple[str, str, str | None, list[int]]]:
    return [
        (item.kind, item.text, item.owner, [answer.request for answer in item.answers])
        for item in minutes.meetings[0].action_items
    ]


def test_what_stands_behind_an_arrow_answers_what_stands_before_it(parsed: Parse) -> None:
    minutes = parsed(
        f"{HEAD}□ 주요 의견 및 조치사항\n - 야간 조명 개선 → 도로과: 하반기에 교체하겠음\n"
        " - 가로등을 늘려 주시기 바람 → 도로과 : 내년 예산에 반영할 계획임\n"
    )
    assert _items(minutes) == [
        ("request", "야간 조명 개선", None, []),
        ("commitment", "하반기에 교체하겠음", "도로과", [1]),
        ("request", "가로등을 늘려 주시기 바람", None, []),
        ("commitment", "내년 예산에 반영할 계획임", "도로과", [3]),
    ]


def test_the_same_in_a_speech_also_behind_a_full_stop(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 가로등을 늘려 주시기 바람. → 도로과: 하반기에 늘리겠음.\n"
        "- 보도를 넓혀 주시기 바람 → (답변) 검토하여 반영하겠음\n"
    )
    assert _items(minutes) == [
        ("request", "가로등을 늘려 주시기 바람.", None, []),
        ("commitment", "하반기에 늘리겠음.", "도로과", [1]),
        ("request", "보도를 넓혀 주시기 바람", None, []),
        ("commitment", "검토하여 반영하겠음", None, [3]),
    ]


def test_an_arrow_to_a_number_a_result_or_a_department_alone_splits_nothing(parsed: Parse) -> None:
    minutes = parsed(
        f"{HEAD}□ 주요 의견\n - 주차장 50면 → 100면으로 확충\n - 안건 심의 → 결과: 원안가결\n"
        " - 보도 폭을 넓혀 주시기 바람 → 도로과\n"
    )
    texts = [text for _, text, _, _ in _items(minutes)]
    assert "보도 폭을 넓혀 주시기 바람 → 도로과" in texts
    assert not any(text in ("주차장 50면", "안건 심의", "도로과") for text in texts)
