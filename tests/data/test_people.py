"""Whose a name is, as a person decides, and back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data import people
from data.acts import ActError, begin, undo
from data.ingest import ingest
from data.store import Store

PAGE = """제{number}차 {committee} 회의록

◆ 일 시 : 2024. {month}. 26. 14:00~16:00

◆ 장 소 : 견본시청

◆ 참석위원 : {count}명

- {names}

◆ 회의안건

- (자문) 견본 안건(기획과)

□ 위원 발언 내용

<○○○ 위원>

- 자료를 공개할 필요가 있음.
"""


class Lists:
    """Minutes of one committee, month by month, with who came."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store(folder / "people.duckdb")

    def meet(self, month: int, *names: str, committee: str = "견본위원회") -> None:
        path = self.folder / f"{committee}{month}.txt"
        listed = ", ".join(f"{name} 위원" for name in names)
        text = PAGE.format(number=month, committee=committee, month=month, count=len(names), names=listed)
        path.write_text(text, encoding="utf-8")
        assert [outcome.status for outcome in ingest([path], self.store)] == ["added"]

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self.store.reading() as cursor:
            return cursor.execute(statement).fetchall()

    def person(self, name: str, distinction: str = "") -> int:
        ((key,),) = self.rows(
            f"SELECT person_id FROM person WHERE name = '{name}' AND distinction = '{distinction}'"
        )
        return int(key)

    def whose(self) -> list[tuple[str, int | None, int | None]]:
        return self.rows("SELECT name, person_id, proposed_person_id FROM attendance ORDER BY attendance_id")

    def entries(self, name: str) -> list[int]:
        return [
            key
            for (key,) in self.rows(f"SELECT attendance_id FROM attendance WHERE name = '{name}' ORDER BY 1")
        ]

    def act(self, what: Callable[..., Any], *given: Any, **named: Any) -> Any:
        with self.store.writing() as connection:
            return what(begin(connection, "people", actor="김간사"), *given, **named)

    def undo(self) -> None:
        ((last,),) = self.rows("SELECT max(act_id) FROM act")
        self.act(undo, last)


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    made = Lists(tmp_path)
    made.meet(3, "홍길동", "김철수")
    made.meet(4, "홍길동", "김철쑤")
    return made


def test_entries_are_proposed_by_name_and_confirmed_by_a_person(lists: Lists) -> None:
    key = lists.person("홍길동")
    before = lists.whose()
    assert [(person, proposed) for name, person, proposed in before if name == "홍길동"] == [(None, key)] * 2
    assert lists.act(people.confirm, key) == 2
    assert [person for name, person, _ in lists.whose() if name == "홍길동"] == [key, key]
    with pytest.raises(ActError, match="nothing-to-confirm"):
        lists.act(people.confirm, key)
    lists.undo()
    assert lists.whose() == before


def test_two_names_of_one_person_are_merged_and_parted_again(lists: Lists) -> None:
    one, other = lists.person("김철수"), lists.person("김철쑤")
    before = lists.whose()
    assert lists.act(people.merge, other, one) == 1
    lists.meet(5, "김철쑤")
    effective = lists.rows(
        "SELECT DISTINCT coalesce(person_id, proposed_person_id) FROM attendance"
        " WHERE name IN ('김철수', '김철쑤')"
    )
    assert effective == [(one,)]
    ((merge,),) = lists.rows("SELECT act_id FROM correction WHERE table_name = 'person'")
    lists.act(undo, merge)
    assert lists.whose()[: len(before)] == before
    assert lists.rows("SELECT count(*) FROM person WHERE same_as IS NOT NULL") == [(0,)]


def test_what_is_merged_is_not_merged_again(lists: Lists) -> None:
    one, other, third = lists.person("김철수"), lists.person("김철쑤"), lists.person("홍길동")
    lists.act(people.merge, other, one)
    for person, into in ((other, third), (third, other)):
        with pytest.raises(ActError, match="merged-already"):
            lists.act(people.merge, person, into)
    with pytest.raises(ActError, match="same-person"):
        lists.act(people.merge, one, one)
    with pytest.raises(ActError, match="row-missing"):
        lists.act(people.merge, one, 999)


def test_a_chain_of_names_leads_to_one_person(lists: Lists) -> None:
    one, other, third = lists.person("김철수"), lists.person("김철쑤"), lists.person("홍길동")
    lists.act(people.merge, other, one)
    lists.act(people.merge, one, third)
    assert lists.rows("SELECT DISTINCT same_as FROM person WHERE same_as IS NOT NULL") == [(third,)]
    assert {person for name, person, _ in lists.whose() if name != "홍길동"} == {third}


def test_two_persons_of_one_name_are_split_and_new_entries_are_nobodys(lists: Lists) -> None:
    key = lists.person("홍길동")
    first, second = lists.entries("홍길동")
    before = lists.whose()
    new = lists.act(people.split, key, [second], "교통과")
    assert new == lists.person("홍길동", "교통과")
    assert [person for name, person, _ in lists.whose() if name == "홍길동"] == [None, new]
    lists.meet(5, "홍길동")
    assert lists.whose()[-1] == ("홍길동", None, None)
    with pytest.raises(ActError, match="not-their-entries"):
        lists.act(people.split, key, [second], "교통과")
    with pytest.raises(ActError, match="all-of-them"):
        lists.act(people.split, key, [first], "도시과")
    ((split,),) = lists.rows("SELECT act_id FROM correction WHERE table_name = 'attendance'")
    lists.act(undo, split)
    assert lists.whose()[: len(before)] == before


def test_two_persons_are_kept_apart(lists: Lists) -> None:
    one, other = lists.person("김철수"), lists.person("김철쑤")
    apart = "SELECT person_id, other_person_id FROM person_pair WHERE state = 'apart'"
    lists.act(people.keep_apart, other, one)
    assert lists.rows(apart) == [(min(one, other), max(one, other))]
    lists.undo()
    assert lists.rows(apart) == []
    lists.act(people.keep_apart, one, other)
    assert len(lists.rows(apart)) == 1
    with pytest.raises(ActError, match="row-missing"):
        lists.act(people.keep_apart, one, 999)


def test_a_masked_name_is_nobody(lists: Lists) -> None:
    masked = ("○○○", "김OO", "이**", "박○환", "최ㅇㅇ", "정××")
    lists.meet(6, *masked, "홍길동")
    assert not set(lists.rows("SELECT name FROM person")) & {(name,) for name in masked}
    assert {(person, proposed) for name, person, proposed in lists.whose() if name and "○" in name} <= {
        (None, None)
    }
