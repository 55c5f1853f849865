"""Checks of written files, one file a format: what a machine can decide of PDF, HTML, XLSX, HWPX, CSV, JSON.

Each ``<format>_file`` has ``RULES`` (``file-rule-<id>`` in the catalogue) and ``faults(content)``. What a
machine cannot decide, reading order and the quality of alternatives first, needs a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final

from dashboard.audit.files.fault import Fault

FORMATS: Final = ("pdf", "html", "xlsx", "hwpx", "csv", "json")
FOR_A_PERSON: Final = ("reading-order", "alternatives", "plain-words", "assistive-technology")

__all__ = ["FORMATS", "FOR_A_PERSON", "Checked", "Fault", "check", "for_a_person", "rules"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The rules that a file was held to, and where it fails them."""

    form: str
    rules: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def passed(self) -> bool:
        return not self.faults


def rules(form: str) -> tuple[str, ...]:
    """The rules that files of a format are held to."""
    found: tuple[str, ...] = import_module(f"{__name__}.{form}_file").RULES
    return found


def for_a_person(form: str) -> tuple[str, ...]:
    """What of a file only a person can judge; data without a layout has neither order nor pictures."""
    return FOR_A_PERSON[2:] if form in ("csv", "json") else FOR_A_PERSON


def check(content: bytes, form: str) -> Checked:
    """Hold a file to the rules of its format. A file that cannot be opened fails, whatever is in it."""
    faults: list[Fault] = import_module(f"{__name__}.{form}_file").faults(content)
    return Checked(form, rules(form), tuple(faults))
