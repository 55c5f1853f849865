"""Sentences with what stands around them: headings, marks, columns, the sentences beside."""

from __future__ import annotations

import pytest

from data.model import SourceLine
from data.parser.candidates import Candidate, candidates, is_heading, says_when, sort
from data.parser.speeches import vocabulary
from data.readers import read_text


def lines(*texts: str) -> list[SourceLine]:
    return list(read_text("\n".join(texts), "pasted.txt").lines)


def found(*texts: str) -> list[Candidate]:
    made = lines(*texts)
    return list(candidates(made, vocabulary(made)))


def test_a_sentence_stands_below_the_nearest_heading_with_its_mark() -> None:
    made = found("□ 나눈 말", "- 벤치를 고쳐 달라는 말이 많았음", "- 벤치는 다음 주에 고치기로 함")
    assert [(each.heading, each.mark) for each in made] == [("", "□"), ("나눈 말", "-"), ("나눈 말", "-")]


def test_a_line_of_the_same_list_is_no_heading_of_the_next() -> None:
    made = found("□ 할 일", "- 벤치 수리", "- 간판 교체", "□ 알림", "- 다음 모임")
    assert [each.heading for each in made if each.mark == "-"] == ["할 일", "할 일", "알림"]


def test_a_heading_stands_below_another() -> None:
    made = found("Ⅱ 논의 내용", "□ 놀이터", "- 모래를 갈아 달라는 말이 있었음")
    assert (made[-1].heading, made[-1].above) == ("놀이터", "논의 내용")


def test_a_cell_has_the_head_of_its_column_and_its_row() -> None:
    made = found(
        "할 일 | 누가 | 언제", "모래 새로 깔기 | 시설과 | 5/2", "간판 갈아 끼우기 | 총무팀 | 다음 주"
    )
    cell = made[[each.sentence.text for each in made].index("모래 새로 깔기")]
    assert (cell.column, cell.heading) == ("할 일", "")
    assert cell.row is not None
    assert (cell.row.width, cell.row.heads, cell.row.actor, cell.row.moment) == (3, False, True, True)


def test_the_head_of_a_table_is_known_as_such() -> None:
    heads = [
        one.row.heads for one in found("맡은 일 내용 | 누가 맡나", "벤치 새로 칠하기 | 시설과에서") if one.row
    ]
    assert heads == [True, True, False, False]


def test_the_ends_of_the_sentences_beside_are_held() -> None:
    made = found("- 모래를 갈아 달라고 함", "- 6월에 갈겠음", "- 비용은 남은 예산에서 씀")
    assert (made[1].before, made[1].behind) == ("모래를 갈아 달라고 함", "비용은 남은 예산에서 씀")
    assert (made[0].before, made[-1].behind) == ("", "")


def test_a_line_that_runs_on_is_one_sentence_with_both_lines() -> None:
    made = found("- 놀이터 모래를 올해 가을이 오기 전에 모두 새것으로 바꾸어", "달라는 의견이 많았음")
    assert len(made) == 1
    sentence = made[0].sentence
    assert (sentence.first_line, sentence.last_line) == (1, 2)
    assert sentence.text.endswith("바꾸어 달라는 의견이 많았음")


def test_each_cell_of_a_row_is_looked_at() -> None:
    made = found("1 | 놀이터 모래 교체 | 6월까지 바꾸겠음")
    assert [(each.sentence.text, each.row is not None) for each in made] == [
        ("놀이터 모래 교체", True),
        ("6월까지 바꾸겠음", True),
    ]


@pytest.mark.parametrize(
    ("text", "heads"), [("다음 모임까지 숙제", True), ("모래를 갈겠음", False), ("장소: 시청", False)]
)
def test_short_words_that_are_no_sentence_may_head_what_follows(text: str, heads: bool) -> None:
    assert is_heading(text) is heads


def test_marks_of_one_list_are_the_same_without_their_count() -> None:
    assert sort("3.") == sort("12.")
    assert sort("나.") == sort("가.")
    assert sort("", "## 할 일") == "##"


@pytest.mark.parametrize(
    ("text", "when"), [("5월 중 시행", True), ("다음 회의에 보고", True), ("모래 교체", False)]
)
def test_words_that_name_a_time_are_known(text: str, when: bool) -> None:
    assert says_when(text) is when


def test_headings_are_few_however_many_marks_there_are() -> None:
    marks = [f"{'-' * depth} 제목" for depth in range(1, 4)] * 1000
    assert len(found(*marks, "- 모래를 갈겠음")) <= len(marks) + 1
