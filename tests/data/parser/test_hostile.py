"""Any text gives a result: every line accounted for, every quote printed, in time linear in its length."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import ReadError
from data.model import Minutes
from data.parser import parse
from data.parser.report import as_json
from data.parser.tables import table
from data.readers import read_text
from tests.data.parser.conftest import MINUTES

REAL = MINUTES.read_text(encoding="utf-8").split("\n")
HEAD = (
    "제1차 가나위원회 회의록\n◆ 일시 : 2025. 1. 2.\n◆ 참석위원 : 1명\n"
    "- 가나다 위원\n◆ 안건\n- (보고) 가나 계획\n"
)
LINE = "쉼터 이용 시간을 밤 아홉시까지 늘려 줄 것을 거듭 말하고 또 말하여"
SIGNS = sorted(
    set(table("marks")["marks"] + table("marks")["separators"] + "()[]<>【】「」‘’“”,;·/.?~\t#*○1가")
)
PIECES = [
    *(
        "일시",
        "장소",
        "참석자",
        "배석",
        "불참",
        "안건",
        "회의결과",
        "회의내용",
        "제1호 안건",
        "회의록",
        "위원회",
        "제3차",
    ),
    *(
        "2024. 3. 26.(화)",
        "14:00~16:00",
        "시청 3층",
        "한가람 위원",
        "위원장(남보라)",
        "등 7명",
        "학부모 0명",
        "위원 3",
        "물순환과장",
        "원안가결",
    ),
    *(
        " : ",
        " | ",
        "\n",
        "\n\n",
        "\n- ",
        "\n1. ",
        "\n가. ",
        "\n◆ ",
        "\n○ ",
        "\n<",
        ">",
        "(",
        ")",
        "[",
        "]",
        "**",
        "# ",
    ),
    *(
        "찬성 3, 반대 1",
        "번호 | 성명 | 참석여부",
        "안건명 | 결과",
        "Q. ",
        "A. ",
        "하기로 함.",
        "바랍니다.",
        "…",
        "\t",
        "|---|---|",
    ),
]

pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
texts = st.text(max_size=400) | pieces | pieces.map(lambda text: HEAD + text)


def _check(minutes: Minutes) -> None:
    lines = {line.number: line.text for line in minutes.document.lines}
    worded = {number for number, text in lines.items() if text.strip()}
    used = [use.line for use in minutes.line_uses]
    assert len(used) == len(set(used))
    assert {*used, *minutes.unassigned_lines} == worded
    assert not set(used) & set(minutes.unassigned_lines)
    assert all(note.line in lines for note in minutes.notes)
    for meeting in minutes.meetings:
        rows: list[Any] = [
            *meeting.attendance,
            *meeting.agenda_items,
            *meeting.speeches,
            *meeting.action_items,
        ]
        rows += [vote for item in meeting.agenda_items for vote in item.votes]
        for row in rows:
            source = row.source
            assert 1 <= source.first_line <= source.last_line <= len(lines)
            numbers = range(source.first_line, source.last_line + 1)
            printed = "\n".join(lines[n] for n in numbers if lines[n].strip())
            tidy = "\n".join(lines[n].strip() for n in numbers if lines[n].strip())
            assert source.quote in printed or source.quote in tidy
        assert [item.number for item in meeting.agenda_items] == list(range(1, len(meeting.agenda_items) + 1))
        assert [speech.position for speech in meeting.speeches] == list(range(1, len(meeting.speeches) + 1))
        assert meeting.session_no is None or meeting.session_no >= 1
        assert all(entry.count >= 1 for entry in meeting.attendance)
    as_json(minutes)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_gives_a_result(text: str) -> None:
    with suppress(ReadError):
        _check(parse(read_text(text, "minutes.txt")))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_change_to_real_minutes_gives_a_result(data: st.DataObject) -> None:
    lines = list(REAL)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "swap", "cut", "join", "put"])):
            case "drop":
                lines[place] = ""
            case "double":
                lines.insert(place, lines[place])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[place], lines[other] = lines[other], lines[place]
            case "cut":
                lines[place] = lines[place][: data.draw(st.integers(0, len(lines[place])))]
            case "join":
                lines[place : place + 2] = ["".join(lines[place : place + 2])]
            case _:
                lines[place] += data.draw(st.sampled_from(PIECES) | st.text(max_size=20))
    with suppress(ReadError):
        _check(parse(read_text("\n".join(lines), "minutes.txt")))


def _long(kind: str, size: int) -> str:
    return (
        HEAD
        + {
            "attendees on a line": "◆ 참석자 : " + "가나다 위원, " * (size // 8),
            "attendees on lines": "◆ 참석자\n" + "- 가나다 위원\n" * (size // 9),
            "attendees in a table": "번호 | 소속 | 성명 | 참석여부\n"
            + "1 | 가나시 | 가나다 | 참석\n" * (size // 20),
            "agenda in a table": "번호 | 안건명 | 결과\n" + "1 | 가나 계획 | 원안가결\n" * (size // 16),
            "agenda": "\n".join(f"{n}. 가나 {n} 계획(안)(기획과)" for n in range(size // 20)),
            "item headings": "\n".join(f"제{n}호 안건 가나 {n} 계획" for n in range(size // 18)),
            "results": "\n".join(f"{n}. 가나 {n} 계획" for n in range(size // 40))
            + "\n◆ 심의결과\n"
            + "\n".join(f"{n}. 가나 {n} 계획 : 원안가결" for n in range(size // 40)),
            "votes": "◆ 심의결과\n" + "- 찬성 3, 반대 2로 가결\n" * (size // 15),
            "meetings": "제1차 가나위원회 회의록\n일시 : 2025. 1. 2.\n장소 : 시청\n" * (size // 40),
            "speakers": "가나다 위원: 그렇습니다. 좋습니다.\n" * (size // 22),
            "speakers in a table": "발언자 | 발언내용\n" + "가나다 위원 | 좋습니다\n" * (size // 14),
            "questions": "Q. 그렇습니까 정말로?\nA. 예 그렇습니다.\n" * (size // 26),
            "labels": "가나 : 다라\n" * (size // 8),
            "labels in rows": "일시 | 2024 | 장소 | 시청\n" * (size // 21),
            "a wide row": "가 | " * (size // 4),
            "groups": "◆ 참석자 : " + "(위원) 가나다 " * (size // 9),
            "bold": "**가** " * (size // 6),
            "a sentence over lines": f"{LINE}\n" * (size // 35) + "벤치를 고쳐 주시기 바랍니다.\n",
            "spaces within a line": f"{LINE}\n가{' ' * size}나\n",
        }[kind]
    )


KINDS = [
    *("attendees on a line", "attendees on lines", "attendees in a table", "agenda in a table", "agenda"),
    *("item headings", "results", "votes", "meetings", "speakers", "speakers in a table", "questions"),
    *(
        "labels",
        "labels in rows",
        "a wide row",
        "groups",
        "bold",
        "a sentence over lines",
        "spaces within a line",
    ),
]


def _taken(text: str) -> float:
    document = read_text(text, "minutes.txt")
    start = time.process_time()
    parse(document)
    return time.process_time() - start


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", [20_000, pytest.param(80_000, marks=pytest.mark.exhaustive)])
def test_time_is_linear_in_the_length_of_a_list(length: int, kind: str) -> None:
    """Four times the length may take some four times the time; sixteen would be quadratic."""
    _taken(_long(kind, 1000))
    assert _taken(_long(kind, length)) < 10 * max(_taken(_long(kind, length // 4)), 0.05)


@pytest.mark.parametrize("place", ["", "<○○○ 위원>\n- ", "◆ 참석자 : ", "◆ 안건 : "])
@pytest.mark.parametrize(
    ("length", "seconds"), [(25_000, 0.5), pytest.param(100_000, 2, marks=pytest.mark.exhaustive)]
)
def test_a_line_of_any_one_sign_is_read_at_once(length: int, seconds: float, place: str) -> None:
    """So many of each sign that a rule knows, in a line of the cover, a speech, a list and the agenda."""
    slow = {sign: taken for sign in SIGNS if (taken := _taken(HEAD + place + sign * length)) > seconds}
    assert slow == {}


@pytest.mark.parametrize("sign", ["(", "「", "|", "1", "가", ",", "○", " "])
def test_a_megabyte_of_a_sign_takes_seconds(sign: str) -> None:
    assert _taken(HEAD + "<○○○ 위원>\n- " + sign * 1_000_000) < 10


def test_a_line_of_many_groups_is_read_to_its_end() -> None:
    """One group after the other, far more than calls may stand within calls."""
    line = "참석자 : 한가람" + ", 불참: 도서진, 참석: 한가람" * 5_000
    minutes = parse(read_text(f"제1차 물길위원회 회의록\n일시 : 2025. 4. 9.\n{line}\n", "minutes.txt"))
    assert {entry.name for entry in minutes.meetings[0].attendance} >= {"한가람", "도서진"}
