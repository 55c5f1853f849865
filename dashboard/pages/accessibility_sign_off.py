"""The sign-off of a run: what is still open, who signed, and the form."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.parts import facts
from dashboard.components.table import Row
from dashboard.components.view import View


def sign_off(view: View, run: Row, open_count: int) -> list[Markup]:
    """How many items are open, the signatures that there are, and the form for another."""
    signed = view.rows("audit_sign_offs", run=run["run_id"])
    parts = [
        render(
            "section.html",
            id="sign-off",
            title=view.t("sign-off-title"),
            lead=view.t("sign-off-lead", count=open_count),
        )
    ]
    parts += [
        facts(
            [
                (view.t("column-department"), view.korean(row["department"])),
                (view.t("column-actor"), view.korean(row["actor"])),
                (view.t("column-signed-on"), view.moment(row["happened_at"])),
                (view.t("column-signed-scope"), view.korean(row["signed_scope"])),
                (
                    view.t("column-report-hash"),
                    Markup('<code lang="en">{}</code>').format(row["report_hash"]),
                ),
            ]
        )
        for row in signed
    ]
    parts.append(
        form(
            view,
            "audit-sign-off",
            [
                Input(
                    "department",
                    view.t("column-department"),
                    required=True,
                    longest=100,
                    autocomplete="organization",
                ),
                Input(
                    "scope",
                    view.t("column-signed-scope"),
                    "area",
                    required=True,
                    hint=view.t("sign-off-hint"),
                    longest=500,
                ),
            ],
            [Button(view.t("sign-off-send"))],
            id="sign-off-form",
            label=view.t("sign-off-title"),
            hidden={"run": run["run_id"]},
            following="sign-off",
        )
    )
    return parts
