"""The verdicts of a run: the 33 items of KWCAG 2.2 and the 55 criteria of WCAG 2.2 A and AA."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from markupsafe import Markup

from dashboard.audit import wcag
from dashboard.components.judged import undecided
from dashboard.components.markup import badge
from dashboard.components.problems import item_name
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import VERDICTS

GLYPHS = {"pass": "●", "fail": "✕", "no-fault": "△", "person": "▽", "inapplicable": "–", "not-tested": "○"}


def counted(view: View, verdicts: Sequence[Row]) -> str:
    """How many have each verdict, those that nothing has left out."""
    counts = Counter(VERDICTS[row["verdict"]] for row in verdicts)
    return " · ".join(view.t(f"verdict-count-{name}", count=counts[name]) for name in GLYPHS if counts[name])


def items_table(view: View, verdicts: Sequence[Row]) -> Markup:
    """One row an item of KWCAG 2.2."""
    heading = view.t("column-kwcag-no")
    return _table(
        view,
        "audit-verdicts-title",
        heading,
        lambda row: item_name(view, row["kwcag_no"]),
        verdicts,
        ("target_count", "met_count", "met_rate", "failed_count", "cant_tell_count"),
    )


def criteria_table(view: View, verdicts: Sequence[Row]) -> Markup:
    """One row a criterion of WCAG 2.2, with its level."""
    heading = view.t("column-wcag-no")
    order = list(wcag.criteria())
    rows = sorted(verdicts, key=lambda row: order.index(row["wcag_no"]))
    return _table(
        view,
        "audit-criteria-title",
        heading,
        lambda row: criterion_name(view, row["wcag_no"]),
        rows,
        ("target_count", "failed_count", "cant_tell_count"),
    )


def criterion_name(view: View, number: str) -> str:
    """Number, name and level of a criterion."""
    one = wcag.criteria()[number]
    return f"{number} {one.name_ko if view.language == 'ko' else one.name_en} ({one.level})"


def _table(
    view: View,
    title: str,
    heading: str,
    name: Callable[[Row], str],
    verdicts: Sequence[Row],
    numbers: Sequence[str],
) -> Markup:
    def number(field: str) -> Column:
        def value(row: Row) -> str:
            return undecided(view, row) if row[field] is None else view.text(row[field])

        return Column(view.t(f"column-{field.replace('_', '-')}"), value, numeric=True)

    columns = [
        Column(heading, name, row_header=True),
        Column(view.t("column-verdict"), lambda row: verdict(view, row["verdict"])),
        Column(view.t("column-decided-by"), lambda row: view.t(f"decided-by-{row['decided_by']}")),
        *map(number, numbers),
    ]
    return table(view.t(title), columns, verdicts, empty=view.t("not-recorded"), caption_hidden=True)


def verdict(view: View, value: str) -> Cell:
    """A verdict as a glyph and words."""
    key = VERDICTS[value]
    return badge(f"verdict-{key}", GLYPHS[key], view.t(f"verdict-{key}"))
