"""Chains and proposals from items in time order and from what persons said of pairs."""

from __future__ import annotations

from datetime import date
from typing import Any

from queries.subjects import Subjects, chained


def item(key: int, month: int, title: str, **more: Any) -> dict[str, Any]:
    plain = {"presenter": None, "result": None, "number": 1, "committee_id": 1}
    held = date(2024, month, 1)
    return {
        "agenda_item_id": key,
        "first_item_id": key,
        "slug": f"회의-{month}",
        "held_on": held,
        "title": title,
        **plain,
        **more,
    }


def link(later: int, earlier: int, status: str) -> dict[str, Any]:
    return {"agenda_item_id": later, "earlier_agenda_item_id": earlier, "review_status": status}


ITEMS = [
    item(1, 1, "가로수 교체 계획"),
    item(2, 2, "가로수 교체 방안"),
    item(3, 2, "학교 숲 조성 계획", number=2),
    item(4, 3, "가로수 교체 추진상황"),
    item(5, 4, "거리의 나무 바꾸기"),
]


def proposed(found: Subjects) -> dict[int, int]:
    return {key: one.earlier["agenda_item_id"] for key, one in found.proposals.items()}


def test_an_item_is_proposed_to_be_the_newest_earlier_one_like_it() -> None:
    found = chained(ITEMS, [])
    assert proposed(found) == {2: 1, 4: 2}
    assert [len(chain) for chain in found.chains.values()] == [1, 1, 1, 1, 1]
    assert [one.item["agenda_item_id"] for one in found.proposed_for(2)] == [2, 4]


def test_confirmed_links_make_one_chain_in_time_order_under_any_title() -> None:
    found = chained(ITEMS, [link(5, 1, "confirmed"), link(2, 1, "confirmed")])
    assert [row["agenda_item_id"] for row in found.chains[5]] == [1, 2, 5]
    assert [found.place(key) for key in (1, 2, 5)] == [1, 2, 3]
    assert proposed(found) == {4: 2}


def test_what_is_linked_already_or_told_apart_is_not_proposed() -> None:
    found = chained(ITEMS, [link(4, 2, "rejected")])
    assert proposed(found) == {2: 1, 4: 1}
    found = chained(ITEMS, [link(2, 1, "confirmed"), link(4, 2, "rejected")])
    assert proposed(found) == {}, "two subjects hold for the whole chain"


def test_two_items_of_one_meeting_are_never_proposed_and_count_once() -> None:
    rows = [
        item(1, 1, "가로수 교체 계획"),
        item(2, 1, "가로수 교체 방안", number=2),
        item(3, 2, "가로수 교체"),
    ]
    assert proposed(chained(rows, [])) == {3: 2}
    found = chained(rows, [link(3, 1, "confirmed"), link(3, 2, "confirmed")])
    assert [found.place(key) for key in (1, 2, 3)] == [1, 1, 2]


def test_a_link_whose_item_is_gone_is_left_out() -> None:
    assert proposed(chained(ITEMS, [link(4, 99, "confirmed")])) == {2: 1, 4: 2}
