"""Charts of the overview, each with its finding, its table and its rows."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.parts import POINT
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import ELEMENT_STATES, element, element_state, item_type
from dashboard.pages.overview_figures import Figures

_ELEMENT_COUNTS = {
    "있음": "whole_count",
    "일부": "part_count",
    "기록 없음": "missing_count",
    "해당 없음": "inapplicable_count",
}


def agenda_types(view: View, now: Figures) -> None:
    """Agenda items of the meetings held by type."""
    types = now.types
    names = [item_type(view, row["item_type"]) for row in types]
    counts = [row["item_count"] for row in types]
    none = view.t("agenda-types-none")
    chart.card(
        view,
        key="agenda-types",
        figure=chart.bars(
            names,
            [Series(view.t("column-item-count"), counts, [row["item_type"] or "기타" for row in types])],
            unit=view.t("unit-items"),
            theme=view.theme,
            axis=view.t("axis-items"),
        ),
        finding=_agenda_finding(view, types) if types else none,
        rows=table(
            view.t("agenda-types-title"),
            [
                Column(
                    view.t("column-item-type"), lambda row: _type(view, row["item_type"]), row_header=True
                ),
                _count(view, "item_count"),
                _count(view, "decided_count"),
            ],
            types,
            empty=none,
            caption_hidden=True,
        ),
        csv=view.csv_link("agenda_items_by_type", **now.scope.asked),
        records=view.link("/agenda", held="yes"),
    )


def _type(view: View, value: str | None) -> Cell:
    """A type that leads to its items; what has none on record has no list of its own."""
    words = item_type(view, value)
    return words if value is None else linked(view.link("/agenda", held="yes", type=value), words)


def _agenda_finding(view: View, types: Sequence[Row]) -> str:
    """The largest type of those whose type is recorded, and how many have none on record."""
    typed = [row for row in types if row["item_type"] is not None]
    total = sum(row["item_count"] for row in types)
    recorded = sum(row["item_count"] for row in typed)
    if not typed:
        return view.t("agenda-types-untyped", total=total)
    most = max(row["item_count"] for row in typed)
    first = [item_type(view, row["item_type"]) for row in typed if row["item_count"] == most]
    return view.t(
        "agenda-types-finding",
        total=total,
        recorded=recorded,
        missing=total - recorded,
        largest=POINT.join(first),
        ties=len(first),
        count=most,
    )


def follow_up_kinds(view: View, now: Figures) -> None:
    """Follow-ups by kind, confirmed ones apart from drafts."""
    kinds = view.rows("action_items_by_kind", **now.scope.asked)
    names = [view.t(f"kind-{row['kind']}") for row in kinds]
    drafts = [row["draft_count"] for row in kinds]
    confirmed = [row["confirmed_count"] for row in kinds]
    none = view.t("follow-up-kinds-none")
    series = [
        Series(view.t("review-confirmed"), confirmed, ["confirmed"] * len(kinds)),
        Series(view.t("review-draft"), drafts, ["draft"] * len(kinds)),
    ]
    parts = [
        view.t("kind-counted", kind=name, count=draft + done)
        for name, draft, done in zip(names, drafts, confirmed, strict=True)
    ]
    chart.card(
        view,
        key="follow-up-kinds",
        figure=chart.bars(
            names,
            series,
            unit=view.t("unit-items"),
            theme=view.theme,
            axis=view.t("axis-items"),
        ),
        legend=series,
        finding=view.t(
            "follow-up-kinds-finding", drafts=sum(drafts), confirmed=sum(confirmed), parts=" · ".join(parts)
        )
        if kinds
        else none,
        rows=table(
            view.t("follow-up-kinds-title"),
            [
                Column(
                    view.t("column-kind"),
                    lambda row: linked(
                        view.link("/follow-ups", kind=row["kind"]), view.t(f"kind-{row['kind']}")
                    ),
                    row_header=True,
                ),
                *(
                    _count(view, field)
                    for field in (
                        "draft_count",
                        "confirmed_count",
                        "soft_count",
                        "owned_count",
                        "dated_count",
                    )
                ),
            ],
            kinds,
            empty=none,
            caption_hidden=True,
        ),
        csv=view.csv_link("action_items_by_kind", **now.scope.asked),
        records=view.link("/follow-ups"),
    )


def completeness(view: View, now: Figures) -> None:
    """The nine statutory elements, each over all records."""
    elements = now.elements
    names = [element(view, row["position"]) for row in elements]
    totals = {state: sum(row[field] for row in elements) for state, field in _ELEMENT_COUNTS.items()}
    shown = [state for state in ELEMENT_STATES if totals[state]]
    gaps = [
        name for name, row in zip(names, elements, strict=True) if row["part_count"] or row["missing_count"]
    ]
    none = view.t("completeness-none")
    series = [
        Series(
            element_state(view, state),
            [row[_ELEMENT_COUNTS[state]] for row in elements],
            [state] * len(elements),
        )
        for state in shown
    ]
    chart.card(
        view,
        key="completeness",
        figure=chart.bars(
            names,
            series,
            unit=view.t("unit-records"),
            theme=view.theme,
            axis=view.t("axis-records"),
        ),
        legend=series,
        finding=view.t(
            "completeness-finding",
            whole=totals["있음"],
            applicable=sum(totals.values()) - totals["해당 없음"],
            gaps=", ".join(gaps) or view.t("none"),
        )
        if elements
        else none,
        rows=table(
            view.t("completeness-title"),
            [
                Column(view.t("column-element"), lambda row: element(view, row["position"]), row_header=True),
                *(_count(view, field) for field in _ELEMENT_COUNTS.values()),
            ],
            elements,
            empty=none,
            caption_hidden=True,
        ),
        csv=view.csv_link("record_elements", **now.scope.asked),
        records=view.link("/meeting", gap="record"),
    )


def _count(view: View, field: str) -> Column:
    heading = view.t(f"column-{field.replace('_', '-')}")
    return Column(heading, lambda row: view.text(row[field]), numeric=True)
