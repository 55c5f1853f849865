"""Action items against labelled follow-ups: kind, text, who is to act, due date."""

from __future__ import annotations

from typing import Any

from tests.accuracy.tally import Score, Tally
from tests.accuracy.words import holds, overlaps, plain, readings

KINDS = ("request", "commitment", "decision")

Item = dict[str, Any]


def compare(labels: list[Item], found: list[Item]) -> Score:
    """Tallies by kind, of all kinds together, of those found under whatever kind, of owners and due dates.

    One item stands for one label. An item that repeats a matched sentence, or one that is optional, is
    neither right nor wrong.
    """
    score = {kind: Tally() for kind in KINDS}
    pairs, used = _pairs(labels, found, any_kind=False)
    for label, item in pairs:
        score[item["kind"]].right += 1
        _owner_and_due(label, item, score)
    matched = [id(label) for label, _ in pairs]
    for label in labels:
        if not label.get("optional") and id(label) not in matched:
            score[label["kind"]].missed += 1
    for position, item in enumerate(found):
        if position not in used and not _excused(item, labels, [item for _, item in pairs]):
            score[item["kind"]].extra += 1
    every = Tally()
    for kind in KINDS:
        every += score[kind]
    score["follow-ups"] = every
    score["follow-ups of any kind"] = _any_kind(labels, found)
    for tally in score.values():
        tally.labelled = tally.right + tally.missed
        tally.agreed = tally.right
    return score


def _pairs(
    labels: list[Item], found: list[Item], *, any_kind: bool
) -> tuple[list[tuple[Item, Item]], set[int]]:
    pairs: list[tuple[Item, Item]] = []
    used: set[int] = set()
    for label in labels:
        if label.get("optional"):
            continue
        for position, item in enumerate(found):
            if position not in used and (any_kind or item["kind"] in _kinds(label)) and _same(label, item):
                used.add(position)
                pairs.append((label, item))
                break
    return pairs, used


def _any_kind(labels: list[Item], found: list[Item]) -> Tally:
    pairs, used = _pairs(labels, found, any_kind=True)
    items = [item for _, item in pairs]
    extra = [
        item
        for position, item in enumerate(found)
        if position not in used and not _excused(item, labels, items, any_kind=True)
    ]
    asked = [label for label in labels if not label.get("optional")]
    return Tally(right=len(pairs), extra=len(extra), missed=len(asked) - len(pairs))


def _excused(item: Item, labels: list[Item], matched: list[Item], *, any_kind: bool = False) -> bool:
    optional = any(
        label.get("optional")
        and (any_kind or item["kind"] in _kinds(label))
        and any(
            plain(text) in plain(item["text"]) or plain(item["text"]) in plain(text)
            for text in readings(label["text"])
        )
        for label in labels
    )
    return optional or any(
        plain(item["text"]) == plain(other["text"]) and item["kind"] == other["kind"] for other in matched
    )


def _kinds(label: Item) -> list[str]:
    return [label["kind"], *label.get("also", ())]


def _same(label: Item, item: Item) -> bool:
    found = plain(item["text"])
    return any(stated == found or overlaps(stated, found) for stated in map(plain, readings(label["text"])))


def _owner_and_due(label: Item, item: Item, score: Score) -> None:
    if readings(label.get("responsible"))[0] is not None:
        found = item.get("owner")
        _count(score, "owner", found, right=bool(found) and holds(label["responsible"], found))
    due = readings(label.get("due"))
    found = item.get("due_date")
    if any(due) and not (found is None and None in due):
        _count(score, "due date", found, right=found in due)


def _count(score: Score, field: str, found: Any, *, right: bool) -> None:
    tally = score.setdefault(field, Tally())
    tally.right += right
    tally.missed += not right
    tally.extra += found is not None and not right
