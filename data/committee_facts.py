"""What the secretary enters of a committee that no minutes say: function, legal basis, quorum, seats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from data.acts import ActError, Doing, change
from data.rows import Value

COLUMNS: Final = (
    "function",
    "legal_basis",
    "member_count",
    "voting_member_count",
    "quorum_rule",
    "quorum_citation",
)


def enter(doing: Doing, organization: int, values: Mapping[str, Value]) -> int:
    """Set what is known of a committee, None where nothing is; how many values changed.

    Raises ActError ``row-missing``, ``nothing-changed``, and ``quorum-without-citation``: a rule is never
    kept without its source.
    """
    found = doing.connection.execute(
        "SELECT 1 FROM organization WHERE organization_id = ? AND classification = 'committee'",
        [organization],
    ).fetchone()
    if found is None:
        raise ActError("row-missing")
    if values["quorum_rule"] and not values["quorum_citation"]:
        raise ActError("quorum-without-citation")
    changed = change(doing, "organization", organization, {name: values[name] for name in COLUMNS})
    if not changed:
        raise ActError("nothing-changed")
    return changed
