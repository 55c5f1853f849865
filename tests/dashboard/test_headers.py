"""Headers of every answer, over real HTTP; that pages keep to them is watched by every browser test."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.headers import HEADERS, POLICY, HeadersMiddleware

PLACES = (
    "/",
    "/review?lang=en",
    "/no-such-page",
    "/csv/meetings.csv",
    "/csv/no_such.csv",
    "/feeds/meetings.rss",
    "/api/v1/system",
    "/healthz",
    "/site/site.css",
    "/manifest.json",
    "/_stcore/health",
    "/download/report?report=nothing",
)


def answered(address: str) -> Mapping[str, str]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return dict(answer.headers.items())
    except urllib.error.HTTPError as error:
        return dict(error.headers.items())


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_has_them(address: str, place: str) -> None:
    headers = {name.lower(): value for name, value in answered(f"{address}{place}").items()}
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    is_page = headers["content-type"].startswith("text/html")
    assert headers.get("content-security-policy") == (POLICY if is_page else None)
    assert "strict-transport-security" not in headers


def test_no_script_runs_from_elsewhere_or_from_the_page_itself(address: str) -> None:
    assert "script-src 'self';" in POLICY
    with urllib.request.urlopen(f"{address}/", timeout=60) as answer:
        page = answer.read().decode("utf-8")
    assert "<script>" not in page
    assert " onclick=" not in page


@pytest.mark.parametrize(
    ("given", "base", "secured"),
    [
        ({}, "http://testserver", False),
        ({}, "https://testserver", True),
        ({"secure": True}, "http://testserver", True),
    ],
)
def test_behind_tls_every_cookie_is_secure(given: dict[str, Any], base: str, secured: bool) -> None:
    async def two(_: Request) -> Response:
        response = Response("ok")
        response.set_cookie("one", "1", httponly=True)
        response.set_cookie("two", "2", secure=True)
        return response

    application = Starlette(routes=[Route("/", two)], middleware=[Middleware(HeadersMiddleware, **given)])
    cookies = TestClient(application, base_url=base).get("/").headers.get_list("set-cookie")
    assert [cookie.lower().count("secure") for cookie in cookies] == [int(secured), 1]


def test_the_agent_api_and_streamlits_own_upload_are_closed(address: str) -> None:
    for place in ("/_stcore/agent/openapi.json", "/_stcore/agent/interact"):
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{address}{place}", data=b"{}", timeout=60)
        assert caught.value.code in (403, 404, 405)
        caught.value.close()
    request = urllib.request.Request(f"{address}/_stcore/upload_file/a/b", data=b"x", method="PUT")
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request, timeout=60)
    assert caught.value.code in (400, 403)
    caught.value.close()
