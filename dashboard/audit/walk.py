"""The Tab walk: where the keyboard takes the focus, whether it shows, and whether it gets out again."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urldefrag

from PIL import Image, ImageChops
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.script import PageError, source
from dashboard.audit.visit import Visit

MOST_STOPS: Final = 250
MOST_SHOTS: Final = 60
STAY: Final = 2  # presses that leave the focus where it is before that is a trap
STAY_INSIDE: Final = 12  # the same for elements with stops inside them: date fields, players, frames
VISIBLE_LEVELS: Final = 24  # of 255: a smaller difference between two shots is no indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One element that took the focus; ``entry`` is the page's description of it."""

    node: int
    entry: dict[str, Any]
    on_screen: bool
    indicated: bool
    text_field: bool
    frame: bool


@dataclass(slots=True, kw_only=True)
class Path:
    """The walk's stops in order; complete where the focus came round or left the document."""

    stops: list[Stop] = field(default_factory=list)
    complete: bool = False
    trapped: Stop | None = None
    changed: Stop | None = None
    changed_to: str = ""


def walk(visit: Visit) -> Path:
    """Walk once a visit; later calls answer from memory. Raises PageError."""
    if "walk" not in visit.memory:
        visit.memory["walk"] = _walk(visit)
    path: Path = visit.memory["walk"]
    return path


def _walk(visit: Visit) -> Path:
    path = Path()
    windows = len(visit.page.context.pages)
    address = urldefrag(visit.page.url).url
    visit.call(source("walk.js"))
    visit.from_start()
    seen: dict[int, Stop] = {}
    last, stays, outside = 0, 0, 0
    while len(path.stops) < MOST_STOPS:
        visit.press("Tab")
        entry = _active(visit)
        if entry is None or _left(visit, address, windows):
            path.changed, path.changed_to = (path.stops[-1] if path.stops else None), visit.page.url
            if entry is not None:
                path.changed = _stop(visit, entry, seen)
            return path
        if entry["outside"]:
            outside += 1
            if outside > 1 or not path.stops:
                break
            continue
        node = entry["node"]
        stays = stays + 1 if node == last else 0
        last = node
        if node not in seen:
            seen[node] = _stop(visit, entry, seen)
            path.stops.append(seen[node])
        elif stays:
            if stays >= (STAY_INSIDE if entry["inside"] else STAY):
                path.trapped = None if _escapes(visit, {node}) else seen[node]
                return path
        elif node == path.stops[0].node:
            break
        else:
            places = [stop.node for stop in path.stops]
            ring = set(places[places.index(node) :])
            path.trapped = None if _escapes(visit, ring) else seen[node]
            return path
    path.complete = len(path.stops) < MOST_STOPS
    return path


def _active(visit: Visit) -> dict[str, Any] | None:
    try:
        entry: dict[str, Any] | None = visit.call("() => globalThis.__auditWalk?.active() ?? null")
    except PageError:
        return None
    return entry


def _left(visit: Visit, address: str, windows: int) -> bool:
    return urldefrag(visit.page.url).url != address or len(visit.page.context.pages) > windows


def _stop(visit: Visit, entry: dict[str, Any], seen: dict[int, Stop]) -> Stop:
    indicated = entry["indicated"]
    if entry["onScreen"] and not indicated and len(seen) < MOST_SHOTS:
        indicated = _pixels_differ(visit)
    return Stop(
        node=entry["node"],
        entry=entry,
        on_screen=entry["onScreen"],
        indicated=indicated,
        text_field=entry["textField"],
        frame=entry["frame"],
    )


def _pixels_differ(visit: Visit) -> bool:
    try:
        focused = _shot(visit)
        visit.call("() => globalThis.__auditWalk.rest()")
        resting = _shot(visit)
        visit.call("() => globalThis.__auditWalk.resume()")
    except PlaywrightError as error:
        raise PageError("screenshot-failed", error.message.splitlines()[0][:300]) from error
    if focused.size != resting.size:
        return True
    lowest_highest = ImageChops.difference(focused, resting).convert("L").getextrema()
    return isinstance(lowest_highest[1], int | float) and lowest_highest[1] >= VISIBLE_LEVELS


def _shot(visit: Visit) -> Image.Image:
    data = visit.page.screenshot(animations="disabled", caret="hide", timeout=visit.limit_s * 1000)
    return Image.open(io.BytesIO(data)).convert("RGB")


def _escapes(visit: Visit, ring: set[int]) -> bool:
    """Whether Escape and then Tab leads out, as it does from a dialog that closes."""
    visit.press("Escape")
    for _ in range(len(ring) + 1):
        visit.press("Tab")
        entry = _active(visit)
        if entry is None or entry["outside"] or entry["node"] not in ring:
            return True
    return False
