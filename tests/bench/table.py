"""The measured table as Markdown: machine and date, then a part for each subject."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

RESULTS = Path(__file__).with_name("results.md")
PACKAGES = ("duckdb", "pandas", "streamlit")


@dataclass(frozen=True, slots=True)
class Part:
    """One subject: a sentence on how it was measured, then rows under their headings."""

    title: str
    told: str
    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)

    def lines(self) -> list[str]:
        """As Markdown."""
        table = [self.columns, ["---", *("---:" for _ in self.columns[1:])], *self.rows]
        return [f"## {self.title}", "", self.told, "", *(f"| {' | '.join(row)} |" for row in table), ""]


def ms(value: float | None) -> str:
    """Milliseconds as a person reads them; a dash where nothing was measured."""
    if value is None:
        return "–"
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def ratio(value: float | None, base: float) -> str:
    """How many times the base."""
    return "–" if value is None else f"{value / base:.1f} ×"


def bounded(value: float, bound: float) -> str:
    """A time beside its bound."""
    return f"{ms(bound)}: {'held' if value <= bound else f'missed {value / bound:.0f} ×'}"


def head(title: str = "Bench") -> list[str]:
    """What was measured on, and when."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return [
        f"# {title}",
        "",
        f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}, {os.cpu_count()} processors, {platform.machine()},"
        f" {platform.system()}, Python {platform.python_version()}, {packages}.",
        f"Load of the machine at the start: {load}. Where others work on it too, a time by the clock says"
        " little; processor time stands beside it.",
        "",
    ]


def write(lines: Sequence[str], path: Path = RESULTS) -> None:
    """Keep the table in the repository."""
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
