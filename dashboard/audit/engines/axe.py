"""axe-core: every rule but those of level AAA, with its own Korean locale."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, Final

from dashboard import assets

PACKAGE: Final = "axe-core"
LIBRARY: Final = "axe.min.js"
LEFT_OUT: Final = ("hidden-content",)  # says of every hidden element that it was not analysed


@cache
def argument() -> dict[str, Any]:
    """What axe.js asks for: the Korean messages and the rules left out."""
    korean = json.loads(assets.path(f"{PACKAGE}/locales/ko.json").read_text(encoding="utf-8"))
    summaries = {
        kind: template["failureMessage"].partition("{{")[0]
        for kind, template in korean["failureSummaries"].items()
    }
    messages = {"rules": korean["rules"], "checks": korean["checks"], "summaries": summaries}
    return {"korean": messages, "left_out": list(LEFT_OUT)}


def criteria(marks: list[str]) -> tuple[str, ...]:
    """WCAG criteria of a rule's tags: ``wcag1411`` is 1.4.11."""
    found = (re.fullmatch(r"wcag(\d)(\d)(\d+)", tag) for tag in marks)
    return tuple(f"{match[1]}.{match[2]}.{match[3]}" for match in found if match)
