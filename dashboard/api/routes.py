"""The addresses below ``/api/v1`` and their answers: lists in pages, single objects, and what went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from dashboard.api import oparl
from dashboard.api.asking import HIGHEST_KEY, Asked, AskedWrongly, page_of
from dashboard.api.kinds import KINDS, SPEECHES, Kind
from dashboard.api.oparl import Addresses
from dashboard.api.pages import Page, page_of_kind
from dashboard.catalogue import translator
from dashboard.components.view import language_of
from dashboard.published import A_MINUTE, answer, failed, middleware, problem
from data.errors import DataError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.site import Site

PREFIX: Final = "/api/v1"
DESCRIPTION: Final = Path(__file__).with_name("openapi.yaml")
JSON: Final = "application/json"

Made = Callable[["Site", "Request", Addresses], tuple[dict[str, Any], dict[str, str]]]


def application(site: Site, *, a_minute: int = A_MINUTE) -> Starlette:
    """The API over one site, to be mounted at ``PREFIX``. ``a_minute``: requests from one address."""
    routes = [
        _route(site, "/openapi.json", lambda *_: (_description(), {})),
        _route(site, "/system", _system),
        _route(site, "/meetings/{meeting}/agenda-items/{number:int}", _agenda_item),
        _route(site, "/meetings/{meeting}/speeches", _speeches),
    ]
    for kind in KINDS:
        routes.append(_route(site, f"/{kind.path}", _list_of(kind)))
        if kind.key is not None:
            convertor = "" if kind.key == "meeting" else ":int"
            routes.append(_route(site, f"/{kind.path}/{{{kind.key}{convertor}}}", _one_of(kind)))
    return Starlette(
        routes=routes, middleware=middleware(a_minute), exception_handlers={HTTPException: _refused}
    )


def routes(site: Site) -> list[BaseRoute]:
    """The API below ``PREFIX``; the bare address leads to the system, where a harvester begins."""

    async def begin(request: Request) -> Response:
        return RedirectResponse(f"{PREFIX}/system", status_code=308)

    return [Route(PREFIX, begin), Mount(PREFIX, application(site))]


def _route(site: Site, path: str, make: Made) -> Route:
    def made(request: Request) -> Response:
        site_address = str(request.base_url).rstrip("/")
        to = Addresses(site=site_address, base=f"{site_address}{PREFIX}")
        try:
            content, headers = make(site, request, to)
        except AskedWrongly as error:
            return problem(error.status, error.code, language_of(request.query_params), error.values)
        except (DataError, QueryError) as error:
            return failed(error, language_of(request.query_params))
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        return answer(request, written, JSON, **headers)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(made, request)

    return Route(path, endpoint)


@cache
def _description() -> dict[str, Any]:
    held = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))
    assert isinstance(held, dict)
    return held


def _system(site: Site, request: Request, to: Addresses) -> tuple[dict[str, Any], dict[str, str]]:
    page_of(request.query_params, ())
    name = translator(language_of(request.query_params))("site-name")
    return oparl.system(to, name, site.feedback, site.public.rows("open_bodies")), {}


def _list_of(kind: Kind) -> Made:
    def make(site: Site, request: Request, to: Addresses) -> tuple[dict[str, Any], dict[str, str]]:
        asked = page_of(request.query_params, kind.filters, kind.key_types)
        page = page_of_kind(site, kind, asked)
        written = kind.write(site.public, to, page.rows)
        written += [oparl.deleted(to, kind.path, row) for row in page.gone]
        return _listed(request, to.of(kind.path), asked, written, page)

    return make


def _one_of(kind: Kind) -> Made:
    def make(site: Site, request: Request, to: Addresses) -> tuple[dict[str, Any], dict[str, str]]:
        page_of(request.query_params, ())
        assert kind.key is not None
        given = {kind.key: request.path_params[kind.key]}
        try:
            row = _found(site, kind.query, given)
        except AskedWrongly:
            return oparl.deleted(to, kind.path, _gone(site, kind.gone, given)), {}
        return kind.write(site.public, to, [row])[0], {}

    return make


def _agenda_item(site: Site, request: Request, to: Addresses) -> tuple[dict[str, Any], dict[str, str]]:
    page_of(request.query_params, ())
    try:
        return oparl.agenda_item(to, _found(site, "open_agenda_items", request.path_params)), {}
    except AskedWrongly:
        return oparl.deleted(to, "agenda-items", _gone(site, "agenda-item", request.path_params)), {}


def _speeches(site: Site, request: Request, to: Addresses) -> tuple[dict[str, Any], dict[str, str]]:
    asked = page_of(request.query_params, ())
    slug = request.path_params["meeting"]
    _found(site, "open_meetings", {"meeting": slug})
    page = page_of_kind(site, SPEECHES, replace(asked, given={"meeting": slug}))
    written = [oparl.speech(to, row) for row in page.rows]
    return _listed(request, f"{to.meeting(slug)}/speeches", asked, written, page)


def _found(site: Site, query: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The one row; AskedWrongly 404 where there is none that may be told."""
    missing = AskedWrongly(404, "api-not-found")
    if any(isinstance(value, int) and value > HIGHEST_KEY for value in given.values()):
        raise missing
    try:
        rows = site.public.rows(query, **given)
    except QueryError as error:
        if error.code == "bad-parameter":
            raise missing from error
        raise
    if not rows:
        raise missing
    return rows[0]


def _gone(site: Site, kind: str | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """The one object that was public once; AskedWrongly 404 where there is none."""
    missing = AskedWrongly(404, "api-not-found")
    if kind is None or any(isinstance(value, int) and value > HIGHEST_KEY for value in given.values()):
        raise missing
    try:
        rows = site.engine.rows("withdrawn", kind=kind, **given)
    except QueryError as error:
        if error.code == "bad-parameter":
            raise missing from error
        raise
    if not rows:
        raise missing
    return rows[0]


def _listed(
    request: Request, path: str, asked: Asked, data: list[dict[str, Any]], page: Page
) -> tuple[dict[str, Any], dict[str, str]]:
    """A page in OParl's envelope, with where to go on in the Link header too (RFC 8288)."""
    kept = {name: value for name, value in request.query_params.items() if name != "cursor"}
    cursors = {"first": None, "self": request.query_params.get("cursor"), "next": page.following}
    links = {
        name: f"{path}?{urlencode(kept | ({'cursor': at} if at else {}))}".removesuffix("?")
        for name, at in cursors.items()
        if at or name != "next"
    }
    held = {
        "data": data,
        "pagination": {"totalElements": page.count, "elementsPerPage": asked.limit},
        "links": links,
    }
    return held, {"link": ", ".join(f'<{address}>; rel="{name}"' for name, address in links.items())}


async def _refused(request: Request, error: Exception) -> Response:
    """No such address, or no such method there."""
    assert isinstance(error, HTTPException)
    code = {404: "api-not-found", 405: "api-method"}.get(error.status_code, "api-not-found")
    return problem(error.status_code, code, language_of(request.query_params), {}, error.headers)
