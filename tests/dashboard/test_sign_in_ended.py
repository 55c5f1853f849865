"""A sign-in that ends while somebody works: nothing is written, and what they typed waits for them."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import time
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, decode_signed_value

from dashboard import assets
from data.store import Store
from tests.bench.person import Person
from tests.dashboard.provider import SECRET, provider, signed_in_by
from tests.dashboard.test_signing_in import client

COOKIE = "_streamlit_user"
TYPED = "회의 뒤에 취소됨 & <확인함>"


def shown(site: str, address: str, cookies: dict[str, str]) -> str:
    """The page that somebody with these cookies gets."""

    async def look() -> str:
        cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
        async with await Person.opens(site, address, cookie) as person:
            assert person.shown is not None
            return person.shown.html

    return asyncio.run(look())


def form(html: str, act: str) -> dict[str, str]:
    """The hidden inputs of the first form of an act."""
    found = re.search(
        rf'<form(?:(?!</form>).)*?action="/act/{act}\?(?:(?!</form>).)*</form>', html, re.DOTALL
    )
    assert found
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', unescape(found[0])))


def ended(cookie: str) -> str:
    """The same sign-in, thirteen hours old."""
    told = decode_signed_value(SECRET, COOKIE, cookie)
    assert told is not None
    claims = json.loads(told)
    return create_signed_value(
        SECRET, COOKIE, json.dumps({**claims, "iat": time.time() - 13 * 3600})
    ).decode()


def test_what_was_typed_when_the_sign_in_ended_is_not_written_and_not_lost(
    database: Path, tmp_path: Path
) -> None:
    assets.install()
    copy = Path(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with provider() as issuer, signed_in_by(issuer, copy, tmp_path) as site, client(site, "kim") as visitor:
        fresh = dict(visitor.cookies)
        late = {**fresh, COOKIE: ended(fresh[COOKIE])}
        typed = {**form(shown(site, "/review", fresh), "reject"), "reason": TYPED}
        with httpx2.Client(base_url=site, cookies=late, timeout=30) as same:
            answer = same.post("/act/reject?lang=ko", data=typed, headers={"origin": site})
        assert answer.status_code == 303
        back = answer.headers["location"]

        refused = shown(site, back, late)
        assert "로그인이 끝나 저장하지 않았습니다" in refused
        assert "<form" not in refused or 'action="/act/' not in refused
        link = re.search(r'<a href="(/sign-in\?[^"]*)"', refused)
        assert link
        again = parse_qs(urlsplit(unescape(link[1])).query)["back"][0]
        assert again.split("&focus")[0] == back.split("&focus")[0]

        page = shown(site, again, fresh)
        assert "저장하지 않았던 내용입니다" in page
        assert TYPED in unescape(page)
        assert TYPED not in page
    with Store(copy).reading() as cursor:
        assert cursor.execute("SELECT name FROM act").fetchall() == []
