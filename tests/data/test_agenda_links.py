"""One subject over the meetings, as a person says: linked, told apart, undone, kept over later versions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from data.acts import ActError, begin, undo
from data.agenda_links import Verdict, decide
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from queries.subjects import Subjects, subjects

PAGE = """제{number}차 견본위원회 회의록

◆ 일 시 : 2024. {number}. 26. 14:00~16:00

◆ 장 소 : 견본시청

◆ 참석위원 : 1명

- 홍길동 위원

◆ 회의안건

{items}

□ 위원 발언 내용

<홍길동 위원>

- 자료를 공개할 필요가 있음.
"""


class Agendas:
    """Minutes of one committee, month by month, with their agenda."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store(folder / "agendas.duckdb")

    def meet(self, number: int, *titles: str) -> str:
        path = self.folder / f"회의{number}.txt"
        items = "\n".join(f"- (심의) {title}(공원과)" for title in titles)
        path.write_text(PAGE.format(number=number, items=items), encoding="utf-8")
        (outcome,) = ingest([path], self.store)
        return outcome.status

    def items(self) -> Subjects:
        engine = Engine(self.store)
        return subjects(engine, engine.rows("committees", as_of="2026-01-01")[0]["committee_id"])

    def key(self, title: str) -> int:
        return next(key for key, row in self.items().items.items() if row["title"] == title)

    def say(self, one: str, other: str, verdict: Verdict) -> int:
        keys = self.key(one), self.key(other)
        with self.store.writing() as connection:
            doing = begin(connection, "link-items", actor="간사")
            decide(doing, *keys, verdict)
            return doing.act_id

    def chain(self, title: str) -> list[str]:
        found = self.items()
        return [row["title"] for row in found.chains[self.key(title)]]

    def lost(self) -> list[tuple[Any, ...]]:
        columns = ("title", "lost_title", "file_name", "version_no")
        return [
            tuple(row[column] for column in columns)
            for row in Engine(self.store).rows("lost_links", item=None)
        ]

    def links(self) -> list[tuple[Any, ...]]:
        with self.store.reading() as cursor:
            return cursor.execute(
                "SELECT review_status, score, department FROM agenda_link ORDER BY link_id"
            ).fetchall()


@pytest.fixture
def agendas(tmp_path: Path) -> Agendas:
    made = Agendas(tmp_path)
    made.meet(3, "가로수 교체 계획", "학교 숲 조성 계획")
    made.meet(4, "거리의 나무 바꾸기")
    return made


def test_items_are_linked_whichever_is_named_first(agendas: Agendas) -> None:
    agendas.say("가로수 교체 계획", "거리의 나무 바꾸기", "confirmed")
    assert agendas.chain("거리의 나무 바꾸기") == ["가로수 교체 계획", "거리의 나무 바꾸기"]
    assert agendas.links() == [("confirmed", 0, "공원과")]
    agendas.say("거리의 나무 바꾸기", "가로수 교체 계획", "rejected")
    assert agendas.chain("거리의 나무 바꾸기") == ["거리의 나무 바꾸기"]
    assert [row[0] for row in agendas.links()] == ["rejected"]


def test_a_decision_is_undone_like_any_act(agendas: Agendas) -> None:
    act = agendas.say("가로수 교체 계획", "거리의 나무 바꾸기", "confirmed")
    with agendas.store.writing() as connection:
        undo(begin(connection, "undo", actor="간사", undoes=act), act)
    assert agendas.chain("거리의 나무 바꾸기") == ["거리의 나무 바꾸기"]
    assert [row[0] for row in agendas.links()] == ["draft"]


def test_two_items_of_one_meeting_and_a_missing_one_are_refused(agendas: Agendas) -> None:
    with pytest.raises(ActError, match="one-meeting"):
        agendas.say("가로수 교체 계획", "학교 숲 조성 계획", "confirmed")
    key = agendas.key("가로수 교체 계획")
    for other in (key, 999):
        with agendas.store.writing() as connection, pytest.raises(ActError, match="row-missing"):
            decide(begin(connection, "link-items", actor="간사"), key, other, "confirmed")
    assert agendas.links() == []


def test_a_link_holds_when_its_documents_are_read_again(agendas: Agendas) -> None:
    agendas.say("가로수 교체 계획", "거리의 나무 바꾸기", "confirmed")
    assert agendas.meet(3, "새 안건", "학교 숲 조성 계획", "가로수 교체 계획") == "updated"
    assert agendas.meet(4, "거리의 나무 바꾸기 계획") == "updated"
    assert agendas.meet(4, "거리의 나무를 바꾸기 계획") == "updated"
    assert agendas.chain("거리의 나무를 바꾸기 계획") == ["가로수 교체 계획", "거리의 나무를 바꾸기 계획"]
    assert agendas.say("거리의 나무를 바꾸기 계획", "가로수 교체 계획", "rejected")
    assert len(agendas.links()) == 1, "the link is the same, over all versions"


def test_an_item_that_a_new_version_lacks_is_linked_again_once_it_is_back(agendas: Agendas) -> None:
    agendas.say("가로수 교체 계획", "거리의 나무 바꾸기", "confirmed")
    agendas.meet(3, "학교 숲 조성 계획")
    assert agendas.chain("거리의 나무 바꾸기") == ["거리의 나무 바꾸기"]
    assert agendas.lost() == [("거리의 나무 바꾸기", "가로수 교체 계획", "회의3.txt", 1)]
    agendas.meet(3, "가로수 교체 계획", "다른 안건", "학교 숲 조성 계획")
    assert agendas.lost() == []
    assert agendas.chain("거리의 나무 바꾸기") == ["가로수 교체 계획", "거리의 나무 바꾸기"]
