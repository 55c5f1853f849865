"""The API as another system uses it: pages, what changed, what never leaves, and faults as problems."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from data.acts import begin
from data.disclosure import disclose
from data.store import Store
from tests.dashboard.api.conftest import app

BASE = "http://minutes.example/api/v1"
FIRST = "견본-2023-05-10"
LISTS = ("organizations", "persons", "memberships", "meetings", "agenda-items", "papers", "files")


def get(client: TestClient, path: str, **query: Any) -> Any:
    answer = client.get(f"/api/v1/{path}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def names(held: Any) -> list[str]:
    return [one["name"] for one in held["data"]]


def test_a_harvester_finds_everything_from_the_system(client: TestClient) -> None:
    """Every address that an answer gives leads on, and each object says the same of itself."""
    system = get(client, "system")
    (body,) = client.get(system["body"]).json()["data"]
    assert body["name"] == "견본시"
    seen = {system["id"]: system, body["id"]: body}
    for member in ("organization", "person", "meeting", "paper", "agendaItem", "file", "membership"):
        one = client.get(body[member]).json()["data"][0]
        seen[one["id"]] = one
    for address, one in seen.items():
        assert client.get(address).json() == one
    assert len(seen) == 9
    meeting = client.get(f"{BASE}/meetings/{quote(FIRST)}").json()
    assert [item["name"] for item in meeting["agendaItem"]] == ["안건 1", "안건 2"]
    people = {one["id"]: one["name"] for one in get(client, "persons")["data"]}
    assert {people[one] for one in meeting["participant"]} == {"가온", "나래", "방청객"}
    assert meeting["resultsProtocol"]["fileName"] == "견본.txt"
    assert "start" not in meeting


def walked(client: TestClient, path: str, **query: Any) -> list[Any]:
    """Every page, each by the link of the one before."""
    pages = [get(client, path, **query)]
    while following := pages[-1]["links"].get("next"):
        pages.append(client.get(following).json())
    return pages


@pytest.mark.parametrize("path", LISTS)
def test_pages_follow_one_another(client: TestClient, path: str) -> None:
    whole = get(client, path, limit=100)
    pages = walked(client, path, limit=2)
    assert [one["id"] for page in pages for one in page["data"]] == [one["id"] for one in whole["data"]]
    count = len(whole["data"])
    assert {page["pagination"]["totalElements"] for page in pages} == {count}
    assert len(pages) == -(-count // 2)
    assert pages[-1]["links"]["first"] == f"{BASE}/{path}?limit=2"
    assert client.get(pages[-1]["links"]["self"]).json() == pages[-1]


def test_newest_meetings_come_first_and_those_without_a_day_last(changing: TestClient, store: Store) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET held_on = NULL WHERE meeting_id IN (1, 2)")
    told = [name for page in walked(changing, "meetings", limit=1) for name in names(page)]
    assert told == [f"제{n}차 견본위원회" for n in (4, 3, 1, 2)]


def test_what_comes_in_between_moves_no_page(changing: TestClient, store: Store) -> None:
    first = get(changing, "meetings", limit=2)
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET held_on = '2024-06-13' WHERE meeting_id = 1")
    rest = changing.get(first["links"]["next"]).json()
    assert names(first) + names(rest) == [f"제{n}차 견본위원회" for n in (4, 3, 2)]


def test_what_changed_since_a_moment(changing: TestClient, store: Store) -> None:
    assert len(get(changing, "meetings", modified_since="2024-07-02T09:00:00+09:00")["data"]) == 4
    assert get(changing, "meetings", modified_since="2024-07-02T09:00:01+09:00")["data"] == []
    assert len(get(changing, "papers", created_until="2024-06-30T00:00:00Z")["data"]) == 1
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO act (act_id, name, actor, happened_at) VALUES (900, 'a', 'b', '2025-01-01')"
        )
        connection.execute(
            "INSERT INTO correction (correction_id, act_id, table_name, row_id, column_name)"
            " VALUES (900, 900, 'attendance', 11, 'person_id')"
        )
    assert names(get(changing, "meetings", modified_since="2024-12-31T00:00:00Z")) == ["제1차 견본위원회"]


def test_what_is_restricted_never_leaves(changing: TestClient, store: Store) -> None:
    for disclosure in ("비공개", "부분공개"):
        with store.writing() as connection:
            connection.execute(f"UPDATE document SET disclosure = '{disclosure}'")
        for path in LISTS:
            assert get(changing, path)["data"] == [], path
        assert get(changing, "bodies")["data"] == []
        for path in (f"meetings/{FIRST}", f"meetings/{FIRST}/speeches", "persons/1", "papers/1", "files/1"):
            assert changing.get(f"/api/v1/{path}").status_code == 404
        assert "견본" not in get(changing, "system").values()


def closed(store: Store, document: int, disclosure: str | None, act_id: int) -> None:
    with store.writing() as connection:
        disclose(begin(connection, "disclose", actor="간사"), document, disclosure)
        connection.execute(
            "UPDATE act SET happened_at = ? WHERE act_id = (SELECT max(act_id) FROM act)",
            [f"2025-01-0{act_id}"],
        )


def read_anew(store: Store, document: int, slug: str) -> None:
    """A later version of a document whose second meeting has another name, read after all else."""
    with store.writing() as connection:
        connection.execute(
            """
            INSERT INTO document_version
            SELECT * REPLACE (900 AS version_id, 9 AS version_no, TIMESTAMP '2026-01-01' AS ingested_at)
            FROM document_version WHERE document_id = ? ORDER BY version_no LIMIT 1
            """,
            [document],
        )
        connection.execute(
            """
            INSERT INTO meeting
            SELECT m.* REPLACE (
              900 + m.meeting_id AS meeting_id, 900 AS version_id,
              CASE WHEN m.meeting_id = 2 THEN ? ELSE m.slug END AS slug
            )
            FROM meeting AS m JOIN document_version AS v ON v.version_id = m.version_id
            WHERE v.document_id = ?
            """,
            [slug, document],
        )


def test_a_mirror_is_told_what_was_withdrawn_and_what_came_back(changing: TestClient, store: Store) -> None:
    since = {"modified_since": "2024-12-31T00:00:00Z"}
    meeting_address = f"{BASE}/meetings/{quote(FIRST)}"
    meetings = get(changing, "meetings")["data"]
    record = next(one for one in meetings if one["id"] == meeting_address)["resultsProtocol"]["id"]
    document = int(record.rpartition("/")[2])
    assert get(changing, "meetings", **since)["data"] == []
    closed(store, document, "비공개", 1)
    told = get(changing, "meetings", **since)
    assert told["pagination"]["totalElements"] == 4
    assert told["data"][0] == (
        {
            "id": meeting_address,
            "type": "https://schema.oparl.org/1.1/Meeting",
            "deleted": True,
            "created": "2024-07-01T00:00:00+00:00",
            "modified": "2025-01-01T00:00:00+00:00",
        }
    )
    # Asked for alone it says so too; without the moment a list has only what is public.
    assert get(changing, f"meetings/{FIRST}") == told["data"][0]
    assert get(changing, "meetings")["data"] == []
    assert get(changing, "agenda-items", **since)["data"][0]["deleted"] is True
    assert [one["id"] for one in get(changing, "files", **since)["data"]] == [record]
    # How it is read after it was closed was never public: what is told is what it held until then.
    read_anew(store, document, "닫은-뒤에-읽은")
    assert [one["id"] for one in get(changing, "meetings", **since)["data"]] == [
        one["id"] for one in told["data"]
    ]
    assert changing.get("/api/v1/meetings/닫은-뒤에-읽은").status_code == 404
    # What was never public is not even deleted.
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '비공개'")
    assert get(changing, "papers", **since)["pagination"]["totalElements"] == 1
    closed(store, document, "공개", 3)
    back = get(changing, "meetings", modified_since="2025-01-02T00:00:00Z")["data"]
    assert (meeting_address, False) in [(one["id"], "deleted" in one) for one in back]
    assert not any("deleted" in one for one in back)


def test_pages_go_on_from_what_is_public_to_what_was(changing: TestClient, store: Store) -> None:
    everything = {"modified_since": "2000-01-01T00:00:00Z"}
    before = get(changing, "papers", **everything)["pagination"]["totalElements"]
    closed(store, 1, "비공개", 1)
    for limit in (1, before - 1, before):
        pages = walked(changing, "papers", **everything, limit=limit)
        found = [one for page in pages for one in page["data"]]
        assert len({one["id"] for one in found}) == len(found) == before
        assert [one.get("deleted", False) for one in found] == [False] * (before - 1) + [True]
        assert {page["pagination"]["totalElements"] for page in pages} == {before}


def test_a_mirror_is_told_of_persons_and_seats_that_no_open_document_names(
    changing: TestClient, store: Store
) -> None:
    """Whoever another open document still names is no less public than before."""
    since = {"modified_since": "2024-12-31T00:00:00Z", "limit": 100}
    people, seats = get(changing, "persons")["data"], get(changing, "memberships")["data"]
    with store.reading() as cursor:
        rows = cursor.execute("SELECT DISTINCT document_id FROM document ORDER BY 1").fetchall()
    for (document,) in rows:
        closed(store, document, "비공개", 1)
    for path, once in (("persons", people), ("memberships", seats)):
        told = get(changing, path, **since)
        assert {one["id"] for one in told["data"]} == {one["id"] for one in once}
        assert {one["deleted"] for one in told["data"]} == {True}
        assert "name" not in str(told["data"])
        assert changing.get(once[0]["id"]).json() == told["data"][0]
        assert get(changing, path)["data"] == []
    for holder in {one["person"] for one in seats if "person" in one}:
        told = get(changing, "memberships", person=holder.rpartition("/")[2], **since)["data"]
        assert [one["id"] for one in told] == [one["id"] for one in seats if one.get("person") == holder]
    closed(store, 1, "공개", 3)
    assert not any("deleted" in one for one in get(changing, "persons", **since)["data"] if one in people)


def test_a_speaker_is_named_only_where_the_document_is_public(changing: TestClient, store: Store) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE speech SET speaker_label = '홍길동 위원' WHERE speech_id = 1")
        connection.execute("UPDATE agenda_item SET presenter = '홍길동 위원' WHERE agenda_item_id = 1")
    first, second = get(changing, f"meetings/{FIRST}/speeches")["data"]
    assert (first["speakerRole"], first.get("speakerLabel"), second["speakerLabel"]) == ("위원", None, "간사")
    assert "홍길동" not in str([first, get(changing, "agenda-items", limit=100)])
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '공개'")
    first = get(changing, f"meetings/{FIRST}/speeches")["data"][0]
    assert (first["speakerLabel"], first["speakerDepartment"]) == ("홍길동 위원", "홍길동 위원")
    assert "홍길동" in str(get(changing, "agenda-items", limit=100))


def test_a_masked_name_is_nobody(changing: TestClient, store: Store) -> None:
    with store.writing() as connection:
        connection.execute("INSERT INTO person (person_id, organization_id, name) VALUES (99, 2, '홍○○')")
        connection.execute("UPDATE attendance SET proposed_person_id = 99 WHERE proposed_person_id = 9")
    assert names(get(changing, "persons")) == ["가온", "나래", "다솜", "라온"]
    assert changing.get("/api/v1/persons/99").status_code == 404
    participants = get(changing, f"meetings/{FIRST}")["participant"]
    assert participants == [f"{BASE}/persons/1", f"{BASE}/persons/2"]


def test_an_answer_is_asked_for_once(changing: TestClient, store: Store) -> None:
    first = changing.get("/api/v1/meetings", headers={"origin": "http://elsewhere.example"})
    assert first.headers["access-control-allow-origin"] == "*"
    assert first.headers["content-encoding"] == "gzip"
    assert "max-age" in first.headers["cache-control"]
    assert f'<{BASE}/meetings>; rel="first"' in first.headers["link"]
    tag = first.headers["etag"]
    again = changing.get("/api/v1/meetings", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET location = '시청' WHERE meeting_id = 1")
    assert changing.get("/api/v1/meetings", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("meetings?page=2", 400, "api-parameter-unknown"),
        ("meetings?cursor=elsewhere", 404, "api-not-found"),
        ("meetings?cursor=W2ZhbHNlLDI1XQ", 404, "api-not-found"),
        ("persons?cursor=W2ZhbHNlLC0xXQ", 404, "api-not-found"),
        ("meetings?cursor=W2ZhbHNlLCJ4IiwieSJd", 404, "api-not-found"),
        ("meetings?cursor=W2ZhbHNlLCIyMDI0LTAyLTMxIiwiYSJd", 404, "api-not-found"),
        ("meetings?limit=101", 400, "api-parameter-value"),
        ("meetings?modified_since=어제", 400, "api-parameter-value"),
        ("meetings?modified_since=2024-02-30T00:00:00Z", 400, "api-parameter-value"),
        ("meetings?body=1;DROP", 400, "api-parameter-value"),
        ("meetings?colour=red", 400, "api-parameter-unknown"),
        ("meetings/%00", 404, "api-not-found"),
        ("persons/99999999999999999999", 404, "api-not-found"),
        ("nothing", 404, "api-not-found"),
    ],
)
def test_what_is_asked_wrongly_is_a_problem(client: TestClient, path: str, status: int, code: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (answer.status_code, told["status"], told["code"]) == (status, status, code)
    assert told["title"].endswith(".")


def test_the_api_is_read_only(client: TestClient) -> None:
    answer = client.delete("/api/v1/meetings?lang=en")
    assert (answer.status_code, answer.json()["code"]) == (405, "api-method")
    assert "GET" in answer.headers["allow"]


def test_who_asks_too_often_is_told_when_to_come_back(store: Store) -> None:
    client = TestClient(app(store, a_minute=3))
    answers = [client.get("/api/v1/system") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[0].headers["ratelimit"] == '"reading";r=2'
    assert int(answers[3].headers["retry-after"]) >= 1
    assert answers[3].json()["code"] == "too-many-requests"
