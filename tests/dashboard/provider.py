"""A real OpenID provider in a process of its own, and a dashboard that signs in by it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard import serving

SECRET = "0123456789abcdef" * 4
USERS: dict[str, dict[str, object]] = {
    "kim": {"name": "김간사", "roles": ["minutes-secretary"]},
    "park": {"name": "박담당", "email": "park@example.org", "email_verified": True},
    "choi": {"name": "최관리", "roles": "minutes-admin"},
    "lee": {"name": "이위원", "roles": ["something-else"]},
    "bad": {"name": "남의 주소", "email": "park@example.org", "email_verified": False},
}
ROLES = """
[roles]
claim = "roles"
secretary = ["minutes-secretary"]
officer = "park@example.org"
administrator = ["minutes-admin"]
"""


@contextmanager
def provider() -> Iterator[str]:
    """The provider with those users, as long as the scope lasts; its address."""
    port = serving.free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    for sub, claims in USERS.items():
        command += ["--user-claims", json.dumps({"sub": sub, **claims})]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    issuer = f"http://localhost:{port}"
    try:
        _wait(f"{issuer}/.well-known/openid-configuration")
        yield issuer
    finally:
        process.kill()
        process.wait()


@contextmanager
def signed_in_by(issuer: str, database: Path, folder: Path, *, origin: str = "") -> Iterator[str]:
    """A dashboard over a database whose visitors sign in by that provider; its address.

    ``origin``: the address that visitors see, where that is another.
    """
    port = serving.free_port()
    address = f"http://localhost:{port}"
    file = folder / "login.toml"
    file.write_text(
        "[auth]\n"
        f'redirect_uri = "{origin or address}/oauth2callback"\n'
        f'cookie_secret = "{SECRET}"\n'
        'client_id = "minutes"\nclient_secret = "not-a-secret"\n'
        f'server_metadata_url = "{issuer}/.well-known/openid-configuration"\n'
        'client_kwargs = { prompt = "login" }\n' + ROLES,
        encoding="utf-8",
    )
    with serving.running(database, port=port, login=file):
        yield address


def _wait(address: str) -> None:
    end = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
