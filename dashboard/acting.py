"""The one route of writing: ``POST /act/<name>``, from a form of ours, back to its page with an answer.

A form carries, beside its act's inputs, ``token`` (we showed it to this visitor), ``form``
(which form of the page it is) and ``back`` (the address of its page); it may carry ``onward`` (where to
go when it is done, else back) and ``next`` (the element that then takes the focus). Whatever was typed
goes back to the page where it was refused.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from dashboard import said, visitors
from dashboard.actions import ACTS, Done, RefusedError, perform
from dashboard.actions.fields import Raw
from dashboard.catalogue import translator
from dashboard.components.view import language_of
from data.errors import DataError

if TYPE_CHECKING:
    from starlette.types import Message, Receive

    from dashboard.site import Site

MOST_INPUTS: Final = 2000
_OWN_INPUTS: Final = ("token", "form", "back", "onward", "next")
_NAME: Final = re.compile(r"[\w-]{1,200}")

_log = logging.getLogger(__name__)


class _RejectedError(Exception):
    """A request that is no form of ours; answered with one sentence and a status, nothing is done."""

    def __init__(self, status: int, code: str) -> None:
        self.status = status
        self.code = code
        super().__init__(code)


def route(site: Site, pages: Iterable[str]) -> Route:
    """The route of acts over one site; ``pages``: the paths to which a form may lead back."""
    paths = frozenset(pages)

    async def act(request: Request) -> Response:
        try:
            return await _act(site, paths, request)
        except _RejectedError as error:
            language = language_of(request.query_params)
            sentence = translator(language)(f"rejected-{error.code}")
            return PlainTextResponse(sentence, status_code=error.status)

    return Route("/act/{name}", act, methods=["POST"])


async def _act(site: Site, paths: frozenset[str], request: Request) -> Response:
    _own_origin(request, site)
    act = ACTS.get(request.path_params["name"])
    if act is None:
        raise _RejectedError(404, "unknown-act")
    form = await _form(request, act.largest_bytes)
    try:
        back = _back(_word(form, "back"), paths)
        onward = _back(_word(form, "onward") or _word(form, "back"), paths)
        visitor = visitors.mark_of(request.cookies)
        if not visitor:
            raise _RejectedError(403, "no-cookie")
        name = _word(form, "form")
        typed = {key: form.getlist(key) for key in form if key not in _OWN_INPUTS}
        if not visitors.is_token(_word(form, "token"), visitor, site.access.key):
            return _return(back, _refusal(visitor, name, typed, RefusedError("form-too-old")))
        client = request.client.host if request.client else ""
        person = site.access.person(request.headers, request.cookies, client)
        try:
            done = await run_in_threadpool(perform, act, site.store, person, typed)
        except RefusedError as refused:
            return _return(back, _refusal(visitor, name, typed, refused))
        except DataError as error:
            return _return(
                back,
                _refusal(visitor, name, typed, RefusedError("data", {**error.values, "error": error.code})),
            )
        except Exception:
            _log.exception("act %s failed", act.name)
            return _return(back, _refusal(visitor, name, typed, RefusedError("unexpected")))
        answer = said.Said(done.code, True, name, done.values, act_id=done.act_id)
        following = done.fragment or _word(form, "next")
        response = _return(onward, said.keep(visitor, answer), following)
        _keep_cookies(response, done, secure=request.url.scheme == "https")
        return response
    finally:
        await form.close()


def _own_origin(request: Request, site: Site) -> None:
    """A form of this very site: what the browser says of its origin, and the name it came under.

    A page of another name that resolves to this machine is a stranger's.
    """
    host = request.headers.get("host", "")
    if not site.access.knows_host(host):
        raise _RejectedError(403, "other-host")
    fetched_from = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if fetched_from not in (None, "same-origin") or (fetched_from is None and origin is None):
        raise _RejectedError(403, "other-origin")
    # Where visitors sign in, their address is known; a proxy need not say that they came by TLS.
    if origin is not None and origin != (site.access.origin or f"{request.url.scheme}://{host}"):
        raise _RejectedError(403, "other-origin")


async def _form(request: Request, most: int) -> FormData:
    """The form, of at most ``most`` bytes; its files lie on the disk where they are large."""
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise _RejectedError(413, "too-large")
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise _RejectedError(415, "no-form")
    bounded = Request(request.scope, _bounded(request.receive, most))
    try:
        return await bounded.form(max_files=MOST_INPUTS, max_fields=MOST_INPUTS)
    except (HTTPException, MultiPartException, ValueError) as error:
        raise _RejectedError(400, "no-form") from error


def _bounded(receive: Receive, most: int) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise _RejectedError(413, "too-large")
        return message

    return bounded


def _word(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _back(address: str, paths: frozenset[str]) -> tuple[str, dict[str, str]]:
    """Path and parameters of the page that a form stands on; nowhere else is anybody sent."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise _RejectedError(400, "no-page") from error
    if parts.scheme or parts.netloc or parts.path not in paths:
        raise _RejectedError(400, "no-page")
    return parts.path, {key: value for key, value in parse_qsl(parts.query) if key not in ("said", "focus")}


def _return(back: tuple[str, dict[str, str]], word: str, following: str = "") -> Response:
    path, query = back
    focus = {"focus": following} if _NAME.fullmatch(following) else {}
    return RedirectResponse(f"{path}?{urlencode({**query, 'said': word, **focus})}", status_code=303)


def _refusal(visitor: str, form: str, typed: Mapping[str, Raw], refused: RefusedError) -> str:
    words = {
        name: tuple(value for value in values if not isinstance(value, UploadFile))
        for name, values in typed.items()
    }
    return said.keep(
        visitor,
        said.Said(refused.code, False, form, refused.values, problems=refused.problems, typed=words),
    )


def _keep_cookies(response: Response, done: Done, *, secure: bool) -> None:
    for name, value in done.cookies.items():
        response.set_cookie(
            name, value, max_age=visitors.YEAR_S, httponly=True, samesite="lax", secure=secure, path="/"
        )
