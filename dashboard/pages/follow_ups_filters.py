"""What the follow-ups are narrowed by: kind, who is to act, state, what became of it, how late, how old."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.components.choosing import among
from dashboard.components.parts import Filter
from dashboard.components.view import View
from dashboard.components.words import STATES, UPTAKES, owner_basis, state, uptake

KINDS = ("request", "commitment", "decision")
OWNERS = ("printed", "speaker", "proposed", "person")
DUES = ("overdue", "soon", "later", "closed", "none")
AGES = ("0-30", "31-90", "91-180", "181-")
REVIEWS = ("confirmed", "draft")
# In their order; those that are seldom asked for come last, folded away.
CHOICES = ("kind", "department", "state", "due", "owner", "uptake", "age", "review", "answer")
RARE = CHOICES[4:]
ANSWERS = ("some", "none")
NONE = "-"
OPEN, ENDED = "open", "ended"

Chosen = Mapping[str, str | None]


def filters(view: View, chosen: Chosen) -> list[Filter]:
    """A choice for each of ``CHOICES``, with what the address has chosen of it."""
    every = ("", view.t("filter-all"))
    departments = view.rows("action_departments", committee=view.scope.committee)
    options = {
        "kind": [(kind, view.t(f"kind-{kind}")) for kind in KINDS],
        "department": [(row["owner_department"], row["owner_department"]) for row in departments],
        "owner": [*((one, owner_basis(view, one)) for one in OWNERS), (NONE, view.t("owner-none"))],
        "state": [
            (OPEN, view.t("state-open")),
            (ENDED, view.t("state-ended")),
            *((one, state(view, one)) for one in STATES),
            (NONE, view.t("state-none")),
        ],
        "uptake": [*((one, uptake(view, one)) for one in UPTAKES), (NONE, view.t("uptake-none"))],
        "due": [(one, view.t(f"due-filter-{one}")) for one in DUES],
        "age": [(one, view.t(f"age-{one}")) for one in AGES],
        "review": [(one, view.t(f"review-{one}")) for one in REVIEWS],
        "answer": [(one, view.t(f"answer-filter-{one}")) for one in ANSWERS],
    }
    labels = {
        "kind": "column-kind",
        "department": "column-owner-department",
        "owner": "column-owner-basis",
        "state": "column-state",
        "uptake": "column-uptake",
        "due": "column-due-date",
        "age": "column-age-days",
        "review": "column-review-status",
        "answer": "column-answer-count",
    }
    found: list[Filter] = []
    for name in CHOICES:
        label, one = view.t(labels[name]), chosen[name] or ""
        if name == "department":
            nobody = (NONE, view.t("owner-none"))
            found += among(view, name, label, options[name], one, last=[nobody])
        else:
            found.append(Filter(name, label, [every, *options[name]], one, rare=name in RARE))
    return found
