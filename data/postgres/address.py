"""Where a server is and who asks it: ``postgresql://user@host:port/database?sslmode=verify-full``.

The password stands in the address or, better, in ``PGPASSWORD``; it is told to nobody.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, cast, get_args
from urllib.parse import parse_qs, unquote, urlsplit

from data.errors import StoreError

DEFAULT_PORT: Final = 5432
FILES: Final = "MINUTES_FILES"
_FOLDER: Final = Path(__file__).parents[2] / "var"

# As libpq names them: no TLS; TLS where the server has it; TLS; TLS, the server's name being verified.
Tls = Literal["disable", "prefer", "require", "verify-full"]


@dataclass(frozen=True, slots=True)
class Address:
    """A database on a server. ``host`` that begins with a slash is the folder of its socket."""

    user: str
    host: str
    port: int
    database: str
    tls: Tls = "prefer"
    password: str | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The address as people and logs may see it: without the password."""
        return f"postgresql://{self.user}@{self.host}:{self.port}/{self.database}"

    @property
    def path(self) -> Path:
        """The path that the files beside the database begin with: its trail, and what was handed in.

        In ``var/`` or the folder that ``MINUTES_FILES`` names, which all dashboards of one database share.
        """
        folder = Path(os.environ.get(FILES) or _FOLDER)
        words = re.sub(r"[^\w.-]", "_", f"{self.database}@{self.host}-{self.port}")
        return folder.expanduser().resolve() / words


def read(address: str) -> Address:
    """The parts of an address. StoreError ``server-address`` where it is none."""
    try:
        parts = urlsplit(address)
        asked = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        database = unquote(parts.path.lstrip("/"))
        port = parts.port or int(asked.get("port", DEFAULT_PORT))
        tls = asked.get("sslmode", "prefer")
    except ValueError as error:
        raise StoreError("server-address") from error
    user = unquote(parts.username or "") or asked.get("user") or os.environ.get("PGUSER", "")
    unknown = set(asked) - {"host", "port", "user", "sslmode"}
    if not database or "/" in database or not user or unknown or tls not in get_args(Tls):
        raise StoreError("server-address")
    password = unquote(parts.password) if parts.password else os.environ.get("PGPASSWORD")
    host = asked.get("host") or parts.hostname or "localhost"
    return Address(user, host, port, database, cast(Tls, tls), password)
