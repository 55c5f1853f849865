"""The route that gives a stored run as a file: ``GET /download/audit?run=…&form=…``, with persons' checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.audit.errors import AuditError
from dashboard.audit.stored import load
from dashboard.catalogue import translator
from dashboard.components.view import language_of
from dashboard.reports.conformance import FORMATS
from data.errors import DataError

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.site import Site

PATH: Final = "/download/audit"


def route(site: Site) -> Route:
    """The run in one of the formats of the command line, or a sentence that says why there is none."""

    async def answer(request: Request) -> Response:
        return await run_in_threadpool(_answer, site, dict(request.query_params))

    return Route(PATH, answer)


def _answer(site: Site, query: Mapping[str, str]) -> Response:
    language = language_of(query)
    form, run = query.get("form", ""), query.get("run", "")
    try:
        if form not in FORMATS:
            raise AuditError("audit-format", format=form[:40], known=", ".join(FORMATS))
        if not (run.isascii() and run.isdigit() and len(run) < 19):
            raise AuditError("audit-run-unknown", run=run[:40])
        name, write = FORMATS[form]
        content = write(load(site.store, int(run)), language)
    except DataError as error:
        status = 400 if isinstance(error, AuditError) else 503
        sentence = translator(language)(f"error-{error.code}", **error.values)
        return PlainTextResponse(sentence, status_code=status)
    return Response(
        content,
        media_type="application/octet-stream",
        headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"},
    )
