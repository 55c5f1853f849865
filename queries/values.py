"""The values of a query's parameters, each checked against its declared type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from queries.catalogue import Parameter, ParameterType, Query, QueryError, load

One = str | int | date | None
Value = One | Sequence[str] | Sequence[int]
Checked = Mapping[str, "One | tuple[One, ...]"]

# What one value of a list is.
OF_LISTS: Final[Mapping[str, ParameterType]] = {"texts": "text", "integers": "integer"}
_SINGLE = str | int | date | None


def checked(name: str, given: Mapping[str, Value]) -> Checked:
    """Each parameter of a query with its value, a list's as a tuple of one at least.

    Raises QueryError for an unknown query or parameter, a missing one, or a value of another type.
    """
    query = load(name)
    known = {parameter.name: parameter for parameter in query.parameters}
    for parameter_name in given:
        if parameter_name not in known:
            raise QueryError(
                "unknown-parameter", query=name, parameter=parameter_name, known=", ".join(known) or "-"
            )
    bound: dict[str, One | tuple[One, ...]] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name)
        if parameter.type in OF_LISTS:
            bound[parameter.name] = tuple(_values(query, parameter, value)) or (None,)
        else:
            one = value if isinstance(value, _SINGLE) else " ".join(map(str, value))
            bound[parameter.name] = _value(query, parameter, one)
    return bound


def _values(query: Query, parameter: Parameter, given: Value) -> list[One]:
    """The values of a list, each checked; from a command line they stand apart by blanks."""
    listed = given.split() if isinstance(given, str) else given
    if listed is None or isinstance(listed, int | date):
        listed = [] if listed is None else [str(listed)]
    one = replace(parameter, type=OF_LISTS[parameter.type], optional=False)
    return [_value(query, one, each) for each in listed]


def _value(query: Query, parameter: Parameter, given: One) -> One:
    """Check a value against its declared type; text from a command line is accepted for every type."""
    if given is None or given == "":
        if parameter.optional:
            return None
        raise QueryError("missing-parameter", query=query.name, parameter=parameter.name)
    try:
        if parameter.type == "integer":
            return _whole(str(given))
        if parameter.type == "date":
            return given if isinstance(given, date) else date.fromisoformat(str(given))
    except ValueError as error:
        raise QueryError(
            "bad-parameter", query=query.name, parameter=parameter.name, value=str(given), type=parameter.type
        ) from error
    text = str(given)
    if not text.isprintable() or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise QueryError(
            "bad-parameter",
            query=query.name,
            parameter=parameter.name,
            value=ascii(text),
            type=parameter.type,
        )
    return text


def _whole(text: str) -> int:
    number = int(text)
    if not -(2**63) <= number < 2**63:
        raise ValueError("beyond BIGINT")
    return number
