"""Who is to act: columns, brackets, arrows, subjects, speakers, presenters."""

from __future__ import annotations

import pytest

from data.model import ActionKind
from data.parser.owners import Owner, Parties, owner

PARTIES = Parties(frozenset({"물순환과", "미래첨단교통과 자율주행팀장"}), frozenset({"한가람"}))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("시설 도면 현행화 (담당: 하천관리과)", "하천관리과"),
        ("점검표 배포(물순환과, 3월 중)", "물순환과"),
        ("준설 이력 자료 제출 → 공원녹지과", "공원녹지과"),
        ("원인 분석 (한가람, ~1/24)", "한가람"),
        ("시안 작성 — 한가람, ~7/25", "한가람"),
        ("안내문 작성 (@한가람, 7월 말)", "한가람"),
        ("도면 배부 : 물순환과, 하반기부터", "물순환과"),
        ("계약 체결 - 관리사무소, 10월 31일", "관리사무소"),
        ("주민 의견 : 둑길이 어둡다, 물이 흐리다", None),
        ("물순환과에서 자료를 보완해야 함", "물순환과"),
        ("미래첨단교통과 자율주행팀장이 자료를 보완해야 함", "미래첨단교통과 자율주행팀장"),
        ("관리사무소는 현황을 차기 회의에 보고할 것", "관리사무소"),
        ("안내판은 도청에서 5월 9일까지 설치", "도청"),
        ("견적은 한가람이 받기로 함", "한가람"),
        ("결과는 다음 회의에 보고할 것", None),
        ("도시는 사람이 먼저여야 함", None),
        ("배포는 1월로 연기(1월 31일)", None),
        ("협약서 수정안 작성 : 여성가족과(~9. 30.)", "여성가족과"),
        ("통계 작성 (담당: 상수도사업소, 협조: 교통정보과)", "상수도사업소"),
        ("통계 작성 (협조: 교통정보과)", None),
    ],
)
def test_printed(text: str, wanted: str | None) -> None:
    assert owner("decision", text, None, PARTIES) == Owner(wanted, "printed" if wanted else None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("물순환과장이 동의하고 시설과장이 재청하여 만장일치로 가결하다.", Owner()),
        ("물순환과장이 반대하여 부결됨", Owner()),
        ("물순환과장이 보완하기로 가결함", Owner("물순환과장", "printed")),
        ("물순환과장이 보완하기로 함", Owner("물순환과장", "printed")),
    ],
)
def test_who_moved_what_was_carried_is_not_who_acts(text: str, wanted: Owner) -> None:
    assert owner("decision", text, None, PARTIES) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("시설과장은 공개를 요청하였고, 물순환과장은 12월까지 공개하겠다고 답변함.", "물순환과장"),
        ("시설과장은 공개를 요청하였고, 녹지과장은 12월까지 공개하겠다고 답변함.", "녹지과장"),
        ("물순환과장은 시설과장이 말한 대로 공개하겠다고 답변함.", "물순환과장"),
        ("이번 결과는 12월까지 공개하겠다고 답변함.", None),
    ],
)
def test_who_promises_in_a_sentence_that_tells_of_it(text: str, wanted: str | None) -> None:
    found = owner("commitment", text, None, PARTIES, told=True)
    assert found == Owner(wanted, "printed" if wanted else None)


def test_the_column_comes_first() -> None:
    assert owner("request", "물순환과에서 보완", None, PARTIES, cell="총무팀") == Owner("총무팀", "printed")
    assert owner("request", "물순환과에서 보완", None, PARTIES, cell="-") == Owner("물순환과", "printed")


def test_general_words_stay_as_printed() -> None:
    assert owner("request", "각 기관은 명단을 내야 함", None, PARTIES) == Owner(as_printed="각 기관")


def test_who_asks_in_a_report_is_not_who_acts() -> None:
    assert owner("request", "한가람이 현황 공유를 요청함", None, PARTIES, reported=True) == Owner()


@pytest.mark.parametrize(
    ("kind", "label", "wanted"),
    [
        ("commitment", "물순환과장", Owner("물순환과장", "speaker")),
        ("commitment", "○○○ 위원", Owner()),
        ("request", "○○○ 위원", Owner("물순환과", "proposed")),
    ],
)
def test_speaker_and_presenter(kind: ActionKind, label: str, wanted: Owner) -> None:
    assert owner(kind, "자료를 보완함", label, PARTIES, presenter="물순환과") == wanted
