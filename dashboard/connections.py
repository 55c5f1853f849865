"""Connections that stay open (Streamlit's websocket): only a page of this very site may open one.

Streamlit also lets in what comes from the machine's own addresses, for which it asks a service elsewhere and
waits for the answer; here a page of another site is turned away before that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.websockets import WebSocket

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

POLICY_VIOLATION: Final = 1008


class ConnectionsMiddleware:
    """``origin``: the address that visitors see, where it is known (they sign in); else the Host decides."""

    def __init__(self, app: ASGIApp, *, origin: str = "") -> None:
        self._app = app
        self._origin = origin

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection; requests that are answered at once are handed on."""
        if scope["type"] == "websocket" and not _is_own(Headers(scope=scope), self._origin):
            await WebSocket(scope, receive, send).close(POLICY_VIOLATION)
            return
        await self._app(scope, receive, send)


def _is_own(headers: Mapping[str, str], origin: str) -> bool:
    """What is no browser says no origin; it has no visitor's cookies either."""
    given = headers.get("origin")
    if given is None:
        return True
    if origin:
        return given == origin
    try:
        return urlsplit(given).netloc == headers.get("host", "")
    except ValueError:
        return False
