"""A choice among the names of a whole country holds a hundred of them, and what is typed finds the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.components.choosing import MOST, among, of_key
from dashboard.components.parts import Filter
from dashboard.components.view import View
from data.errors import StoreError
from data.store import Store
from queries.engine import Engine

COUNTRY = [(name, name) for name in (f"{place:04d} 위원회" for place in range(5000))]
NOBODY = ("-", "담당 기록 없음")


def choice(tmp_path: Path, options: list[tuple[str, str]], chosen: str = "", words: str = "") -> list[Filter]:
    query = {"department-named": words} if words else {}
    view = View(Engine(Store(tmp_path / "none.duckdb")), "ko", "light", "/agenda", query)
    return among(view, "department", "담당 부서", options, chosen, last=[NOBODY])


def test_few_names_are_all_there_and_nothing_is_typed(tmp_path: Path) -> None:
    (select,) = choice(tmp_path, COUNTRY[:MOST])
    assert list(select.options) == [("", "전체"), *COUNTRY[:MOST], NOBODY]


def test_of_many_the_first_are_there_and_how_many_there_are_is_said(tmp_path: Path) -> None:
    typed, select = choice(tmp_path, COUNTRY)
    assert (typed.name, typed.label, typed.typed) == ("department-named", "담당 부서 이름으로 찾기", True)
    assert list(select.options[1:]) == [*COUNTRY[:MOST], NOBODY]
    assert select.options[0] == ("", "전체 (전체 5,000 중 처음 100: 이름으로 찾으십시오)")


def test_what_is_typed_finds_those_that_hold_it(tmp_path: Path) -> None:
    typed, select = choice(tmp_path, COUNTRY, words="499")
    assert typed.chosen == "499"
    found = [value for value, _ in select.options[1:-1]]
    assert found == ["0499 위원회", "1499 위원회", "2499 위원회", "3499 위원회", "4499 위원회", *found[5:]]
    assert all("499" in value for value in found)


@pytest.mark.parametrize("chosen", ["4321 위원회", "이제 없는 위원회", "-"])
def test_what_is_chosen_is_there_once_wherever_it_stands(tmp_path: Path, chosen: str) -> None:
    _, select = choice(tmp_path, COUNTRY, chosen=chosen)
    assert select.chosen == chosen
    assert [value for value, _ in select.options].count(chosen) == 1


def test_who_is_listed_is_not_asked_for_again_and_whoever_is_not_is(tmp_path: Path) -> None:
    view = View(Engine(Store(tmp_path / "none.duckdb")), "ko", "light", "/member")
    listed = [{"person_id": 1, "name": "가온"}, {"person_id": 2, "name": "나래"}]
    assert of_key(view, "members", "2", listed=listed) == listed[1]
    assert of_key(view, "members", "둘", listed=listed) is None
    with pytest.raises(StoreError, match="database-missing"):
        of_key(view, "members", "3", listed=listed)
