"""Which promise answers which request: rows of a table, the speech before, what takes up everything."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

Parse = Callable[[str], Minutes]


def _links(minutes: Minutes) -> dict[str, list[tuple[str, str]]]:
    """Promises that answer something: the requests' words and the scope."""
    items = minutes.meetings[0].action_items
    return {
        item.text: [(items[answer.request - 1].text, answer.scope) for answer in item.answers]
        for item in items
        if item.answers
    }


def test_a_promise_answers_the_only_request_before_it(spoken: Parse) -> None:
    minutes = spoken("<○○○ 위원>\n- 야간 조도를 조사해 주시기 바람.\n<물순환과>\n- 하반기에 반영하겠음.\n")
    assert _links(minutes) == {"하반기에 반영하겠음.": [("야간 조도를 조사해 주시기 바람.", "개별")]}


def test_of_several_requests_it_answers_those_whose_words_it_takes_up(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 야간 조도를 조사해 주시기 바람. 학교 앞 턱낮춤을 늘려 주시기 바람.\n"
        "<물순환과>\n- 조도는 다음 달까지 재겠음. 턱낮춤은 내년에 늘리겠음. 인력은 따로 구하겠음.\n"
    )
    assert _links(minutes) == {
        "조도는 다음 달까지 재겠음.": [("야간 조도를 조사해 주시기 바람.", "개별")],
        "턱낮춤은 내년에 늘리겠음.": [("학교 앞 턱낮춤을 늘려 주시기 바람.", "개별")],
    }


def test_what_points_back_answers_all_of_the_speech_before(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 야간 조도를 조사해 주시기 바람. 턱낮춤을 늘려 주시기 바람.\n"
        "<물순환과>\n- 네, 그렇게 하겠음.\n"
    )
    assert [scope for _, scope in _links(minutes)["네, 그렇게 하겠음."]] == ["개별", "개별"]


def test_a_request_of_an_earlier_speech_is_not_answered(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 야간 조도를 조사해 주시기 바람.\n<○○○ 위원장>\n- 다른 의견 있으십니까?\n"
        "<물순환과>\n- 조도 계획은 내년에 세우겠음.\n"
    )
    assert _links(minutes) == {}


def test_one_closing_sentence_may_answer_everything(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 야간 조도를 조사해 주시기 바람.\n<○○○ 위원>\n- 턱낮춤을 늘려야 함.\n"
        "<○○○ 위원장>\n- 답변 바랍니다.\n<물순환과>\n- 위원님들 의견을 모두 반영하겠음.\n"
    )
    assert _links(minutes) == {
        "위원님들 의견을 모두 반영하겠음.": [
            ("야간 조도를 조사해 주시기 바람.", "포괄"),
            ("턱낮춤을 늘려야 함.", "포괄"),
        ]
    }


def test_the_closing_of_the_real_minutes_answers_every_request(real: Minutes) -> None:
    items = real.meetings[0].action_items
    requests = [place for place, item in enumerate(items, start=1) if item.kind == "request"]
    assert [answer.request for answer in items[-1].answers] == requests
    assert {answer.scope for answer in items[-1].answers} == {"포괄"}


def test_a_row_of_a_table_answers_itself(parsed: Parse) -> None:
    minutes = parsed(
        "가람 연구모임 3차 회의 결과\n1. 일 시 : 2025. 3. 12.(수) 18:00\n2. 장 소 : 별관\n3. 회의내용\n\n"
        "자문의견 | 조치계획 | 기한\n표본 확대 필요 | 두 배로 확대 | 5월 말\n"
        "문항 수정 필요 | 문항을 다듬음 | -\n"
    )
    assert _links(minutes) == {
        "두 배로 확대": [("표본 확대 필요", "개별")],
        "문항을 다듬음": [("문항 수정 필요", "개별")],
    }


def test_the_line_after_a_request_answers_it(parsed: Parse) -> None:
    minutes = parsed(
        "가람 연구모임 3차 회의 결과\n1. 일 시 : 2025. 3. 12.(수) 18:00\n2. 장 소 : 별관\n3. 회의내용\n"
        " - 한 위원이 신간 구입비를 늘려 달라고 건의함.\n - 과장이 다음 추경 때 반영하겠다고 답변함.\n"
        "4. 향후계획\n - 홍보물 배포\n"
    )
    assert _links(minutes) == {
        "과장이 다음 추경 때 반영하겠다고 답변함.": [("한 위원이 신간 구입비를 늘려 달라고 건의함.", "개별")]
    }
