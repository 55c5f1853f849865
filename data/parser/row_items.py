"""Items of an agenda on rows of a table without a head: ``제1호 | 예산안 | 의결 | 원안가결``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.parser import outcomes
from data.parser.items import Listed, is_presenter, is_title, listed, stored_type
from data.parser.words import squeeze

SHORTEST_TITLE = 4
LONGEST_RESULT = 14
_NUMBER = re.compile(r"^(?:안건|의안)?(?:제)?(?P<number>\d{1,3})(?:호|항|번)?(?:안건|의안|안)?[.)]?$")


def read(cells: Sequence[str], *, presenter_in_title: bool = True) -> Listed | None:
    """The item of a row: a cell is a number, a type, a result or a presenter, the longest left the title.

    None where a row holds nothing but a title, or none.
    """
    number = printed_type = result = presenter = None
    left: list[str] = []
    for cell in cells:
        said = squeeze(cell)
        if not said or said == "-":
            continue
        if number is None and (match := _NUMBER.match(said)):
            number = match["number"]
        elif printed_type is None and stored_type(_core(said)):
            printed_type = _core(said)
        elif result is None and len(said) <= LONGEST_RESULT and outcomes.begins_with_outcome(cell):
            result = cell
        elif presenter is None and left and is_presenter(cell):
            presenter = cell
        else:
            left.append(cell)
    title = max(left, key=len, default="")
    if len(squeeze(title)) < SHORTEST_TITLE or not is_title(title) or not (number or printed_type or result):
        return None
    item = listed(title, presenter_in_title=presenter_in_title)
    return item and replace(
        item,
        printed_number=number or item.printed_number,
        printed_type=printed_type or item.printed_type,
        presenter=presenter or item.presenter,
        tail=result or item.tail,
    )


def _core(said: str) -> str:
    return said.strip("()[]").removesuffix("안건").removesuffix("사항")
