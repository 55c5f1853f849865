"""What persons said of a run, in a sentence each, for the notes of a format."""

from __future__ import annotations

from dashboard.audit.persons import Review, SignOff
from dashboard.catalogue import Translate
from dashboard.components.words import VERDICTS


def by_person(review: Review, t: Translate) -> str:
    """Whose check it was, of which item and page, and what it came to."""
    return t(
        "conformance-reviewed",
        item=review.item,
        page=review.page,
        verdict=t(f"verdict-{VERDICTS[review.verdict]}"),
        actor=review.actor,
        date=review.at.date().isoformat(),
        note=review.note,
    )


def signed(one: SignOff, t: Translate) -> str:
    """Who signed, for whom and what."""
    return t(
        "conformance-signed",
        department=one.department,
        actor=one.actor,
        date=one.at.date().isoformat(),
        scope=one.scope,
        hash=one.report_hash,
    )
