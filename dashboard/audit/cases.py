"""Published test cases (W3C ACT rules): pages whose right outcome is known, to measure an audit with.

A file of cases is a JSON list; each has the ``rule`` under test, its ``id``, the ``expectation`` (passed,
failed or inapplicable), the criteria of the rule (``sc``), the ``path`` it is published at and the whole page
(``html``). Files that pages name as ``/WAI/content-assets/wcag-act-rules/test-assets/…`` lie in
``test-assets`` beside it. What is audited is the page alone: rules never see any of the rest.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Route

from dashboard.audit.errors import AuditError

ORIGIN: Final = "http://cases.test"
ASSETS_AT: Final = "/WAI/content-assets/wcag-act-rules/test-assets/"
ASSETS: Final = "test-assets"
EXPECTATIONS: Final = frozenset({"passed", "failed", "inapplicable"})
TYPES: Final = {
    "html": "text/html",
    "xhtml": "application/xhtml+xml",
    "xml": "text/xml",
    "svg": "image/svg+xml",
}

Expectation = Literal["passed", "failed", "inapplicable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One page and what is right to say of it; ``criteria`` are those that its rule maps to."""

    rule: str
    id: str
    expectation: Expectation
    criteria: tuple[str, ...]
    path: str
    html: str


def read(file: Path) -> list[Case]:
    """The cases of a file, in its order. Raises AuditError ``audit-cases``."""
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
        cases = [_case(entry) for entry in entries]
    except OSError as error:
        raise AuditError("audit-cases", path=str(file), detail=error.strerror or "?") from error
    except (ValueError, KeyError, TypeError) as error:
        raise AuditError(
            "audit-cases", path=str(file), detail=f"{type(error).__name__}: {error}"[:200]
        ) from error
    if not cases:
        raise AuditError("audit-cases", path=str(file), detail="0")
    return cases


def serve(context: BrowserContext, cases: Sequence[Case], folder: Path) -> None:
    """Answer the context's requests from the cases and from ``folder``; nothing else is there (404)."""
    pages = {f"/{case.path}": case for case in cases}
    root = folder.resolve()

    def answer(route: Route) -> None:
        address = urlsplit(route.request.url)
        path = unquote(address.path)
        case = pages.get(path)
        if case is not None and route.request.url.startswith(ORIGIN):
            media_type = TYPES.get(path.rpartition(".")[2], "text/html")
            route.fulfill(body=case.html, content_type=f"{media_type}; charset=utf-8")
            return
        file = (root / path.partition(ASSETS_AT)[2]).resolve() if ASSETS_AT in path else root
        if file.is_relative_to(root) and file.is_file():
            route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "text/plain")
        else:
            route.fulfill(status=404, body="")

    context.route("**/*", answer)


def _case(entry: dict[str, Any]) -> Case:
    expectation = entry["expectation"]
    if expectation not in EXPECTATIONS:
        raise ValueError(expectation)
    return Case(
        rule=str(entry["rule"]),
        id=str(entry["id"]),
        expectation=expectation,
        criteria=tuple(entry["sc"]),
        path=str(entry["path"]).lstrip("/"),
        html=str(entry["html"]),
    )
