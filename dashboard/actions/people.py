"""Acts on names: confirm whose entries they are, merge, keep apart, split."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import integer, keys, text
from data import people
from data.acts import Doing

_REASON = text("reason", longest=300)
_PERSON = integer("person", required=True)


def _confirm(doing: Doing, given: Given) -> Done:
    return Done("person-confirmed", {"count": people.confirm(doing, given["person"])}, act_id=doing.act_id)


def _merge(doing: Doing, given: Given) -> Done:
    count = people.merge(doing, given["person"], given["into"])
    return Done("person-merged", {"count": count}, act_id=doing.act_id)


def _apart(doing: Doing, given: Given) -> Done:
    people.keep_apart(doing, given["person"], given["into"])
    return Done("person-apart", act_id=doing.act_id)


def _split(doing: Doing, given: Given) -> Done:
    people.split(doing, given["person"], given["keys"], given["distinction"])
    return Done("person-split", {"count": len(given["keys"])}, act_id=doing.act_id)


_PAIR = (_PERSON, integer("into", required=True), _REASON)

ACTS = (
    Act("person-confirm", "secretary", (_PERSON,), transaction("person-confirm", _confirm)),
    Act("person-merge", "secretary", _PAIR, transaction("person-merge", _merge)),
    Act("person-apart", "secretary", _PAIR, transaction("person-apart", _apart)),
    Act(
        "person-split",
        "secretary",
        (_PERSON, keys("keys"), text("distinction", required=True, longest=40), _REASON),
        transaction("person-split", _split),
    ),
)
