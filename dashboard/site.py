"""What one running dashboard shares: its store and its query engine."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.access import Access
from data import trail
from data.errors import DataError
from data.store import Store
from queries.disclosure import PUBLIC, Audience

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from queries.engine import Engine

ROOT = Path(__file__).parent.parent
MINUTES_FOLDER = ROOT / "data" / "minutes"
DEFAULT_DATABASE = ROOT / "var" / "minutes.duckdb"
DEMO_DATABASE = ROOT / "var" / "demo.duckdb"
DATABASE = "MINUTES_DATABASE"
FEEDBACK = "MINUTES_FEEDBACK"
# A person would rather wait for a page than load it anew: a write of a second of an idle machine holds the
# database for ten where as many programs want each processor.
PATIENCE_SECONDS = 30.0
_FEEDBACK = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+|https?://[^\s<>\"']+")


class SiteError(DataError):
    """What the operator has set cannot be used (``error-<code>``)."""


def feedback_of(address: str) -> str | None:
    """An e-mail or web address as set, None for an empty one. Raises SiteError ``feedback-address``."""
    if not address.strip():
        return None
    if not _FEEDBACK.fullmatch(address.strip()):
        raise SiteError("feedback-address", address=address[:100], variable=FEEDBACK)
    return address.strip()


@dataclass(frozen=True, slots=True)
class Site:
    """The store that the pages read and the engine that answers their questions.

    ``feedback``: the e-mail or web address to which people write, None where none is set. ``access``: who is
    let in, and as what.
    """

    store: Store
    engine: Engine
    feedback: str | None = None
    access: Access = field(default_factory=Access)

    @property
    def public(self) -> Engine:
        """The engine for what anybody may see: feeds, the API, the manifest."""
        return self.engine.seen_by(PUBLIC)

    def seen_by(self, request: HTTPConnection) -> Engine:
        """The engine for what who asks may see."""
        person = self.access.person(request.headers, request.cookies)
        return self.engine.seen_by(Audience(person.sees))

    def checked_trail(self, t: Callable[..., str]) -> tuple[bool, str]:
        """Whether the trail is as it was written, and that in words; checked anew when a file changed."""
        file = trail.trail_file(self.store.path)
        found = _checked(self.store, self.store.data_version(), _written(self.store.path), _written(file))
        if found.fault:
            return False, t(f"trail-{found.fault}", act=found.act_id or 0, file=file.name)
        return True, t("trail-holds", count=found.acts, file=file.name)


def _written(file: Path) -> tuple[int, ...] | None:
    """When a file was last written, as its owner can set it and as they cannot; None where there is none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_size


@lru_cache(maxsize=1)
def _checked(store: Store, *_state: Hashable) -> trail.Checked:
    with store.reading() as cursor:
        return trail.check(cursor, store.path)


_served: list[Site] = []


def open_site(address: str | Path, access: Access | None = None) -> Site:
    """Name the database of this process. Called once, before the first page is served.

    Raises SiteError where the environment's address for comments is none.
    """
    from queries.engine import Engine  # commands that ask nothing need not wait for pandas

    store = Store(address, timeout=PATIENCE_SECONDS)
    site = Site(store, Engine(store), feedback_of(os.environ.get(FEEDBACK, "")), access or Access())
    _served[:] = [site]
    return site


def served() -> Site:
    """The site of this process."""
    return _served[0]
