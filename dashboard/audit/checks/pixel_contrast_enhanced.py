"""The same as pixel-contrast with the values of level AAA; only measurements run it."""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, pixel_contrast
from dashboard.audit.visit import Visit

LEAST: Final = 7.0
LEAST_LARGE: Final = 4.5


def check(visit: Visit) -> Result:
    """Fails where a tenth of the letters has too little."""
    return pixel_contrast.check(visit, LEAST, LEAST_LARGE)
