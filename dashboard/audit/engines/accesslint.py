"""AccessLint core: those of its rules that ``trust.toml`` names."""

from __future__ import annotations

from typing import Any, Final

from dashboard.audit.trust import rules_of

PACKAGE: Final = "@accesslint/core"
LIBRARY: Final = "dist/index.iife.js"


def argument() -> dict[str, Any]:
    """What accesslint.js asks for: the rules to run."""
    return {"named": rules_of("accesslint")}


def criteria(marks: list[str]) -> tuple[str, ...]:
    """WCAG criteria of a rule, which it names itself."""
    return tuple(marks)
