"""Answers inside a speech: they are a speech of whoever gives them, and bind nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser import replies

Parse = Callable[[str], Minutes]
HEAD = "물길위원회 회의록\n일시 : 2024. 7. 4. 14:00\n장소 : 시청\n요청사항\n"
ASKED = " - 문상우 위원 : 카메라를 더 두는 것을 검토해 주시기 바람\n"


def _promises(minutes: Minutes) -> list[tuple[str, str | None, str | None, list[int]]]:
    return [
        (item.text, item.speaker_label, item.owner, [answer.request for answer in item.answers])
        for item in minutes.meetings[0].action_items
        if item.kind == "commitment"
    ]


@pytest.mark.parametrize(
    ("reply", "party"),
    [
        ("   → 교통정책과 : {}", "교통정책과"),
        ("   → 교통정책과장 : {}", "교통정책과장"),
        ("   ⇒ (교통정책과) {}", "교통정책과"),
        ("   - 교통정책과 : {}", "교통정책과"),
        ("   답변(교통정책과) : {}", "교통정책과"),
        ("   △ (교통정책과장) {}", "교통정책과장"),
    ],
)
def test_an_answer_is_a_speech_of_who_gives_it(parsed: Parse, reply: str, party: str) -> None:
    promise = "9월 말까지 결과를 제출하겠음"
    minutes = parsed(f"{HEAD}{ASKED}{reply.format(promise)}\n")
    assert [speech.speaker_label for speech in minutes.meetings[0].speeches] == ["문상우 위원", party]
    assert _promises(minutes) == [(promise, party, party, [1])]


@pytest.mark.parametrize(
    "line",
    [
        "   - 교통정책과 : 카메라를 더 둘 것",
        "   → 교통정책과 : 검토해 주시기 바람",
        "   → 결과 : 다음에 논의하기로 함",
        "   → 9월 말까지 제출하겠음",
        "   - 비용 : 3억 원을 들이겠음",
    ],
)
def test_a_request_a_result_or_a_subject_is_no_answer(parsed: Parse, line: str) -> None:
    speeches = parsed(f"{HEAD}{ASKED}{line}\n").meetings[0].speeches
    assert [speech.speaker_label for speech in speeches] == ["문상우 위원"]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Q. (배수진) 한 곳을 더 고쳐 주십시오.", "배수진"),
        ("A. (하천팀장) 내년에 고치겠습니다.", "하천팀장"),
        ("답(분과장 바른솔): 내년에 고칩니다.", "분과장 바른솔"),
        ("제안(사랑채 위원): 내년에 고치면 좋겠습니다.", "사랑채 위원"),
        ("질의(예산) 얼마가 듭니까?", None),
        ("비용(하천팀장): 3억 원입니다.", None),
        ("답변은 (하천팀장) 다음에 하겠습니다.", None),
    ],
)
def test_a_word_for_what_is_said_names_who_says_it(line: str, who: str | None) -> None:
    said = replies.replier(line, "- (도로과장) 올해는 두 곳을 고칩니다.")
    assert (said[0] if said else None) == who


def test_a_name_counted_as_the_head_is_begins_a_speech() -> None:
    assert replies.replier(" 1) 나경희: 단속 강화 필요", " 2) 국장: 협의 예정") == (
        "나경희",
        "단속 강화 필요",
    )
    assert replies.replier(" 1) 예산: 3억 원", " 2) 국장: 협의 예정") is None
    assert replies.replier(" - 나경희: 단속 강화 필요", " 2) 국장: 협의 예정") is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("내년에 고치겠습니다.", "문상우 위원"),
        ("(도로과장) 내년에 고치겠습니다.", "도로과장"),
        ("도로과: 내년에 고치겠습니다.", "도로과"),
        ("(기관 답변) 내년에 고치겠습니다.", None),
        ("일정 : 내년에 고치겠습니다.", None),
        ("14:00까지 고치겠습니다.", "문상우 위원"),
        ("제 생각은 이렇습니다: 내년에 고치겠습니다.", "문상우 위원"),
        ("오는 3월 26일 오후 세 시 회의 때 : 고치겠습니다.", "문상우 위원"),
    ],
)
def test_a_label_before_a_promise_takes_it_from_the_speaker(text: str, who: str | None) -> None:
    assert replies.speaker(text, "문상우 위원") == who
