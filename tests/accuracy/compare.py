"""What the parser read against what a document states, field by field."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tests.accuracy import follow_ups
from tests.accuracy.corpus import Labelled
from tests.accuracy.tally import Score, Tally, added
from tests.accuracy.words import holds, in_common, plain, readings, result, same

FLAGS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("flags.toml").read_text(encoding="utf-8")
)

# Field: key of the label, key of ``parse --json``, when two values are the same.
Same = Callable[[Any, Any], bool]
SCALARS: dict[str, tuple[str, str, Same]] = {
    "committee": ("committee", "committee", same),
    "session": ("session_label", "session_label", same),
    "date": ("date", "date", same),
    "start": ("start", "start", same),
    "end": ("end", "end", same),
    "place": ("place", "location", same),
    "stated attendees": ("attendee_count_stated", "stated_attendee_count", same),
    "stated observers": ("observers_count", "stated_observer_count", same),
    "stated absent": ("absent_count_stated", "stated_absent_count", same),
}
# the word of a label for a status -> as stored
SAME_STATUS = {"online": "remote"}
UNSAID = {"agenda type": "no-item-type-found", "agenda presenter": "no-presenter-found"}
DOUBTED = {"agenda result": "result-differs"}
NOTHING: dict[str, Any] = {"attendance": [], "agenda_items": [], "speeches": [], "action_items": []}


def compare(document: Labelled, report: dict[str, Any]) -> Score:
    """Tallies of a document; ``report`` is what ``parse --json`` prints of it."""
    codes = {note["code"] for note in report["notes"]}
    undecided = {note["line"] for note in report["notes"] if note["code"] == "no-result-found"}
    unsaid = {field: _numbers(report["notes"], code) for field, code in (UNSAID | DOUBTED).items()}
    found = list(report["meetings"])
    scores = [
        Score({"meetings": _count_of_meetings(document, found, codes)}),
    ]
    for label in document.meetings:
        meeting = _counterpart(label, found, among=len(document.meetings))
        scores.append(_meeting(label, meeting or NOTHING, codes, undecided, unsaid, whole=document.whole))
    return added(scores)


def _numbers(notes: list[dict[str, Any]], code: str) -> set[str]:
    """The items that a note of this code names."""
    return {
        number
        for note in notes
        if note["code"] == code
        for number in str(note["values"].get("numbers") or note["values"]["number"]).split(", ")
    }


def _count_of_meetings(document: Labelled, found: list[Any], codes: set[str]) -> Tally:
    stated, read = len(document.meetings), len(found)
    right = min(stated, read)
    flagged = int(stated != read and _flagged("meetings", codes))
    return Tally(right, read - right, stated - right, agreed=int(stated == read), flagged=flagged, labelled=1)


def _counterpart(label: dict[str, Any], found: list[dict[str, Any]], *, among: int) -> dict[str, Any] | None:
    """The meeting of that day where a file holds several; otherwise the next; taken out of ``found``."""
    if not found:
        return None
    same_day = [one for one in found if one["date"] is not None and same(label["date"], one["date"])]
    chosen = same_day[0] if same_day and among > 1 else found[0]
    found.remove(chosen)
    return chosen


def _meeting(
    label: dict[str, Any],
    meeting: dict[str, Any],
    codes: set[str],
    undecided: set[int],
    unsaid: dict[str, set[str]],
    *,
    whole: bool,
) -> Score:
    score = Score()
    for field, (stated, read, equal) in SCALARS.items():
        if stated in label:
            score[field] = _scalar(label[stated], meeting.get(read), equal, _flagged(field, codes))
    if label.get("flags"):
        score["traps noticed"] = _traps(label["flags"], codes)
    if label.get("attendees") is not None:
        score |= _attendance(label["attendees"], meeting["attendance"], whole=whole)
        # A note on attendance speaks of whoever is missing from it.
        score["attendance"].flagged = score["attendance"].missed * _flagged("attendance", codes)
    if label.get("agenda") is not None:
        noted = _flagged("agenda result", codes)
        score |= agenda(
            label["agenda"],
            meeting["agenda_items"],
            None if noted else undecided,
            unsaid,
            listed=not _flagged("agenda title", codes),
        )
    if label.get("speakers_in_order") is not None:
        score["speeches"] = _speeches(label["speakers_in_order"], meeting["speeches"])
    if label.get("followups") is not None:
        score |= follow_ups.compare(label["followups"], meeting["action_items"])
    return score


def _flagged(field: str, codes: set[str]) -> bool:
    return not codes.isdisjoint(FLAGS.get(field, [])) or not codes.isdisjoint(FLAGS["everything"])


def _traps(fields: list[str], codes: set[str]) -> Tally:
    noticed = sum(1 for field in fields if _flagged(field, codes))
    return Tally(right=noticed, missed=len(fields) - noticed, agreed=noticed, labelled=len(fields))


def _scalar(label: Any, found: Any, equal: Same, flagged: bool) -> Tally:
    stated = [reading for reading in readings(label) if reading is not None]
    nothing_is_right = len(stated) < len(readings(label))
    if found is None:
        agreed = nothing_is_right
        tally = Tally(missed=int(not agreed))
    else:
        agreed = equal(stated, found)
        tally = Tally(
            right=int(agreed), extra=int(not agreed), missed=int(not agreed and not nothing_is_right)
        )
    tally.agreed, tally.labelled = int(agreed), 1
    tally.flagged = int(flagged and not agreed)
    return tally


def _attendance(labels: list[dict[str, Any]], entries: list[dict[str, Any]], *, whole: bool) -> Score:
    score = Score({"attendance": Tally(), "attendance role": Tally(), "attendance status": Tally()})
    left = list(entries)
    for label in labels:
        key = label.get("name") or label.get("post") or label.get("role")
        entry = next((one for one in left if _who(one) == plain(key)), None)
        if entry is not None:
            left.remove(entry)
            if not label.get("optional"):
                score["attendance"].right += 1
                _role(label, entry, score["attendance role"])
                _status(label, entry, score["attendance status"])
        elif not label.get("optional"):
            score["attendance"].missed += 1
    score["attendance"].extra += sum(1 for one in left if whole or _attended_as_member(one))
    return _closed(score)


def _who(entry: dict[str, Any]) -> str:
    return plain(entry["name"] or entry["post"] or entry["role"] or "")


def _attended_as_member(entry: dict[str, Any]) -> bool:
    return bool(entry["member"]) and entry.get("status", "present") in ("present", "remote", "proxy")


def _role(label: dict[str, Any], entry: dict[str, Any], tally: Tally) -> None:
    if not label.get("role") or not label.get("name"):
        return
    printed = [entry[key] for key in ("role", "post", "affiliation") if entry.get(key)]
    if not printed and None in readings(label["role"]):
        return
    right = any(holds(label["role"], one) for one in printed)
    tally += Tally(right=int(right), extra=int(bool(printed) and not right), missed=int(not right))


def _status(label: dict[str, Any], entry: dict[str, Any], tally: Tally) -> None:
    if "status" in label:
        right = entry.get("status", "present") in [
            SAME_STATUS.get(one, one) for one in readings(label["status"])
        ]
        tally += Tally(right=int(right), extra=int(not right), missed=int(not right))


def agenda(
    labels: list[dict[str, Any]],
    items: list[dict[str, Any]],
    undecided: set[int] | None,
    unsaid: dict[str, set[str]],
    *,
    listed: bool = True,
) -> Score:
    """``undecided``: lines of items with a note that no result was found; None where it says so of all.

    ``unsaid``: numbers of the items of which a note says that a field was not found, by field.
    ``listed``: no note says that items are missing from the list.
    """
    score = Score({"agenda title": Tally()})
    details: dict[str, tuple[str, tuple[str, ...], Same]] = {
        "agenda type": ("type", ("item_type",), same),
        "agenda presenter": ("presenter", ("presenter", "presented_by"), holds),
        "agenda result": ("result", ("result",), _same_result),
    }
    left = list(items)
    for label in labels:
        item = next((one for one in left if same(label["title"], one["title"])), None)
        if item is not None:
            left.remove(item)
        if label.get("optional"):
            continue
        score["agenda title"].right += item is not None
        score["agenda title"].missed += item is None
        score["agenda title"].flagged += item is None and not listed
        for field, (stated, read, equal) in details.items():
            if stated in label:
                tally = score.setdefault(field, Tally())
                value = _first(item, read)
                flagged = item is None and not listed
                if item is not None and value is None and field == "agenda result":
                    flagged = undecided is None or item.get("line") in undecided
                elif item is not None and (value is None or field in DOUBTED):
                    flagged = str(item.get("number")) in unsaid.get(field, ())
                tally += _scalar(label[stated], value, equal, flagged)
    score["agenda title"].extra = len(left)
    for field, (_, read, _equal) in details.items():
        score.setdefault(field, Tally()).extra += sum(1 for one in left if _first(one, read) is not None)
    return _closed(score)


def _first(item: dict[str, Any] | None, keys: Iterable[str]) -> Any:
    return next((item[key] for key in keys if item.get(key) is not None), None) if item else None


def _same_result(labels: Any, found: Any) -> bool:
    return any(result(reading) == result(found) for reading in readings(labels))


def _speeches(labels: list[str], speeches: list[dict[str, Any]]) -> Tally:
    found = [speech["speaker_label"] for speech in speeches]
    right = in_common(labels, found)
    return Tally(
        right, len(found) - right, len(labels) - right, agreed=int(len(found) == len(labels)), labelled=1
    )


def _closed(score: Score) -> Score:
    """Lists have no value that is rightly absent: agreed and labelled follow from the rest."""
    for tally in score.values():
        if not tally.labelled:
            tally.agreed, tally.labelled = tally.right, tally.right + tally.missed
    return score
