"""Who issues minutes: the city and its office, as a cover prints them."""

from __future__ import annotations

from data.parser import people
from data.parser.tables import table
from data.parser.words import letters


def organization_and_office(text: str) -> tuple[str, str] | None:
    """``가온시 스마트도시국``: a body and its office on one line of the cover."""
    first, _, second = text.partition(" ")
    whole = is_organization(first) and second and " " not in second and people.is_office(second)
    return (first, second) if whole else None


def is_organization(text: str) -> bool:
    """Whether a line of the cover names a city, district, province or council."""
    return (
        2 < len(text) <= 20
        and " " not in text
        and letters(text) == text.lower()
        and text.endswith(tuple(table("overview")["organizations"]))
    )
