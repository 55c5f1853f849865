"""Where an audit keeps what it found of page states, and what a dashboard's pages are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dashboard.audit.fingerprint import of_files
from dashboard.audit.kept import Keep
from data import zone
from data.store import Store

ROOT: Final = Path(__file__).parent.parent
PROGRAM: Final = ("dashboard", "data", "queries")
LEFT_OUT: Final = frozenset({"node_modules", "__pycache__"})


def keep(database: str | Path, program: str, fresh: bool) -> Keep:
    """The folder beside the database; ``program``: what makes the pages; ``fresh`` takes nothing over."""
    path = Store(database).path
    return Keep(path.with_name(f"{path.name}.audited"), program=program, fresh=fresh)


def making_of_pages(database: str | Path) -> str:
    """What this dashboard's pages are made of, as one number: the program, the rows, the day."""
    program = [
        path
        for room in PROGRAM
        for path in sorted((ROOT / room).rglob("*"))
        if path.is_file() and not LEFT_OUT & set(path.parts)
    ]
    return of_files(program, {"rows": str(Store(database).data_version()), "day": zone.today().isoformat()})
