"""Each item of KWCAG 2.2 has an example of a fault and of the same mended, and so has what has no item."""

from __future__ import annotations

from dashboard.audit import affected, wcag
from dashboard.audit.kwcag import items
from dashboard.audit.mending import mending, table


def test_every_item_and_every_criterion_beside_them_has_an_example() -> None:
    for number in items():
        assert mending(number, ()) is not None, number
    beside = set(affected.table()["wcag"])
    assert beside == set(table()["wcag"])
    assert beside <= set(wcag.criteria())
    assert mending(None, ("1.4.10",)) == table()["wcag"]["1.4.10"]
    assert mending(None, ()) is None


def test_what_is_mended_differs_from_what_was_wrong() -> None:
    for entries in table().values():
        for number, one in entries.items():
            assert "" != one.wrong != one.right != "", number
