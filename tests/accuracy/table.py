"""The figures as text: precision, recall, F1 with their numerators and denominators."""

from __future__ import annotations

from collections.abc import Mapping

from tests.accuracy.tally import Score, Tally

FAMILY_FIELDS = (
    "committee",
    "date",
    "start",
    "place",
    "attendance",
    "agenda title",
    "agenda result",
    "speeches",
    "follow-ups",
)

# Counted under another name already.
REPEATED = ("request", "commitment", "decision", "follow-ups of any kind")


def part(name: str, documents: int, score: Score) -> list[str]:
    """One part: a row a field."""
    lines = [
        "",
        f"{name} ({documents} documents)",
        f"  {'field':<26}{'precision':>18}{'recall':>18}{'F1':>8}{'right or flagged':>22}",
    ]
    for field, tally in score.items():
        lines.append(
            f"  {field:<26}"
            f"{_of(tally.right, tally.right + tally.extra):>18}"
            f"{_of(tally.right, tally.right + tally.missed):>18}"
            f"{_number(tally.f1):>8}"
            f"{_of(tally.agreed + tally.flagged, tally.labelled):>22}"
        )
    return lines


def families(scores: Mapping[tuple[str, str], Score]) -> list[str]:
    """F1 of the main fields, a row a family; – where there is nothing to find."""
    lines = ["", "F1 by family (follow-ups: precision / recall)"]
    lines.append(f"  {'':<38}" + "".join(f"{field.replace('agenda ', ''):>12}" for field in FAMILY_FIELDS))
    for (name, family), score in scores.items():
        cells = "".join(f"{_family_cell(field, score.get(field, Tally())):>12}" for field in FAMILY_FIELDS)
        lines.append(f"  {name + '  ' + family:<38}{cells}")
    return lines


def forms(scores: Mapping[str, Mapping[str, Score]]) -> list[str]:
    """Generated documents: F1 over all fields together and of the follow-ups, by layout and format."""
    columns = list(next(iter(scores.values()), {}))
    if not columns:
        return []
    lines = ["", "generated: F1 of all fields together / of the follow-ups, by layout and format"]
    lines.append(f"  {'':<22}" + "".join(f"{column:>14}" for column in columns))
    for layout, by_form in scores.items():
        cells = "".join(f"{_form_cell(by_form[column]):>14}" for column in columns)
        lines.append(f"  {layout:<22}{cells}")
    return lines


def _form_cell(score: Score) -> str:
    total = Tally()
    for field, tally in score.items():
        if field not in REPEATED:
            total += tally
    return f"{_number(total.f1)} / {_number(score.get('follow-ups', Tally()).f1)}"


def _family_cell(field: str, tally: Tally) -> str:
    if field == "follow-ups":
        return f"{_number(tally.precision)}/{_number(tally.recall)}"
    return _number(tally.f1)


def _of(numerator: int, denominator: int) -> str:
    return f"{numerator}/{denominator} {numerator / denominator:.3f}" if denominator else "0/0  –   "


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
