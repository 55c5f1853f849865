"""Evidence for findings: the element as a picture within its surroundings, and its role and name as computed.

Each distinct finding is shown once, in the first page state that it is found in. What cannot be pictured
costs no finding: the picture is left out.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from PIL import Image, ImageDraw
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import FloatRect

from dashboard.audit.collapse import subject_of
from dashboard.audit.model import Evidence, Finding, StateResult
from dashboard.audit.script import PageError, source
from dashboard.audit.visit import Visit

MOST_A_STATE: Final = 25
MOST_A_RUN: Final = 400
MARGIN: Final = 48  # CSS pixels of surroundings on each side
WIDEST, HIGHEST = 900, 500  # CSS pixels of a picture; of a larger element its beginning is shown
FRAME: Final = "#D6006E"
MOST_BYTES: Final = 60_000
QUALITIES: Final = (80, 60, 40)
MOST_LETTERS: Final = 300

Box = dict[str, Any]


@dataclass(slots=True)
class Album:
    """Which findings of a run have been shown; shared by its threads."""

    shown: set[tuple[str, str, str]] = field(default_factory=set)
    left: int = MOST_A_RUN
    lock: Lock = field(default_factory=Lock)

    def take(self, visit: Visit, result: StateResult) -> None:
        """Add evidence to a state's result for what no state has shown before, failures first."""
        for selector in self._wanted(result):
            try:
                evidence = _of_element(visit, selector)
            except (PageError, PlaywrightError):
                return
            if evidence:
                result.evidence[selector] = evidence

    def _wanted(self, result: StateResult) -> list[str]:
        findings = [finding for examined in result.examined for finding in examined.findings]
        findings.sort(key=lambda finding: finding.outcome != "failed")
        page = result.state.page
        with self.lock:
            selectors: dict[str, None] = {}
            for finding in findings:
                key = _key(page, finding)
                if key in self.shown or (finding.selector not in selectors and self._spent(selectors)):
                    continue
                if finding.selector not in selectors and finding.selector not in result.evidence:
                    selectors[finding.selector] = None
                    self.left -= 1
                self.shown.add(key)
        return list(selectors)

    def _spent(self, selectors: dict[str, None]) -> bool:
        return self.left < 1 or len(selectors) >= MOST_A_STATE


def _key(page: str, finding: Finding) -> tuple[str, str, str]:
    return page, subject_of(finding), finding.selector


def _of_element(visit: Visit, selector: str) -> Evidence | None:
    """The element in the page as it stands; None where it is no longer there."""
    box = visit.call(source("evidence.js"), selector)
    if box is None:
        return None
    try:
        role, name = _computed(visit)
        if not box["seen"]:
            return Evidence(role=role, name=name)
        picture, width, height = _picture(visit, box)
        return Evidence(role=role, name=name, picture=picture, width=width, height=height)
    finally:
        visit.call(source("evidence.js"), "")


def _computed(visit: Visit) -> tuple[str | None, str | None]:
    """Role and name in the browser's own accessibility tree."""
    session = visit.page.context.new_cdp_session(visit.page)
    try:
        found = session.send("Runtime.evaluate", {"expression": "globalThis.__evidence"})
        asked = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        node = session.send("Accessibility.getPartialAXTree", asked)["nodes"][0]
    finally:
        session.detach()
    return _value(node, "role"), _value(node, "name")


def _value(node: dict[str, Any], part: str) -> str | None:
    value = str(node.get(part, {}).get("value") or "").strip()[:MOST_LETTERS]
    return None if value in ("", "none") else value


def _picture(visit: Visit, box: Box) -> tuple[bytes, int, int]:
    clip = _clip(box)
    limit = visit.limit_s * 1000
    data = visit.page.screenshot(clip=clip, animations="disabled", caret="hide", timeout=limit)
    image = Image.open(io.BytesIO(data)).convert("RGB")
    left, top = box["left"] - clip["x"], box["top"] - clip["y"]
    edge = (left - 4, top - 4, left + box["width"] + 4, top + box["height"] + 4)
    pen = ImageDraw.Draw(image)
    pen.rectangle((edge[0] - 2, edge[1] - 2, edge[2] + 2, edge[3] + 2), outline="white", width=7)
    pen.rectangle(edge, outline=FRAME, width=3)
    return _small(image), image.width, image.height


def _clip(box: Box) -> FloatRect:
    """The element with its surroundings, within the window and the greatest size."""
    left = max(0, box["left"] - MARGIN)
    top = max(0, box["top"] - MARGIN)
    right = min(box["wide"], box["left"] + box["width"] + MARGIN, left + WIDEST)
    bottom = min(box["high"], box["top"] + box["height"] + MARGIN, top + HIGHEST)
    return {"x": left, "y": top, "width": max(1, right - left), "height": max(1, bottom - top)}


def _small(image: Image.Image) -> bytes:
    """The picture as WebP within its most bytes."""
    for quality in QUALITIES:
        written = io.BytesIO()
        image.save(written, "WEBP", quality=quality)
        if written.tell() <= MOST_BYTES:
            return written.getvalue()
    return _small(image.resize((max(1, image.width // 2), max(1, image.height // 2))))
