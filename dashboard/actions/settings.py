"""The act of choosing how the product looks: nothing is stored but a cookie in the visitor's browser."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given
from dashboard.actions.fields import choice
from dashboard.preferences import CHOICES, COOKIE, INPUTS, as_cookie
from dashboard.roles import Person
from data.store import Store


def _keep(_store: Store, _person: Person, given: Given) -> Done:
    chosen = {name: given[given_as] for name, given_as in INPUTS.items()}
    return Done("settings-kept", cookies={COOKIE: as_cookie(chosen)})


ACT = Act(
    "settings",
    "viewer",
    [choice(INPUTS[name], values) for name, values in CHOICES.items()],
    _keep,
    trail="none",
)
