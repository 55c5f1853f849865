"""The one thing we may not get wrong: no violation, in any engine or rule of ours, on any page of our own.

Here every page at rest in both languages and in every other state once, with language, width and theme in
turn; ``make audit`` opens all combinations.
"""

from __future__ import annotations

import dataclasses
import shutil
from itertools import cycle
from pathlib import Path

import pytest

from dashboard import audit, serving
from dashboard.audit.model import PageState
from dashboard.audit.targets import REST, Targets
from dashboard.catalogue import LANGUAGES
from dashboard.pages import PAGES, THEMES, WIDTHS
from data.store import Store

pytestmark = pytest.mark.browser

# Every pair of width and theme, in an order in which neighbours differ in both.
SIGHTS = [(1280, "light"), (320, "dark"), (640, "light"), (1280, "dark"), (320, "light"), (640, "dark")]


def in_turn(targets: Targets) -> Targets:
    """Each page and state once, at rest in every language; the sights follow one another round and round."""
    assert {(width, theme) for width in WIDTHS for theme in THEMES} == set(SIGHTS)
    sights = {page: cycle(SIGHTS) for page in {state.page for state in targets.states}}
    languages = cycle(LANGUAGES)
    chosen: list[PageState] = []
    for page, state in dict.fromkeys((one.page, one.state) for one in targets.states):
        for language in LANGUAGES if state == REST else [next(languages)]:
            of_state = {
                (one.width, one.theme): one
                for one in targets.states
                if (one.page, one.state, one.language) == (page, state, language)
            }
            chosen.append(of_state[next(sight for sight in sights[page] if sight in of_state)])
    return dataclasses.replace(targets, states=tuple(chosen))


@pytest.fixture
def own_database(database: Path, tmp_path: Path) -> Path:
    """The minutes in a database of this test's own: what it stores is not seen by others."""
    return Path(shutil.copy(database, tmp_path / "minutes.duckdb"))


def test_no_page_of_ours_has_a_violation(own_database: Path) -> None:
    with serving.running(own_database) as address:
        targets = in_turn(audit.of_dashboard(address))
        assert {state.page for state in targets.states} == {page.id for page in PAGES}
        assert_clean(audit.audit(targets, store=Store(own_database)))
        # Now there is a run to show, and its page has more on it.
        shown = in_turn(audit.of_dashboard(address))
        states = tuple(state for state in shown.states if state.page == "accessibility")
        assert {state.state for state in states} == {"rest", "expanded"}
        assert_clean(audit.audit(dataclasses.replace(shown, states=states)))


def assert_clean(report: audit.AuditReport) -> None:
    assert [(e.state.page, e.state.state, e.failures) for e in report.errors] == []
    assert [
        (found.page, found.rules, found.finding.selector, found.finding.snippet)
        for found in report.findings
        if found.finding.outcome == "failed"
    ] == []
    # Nor does any engine alone say so, however far its word is trusted elsewhere.
    assert [
        (result.state.page, result.state.state, one.engine, one.rule, one.selector)
        for result in report.results
        for examined in result.examined
        for one in examined.findings
        if one.outcome == "failed"
    ] == []
    # A Korean name on an English page is marked too, though it need not be.
    assert [
        (result.state.page, result.state.state, one.snippet)
        for result in report.results
        for examined in result.examined
        for one in examined.findings
        if one.rule == "language-of-parts"
    ] == []
    assert report.exit_code == 0
    verdicts = {verdict.no: verdict.verdict for verdict in report.verdicts}
    assert len(verdicts) == 33
    assert "미준수" not in verdicts.values()
    assert "점검하지 못함" not in verdicts.values()
