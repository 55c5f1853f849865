"""A roster (위원 명단) read from a table: who holds a seat, in which role, from when to when.

Columns are recognised by their headings, which stand in ``roster.toml`` with the words of their cells.
Whatever is not understood is a problem with its row; a roster with a problem is not stored.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from data.errors import ReadError
from data.model import Document, Values
from data.organizations import MASKS

MOST_SEATS: Final = 1000
HEADING_WITHIN: Final = 20
LONGEST_NAME: Final = 80
_BRACKETS: Final = re.compile(r"[(（\[][^)）\]]{0,40}[)）\]]")
_DAY: Final = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})|['’‘]?(?P<short>\d{2}))\s{0,3}[.년/-]\s{0,3}(?P<month>\d{1,2})\s{0,3}[.월/-]\s{0,3}(?P<day>\d{1,2})(?!\d)"
)
_SPACED: Final = re.compile(r"[가-힣](?: [가-힣]){1,4}")
_FORMULA: Final = ("=", "+", "@", "\t")


@dataclass(frozen=True, slots=True)
class Seat:
    """One row of a roster. ``post``: the post that holds the seat, or None where a person does.

    ``vacant``: nobody holds it.
    """

    name: str | None
    post: str | None
    role: str | None
    member_type: str | None
    start: date | None
    end: date | None
    line: int
    quote: str
    vacant: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What a person has to mend in a row: ``roster-problem-<code>`` of the catalogue."""

    line: int
    code: str
    values: Values


@dataclass(frozen=True, slots=True)
class Roster:
    """A roster as read, ``columns``: heading by field, of one line. With a problem it cannot be stored.

    ``vacant``: seats that it lists as held by nobody; they are not among ``seats``.
    """

    document: Document
    seats: tuple[Seat, ...]
    problems: tuple[Problem, ...]
    columns: Mapping[str, str]
    heading_line: int
    vacant: tuple[Seat, ...] = ()


def read_roster(document: Document) -> Roster:
    """Seats of a table, from .xlsx, .csv or a table in another document.

    Raises ReadError ``no-roster`` where no row names the columns, ``roster-too-long``.
    """
    rows = list(_rows(document))
    for place, (line, cells) in enumerate(rows[:HEADING_WITHIN]):
        fields = _fields(cells)
        if len(set(fields.values())) >= 2 and {"name", "post"} & set(fields.values()):
            below = rows[place + 1 :]
            if len(below) > MOST_SEATS:
                raise ReadError("roster-too-long", file=document.file_name, limit=MOST_SEATS)
            return _roster(document, fields, (line, cells), below)
    raise ReadError("no-roster", file=document.file_name)


def _roster(
    document: Document,
    fields: Mapping[int, str],
    heading: tuple[int, Sequence[str]],
    rows: Sequence[tuple[int, Sequence[str]]],
) -> Roster:
    seats: list[Seat] = []
    vacant: list[Seat] = []
    problems: list[Problem] = []
    for line, cells in rows:
        if not any(cell.strip() for cell in cells) or _fields(cells) == fields:
            continue
        found = _seat(line, cells, fields)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            (vacant if found.vacant else seats).append(found)
    problems += _twice(seats)
    if not seats and not problems and not vacant:
        raise ReadError("no-roster", file=document.file_name)
    line, cells = heading
    columns = {field: cells[place].strip() for place, field in fields.items()}
    problems.sort(key=lambda each: each.line)
    return Roster(document, tuple(seats), tuple(problems), columns, line, tuple(vacant))


def _rows(document: Document) -> Iterator[tuple[int, Sequence[str]]]:
    """``(line, cells)`` of every row: cells of a table, else the values of a CSV text."""
    if any(line.cells for line in document.lines):
        yield from ((line.number, line.cells) for line in document.lines if line.cells)
        return
    text = [line.text + "\n" for line in document.lines]
    head = "".join(text[:HEADING_WITHIN])
    separator = max(",\t;|", key=head.count)
    reader = csv.reader(text, delimiter=separator, skipinitialspace=True)
    last = 0
    try:
        for cells in reader:
            yield last + 1, cells
            last = reader.line_num
    except csv.Error as error:
        raise ReadError("no-roster", file=document.file_name) from error


def _fields(cells: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(cells):
        heading = re.sub(r"\s", "", _BRACKETS.sub("", cell))
        for field, words in table()["headings"].items():
            if heading in words and (field == "kind" or field not in found.values()):
                found[place] = field
    return found


def _seat(line: int, cells: Sequence[str], fields: Mapping[int, str]) -> Seat | Problem:
    given: dict[str, str] = {}
    for place, field in fields.items():
        cell = " ".join(cells[place].split()) if place < len(cells) else ""
        given[field] = f"{given[field]} {cell}".strip() if field in given else cell
    if any(value.startswith(_FORMULA) for value in given.values()):
        return Problem(line, "formula", {"line": line})
    quote = " | ".join(cell.strip() for cell in cells)[:500]
    name, post = _name(given.get("name", "")), given.get("post", "") or None
    vacant = given.get("name", "").strip("()[] ") in table()["words"]["vacant"]
    if vacant:
        name = None
    if name and MASKS.search(name):
        return Problem(line, "masked", {"line": line, "name": name})
    if name and (len(name) > LONGEST_NAME or not name.isprintable()):
        return Problem(line, "name", {"line": line})
    kind = given.get("kind", "")
    member_type = _word(kind, table()["member_types"])
    role = _word(kind, table()["roles"]) or _word(given.get("post", ""), table()["roles"])
    if not name and not post and not vacant:
        return Problem(line, "nobody", {"line": line})
    if vacant:
        return Seat(None, post, role, member_type, None, None, line, quote, vacant=True)
    term = _term(given)
    if term is None:
        words = " ".join(given.get(field, "") for field in ("term", "start", "end")).strip()
        return Problem(line, "term", {"line": line, "term": words[:80]})
    start, end = term
    if start and end and end < start:
        return Problem(line, "term-backwards", {"line": line})
    # A professor's or director's post says who they are; only a seat 당연직 or without a name is the post's.
    by_post = post if member_type == "당연직" or not name else None
    return Seat(name, by_post, role, member_type, start, end, line, quote)


def _name(cell: str) -> str | None:
    name = " ".join(_BRACKETS.sub("", cell).split())
    if _SPACED.fullmatch(name):
        return name.replace(" ", "")
    first, _, last = name.rpartition(" ")
    return (first if first and last in table()["words"]["titles"] else name) or None


def _word(cell: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """The value that a cell, or a word of it, stands for."""
    parts = {re.sub(r"\s", "", cell), *re.split(r"[\s,/·()]+", cell)}
    return next((value for value, forms in words.items() if parts.intersection(forms)), None)


def _term(given: Mapping[str, str]) -> tuple[date | None, date | None] | None:
    """First and last day, None where none is given; a sole None where it is not understood."""
    whole = given.get("term", "")
    if whole:
        before, mark, after = re.sub(r"부터|까지", "~", whole, count=1).partition("~")
        if not mark and len(days := list(_DAY.finditer(whole))) == 2:
            before, after = whole[: days[0].end()], whole[days[0].end() :]
    else:
        before, after = given.get("start", ""), given.get("end", "")
    try:
        return _day(before), _day(after.rstrip("~ "))
    except ValueError:
        return None


def _day(words: str) -> date | None:
    """A day in words; None for none or an open end. Raises ValueError."""
    text = words.strip(" ~∼～.")
    if not text or re.sub(r"\s", "", text) in table()["words"]["open"]:
        return None
    found = _DAY.search(text.replace("∼", "~") + " ")
    if not found:
        raise ValueError(words)
    year = int(found["year"]) if found["year"] else 2000 + int(found["short"])
    return date(year, int(found["month"]), int(found["day"]))


def _twice(seats: Sequence[Seat]) -> Iterator[Problem]:
    """One name on two seats at a time: attendance by name could not be told apart."""
    seen: dict[tuple[str | None, str | None], list[Seat]] = {}
    for seat in seats:
        key = (seat.name, None) if seat.name else (None, seat.post)
        for other in seen.setdefault(key, []):
            if (seat.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (
                seat.end or date.max
            ):
                who = seat.name or seat.post or ""
                yield Problem(seat.line, "twice", {"line": seat.line, "other": other.line, "name": who})
                break
        seen[key].append(seat)


@cache
def table() -> dict[str, Any]:
    """The table of headings and words."""
    with Path(__file__).with_suffix(".toml").open("rb") as stream:
        return tomllib.load(stream)
