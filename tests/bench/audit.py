"""``make bench-audit``: a page state of our audit beside one of pa11y-ci, kept in ``audit.md``.

Both look at the same addresses of one dashboard, at the same widths, one browser at a time, in turn: pa11y-ci
with axe and HTML_CodeSniffer, each address at each width loaded anew, as it does; our audit with its three
engines and the rules of its own that it runs in every state, a page loaded once for its widths. ``ROUNDS``
says how often. pa11y-ci comes from npm by its lock file, without a browser: it gets the one that is there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Any, Final

from dashboard import assets, audit, serving
from dashboard.audit import engines
from dashboard.audit.browser import ensure_browser, launch_arguments
from dashboard.audit.model import PageState
from dashboard.audit.runner import run
from dashboard.audit.targets import REST
from dashboard.audit.visit import HEIGHTS
from data.ingest import ingest
from data.store import Store
from tests.bench.table import Part, head, write
from tests.data.real import REAL

RESULTS: Final = Path(__file__).with_name("audit.md")
PA11Y: Final = Path(__file__).with_name("pa11y")
PAGES: Final = tuple(os.environ.get("PAGES", "overview meeting follow-ups search").split())
ROUNDS: Final = int(os.environ.get("ROUNDS", "3"))
LIMIT_S: Final = 120.0
AIM: Final = 3.0


def states(address: str) -> tuple[PageState, ...]:
    """The pages at rest in Korean and light, at every width, without the checks that only run once a page."""
    return tuple(
        replace(state, slow="none")
        for state in audit.of_dashboard(address).states
        if (state.page in PAGES and state.state == REST and (state.language, state.theme) == ("ko", "light"))
    )


def ours(wanted: Sequence[PageState]) -> float:
    """Seconds a page state. RuntimeError where one was not seen."""
    began = monotonic()
    results, _ = run(wanted, limit_s=LIMIT_S, workers=1)
    took = monotonic() - began
    if any(result.failures for result in results):
        raise RuntimeError([result.failures for result in results])
    return took / len(wanted)


def theirs(wanted: Sequence[PageState], folder: Path) -> float:
    """Seconds a page state. RuntimeError where one was not seen."""
    config = folder / "pa11y.json"
    config.write_text(json.dumps(settings(wanted)), encoding="utf-8")
    program = assets.path("pa11y-ci/bin/pa11y-ci.js", PA11Y)
    command = [*node(), str(program), "--json", "--config", str(config)]
    said = folder / "said.json"
    began = monotonic()
    with said.open("wb") as out:  # not a pipe: it ends before all of a long answer has gone through one
        subprocess.run(command, stdout=out, check=False)
    took = monotonic() - began
    seen = json.loads(said.read_text(encoding="utf-8"))
    unseen = [one for found in seen["results"].values() for one in found if "code" not in one]
    if seen["total"] != len(wanted) or unseen:
        raise RuntimeError(f"pa11y-ci saw {seen['total']} of {len(wanted)}: {unseen[:1]}")
    return took / len(wanted)


def settings(wanted: Sequence[PageState]) -> dict[str, Any]:
    """What pa11y-ci is told: both runners, one page at a time, and to wait for the page's heading.

    It counts results by address, so that each width has an address of its own.
    """
    return {
        "defaults": {
            "runners": ["axe", "htmlcs"],
            "standard": "WCAG2AA",
            "concurrency": 1,
            "timeout": LIMIT_S * 1000,
            "chromeLaunchConfig": {"executablePath": str(ensure_browser()), "args": launch_arguments()},
            "actions": ["wait for element main h1 to be visible"],
        },
        "urls": [
            {
                "url": f"{state.url}#{state.width}",
                "viewport": {"width": state.width, "height": HEIGHTS[state.width]},
            }
            for state in wanted
        ],
    }


def node() -> list[str]:
    """Node beside the npm that installs."""
    first = Path(assets.npm_command()[0])
    return [str(first if first.stem == "node" else first.with_name("node"))]


def measured(folder: Path) -> Iterator[tuple[float, float]]:
    """Seconds a page state of ours and of theirs, round by round, after one that only warms up."""
    store = Store(folder / "minutes.duckdb")
    ingest([REAL], store)
    with serving.running(store.path, ingest=False) as address:
        wanted = states(address)
        ours(wanted[:1])
        for _ in range(ROUNDS):
            yield ours(wanted), theirs(wanted, folder)


def part(rounds: Sequence[tuple[float, float]]) -> Part:
    """The table: each round and the median of all."""
    names = ", ".join(f"{name} {version}" for name, version in engines.versions().items())
    content = json.loads(assets.path("pa11y-ci/package.json", PA11Y).read_text(encoding="utf-8"))
    table = Part(
        "Seconds a page state, our audit beside pa11y-ci",
        f"{len(PAGES)} pages at {len(HEIGHTS)} widths, in turn, one browser at a time. Ours: {names}, and the"
        f" rules of our own that run in every state, pictures of what is found among them. pa11y-ci"
        f" {content['version']}: axe and HTML_CodeSniffer. Loading is in both: we load a page once for all"
        " its widths.",
        ["round", "ours s", "pa11y-ci s", "pa11y-ci to ours"],
    )
    middle = median(one for one, _ in rounds), median(one for _, one in rounds)
    for name, (own, other) in [
        *((str(number), one) for number, one in enumerate(rounds, 1)),
        ("median", middle),
    ]:
        table.rows.append([name, f"{own:.2f}", f"{other:.2f}", f"{other / own:.1f} ×"])
    aim = "reached" if middle[1] >= AIM * middle[0] else "missed"
    return replace(table, told=f"{table.told} The aim of {AIM:g} × is {aim}.")


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
