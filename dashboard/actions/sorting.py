"""Acts of sorting documents: what one is, of which meeting it is, which committees are one."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import choice, integer, text
from data import decisions
from data.acts import Doing

ROLES = ("minutes", "agenda", "attendance", "roster", "other")
_REASON = text("reason", longest=300)
_SLUG = text("meeting", required=True, longest=300)


def _role(doing: Doing, given: Given) -> Done:
    changed = decisions.decide_role(doing, given["document"], given["kind"])
    return Done("sorted", act_id=doing.act_id if changed else None)


def _same(doing: Doing, given: Given) -> Done:
    decisions.confirm_meeting(doing, given["meeting"])
    return Done("one-meeting", act_id=doing.act_id)


def _apart(doing: Doing, given: Given) -> Done:
    decisions.keep_apart(doing, given["meeting"], given["document"])
    return Done("kept-apart", act_id=doing.act_id)


def _together(doing: Doing, given: Given) -> Done:
    decisions.put_together(doing, given["meeting"], given["document"], given["other"])
    return Done("put-together", act_id=doing.act_id)


def _tell_apart(doing: Doing, given: Given) -> Done:
    decisions.tell_apart(doing, given["meeting"], given["document"], given["other"])
    return Done("kept-apart", act_id=doing.act_id)


def _committee(doing: Doing, given: Given) -> Done:
    same = given["decision"] == "same"
    decisions.decide_committee(doing, given["organization"], same=same)
    return Done("one-committee" if same else "two-committees", act_id=doing.act_id)


ACTS = (
    Act(
        "sort-document",
        "secretary",
        (integer("document", required=True), choice("kind", ROLES), _REASON),
        transaction("sort-document", _role),
    ),
    Act("confirm-meeting", "secretary", (_SLUG, _REASON), transaction("confirm-meeting", _same)),
    Act(
        "keep-apart",
        "secretary",
        (_SLUG, integer("document", required=True), _REASON),
        transaction("keep-apart", _apart),
    ),
    Act(
        "put-together",
        "secretary",
        (_SLUG, integer("document", required=True), text("other", required=True, longest=300), _REASON),
        transaction("put-together", _together),
    ),
    Act(
        "tell-apart",
        "secretary",
        (_SLUG, integer("document", required=True), text("other", required=True, longest=300), _REASON),
        transaction("tell-apart", _tell_apart),
    ),
    Act(
        "decide-committee",
        "secretary",
        (integer("organization", required=True), choice("decision", ("same", "apart")), _REASON),
        transaction("decide-committee", _committee),
    ),
)
