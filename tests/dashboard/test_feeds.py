"""The feeds, read back by libraries that know nothing of us."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import feedparser
import vobject

from dashboard.components.view import View
from dashboard.feeds import follow_ups_calendar, follow_ups_rss, meetings_calendar, meetings_rss
from data.acts import begin
from data.people import merge
from data.store import Store
from queries.engine import Engine
from tests.conftest import MEETING
from tests.queries import sample


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, dict(answer.headers), answer.read()


def calendar(content: bytes) -> Any:
    """A calendar that a reader which did not write it holds to be valid; repeated parts as lists."""
    held = vobject.readOne(content.decode())
    assert held.validate()
    return held


def events(content: bytes) -> list[Any]:
    return list(calendar(content).contents.get("vevent", []))


def todos(content: bytes) -> list[Any]:
    return list(calendar(content).contents.get("vtodo", []))


def news(content: bytes) -> Any:
    """A feed that is well-formed RSS 2.0."""
    held = feedparser.parse(content)
    assert (held.bozo, held.version) == (False, "rss20")
    return held


def test_the_meeting_is_in_the_calendar_at_its_hour(address: str) -> None:
    status, headers, content = get(f"{address}/feeds/meetings.ics")
    assert status == 200
    (event,) = events(content)
    assert event.uid.value.startswith(MEETING)
    assert event.dtstart.value == datetime(2024, 3, 26, 14, 0, tzinfo=ZoneInfo("Asia/Seoul"))
    assert event.location.value == "서울시청 6층 기획상황실"
    assert get(f"{address}/feeds/meetings.ics", **{"If-None-Match": headers["etag"]})[0] == 304
    nobody = get(f"{address}/feeds/meetings.ics?{urlencode({'committee': '없는 위원회'})}")[2]
    assert events(nobody) == []


def test_rss_names_the_meeting_and_leads_to_it(address: str) -> None:
    held = news(get(f"{address}/feeds/meetings.rss")[2])
    assert held.entries[0].title == "2024년 제1차 서울스마트도시위원회 회의록"
    assert held.entries[0].link.startswith(f"{address}/meeting?")
    assert held.entries[0].published == "Tue, 26 Mar 2024 00:00:00 +0900"


def sampled(tmp_path: Path) -> tuple[Store, View]:
    store = Store(tmp_path / "minutes.duckdb")
    sample.fill(store)
    return store, View(Engine(store), "ko", "light", "", query={"as_of": "2024-12-31"})


def test_a_committee_and_a_member_have_feeds_of_their_own(tmp_path: Path) -> None:
    store, view = sampled(tmp_path)
    every = events(meetings_calendar(view, "http://host", {}))
    own = meetings_calendar(view, "http://host", {"person": "2"})
    assert 0 < len(events(own)) < len(every)
    assert calendar(own).x_wr_calname.value == "위원회 회의: 나래"
    assert news(meetings_rss(view, "http://host", {"person": "2"})).feed.title == "위원회 회의: 나래"
    committee = {"committee": "견본위원회"}
    tasks = follow_ups_calendar(view, "http://host", committee)
    assert calendar(tasks).x_wr_calname.value == "위원회 후속 조치: 견본위원회"
    told = news(follow_ups_rss(view, "http://host", committee))
    assert len(told.entries) == len(todos(tasks)) == 3
    assert told.entries[0].description.startswith("담당 ")
    with store.writing() as connection:
        merge(begin(connection, "merge-persons", actor="간사"), 2, 1)
    merged = meetings_calendar(view, "http://host", {"person": "2"})
    assert merged == meetings_calendar(view, "http://host", {"person": "1"})
    assert calendar(merged).x_wr_calname.value == "위원회 회의: 가온"


def test_the_process_says_that_it_lives_and_can_answer(address: str) -> None:
    for path in ("healthz", "readyz"):
        status, _, content = get(f"{address}/{path}")
        assert (status, json.loads(content)) == (200, {"status": "pass"})


def test_other_systems_begin_at_the_api(address: str) -> None:
    """Through the whole application: the bare address leads to the system, and on to the real meeting."""
    system = json.loads(get(f"{address}/api/v1")[2])
    (body,) = json.loads(get(system["body"])[2])["data"]
    (meeting,) = json.loads(get(body["meeting"])[2])["data"]
    assert body["name"] == "서울특별시"
    assert meeting["start"] == "2024-03-26T14:00:00+09:00"
    assert len(meeting["agendaItem"]) == 7
    speeches = json.loads(get(f"{meeting['minutes:speeches']}?limit=100")[2])
    assert speeches["pagination"]["totalElements"] == 28
    page = get(meeting["resultsProtocol"]["accessUrl"])[2].decode()
    assert "<h1>" in page


def test_what_is_asked_wrongly_is_a_problem(address: str) -> None:
    assert get(f"{address}/feeds/meetings.rss?person=nobody")[0] == 400
    status, headers, content = get(f"{address}/feeds/meetings.ics?committee=%00")
    assert status == 400
    assert headers["content-type"] == "application/problem+json"
    assert json.loads(content)["status"] == 400


def test_who_is_in_charge_is_named_only_where_the_document_is_public(tmp_path: Path) -> None:
    store, view = sampled(tmp_path)
    told = [row.description for row in news(follow_ups_rss(view, "http://host", {})).entries]
    with store.writing() as connection:
        connection.execute(
            "UPDATE action_item SET owner_department = '홍길동', owner_basis = 'speaker'"
            " WHERE owner_department IS NOT NULL"
        )
    tasks = follow_ups_calendar(view, "http://host", {})
    assert "홍길동" not in tasks.decode()
    blanked = [row.description for row in news(follow_ups_rss(view, "http://host", {})).entries]
    assert any("담당 이름 비공개" in words for words in blanked)
    assert [("기록 없음 ·" in words) for words in blanked] == [("기록 없음 ·" in words) for words in told]
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '공개'")
    assert "홍길동" in follow_ups_calendar(view, "http://host", {}).decode()
    assert "담당 홍길동 " in str(news(follow_ups_rss(view, "http://host", {})).entries)


def test_only_what_is_confirmed_and_open_leaves(tmp_path: Path) -> None:
    store, view = sampled(tmp_path)
    confirmed = todos(follow_ups_calendar(view, "http://host", {}))
    assert len(confirmed) == 3
    assert {todo.status.value for todo in confirmed} <= {
        "NEEDS-ACTION",
        "IN-PROCESS",
        "COMPLETED",
        "CANCELLED",
    }
    assert any("due" in todo.contents for todo in confirmed)
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '비공개'")
    assert todos(follow_ups_calendar(view, "http://host", {})) == []
    own = meetings_calendar(view, "http://host", {"person": "2"})
    assert (events(own), calendar(own).x_wr_calname.value) == ([], "위원회 회의")
