"""What is to be audited: the dashboard's page states by its manifest, or the addresses of other sites."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final, Literal
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

from dashboard.audit.errors import AuditError
from dashboard.audit.model import PageState, Slow, Theme
from dashboard.audit.sample import Reason

WIDTHS: Final = (1280, 640, 320)
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
FORCED: Final[Theme] = (
    "forced"  # colours that the system forces on a page: looked at where it opens, at its widest
)
ACTIONS: Final = frozenset({"click", "fill", "focus", "press"})
READ_LIMIT_S: Final = 30
REST: Final = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """The page states of one audit, and whether they are the product's own or another site's.

    ``declared``: why the site wants a page in the sample that a person looks at.
    """

    kind: Literal["dashboard", "web"]
    states: tuple[PageState, ...]
    declared: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)


def of_dashboard(base: str) -> Targets:
    """Page states in ``<base>/manifest.json``: every state in every language, theme and width (or those that
    the state names), and as it opens in forced colours.

    Raises AuditError ``audit-address``, ``audit-manifest``, ``audit-nothing``.
    """
    base = _checked(base).rstrip("/")
    address = f"{base}/manifest.json"
    try:
        with urlopen(address, timeout=READ_LIMIT_S) as response:  # noqa: S310 - http(s) only, checked above
            manifest = json.load(response)
        states = tuple(_of_manifest(base, manifest))
        declared: dict[str, tuple[Reason, ...]] = {
            page["id"]: tuple(page.get("sampled", ())) for page in manifest["pages"]
        }
    except (URLError, OSError, ValueError) as error:
        raise AuditError("audit-manifest", address=address, detail=str(error)[:200]) from error
    except (KeyError, TypeError, AttributeError) as error:
        detail = f"{type(error).__name__}: {error}"[:200]
        raise AuditError("audit-manifest", address=address, detail=detail) from error
    return Targets(kind="dashboard", states=_some(states), declared=declared)


def of_addresses(urls: Sequence[str]) -> Targets:
    """Pages of other sites as they open, in every theme and width, and in forced colours.

    Raises AuditError ``audit-address``, ``audit-nothing``.
    """
    states = (
        PageState(
            page=url,
            url=url,
            address=url,
            width=width,
            theme=theme,
            language=None,
            state=REST,
            slow=_slow(REST, width, WIDTHS, theme, THEMES),
        )
        for url in map(_checked, urls)
        for theme, width in _sights(REST, THEMES, WIDTHS)
    )
    return Targets(kind="web", states=_some(tuple(states)))


def _of_manifest(base: str, manifest: dict[str, Any]) -> list[PageState]:
    languages: list[str] = manifest["languages"]
    themes: list[Theme] = manifest.get("themes", list(THEMES))
    widths: list[int] = manifest.get("widths", list(WIDTHS))
    states = []
    for page in manifest["pages"]:
        for language, state in product(languages, page["states"]):
            query = urlencode({**state.get("query", {}), "lang": language}, doseq=True)
            address = f"{page['path']}?{query}"
            states += [
                PageState(
                    page=page["id"],
                    url=base + address,
                    address=address,
                    width=width,
                    theme=theme,
                    language=language,
                    state=state["name"],
                    steps=tuple(_step(step) for step in state.get("steps", [])),
                    acts=tuple(_step(step) for step in state.get("acts", [])),
                    slow=_slow(state["name"], width, widths, theme, themes),
                    follows_theme=bool(manifest.get("follows_theme", False)),
                )
                for theme, width in _sights(state["name"], themes, state.get("widths", widths))
            ]
    return states


def _sights(name: str, themes: Sequence[Theme], widths: Sequence[int]) -> Iterator[tuple[Theme, int]]:
    yield from product(themes, widths)
    if name == REST:
        yield FORCED, max(widths)


def _step(step: dict[str, str]) -> dict[str, str]:
    if len(step) != 1 or not ACTIONS.issuperset(step):
        raise ValueError(f"step {step}")
    return dict(step)


def _slow(name: str, width: int, widths: Sequence[int], theme: str, themes: Sequence[str]) -> Slow:
    """Keyboard and motion are tried at rest, at the widest and the narrowest width, in the first theme; in
    the others, what a theme changes."""
    if name != REST or width not in (max(widths), min(widths)):
        return "none"
    if theme != themes[0]:
        return "themed"
    return "widest" if width == max(widths) else "narrowest"


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise AuditError("audit-address", address=url)
    return url


def _some(states: tuple[PageState, ...]) -> tuple[PageState, ...]:
    if not states:
        raise AuditError("audit-nothing")
    return states
