"""The route that tells a page how far the audit is that was started from it: ``GET /audit/progress``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard import audit_job
from dashboard.components.view import language_of
from dashboard.pages.accessibility_runs import job_sentence

PATH = "/audit/progress"


def route() -> Route:
    """State, counts and a sentence in the language of the address; the state ``none`` before the first."""

    async def answer(request: Request) -> Response:
        known = audit_job.status()
        if known is None:
            told: dict[str, object] = {"state": "none"}
        else:
            sentence = job_sentence(language_of(request.query_params), known)
            told = {"state": known.state, "done": known.done, "total": known.total, "sentence": sentence}
        return JSONResponse(told, headers={"cache-control": "no-store"})

    return Route(PATH, answer)
