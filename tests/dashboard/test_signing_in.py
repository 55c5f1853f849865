"""Signing in by a real OpenID provider, over real HTTP and once in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from playwright.sync_api import Browser, expect

from dashboard import assets, serving
from dashboard.access import Access
from dashboard.roles import ROLES, Role
from dashboard.signing_in import page_of
from data.store import Store
from queries import catalogue
from tests.conftest import MEETING, settle
from tests.dashboard.provider import provider, signed_in_by

NAMED = {
    "lee": "viewer",
    "bad": "viewer",
    "kim": "secretary",
    "park": "accessibility officer",
    "choi": "administrator and more, 3 roles",
}


@pytest.fixture(scope="module")
def site(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("login")
    assets.install()
    copy = Path(shutil.copy(database, folder / "minutes.duckdb"))
    with provider() as issuer, signed_in_by(issuer, copy, folder) as address:
        yield address


@contextmanager
def client(site: str, user: str) -> Iterator[httpx2.Client]:
    """A visitor with their cookies; signed in as ``user`` where one is named, through the whole flow."""
    with httpx2.Client(base_url=site, follow_redirects=True, timeout=30) as visitor:
        visitor.get("/review")
        if user:
            _sign_in(visitor, site, user)
        yield visitor


def _sign_in(visitor: httpx2.Client, site: str, user: str) -> None:
    form = visitor.get("/sign-in", params={"back": "/review?lang=en"})
    assert "Authorize" in form.text
    back = visitor.post(str(form.url), data={"sub": user})
    assert str(back.url) == f"{site}/review?lang=en"


@pytest.mark.parametrize("user", NAMED)
def test_what_the_provider_says_becomes_the_role_that_the_page_names(site: str, user: str) -> None:
    with client(site, user) as visitor:
        page = visitor.get("/", params={"lang": "en"}).text
        assert f", {NAMED[user]} <a" in page


def test_who_has_not_signed_in_is_shown_the_way(site: str) -> None:
    with client(site, "") as visitor:
        page = visitor.get("/review", params={"lang": "en"}).text
        assert 'Viewing <a href="/sign-in?back=%2Freview' in page
        assert "Sign out" not in page


def test_an_answer_of_the_provider_to_nobody_signs_nobody_in(site: str) -> None:
    with httpx2.Client(base_url=site, follow_redirects=True) as visitor:
        answer = visitor.get("/oauth2callback", params={"code": "stolen", "state": "stolen"})
        assert answer.status_code == 200
        assert "Sign out" not in visitor.get("/", params={"lang": "en"}).text


def test_a_cookie_that_somebody_wrote_signs_nobody_in(site: str) -> None:
    with client(site, "lee") as visitor:
        signed = visitor.cookies["_streamlit_user"]
    for forged in (signed[:-3] + "abc", "eyJ9.x.y", '{"is_logged_in": true, "roles": ["minutes-admin"]}'):
        with httpx2.Client(base_url=site, cookies={"_streamlit_user": forged}) as visitor:
            assert "Sign out" not in visitor.get("/", params={"lang": "en"}).text


def test_signing_out_ends_it(site: str) -> None:
    with client(site, "kim") as visitor:
        visitor.get("/auth/logout")
        assert "_streamlit_user" not in visitor.cookies
        assert "Sign out" not in visitor.get("/", params={"lang": "en"}).text


def test_a_form_from_another_name_is_turned_away(site: str) -> None:
    with client(site, "kim") as visitor:
        port = urlsplit(site).port
        answer = visitor.post(
            f"http://127.0.0.1:{port}/act/confirm", headers={"origin": f"http://127.0.0.1:{port}"}, data={}
        )
        assert answer.status_code == 403


@pytest.mark.browser
def test_a_secretary_signs_in_from_the_page_and_finds_the_forms_there(site: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/review?lang=ko")
    settle(page)
    expect(page.locator("[data-notice=barred-signed-out]")).to_be_visible()
    expect(page.locator("main form[method=post]")).to_have_count(0)
    page.locator("main").get_by_role("link", name="로그인", exact=True).click()
    page.get_by_role("button", name="kim", exact=True).click()
    page.wait_for_url("**/review?lang=ko")
    settle(page)
    expect(page.locator(".visitor")).to_contain_text("김간사, 간사")
    expect(page.locator("p.person")).to_contain_text("김간사")
    confirm = page.locator("form.act[action^='/act/confirm?']").first
    confirm.get_by_role("button").first.click()
    expect(page.locator("#said")).to_be_visible()
    page.goto(f"{site}/accessibility-review?lang=ko")
    settle(page)
    context.close()


@pytest.mark.parametrize(
    ("headers", "roles"),
    [
        ({"host": "127.0.0.1:8501"}, set(ROLES)),
        ({"host": "localhost:8501"}, set(ROLES)),
        ({"host": "[::1]:8501"}, set(ROLES)),
        ({"host": "minutes.example.org"}, {"viewer"}),
        ({"host": "127.0.0.1.example.org"}, {"viewer"}),
        ({}, {"viewer"}),
        ({"host": "127.0.0.1:8501", "x-forwarded-for": "203.0.113.9"}, {"viewer"}),
        ({"host": "127.0.0.1:8501", "forwarded": "for=203.0.113.9"}, {"viewer"}),
        ({"host": "127.0.0.1:8501", "origin": "https://minutes.example.org"}, {"viewer"}),
        ({"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"}, set(ROLES)),
    ],
)
def test_only_who_sits_at_the_machine_has_all_roles_without_signing_in(
    headers: dict[str, str], roles: set[Role]
) -> None:
    assert Access("local").person(headers, {}).roles == roles
    assert Access("open").person(headers, {}).roles == {"viewer"}


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example/", "/\\evil.example", "/act/confirm", "http://[", ""]
)
def test_nobody_is_sent_to_another_site_after_signing_in(address: str) -> None:
    assert page_of(address, frozenset({"/", "/review"})) == "/"


def test_served_on_another_address_everybody_only_looks(database: Path) -> None:
    with serving.running(database, host="0.0.0.0") as address:  # noqa: S104
        port = urlsplit(address).port
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as visitor:
            page = visitor.get("/review", params={"lang": "en"}).text
            assert "View only" in page
            assert "Sign in" not in page


WAYS = (
    *(
        f"/csv/{name}.csv"
        for name in catalogue.names()
        if all(parameter.optional for parameter in catalogue.load(name).parameters)
    ),
    f"/csv/action_items.csv?as_of=2024-12-31&meeting={MEETING}",
    f"/csv/source_lines.csv?meeting={MEETING}",
    f"/download/report?report=meeting&form=json&meeting={MEETING}",
    "/download/report?report=follow-ups&form=csv",
    "/feeds/meetings.ics",
    "/feeds/meetings.rss",
    "/feeds/follow-ups.ics",
    "/api/v1/system",
    "/api/v1/meetings",
    "/api/v1/papers",
    f"/api/v1/meetings/{MEETING}",
    f"/api/v1/meetings/{MEETING}/speeches",
    "/manifest.json",
)
# Of what the closed document says, and of nothing else.
TRACES = ("서울스마트도시위원회-2024-03-26-1", "정보통신접근성", "포털계정", "스마트도시위원회 회의록")


@pytest.fixture(scope="module")
def closed(site: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same dashboard once its document is 비공개."""
    path = next(folder for folder in tmp_path_factory.getbasetemp().glob("login*/minutes.duckdb"))
    with Store(path).writing() as connection:
        connection.execute("UPDATE document SET disclosure = '비공개'")
    return site


@pytest.mark.parametrize("user", ["", "lee", "park"])
def test_nothing_of_a_closed_document_comes_out_by_any_way(closed: str, user: str) -> None:
    with client(closed, user) as visitor:
        for way in WAYS:
            # A sentence that says that there is no such meeting may name what was asked for.
            text = visitor.get(way).text.replace(MEETING if MEETING in way else "\0", "")
            assert [trace for trace in TRACES if trace in text] == [], way


def test_the_secretary_has_it_by_every_way_that_is_theirs(closed: str) -> None:
    with client(closed, "kim") as visitor:
        for way in (f"/csv/action_items.csv?as_of=2024-12-31&meeting={MEETING}", "/csv/meetings.csv"):
            assert TRACES[0] in visitor.get(way).text, way
        assert visitor.get("/csv/trail.csv").status_code == 403
    with client(closed, "choi") as visitor:
        assert visitor.get("/csv/trail.csv").status_code == 200


@pytest.mark.browser
def test_no_page_shows_a_closed_document_to_who_may_not_see_it(closed: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    for path in (
        f"/meeting?meeting={MEETING}",
        "/follow-ups",
        "/search?q=접근성",
        "/sources",
        "/agenda",
        "/",
    ):
        page.goto(f"{closed}{path}")
        settle(page)
        shown = page.locator("main").inner_text()
        assert [trace for trace in TRACES[1:] if trace in shown] == [], path
    context.close()
