"""Text over an image, a gradient or in SVG has enough contrast, by pixels, where no engine can tell."""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.contrast import texts
from dashboard.audit.visit import Visit

LEAST: Final = 4.5
LEAST_LARGE: Final = 3.0
CLEARLY: Final = 0.1  # share of the letters' pixels below the least that leaves no doubt


def check(visit: Visit, least: float = LEAST, least_large: float = LEAST_LARGE) -> Result:
    """Fails where a tenth of the letters has too little; a person looks at less, and at blended text."""
    seen = [text for text in texts(visit) if text.ratios.size]
    failed, doubtful, passed = [], [], []
    for text in seen:
        share = text.share_below(least_large if text.large else least)
        lowest = f"{text.ratios.min():.2f}:1"
        if share >= CLEARLY and not text.blended:
            failed.append(problem_of(text.entry, value=lowest))
        elif share:
            doubtful.append(problem_of(text.entry, "partly", lowest))
        else:
            passed.append((text.entry["selector"], text.entry["snippet"]))
    return Result(
        targets=[text.entry["node"] for text in seen], failed=failed, cant_tell=doubtful, passed=passed
    )
