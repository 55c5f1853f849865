"""Every item has a fault that is planted, and some must be found as violations without a person."""

from __future__ import annotations

from dashboard.audit.kwcag import items
from tests.mutations.plant import faults


def test_each_of_the_33_items_has_a_planted_fault() -> None:
    planted = faults()
    assert list(dict.fromkeys(fault.item for fault in planted)) == list(items())
    assert all(bool(fault.html) != bool(fault.change) for fault in planted)
    assert {fault.expected for fault in planted} == {"failed", "person"}


def test_what_the_guide_lets_a_machine_decide_is_expected_to_be_a_violation() -> None:
    by_machine = {item.no for item in items().values() if item.nia_method == "A"}
    assert all(fault.expected == "failed" for fault in faults() if fault.item in by_machine)
