"""What one running dashboard shares: its store and its query engine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    from queries.engine import Engine

ROOT = Path(__file__).parent.parent
MINUTES_FOLDER = ROOT / "data" / "minutes"
DEFAULT_DATABASE = ROOT / "var" / "minutes.duckdb"
DEMO_DATABASE = ROOT / "var" / "demo.duckdb"


@dataclass(frozen=True, slots=True)
class Site:
    """The store that the pages read and the engine that answers their questions."""

    store: Store
    engine: Engine


_served: list[Site] = []


def open_site(address: str | Path) -> Site:
    """Name the database of this process. Called once, before the first page is served."""
    from queries.engine import Engine  # commands that ask nothing need not wait for pandas

    store = Store(address)
    site = Site(store, Engine(store))
    _served[:] = [site]
    return site


def served() -> Site:
    """The site of this process."""
    return _served[0]
