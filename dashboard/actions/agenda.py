"""Acts on agenda items: two of them are one subject, or two."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import choice, integer, text
from data import agenda_links
from data.acts import Doing


def _decide(doing: Doing, given: Given) -> Done:
    one = given["verdict"] == "confirmed"
    agenda_links.decide(doing, given["item"], given["other"], given["verdict"])
    return Done("one-subject" if one else "two-subjects", act_id=doing.act_id)


ACTS = (
    Act(
        "link-items",
        "secretary",
        (
            integer("item", required=True),
            integer("other", required=True),
            choice("verdict", ("confirmed", "rejected")),
            text("reason", longest=300),
        ),
        transaction("link-items", _decide),
    ),
)
