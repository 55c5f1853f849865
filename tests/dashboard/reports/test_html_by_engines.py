"""HTML reports as people open them: every report in both languages before all engines and rules of ours."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard import audit
from dashboard.audit.model import PageState, Theme
from dashboard.audit.targets import REST
from dashboard.catalogue import LANGUAGES
from dashboard.reports.asked import REPORTS, Asked
from dashboard.reports.making import make
from data.store import Store
from queries.engine import Engine
from tests.dashboard.reports.test_making import DAY

pytestmark = pytest.mark.browser

SIGHTS: list[tuple[int, Theme]] = [
    (1280, "light"),
    (320, "dark"),
    (320, "light"),
    (1280, "dark"),
    (640, "light"),
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: object) -> None:
        return


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address where its files are served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.exhaustive)])
def test_no_engine_finds_anything_in_a_report(
    served: tuple[Path, str], database: Path, engine: Engine, every: bool
) -> None:
    """Of the real minutes; what they do not hold (a named member, an audit) of the sample.

    In both languages, or in one after the other in turn.
    """
    folder, address = served
    (folder / "favicon.ico").write_bytes(b"")
    real, sights, states = Engine(Store(database)), cycle(SIGHTS), []
    for place, name in enumerate(REPORTS):
        for language in LANGUAGES if every else [LANGUAGES[place % len(LANGUAGES)]]:
            member = "가온" if name == "member" else None
            asked = Asked(name=name, as_of=DAY, language=language, member=member)
            file = folder / f"{name}.{language}.html"
            file.write_bytes(
                make(engine if name in ("member", "accessibility") else real, asked, "html").content
            )
            width, theme = next(sights)
            states.append(
                PageState(
                    page=file.name,
                    url=f"{address}/{file.name}",
                    address=f"/{file.name}",
                    width=width,
                    theme=theme,
                    language=language,
                    state=REST,
                    slow="none",
                )
            )
    report = audit.audit(audit.Targets(kind="web", states=tuple(states)))
    assert [(error.state.page, error.failures) for error in report.errors] == []
    assert [
        (result.state.page, one.engine, one.rule, one.selector)
        for result in report.results
        for examined in result.examined
        for one in examined.findings
        if one.outcome == "failed"
    ] == []


def heard(page: Page) -> dict[str, list[str]]:
    """Names by role, in the accessibility tree that the browser gives to screen readers."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    found: dict[str, list[str]] = {}
    for node in nodes:
        if not node["ignored"]:
            name = " ".join(node.get("name", {}).get("value", "").split())
            found.setdefault(node["role"]["value"], []).append(name)
    return found


@pytest.mark.parametrize("width", [1280, 320])
def test_a_table_is_one_to_a_screen_reader_however_it_is_laid_out(
    browser: Browser, engine: Engine, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(make(engine, Asked(name="follow-ups", as_of=DAY), "html").content.decode())
    listed = page.locator("table").last
    assert listed.evaluate("table => getComputedStyle(table).display") == (
        "table" if width == 1280 else "block"
    )
    said = heard(page)
    for role, element in {
        "table": "table",
        "row": "tr",
        "columnheader": "thead th",
        "rowheader": "tbody th",
        "cell": "td",
    }.items():
        count = page.locator(element).count()
        assert 0 < count == len(said[role])
        # Not every browser keeps what an element is by itself where it is laid out as another.
        assert page.locator(f"{element}[role={role}]").count() == count
    assert said["table"] == page.locator("caption").all_inner_texts()
    assert said["columnheader"] == page.locator("thead th").all_text_contents()
    # The heading that is shown in each cell is heard from its column, not twice.
    assert not any(
        cell.startswith(f"{heading}:") for cell in said["cell"] for heading in said["columnheader"]
    )
    page.close()
