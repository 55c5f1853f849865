"""The ASGI application: Streamlit in our shell, with our own routes beside it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import plotly
import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import config

from dashboard import (
    acting,
    api,
    assembled,
    assets,
    audit_export,
    audit_progress,
    downloading,
    feeds,
    signing_in,
)
from dashboard.catalogue import translator
from dashboard.components.palette import PALETTES
from dashboard.components.view import language_of
from dashboard.connections import ConnectionsMiddleware
from dashboard.headers import HeadersMiddleware
from dashboard.pages import PAGES, manifest
from dashboard.reports import csv
from dashboard.shell import ShellMiddleware
from data.errors import DataError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.site import Site

FOLDER = Path(__file__).parent
CHART2MUSIC = "chart2music/dist/index.js"
PLOTLY = "package_data/plotly.min.js"
FONT = "pretendard/dist/web/static/woff2-subset/Pretendard-Regular.subset.woff2"

_OPTIONS: dict[str, Any] = {
    "runner.postScriptGC": False,
    "runner.fastReruns": True,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "server.fileWatcherType": "none",
    "server.enableXsrfProtection": True,
    "server.enableAgentApi": False,
    "server.maxUploadSize": 1,  # files come by /act, never by Streamlit's own way
    "server.headless": True,
    "theme.font": "Pretendard",
    "theme.headingFont": "Pretendard",
    "theme.baseFontSize": 16,
    # What shows of Streamlit's own; it goes through every option that is set at each rerun.
    **{
        f"theme.{theme}.{option}": value
        for theme, palette in PALETTES.items()
        for option, value in {
            "backgroundColor": palette.background,
            "textColor": palette.text,
            "borderColor": palette.border,
        }.items()
    },
}


def create(site: Site) -> streamlit.App:
    """The application over one site. Streamlit's options are set here, never in a file."""
    for option, value in _OPTIONS.items():
        config.set_option(option, value)
    # A file of secrets that happens to lie in the working directory counts for nothing.
    config.set_option("secrets.files", [str(site.access.file)] if site.access.file else [])
    logging.getLogger("streamlit").setLevel(logging.WARNING)

    async def csv_route(request: Request) -> Response:
        return await run_in_threadpool(_csv, site, request)

    async def manifest_route(request: Request) -> Response:
        try:
            return JSONResponse(await run_in_threadpool(manifest, site.public))
        except (QueryError, DataError) as error:
            return _sentence(error, language_of(request.query_params))

    return streamlit.App(
        FOLDER / "script" / "main.py",
        routes=[
            Route("/manifest.json", manifest_route),
            Route("/csv/{name}.csv", csv_route),
            downloading.route(site),
            audit_progress.route(),
            audit_export.route(site),
            *feeds.routes(site),
            *api.routes(site),
            acting.route(site, [page.path for page in PAGES]),
            signing_in.route(site.access, [page.path for page in PAGES]),
            *assembled.routes(),
            Route("/site/chart2music.js", _chart2music),
            Route("/site/plotly.js", _plotly),
            Mount("/site", StaticFiles(directory=FOLDER / "static")),
            Mount("/fonts", StaticFiles(directory=assets.path(FONT).parent)),
        ],
        middleware=[
            Middleware(HeadersMiddleware, secure=site.access.origin.startswith("https:")),
            Middleware(ConnectionsMiddleware, origin=site.access.origin),
            Middleware(signing_in.ReturningMiddleware, pages=[page.path for page in PAGES]),
            Middleware(ShellMiddleware, pages=PAGES, access=site.access),
        ],
    )


async def _chart2music(request: Request) -> Response:
    return FileResponse(assets.path(CHART2MUSIC), media_type="text/javascript")


async def _plotly(request: Request) -> Response:
    """Plotly as its Python package brings it, fetched only to make a picture of a chart."""
    return FileResponse(Path(plotly.__file__).parent / PLOTLY, media_type="text/javascript")


def _csv(site: Site, request: Request) -> Response:
    """The rows of a query as CSV; a fault is one sentence in plain text."""
    given = dict(request.query_params)
    language = language_of(given)
    given.pop("lang", None)
    name = request.path_params["name"]
    try:
        content = csv.write(site.seen_by(request).run(name, **given), translator(language))
    except (QueryError, DataError) as error:
        return _sentence(error, language)
    return Response(
        content,
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{name}.csv"'},
    )


def _sentence(error: QueryError | DataError, language: str) -> Response:
    """A fault as one sentence: 404 no such query, 400 asked wrongly, 503 the data cannot be read now."""
    status = 503 if isinstance(error, DataError) or error.code == "query-failed" else 400
    status = {"unknown-query": 404, "not-yours": 403}.get(error.code, status)
    return PlainTextResponse(translator(language)(f"error-{error.code}", **error.values), status_code=status)
