"""Contrast by pixels, for text whose background no style tells (images, gradients, SVG).

The page is captured with its text and with the text made transparent: where the two differ a letter stands,
and what the second shows there is the letter's background. The text's own colour is laid over it and the
contrast of WCAG 2.2 taken at each such pixel.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.frames import whole_height
from dashboard.audit.script import PageError, source
from dashboard.audit.visit import Visit

HIDDEN: Final = """*, *::before, *::after { -webkit-text-fill-color: transparent !important;
  text-shadow: none !important; text-decoration-color: transparent !important;
  caret-color: transparent !important; transition: none !important; }
svg text, svg tspan { fill: transparent !important; stroke: transparent !important; }"""
GLYPH_LEVELS: Final = 12  # of 255: where the two captures differ by more, a letter stands
LEAST_PIXELS: Final = 20
ROUNDING: Final = 0.05

Pixels = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as captured: the contrast at each pixel of its letters; none where nothing of it was seen."""

    entry: dict[str, Any]
    ratios: Pixels
    large: bool
    blended: bool

    def share_below(self, least: float) -> float:
        """Share of the letters' pixels with less contrast than that, 0 to 1."""
        return float(np.mean(self.ratios < least - ROUNDING)) if self.ratios.size else 0.0


def texts(visit: Visit) -> list[Text]:
    """The texts of the page that only pixels can tell of, once a visit. Raises PageError."""
    if "contrast" not in visit.memory:
        visit.memory["contrast"] = _capture(visit)
    found: list[Text] = visit.memory["contrast"]
    return found


def _capture(visit: Visit) -> list[Text]:
    whole_height(visit)
    entries = visit.call(source("contrast.js"))
    if not entries:
        return []
    try:
        shown = _shot(visit)
        style = visit.page.add_style_tag(content=HIDDEN)
        hidden = _shot(visit)
        style.evaluate("(element) => element.remove()")
    except PlaywrightError as error:
        raise PageError("screenshot-failed", error.message.splitlines()[0][:300]) from error
    return [_text(entry, shown, hidden) for entry in entries]


def _text(entry: dict[str, Any], shown: Pixels, hidden: Pixels) -> Text:
    parts = [_ratios(entry, box, shown, hidden) for box in entry["boxes"]]
    ratios = np.concatenate(parts)
    enough = ratios if ratios.size >= LEAST_PIXELS else np.empty(0)
    return Text(entry=entry, ratios=enough, large=entry["large"], blended=entry["blended"])


def _ratios(entry: dict[str, Any], box: list[float], shown: Pixels, hidden: Pixels) -> Pixels:
    left, top = (max(0, int(edge)) for edge in box[:2])
    right, bottom = (int(edge) + 1 for edge in box[2:])
    front, back = shown[top:bottom, left:right], hidden[top:bottom, left:right]
    letters = np.abs(front - back).max(axis=2, initial=0) > GLYPH_LEVELS
    ground = back[letters]
    over = entry["alpha"] * np.asarray(entry["colour"], dtype=np.float64) + (1 - entry["alpha"]) * ground
    light, dark = _luminance(over), _luminance(ground)
    return np.asarray((np.maximum(light, dark) + 0.05) / (np.minimum(light, dark) + 0.05))


def _luminance(pixels: Pixels) -> Pixels:
    channels = pixels / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]), dtype=np.float64)


def _shot(visit: Visit) -> Pixels:
    data = visit.page.screenshot(animations="disabled", caret="hide", timeout=visit.limit_s * 1000)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), dtype=np.float64)
