"""The act of giving a document its disclosure class, by which rows of it are shown or kept back."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import choice, integer, text
from data.acts import Doing
from data.disclosure import CLASSES, disclose

UNSET = "unset"


def _disclose(doing: Doing, given: Given) -> Done:
    chosen = given["kind"]
    disclose(doing, given["document"], None if chosen == UNSET else chosen)
    return Done("disclosed", act_id=doing.act_id)


ACT = Act(
    "disclose",
    "secretary",
    (
        integer("document", required=True),
        choice("kind", (UNSET, *CLASSES)),
        text("reason", required=True, longest=300),
    ),
    transaction("disclose", _disclose),
)
