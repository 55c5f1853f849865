"""Which document is which: minutes, agenda, attendance sheet, roster or another, by what it says.

The rules, with examples for and against each, stand in ``classification.toml``. What is not clear is
``unsure``, a state of its own: a person is asked. The file's name has no say in it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.model import Minutes, SourceLine

TABLE = Path(__file__).with_suffix(".toml")
UNSURE = "unsure"
NOTHING = "other"
_MARKED = re.compile(r"[◆◇■□○●◎▶▷▪•※*–—-]|\d{1,2}[.)]|[가-하][.)]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for a value: of ``role`` or of ``minutes_status``; ``line`` None is the file name."""

    subject: str
    value: str
    rule: str
    weight: int
    line: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Classification:
    """What a document is, whether its minutes are 초안 or 확정 (None: it does not say), and why."""

    role: str
    minutes_status: str | None
    evidence: tuple[Evidence, ...]


def classify(minutes: Minutes) -> Classification:
    """Weigh the evidence in a document that was read and parsed."""
    found = tuple(_evidence(minutes))
    return Classification(_role(found, minutes), _minutes_status(found), found)


def _role(found: tuple[Evidence, ...], minutes: Minutes) -> str:
    points = _points(found, "role")
    if not points:
        return UNSURE if minutes.meetings else NOTHING
    best, *rest = sorted(points, key=lambda value: -points[value])
    ahead = points[best] - max((points[other] for other in rest), default=0)
    return best if points[best] >= rules()["enough"] and ahead >= rules()["lead"] else UNSURE


def _minutes_status(found: tuple[Evidence, ...]) -> str | None:
    points = _points(found, "minutes_status")
    best = [value for value in points if points[value] == max(points.values())]
    return best[0] if len(best) == 1 else None


def _points(found: tuple[Evidence, ...], subject: str) -> dict[str, int]:
    points: dict[str, int] = {}
    for each in found:
        if each.subject == subject:
            points[each.value] = points.get(each.value, 0) + each.weight
    return points


def _evidence(minutes: Minutes) -> Iterator[Evidence]:
    lines = [line for line in minutes.document.lines if line.text.strip()]
    titles = [line for line in lines[: rules()["title_lines"]] if is_title(line.text)]
    worded = [line for line in lines if _any_line().search(line.text[: rules()["longest_line"]])]
    for rule in rules()["rule"]:
        if rule["where"] == "title":
            yield from _first(rule, titles)
        elif rule["where"] == "line":
            yield from _first(rule, worded)
        elif rule["where"] == "file_name":
            if fits(rule, minutes.document.file_name):
                yield _made(rule, None, minutes.document.file_name)
        else:
            yield from _parsed(rule, minutes)


def _first(rule: dict[str, Any], lines: list[SourceLine]) -> Iterator[Evidence]:
    for line in lines:
        if fits(rule, line.text):
            yield _made(rule, line.number, line.text.strip()[: rules()["longest_line"]])
            return


def _parsed(rule: dict[str, Any], minutes: Minutes) -> Iterator[Evidence]:
    rows = [row for meeting in minutes.meetings for row in getattr(meeting, rule["where"])]
    if len(rows) >= rule["least"]:
        yield _made(rule, rows[0].source.first_line, rows[0].source.quote[: rules()["longest_line"]])


def _made(rule: dict[str, Any], line: int | None, quote: str) -> Evidence:
    return Evidence(rule["subject"], rule["value"], rule["id"], rule["weight"], line, quote)


def is_title(text: str) -> bool:
    """Short, without a label's colon, and without a mark in front, unless one stands at the end as well."""
    text = text.strip()
    if len(text) > 2 and text[0] == text[-1]:
        text = text.strip(text[0]).strip()
    return len(text) <= rules()["longest_title"] and ":" not in text and not _MARKED.match(text)


def fits(rule: dict[str, Any], text: str) -> bool:
    """Whether the words of a rule are in a title, a line or a file name."""
    if rule["where"] == "title":
        text = "".join(text.strip("<>[]〈〉《》#*= \t").split())
    elif rule["where"] == "file_name":
        text = text.lower()
    return _pattern(rule["pattern"]).search(text[: rules()["longest_line"]]) is not None


@cache
def rules() -> dict[str, Any]:
    """The table of rules."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _any_line() -> re.Pattern[str]:
    """What any rule about lines looks for: a long document is gone through once."""
    return re.compile("|".join(rule["pattern"] for rule in rules()["rule"] if rule["where"] == "line"))
