"""Several dashboards of one database behind a proxy: a form of one is taken by another."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from dashboard import assets, serving
from data.store import Store
from tests.dashboard.provider import provider, signed_in_by
from tests.dashboard.test_sign_in_ended import form, shown
from tests.dashboard.test_signing_in import client


def test_a_form_of_one_dashboard_is_taken_by_another(database: Path, tmp_path: Path) -> None:
    assets.install()
    copy = Path(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with (
        provider() as issuer,
        signed_in_by(issuer, copy, tmp_path) as site,
        serving.running(copy, login=tmp_path / "login.toml") as other,
        client(site, "kim") as visitor,
    ):
        cookies = dict(visitor.cookies)
        asked = {"host": urlsplit(site).netloc, "origin": site}
        confirming = form(shown(site, "/review", cookies), "confirm")
        with httpx2.Client(base_url=other, cookies=cookies, timeout=30) as same:
            for token, done in (("0" * 64, []), (confirming["token"], [("confirm",)])):
                typed = {**confirming, "token": token}
                answer = same.post("/act/confirm?lang=ko", data=typed, headers=asked)
                assert answer.status_code == 303
                with Store(copy).reading() as cursor:
                    assert cursor.execute("SELECT name FROM act").fetchall() == done
