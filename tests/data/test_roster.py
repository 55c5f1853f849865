"""Rosters as tables: headings, terms, posts, and what a person has to mend."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from data.errors import ReadError
from data.readers import read, read_text
from data.roster import Roster, read_roster

HEADINGS = "연번,구분,성 명,소속,직위,위촉기간"


def roster(*rows: str, headings: str = HEADINGS) -> Roster:
    return read_roster(read_text("\n".join([headings, *rows]) + "\n", "명단.csv"))


def test_a_roster_is_read_row_by_row() -> None:
    found = roster(
        "1,위원장,김영미,한국대학교,교수,2023. 1. 1. ~ 2024. 12. 31.",
        "2,위촉직,장 용 성(張),민국연구원,박사,2024-03-01~",
        "3,당연직,,서울시,교통기획관,재임 중",
        "4,당연직 부위원장,이지은,서울시,디지털정책관,",
        "5,위촉직,공석,,,",
        ",,,,,",
    )
    assert found.problems == ()
    assert [(s.name, s.post, s.role, s.member_type, s.start, s.end, s.line) for s in found.seats] == [
        ("김영미", None, "위원장", None, date(2023, 1, 1), date(2024, 12, 31), 2),
        ("장용성", None, None, "위촉직", date(2024, 3, 1), None, 3),
        (None, "교통기획관", None, "당연직", None, None, 4),
        ("이지은", "디지털정책관", "부위원장", "당연직", None, None, 5),
    ]
    (vacant,) = found.vacant
    assert (vacant.name, vacant.post, vacant.member_type, vacant.line) == (None, None, "위촉직", 6)
    assert found.columns == {
        "kind": "구분",
        "name": "성 명",
        "office": "소속",
        "post": "직위",
        "term": "위촉기간",
    }
    assert found.seats[0].quote.startswith("1 | 위원장 | 김영미")


@pytest.mark.parametrize(
    ("term", "start", "end"),
    [
        ("2023. 1. 1. ~ 2024. 12. 31.", date(2023, 1, 1), date(2024, 12, 31)),
        ("'23. 1. 1.~'24. 12. 31.", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023년 1월 1일부터 2024년 12월 31일까지", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023-01-01 2024-12-31", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023.1.1.~현재", date(2023, 1, 1), None),
        ("~2024.12.31.", None, date(2024, 12, 31)),
        ("-", None, None),
    ],
)
def test_terms(term: str, start: date | None, end: date | None) -> None:
    seat = roster(f"1,위촉직,김영미,,,{term}").seats[0]
    assert (seat.start, seat.end) == (start, end)


def test_a_term_in_two_columns_and_other_headings() -> None:
    found = roster(
        "김영미\t위원\t위촉\t2023-01-01\t2024-12-31",
        headings="이름\t역할\t위촉구분\t위촉일\t임기만료일(예정)",
    )
    seat = found.seats[0]
    assert (seat.role, seat.member_type, seat.start, seat.end) == (
        "위원",
        "위촉직",
        date(2023, 1, 1),
        date(2024, 12, 31),
    )


@pytest.mark.parametrize(
    ("rows", "code", "line"),
    [
        (["1,위촉직,=HYPERLINK(1),,,"], "formula", 2),
        (["1,위촉직,김○○,,,"], "masked", 2),
        (["1,위촉직,,,,"], "nobody", 2),
        (["1,위촉직,김영미,,,2년"], "term", 2),
        (["1,위촉직,김영미,,,2024. 13. 1. ~"], "term", 2),
        (["1,위촉직,김영미,,,2024. 3. 1. ~ 2023. 1. 1."], "term-backwards", 2),
        (["1,위촉직,김영미,,,", "2,위촉직,김영미,,,2023. 1. 1.~"], "twice", 3),
        (["1,위촉직," + "가" * 200 + ",,,"], "name", 2),
    ],
)
def test_what_a_person_has_to_mend(rows: list[str], code: str, line: int) -> None:
    assert [(each.code, each.line) for each in roster(*rows).problems] == [(code, line)]


def test_one_person_may_serve_two_terms() -> None:
    found = roster("1,위촉직,김영미,,,2021.1.1.~2022.12.31.", "2,위촉직,김영미,,,2023.1.1.~2024.12.31.")
    assert found.problems == ()
    assert len(found.seats) == 2


@pytest.mark.parametrize("text", ["오늘의 차림표\n김치찌개\n", "성명,임기\n", '"' * 5000, "성명\n홍길동\n"])
def test_what_is_no_roster_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="no-roster"):
        read_roster(read_text(text, "a.csv"))


def test_a_roster_of_too_many_rows_is_refused() -> None:
    with pytest.raises(ReadError, match="roster-too-long"):
        roster(*(f"{n},위촉직,김영미,,," for n in range(1001)))


def test_a_workbook_is_read_with_its_dates_and_no_formula_is_worked_out(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["스마트도시위원회 위원 명단"])
    sheet.append(["연번", "구분", "성명", "임기시작", "임기종료"])
    sheet.append([1, "위촉직", "김영미", date(2023, 1, 1), date(2024, 12, 31)])
    sheet.append([2, "위촉직", "=CONCATENATE(A1)", None, None])
    stream = BytesIO()
    book.save(stream)
    path = tmp_path / "명단.xlsx"
    path.write_bytes(stream.getvalue())
    document = read(path)
    assert [note.code for note in document.notes] == ["formula-kept"]
    found = read_roster(document)
    assert [(s.name, s.start, s.end, s.line) for s in found.seats] == [
        ("김영미", date(2023, 1, 1), date(2024, 12, 31), 3)
    ]
    assert [each.code for each in found.problems] == ["formula"]


def test_a_workbook_that_is_a_bomb_or_broken_is_refused(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(ReadError, match="broken-file"):
        read(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 200_000_000)
    with pytest.raises(ReadError, match=r"archive-bomb|broken-file"):
        read(path)
