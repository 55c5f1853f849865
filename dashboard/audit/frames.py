"""The page at rest, watched as frames: what still moves, and how fast brightness flashes.

Chromium sends a frame of its screencast whenever something on screen changed, so a page that stands still
sends one frame and no more. A busy machine may send none of a page that moves: where none came late, single
pictures are taken afterwards and compared. The window is made as high as the page, so that nothing is below
its edge.
"""

from __future__ import annotations

import base64
import io
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from time import time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.script import PageError
from dashboard.audit.visit import Visit

WATCH_S: Final = 6.5
LATE_S: Final = 5.0  # WCAG 2.2.2: what moves for longer than five seconds
MOST_PIXELS_HIGH: Final = 8000
FEWEST_DRAWN: Final = 10  # a page that its machine drew less often meanwhile was not watched
BETWEEN_STILLS_S: Final = (0.35, 0.6)  # no whole part of a second: what repeats would look the same
SCALE: Final = 0.5  # of a frame: small ones are sent sooner, so that more of them are
COUNT_DRAWN: Final = """() => {
  const counted = globalThis.__auditDrawn = { times: 0, on: true };
  const next = () => { counted.times += 1; if (counted.on) requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""
DRAWN: Final = "() => { globalThis.__auditDrawn.on = false; return globalThis.__auditDrawn.times; }"
# Height of all there is to scroll, in the document or in a box that fills the window.
HEIGHT: Final = """() => Math.max(document.documentElement.scrollHeight, 1,
  ...[...document.querySelectorAll("body *")].filter((box) => box.clientHeight >= innerHeight * 0.7)
    .map((box) => box.scrollHeight))"""
CELL: Final = 16  # CSS pixels of one cell's side
CHANGED: Final = 0.02  # of full luminance: a smaller change of a cell is the image's compression
# WCAG 2.2, general flash: opposing changes of 10 % of the greatest relative luminance, the darker below 0.8,
# in a quarter of any 10 degrees of the visual field, 341 × 256 CSS pixels.
FLASH_CHANGE: Final = 0.10
FLASH_DARKER: Final = 0.80
FLASH_AREA: Final = 341 * 256 / 4

Grid = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frames:
    """Times (seconds from the start of watching) and the luminance of each cell, 0 to 1.

    ``stills`` are single pictures from after the watching.
    """

    times: tuple[float, ...]
    grids: tuple[Grid, ...]
    stills: tuple[Grid, ...] = ()

    def changes_after(self, seconds: float) -> bool:
        """Whether anything on screen changed later than that (up to ``WATCH_S``)."""
        late = [index for index, moment in enumerate(self.times) if index and moment > seconds]
        return any(_differ(self.grids[index - 1], self.grids[index]) for index in late) or any(
            _differ(one, other) for one, other in pairwise(self.stills)
        )

    @property
    def per_second(self) -> float:
        """How many frames came in a second, on average."""
        return len(self.grids) / WATCH_S

    def flashes_per_second(self) -> int:
        """Most flashes, pairs of opposing changes, within any second in an area large enough to matter."""
        if len(self.grids) < 3:
            return 0
        shape = self.grids[0].shape
        turning: Grid = self.grids[0].copy()
        direction = np.zeros(shape, dtype=np.int8)
        swings: list[tuple[float, NDArray[np.bool_]]] = []
        for moment, grid in zip(self.times[1:], self.grids[1:], strict=True):
            step = grid - turning
            large = (np.abs(step) >= FLASH_CHANGE) & (np.minimum(grid, turning) < FLASH_DARKER)
            swing = large & (np.sign(step).astype(np.int8) != direction)
            swings.append((moment, swing))
            direction = np.where(swing, np.sign(step), direction).astype(np.int8)
            further = swing | ((np.sign(step).astype(np.int8) == direction) & (direction != 0))
            turning = np.where(further, grid, turning)
        most = 0
        for start, _ in swings:
            within = [swing for moment, swing in swings if start <= moment < start + 1]
            counts = np.sum(within, axis=0)
            while most < counts.max() // 2 and (counts >= 2 * (most + 1)).sum() * CELL**2 >= FLASH_AREA:
                most += 1
        return most


def observe(visit: Visit) -> Frames:
    """Watch the page for 6.5 seconds, once a visit; later calls answer from memory. Raises PageError."""
    if "frames" not in visit.memory:
        whole_height(visit)
        visit.memory["frames"] = _watch(visit, SCALE)
    frames: Frames = visit.memory["frames"]
    return frames


def observe_again(visit: Visit) -> Frames:
    """Watch the page anew, in frames of half the size: they are sent sooner. Raises PageError."""
    return _watch(visit, SCALE / 2)


def whole_height(visit: Visit) -> None:
    """Make the window as high as the page, up to 8000 pixels, and wait until it is settled."""
    height = min(MOST_PIXELS_HIGH, visit.call(HEIGHT))
    visit.page.set_viewport_size({"width": visit.state.width, "height": height})
    visit.settle()


def _watch(visit: Visit, scale: float) -> Frames:
    sent, drawn = _screencast(visit, scale)
    if not sent or drawn < FEWEST_DRAWN:
        raise PageError("watch-starved", f"{drawn}")
    grids = [_grid(base64.b64decode(data), scale) for _, data in sent]
    same = [index for index, grid in enumerate(grids) if grid.shape == grids[-1].shape]
    frames = Frames(tuple(sent[index][0] for index in same), tuple(grids[index] for index in same))
    return frames if frames.times[-1] > LATE_S else replace(frames, stills=_stills(visit))


def _differ(one: Grid, other: Grid) -> bool:
    return one.shape == other.shape and bool(np.abs(other - one).max() > CHANGED)


def _stills(visit: Visit) -> tuple[Grid, ...]:
    """Pictures of the window as it is now and a little later."""
    grids = []
    try:
        session = visit.page.context.new_cdp_session(visit.page)
        for pause in (0.0, *BETWEEN_STILLS_S):
            visit.page.wait_for_timeout(pause * 1000)
            taken = session.send("Page.captureScreenshot", {"format": "jpeg", "quality": 80})
            grids.append(_grid(base64.b64decode(taken["data"]), 1.0))
        session.detach()
    except PlaywrightError as error:
        raise PageError("watch-failed", error.message.strip().splitlines()[0][:300]) from error
    return tuple(grids)


def _screencast(visit: Visit, scale: float) -> tuple[list[tuple[float, str]], int]:
    """Frames that were sent, each with its time (s), and how often the page could draw meanwhile.

    Frames are read when all are there: what takes time between two of them would lose the next.
    """
    sent: list[tuple[float, str]] = []
    start = time()
    try:
        session = visit.page.context.new_cdp_session(visit.page)

        def keep(event: dict[str, Any]) -> None:
            sent.append((event["metadata"]["timestamp"] - start, event["data"]))
            # A last frame may come after the page was closed.
            with suppress(PlaywrightError):
                session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

        session.on("Page.screencastFrame", keep)
        visit.call(COUNT_DRAWN)
        size = visit.page.viewport_size or {"width": 0, "height": 0}
        most = {"maxWidth": int(size["width"] * scale), "maxHeight": int(size["height"] * scale)}
        session.send("Page.startScreencast", {"format": "jpeg", "quality": 80, "everyNthFrame": 1, **most})
        visit.page.wait_for_timeout(WATCH_S * 1000)
        session.send("Page.stopScreencast")
        drawn: int = visit.call(DRAWN)
        session.detach()
    except PlaywrightError as error:
        raise PageError("watch-failed", error.message.strip().splitlines()[0][:300]) from error
    return sorted(sent), drawn


def _grid(data: bytes, scale: float) -> Grid:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    cell = CELL * scale
    shape = (max(1, int(image.width / cell)), max(1, int(image.height / cell)))
    small = image.resize(shape, Image.Resampling.BOX)
    channels = np.asarray(small, dtype=np.float64) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]), dtype=np.float64)
