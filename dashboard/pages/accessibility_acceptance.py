"""A finding accepted for a time: whether it is, the forms to accept it or take that back, and the events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.form import Button, Input, form
from dashboard.components.markup import render
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View

ID = "acceptance"


def held(view: View) -> Mapping[str, Row]:
    """The acceptances that hold on the page's day, by fingerprint."""
    rows = view.rows("audit_acceptances", as_of=view.as_of)
    return {row["fingerprint"]: row for row in rows if row["holds"]}


def words(view: View, row: Row | None) -> str:
    """수용 중, 2026-12-31까지 · 담당 정보과; nothing without one."""
    if row is None:
        return ""
    return view.t("acceptance-held", date=view.text(row["expires_on"]), owner=row["owner"])


def section(view: View, fingerprint: str) -> list[Markup]:
    """Where the finding stands, what can be done about it, and what was done."""
    events = view.rows("audit_acceptances", as_of=view.as_of, fingerprint=fingerprint)
    newest = events[-1] if events else None
    holds = newest is not None and bool(newest["holds"])
    if newest is None:
        said = view.t("acceptance-none")
    elif holds:
        said = words(view, newest)
    else:
        key = "withdrawn" if newest["acceptance_state"] == "withdrawn" else "expired"
        said = view.t(f"acceptance-{key}", date=view.text(newest["expires_on"]))
    parts = [
        render("section.html", id=ID, title=view.t("acceptance-title"), lead=view.t("acceptance-lead")),
        Markup("<p><strong>{}</strong></p>").format(view.quoted(said)),
        _withdraw(view, fingerprint) if holds else _accept(view, fingerprint),
    ]
    if events:
        parts.append(_events(view, events))
    return parts


def _reason(view: View) -> Input:
    return Input("reason", view.t("column-reason"), "area", required=True, longest=500)


def _accept(view: View, fingerprint: str) -> Markup:
    content = form(
        view,
        "audit-accept",
        [
            _reason(view),
            Input(
                "owner",
                view.t("column-owner"),
                required=True,
                longest=100,
                hint=view.t("acceptance-owner-hint"),
            ),
            Input("expires", view.t("column-expires-on"), "date", required=True),
        ],
        [Button(view.t("acceptance-send"), primary=False)],
        id="audit-accept",
        label=view.t("acceptance-send"),
        hidden={"fingerprint": fingerprint},
        following=ID,
    )
    refused = view.said is not None and not view.said.done and view.said.form == "audit-accept"
    summary = view.t("acceptance-open")
    return render("folded.html", summary=summary, open=refused, content=content, id="open-acceptance")


def _withdraw(view: View, fingerprint: str) -> Markup:
    return form(
        view,
        "audit-withdraw",
        [_reason(view)],
        [Button(view.t("acceptance-withdraw"), primary=False)],
        id="audit-withdraw",
        label=view.t("acceptance-withdraw"),
        hidden={"fingerprint": fingerprint},
        following=ID,
    )


def _events(view: View, events: Sequence[Row]) -> Markup:
    columns = [
        Column(view.t("column-happened-at"), lambda row: view.moment(row["happened_at"]), row_header=True),
        Column(
            view.t("column-acceptance-state"),
            lambda row: view.t(f"acceptance-state-{row['acceptance_state']}"),
        ),
        Column(view.t("column-reason"), lambda row: view.korean(row["reason"])),
        Column(view.t("column-owner"), lambda row: view.korean(row["owner"])),
        Column(view.t("column-expires-on"), lambda row: view.text(row["expires_on"])),
        Column(view.t("column-actor"), lambda row: view.korean(row["actor"])),
    ]
    return table(view.t("acceptance-events"), columns, list(reversed(events)), empty="")
