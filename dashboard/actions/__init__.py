"""Every act of writing: looked up by name, allowed by role, checked field by field, then done or refused.

An act is one entry of ``ACTS``; its form stands on a page, its change in ``data``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.datastructures import UploadFile

from dashboard.actions import (
    agenda,
    auditing,
    committees,
    disclosing,
    follow_ups,
    handing_in,
    naming,
    people,
    review,
    settings,
    sorting,
)
from dashboard.actions.act import Act, Done, RefusedError, record
from dashboard.actions.fields import FieldError, Raw
from dashboard.roles import Person, Role
from dashboard.said import Problem
from data.acts import ActError, GivenError
from data.store import Store

__all__ = ["ACTS", "Act", "Done", "Person", "RefusedError", "Role", "barred", "perform"]

ACTS: Final[Mapping[str, Act]] = {
    act.name: act
    for act in (
        naming.ACT,
        settings.ACT,
        disclosing.ACT,
        *review.ACTS,
        *follow_ups.ACTS,
        *people.ACTS,
        *handing_in.ACTS,
        *sorting.ACTS,
        *agenda.ACTS,
        *committees.ACTS,
        *auditing.ACTS,
    )
}


_LONGEST_REASON: Final = 300


def barred(person: Person) -> Mapping[str, Role]:
    """Acts that are not this person's to do, each with the role that may."""
    return {name: act.role for name, act in ACTS.items() if not person.may(act.role)}


def perform(act: Act, store: Store, person: Person, form: Mapping[str, Raw]) -> Done:
    """Do an act with what was typed. Raises RefusedError, nothing being changed, and StoreError."""
    if not person.may(act.role):
        raise RefusedError("signed-out" if person.why == "signed-out" else "not-allowed")
    known = {field.name for field in act.fields}
    if not set(form) <= known:
        raise RefusedError("unknown-input")
    given: dict[str, Any] = {}
    problems: dict[str, Problem] = {}
    for field in act.fields:
        try:
            given[field.name] = field.read(form.get(field.name, ()))
        except FieldError as error:
            problems[field.name] = Problem(error.code, error.values)
    if problems:
        raise RefusedError("inputs", {"count": len(problems)}, problems=problems)
    try:
        if act.trail == "before":
            record(store, act.name, person, _what(given))
        return act.run(store, person, given)
    except GivenError as error:
        problem = Problem(error.code, error.values)
        raise RefusedError("inputs", {"count": 1}, problems={error.given: problem}) from error
    except ActError as error:
        raise RefusedError(error.code, error.values) from error


def _what(given: Mapping[str, Any]) -> str | None:
    """The names of files among what was given."""
    listed = [one for value in given.values() if isinstance(value, tuple) for one in value]
    names = [one.filename or "-" for one in listed if isinstance(one, UploadFile)]
    return ", ".join(names)[:_LONGEST_REASON] or None
