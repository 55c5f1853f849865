"""``make bench-audit``: a page state of our audit beside one of pa11y-ci, kept in ``audit.md``.

Both look at the same addresses of one dashboard at the same widths and as often, in turn, so that what else
the machine does weighs on both. pa11y-ci has axe and HTML_CodeSniffer and loads each address anew for each
page state; it has no word for a theme, so it looks at the light one each time. Our three engines run as they
do in the audit, on a page loaded once for its widths and themes, one page at a time and several; then the
audit with the rules of its own that it runs in every state. ``ROUNDS`` says how often. pa11y-ci comes from
npm by its lock file, without a browser. As it comes it starts a whole Chromium, so it gets the one that is
there; and, beside that, the lighter one that our audit takes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from statistics import median
from time import monotonic
from typing import Any, Final

from dashboard import assets, audit, serving
from dashboard.audit import engines
from dashboard.audit.browser import ensure_browser, launch_arguments, open_browser
from dashboard.audit.model import PageState
from dashboard.audit.runner import run
from dashboard.audit.targets import REST
from dashboard.audit.together import by_page
from dashboard.audit.visit import HEIGHTS, Contexts, Tab
from data.ingest import ingest
from data.store import Store
from tests.bench.table import Part, head, write
from tests.data.real import REAL

RESULTS: Final = Path(__file__).with_name("audit.md")
PA11Y: Final = Path(__file__).with_name("pa11y")
PAGES: Final = tuple(
    os.environ.get("PAGES", "overview meeting follow-ups search committee agenda sources glossary").split()
)
ROUNDS: Final = int(os.environ.get("ROUNDS", "3"))
LIMIT_S: Final = 120.0
AIM: Final = 3.0
WHOLE_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PA11Y_ALONE: Final = "pa11y-ci as it comes: a whole Chromium, 1 at a time"
PA11Y_LIGHT: Final = "pa11y-ci, our browser"
OUR_ENGINES: Final = f"our engines, {audit.WORKERS} pages at a time, as the audit runs them"


def states(address: str) -> tuple[PageState, ...]:
    """The pages at rest in Korean, at every width and theme, without the checks that only run once a page."""
    return tuple(
        replace(state, slow="none")
        for state in audit.of_dashboard(address).states
        if (state.page in PAGES and state.state == REST and state.language == "ko")
    )


def of_engines(wanted: Sequence[PageState], workers: int) -> None:
    """The three engines over every page state, a page loaded once for its widths. Raises PageError."""
    pages: SimpleQueue[list[PageState]] = SimpleQueue()
    for page in by_page(wanted):
        pages.put([state for _, state in page])

    def work() -> None:
        with open_browser() as browser, suppress(Empty):
            contexts = Contexts(browser)
            while page := pages.get_nowait():
                tab = Tab(contexts, LIMIT_S)
                for state in page:
                    visit = tab.visit(state)
                    for name in engines.ENGINES:
                        engines.examine(visit, name)
                tab.close()

    with ThreadPoolExecutor(workers) as pool:
        for done in [pool.submit(work) for _ in range(workers)]:
            done.result()


def of_audit(wanted: Sequence[PageState], workers: int) -> None:
    """The audit, with the rules of its own. RuntimeError where a state was not seen."""
    results, _ = run(wanted, limit_s=LIMIT_S, workers=workers)
    if any(result.failures for result in results):
        raise RuntimeError([result.failures for result in results])


def of_pa11y(wanted: Sequence[PageState], workers: int, folder: Path, browser: str) -> None:
    """pa11y-ci, ``workers`` pages at a time. RuntimeError where a state was not seen."""
    config = folder / "pa11y.json"
    config.write_text(json.dumps(settings(wanted, workers, browser)), encoding="utf-8")
    program = assets.path("pa11y-ci/bin/pa11y-ci.js", PA11Y)
    command = [*node(), str(program), "--json", "--config", str(config)]
    said = folder / "said.json"
    with said.open("wb") as out:  # not a pipe: it ends before all of a long answer has gone through one
        subprocess.run(command, stdout=out, check=False)
    seen = json.loads(said.read_text(encoding="utf-8"))
    unseen = [one for found in seen["results"].values() for one in found if "code" not in one]
    if seen["total"] != len(wanted) or unseen:
        raise RuntimeError(f"pa11y-ci saw {seen['total']} of {len(wanted)}: {unseen[:1]}")


def settings(wanted: Sequence[PageState], workers: int, browser: str) -> dict[str, Any]:
    """What pa11y-ci is told: both runners, how many pages at a time, and to wait for the page's heading.

    It counts results by address, so that each page state has an address of its own.
    """
    return {
        "defaults": {
            "runners": ["axe", "htmlcs"],
            "standard": "WCAG2AA",
            "concurrency": workers,
            "timeout": LIMIT_S * 1000,
            "chromeLaunchConfig": {"executablePath": browser, "args": launch_arguments()},
            "actions": ["wait for element main h1 to be visible"],
        },
        "urls": [
            {
                "url": f"{state.url}#{state.width}-{state.theme}",
                "viewport": {"width": state.width, "height": HEIGHTS[state.width]},
            }
            for state in wanted
        ],
    }


def node() -> list[str]:
    """Node beside the npm that installs."""
    first = Path(assets.npm_command()[0])
    return [str(first if first.stem == "node" else first.with_name("node"))]


def measured(folder: Path) -> Iterator[dict[str, float]]:
    """Seconds a page state of each party, round by round, after one that only warms up."""
    store = Store(folder / "minutes.duckdb")
    ingest([REAL], store)
    light = str(ensure_browser())
    whole = next((found for name in WHOLE_BROWSERS if (found := shutil.which(name))), light)
    with serving.running(store.path, ingest=False) as address:
        wanted = states(address)
        parties: dict[str, Callable[[], None]] = {
            PA11Y_ALONE: lambda: of_pa11y(wanted, 1, folder, whole),
            f"{PA11Y_LIGHT}, 1 at a time": lambda: of_pa11y(wanted, 1, folder, light),
            f"{PA11Y_LIGHT}, {audit.WORKERS} at a time": lambda: of_pa11y(
                wanted, audit.WORKERS, folder, light
            ),
            "our engines, 1 page at a time": lambda: of_engines(wanted, 1),
            OUR_ENGINES: lambda: of_engines(wanted, audit.WORKERS),
            f"our audit with rules of its own, {audit.WORKERS} at a time": lambda: of_audit(
                wanted, audit.WORKERS
            ),
        }
        of_engines(wanted[:1], 1)
        for _ in range(ROUNDS):
            yield {name: _timed(look) / len(wanted) for name, look in parties.items()}


def _timed(look: Callable[[], None]) -> float:
    began = monotonic()
    look()
    return monotonic() - began


def part(rounds: Sequence[dict[str, float]]) -> Part:
    """The table: each party's rounds, their median, and how often it goes into that of pa11y-ci alone."""
    names = ", ".join(f"{name} {version}" for name, version in engines.versions().items())
    content = json.loads(assets.path("pa11y-ci/package.json", PA11Y).read_text(encoding="utf-8"))
    middle = {name: median(one[name] for one in rounds) for name in rounds[0]}
    ratio = {name: middle[PA11Y_ALONE] / value for name, value in middle.items()}
    aim = "reached" if ratio[OUR_ENGINES] >= AIM else "missed"
    table = Part(
        "Seconds a page state, our audit beside pa11y-ci",
        f"{len(PAGES)} pages at {len(HEIGHTS)} widths, light and dark, and in forced colours, in turn, in one"
        f" run. Ours: {names}; the audit adds the rules of our own that run in every state, and pictures of"
        f" what is found. pa11y-ci {content['version']}: axe and HTML_CodeSniffer, in light each time."
        " Loading is in all: we load a page once for its widths and themes, pa11y-ci for each. The aim, our"
        f" engines {AIM:g} × faster than pa11y-ci as it comes, is {aim}.",
        ["party", *(f"round {number}" for number, _ in enumerate(rounds, 1)), "median", "faster"],
    )
    for name, value in middle.items():
        each = [f"{one[name]:.2f}" for one in rounds]
        table.rows.append([name, *each, f"{value:.2f}", f"{ratio[name]:.1f} ×"])
    return table


def main() -> int:
    """Measure, print and keep."""
    assets.install()
    assets.install(PA11Y)
    lines = head("Bench of the audit")
    with tempfile.TemporaryDirectory() as folder:
        lines += part(list(measured(Path(folder)))).lines()
    sys.stdout.write("\n".join(lines) + "\n")
    write(lines, RESULTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
