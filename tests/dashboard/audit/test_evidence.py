"""Evidence: the element of each distinct finding, as it was seen and as the browser describes it."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from dashboard import audit
from dashboard.audit.evidence import FRAME, MOST_BYTES
from dashboard.audit.results import RUNS_WITH_PICTURES, save
from data.store import Store
from tests.dashboard.audit.conftest import Site

pytestmark = pytest.mark.browser

BROKEN = """<!doctype html><html lang="ko"><head><title>고장</title></head><body><main><h1>고장</h1>
<div style="height: 300px; overflow: auto" tabindex="0" role="region" aria-label="상자">
<p style="height: 1200px">글</p>
<p><button id="pale" style="color: #bbb; background: #fff">저장</button></p></div>
<p hidden><img id="unseen" src="/chart.svg"></p>
</main></body></html>"""


def test_a_finding_is_shown_once_framed_with_its_name_and_role(site: Site, tmp_path: Path) -> None:
    site["/"] = BROKEN
    targets = audit.of_addresses([f"{site.base}/"])
    store = Store(tmp_path / "audit.duckdb")
    report = audit.audit(targets, store=store)
    found = next(one for one in report.findings if one.finding.selector == "#pale")
    assert len(found.states) == len(targets.states) == 7
    assert found.shown in found.states
    taken = [result.evidence["#pale"] for result in report.results if "#pale" in result.evidence]
    assert len(taken) == 1
    evidence = taken[0]
    assert (evidence.role, evidence.name) == ("button", "저장")
    assert evidence.picture is not None
    assert len(evidence.picture) <= MOST_BYTES
    image = Image.open(io.BytesIO(evidence.picture))
    assert image.size == (evidence.width, evidence.height)
    pink = tuple(int(FRAME[place : place + 2], 16) for place in (1, 3, 5))
    close = [
        colour
        for _, colour in image.convert("RGB").getcolors(2**24) or []
        if isinstance(colour, tuple) and max(abs(a - b) for a, b in zip(colour, pink, strict=True)) < 60
    ]
    assert close, "the element is not framed"
    with store.reading() as cursor:
        stored = cursor.execute(
            "SELECT e.picture, e.role, e.accessible_name, count(*) FROM audit_evidence AS e "
            "JOIN audit_finding AS f ON f.finding_id = e.finding_id "
            "JOIN audit_occurrence AS o ON o.finding_id = f.finding_id "
            "WHERE f.selector = '#pale' AND f.kwcag_no = '1.4.3' GROUP BY ALL"
        ).fetchone()
    assert stored == (base64.b64encode(evidence.picture).decode(), "button", "저장", 7)
    for _ in range(RUNS_WITH_PICTURES):
        save(store, report)
    with store.reading() as cursor:
        kept = cursor.execute(
            "SELECT DISTINCT f.run_id FROM audit_evidence AS e JOIN audit_finding AS f "
            "ON f.finding_id = e.finding_id WHERE e.picture IS NOT NULL ORDER BY f.run_id"
        ).fetchall()
    assert kept == [(run,) for run in range(2, RUNS_WITH_PICTURES + 2)]
