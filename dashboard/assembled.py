"""Our style sheets and our scripts, each kind served as one file: a first load asks for two, not for thirty.

Its address holds the hash of what is in it, so that a browser keeps it for as long as it is the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.responses import Response
from starlette.routing import Route

from dashboard.components.palette import css_variables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

FOLDER: Final = Path(__file__).with_name("static")
# In the order in which they hold; the palette's variables come first.
STYLES: Final = (
    "fonts",
    "site",
    "frame",
    "tables",
    "filters",
    "figures",
    "forms",
    "documents",
    "transcript",
    "pages",
    "overview",
    "search",
    "follow_ups",
    "streamlit",
    "settings",
    "loading",
    "print",
)
SCRIPTS: Final = (
    "repair",
    "navigate",
    "copy",
    "acts",
    "upload",
    "hear",
    "picture",
    "numbers",
    "paper",
    "audit",
    "report",
)
KEPT: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Assembled:
    """One file: its path, what is in it, and a hash of that."""

    path: str
    media_type: str
    content: str
    version: str

    @property
    def address(self) -> str:
        """Where this very content is."""
        return f"{self.path}?v={self.version}"


@cache
def styles() -> Assembled:
    """All style sheets."""
    parts = [css_variables(), *(_read(f"{name}.css") for name in STYLES)]
    return _assembled("/site/all.css", "text/css", parts)


@cache
def scripts() -> Assembled:
    """All scripts; each is a function of its own that runs at once."""
    return _assembled("/site/all.js", "text/javascript", [_read(f"{name}.js") for name in SCRIPTS])


def routes() -> list[Route]:
    """Where they are served."""
    return [_route(styles()), _route(scripts())]


def _route(file: Assembled) -> Route:
    etag = f'"{file.version}"'

    async def answer(request: Request) -> Response:
        named = request.query_params.get("v") == file.version
        headers = {"etag": etag, "cache-control": KEPT if named else "no-cache"}
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.media_type, headers=headers)

    return Route(file.path, answer)


def _assembled(path: str, media_type: str, parts: Sequence[str]) -> Assembled:
    content = "\n".join(parts)
    version = hashlib.sha256(content.encode("utf-8")).hexdigest()[:16]
    return Assembled(path, media_type, content, version)


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
