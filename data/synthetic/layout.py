"""A meeting in a layout: the lines as printed, before any format, and what they state.

Lines that begin with ``# `` are titles and those that stand between bars are rows of a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from data.synthetic import korean
from data.synthetic.tables import FOLDER, table
from data.synthetic.truth import Meeting, Sentence, Style

LAYOUTS: Final = tuple(table("layouts"))
TITLE: Final = "# "
BAR: Final = "|"
_WORDS = ("dotted", "short", "worded", "clock", "half_day", "hour_minute", "weekday")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a layout writes, as ``layouts.toml`` says it."""

    name: str
    style: Style
    prints: tuple[str, ...]
    attendance: str
    follow_ups: str


def layout(name: str) -> Layout:
    row = table("layouts")[name]
    return Layout(name, row["style"], tuple(row["prints"]), row["attendance"], row["follow_ups"])


def printed(meeting: Meeting, chosen: Layout, *, stated: int | None = None) -> list[str]:
    """The lines of the minutes; ``stated``: a number of those present that may differ from the list."""
    present = meeting.members("present", "remote")
    text = (
        _templates()
        .get_template(f"{chosen.name}.j2")
        .render(
            m=meeting,
            c=meeting.committee,
            style=chosen.style,
            present=present,
            came=[one for one in meeting.presences if one.status != "absent"],
            absent=meeting.members("absent"),
            stated=len(present) if stated is None else stated,
            decided=[item for item in meeting.items if item.result],
            remarks=_said(meeting, "request", "opinion"),
            commitments=_said(meeting, "commitment"),
            two_days=timedelta(days=2),
        )
    )
    return [line.rstrip() for line in text.rstrip("\n").split("\n")]


def stated(meeting: Meeting, chosen: Layout) -> dict[str, Any]:
    """What those lines state: a label as tests/accuracy/README.md describes it."""
    committee = meeting.committee
    present = meeting.members("present", "remote")
    prints = chosen.prints
    label: dict[str, Any] = {
        "committee": [committee.name, f"{committee.organization} {committee.name}"],
        "session_label": [meeting.label, f"제{meeting.number}차"],
        "date": meeting.day.isoformat(),
        "start": korean.clock(meeting.start),
        "end": korean.clock(meeting.end) if "end" in prints else None,
        "place": committee.place,
        "attendees": _attendees(meeting, chosen),
        "attendee_count_stated": len(present) if "count" in prints else None,
        "agenda": [_item(meeting, number, chosen) for number in range(len(meeting.items))],
        "followups": _follow_ups(meeting, chosen),
    }
    if "absent" in prints:
        label["absent_count_stated"] = len(meeting.members("absent"))
    if chosen.follow_ups == "turns":
        speakers = [turn.speaker for turn in meeting.turns]
        label |= {"n_statements": len(speakers), "speakers_in_order": speakers}
    return label


def _said(meeting: Meeting, *kinds: str) -> list[Sentence]:
    return [one for turn in meeting.turns for one in turn.sentences if one.kind in kinds]


def _attendees(meeting: Meeting, chosen: Layout) -> list[dict[str, Any]]:
    if chosen.attendance == "none":
        return []
    entries = [
        {
            "name": one.member.name,
            "post": one.member.post,
            "role": one.member.role if one.member.name and "role" in chosen.prints else None,
            "member": True,
            "status": "absent" if one.status == "absent" else ["present", "remote"],
        }
        for one in meeting.presences
        if chosen.attendance == "all" or one.status != "absent"
    ]
    if "observers" in chosen.prints:
        entries += [
            {"name": None, "post": post, "role": None, "member": False, "status": "present"}
            for post in meeting.observers
        ]
    return entries


def _item(meeting: Meeting, position: int, chosen: Layout) -> dict[str, Any]:
    item = meeting.items[position]
    label = {
        "no": item.number,
        "type": item.type if "type" in chosen.prints else None,
        "title": item.title,
        "result": item.result,
    }
    if "presenter" in chosen.prints:
        label["presenter"] = item.presenter
    elif chosen.follow_ups != "turns":
        label["presenter"] = None
    if item.result is None and chosen.name == "web-detail":
        del label["result"]
    return label


def _follow_ups(meeting: Meeting, chosen: Layout) -> list[dict[str, Any]]:
    match chosen.follow_ups:
        case "turns" | "points":
            said = _said(meeting, "request", "commitment", "decision")
            listed = _results(meeting) if "result" in chosen.prints else []
            return [*(_follow_up(one, chosen.style) for one in said), *listed]
        case "plans":
            asked = [_follow_up(one, chosen.style) for one in _said(meeting, "request")]
            plans = [_follow_up(one, "plan") for one in _said(meeting, "commitment")]
            return [*asked, *plans, *_results(meeting)]
        case _:
            return _results(meeting)


def _follow_up(sentence: Sentence, style: Style) -> dict[str, Any]:
    label: dict[str, Any] = {
        "kind": sentence.kind,
        "text": sentence.told(style),
        "responsible": sentence.owner,
    }
    if style == "plan":
        label["also"] = ["decision"]
    if sentence.due:
        label["due"] = sentence.due.isoformat()
    return label


def _results(meeting: Meeting) -> list[dict[str, Any]]:
    """Results in a list: results of the items, so neither asked for nor held against as decisions."""
    return [
        {"kind": "decision", "text": item.result, "responsible": None, "optional": True}
        for item in meeting.items
        if item.result
    ]


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "layouts"),
        autoescape=select_autoescape(enabled_extensions=()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["told"] = lambda sentence, style: sentence.told(style)
    environment.globals |= {name: getattr(korean, name) for name in _WORDS}
    return environment
