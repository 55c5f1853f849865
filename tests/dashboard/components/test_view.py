"""What a page is given: a hidden name is seen as printed and heard as words."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine


@pytest.mark.parametrize(("language", "heard"), [("ko", "이름 비공개"), ("en", "name withheld")])
def test_signs_in_place_of_a_name_are_heard_as_words(tmp_path: Path, language: str, heard: str) -> None:
    view = View(Engine(Store(tmp_path / "none.duckdb")), language, "light", "/agenda")
    said = view.speaker("○○○ 위원 <b>")
    assert f'lang="{language}">{heard}</span><span aria-hidden="true">○○○</span> 위원 &lt;b&gt;' in said
    assert view.speaker("간사") == view.korean("간사")
