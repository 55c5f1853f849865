"""Opens every page state and looks at it with both engines and all checks; what fails is in the result.

The states are shared out to a few browsers, each in a thread of its own. States that differ in their width
or theme are one page, opened once and drawn anew for each. A page that looks as it did in an earlier run is
not examined again, and what a run that was stopped has seen is not even opened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Lock
from typing import Final

from playwright.sync_api import Browser

from dashboard.audit import checks, figures
from dashboard.audit.browser import ensure_browser, open_browser
from dashboard.audit.evidence import Album
from dashboard.audit.examine import examine
from dashboard.audit.fingerprint import tools
from dashboard.audit.kept import Facts, Keep
from dashboard.audit.model import PageState, StateResult
from dashboard.audit.targets import REST
from dashboard.audit.together import Placed, by_page
from dashboard.audit.visit import Contexts, Tab
from dashboard.audit.watchdog import ended_after, process_of

# After these the browser is replaced: what keeps it busy would be in the way of the next state.
RESTLESS: Final = frozenset(
    {
        "accesslint-timeout",
        "axe-timeout",
        "browser-lost",
        "ibm-timeout",
        "key-timeout",
        "not-loaded",
        "not-settled",
        "overstayed",
        "script-timeout",
    }
)

Progress = Callable[[int, int, StateResult], None]


def run(
    states: Sequence[PageState],
    *,
    limit_s: float,
    workers: int,
    progress: Progress | None = None,
    keep: Keep | None = None,
    started: datetime | None = None,
    gate: str | None = None,
) -> tuple[list[StateResult], str]:
    """Results in the order of the states, and the browser's name and version.

    ``limit_s`` bounds each wait on a page; ``keep`` has what earlier runs found;
    ``gate`` is a proxy to go through. Raises BrowserError, AssetError.
    """
    program = ensure_browser()
    if keep:
        with open_browser(program) as browser:
            keep.begin(started or datetime.now(UTC), tools(browser.version))
    run_of_pages = _Run(states, limit_s, progress, keep, gate)
    with ThreadPoolExecutor(min(workers, len(states))) as pool:
        threads = [pool.submit(run_of_pages.work, program) for _ in range(min(workers, len(states)))]
        try:
            versions = [thread.result() for thread in threads]
        except BaseException:
            run_of_pages.stopped.set()  # what was interrupted ends with the states under way
            raise
    results = [run_of_pages.results[state] for state in range(len(states))]
    _over_pages(results, run_of_pages.facts)
    return results, versions[0]


class _Run:
    """What the threads of one run share."""

    def __init__(
        self,
        states: Sequence[PageState],
        limit_s: float,
        progress: Progress | None,
        keep: Keep | None,
        gate: str | None,
    ) -> None:
        self.queue: Queue[list[Placed]] = Queue()
        self.total = len(states)
        self.limit_s = limit_s
        self.progress = progress
        self.keep = keep
        self.gate = gate
        self.lock = Lock()
        self.stopped = Event()
        self.album = Album()
        self.tried_again: set[int] = set()
        self.results: dict[int, StateResult] = {}
        self.facts: dict[int, Facts] = {}
        for together in by_page(states):
            left = [(place, state) for place, state in together if not self._resumed(place, state)]
            if left:
                self.queue.put(left)

    def work(self, program: Path) -> str:
        """Take states until none is left; the browser's name and version.

        A browser that died, or was ended because a state overstayed its limit, is replaced.
        """
        name = ""
        while not name or not (self.queue.empty() or self.stopped.is_set()):
            with open_browser(program, self.gate) as browser:
                name = f"Chromium {browser.version}"
                self._work_in(browser)
        return name

    def _work_in(self, browser: Browser) -> None:
        process = process_of(browser)
        contexts = Contexts(browser)
        for number, together in enumerate(self._next()):
            failed = self._visit(contexts, process, together, used=number > 0)
            if not browser.is_connected() or RESTLESS & failed:
                return

    def _visit(self, contexts: Contexts, process: int, together: list[Placed], *, used: bool) -> set[str]:
        """Look at one page in its states; after a failure, whose codes it returns, the rest opens anew.

        So does the state itself, once, where its page or (``used``) its browser had shown another before:
        that one may be to blame.
        """
        failed: set[str] = set()
        tab = Tab(contexts, self.limit_s)
        try:
            for place, (index, state) in enumerate(together):
                result, facts = examine(contexts, tab, state, self.limit_s, process, self.album, self.keep)
                failed = {failure.code for failure in result.failures}
                again = RESTLESS & failed and (used or place > 0) and index not in self.tried_again
                if again:
                    self.tried_again.add(index)
                else:
                    self._tell(index, result, facts)
                if failed or self.stopped.is_set():
                    left = together[place if again else place + 1 :]
                    if left:
                        self.queue.put(left)
                    break
        finally:
            with ended_after(process, self.limit_s):
                tab.close()
        return failed

    def _resumed(self, index: int, state: PageState) -> bool:
        known = self.keep.resumed(state) if self.keep else None
        if known:
            self._tell(index, *known)
        return known is not None

    def _tell(self, index: int, result: StateResult, facts: Facts) -> None:
        with self.lock:
            self.results[index] = result
            self.facts[index] = facts
            if self.progress:
                self.progress(len(self.results), self.total, result)

    def _next(self) -> Iterator[list[Placed]]:
        while not self.stopped.is_set():
            try:
                yield self.queue.get_nowait()
            except Empty:
                return


def _over_pages(results: Sequence[StateResult], facts: dict[int, Facts]) -> None:
    """Rules over all pages: pages are compared at rest, within one language, theme and width."""
    groups: dict[tuple[object, ...], dict[str, int]] = defaultdict(dict)
    for index, result in enumerate(results):
        state = result.state
        if state.state == REST:
            groups[state.language, state.theme, state.width][state.page] = index
    for pages in groups.values():
        drawn = {page: facts[index].get("figures", {}).get("drawn", []) for page, index in pages.items()}
        for page, examined in figures.across(drawn).items():
            results[pages[page]].examined.append(examined)
    for rule in checks.of_scope("run"):
        for pages in groups.values():
            known = {page: facts[index][rule.id] for page, index in pages.items() if rule.id in facts[index]}
            for page, answer in checks.module(rule).check(known).items():
                results[pages[page]].examined.append(checks.examined(rule, answer))
