"""The page that an address asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.components.paging import asked_page
from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("", 1),
        ("3", 3),
        ("0", 1),
        ("-2", 1),
        ("x", 1),
        ("³", 1),
        ("1999999", 1),
        ("0" * 30 + "19", 1),
        ("9" * 5000, 1),
    ],
)
def test_what_is_no_page_is_the_first(tmp_path: Path, asked: str, page: int) -> None:
    view = View(Engine(Store(tmp_path / "none.duckdb")), "ko", "light", "/", query={"page": asked})
    assert asked_page(view) == page
