"""Who is looking: a random mark and a name in cookies, and the token that proves a form is one of ours.

A visitor is no account. The mark ties a form and its answer to one browser; the name is what the person
wants written beside what they do, typed once. The key to tokens lives as long as the process; where people
sign in it is made from the secret of their cookies, so that all dashboards with that secret have one.
"""

from __future__ import annotations

import base64
import getpass
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from functools import cache
from typing import Final

MARK_COOKIE: Final = "visitor"
NAME_COOKIE: Final = "visitor_name"
LONGEST_NAME: Final = 40
YEAR_S: Final = 365 * 24 * 3600
_MARK: Final = re.compile(r"[A-Za-z0-9_-]{22}")
PROCESS_KEY: Final = secrets.token_bytes(32)


def new_mark() -> str:
    """A mark that nobody can guess."""
    return secrets.token_urlsafe(16)


def mark_of(cookies: Mapping[str, str]) -> str:
    """The visitor's mark; empty where there is none or it is none of ours."""
    mark = cookies.get(MARK_COOKIE, "")
    return mark if _MARK.fullmatch(mark) else ""


def key_of(secret: str) -> bytes:
    """The key to tokens made from a secret that dashboards share, and that does not tell it."""
    return hmac.new(secret.encode(), b"form token", hashlib.sha256).digest()


def token(mark: str, key: bytes) -> str:
    """The word that a form carries for one visitor."""
    return hmac.new(key, mark.encode(), hashlib.sha256).hexdigest()


def is_token(given: str, mark: str, key: bytes) -> bool:
    """Whether a form came from a page that a dashboard with this key showed to this visitor."""
    return bool(mark) and hmac.compare_digest(given.encode(), token(mark, key).encode())


def name_of(cookies: Mapping[str, str]) -> str:
    """The name to write beside an act: as the person typed it, else the system's user, else 간사."""
    try:
        name = base64.urlsafe_b64decode(cookies.get(NAME_COOKIE, "").encode("ascii")).decode("utf-8")
    except ValueError:
        name = ""
    return name if is_name(name) else _own_name()


@cache
def _own_name() -> str:
    """Who runs this process; asked once, as the system reads its list of users for it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "간사"


def is_name(name: str) -> bool:
    """Whether a name can stand beside an act: one printable line, not blank, not too long."""
    return bool(name.strip()) and name.isprintable() and len(name) <= LONGEST_NAME


def as_cookie(name: str) -> str:
    """A name in letters that a cookie may hold."""
    return base64.urlsafe_b64encode(name.encode("utf-8")).decode("ascii")
