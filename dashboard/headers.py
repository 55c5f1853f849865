"""What every answer tells the browser: what may run, who may frame it, what leaves with a link.

Streamlit's styles are written by script as it draws, its icons are a font within its own files, and a
chart's picture is data of the page itself; hence ``'unsafe-inline'`` and ``data:`` for these alone. No script
runs but those that this server serves as files, and nothing is fetched from or sent to anywhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data:",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
TLS_ONLY: Final = "max-age=31536000"


class HeadersMiddleware:
    """Adds them to whatever leaves; ``secure``: visitors come over TLS, whatever the connection here says."""

    def __init__(self, app: ASGIApp, *, secure: bool = False) -> None:
        self._app = app
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; connections that stay open have no such headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        secure = self._secure or scope["scheme"] == "https"

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in HEADERS.items():
                    headers[name] = value
                if headers.get("content-type", "").startswith("text/html"):
                    headers["content-security-policy"] = POLICY
                if secure:
                    headers["strict-transport-security"] = TLS_ONLY
                    message["headers"] = [_secured(pair) for pair in headers.raw]
            await send(message)

        await self._app(scope, receive, sending)


def _secured(pair: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A cookie that only goes over TLS."""
    name, value = pair
    attributes = {part.strip().lower() for part in value.split(b";")[1:]}
    return (name, value + b"; Secure") if name == b"set-cookie" and b"secure" not in attributes else pair
