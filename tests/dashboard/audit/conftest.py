"""A real browser and a real local HTTP server for the audit's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import assets

TYPES = {"css": "text/css", "json": "application/json", "svg": "image/svg+xml"}

LEADS_TO = "-> "  # a page that is this and an address answers with a redirect to it

Page = str | Callable[[dict[str, list[str]]], str]


class Site(dict[str, Page]):
    """Pages by path; a page is text, or a function of the query. Other paths answer 404."""

    base: str


def noted(seen: list[str], what: str, page: str) -> str:
    """The page that a site gives, which keeps that it was asked for it."""
    seen.append(what)
    return page


@pytest.fixture(scope="session")
def _server() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            page = site.get(address.path)
            if callable(page):
                page = page(parse_qs(address.query))
            body = ("없는 화면" if page is None else page).encode()
            leads = page is not None and page.startswith(LEADS_TO)
            self.send_response(303 if leads else 200 if page is not None else 404)
            if leads and page:
                self.send_header("Location", page.removeprefix(LEADS_TO))
            kind = TYPES.get(address.path.rpartition(".")[2], "text/html")
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):
                self.wfile.write(body)

        def log_message(self, format: str, *values: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.base = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join()


@pytest.fixture
def site(_server: Site) -> Iterator[Site]:
    """An empty site on a running server."""
    _server.clear()
    _server["/favicon.ico"] = ""
    yield _server
    _server.clear()


@pytest.fixture
def good(site: Site) -> Site:
    """The test's own small Korean site: two pages without a fault."""
    folder = Path(__file__).parent / "pages"
    site["/"] = (folder / "overview.html").read_text(encoding="utf-8")
    site["/meetings"] = (folder / "meetings.html").read_text(encoding="utf-8")
    site["/style.css"] = (folder / "style.css").read_text(encoding="utf-8")
    site["/chart.svg"] = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="50"/></svg>'
    return site


@pytest.fixture(scope="session", autouse=True)
def _assets() -> None:
    assets.install()
