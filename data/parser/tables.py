"""The parser's tables: what varies from document to document, as TOML beside the code."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """``tables/<name>.toml``."""
    return _load(FOLDER / "tables" / f"{name}.toml")


@cache
def layouts() -> dict[str, dict[str, Any]]:
    """Every ``layouts/<id>.toml`` by its id, by their ``order``."""
    found = {path.stem: _load(path) for path in sorted((FOLDER / "layouts").glob("*.toml"))}
    return dict(sorted(found.items(), key=lambda item: (item[1]["order"], item[0])))


def _load(path: Path) -> dict[str, Any]:
    with path.open("rb") as stream:
        return tomllib.load(stream)
