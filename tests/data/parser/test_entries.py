"""One printed entry of a list of persons."""

from __future__ import annotations

import pytest

from data.parser import entries


@pytest.mark.parametrize(
    ("raw", "name", "post", "role", "affiliation"),
    [
        ("김영미 부위원장", "김영미", None, "부위원장", None),
        ("위원장(남보라)", "남보라", None, "위원장", None),
        ("위원장(국무총리)", None, "국무총리", "위원장", None),
        ("강나루(전국)", "강나루", None, None, "전국"),
        ("상고대(울산)", "상고대", None, None, "울산"),
        ("가람대학교(고은별)", "고은별", None, None, "가람대학교"),
        ("부시장 임가온", "임가온", "부시장", None, None),
        ("가람대 교수 위가람", "위가람", "교수", None, "가람대"),
        ("물순환과 고은별 과장", "고은별", "과장", None, "물순환과"),
        ("장 용 성 위원", "장용성", None, "위원", None),
        ("한가람위원장", "한가람", None, "위원장", None),
        ("회장 임채원", "임채원", "회장", None, None),
        ("기획국장", None, "기획국장", None, None),
        ("평생교육과장(공동간사)", None, "평생교육과장", None, "공동간사"),
        ("간사 문화유산과장", None, "문화유산과장", None, "간사"),
        ("한가람 (인)", "한가람", None, None, None),
        ("조경 감나루(두레조경 소장)", "감나루", "두레조경 소장", None, "조경"),
        ("환경 정책(과장)", None, "과장", None, None),
        ("도서진 위원(교통)", "도서진", None, "위원", "교통"),
        ("남보라 위원장(조경)", "남보라", None, "위원장", "조경"),
        ("위원 한기경(도시계획)", "한기경", None, "위원", "도시계획"),
        ("남궁옥분 위원(정무직)", "남궁옥분", None, "위원", "정무직"),
        ("이설 위원(조경)", "이설", None, "위원", "조경"),
        ("노무팀장 신해솔(사측)", "신해솔", "노무팀장", None, "사측"),
        # the words in front are less like a name than the one inside
        ("환경 과장(남보라)", "남보라", "환경 과장", None, None),
        ("예산 위원(한가람)", "한가람", "예산 위원", None, None),
        ("교육분과 위원장(남보라)", "남보라", "교육분과 위원장", None, None),
        ("위원장 이 민 호 (부구청장)", "이민호", "부구청장", "위원장", None),
        ("도서진(이상 가나다순)", "도서진", None, None, None),
        ("위원장 복지국장 김○○", "김○○", "복지국장", "위원장", None),
        ("이OO 위원", "이OO", None, "위원", None),
        ("위원 박**", "박**", None, "위원", None),
        ("위원장 김○환", "김○환", None, "위원장", None),
        ("김○○위원장", "김○○", None, "위원장", None),
        ("서○○ 위원 (1인)", "서○○", None, "위원", None),
        ("감○○(중2)", "감○○", None, None, "중2"),
        ("○○구청장", None, "○○구청장", None, None),
        ("위원장 조정관", None, "조정관", "위원장", None),
        ("위원 정시장", None, "정시장", "위원", None),
        ("위원장 직무대리", None, "위원장 직무대리", None, None),
        ("위원장 직무대리 부위원장 한가람", "한가람", "위원장 직무대리", "부위원장", None),
        ("인사팀 대리 한가람", "한가람", "대리", None, "인사팀"),
        ("John Smith 위원", "John Smith", None, "위원", None),
        ("교수 John Smith", "John Smith", "교수", None, None),
        ("설 계 자 ㈜누리 대표 한가람", "한가람", "대표", None, "설계자 ㈜누리"),
        ("도서진(9시뉴스 기자)", "도서진", "9시뉴스 기자", None, None),
    ],
)
def test_entry(
    raw: str, name: str | None, post: str | None, role: str | None, affiliation: str | None
) -> None:
    found = entries.read(raw)
    assert (found.name, found.post, found.role, found.affiliation) == (name, post, role, affiliation)
    assert not found.collective


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("도서진(화상)", "remote"),
        ("남보라(대리)", "proxy"),
        ("고은별(불참)", "absent"),
        ("표한결(대리: 한가람)", "proxy"),
        ("위원 표한결 (모친상)", "excused"),
        ("표한결 위원(해외 출장)", "excused"),
        ("위원 표한결 (자치행정국장) - 공무출장", "excused"),
        ("도서진(화상, 15:00부터)", "remote"),
    ],
)
def test_how_a_person_took_part(raw: str, status: str) -> None:
    assert entries.read(raw).status == status


@pytest.mark.parametrize(
    ("raw", "away"),
    [
        ("표한결 위원(교통사고)", True),
        ("위원 표한결 - 개인사정", True),
        ("표한결 위원(지각, 14:30 입장)", False),
        ("위원 표한결(15:00 이석)", False),
        ("위원 표한결(중도퇴장)", False),
        ("표한결 위원(2호 안건 제척)", False),
    ],
)
def test_what_says_why_or_when_is_no_person(raw: str, away: bool) -> None:
    assert entries.can_be_entry(raw)
    found = entries.read(raw)
    assert (found.name, found.role, found.affiliation) == ("표한결", "위원", None)
    assert (found.status, found.away) == (None, away)


@pytest.mark.parametrize(
    ("raw", "post", "count"), [("예산위원 7", "예산위원", 7), ("학부모 2명", "학부모", 2)]
)
def test_an_entry_for_several_persons(raw: str, post: str, count: int) -> None:
    found = entries.read(raw)
    assert (found.post, found.count, found.collective, found.name) == (post, count, True, None)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "해당 없음",
        "명단 별첨",
        "위원들이 모두 동의하였음.",
        "가" * 100,
        "위원장(공석)",
        "회의(14:00~16:00)",
        "12:30 도착",
        "출장 2명",
        "8인 / 재적위원 수: 11인",
        "(보고) 가로수 계획",
        "[심의] 골목길 보안등 교체 계획(안) - 도로관리과",
    ],
)
def test_what_is_no_entry(raw: str) -> None:
    assert not entries.can_be_entry(raw)
