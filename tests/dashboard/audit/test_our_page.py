"""Faults planted in a copy of our own overview, as the browser drew it, are found on their KWCAG items."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard import audit
from tests.conftest import Open
from tests.dashboard.audit.test_audit import FAULTS, FOR_A_PERSON, manifest, plant
from tests.mutations.plant import COPY


@pytest.mark.exhaustive
def test_faults_in_a_copy_of_the_overview_are_found(open_page: Open, site: Any) -> None:
    drawn = {path: str(open_page(path).evaluate(COPY, ["", "", ""])) for path in ("/", "/agenda")}
    site["/"] = plant(drawn["/"])
    site["/agenda"] = drawn["/agenda"].replace("<title>안건 –", "<title>현황 –", 1)
    site["/manifest.json"] = manifest({"overview": "/", "agenda": "/agenda"})

    report = audit.audit(audit.of_dashboard(site.base))

    assert report.errors == []
    assert report.exit_code == 1
    found = {(one.finding.kwcag, one.finding.outcome) for one in report.findings}
    expected = {(number, "cantTell" if number in FOR_A_PERSON else "failed") for number, _, _ in FAULTS}
    assert expected | {("3.1.1", "failed"), ("2.4.2", "failed")} <= found
    for number, element, _ in FAULTS:
        places = [one.finding for one in report.findings if one.finding.kwcag == number]
        assert any(
            element in (one.selector, one.selector.removeprefix("#")) or f'id="{element}"' in one.snippet
            for one in places
        ), number
    elsewhere = [
        (one.page, one.rules, one.finding.selector)
        for one in report.findings
        if one.page == "agenda" and one.finding.outcome == "failed" and one.finding.kwcag != "2.4.2"
    ]
    assert elsewhere == []
