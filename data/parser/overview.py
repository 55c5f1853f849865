"""Overview: titles, committee, organization, date and time, place, from the cover and the labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from data.model import SourceLine
from data.parser import moments
from data.parser.ledger import Ledger
from data.parser.outline import COVER, Block
from data.parser.tables import table
from data.parser.words import last_parenthesis, letters, strip_mark

LONGEST_TITLE = 120
FIELDS = ("when", "where", "when_and_where", "host", "office", "committee")
_SESSION = re.compile(
    r"(?:(?P<year>\d{4})년(?:도)?\s{0,3}|['’‘](?P<short>\d{2})년(?:도)?\s{0,3})?(?<!\d)(?:제\s?)?(?P<number>\d{1,3})\s?(?:차|회)(?!의)"
)


@dataclass(slots=True)
class Overview:
    """What the cover and the labels say; None where they say nothing."""

    title: str | None = None
    cover_title: str | None = None
    title_line: SourceLine | None = None
    committee: str | None = None
    organization: str | None = None
    office: str | None = None
    session_label: str | None = None
    session_year: int | None = None
    session_no: int | None = None
    day: date | None = None
    start: time | None = None
    end: time | None = None
    location: str | None = None


def read(blocks: Sequence[Block], ledger: Ledger) -> Overview:
    """Book the cover's lines and the overview's labels."""
    found = Overview()
    for line in (line for block in blocks for line in block.lines):
        hour = moments.session_hour(line.text)
        if hour:
            ledger.use(line.number, "meeting")
            if hour[0] == "closing":
                found.end = hour[1]
            else:
                found.start = found.start or hour[1]
    for block in blocks:
        if block.kind == COVER:
            _cover(block.lines, found, ledger)
        elif block.kind == "overview" and block.head:
            ledger.use(block.head.number, "meeting")
            ledger.note(block.head.number, "section-heading", heading=block.head.text.strip())
        elif block.kind in FIELDS:
            _label(block, found, ledger)
        if block.heading and block.heading.letter_spaced and block.head:
            ledger.note(block.head.number, "letter-spaced-label", label=block.heading.label)
    if found.day is None and found.title_line:
        ledger.note(found.title_line.number, "no-meeting-date")
    return found


def _cover(lines: Sequence[SourceLine], found: Overview, ledger: Ledger) -> None:
    titles = [line for line in lines if _is_title(line.text)]
    if titles:
        best = max(titles, key=lambda line: (_completeness(line.text), line.number))
        _title(best, found)
        ledger.use(best.number, "meeting")
        for line in titles:
            if line is not best:
                _other_title(line, found, ledger)
    booked = {line.number for line in titles}
    previous: SourceLine | None = None
    for line in lines:
        if line.number in booked or not ledger.is_open(line.number):
            continue
        text = line.text.strip()
        inside = last_parenthesis(text)
        if moments.is_cover_date(text):
            ledger.use(line.number, "note")
            ledger.note(line.number, "cover-date", printed=text)
        elif found.organization is None and _is_organization(text):
            found.organization = text
            ledger.use(line.number, "organization")
            previous = line
            continue
        elif previous and found.office is None and inside and inside[0] == "" and found.organization:
            found.office = inside[1]
            ledger.use(line.number, "meeting")
            ledger.note(
                line.number,
                "office-below-organization",
                office=found.office,
                organization=found.organization,
            )
        previous = None


def _other_title(line: SourceLine, found: Overview, ledger: Ledger) -> None:
    """A title beside the chosen one: kept as the cover's where it reads otherwise."""
    ledger.use(line.number, "meeting")
    text = line.text.strip()
    if found.cover_title is None and found.title and text != found.title:
        found.cover_title = text
        ledger.note(line.number, "cover-title-differs", cover=text, title=found.title)
    if found.committee is None or found.session_no is None:
        _session_and_committee(text, found)


def _title(line: SourceLine, found: Overview) -> None:
    found.title_line = line
    found.title = strip_mark(line.text)[1].strip("*# ")
    if found.title.startswith("<") and found.title.endswith(">"):
        found.title = found.title[1:-1].strip()
    _session_and_committee(found.title, found)


def _session_and_committee(title: str, found: Overview) -> None:
    match = _SESSION.search(title)
    if match and int(match["number"]) and found.session_no is None:
        found.session_label = match.group().strip()
        found.session_no = int(match["number"])
        found.session_year = moments.year(match["year"], match["short"])
    name = f"{title[: match.start()]} {title[match.end() :]}" if match else title
    while (inside := last_parenthesis(name)) and inside[0]:
        name = inside[0]
    name = _without_closing_words(" ".join(name.split()))
    if found.committee is None and name.endswith(tuple(table("overview")["bodies"])):
        found.committee = name


def _without_closing_words(name: str) -> str:
    words = table("overview")
    endings = sorted(words["title_words"] + words["closing_words"], key=len, reverse=True)
    stripped = True
    while stripped:
        stripped = False
        for ending in endings:
            if (
                name.endswith(ending)
                and len(name) > len(ending)
                and not name.endswith(tuple(words["bodies"]))
            ):
                name, stripped = name[: -len(ending)].rstrip(), True
                break
    return name


def _is_title(text: str) -> bool:
    text = text.strip()
    if len(text) > LONGEST_TITLE or text.endswith((".", "다", "음", "함")):
        return False
    words = table("overview")
    bare = text
    while (inside := last_parenthesis(bare)) and inside[0]:
        bare = inside[0]
    return any(word in text for word in words["title_words"]) or _without_closing_words(bare).endswith(
        tuple(words["bodies"])
    )


def _completeness(text: str) -> int:
    """How much a title says: a year of four digits, a session, a word such as 회의록 at its end."""
    match = _SESSION.search(text)
    return (
        2 * bool(match and match["year"])
        + bool(match)
        + 2 * text.strip().rstrip(")").endswith(tuple(table("overview")["title_words"]))
    )


def _is_organization(text: str) -> bool:
    return (
        2 < len(text) <= 20
        and " " not in text
        and letters(text) == text.lower()
        and text.endswith(tuple(table("overview")["organizations"]))
    )


def _label(block: Block, found: Overview, ledger: Ledger) -> None:
    if block.head is None or block.heading is None:
        return
    line, value = block.head, block.heading.value
    taken = True
    if block.kind in ("when", "when_and_where"):
        taken = _when(line, value, found, ledger)
        inside = last_parenthesis(value)
        if block.kind == "when_and_where" and inside and found.location is None:
            found.location = inside[1]
    elif block.kind == "where" and value and found.location is None:
        found.location = value
    elif block.kind == "host" and value and found.organization is None:
        found.organization = value
    elif block.kind == "office" and value and found.office is None:
        found.office = value.split("|")[0].strip()
    elif block.kind == "committee" and value and found.committee is None and "|" not in value:
        found.committee = value
    else:
        taken = False
    if taken:
        ledger.use(line.number, "meeting")


def _when(line: SourceLine, value: str, found: Overview, ledger: Ledger) -> bool:
    moment = moments.read(value)
    for fault in moment.faults:
        ledger.note(line.number, fault, printed=value[: moments.LONGEST])
    if found.day is None:
        found.day = moment.day
    if found.start is None:
        found.start, found.end = moment.start, moment.end
    return bool(moment.day or moment.start)
