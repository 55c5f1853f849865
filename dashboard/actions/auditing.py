"""Acts of the accessibility officer: a verdict on what a machine cannot decide, and the sign-off of a run."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import Field, FieldError, Raw, choice, integer, text
from data import manual_reviews
from data.acts import Doing

MOST_PAGES = 200


def _pages(raw: Raw) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(one for one in raw if isinstance(one, str)))
    if not chosen:
        raise FieldError("none-chosen")
    if len(chosen) > MOST_PAGES:
        raise FieldError("too-many", most=MOST_PAGES)
    return chosen


def _review(doing: Doing, given: Given) -> Done:
    count = manual_reviews.review(
        doing,
        given["run"],
        given["item"],
        given["pages"],
        verdict=given["verdict"],
        note=given["note"],
        technology=given["technology"],
        evidence=given["evidence"],
    )
    return Done("manual-reviewed", {"item": given["item"], "count": count})


def _sign_off(doing: Doing, given: Given) -> Done:
    signed = manual_reviews.sign_off(
        doing, given["run"], department=given["department"], scope=given["scope"]
    )
    return Done("audit-signed", {"hash": signed[:12]})


_RUN = integer("run", required=True)

ACTS = (
    Act(
        "manual-review",
        "officer",
        (
            _RUN,
            text("item", required=True, longest=10),
            Field("pages", _pages),
            choice("verdict", manual_reviews.VERDICTS),
            text("note", required=True, lines=True),
            text("technology", longest=200),
            text("evidence", longest=500, lines=True),
        ),
        transaction("manual-review", _review),
    ),
    Act(
        "audit-sign-off",
        "officer",
        (
            _RUN,
            text("department", required=True, longest=100),
            text("scope", required=True, longest=500, lines=True),
        ),
        transaction("audit-sign-off", _sign_off),
    ),
)
