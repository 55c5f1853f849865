"""The name that is written beside what a person does, typed once and kept in a cookie."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given
from dashboard.actions.fields import text
from dashboard.roles import Person
from dashboard.visitors import LONGEST_NAME, NAME_COOKIE, as_cookie
from data.store import Store


def _name(store: Store, person: Person, given: Given) -> Done:
    name = given["called"]
    return Done("name-kept", {"name": name}, cookies={NAME_COOKIE: as_cookie(name)})


ACT = Act("name", "local", (text("called", required=True, longest=LONGEST_NAME),), _name, trail="none")
