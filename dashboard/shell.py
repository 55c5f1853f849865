"""The page that every address is served in: language, title, skip link, navigation, styles.

Streamlit serves one fixed English shell. This middleware rewrites it as it leaves the server, so that
the page is right before any script has run and every page has its own language and title.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, Response

from dashboard import assembled, frame, preferences, visitors
from dashboard.access import Access
from dashboard.catalogue import translator
from dashboard.components.markup import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page import Page
    from dashboard.roles import Person

# First parts of addresses that are not pages: ours, then Streamlit's.
ROUTES = frozenset(
    {
        "act",
        "audit",
        "csv",
        "download",
        "api",
        "feeds",
        "healthz",
        "readyz",
        "site",
        "fonts",
        "static",
        "media",
        "component",
        "_stcore",
        "oauth2callback",
        "sign-in",
        "auth",
    }
)
_DROPPED_REQUEST_HEADERS = (
    b"accept-encoding",
    b"if-none-match",
    b"if-modified-since",
    b"range",
    b"if-range",
)


class ShellError(RuntimeError):
    """Streamlit's shell no longer holds what is replaced here: its version and ours have parted."""


def rewrite(
    shell: str,
    path: str,
    query: Mapping[str, str],
    pages: Sequence[Page],
    cookies: Mapping[str, str] | None = None,
    person: Person | None = None,
) -> str:
    """Streamlit's shell with our language, title, head, header and footer. Raises ShellError."""
    cookies = cookies or {}
    language = preferences.language(cookies, query)
    t = translator(language)
    current = next((page for page in pages if page.path == path), None)
    title = t("page-title", title=t(f"{current.id}-title") if current else t("not-found-title"))
    head = (
        f'<link rel="stylesheet" href="{assembled.styles().address}">'
        f'<script defer src="{assembled.scripts().address}"></script>'
    )
    shell = _between(shell, "<title>", "</title>", html.escape(title))
    shell = _between(shell, "<noscript>", "</noscript>", f"<p>{html.escape(t('no-script'))}</p>")
    shell = _without(shell, '<link rel="service-desc"', "/>")
    shell = _without(shell, '<link\n      rel="preload"', "/>")
    shell = _without(shell, "<script>\n", "</script>")
    shell = _replaced(shell, '<html lang="en">', f"<html{frame.look(query, cookies)}>")
    shell = _replaced(shell, "</head>", f"{head}</head>")
    shell = _replaced(shell, "<body>", f"<body>{frame.header(path, query, pages, language, person=person)}")
    return _replaced(shell, "</body>", f"{frame.footer(path, query, pages, language)}</body>")


def not_found(query: Mapping[str, str], pages: Sequence[Page], cookies: Mapping[str, str]) -> str:
    """The page for an address that is none: our header, one sentence and a way on."""
    language = preferences.language(cookies, query)
    t = translator(language)
    return str(
        render(
            "not_found.html",
            t=t,
            look=frame.look(query, cookies),
            stylesheet=assembled.styles().address,
            header=frame.header("/", query, pages, language, current=False),
            footer=frame.footer("", query, pages, language),
            link=f"/?{urlencode({'lang': language})}",
        )
    )


def _is_nowhere(path: str, pages: Sequence[Page]) -> bool:
    """Neither a page nor a file nor a route: Streamlit would answer it with its own English page."""
    known = {page.path.rstrip("/") for page in pages}
    first = path.lstrip("/").split("/")[0]
    return (
        path.rstrip("/") not in known and first not in ROUTES and "_stcore" not in path and "." not in first
    )


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise ShellError(f"expected {old!r} once in Streamlit's shell, found it {text.count(old)} times")
    return text.replace(old, new)


def _between(text: str, start: str, end: str, new: str) -> str:
    before, found, rest = text.partition(start)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ShellError(f"expected {start!r} … {end!r} in Streamlit's shell")
    return f"{before}{start}{new}{end}{after}"


def _without(text: str, start: str, end: str) -> str:
    before, found, rest = text.partition(start)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ShellError(f"expected {start!r} … {end!r} in Streamlit's shell")
    return before + after


class ShellMiddleware:
    """Buffers ``text/html`` answers only, rewrites them, and lets everything else pass untouched."""

    def __init__(self, app: ASGIApp, pages: Sequence[Page], access: Access | None = None) -> None:
        self._app = app
        self._pages = pages
        self._access = access or Access()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; other kinds of scope (websocket, lifespan) are handed on."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        if _is_nowhere(scope["path"], self._pages):
            query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
            cookies = HTTPConnection(scope).cookies
            await HTMLResponse(not_found(query, self._pages, cookies), status_code=404)(scope, receive, send)
            return
        asked = scope
        if scope["path"].rstrip("/") in {page.path.rstrip("/") for page in self._pages}:
            headers = [pair for pair in scope["headers"] if pair[0] not in _DROPPED_REQUEST_HEADERS]
            extensions = {
                name: value
                for name, value in (scope.get("extensions") or {}).items()
                if name != "http.response.pathsend"
            }
            # A HEAD answer has the length of the GET answer, so the page is made for both.
            asked = {**scope, "headers": headers, "extensions": extensions, "method": "GET"}
        await self._app(asked, receive, _Rewriting(scope, send, self._pages, self._access))


class _Rewriting:
    """The sending side of one request."""

    def __init__(self, scope: Scope, send: Send, pages: Sequence[Page], access: Access) -> None:
        self._access = access
        self._scope = scope
        self._send = send
        self._pages = pages
        self._start: Message | None = None
        self._body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            is_page = headers.get("content-type", "").startswith("text/html")
            # A file that is handed out is no page of ours, HTML or not.
            is_file = headers.get("content-disposition", "").startswith("attachment")
            if is_page and not is_file and "content-encoding" not in headers:
                self._start = message
                return
        if message["type"] != "http.response.body" or self._start is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._finish()

    async def _finish(self) -> None:
        assert self._start is not None
        query = dict(parse_qsl(self._scope["query_string"].decode("latin-1")))
        path = self._scope["path"].rstrip("/") or "/"
        connection = HTTPConnection(self._scope)
        person = self._access.person(connection.headers, connection.cookies)
        shell = self._body.decode("utf-8")
        body = rewrite(shell, path, query, self._pages, connection.cookies, person).encode("utf-8")
        headers = MutableHeaders(raw=self._start["headers"])
        headers["content-length"] = str(len(body))
        headers["cache-control"] = "no-cache"
        for stale in ("etag", "last-modified"):
            del headers[stale]
        self._greet(headers)
        await self._send(self._start)
        await self._send(
            {"type": "http.response.body", "body": b"" if self._scope["method"] == "HEAD" else body}
        )

    def _greet(self, headers: MutableHeaders) -> None:
        """Give a visitor without a mark one, before the page opens the connection that its forms need."""
        connection = HTTPConnection(self._scope)
        if not visitors.mark_of(connection.cookies):
            greeting = Response()
            greeting.set_cookie(
                visitors.MARK_COOKIE,
                visitors.new_mark(),
                max_age=visitors.YEAR_S,
                httponly=True,
                samesite="lax",
                secure=connection.url.scheme == "https",
                path="/",
            )
            headers.append("set-cookie", greeting.headers["set-cookie"])
