"""Rows of a table as lines."""

from __future__ import annotations

import pytest

from data.errors import ReadError
from data.readers import flow
from data.readers.flow import Flow, Piece, row


def _cells(*texts: str) -> list[list[Piece]]:
    return [[Piece(line) for line in text.split("\n")] for text in texts]


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["일시", "2025. 4. 9."], [("일시 | 2025. 4. 9.", ("일시", "2025. 4. 9."))]),
        (["구분", "", "비고"], [("구분 |  | 비고", ("구분", "", "비고"))]),
        (["", " "], []),
        (["회의\n일시", "4. 9."], [("회의 일시 | 4. 9.", ("회의 일시", "4. 9."))]),
        (["안건", "1. 가나\n2. 다라"], [("안건 | 1. 가나", ("안건", "1. 가나")), ("2. 다라", None)]),
        (
            ["1", "질의 하나\n질의 둘", "답변 하나\n답변 둘\n답변 셋", "끝"],
            [
                ("1 | 질의 하나 |  | 끝", ("1", "질의 하나", "", "끝")),
                ("질의 둘", None),
                ("답변 하나", None),
                ("답변 둘", None),
                ("답변 셋", None),
            ],
        ),
        (
            ["위원장\n부위원장", "한가람\n도서진"],
            [("위원장 | 한가람", ("위원장", "한가람")), ("부위원장 | 도서진", ("부위원장", "도서진"))],
        ),
        (["회의록\n제1차"], [("회의록", None), ("제1차", None)]),
    ],
)
def test_a_row_is_a_line_and_a_cell_of_many_lines_keeps_them(
    cells: list[str], wanted: list[tuple[str, tuple[str, ...] | None]]
) -> None:
    assert [(piece.text, piece.cells) for piece in row(_cells(*cells))] == wanted


def test_the_rows_of_a_table_inside_a_cell_stay_rows() -> None:
    inner = row(_cells("위원장", "한가람")) + row(_cells("위원", "도서진"))
    assert row([[Piece("참석자")], inner]) == [Piece("참석자 | ", ("참석자", "")), *inner]


def test_equal_cells_are_told_apart() -> None:
    twice = [[Piece("가나다라마"), Piece("바사")], [Piece("가나다라마"), Piece("바사")]]
    assert [piece.text for piece in row(twice)] == ["가나다라마 | 가나다라마", "바사 | 바사"]
    long = [Piece("가" * 40), Piece("나")]
    assert [piece.text for piece in row([long, list(long)])] == ["가" * 40 + " | ", "나", "가" * 40, "나"]


def test_a_document_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "LONGEST_DOCUMENT", 3)
    made = Flow("x")
    made.add([Piece("가")] * 3)
    with pytest.raises(ReadError, match="too-long"):
        made.add([Piece("나")])


def test_what_no_output_can_hold_is_replaced() -> None:
    made = Flow("x")
    made.add([Piece("가\0나\ud800다"), Piece("\u1106\u116e\u11af길")])
    document = made.document(media_type="application/pdf", sha256="0" * 64, byte_count=1)
    assert [line.text for line in document.lines] == ["가\ufffd나\ufffd다", "물길"]
    assert [note.code for note in document.notes] == ["composed-hangul"]
    text = "\n".join(line.text for line in document.lines)
    assert [text[line.char_start : line.char_end] for line in document.lines] == text.split("\n")
