"""The route that makes a report for a visitor, off the page's thread, as a file with a telling name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.catalogue import translator
from dashboard.components.scope import day_asked
from dashboard.components.view import View, language_of
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.making import make
from data.errors import DataError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.site import Site
    from queries.engine import Engine

PATH = "/download/report"
MOST_DIGITS = 19


def route(site: Site) -> Route:
    """``GET /download/report?report=…&form=…``: the file, or a sentence that says why there is none."""

    async def answer(request: Request) -> Response:
        return await run_in_threadpool(_answer, site.seen_by(request), dict(request.query_params))

    return Route(PATH, answer)


def _answer(engine: Engine, query: Mapping[str, str]) -> Response:
    language = language_of(query)
    try:
        made = make(engine, _asked(engine, query, language), query.get("form", "pdf"))
    except (DataError, QueryError) as error:
        wrong = isinstance(error, ReportError) or error.code == "bad-parameter"
        status = 400 if wrong else 503
        sentence = translator(language)(f"error-{error.code}", **error.values)
        return PlainTextResponse(sentence, status_code=status)
    names = (
        f"attachment; filename=\"report.{made.name.rpartition('.')[2]}\"; filename*=UTF-8''{quote(made.name)}"
    )
    return Response(
        made.content,
        media_type=made.media_type,
        headers={"content-disposition": names, "cache-control": "no-store"},
    )


def _asked(engine: Engine, query: Mapping[str, str], language: str) -> Asked:
    view = View(engine, language, "light", "", query=query)
    return Asked(
        name=query.get("report", ""),
        language=language,
        as_of=view.as_of,
        committee=query.get("committee") or None,
        since=_day(query.get("since", "")),
        until=_day(query.get("until", "")),
        member=query.get("member", "").strip() or None,
        person=_key(query.get("person", "")),
        meeting=query.get("meeting") or None,
        run=_run(query.get("run", "")),
    )


def _run(asked: str) -> int | None:
    """The key of an audit run; ReportError for anything else than a number."""
    if not asked:
        return None
    run = _key(asked)
    if run is None:
        raise ReportError("audit-run-unknown", run=asked[:40])
    return run


def _day(typed: str) -> date | None:
    """The day that was typed; ReportError for words that are none."""
    if not typed:
        return None
    day = day_asked(typed)
    if day is None:
        raise ReportError("report-day", day=typed[:40])
    return day


def _key(typed: str) -> int | None:
    """A key; none where it is no whole number that a key may be."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < MOST_DIGITS else None
