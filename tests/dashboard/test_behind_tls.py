"""Behind a proxy that ends TLS: cookies, redirects, the connection that stays open, acts and downloads."""

from __future__ import annotations

import shutil
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Request, expect
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from dashboard import assets, serving
from dashboard.audit.browser import ensure_browser, launch_arguments
from dashboard.headers import POLICY, TLS_ONLY
from data.store import Store
from tests.conftest import MEETING, WAIT_MS, settle
from tests.dashboard.provider import provider, signed_in_by
from tests.dashboard.tls_proxy import NAME, proxied

# What a browser does not say by itself.
FROM_HERE = {"sec-fetch-site": "same-origin"}


@dataclass(frozen=True)
class Site:
    """What visitors see, the provider, the database, and the port behind the proxy."""

    origin: str
    issuer: str
    database: Path
    behind: int

    @property
    def port(self) -> int:
        return urlsplit(self.origin).port or 443


@pytest.fixture(scope="module", params=["told", "silent"])
def site(
    request: pytest.FixtureRequest, database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """Once behind a proxy that says that visitors come over TLS, once behind one that does not."""
    folder = tmp_path_factory.mktemp("tls")
    assets.install()
    copy = Path(shutil.copy(database, folder / "minutes.duckdb"))
    port = serving.free_port()
    origin = f"https://{NAME}:{port}"
    with provider() as issuer, signed_in_by(issuer, copy, folder, origin=origin) as address:
        behind = urlsplit(address).port or 0
        with proxied(port, behind, folder, tells=request.param == "told"):
            yield Site(origin, issuer, copy, behind)


class ToThisMachine(httpx2.HTTPTransport):
    """Finds the name of the site on this machine; what is asked for stays as it is."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.host != NAME:
            return super().handle_request(request)
        return super().handle_request(
            httpx2.Request(
                request.method,
                request.url.copy_with(host=serving.HOST),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": NAME},
            )
        )


def trusting(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(folder / "certificate.pem"))


@contextmanager
def visitor(site: Site, answers: list[httpx2.Response] | None = None) -> Iterator[httpx2.Client]:
    """Somebody with their cookies; each answer of the site is put into ``answers``."""
    with httpx2.Client(
        base_url=site.origin,
        transport=ToThisMachine(verify=trusting(site.database.parent)),
        timeout=WAIT_MS / 1000,
        follow_redirects=True,
        event_hooks={"response": [answers.append] if answers is not None else []},
    ) as client:
        yield client


def sign_in(client: httpx2.Client, user: str) -> httpx2.Response:
    """The whole way to the provider and back; the page that they come back to."""
    client.get("/review")
    form = client.get("/sign-in", params={"back": "/review?lang=en"})
    assert "Authorize" in form.text
    page = client.post(str(form.url), data={"sub": user})
    assert str(page.url) == f"{client.base_url}/review?lang=en"
    return page


def act(client: httpx2.Client, origin: str, **headers: str) -> int:
    """The status of the answer to a form that comes from ``origin``."""
    return client.post(
        "/act/confirm",
        headers={"origin": origin, **headers},
        data={"back": "/review"},
        follow_redirects=False,
    ).status_code


def test_every_cookie_is_secure_and_no_redirect_leaves_tls(site: Site) -> None:
    answers: list[httpx2.Response] = []
    with visitor(site, answers) as client:
        for place in ("/", "/_stcore/health", "/_stcore/host-config", "/manifest.json"):
            assert client.get(place).status_code == 200, place
        page = sign_in(client, "kim")
        assert ", secretary <a" in page.text
        client.get("/auth/logout")
    ours = [answer for answer in answers if answer.url.scheme == "https"]
    cookies = [cookie for answer in ours for cookie in answer.headers.get_list("set-cookie")]
    names = {cookie.partition("=")[0] for cookie in cookies}
    assert {"visitor", "sign_in_back", "_streamlit_user", "_streamlit_xsrf"} <= names
    assert [cookie for cookie in cookies if "secure" not in cookie.lower().split("; ")] == []
    for answer in ours:
        assert answer.headers["strict-transport-security"] == TLS_ONLY
        if answer.headers.get("content-type", "").startswith("text/html"):
            assert answer.headers["content-security-policy"] == POLICY
        there = urlsplit(answer.headers.get("location", ""))
        assert not there.netloc or there._replace(query="").geturl().startswith((site.origin, site.issuer))
        if there.geturl().startswith(site.issuer):
            sent_back = httpx2.URL(answer.headers["location"]).params.get("redirect_uri", site.origin)
            assert sent_back.startswith(site.origin)


def test_downloads_come_through_by_role(site: Site) -> None:
    ways = (
        "/csv/meetings.csv",
        f"/download/report?report=meeting&form=json&meeting={MEETING}",
        "/feeds/meetings.rss",
    )
    with visitor(site) as client:
        sign_in(client, "choi")
        for way in ways:
            answer = client.get(way)
            assert answer.status_code == 200, way
            assert len(answer.content) > 200, way
        assert client.get("/csv/trail.csv").status_code == 200
    with visitor(site) as client:
        assert client.get("/csv/trail.csv").status_code == 403


@pytest.mark.parametrize("origin", ["http://" + NAME, "https://evil.example", "null", "https://" + NAME])
def test_a_form_from_elsewhere_is_turned_away(site: Site, origin: str) -> None:
    with visitor(site) as client:
        sign_in(client, "kim")
        assert act(client, site.origin, **FROM_HERE) == 303
        assert act(client, origin, **FROM_HERE) == 403
        assert act(client, origin) == 403


def opened(site: Site, origin: str | None) -> None:
    """The connection that a page keeps open, through the proxy. Raises InvalidStatus."""
    raw = socket.create_connection((serving.HOST, site.port), WAIT_MS / 1000)
    with connect(
        f"wss://{NAME}:{site.port}/_stcore/stream",
        sock=raw,
        ssl=trusting(site.database.parent),
        origin=origin,  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
    ):
        pass


def test_only_a_page_of_this_site_may_keep_a_connection_open(site: Site) -> None:
    opened(site, site.origin)
    for origin in (
        "https://evil.example",
        f"http://{NAME}:{site.port}",
        f"https://localhost:{site.port}",
        f"https://127.0.0.1:{site.port}",
        "https://[",
        "null",
    ):
        with pytest.raises(InvalidStatus, match="403"):
            opened(site, origin)


def test_who_comes_past_the_proxy_is_nobody(site: Site) -> None:
    with httpx2.Client(base_url=f"http://127.0.0.1:{site.behind}", timeout=WAIT_MS / 1000) as client:
        assert client.get("/csv/trail.csv").status_code == 403
        answer = client.post(
            "/act/confirm", headers={"origin": f"http://127.0.0.1:{site.behind}", **FROM_HERE}, data={}
        )
        assert answer.status_code == 403


@pytest.mark.browser
def test_a_secretary_signs_in_acts_and_takes_a_file_along(site: Site, browser: Browser) -> None:
    with trusting_browser(browser) as trusting_one:
        _signs_in_acts_and_takes_a_file_along(site, trusting_one)


@contextmanager
def trusting_browser(browser: Browser) -> Iterator[Browser]:
    """One that takes any certificate, for downloads too, of which a context's own setting says nothing."""
    arguments = [*launch_arguments(), "--ignore-certificate-errors"]
    program = ensure_browser()
    opened = browser.browser_type.launch(executable_path=program, args=arguments)
    try:
        yield opened
    finally:
        opened.close()


def _signs_in_acts_and_takes_a_file_along(site: Site, browser: Browser) -> None:
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(WAIT_MS)
    page = context.new_page()
    asked: list[str] = []
    forbidden: list[str] = []
    # The provider's own page asks for its style elsewhere.
    page.on("request", lambda request: None if _is_of(site.issuer, request) else asked.append(request.url))
    page.on("websocket", lambda opened: asked.append(opened.url))
    page.on(
        "console",
        lambda said: forbidden.append(said.text) if "Content Security" in said.text else None,
    )
    before = _acts(site)
    _sign_in_and_confirm(site, page)
    assert _acts(site) == before + 1
    page.goto(f"{site.origin}/follow-ups?lang=ko")
    settle(page)
    with page.expect_download() as taken:
        page.locator(".card-links a[download]").first.click()
    assert MEETING in taken.value.path().read_text(encoding="utf-8-sig")
    assert forbidden == []
    assert any(address.startswith(f"wss://{NAME}:{site.port}/_stcore/stream") for address in asked)
    ours = (f"https://{NAME}:{site.port}/", f"wss://{NAME}:{site.port}/", site.issuer, "data:", "blob:")
    assert [address for address in asked if not address.startswith(ours)] == []
    cookies = [cookie for cookie in context.cookies() if cookie.get("domain") == NAME]
    assert {"visitor", "_streamlit_user"} <= {cookie.get("name") for cookie in cookies}
    assert [cookie for cookie in cookies if not cookie.get("secure")] == []
    context.close()


def _is_of(issuer: str, request: Request) -> bool:
    return request.headers.get("referer", "").startswith(issuer)


def _sign_in_and_confirm(site: Site, page: Page) -> None:
    page.goto(f"{site.origin}/review?lang=ko")
    settle(page)
    page.locator("main").get_by_role("link", name="로그인", exact=True).click()
    page.get_by_role("button", name="kim", exact=True).click()
    page.wait_for_url(f"{site.origin}/review?lang=ko")
    settle(page)
    expect(page.locator(".visitor")).to_contain_text("김간사, 간사")
    page.locator("form.act[action^='/act/confirm?']").first.get_by_role("button").first.click()
    expect(page.locator("#said")).to_be_visible()


def _acts(site: Site) -> int:
    with Store(site.database).reading() as cursor:
        row = cursor.execute("SELECT count(*) FROM act WHERE name = 'confirm'").fetchone()
    return int(row[0]) if row else 0
