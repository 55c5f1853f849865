"""The route of acts over real HTTP: what it takes, where it sends the browser, and what it turns away."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import uvicorn
from starlette.applications import Starlette

from dashboard import acting, said, visitors
from dashboard.serving import HOST, free_port
from dashboard.site import Site
from data.store import Store
from queries.engine import Engine

MARK = "a" * 22
TOKEN = visitors.token(MARK, visitors.PROCESS_KEY)
FORM = {"form": "person", "back": "/follow-ups?lang=en&kind=request", "called": "김 간사"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: str

    @property
    def path(self) -> str:
        return urlsplit(self.headers["location"]).path

    @property
    def query(self) -> dict[str, str]:
        return {name: value[0] for name, value in parse_qs(urlsplit(self.headers["location"]).query).items()}

    @property
    def said(self) -> said.Said:
        found = said.recall(MARK, self.query["said"])
        assert found is not None
        return found


@pytest.fixture(scope="module")
def port(database: Path) -> Iterator[int]:
    store = Store(database)
    application = Starlette(routes=[acting.route(Site(store, Engine(store)), ["/", "/follow-ups"])])
    chosen = free_port()
    server = uvicorn.Server(uvicorn.Config(application, host=HOST, port=chosen, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield chosen
    server.should_exit = True
    thread.join()


def send(
    port: int,
    form: dict[str, str] | bytes,
    *,
    act: str = "name",
    host: str | None = None,
    cookie: str = f"visitor={MARK}",
    headers: dict[str, str] | None = None,
) -> Answer:
    body = form if isinstance(form, bytes) else urlencode({"token": TOKEN} | form).encode()
    host = host or f"{HOST}:{port}"
    sent = {
        "host": host,
        "origin": f"http://{host}",
        "cookie": cookie,
        "content-type": "application/x-www-form-urlencoded",
    } | (headers or {})
    connection = http.client.HTTPConnection(HOST, port)
    connection.request(
        "POST", f"/act/{act}?lang=ko", body, {key: value for key, value in sent.items() if value}
    )
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read().decode("utf-8"))
    connection.close()
    return answer


def test_an_act_leads_back_to_its_page_with_its_answer(port: int) -> None:
    answer = send(port, FORM)
    assert (answer.status, answer.path) == (303, "/follow-ups")
    assert {name: answer.query[name] for name in ("lang", "kind")} == {"lang": "en", "kind": "request"}
    assert answer.said == said.Said("name-kept", True, "person", {"name": "김 간사"})
    cookie = answer.headers["set-cookie"]
    assert visitors.as_cookie("김 간사") in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_the_focus_goes_on_to_the_next_element(port: int) -> None:
    assert send(port, {**FORM, "next": "item-7"}).query["focus"] == "item-7"
    assert "focus" not in send(port, {**FORM, "next": '"><script>'}).query


def test_it_goes_on_where_the_form_says_only_when_it_is_done(port: int) -> None:
    onward = {**FORM, "onward": "/?at=next&said=old"}
    answer = send(port, onward)
    assert (answer.path, answer.query["at"]) == ("/", "next")
    assert answer.said.done
    assert send(port, {**onward, "called": ""}).path == "/follow-ups"


def test_a_wrong_input_comes_back_with_what_was_typed(port: int) -> None:
    answer = send(port, {**FORM, "called": "긴" * 41})
    assert answer.status == 303
    assert not answer.said.done
    assert answer.said.problems["called"].code == "too-long"
    assert answer.said.typed["called"] == ("긴" * 41,)
    assert answer.headers["set-cookie"] is None


def test_an_old_form_keeps_what_was_typed(port: int) -> None:
    answer = send(port, {**FORM, "token": visitors.token("b" * 22, visitors.PROCESS_KEY)})
    assert (answer.said.code, answer.said.done) == ("form-too-old", False)
    assert answer.said.typed["called"] == ("김 간사",)


def test_an_input_that_the_act_does_not_have_is_refused(port: int) -> None:
    assert send(port, {**FORM, "role": "officer"}).said.code == "unknown-input"


@pytest.mark.parametrize(
    ("headers", "host", "status", "words"),
    [
        ({"origin": "http://evil.example"}, None, 403, "다른 사이트"),
        ({"origin": "null"}, None, 403, "다른 사이트"),
        ({"origin": ""}, None, 403, "다른 사이트"),
        ({"sec-fetch-site": "cross-site"}, None, 403, "다른 사이트"),
        ({"sec-fetch-site": "same-site"}, None, 403, "다른 사이트"),
        ({}, "evil.example", 403, "127.0.0.1"),
        ({}, "127.0.0.1.evil.example:80", 403, "127.0.0.1"),
        ({"content-type": "text/plain"}, None, 415, "양식"),
        ({"content-type": "application/json"}, None, 415, "양식"),
        ({"content-type": "multipart/form-data; boundary=x"}, None, 400, "양식"),
    ],
)
def test_what_is_no_form_of_ours_is_turned_away(
    port: int, headers: dict[str, str], host: str | None, status: int, words: str
) -> None:
    answer = send(port, FORM, headers=headers, host=host)
    assert answer.status == status
    assert words in answer.body
    assert "바뀐 것은 없습니다" in answer.body
    assert answer.headers["set-cookie"] is None


@pytest.mark.parametrize(
    "back", ["", "https://evil.example/", "//evil.example/", "/act/name", "/nowhere", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_place(port: int, back: str) -> None:
    assert send(port, {**FORM, "back": back}).status == 400
    if back:
        assert send(port, {**FORM, "onward": back}).status == 400


def test_without_a_cookie_it_says_so(port: int) -> None:
    answer = send(port, FORM, cookie="")
    assert answer.status == 403
    assert "쿠키" in answer.body


def test_an_act_that_is_not_known_is_none(port: int) -> None:
    assert send(port, FORM, act="drop-everything").status == 404


def test_a_form_that_is_too_large_is_turned_away(port: int) -> None:
    answer = send(port, {**FORM, "called": "x" * 300_000})
    assert answer.status == 413
    assert "너무 커서" in answer.body


def test_a_form_without_an_end_is_turned_away_too(port: int) -> None:
    """Sent in chunks of no stated length."""
    connection = http.client.HTTPConnection(HOST, port)
    head = {
        "origin": f"http://{HOST}:{port}",
        "cookie": f"visitor={MARK}",
        "content-type": "application/x-www-form-urlencoded",
    }
    connection.request("POST", "/act/name", iter([b"name=" + b"x" * 100_000] * 4), head, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_a_get_does_nothing(port: int) -> None:
    connection = http.client.HTTPConnection(HOST, port)
    connection.request("GET", "/act/name")
    assert connection.getresponse().status == 405
    connection.close()
