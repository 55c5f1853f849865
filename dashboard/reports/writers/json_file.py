"""A report as JSON: its blocks in order, each with its kind; what no document says is null."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from dashboard.reports.content import Block, Report


def write(report: Report) -> bytes:
    """UTF-8, indented; days and times ISO 8601."""
    held: dict[str, Any] = {
        "name": report.name,
        "title": report.title,
        "language": report.language,
        "made_on": report.made_on,
        "blocks": [_block(block) for block in report.blocks],
    }
    if report.data:
        held["data"] = [asdict(table) for table in report.data]
    return (json.dumps(held, ensure_ascii=False, indent=1, default=_iso) + "\n").encode("utf-8")


def _block(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}


def _iso(value: Any) -> str:
    return str(value.isoformat())
