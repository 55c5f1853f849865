"""Answers that other programs read: an ETag, public caching, reading from any site, faults as problems."""

from __future__ import annotations

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.catalogue import translator
from dashboard.components.view import language_of
from data.errors import DataError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from queries.catalogue import QueryError

PROBLEM: Final = "application/problem+json"
KEPT_S: Final = 300
A_MINUTE: Final = 300
_REMEMBERED: Final = 10_000
_LEAST_PACKED: Final = 1024


def answer(request: Request, content: bytes, media_type: str, **headers: str) -> Response:
    """The content with its tag, or 304 where the asker holds it already."""
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:32]}"'
    told = {"etag": tag, "cache-control": f"public, max-age={KEPT_S}", **headers}
    known = {one.strip() for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=told)
    return Response(content, media_type=media_type, headers=told)


def problem(
    status: int,
    code: str,
    language: str,
    values: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """RFC 9457: what happened, in a sentence for people and a code (``error-<code>``) for programs."""
    sentence = translator(language)(f"error-{code}", **(values or {}))
    return JSONResponse(
        {"type": "about:blank", "title": sentence, "status": status, "code": code},
        status_code=status,
        media_type=PROBLEM,
        headers={"cache-control": "no-store", **(headers or {})},
    )


def failed(error: DataError | QueryError, language: str) -> Response:
    """A fault of the rooms below: 503 where the data cannot be read now, else 400."""
    status = 503 if isinstance(error, DataError) or error.code == "query-failed" else 400
    return problem(status, error.code, language, error.values)


class RateLimit:
    """At most ``a_minute`` requests a minute from one address, kept in a bucket that fills evenly.

    Addresses beyond the newest 10,000 are forgotten. Says what is left in every answer
    (RateLimit, draft-ietf-httpapi-ratelimit-headers) and refuses with 429 and Retry-After.
    """

    _buckets: OrderedDict[str, tuple[float, float]]

    def __init__(self, app: ASGIApp, a_minute: int = A_MINUTE) -> None:
        self._app = app
        self._most = a_minute
        self._buckets = OrderedDict()
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        left = self._take(str((scope.get("client") or ("-",))[0]), time.monotonic())
        said = {
            "ratelimit-policy": f'"reading";q={self._most};w=60',
            "ratelimit": f'"reading";r={max(int(left), 0)}',
        }
        if left < 0:
            wait = max(1, round(-left * 60 / self._most))
            refused = problem(
                429,
                "too-many-requests",
                language_of(Request(scope).query_params),
                {"wait": wait},
                {**said, "retry-after": str(wait)},
            )
            await refused(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    *((name.encode(), value.encode()) for name, value in said.items()),
                ]
            await send(message)

        await self._app(scope, receive, told)

    def _take(self, address: str, now: float) -> float:
        """Requests left after this one; below 0, by how much it comes too early."""
        with self._lock:
            left, at = self._buckets.pop(address, (float(self._most), now))
            left = min(float(self._most), left + (now - at) * self._most / 60) - 1
            self._buckets[address] = (max(left, -0.0) if left >= 0 else left + 1, now)
            while len(self._buckets) > _REMEMBERED:
                self._buckets.popitem(last=False)
        return left


def middleware(a_minute: int = A_MINUTE) -> list[Middleware]:
    """What stands before every public answer."""
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD"],
            expose_headers=["ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"],
        ),
        Middleware(RateLimit, a_minute=a_minute),
        Middleware(GZipMiddleware, minimum_size=_LEAST_PACKED),
    ]
