"""CSV that a spreadsheet opens as what it is."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd
import pytest

from dashboard.catalogue import translator
from dashboard.reports.csv import write


def cells(frame: pd.DataFrame) -> list[list[str]]:
    text = write(frame, translator("ko")).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_headings_are_in_the_language_of_the_page_and_values_are_plain() -> None:
    frame = pd.DataFrame(
        {"title": ["안건, 하나"], "held_on": [date(2024, 3, 26)], "item_count": [7], "member": [True]}
    )
    assert cells(frame) == [
        ["안건명", "회의일", "안건(건)", "위원 여부"],
        ["안건, 하나", "2024-03-26", "7", "True"],
    ]


def test_what_is_missing_is_an_empty_cell() -> None:
    frame = pd.DataFrame({"title": [None, "나"], "item_count": pd.array([1, None], dtype="Int64")})
    assert cells(frame)[1:] == [["", "1"], ["나", ""]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_acts_as_a_formula(start: str) -> None:
    frame = pd.DataFrame({"text": [f"{start}HYPERLINK(1)"]})
    assert cells(frame)[1][0].startswith("'")


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert write(pd.DataFrame({"text": ["가"]}), translator("en")).startswith(b"\xef\xbb\xbf")
