"""Lines as the outline reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.cleaning import clean
from data.readers import read_text

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("### 회의 개요", ["# 회의 개요"]),
        ("- **일시**: 2025년", ["- 일시: 2025년"]),
        ("홍** 위원, 김** 위원", ["홍** 위원, 김** 위원"]),
        ("> 장소 : 시청", ["장소 : 시청"]),
        ("| 1 | 보고 | 실적 |", ["1 | 보고 | 실적"]),
        ("|---|---|", []),
        ("==========", []),
        ("위원장 김\u200b민석, 이\u00ad정\u2060아", ["위원장 김민석, 이정아"]),
        ("| 이\u200d정아 | 위\ufeff원 | 참석 |", ["이정아 | 위원 | 참석"]),
        ("위원장\u00a0김민석", ["위원장\u00a0김민석"]),
        ("일시 | 2024 | 장소 | 시청", ["일시 | 2024", "장소 | 시청"]),
        ("연번 | 성명 | 참석여부", ["연번 | 성명 | 참석여부"]),
        ("1 | 가나시 | 한가람 | 참석", ["1 | 가나시 | 한가람 | 참석"]),
    ],
)
def test_clean(text: str, cleaned: list[str]) -> None:
    assert [line.text for line in clean(read_text(text, "minutes.txt").lines)] == cleaned


def test_minutes_in_markdown_quote_their_lines_as_printed(parsed: Parse) -> None:
    minutes = parsed(
        "# 제1차 물길위원회 회의록\n- **일시**: 2025. 4. 9.\n- **참석자**: **한가람** 위원장, 도서진 위원\n"
        "## 안건\n1. **(보고)** 하천 정비계획\n"
    )
    (meeting,) = minutes.meetings
    assert [entry.name for entry in meeting.attendance] == ["한가람", "도서진"]
    assert meeting.agenda_items[0].title == "하천 정비계획"
    assert meeting.agenda_items[0].source.quote in minutes.document.lines[4].text


def test_rows_between_strokes_below_a_head_of_columns_have_cells() -> None:
    texts = [
        "번호 / 자문의견 / 조치계획",
        "1 / 벤치 수리 / 5월에 고침",
        "2 / 그늘막 / 6월에 세움",
        "끝 / 없음",
    ]
    lines = clean(read_text("\n".join(texts), "pasted.txt").lines)
    assert [line.cells for line in lines] == [*(tuple(text.split(" / ")) for text in texts[:3]), None]


def test_strokes_without_a_head_of_columns_stay_words() -> None:
    text = "현장 조사 / 한가람 / 2월 말"
    assert [line.cells for line in clean(read_text(text, "pasted.txt").lines)] == [None]
