"""What a request for a list asks for, each parameter checked; and why a request cannot be answered.

A page begins after the last object of the one before, which its cursor names: objects that come or go while a
list is read through move none of the others, and the last page is found as fast as the first.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from dashboard.catalogue import LANGUAGES

MOST_ON_A_PAGE: Final = 100
ON_A_PAGE: Final = 25
LONGEST_CURSOR: Final = 4000
HIGHEST_KEY: Final = 2**53
MOMENTS: Final = ("created_since", "created_until", "modified_since", "modified_until")
_WHOLE = re.compile(r"[0-9]{1,16}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# RFC 3339; a plus sign that a client left unescaped arrives as a blank.
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+ -]\d{2}:\d{2})")


class AskedWrongly(Exception):  # noqa: N818  it is the asker's, and says so
    """``code`` and ``values`` fill ``error-<code>`` of the catalogue; ``status`` is that of HTTP."""

    def __init__(self, status: int, code: str, **values: str | int) -> None:
        self.status = status
        self.code = code
        self.values = values
        super().__init__(code)


Key = int | str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One page of a list. ``given``: parameters of its query. ``after``: key of the object before the first.

    ``gone``: the page begins among the objects that are no longer public.
    """

    limit: int
    given: Mapping[str, str | int]
    after: tuple[Key, ...] = ()
    gone: bool = False


def page_of(query: Mapping[str, str], filters: tuple[str, ...], key: tuple[type, ...] = (int,)) -> Asked:
    """The page that an address asks for. ``filters``: keys of objects that narrow the list.

    ``key``: types of the parts of an object's key: text, whole numbers, days. Raises AskedWrongly
    ``api-parameter-unknown`` and ``api-parameter-value``, ``api-not-found`` for a cursor that none gave out.
    """
    known = ("cursor", "limit", "lang", *filters)
    for name in query:
        if name not in known:
            raise AskedWrongly(400, "api-parameter-unknown", name=name[:40], known=", ".join(known))
    if query.get("lang", LANGUAGES[0]) not in LANGUAGES:
        raise AskedWrongly(400, "api-parameter-value", name="lang", value=query["lang"][:40])
    given: dict[str, str | int] = {}
    for name in filters:
        if name in query:
            given[name] = moment(name, query[name]) if name in MOMENTS else whole(name, query[name])
    limit = whole("limit", query.get("limit", str(ON_A_PAGE)), least=1, most=MOST_ON_A_PAGE)
    if "cursor" not in query:
        return Asked(limit, given)
    gone, *after = _parts(query["cursor"])
    types = (int,) if gone else key
    if len(after) != len(types) or not all(map(_is_key, after, types)):
        raise AskedWrongly(404, "api-not-found")
    return Asked(limit, given, tuple(after), gone is True)


def cursor(after: Sequence[Key], *, gone: bool = False) -> str:
    """Where a page begins that follows the object of this key."""
    written = json.dumps([gone, *after], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(written.encode()).decode().rstrip("=")


def _parts(typed: str) -> list[Any]:
    """What a cursor holds, whoever wrote it."""
    try:
        if len(typed) > LONGEST_CURSOR:
            raise ValueError(typed)
        held = json.loads(base64.b64decode(typed + "=" * (-len(typed) % 4), b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise AskedWrongly(404, "api-not-found") from error
    if not isinstance(held, list) or not held or not isinstance(held[0], bool):
        raise AskedWrongly(404, "api-not-found")
    return held


def _is_key(part: object, kind: type) -> bool:
    if kind is int:
        return type(part) is int and 0 <= part <= HIGHEST_KEY
    if kind is date:
        return part is None or _is_day(part)
    return isinstance(part, str) and part.isprintable()


def _is_day(part: object) -> bool:
    if not isinstance(part, str) or not _DAY.fullmatch(part):
        return False
    try:
        date.fromisoformat(part)
    except ValueError:
        return False
    return True


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
