"""Acts on agenda items: two of them are one subject, or two."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import Field, FieldError, Raw, choice, integer, text
from data import agenda_links
from data.acts import Doing

MOST_AT_ONCE = 200
_VERDICT = choice("verdict", ("confirmed", "rejected"))


def _decide(doing: Doing, given: Given) -> Done:
    one = given["verdict"] == "confirmed"
    agenda_links.decide(doing, given["item"], given["other"], given["verdict"])
    return Done("one-subject" if one else "two-subjects", act_id=doing.act_id)


def _decide_many(doing: Doing, given: Given) -> Done:
    for item, other in given["keys"]:
        agenda_links.decide(doing, item, other, given["verdict"])
    one = given["verdict"] == "confirmed"
    code = "many-one-subject" if one else "many-two-subjects"
    return Done(code, {"count": len(given["keys"])}, act_id=doing.act_id)


def _pairs(name: str) -> Field:
    """Pairs of items by their keys, as 12-7, from check boxes of one name."""

    def read(raw: Raw) -> tuple[tuple[int, int], ...]:
        if not raw:
            raise FieldError("none-chosen")
        if len(raw) > MOST_AT_ONCE:
            raise FieldError("too-many", most=MOST_AT_ONCE)
        return tuple(dict.fromkeys(_pair(one) for one in raw if isinstance(one, str)))

    return Field(name, read)


def _pair(given: str) -> tuple[int, int]:
    one, sign, other = given.partition("-")
    if not sign or not all(key.isascii() and key.isdigit() and len(key) < 19 for key in (one, other)):
        raise FieldError("not-a-choice")
    return int(one), int(other)


ACTS = (
    Act(
        "link-items",
        "secretary",
        (
            integer("item", required=True),
            integer("other", required=True),
            _VERDICT,
            text("reason", longest=300),
        ),
        transaction("link-items", _decide),
    ),
    Act(
        "link-many",
        "secretary",
        (_pairs("keys"), _VERDICT, text("reason", longest=300)),
        transaction("link-many", _decide_many),
    ),
)
