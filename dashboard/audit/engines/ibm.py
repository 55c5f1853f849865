"""IBM Equal Access: its own rule set IBM_Accessibility, which holds WCAG 2.2 A and AA."""

from __future__ import annotations

import re
from typing import Any, Final

PACKAGE: Final = "accessibility-checker-engine"
LIBRARY: Final = "ace.js"
RULESET: Final = "IBM_Accessibility"


def argument() -> dict[str, Any]:
    """What ibm.js asks for."""
    return {"ruleset": RULESET}


def criteria(marks: list[str]) -> tuple[str, ...]:
    """WCAG criteria among a rule's checkpoints, which also name ARIA and HTML."""
    return tuple(dict.fromkeys(mark for mark in marks if re.fullmatch(r"\d\.\d\.\d+", mark)))
