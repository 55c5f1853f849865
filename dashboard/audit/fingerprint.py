"""What a page state renders, as one number: equal where the audit would see the same with the same tools.

It takes in the served markup, the document and its styles as they stand, controls, where each element is
drawn, and the bytes of all that was fetched to draw it; ``tools`` takes in what looks at it.
"""

from __future__ import annotations

import hashlib
import platform
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Response

from dashboard import assets
from dashboard.audit.model import PageState
from dashboard.audit.script import source
from dashboard.audit.visit import Visit

DRAWN_WITH: Final = frozenset({"script", "stylesheet", "font", "image", "media"})
STAMPS: Final = ("etag", "last-modified", "content-length")
PACKAGES: Final = ("playwright", "numpy", "pillow")
PROGRAM: Final = frozenset({".py", ".js", ".toml", ".csv"})


class Digests:
    """SHA-256 of the files that pages fetch, each read once a run and version."""

    def __init__(self) -> None:
        self._known: dict[tuple[str | None, ...], str] = {}

    def of(self, response: Response) -> str:
        """Raises PlaywrightError where the browser no longer has the bytes."""
        headers = response.headers
        stamps = [headers.get(name) for name in STAMPS]
        key = (response.url, *stamps)
        if key not in self._known or not any(stamps[:2]):
            self._known[key] = hashlib.sha256(response.body()).hexdigest()
        return self._known[key]


def of_page(visit: Visit, digests: Digests) -> str | None:
    """The open page's fingerprint; None where not everything that it shows can be known."""
    rendered = visit.call(source("fingerprint.js"))
    if rendered is None:
        return None
    origin = re.match(r"https?://[^/?#]*", visit.page.url)
    host = origin[0] if origin else ""
    try:
        fetched = {
            f"{one.status} {one.url.removeprefix(host)} {digests.of(one) if one.status < 300 else ''}"
            for one in visit.traffic.responses
            if one.request.resource_type in DRAWN_WITH and not one.url.startswith("data:")
        }
    except PlaywrightError:
        return None
    served = visit.html.replace(host, "") if host else visit.html
    return _hash([steadied(f"{served}\n{rendered}"), *sorted(fetched)])


def steadied(text: str) -> str:
    """The text with what differs at each load replaced by numbered placeholders (``fingerprint.toml``)."""
    values: dict[str, None] = {}
    for introduced in _volatile():
        values.update(dict.fromkeys(introduced.findall(text)))
    if not values:
        return text
    places = {value: f"volatile-{number}" for number, value in enumerate(values)}
    # A colour that happens to read like a drawing's name stays what it is.
    anywhere = re.compile("(?<![#0-9A-Fa-f])(?:" + "|".join(map(re.escape, places)) + ")")
    return anywhere.sub(lambda match: places[match[0]], text)


def of_state(state: PageState) -> str:
    """Which page state it is, wherever it is served."""
    parts = (state.page, state.address, state.width, state.theme, state.language, state.state)
    return _hash([repr(parts), repr(state.steps), repr(state.acts), state.slow])


def tools(browser: str) -> str:
    """What looks at pages: this package, the engines' files, the browser and the system that draws."""
    return of_files(looking(), {"browser": browser, "system": platform.platform(), **_versions()})


def looking() -> list[Path]:
    """Files of the audit's program, its rules, and its engines."""
    from dashboard.audit import engines

    package = Path(str(files(__package__)))
    own = [path for path in package.rglob("*") if path.suffix in PROGRAM]
    libraries = [assets.path(f"{one.PACKAGE}/{one.LIBRARY}") for one in engines.ENGINES.values()]
    return [*sorted(own), *libraries, assets.path("axe-core/locales/ko.json")]


def of_files(paths: Iterable[Path], versions: Mapping[str, str]) -> str:
    """The bytes of files and named versions as one number."""
    told = [f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths]
    return _hash([*told, *(f"{name} {value}" for name, value in sorted(versions.items()))])


def _versions() -> dict[str, str]:
    return {name: version(name) for name in PACKAGES}


@cache
def _volatile() -> tuple[re.Pattern[str], ...]:
    content = tomllib.loads(source("fingerprint.toml"))
    return tuple(re.compile(one["introduced"]) for one in content["volatile"])


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
