"""What a page is given: the language, the theme, the address and the answers to its questions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from dashboard.catalogue import LANGUAGES, translator
from dashboard.components.markup import filled, korean_within
from dashboard.components.palette import Theme
from dashboard.components.scope import SCOPE_PARAMETERS, Scope, day_asked, scope_of
from dashboard.said import Said
from data import zone
from queries.engine import Engine
from queries.values import Value

if TYPE_CHECKING:
    import pandas as pd

    from queries.subjects import Subjects

KEPT_PARAMETERS = ("lang", "as_of", *SCOPE_PARAMETERS)
_MASK = re.compile("[○◯〇]{2,}")
ANSWER_PARAMETERS = ("said", "focus")


@lru_cache(maxsize=4096)
def _encoded(pairs: tuple[tuple[str, str], ...]) -> str:
    """The parameters of an address; a page links the same ones at every look."""
    return urlencode(pairs)


@dataclass
class View:
    """One person's look at one page. ``query`` holds the address's parameters as typed by anyone.

    ``person``: the name that is written beside what they do; ``token``: what their forms carry; ``said``:
    the answer to what they did last, ``told`` once a form has given it. ``headed`` turns true once the
    page's heading stands, so that a failure does not write a second one. ``preferences``: every choice of
    how the product looks. ``page``: its id. ``barred``: acts that are not this person's to do, with the role
    that may, and ``why``; both only say in words what the server refuses by itself.
    ``is_administrator``: may read the trail. ``subjects``: of each committee that this look has asked for, so
    that all of a page speaks of the same ones, while the archive is being written too.
    """

    engine: Engine
    language: str
    theme: Theme
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    token: str = ""
    said: Said | None = None
    told: bool = False
    headed: bool = False
    preferences: Mapping[str, str] = field(default_factory=dict)
    page: str = ""
    barred: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    is_administrator: bool = False
    subjects: dict[int | None, Subjects] = field(default_factory=dict)

    def may(self, act: str) -> bool:
        """Whether a form of this act is of use to this person."""
        return act not in self.barred

    def t(self, key: str, **values: Any) -> str:
        """A sentence of the catalogue."""
        return translator(self.language)(key, **values)

    def quoting(self, key: str, **values: Any) -> Markup:
        """A sentence of the catalogue that holds words of a document, which are read out as Korean."""
        return self.quoted(self.t(key, **values))

    def quoted(self, sentence: str) -> Markup:
        """A sentence in the page's language, what is Korean in it marked where that is another one."""
        return escape(sentence) if self.language == "ko" else korean_within(sentence)

    def or_none(self, value: Any) -> str:
        """A value as text; what the document does not say is '기록 없음'."""
        return self.t("not-recorded") if value is None else self.text(value)

    def text(self, value: Any) -> str:
        """A value as a person reads it: dates and times in ISO order, numbers with separators."""
        if isinstance(value, datetime):
            return value.strftime("%Y-%m-%d %H:%M")
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, int) and not isinstance(value, bool):
            return f"{value:,}"
        return str(value)

    def moment(self, value: datetime) -> str:
        """A time stored in UTC, on the clocks of Seoul."""
        return self.text(value.replace(tzinfo=UTC).astimezone(zone.ZONE))

    def korean(self, value: Any) -> Markup:
        """Words of a document: escaped, and marked as Korean on a page of another language."""
        if value is None:
            return escape(self.t("not-recorded"))
        if self.language == "ko":
            return escape(value)
        return filled('<span lang="ko">{}</span>', value)

    def speaker(self, label: Any) -> Markup:
        """A speaker's label; signs in place of a name are read out as words, and seen as printed."""
        return self.unmasked(self.korean(label))

    def unmasked(self, words: Markup) -> Markup:
        """Words in which ○○○ stands for a name: heard as 이름 비공개."""
        heard = filled(
            '<span class="visually-hidden" lang="{}">{}</span>', self.language, self.t("name-withheld")
        )
        return Markup(_MASK.sub(rf'{heard}<span aria-hidden="true">\g<0></span>', str(words)))  # noqa: S704

    @property
    def as_of(self) -> date:
        """The day that the figures speak of: ``as_of`` in the address, else today in Seoul."""
        return day_asked(self.query.get("as_of", "")) or zone.today()

    @property
    def scope(self) -> Scope:
        """The period and the committee that the address asks for."""
        return scope_of(self.query)

    def frame(self, name: str, /, **given: Value) -> pd.DataFrame:
        """Answer to a query as a frame."""
        return self.engine.run(name, **given)

    def rows(self, name: str, /, **given: Value) -> list[dict[str, Any]]:
        """Answer to a query as plain rows."""
        return self.engine.rows(name, **given)

    def ahead(self, name: str, /, **given: Value) -> None:
        """Begin to answer what :meth:`rows` will be asked further down the page."""
        self.engine.ahead(name, **given)

    def link(self, path: str, **query: str | int | None) -> str:
        """Address of a page: what is kept of this one (language, as-of day, scope), then ``query``.

        A value of None leaves a parameter out, a kept one too.
        """
        kept = {
            name: self.query[name] for name in KEPT_PARAMETERS if name in self.query and name not in query
        }
        asked = {name: str(value) for name, value in query.items() if value is not None}
        pairs = _encoded(tuple((kept | asked).items()))
        return f"{path}?{pairs}" if pairs else path

    @property
    def address(self) -> str:
        """Address of this page as it stands, without the answer to an act."""
        pairs = urlencode(
            {name: value for name, value in self.query.items() if name not in ANSWER_PARAMETERS}
        )
        return f"{self.path}?{pairs}" if pairs else self.path

    def csv_link(self, name: str, **given: Value) -> str:
        """Address of the rows behind a figure as CSV."""
        asked = {key: str(value) for key, value in given.items() if value is not None}
        return f"/csv/{name}.csv?{urlencode({'lang': self.language} | asked)}"


def language_of(query: Mapping[str, str]) -> str:
    """The language that an address asks for; Korean where it asks for none that we have."""
    asked = query.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]
