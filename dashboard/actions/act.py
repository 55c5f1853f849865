"""What an act is: who may do it, what it is given, and the one transaction in which it happens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from dashboard.actions.fields import Field
from dashboard.roles import Person, Role
from dashboard.said import Problem, Values
from data.acts import Doing, begin
from data.connection import Connection
from data.store import Store

SMALL_FORM_BYTES: Final = 256 * 1024

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: ``said-<code>`` and its values; ``fragment``: where on the page the focus goes.

    ``act_id``: the act in the trail, where it can be undone. ``cookies``: to be kept by the browser.
    """

    code: str
    values: Values = field(default_factory=dict)
    fragment: str | None = None
    act_id: int | None = None
    cookies: Mapping[str, str] = field(default_factory=dict)


class RefusedError(Exception):
    """An act that was not done: ``refused-<code>``; nothing was changed. ``problems`` by input."""

    def __init__(
        self, code: str, values: Values | None = None, *, problems: Mapping[str, Problem] | None = None
    ) -> None:
        self.code = code
        self.values: Values = values or {}
        self.problems = problems or {}
        super().__init__(f"{code}: {self.values}")


Run = Callable[[Store, Person, Given], Done]


@dataclass(frozen=True, slots=True)
class Act:
    """One act by its name in the address; ``run`` does it and raises RefusedError where it cannot.

    ``largest_bytes`` bounds the whole form that is sent, files included. ``trail``: its own transaction
    writes it there, or it is written there before it is done, or it stores nothing.
    """

    name: str
    role: Role
    fields: Sequence[Field]
    run: Run
    largest_bytes: int = SMALL_FORM_BYTES
    trail: Literal["own", "before", "none"] = "own"


def transaction(name: str, change: Callable[[Doing, Given], Done]) -> Run:
    """An act that is one transaction: written to the trail first, then done, or neither.

    ``change`` is given the connection, the key of the act, who and when.
    """

    def run(store: Store, person: Person, given: Given) -> Done:
        with store.writing() as connection:
            return change(_begun(connection, name, person, given), given)

    return run


def _begun(connection: Connection, name: str, person: Person, given: Given) -> Doing:
    return begin(
        connection, name, actor=person.name or "-", origin=person.origin or None, reason=given.get("reason")
    )


def record(store: Store, name: str, person: Person, reason: str | None) -> None:
    """Write to the trail what is about to be done in other ways than one transaction."""
    with store.writing() as connection:
        begin(connection, name, actor=person.name or "-", origin=person.origin or None, reason=reason)
