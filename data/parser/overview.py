"""Overview: titles, committee, organization, date and time, place, from the cover and the labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from data.model import MeetingMode, MinutesStatus, SourceLine
from data.parser import hours, issuers, modes, moments, narrated, places, states, titles
from data.parser.blocks import COVER, Block
from data.parser.ledger import Ledger
from data.parser.narrated import Narrated
from data.parser.words import last_parenthesis, letters, squeeze, strip_mark

TOP = 3
FIELDS = (
    "when",
    "where",
    "when_and_where",
    "start",
    "end",
    "host",
    "office",
    "committee",
    "session",
    "mode",
    "minutes_status",
    "published",
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
    title_year: int | None = None
    day: date | None = None
    start: time | None = None
    end: time | None = None
    location: str | None = None
    mode: MeetingMode | None = None
    minutes_status: MinutesStatus | None = None
    published: date | None = None
    faults: set[str] = field(default_factory=set)


def read(blocks: Sequence[Block], ledger: Ledger) -> Overview:
    """Book the cover's lines and the overview's labels."""
    found = Overview()
    for line in (line for block in blocks for line in block.lines):
        hour = moments.session_hour(line.text)
        if hour and ledger.is_open(line.number):
            ledger.use(line.number, "meeting")
            if hour[0] == "closing":
                found.end = hour[1]
            else:
                found.start = found.start or hour[1]
    _titles(blocks, found, ledger)
    cover = _cover_lines(blocks)
    _cover(cover, found, ledger)
    for block in blocks:
        if block.kind == "overview" and block.head:
            ledger.use(block.head.number, "meeting")
            ledger.note(block.head.number, "section-heading", heading=block.head.text.strip())
        elif block.kind in FIELDS and block.head and block.heading:
            _label(block, block.head, found, ledger)
        if block.heading and block.heading.letter_spaced and block.head:
            ledger.note(block.head.number, "letter-spaced-label", label=block.heading.label)
    if found.title_line and (found.day is None or found.location is None):
        _narrated(narrated.read(blocks, found.title_year), found.title_line, found, ledger)
    elif found.day is None and (first := next((line for block in blocks for line in block.lines), None)):
        ledger.note(first.number, "no-meeting-date")
    if found.end is None:
        found.end = narrated.end(blocks, found.start)
    if found.mode is None and found.title_line:
        found.mode = modes.of_place(found.title, found.location, found.title_line, ledger)
    return found


def _narrated(told: Narrated | None, line: SourceLine, found: Overview, ledger: Ledger) -> None:
    """Take from a sentence what no label says; ``line`` is the title's."""
    if told and found.day in (None, told.day):
        found.day, found.start = told.day, found.start or told.start
        found.location, found.end = found.location or told.place, found.end or told.end
        if found.session_label is None:
            session = titles.session(told.sentence)
            found.session_label, found.session_no, found.session_year = session
        if ledger.is_open(told.line.number):
            ledger.note(told.line.number, "date-without-label", printed=told.line.text[: moments.LONGEST])
            ledger.use(told.line.number, "meeting")
    elif found.day is None:
        ledger.note(line.number, "no-meeting-date")


def _cover_lines(blocks: Sequence[Block]) -> list[SourceLine]:
    """Lines before the first label of the meeting; labels of the page around the minutes are no end of it."""
    found: list[SourceLine] = []
    for block in blocks:
        if block.kind not in (COVER, "other", "title", "host", "office", "minutes_status", "published"):
            break
        found += block.lines
    return found


def _titles(blocks: Sequence[Block], found: Overview, ledger: Ledger) -> None:
    """The fullest title of the cover or under its label; any other is the cover's."""
    cover = _cover_lines(blocks)
    printed = [(line, line.text) for line in cover if titles.is_title(line.text)]
    for block in blocks:
        if block.kind == "title" and block.head and block.heading and block.heading.value:
            printed.append((block.head, block.heading.value.split("|")[0].strip()))
        elif block.kind == "overview":
            printed += [(line, line.text) for line in block.lines if titles.is_title(line.text)]
    if not printed:
        printed = [(line, line.text) for line in cover[:TOP] if titles.heads(line.text)][:1]
    if not printed:
        return
    best = max(printed, key=lambda entry: (titles.completeness(entry[1]), entry[0].number))
    _title(*best, found)
    ledger.use(best[0].number, "meeting")
    for entry in printed:
        if entry is not best:
            _other_title(*entry, found, ledger)
    if found.session_label is None:
        beside = titles.session_beside([line.text for line in cover[:TOP] if ledger.is_open(line.number)])
        found.session_label, found.session_no, found.session_year = beside
    if found.committee is None and found.title and (name := titles.front(found.title)):
        found.committee = name
        ledger.note(best[0].number, "committee-doubtful", committee=name, title=found.title)
    _status_of_title(cover, best, found)
    sitting = titles.sitting([line.text for line in cover])
    if sitting and (found.session_no is None or (found.title and not titles.named(found.title).label)):
        found.session_label, found.session_no = sitting
        for line in cover:
            if titles.is_part_of_sitting(line.text) and ledger.is_open(line.number):
                ledger.use(line.number, "meeting")


def _title(line: SourceLine, text: str, found: Overview) -> None:
    found.title_line = line
    found.title = titles.shown(text)
    _named(found.title, found)


def _other_title(line: SourceLine, text: str, found: Overview, ledger: Ledger) -> None:
    """A title beside the chosen one: kept as the cover's where it reads otherwise."""
    if ledger.is_open(line.number):
        ledger.use(line.number, "meeting")
    text = text.strip()
    if found.cover_title is None and found.title and letters(text) != letters(found.title):
        found.cover_title = text
        ledger.note(line.number, "cover-title-differs", cover=text, title=found.title)
    _named(text, found)


def _named(title: str, found: Overview) -> None:
    name = titles.named(title)
    if name.label and (found.session_label is None or (name.number and found.session_no is None)):
        found.session_label, found.session_no, found.session_year = name.label, name.number, name.year
    if found.committee is None:
        found.committee = name.committee
    found.title_year = found.title_year or name.title_year


def _status_of_title(cover: Sequence[SourceLine], best: tuple[SourceLine, str], found: Overview) -> None:
    texts = [best[1], *(line.text for line in cover if len(line.text.strip()) <= 30)]
    printed = {status for text in texts if (status := states.minutes_status(text))}
    if len(printed) == 1:
        found.minutes_status = "초안" if printed == {"초안"} else "확정"


def _cover(lines: Sequence[SourceLine], found: Overview, ledger: Ledger) -> None:
    previous: SourceLine | None = None
    for line in lines:
        if not ledger.is_open(line.number):
            continue
        text = line.text.strip()
        inside = last_parenthesis(text)
        if moments.is_cover_date(text):
            ledger.use(line.number, "note")
            ledger.note(line.number, "cover-date", printed=text)
        elif found.day is None and places.is_moment(text):
            _when(line, text.strip(places.BRACKETS), found, ledger)
            ledger.note(line.number, "date-without-label", printed=text[: moments.LONGEST])
            ledger.use(line.number, "meeting")
        elif found.day is None and inside and inside[0] and moments.read(inside[1]).day:
            _when(line, inside[1], found, ledger)
            ledger.note(line.number, "date-without-label", printed=inside[1][: moments.LONGEST])
            ledger.use(line.number, "meeting")
        elif states.minutes_status(text) and len(text) <= 30:
            ledger.use(line.number, "meeting")
        elif found.organization is None and (both := issuers.organization_and_office(text)):
            found.organization, found.office = both
            ledger.use(line.number, "organization")
        elif found.organization is None and issuers.is_organization(text):
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


def _label(block: Block, line: SourceLine, found: Overview, ledger: Ledger) -> None:
    values = _values(block, line)
    taken: list[SourceLine] = []
    for source, value in values:
        if _value(block.kind, source, value, found, ledger):
            taken += [line, source]
            if block.kind not in ("when", "when_and_where"):
                break
    for used in taken:
        if ledger.is_open(used.number):
            ledger.use(used.number, "meeting")


def _values(block: Block, line: SourceLine) -> list[tuple[SourceLine, str]]:
    """The value behind a label; where nothing stands there, the lines below it."""
    value = block.heading.value if block.heading else ""
    if value and not value.startswith("("):
        return [(line, value)]
    below = [(other, strip_mark(other.text)[1]) for other in block.lines[:3]]
    if block.kind == "where" and not value and len(below) == 2 == len(block.lines):
        below = [(below[0][0], " ".join(words for _, words in below))]
    return [(line, value), *below] if value else below


def _value(kind: str, line: SourceLine, value: str, found: Overview, ledger: Ledger) -> bool:
    """Take one value; whether it says anything of its field."""
    plain = " ".join(value.replace("|", " ").split()).strip()
    if not plain:
        return False
    if kind in ("when", "when_and_where"):
        return _when(line, plain, found, ledger, place_too=kind == "when_and_where")
    if kind in ("start", "end"):
        moment = moments.read(plain, found.title_year)
        if moment.start is None:
            return False
        for doubt in hours.doubts(plain, moment):
            ledger.note(line.number, doubt, printed=plain[: moments.LONGEST])
        found.day = found.day or moment.day
        setattr(found, kind, getattr(found, kind) or moment.start)
    elif kind == "where" and found.location is None and len(plain) <= places.LONGEST:
        found.location = plain
    elif kind == "host" and found.organization is None:
        found.organization = plain
    elif kind == "office" and found.office is None:
        found.office = value.partition("|")[0].strip()
    elif kind == "committee" and found.committee is None and "|" not in value:
        found.committee = plain
    elif kind == "session" and found.session_label is None:
        _named(plain, found)
    elif kind == "mode" and found.mode is None:
        found.mode = modes.of_label(plain, line, ledger)
    elif kind == "published":
        found.published = found.published or moments.read(plain, found.title_year).day
    elif kind == "minutes_status" and found.minutes_status is None:
        status = states.minutes_status(f"[{squeeze(plain)}]")
        found.minutes_status = "초안" if status == "초안" else "확정" if status else None
    else:
        return False
    return True


def _when(line: SourceLine, value: str, found: Overview, ledger: Ledger, *, place_too: bool = False) -> bool:
    printed = value[: moments.LONGEST]
    if (moved := hours.latest(printed)) != printed:
        ledger.note(line.number, "date-moved", printed=printed)
    moment = moments.read(moved, found.session_year or found.title_year)
    for doubt in hours.doubts(moved, moment):
        ledger.note(line.number, doubt, printed=printed)
    if moment.year_given and moment.day:
        ledger.note(line.number, "year-from-title", year=str(moment.day.year), printed=printed)
    if found.day is None:
        found.day = moment.day
    if found.start is None:
        found.start, found.end = moment.start, moment.end or found.end
    if found.location is None and (place := places.behind(moment.rest, labelled=place_too)):
        found.location = place
        if not place_too:
            ledger.note(line.number, "place-behind-time", place=place)
    return bool(moment.day or moment.start)
