"""One page of a list: what is public first, then what was public until its document was closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.api.asking import Asked, cursor
from dashboard.api.kinds import Kind, Row

if TYPE_CHECKING:
    from dashboard.site import Site
    from queries.engine import Engine

FROM_THE_START = 0


@dataclass(frozen=True, slots=True)
class Page:
    """``rows`` are public, ``gone`` no longer; ``count``: of both on all pages. ``following``: a cursor."""

    rows: Sequence[Row]
    gone: Sequence[Row]
    count: int
    following: str | None


def page_of_kind(site: Site, kind: Kind, asked: Asked) -> Page:
    """What is asked for; of what is gone only where it is asked what changed since a moment."""
    after = {name: part for (name, _), part in zip(kind.after, asked.after, strict=False)}
    most = 0 if asked.gone else asked.limit + 1
    rows, count = _rows(site.public, kind.query, asked.given, after if most else {}, most)
    shown, gone, following = rows[: asked.limit], list[Row](), None
    if len(rows) > asked.limit:
        following = cursor([_plain(shown[-1][column]) for _, column in kind.after])
    if kind.gone and "modified_since" in asked.given:
        # The whole archive's engine: the query is about closed documents and tells former keys alone.
        left = asked.limit - len(shown)
        given = {"kind": kind.gone, **asked.given}
        begun = {"after": asked.after[0]} if asked.gone else {}
        told, more = _rows(site.engine, "withdrawn", given, begun, left + 1)
        count += more
        if following is None:
            gone = told[:left]
            if len(told) > left:
                following = cursor([gone[-1]["object_key"] if gone else FROM_THE_START], gone=True)
    return Page(shown, gone, count, following)


def _rows(
    engine: Engine, query: str, given: Mapping[str, Any], after: Mapping[str, Any], most: int
) -> tuple[list[Row], int]:
    """Some rows and how many there are on all pages, which a page without any does not say."""
    rows = engine.rows(query, **given, **after, most=most) if most else []
    counted = rows or engine.rows(query, **given, most=1)
    return rows, int(counted[0]["list_count"]) if counted else 0


def _plain(part: Any) -> Any:
    return part.isoformat() if hasattr(part, "isoformat") else part
