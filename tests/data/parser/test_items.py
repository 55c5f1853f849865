"""One line of an agenda."""

from __future__ import annotations

import pytest

from data.parser import items


@pytest.mark.parametrize(
    ("line", "number", "kind", "title", "presenter", "tail"),
    [
        ("- (자문) 물길 기본계획(물순환과)", None, "자문", "물길 기본계획", "물순환과", None),
        ("1. [보고] 수질 측정 결과", "1", "보고", "수질 측정 결과", None, None),
        ("제1호 안건 : 물길 정비", "1", None, "물길 정비", None, None),
        ("ㅇ (의결안건 제2호) 전환 계획(안) <행정안전부>", "2", "의결", "전환 계획(안)", "행정안전부", None),
        ("의안 제1호(심의) 장치 구매", "1", "심의", "장치 구매", None, None),
        ("3-1. 준비위원회 구성의 건", "3-1", None, "준비위원회 구성의 건", None, None),
        ("- 보고 1) 추진상황(스마트도시과)", "1", "보고", "추진상황", "스마트도시과", None),
        ("1. 예산편성(안) [예산과] - 원안가결", "1", None, "예산편성(안)", "예산과", "원안가결"),
        (
            "가. 업체 선정의 건 : 부결 (찬성 2명, 반대 5명)",
            "1",
            None,
            "업체 선정의 건",
            None,
            "부결 (찬성 2명, 반대 5명)",
        ),
        ("2) 절감 실적 : 보고", "2", "보고", "절감 실적", None, None),
        ("1. 정관 개정 의결", "1", None, "정관 개정 의결", None, None),
        ("1. 결산(안) 심의 및 의결", "1", None, "결산(안) 심의 및 의결", None, None),
        ("1. 정관 개정 - 의결", "1", None, "정관 개정", None, "의결"),
        ("1. 정관 개정 가결", "1", None, "정관 개정", None, "가결"),
        ("2024년 제1차 추경예산", None, None, "2024년 제1차 추경예산", None, None),
        ("조명 개선 기본계획(안)(2회차)", None, None, "조명 개선 기본계획(안)(2회차)", None, None),
    ],
)
def test_listed(
    line: str, number: str | None, kind: str | None, title: str, presenter: str | None, tail: str | None
) -> None:
    found = items.listed(line)
    assert found is not None
    assert (found.printed_number, found.printed_type, found.title) == (number, kind, title)
    assert (found.presenter, found.tail) == (presenter, tail)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("보고안건", "보고"),
        ("심의·의결 안건", "심의·의결"),
        ("논의안건", "논의"),
        ("보고사항", "보고"),
        ("토의사항", None),
        ("회의안건", None),
    ],
)
def test_the_type_that_a_section_gives(label: str, kind: str | None) -> None:
    assert items.section_type(label) == kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. 가나 계획 2. 다라 계획", ["1. 가나 계획", "2. 다라 계획"]),
        ("물길 정비 계획, 수질 측정 결과", ["물길 정비 계획", "수질 측정 결과"]),
        ("조례 제정, 개정 및 폐지에 관한 건", ["조례 제정, 개정 및 폐지에 관한 건"]),
        ("2024. 3. 26. 행사", ["2024. 3. 26. 행사"]),
        ("물길 정비 계획 / 둑길 점검 일정", ["물길 정비 계획", "둑길 점검 일정"]),
        ("물길 정비 계획 / 원안가결", ["물길 정비 계획 / 원안가결"]),
    ],
)
def test_several_on_one_line(text: str, parts: list[str]) -> None:
    assert items.several(text) == parts


@pytest.mark.parametrize("line", ["위원들이 동의함.", "수질이 좋아졌습니다.", "", "---"])
def test_a_sentence_is_no_title(line: str) -> None:
    assert not items.is_title(line)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("[심의] 물길 정비 계획", True),
        ("[의결] 원안가결", False),
        ("(보고) 접수", False),
        ("(심의) 물길법 제24조", False),
        ("(보고) 담당과장 홍길동", False),
        ("물길 정비 계획", False),
    ],
)
def test_a_type_before_no_subject_lists_nothing(line: str, wanted: bool) -> None:
    assert items.is_typed_subject(items.listed(line)) is wanted
