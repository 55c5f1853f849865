"""HTML in one file: what its structure says without a browser; the audit's engines open it besides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lxml import html
from lxml.etree import ParserError

from dashboard.audit.files.fault import Fault

RULES: Final = (
    "html-language",
    "html-title",
    "html-headings",
    "html-main",
    "html-skip-link",
    "html-table-headers",
    "html-alternatives",
    "html-links",
    "html-identifiers",
    "html-no-script",
    "html-self-contained",
)
_FILE_NAME = re.compile(r"^\S+\.(png|jpe?g|gif|svg|webp)$", re.IGNORECASE)


def faults(content: bytes) -> list[Fault]:
    """Where a page fails."""
    try:
        page = html.document_fromstring(content.decode("utf-8"))
    except (ParserError, UnicodeDecodeError, ValueError) as error:
        return [Fault("html-main", detail=str(error))]
    return [*_document(page), *_headings(page), *_tables(page), *_alternatives(page), *_links(page)]


def _document(page: html.HtmlElement) -> Iterator[Fault]:
    if not (page.get("lang") or "").strip():
        yield Fault("html-language")
    if not (page.findtext("head/title") or "").strip():
        yield Fault("html-title")
    if len(page.xpath("//main")) != 1:
        yield Fault("html-main")
    if page.xpath("//script") or page.xpath("//@*[starts-with(name(), 'on')]"):
        yield Fault("html-no-script")
    if page.xpath("//link[@href] | //img[not(starts-with(@src, 'data:'))] | //iframe | //object"):
        yield Fault("html-self-contained")
    for name, count in Counter(page.xpath("//@id")).items():
        if count > 1:
            yield Fault("html-identifiers", str(name))


def _headings(page: html.HtmlElement) -> Iterator[Fault]:
    headings = page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
    levels = [int(heading.tag[1]) for heading in headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield Fault("html-headings", detail="h1")
    for before, level in pairwise(levels):
        if level > before + 1:
            yield Fault("html-headings", detail=f"h{before} → h{level}")


def _tables(page: html.HtmlElement) -> Iterator[Fault]:
    for number, table in enumerate(page.xpath("//table"), 1):
        if not "".join(table.xpath("./caption//text()")).strip():
            yield Fault("html-table-headers", str(number), "caption")
        if not table.xpath("./thead/tr/th[@scope='col']") or table.xpath("./thead/tr/td"):
            yield Fault("html-table-headers", str(number), "thead")
        if table.xpath("./tbody/tr[not(th[@scope='row'])]"):
            yield Fault("html-table-headers", str(number), "tbody")


def _alternatives(page: html.HtmlElement) -> Iterator[Fault]:
    for number, figure in enumerate(page.xpath("//*[@role='img'] | //img"), 1):
        words = (figure.get("aria-label") or figure.get("alt") or "").strip()
        if not words or _FILE_NAME.match(words):
            yield Fault("html-alternatives", str(number), words)


def _links(page: html.HtmlElement) -> Iterator[Fault]:
    known = set(page.xpath("//@id"))
    for link in page.xpath("//a[@href]"):
        words, target = link.text_content().strip(), link.get("href")
        if not words or (target.startswith("#") and target[1:] not in known):
            yield Fault("html-links", target, words)
    first = page.xpath("//body//a[@href]")
    if not first or first[0].get("href") not in {f"#{name}" for name in page.xpath("//main/@id")}:
        yield Fault("html-skip-link")
