"""Headings of items by the number that they carry: ``제1호 안건 …``, ``둘째 안건 …``, ``4-1. …``."""

from __future__ import annotations

import re
from functools import cache

from data.parser.outcomes import begins_with_votes
from data.parser.tables import table
from data.parser.words import strip_mark, unruled

LONGEST_TITLE = 300
LONGEST_SUB = 60
ORDINALS = 10
_INTRODUCTION = re.compile(
    r"^[(\[<]?\s?(?:제\s?)?(?P<number>\d{1,2})\s?호\s?(?:안건|의안|안)\s?[)\]>]?\s?[:.]?\s?(?P<title>\S.*)$"
)
_HOUR = re.compile(r"^[(\[<]?\d{1,2}:\d{2}[)\]>]?\s+(?=\S)")
_COUNTED = re.compile(r"^\s*(?P<number>\d{1,2})[.)]\s+(?P<title>[^:：]{3,}?[^\s:：.다음함됨임요?])$")
_SUB = re.compile(r"^\s*(?P<number>\d{1,2}-\d{1,2})[.)]?\s+(?P<title>\S.*)$")


def item_heading(text: str) -> tuple[str, str | None, str] | None:
    """``(number, type, title)`` of a line that is numbered as an item: ``제1호 안건 …``, ``[안건 2] …``."""
    if len(text) > LONGEST_TITLE:
        return None
    text = ordinal(unclocked(unruled(text)))
    for line in (text, strip_mark(text)[1]):
        found = numbered(line)
        sentence = found and found[2].rstrip().endswith((".", "다", "음", "함", "됨", "?"))
        if found and not sentence and not begins_with_votes(found[2]):
            return found
    return None


def introduction(text: str) -> tuple[int, str] | None:
    """``(number, title)`` where a paragraph introduces an item: ``(3호 안건) …``."""
    if len(text) > LONGEST_TITLE:
        return None
    match = _INTRODUCTION.match(text)
    return (int(match["number"]), match["title"].strip()) if match and int(match["number"]) else None


def ordinal(text: str) -> str:
    """The line with an ordinal before 안건 as a number: ``둘째 안건`` and ``두 번째 안건`` are ``안건 2``."""
    match = _ordinals().match(text)
    if match is None:
        return text
    number = table("agenda")["ordinals"].index(match["which"]) % ORDINALS + 1
    return f"안건 {number}. {text[match.end() :].lstrip(' .:：')}"


@cache
def _ordinals() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("agenda")["ordinals"]))
    return re.compile(rf"^(?:[●○■□◆◇▶▷◎*-]\s?)?(?P<which>{words})(?:\s?째|\s?번째)?\s?(?:안건|의안)")


def unclocked(text: str) -> str:
    """The line without the hour that it begins with: ``(10:30) 둘째 안건 …``."""
    return _HOUR.sub("", text) if len(text) <= LONGEST_TITLE else text


def sub_item(text: str) -> tuple[str, str] | None:
    """``(number, title)`` of a heading below a numbered section: ``4-1. 수매 가격 보고``."""
    match = _SUB.match(text[:LONGEST_SUB])
    whole = match and len(text) <= LONGEST_SUB and ":" not in text
    return (match["number"], match["title"].strip()) if match and whole else None


def below(text: str, by_item: bool) -> tuple[str, str] | None:
    """As :func:`sub_item`; below 안건별 논의 also ``1. 회전교차로 설치(건설과)``, but no sentence."""
    match = _COUNTED.match(text[:LONGEST_SUB]) if by_item and len(text) <= LONGEST_SUB else None
    return (match["number"], match["title"].strip()) if match else sub_item(text)


def numbered(text: str) -> tuple[str, str | None, str] | None:
    """``(number, type, title)`` of ``제1호 안건 : …``, ``(의결안건 제2호) …``, ``의안번호 2024-3 …``."""
    match = _number_form().match(text[: LONGEST_TITLE + 60])
    if match is None:
        return None
    front = text[: match.start("title")]
    if not (match["kind"] or match["type"] or match["noun"] or match["unit"]):
        return None
    counted = match["type"] and front.rstrip().endswith((*")]>】", ".", ":"))
    if match["unit"] is None and match["noun"] is None and match["kind"] is None and not counted:
        return None
    if match["opener"] and not any(closer in front for closer in ")]>】」"):
        return None
    return (
        match["number"],
        match["type"] or match["after"] or match["inside"],
        text[match.start("title") :].strip(),
    )


@cache
def _number_form() -> re.Pattern[str]:
    types = "|".join(sorted(map(re.escape, table("agenda")["types"]), key=len, reverse=True))
    return re.compile(
        rf"^(?P<opener>[(\[<【「]?)\s?(?:의사일정\s?)?(?P<type>{types})?\s?(?P<kind>안건번호|의안번호|안건|의안|사항)?\s?"
        rf"(?:제\s?)?(?P<number>\d{{1,4}}(?:-\d{{1,4}})?)(?!-\d)\s?(?P<unit>호|항|번)?(?=[\s:：.()\]>】」\-]|안건|의안|안\b)"
        rf"(?:\((?P<inside>{types})\))?\s?"
        rf"(?P<after>{types})?\s?(?P<noun>안건|의안|안(?=[\s:：)]))?\s?[)\]>】」]?\s?[:：.)]?\s?(?:[-–—]\s)?(?P<title>\S.*)$"
    )
