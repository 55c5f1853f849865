"""The way to the provider and back: ``/sign-in`` starts what ``st.login`` starts, and remembers the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.access import CALLBACK, Access

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATH: Final = "/sign-in"
BACK_COOKIE: Final = "sign_in_back"
_KEPT_S: Final = 600


def route(access: Access, pages: Iterable[str]) -> Route:
    """``GET /sign-in?back=…``: to the provider; to the page itself where nobody can sign in."""
    paths = frozenset(pages)

    async def sign_in(request: Request) -> Response:
        back = page_of(request.query_params.get("back", ""), paths)
        if access.mode != "login":
            return RedirectResponse(back, status_code=303)
        from streamlit.auth_util import encode_provider_token

        query = urlencode({"provider": encode_provider_token("default")})
        answer = RedirectResponse(f"/auth/login?{query}", status_code=303)
        answer.set_cookie(BACK_COOKIE, _as_cookie(back), max_age=_KEPT_S, httponly=True, samesite="lax")
        return answer

    return Route(PATH, sign_in)


def page_of(address: str, paths: frozenset[str]) -> str:
    """An address of one of our pages; the first page for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    if parts.scheme or parts.netloc or parts.path not in paths:
        return "/"
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _as_cookie(address: str) -> str:
    return urlencode({"to": address})


class ReturningMiddleware:
    """Sends who comes back from the provider to the page that they left, not to the first one."""

    def __init__(self, app: ASGIApp, pages: Iterable[str]) -> None:
        self._app = app
        self._paths = frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; all but the provider's answer pass untouched."""
        if scope["type"] != "http" or scope["path"] != CALLBACK:
            await self._app(scope, receive, send)
            return
        kept = parse_qs(HTTPConnection(scope).cookies.get(BACK_COOKIE, "")).get("to", ["/"])
        back = page_of(kept[0], self._paths)

        async def returning(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                if headers.get("location") == "/":
                    headers["location"] = back
            await send(message)

        await self._app(scope, receive, returning)
