"""How visitors come in: local use, signed in by OpenID Connect, or open to anybody who looks.

The signing in itself is Streamlit's (``st.login``, by Authlib); its signed cookie is read here, once for
pages and routes alike. Every look at it is as of now: a sign-in ends after ``hours``.
"""

from __future__ import annotations

import json
import time
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from dashboard import visitors
from dashboard.roles import GIVEN, Person, Role, held
from data.errors import DataError

LOGIN: Final = "MINUTES_LOGIN"
NEEDED: Final = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
CALLBACK: Final = "/oauth2callback"
SHORTEST_SECRET: Final = 32
PUBLIC_COOKIE: Final = "as_public"
HOURS: Final = 12
LATE_CLOCK_S: Final = 300
PORTS: Final = {"http": 80, "https": 443}
LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
# What a proxy adds: whoever asks sits elsewhere, though the connection comes from this machine.
_FORWARDED: Final = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")

Mode = Literal["local", "login", "open"]


class AccessError(DataError):
    """The file of the sign-in cannot be used: ``login-file``, ``login-missing``, ``login-secret`` …"""


@dataclass(frozen=True, slots=True)
class Access:
    """Who is let in and as what, for one running dashboard.

    ``file``: the sign-in's own; ``origin``: the address that visitors see, known where they sign in;
    ``words``: what stands in the claim, or whose e-mail address or subject, for each role; ``key``: what
    tokens of forms are made with.
    """

    mode: Mode = "local"
    file: Path | None = None
    origin: str = ""
    claim: str = "roles"
    words: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    hours: int = HOURS
    key: bytes = field(default=visitors.PROCESS_KEY, repr=False)

    def person(self, headers: Mapping[str, str], cookies: Mapping[str, str], origin: str = "") -> Person:
        """Who asks; ``origin``: the address that they ask from."""
        if self.mode == "login":
            return self._signed_in(cookies, origin)
        if self.mode == "local" and is_local(headers):
            public = cookies.get(PUBLIC_COOKIE) == "yes"
            return Person(visitors.name_of(cookies), held(["local"]), origin, public=public)
        return Person("", held([]), origin, why="open")

    def knows_host(self, host: str) -> bool:
        """Whether a form may come under this name; anybody's where nothing can be written."""
        if self.mode == "login":
            return host == urlsplit(self.origin).netloc
        return self.mode == "open" or _is_loopback_name(host)

    def _signed_in(self, cookies: Mapping[str, str], origin: str) -> Person:
        claims = _claims(cookies)
        # Streamlit writes the address down as the file has it.
        if not claims or _origin(str(claims.get("origin"))) != self.origin or not self._is_fresh(claims):
            return Person("", held([]), origin, why="signed-out")
        roles = held(role for role, words in self.words.items() if words & _words(claims, self.claim))
        name = str(claims.get("name") or claims.get("email") or claims.get("sub") or "")
        shown = "".join(letter for letter in name if letter.isprintable())[: visitors.LONGEST_NAME]
        why: Literal["", "role"] = "" if roles - {"viewer"} else "role"
        return Person(shown, roles, origin, why=why, signed_in=True)

    def _is_fresh(self, claims: Mapping[str, Any]) -> bool:
        issued = claims.get("iat")
        if isinstance(issued, bool) or not isinstance(issued, int | float):
            return False
        return -LATE_CLOCK_S <= time.time() - issued <= self.hours * 3600


def access_of(host: str, login: Path | None) -> Access:
    """How a dashboard lets visitors in that is served on ``host``. Raises AccessError."""
    if login is not None:
        return _with_login(login)
    return Access("local" if _is_loopback_name(host) else "open")


def is_local(headers: Mapping[str, str]) -> bool:
    """Whether a request was written on this machine for this machine, not handed on by a proxy."""
    if any(name in headers for name in _FORWARDED):
        return False
    origin = headers.get("origin")
    return _is_loopback_name(headers.get("host", "")) and (
        origin is None or _is_loopback_name(urlsplit(origin).netloc)
    )


@lru_cache(maxsize=64)
def _is_loopback_name(host: str) -> bool:
    name = host if host in LOOPBACK_NAMES else host.rsplit(":", 1)[0]
    if name in LOOPBACK_NAMES:
        return True
    try:
        return ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _with_login(path: Path) -> Access:
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise AccessError("login-file", path=str(path), reason=error.strerror or "-") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        # What cannot be read may hold the secret: where it stands is said, never what.
        raise AccessError("login-file", path=str(path), reason="TOML") from error
    auth = given.get("auth")
    missing = [name for name in NEEDED if not isinstance(auth, dict) or not auth.get(name)]
    if missing or not isinstance(auth, dict):
        raise AccessError("login-missing", path=str(path), names=", ".join(missing))
    if len(str(auth["cookie_secret"])) < SHORTEST_SECRET:
        raise AccessError("login-secret", path=str(path), least=SHORTEST_SECRET)
    origin = _origin(str(auth["redirect_uri"]))
    secure = origin.startswith("https:") or _is_loopback_name(urlsplit(origin).netloc)
    if not origin or not secure or urlsplit(str(auth["redirect_uri"])).path != CALLBACK:
        raise AccessError("login-redirect", path=str(path), ending=CALLBACK)
    roles = given.get("roles", {})
    hours = roles.get("hours", HOURS) if isinstance(roles, dict) else 0
    if not isinstance(roles, dict) or set(roles) - {*GIVEN, "claim", "hours"} or not _is_hours(hours):
        raise AccessError("login-roles", path=str(path), known=", ".join([*GIVEN, "claim", "hours"]))
    return Access(
        "login",
        path,
        origin,
        str(roles.get("claim", "roles")),
        {role: frozenset(_listed(roles.get(role))) for role in GIVEN},
        hours,
        visitors.key_of(str(auth["cookie_secret"])),
    )


def _origin(address: str) -> str:
    """Scheme, host and port as a browser names them: in small letters, without the port that is understood.

    Empty where the address has none that a browser would go to.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname
    if parts.scheme not in PORTS or not host or "@" in parts.netloc:
        return ""
    named = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{named}" + ("" if port in (None, PORTS[parts.scheme]) else f":{port}")


def _is_hours(hours: object) -> bool:
    return isinstance(hours, int) and not isinstance(hours, bool) and 1 <= hours <= 24 * 30


def _listed(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list) else []


def _words(claims: Mapping[str, Any], claim: str) -> frozenset[str]:
    """What a person can be listed by: the words of the claim, the subject, and a verified address."""
    words = {*_listed(claims.get(claim)), *_listed(claims.get("sub"))}
    if claims.get("email_verified") is True:
        words |= set(_listed(claims.get("email")))
    return frozenset(words)


def _claims(cookies: Mapping[str, str]) -> dict[str, Any]:
    """What the provider said of the visitor, as Streamlit's signed cookie keeps it; empty for none."""
    from streamlit.auth_util import get_cookie_with_chunks
    from streamlit.web.server.server_util import get_cookie_secret
    from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
    from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

    def one(name: str) -> bytes | None:
        value = cookies.get(name)
        if value is None:
            return None
        return decode_signed_value(get_cookie_secret(), name, value.encode("latin-1", "replace"))

    try:
        raw = get_cookie_with_chunks(one, USER_COOKIE_NAME)
        claims = json.loads(raw) if raw else {}
    except (ValueError, KeyError):
        return {}
    return claims if isinstance(claims, dict) and claims.get("is_logged_in") is True else {}
