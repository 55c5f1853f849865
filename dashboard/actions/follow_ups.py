"""Acts on follow-ups: record what became of one or of several, withdraw what was recorded last."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import choice, day, integer, keys, link, text
from dashboard.said import Values
from data import follow_ups
from data.acts import Doing
from data.follow_up_states import STATES, UPTAKES, asks_for_a_reason, steps
from data.follow_ups import Progress

__all__ = ["ACTS", "UPTAKES", "all_steps", "next_states"]

MOST_AT_ONCE = 500
LONGEST_NOTE = 500

_SEEN = integer("seen", required=True)
_PROGRESS = (
    choice("state", tuple(STATES)),
    choice("uptake", UPTAKES, required=False),
    day("on"),
    text("note", longest=LONGEST_NOTE, lines=True),
    link("evidence"),
)


def all_steps(state: str | None) -> tuple[str, ...]:
    """The states that can be recorded after one, itself among them."""
    return steps(state)


def next_states(state: str | None) -> tuple[str, ...]:
    """The states to which one can be moved without saying why; itself not among them."""
    return tuple(one for one in steps(state) if one != state and not asks_for_a_reason(state, one))


def _progress(given: Given) -> Progress:
    return Progress(given["state"], given["on"], given["uptake"], given["note"], given["evidence"])


def _one(doing: Doing, given: Given) -> Done:
    follow_ups.record(doing, [given["item"]], _progress(given), seen=given["seen"])
    return Done("follow-up-recorded", {"state": STATES[given["state"]].word}, act_id=doing.act_id)


def _many(doing: Doing, given: Given) -> Done:
    count = follow_ups.record(doing, given["keys"], _progress(given), seen=given["seen"])
    values: Values = {"count": count, "state": STATES[given["state"]].word}
    return Done("follow-ups-recorded", values, act_id=doing.act_id)


def _withdraw(doing: Doing, given: Given) -> Done:
    follow_ups.withdraw(doing, given["event"])
    return Done("follow-up-withdrawn", act_id=doing.act_id)


ACTS = (
    Act(
        "follow-up-record",
        "secretary",
        (integer("item", required=True), _SEEN, *_PROGRESS),
        transaction("follow-up-record", _one),
    ),
    Act(
        "follow-up-record-many",
        "secretary",
        (keys("keys", most=MOST_AT_ONCE), _SEEN, *_PROGRESS),
        transaction("follow-up-record-many", _many),
    ),
    Act(
        "follow-up-withdraw",
        "secretary",
        (integer("event", required=True), text("reason", required=True, longest=300)),
        transaction("follow-up-withdraw", _withdraw),
    ),
)
