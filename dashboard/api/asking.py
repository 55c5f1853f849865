"""What a request for a list asks for, each parameter checked; and why a request cannot be answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from dashboard.catalogue import LANGUAGES

MOST_ON_A_PAGE: Final = 100
ON_A_PAGE: Final = 25
LAST_PAGE: Final = 1_000_000
HIGHEST_KEY: Final = 2**53
MOMENTS: Final = ("created_since", "created_until", "modified_since", "modified_until")
_WHOLE = re.compile(r"[0-9]{1,16}")
# RFC 3339; a plus sign that a client left unescaped arrives as a blank.
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+ -]\d{2}:\d{2})")


class AskedWrongly(Exception):  # noqa: N818  it is the asker's, and says so
    """``code`` and ``values`` fill ``error-<code>`` of the catalogue; ``status`` is that of HTTP."""

    def __init__(self, status: int, code: str, **values: str | int) -> None:
        self.status = status
        self.code = code
        self.values = values
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Asked:
    """One page of a list. ``given``: parameters of its query."""

    page: int
    limit: int
    given: Mapping[str, str | int]

    @property
    def first(self) -> int:
        return (self.page - 1) * self.limit + 1

    @property
    def last(self) -> int:
        return self.page * self.limit


def page_of(query: Mapping[str, str], filters: tuple[str, ...]) -> Asked:
    """The page that an address asks for. ``filters``: keys of objects that narrow the list.

    Raises AskedWrongly ``api-parameter-unknown`` and ``api-parameter-value``.
    """
    known = ("page", "limit", "lang", *filters)
    for name in query:
        if name not in known:
            raise AskedWrongly(400, "api-parameter-unknown", name=name[:40], known=", ".join(known))
    if query.get("lang", LANGUAGES[0]) not in LANGUAGES:
        raise AskedWrongly(400, "api-parameter-value", name="lang", value=query["lang"][:40])
    given: dict[str, str | int] = {}
    for name in filters:
        if name in query:
            given[name] = moment(name, query[name]) if name in MOMENTS else whole(name, query[name])
    return Asked(
        page=whole("page", query.get("page", "1"), least=1, most=LAST_PAGE),
        limit=whole("limit", query.get("limit", str(ON_A_PAGE)), least=1, most=MOST_ON_A_PAGE),
        given=given,
    )


def whole(name: str, typed: str, *, least: int = 0, most: int = HIGHEST_KEY) -> int:
    """A whole number within bounds."""
    if not _WHOLE.fullmatch(typed) or not least <= int(typed) <= most:
        raise AskedWrongly(400, "api-parameter-value", name=name, value=typed[:40])
    return int(typed)


def moment(name: str, typed: str) -> str:
    """A moment with its zone, as UTC for a query."""
    wrong = AskedWrongly(400, "api-parameter-value", name=name, value=typed[:40])
    if not _MOMENT.fullmatch(typed):
        raise wrong
    try:
        said = datetime.fromisoformat(typed.upper().replace(" ", "+")).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise wrong from error
    return said.replace(tzinfo=None).isoformat(" ")
