"""Items as listed, as introduced, and what was decided on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import AgendaItem, Minutes

Parse = Callable[[str], Minutes]
HEAD = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 회의안건\n"


def _items(minutes: Minutes) -> tuple[AgendaItem, ...]:
    return minutes.meetings[0].agenda_items


@pytest.mark.parametrize(
    ("line", "item_type", "title", "presenter"),
    [
        ("- (자문) 물길 기본계획(AI)(물순환과)", "자문", "물길 기본계획(AI)", "물순환과"),
        ("- (가칭) 물길 협의회 구성(안)", None, "(가칭) 물길 협의회 구성(안)", None),
        ("1. [보고] 수질 측정(수질(지하수) 포함)", "보고", "수질 측정(수질(지하수) 포함)", None),
        ("○ (심의·의결) 정비계획 변경(2회차)", "의결", "정비계획 변경(2회차)", None),
        ("- 2025년 시행계획(디지털정책담당관)", None, "2025년 시행계획", "디지털정책담당관"),
        ("제1호 안건 : 물길 정비", None, "물길 정비", None),
    ],
)
def test_listed(parsed: Parse, line: str, item_type: str | None, title: str, presenter: str | None) -> None:
    (item,) = _items(parsed(HEAD + line))
    assert (item.number, item.item_type, item.title, item.presenter) == (1, item_type, title, presenter)
    assert item.result is None
    assert item.discussed_as is None


def test_numbering_by_position_is_noted_only_without_numbers(parsed: Parse) -> None:
    without = {note.code for note in parsed(HEAD + "- 가나 계획\n- 다라 계획\n").notes}
    printed = {note.code for note in parsed(HEAD + "1. 가나 계획\n2. 다라 계획\n").notes}
    assert "agenda-numbered-by-position" in without
    assert "agenda-numbered-by-position" not in printed


def test_introduced_under_another_title_and_speaker(spoken: Parse) -> None:
    minutes = spoken("<물순환과 팀장>\n- (1호 안건) 하천 정비 계획안\n<환경과>\n- (3호 안건) 없는 안건\n")
    first, second = _items(minutes)
    assert (first.discussed_as, first.discussed_line) == ("하천 정비 계획안", 12)
    assert first.presented_by == "물순환과 팀장"
    assert (second.discussed_as, second.discussed_line, second.presented_by) == (None, None, None)
    codes = [(note.line, note.code) for note in minutes.notes]
    assert {(12, "agenda-title-differs"), (12, "presenter-differs"), (14, "agenda-number-unknown")} <= set(
        codes
    )


def test_titles_that_differ_in_spaces_and_signs_only_are_the_same(real: Minutes) -> None:
    assert [note.line for note in real.notes if note.code == "agenda-title-differs"] == [87]


def test_results_of_a_council_record(parsed: Parse) -> None:
    minutes = parsed(
        "가람시의회 물길위원회 회의록\n일  시  2025년 4월 9일(수)\n"
        "의사일정\n1. 하천 조례안\n2. 예산안(의회사무국)\n"
        "(10시05분 개회)\n1. 하천 조례안(위원장 제의)\n"
        "○위원장 남보라  제1항을 상정합니다. 이의 없습니까?\n  (「예」 하는 위원 있음)\n"
        "  제1항은 원안대로 가결되었음을 선포합니다.\n"
        "2. 예산안(의회사무국)\n○위원장 남보라  심사를 보류하고자 합니다.\n(10시20분 산회)\n"
    )
    meeting = minutes.meetings[0]
    assert [(item.title, item.result) for item in meeting.agenda_items] == [
        ("하천 조례안", "원안가결"),
        ("예산안(의회사무국)", "보류"),
    ]
    assert [speech.agenda_number for speech in meeting.speeches] == [1, 2]
    assert (str(meeting.start), str(meeting.end)) == ("10:05:00", "10:20:00")
    assert "no-decision-recorded" not in {note.code for note in minutes.notes}


def test_headings_are_the_agenda_where_no_list_is_printed(parsed: Parse) -> None:
    minutes = parsed(
        "물길모임 제2차 운영위원회 회의결과\n"
        " • 일시: 2025년 4월 9일\n1. 지난 회의 확인\n • 전원합의로 승인함.\n"
        "3. 논의안건\n3-1. 총회 준비의 건\n • 찬성 4, 반대 1로 가결함.\n"
    )
    assert [(item.number, item.title, item.result) for item in _items(minutes)] == [
        (1, "지난 회의 확인", "승인"),
        (2, "총회 준비의 건", "가결"),
    ]


def test_a_missing_decision_is_never_made_up(real: Minutes) -> None:
    assert {item.result for item in _items(real)} == {None}


LISTED = "물길위원회 회의록\n일시 : 2025. 4. 9.\n안건\n1. 둑길 폐쇄(안)\n2. 물길 정비(안)\n"


@pytest.mark.parametrize(
    ("below", "results"),
    [
        (
            "심의 결과\n가. 원안 가결\n나. 심의 보류\n",
            [("둑길 폐쇄(안)", "원안가결"), ("물길 정비(안)", "보류")],
        ),
        (
            "심의결과\n1. 원안가결\n2. 정족수 미달로 자동 부결\n",
            [("둑길 폐쇄(안)", "원안가결"), ("물길 정비(안)", "부결")],
        ),
        (
            "심의결과\n1. 둑길 폐쇄(안) : 부결\n2. 물길 예산(안) : 원안가결\n",
            [("둑길 폐쇄(안)", "부결"), ("물길 정비(안)", None), ("물길 예산(안)", "원안가결")],
        ),
    ],
)
def test_a_counted_result_is_of_the_item_of_that_number(
    parsed: Parse, below: str, results: list[tuple[str, str | None]]
) -> None:
    assert [(item.title, item.result) for item in _items(parsed(LISTED + below))] == results


def test_words_that_count_items_listed_elsewhere_are_no_item(parsed: Parse) -> None:
    head = "물길위원회 회의록\n일시 : 2025. 4. 9.\n심의안건 : 징계의결 요구(안) 등 2건\n"
    rows = (
        "심의결과\n번호 | 안건명 | 결과\n제1호 | 징계의결 요구(안) | 원안의결\n제2호 | 근무 연장(안) | 부결\n"
    )
    assert [(item.title, item.result) for item in _items(parsed(head + rows))] == [
        ("징계의결 요구(안)", "원안의결"),
        ("근무 연장(안)", "부결"),
    ]
    assert [item.title for item in _items(parsed(head))] == ["징계의결 요구(안) 등 2건"]
