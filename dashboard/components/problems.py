"""Findings of an audit joined to problems, as the same fault in many places is one thing to mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.audit import kwcag
from dashboard.catalogue import has
from dashboard.components.table import Row
from dashboard.components.view import View

ENGINES = ("axe", "ibm", "accesslint", "own")


@dataclass(frozen=True, slots=True)
class Problem:
    """Findings that say the same of elements of one or more pages; ``first`` speaks for all."""

    findings: Sequence[Row]

    @property
    def first(self) -> Row:
        return self.findings[0]

    @property
    def pages(self) -> list[str]:
        return list(dict.fromkeys(row["page"] for row in self.findings))


def problems(findings: Sequence[Row]) -> list[Problem]:
    """Findings joined by outcome, item, message and remedy, in the order of their first."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in findings:
        key = tuple(str(row[name]) for name in ("outcome", "kwcag_no", "message_ko", "remedy_ko"))
        groups.setdefault(key, []).append(row)
    return [Problem(rows) for rows in groups.values()]


def page_name(view: View, page: str) -> str:
    """The page's title; the address where it is another site's."""
    key = f"{page}-title"
    return view.t(key) if has(view.language, key) else page


def item_name(view: View, number: str | None) -> str:
    """Number and name of a KWCAG item; a rule that belongs to none is good practice."""
    if number is None:
        return view.t("finding-no-item")
    item = kwcag.items()[number]
    return f"{number} {item.item_ko if view.language == 'ko' else item.item_en}"


def engines_of(row: Row) -> list[str]:
    """The engines that agree on a finding, in one order."""
    said = {rule.partition(":")[0] for rule in row["rules"].split()}
    return [name for name in ENGINES if name in said]


def picture_words(view: View, row: Row) -> str:
    """What stands for the picture of a finding: where it was seen, and what its element is given as."""
    return view.t(
        "finding-picture-alt",
        page=page_name(view, row["page"]),
        width=str(row["width"]),
        theme=view.t(f"theme-{row['theme']}"),
        role=row["computed_role"] or view.t("finding-not-given"),
        name=row["accessible_name"] or view.t("finding-not-given"),
    )
