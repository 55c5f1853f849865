"""The file of the sign-in: the address that visitors see, and who has signed in there."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from streamlit.web.server import server_util
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard import visitors
from dashboard.access import Access, AccessError, access_of
from tests.dashboard.provider import ROLES, SECRET

COOKIE = "_streamlit_user"
SEEN = "https://minutes.example.go.kr"


def signing_in(folder: Path, redirect: str, secret: str = SECRET) -> Access:
    """A dashboard on loopback with a file of the sign-in."""
    file = folder / "login.toml"
    file.write_text(
        f'[auth]\nredirect_uri = "{redirect}"\ncookie_secret = "{secret}"\nclient_id = "minutes"\n'
        f'client_secret = "-"\nserver_metadata_url = "https://login.example.go.kr"\n{ROLES}',
        encoding="utf-8",
    )
    return access_of("127.0.0.1", file)


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        (SEEN, SEEN),
        ("https://Minutes.Example.go.kr", SEEN),
        ("HTTPS://MINUTES.EXAMPLE.GO.KR:443", SEEN),
        (f"{SEEN}:8443", f"{SEEN}:8443"),
        (f"{SEEN}:80", f"{SEEN}:80"),
        ("http://LocalHost:80", "http://localhost"),
        ("http://localhost:443", "http://localhost:443"),
        ("http://[::1]:8501", "http://[::1]:8501"),
        ("https://[2001:DB8::1]:443", "https://[2001:db8::1]"),
    ],
)
def test_an_address_is_the_one_that_browsers_name_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, origin: str
) -> None:
    monkeypatch.setattr(server_util, "get_cookie_secret", lambda: SECRET)
    access = signing_in(tmp_path, f"{written}/oauth2callback")
    assert access.origin == origin
    assert access.knows_host(origin.partition("//")[2])
    claims = {"is_logged_in": True, "iat": time.time(), "roles": ["minutes-secretary"]}
    for claimed, signed_in in ((written, True), ("https://other.example.go.kr", False), ("", False)):
        told = json.dumps({**claims, "origin": claimed})
        cookie = create_signed_value(SECRET, COOKIE, told).decode()
        assert access.person({}, {COOKIE: cookie}).may("secretary") == signed_in


@pytest.mark.parametrize(
    "redirect",
    [
        "http://minutes.example.go.kr/oauth2callback",
        f"{SEEN}/elsewhere",
        f"{SEEN}:port/oauth2callback",
        f"{SEEN}:99999/oauth2callback",
        "https:///oauth2callback",
        "https://:443/oauth2callback",
        "https://[/oauth2callback",
        "https://somebody@minutes.example.go.kr/oauth2callback",
        "ftp://localhost/oauth2callback",
        "/oauth2callback",
    ],
)
def test_what_no_browser_would_come_back_to_is_refused(tmp_path: Path, redirect: str) -> None:
    with pytest.raises(AccessError) as caught:
        signing_in(tmp_path, redirect)
    assert caught.value.code == "login-redirect"


def test_forms_are_of_all_dashboards_with_one_secret(tmp_path: Path) -> None:
    mark = visitors.new_mark()
    token = visitors.token(mark, signing_in(tmp_path, f"{SEEN}/oauth2callback").key)
    assert visitors.is_token(token, mark, signing_in(tmp_path, f"{SEEN}/oauth2callback").key)
    another = signing_in(tmp_path, f"{SEEN}/oauth2callback", SECRET[::-1])
    for access in (another, Access()):
        assert not visitors.is_token(token, mark, access.key)
    assert SECRET not in repr(another)
    assert repr(another.key) not in repr(another)
