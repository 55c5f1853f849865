"""Acts on committees: what the secretary enters of one."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, RefusedError, transaction
from dashboard.actions.fields import choice, integer, text
from dashboard.said import Problem
from data import committee_facts
from data.acts import Doing

FUNCTIONS = ("자문", "심의", "의결", "심의·자문", "심의·의결")
MOST_SEATS = 1000


def _enter(doing: Doing, given: Given) -> Done:
    if given["quorum_rule"] and not given["quorum_citation"]:
        raise RefusedError("inputs", {"count": 1}, problems={"quorum_citation": Problem("required")})
    count = committee_facts.enter(doing, given["committee"], given)
    return Done("committee-entered", {"count": count}, act_id=doing.act_id)


ACTS = (
    Act(
        "enter-committee",
        "secretary",
        (
            integer("committee", required=True),
            choice("function", FUNCTIONS, required=False),
            text("legal_basis", longest=300),
            integer("member_count", most=MOST_SEATS),
            integer("voting_member_count", most=MOST_SEATS),
            text("quorum_rule", longest=300),
            text("quorum_citation", longest=300),
            text("reason", longest=300),
        ),
        transaction("enter-committee", _enter),
    ),
)
