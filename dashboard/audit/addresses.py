"""Which pages of another site are audited: from addresses, a sitemap or a list, as its robots.txt allows.

A sitemap follows sitemaps.org 0.9, an index of sitemaps too. robots.txt (RFC 9309) is asked for once a site;
where there is none everything is allowed, where it is refused or fails nothing is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import BaseHandler, ProxyHandler, Request, build_opener
from urllib.robotparser import RobotFileParser

from lxml import etree

from dashboard.audit.errors import AuditError
from dashboard.audit.gate import NOBODY, RefusedError, resolved

AGENT: Final = "minutes-dashboard-audit"
READ_LIMIT_S: Final = 30
MOST_BYTES: Final = 10 * 1024**2
MOST_SITEMAPS: Final = 20
LIMIT: Final = 50
Read = Callable[[str], bytes]
BARRED: Final = ["User-agent: *", "Disallow: /"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Addresses to audit, those that robots.txt keeps from us, and how many are over the limit."""

    allowed: tuple[str, ...]
    barred: tuple[str, ...] = ()
    left: int = 0


def choose(
    urls: Sequence[str],
    *,
    sitemap: str | None = None,
    list_file: Path | None = None,
    limit: int = LIMIT,
    gate: str | None = None,
) -> Chosen:
    """The addresses, each once, that may be audited, at most ``limit`` of them.

    ``gate``: the proxy to ask through, where only public addresses may be audited. Raises AuditError
    ``audit-address``, ``audit-private``, ``audit-sitemap``, ``audit-list``, ``audit-list-empty``,
    ``audit-barred``.
    """
    read = _reader(gate)
    of_site = () if sitemap is None else of_sitemap(sitemap, read)
    listed = [*urls, *of_site, *(() if list_file is None else of_list(list_file))]
    for url in listed:
        _checked(url)
    if gate:  # which refuses again whatever a name comes to mean
        for url in listed[:limit]:
            require_public(url)
    robots: dict[str, RobotFileParser] = {}
    allowed: list[str] = []
    barred: list[str] = []
    for url in dict.fromkeys(listed):
        if len(allowed) == limit:
            break
        (allowed if _may(url, robots, read) else barred).append(url)
    if barred and not allowed:
        raise AuditError("audit-barred", count=len(barred))
    left = len(dict.fromkeys(listed)) - len(allowed) - len(barred)
    return Chosen(tuple(allowed), tuple(barred), left)


def of_sitemap(address: str, read: Read | None = None) -> list[str]:
    """Addresses in a sitemap, those of an index one after the other. Raises AuditError ``audit-sitemap``."""
    waiting, count = [address], 0
    found: list[str] = []
    while waiting and count < MOST_SITEMAPS:
        root = _sitemap(_checked(waiting.pop(0)), read or _reader(None))
        count += 1
        places = [
            urljoin(address, (place.text or "").strip())
            for place in root.iter("{*}loc")
            if (place.text or "").strip()
        ]
        if etree.QName(root).localname == "sitemapindex":
            waiting += places
        else:
            found += places
    if not found:
        raise AuditError("audit-sitemap", address=address, detail="0")
    return found


def of_list(path: Path) -> list[str]:
    """Addresses in a text file, one a line; blank lines and those after # are left out.

    Raises AuditError ``audit-list``, ``audit-list-empty``.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        detail = getattr(error, "strerror", None) or type(error).__name__
        raise AuditError("audit-list", path=str(path), detail=detail) from error
    found = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not found:
        raise AuditError("audit-list-empty", path=str(path))
    return found


def _sitemap(address: str, read: Read) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(read(address), parser)
    except (URLError, OSError, ValueError, etree.XMLSyntaxError) as error:
        raise AuditError("audit-sitemap", address=address, detail=str(error)[:200]) from error


def _may(url: str, known: dict[str, RobotFileParser], read: Read) -> bool:
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    if site not in known:
        known[site] = _robots(f"{site}/robots.txt", read)
    return known[site].can_fetch(AGENT, url)


def _robots(address: str, read: Read) -> RobotFileParser:
    rules = RobotFileParser(address)
    try:
        lines = read(address).decode("utf-8", "replace").splitlines()
    except HTTPError as error:
        # RFC 9309, 2.3.1: 4xx is no rule at all; we keep out where we are told that we may not ask.
        barred = error.code in (401, 403) or (error.code >= 500 and error.reason != NOBODY)
        lines = BARRED if barred else []
    except (URLError, OSError, ValueError):
        lines = []  # nobody answers: neither will the page, and the audit says so
    rules.parse(lines)
    return rules


def _reader(gate: str | None) -> Read:
    """How a site's own files are read: directly, or through the gate, redirects too."""
    opener = build_opener(ProxyHandler({}), _Through(gate)) if gate else build_opener()

    def read(address: str) -> bytes:
        request = Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - http(s) only, checked
        with opener.open(request, timeout=READ_LIMIT_S) as response:
            content = response.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise ValueError(f"> {MOST_BYTES} B")
        return bytes(content)

    return read


class _Through(BaseHandler):
    """Sends each request, also one that a redirect asks for, through a proxy."""

    def __init__(self, gate: str) -> None:
        self._gate = gate

    def http_request(self, request: Request) -> Request:
        request.set_proxy(self._gate, "http")
        return request

    https_request = http_request


def require_public(url: str) -> None:
    """Raises AuditError ``audit-address``, or ``audit-private`` where no audit from a page may go."""
    parts = urlsplit(_checked(url))
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        resolved(parts.hostname or "", port)
    except RefusedError as error:
        raise AuditError("audit-private", address=url) from error
    except (OSError, ValueError):
        return  # nobody answers: the audit says so


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise AuditError("audit-address", address=url)
    return url
