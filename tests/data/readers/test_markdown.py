"""Markdown is told from plain text by what it is written with, and read without its signs."""

from __future__ import annotations

import pytest

from data.readers import read_text

TABLE = """# 제1차 물길위원회 회의록

| 구분 | 내용 |
|:-----|-----:|
| **일시** | 2025. 4. 9. |
| 장소\\|방 | 시청 본관<br>3층 회의실 |

## 회의 결과
- **원안가결** 1\\. &lt;가&gt;
"""


def test_tables_are_rows_and_signs_are_taken_off() -> None:
    document = read_text(TABLE, "minutes.md")
    assert document.media_type == "text/markdown"
    assert [(line.number, line.text, line.cells) for line in document.lines] == [
        (1, "# 제1차 물길위원회 회의록", None),
        (2, "", None),
        (3, "구분 | 내용", ("구분", "내용")),
        (4, "", None),
        (5, "일시 | 2025. 4. 9.", ("일시", "2025. 4. 9.")),
        (6, "장소|방 | 시청 본관", ("장소|방", "시청 본관")),
        (7, "3층 회의실", None),
        (8, "", None),
        (9, "## 회의 결과", None),
        (10, "- 원안가결 1. <가>", None),
    ]
    whole = "\n".join(line.text for line in document.lines)
    assert [whole[line.char_start : line.char_end] for line in document.lines] == whole.split("\n")
    assert [note.code for note in document.notes] == ["markdown-signs"]


@pytest.mark.parametrize(
    "text",
    [
        "일시 | 장소\n------\n가 | 나\n",
        "# 회의록\n일시 : 오늘\n",
        "가 ** 나 ** 다\n",
        "- 가\n- 나\n1. 다\n",
        "|\n|\n",
    ],
)
def test_plain_text_is_kept_as_written(text: str) -> None:
    document = read_text(text, "minutes.md")
    assert document.media_type == "text/plain"
    assert [line.text for line in document.lines] == text.splitlines()


def test_it_takes_no_longer_than_the_text_is_long() -> None:
    for letters in ("|" * 50_000, "**a" * 20_000, "|--" * 20_000, "# \n" * 20_000, "__" * 30_000):
        assert read_text(letters + "\n|가|나|\n|--|--|\n", "minutes.md").lines
