"""The real minutes, files made from them, and what became of those."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dashboard import catalogue
from data.store import Store
from data.storing import Outcome

ROOT = Path(__file__).parents[2]
REAL = ROOT / "data" / "minutes" / "2024-03-26_seoul-smart-city-committee_1.txt"
TEXT = REAL.read_text(encoding="utf-8")
SECOND = TEXT.replace("제1차", "제2차").replace("1차", "2차").replace("2024. 3. 26.", "2024. 6. 25.")
NOT_MINUTES = "오늘의 점심 차림표\n김치찌개\n"


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def only(outcomes: list[Outcome]) -> Outcome:
    assert len(outcomes) == 1, outcomes
    assert told(outcomes[0])
    return outcomes[0]


def told(outcome: Outcome) -> list[str]:
    """The outcome's sentence in each language; fails where the catalogue cannot say it."""
    return [catalogue.text(language, outcome.key, **outcome.values) for language in catalogue.LANGUAGES]


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.reading() as cursor:
        names = [row[0] for row in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: cursor.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in names}
