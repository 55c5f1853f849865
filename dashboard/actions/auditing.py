"""Acts of the accessibility officer: a verdict on what a machine cannot decide, and the sign-off of a run."""

from __future__ import annotations

import re

from dashboard import audit_job
from dashboard.actions.act import Act, Done, Given, transaction
from dashboard.actions.fields import Field, FieldError, Raw, choice, day, integer, text
from dashboard.preferences import CHOICES
from dashboard.roles import Person
from data import acceptances, manual_reviews
from data.acts import Doing, GivenError
from data.store import Store

MOST_PAGES = 200
MOST_ADDRESSES = 50


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


def _page_ids(raw: Raw) -> tuple[str, ...]:
    pages = _pages(raw) if raw else ()
    if not all(_PAGE_ID.fullmatch(page) for page in pages):
        raise FieldError("not-a-choice")
    return pages


def _start(store: Store, person: Person, given: Given) -> Done:
    pages = given["pages"]
    if not pages and given["every"] is None:
        raise GivenError("none-chosen", "pages")
    audit_job.start([f"--only={page}" for page in pages], store.address, given["language"])
    return Done("audit-started", {"count": len(pages)})


def _addresses(raw: Raw) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(" ".join(one for one in raw if isinstance(one, str)).split()))
    if len(found) > MOST_ADDRESSES:
        raise FieldError("too-many", most=MOST_ADDRESSES)
    return found


def _start_web(store: Store, person: Person, given: Given) -> Done:
    addresses, sitemap = given["addresses"], given["sitemap"]
    if not addresses and sitemap is None:
        raise GivenError("none-chosen", "addresses")
    audit_job.start_web(addresses, sitemap, store.address, given["language"])
    return Done("audit-web-started", {"count": len(addresses)})


def _cancel(store: Store, person: Person, given: Given) -> Done:
    audit_job.cancel()
    return Done("audit-cancelled")


def _accept(doing: Doing, given: Given) -> Done:
    acceptances.accept(
        doing,
        given["fingerprint"],
        reason=given["reason"],
        owner=given["owner"],
        expires_on=given["expires"],
    )
    return Done("audit-accepted", {"date": str(given["expires"])})


def _withdraw(doing: Doing, given: Given) -> Done:
    acceptances.withdraw(doing, given["fingerprint"], reason=given["reason"])
    return Done("audit-withdrawn")


_FINGERPRINT = text("fingerprint", required=True, longest=64)
_PAGE_ID = re.compile(r"[a-z][a-z-]{0,60}")
_RUN = integer("run", required=True)
# In which an audit that fails says why.
_LANGUAGE = choice("language", CHOICES["lang"])

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
    Act(
        "audit-start",
        "officer",
        (Field("pages", _page_ids), text("every", longest=3), _LANGUAGE),
        _start,
        trail="before",
    ),
    Act(
        "audit-start-web",
        "officer",
        (Field("addresses", _addresses), text("sitemap", longest=500), _LANGUAGE),
        _start_web,
        trail="before",
    ),
    Act(
        "audit-accept",
        "officer",
        (
            _FINGERPRINT,
            text("reason", required=True, longest=500, lines=True),
            text("owner", required=True, longest=100),
            day("expires", required=True),
        ),
        transaction("audit-accept", _accept),
    ),
    Act(
        "audit-withdraw",
        "officer",
        (_FINGERPRINT, text("reason", required=True, longest=500, lines=True)),
        transaction("audit-withdraw", _withdraw),
    ),
    Act("audit-cancel", "officer", (), _cancel, trail="before"),
)
