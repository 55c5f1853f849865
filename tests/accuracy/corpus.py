"""Documents with a known truth: hand-made ones beside their labels, and the real minutes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from data.synthetic import LAYOUTS

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REAL = "2024-03-26_seoul-smart-city-committee_1"
LEARNT: tuple[Part, ...] = (
    "development",
    "former",
    "earlier",
    "recent",
    "preceding",
    "further",
    "added",
    "previous",
)
PARTS: tuple[Part, ...] = (*LEARNT, "evaluation", "real", "generated", "flawed")

Part = Literal[
    "development",
    "former",
    "earlier",
    "recent",
    "preceding",
    "further",
    "added",
    "previous",
    "evaluation",
    "real",
    "generated",
    "flawed",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A document and what it states: ``meetings`` as README.md describes them.

    ``whole``: the label lists everyone printed; otherwise only who attended as a member is listed, and
    others that the parser finds are neither right nor wrong. ``path`` is None for pasted ``text``.
    """

    name: str
    part: Part
    family: str
    meetings: tuple[dict[str, Any], ...]
    text: str = ""
    path: Path | None = None
    form: str = "txt"
    whole: bool = True


def hand_made() -> list[Labelled]:
    """What rules may be written on, part by part, evaluation, then the real minutes."""
    parts: tuple[Part, ...] = (*LEARNT, "evaluation")
    return [*(one for part in parts for one in folder(HERE / part, part)), real()]


def folder(path: Path, part: Part = "other") -> Iterator[Labelled]:
    """Labelled documents of a folder; a label may hold one meeting without ``meetings``."""
    for label in sorted(path.glob("*.json")):
        truth = json.loads(label.read_text(encoding="utf-8"))
        marked = label.with_suffix(".txt").read_text(encoding="utf-8")
        meetings = truth.get("meetings", [truth])
        yield Labelled(
            name=label.stem,
            part=part,
            family=truth.get("family") or truth["layout"],
            meetings=tuple(meetings),
            text=marked.partition("\n")[2],
            whole="meetings" in truth,
        )


@cache
def seen_families() -> frozenset[str]:
    """Families that whoever writes rules may look at: of these parts and the generator."""
    return frozenset({*(one.family for part in LEARNT for one in folder(HERE / part)), *LAYOUTS})


def real() -> Labelled:
    """The minutes that ship with the project; their truth is written in the words of ``parse --json``."""
    truth_file = ROOT / "tests" / "data" / "parser" / f"{REAL}.truth.json"
    return Labelled(
        name="seoul-smart-city-committee",
        part="real",
        family="city-committee",
        meetings=tuple(_label(one) for one in json.loads(truth_file.read_text(encoding="utf-8"))["meetings"]),
        path=ROOT / "data" / "minutes" / f"{REAL}.txt",
    )


def _label(meeting: dict[str, Any]) -> dict[str, Any]:
    return {
        "committee": meeting["committee"],
        "session_label": meeting["session_label"],
        "date": meeting["date"],
        "start": meeting["start"],
        "end": meeting["end"],
        "place": meeting["location"],
        "attendees": meeting["attendance"],
        "attendee_count_stated": meeting["stated_attendee_count"],
        "observers_count": meeting["stated_observer_count"],
        "agenda": [
            {
                "title": item["title"],
                "type": item["item_type"],
                "presenter": item["presenter"],
                "result": item["result"],
            }
            for item in meeting["agenda_items"]
        ],
        "n_statements": len(meeting["speeches"]),
        "speakers_in_order": [speech["speaker_label"] for speech in meeting["speeches"]],
        "followups": [
            {"kind": item["kind"], "text": item["text"], "responsible": None}
            for item in meeting["action_items"]
        ],
    }
