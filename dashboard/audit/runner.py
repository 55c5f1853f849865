"""Opens every page state and looks at it with both engines and all checks; what fails is in the result.

The states are shared out to a few browsers, each in a thread of its own. States that differ in their width
alone are one page, opened once and drawn at each width.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Lock
from typing import Any, Final

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit import checks, engines
from dashboard.audit.browser import ensure_browser, open_browser
from dashboard.audit.checks import Rule
from dashboard.audit.evidence import Album
from dashboard.audit.model import Failure, PageState, StateResult
from dashboard.audit.script import PageError, source
from dashboard.audit.targets import REST
from dashboard.audit.visit import Contexts, Tab, Visit, open_visit
from dashboard.audit.watchdog import ended_after, process_of

# How many waits on the page a state, and a slow session, may last before the browser is ended.
STATE_WAITS: Final = 6
STEP_WAITS: Final = 2
SESSION_WAITS: Final = 20
# After these the browser is replaced: what keeps it busy would be in the way of the next state.
RESTLESS: Final = frozenset(
    {
        "accesslint-timeout",
        "axe-timeout",
        "browser-lost",
        "ibm-timeout",
        "key-timeout",
        "not-settled",
        "overstayed",
        "script-timeout",
    }
)

Progress = Callable[[int, int, StateResult], None]
Facts = dict[str, dict[str, Any]]


def run(
    states: Sequence[PageState],
    *,
    limit_s: float,
    workers: int,
    progress: Progress | None = None,
) -> tuple[list[StateResult], str]:
    """Results in the order of the states, and the browser's name and version.

    ``limit_s`` bounds each wait on a page. Raises BrowserError, AssetError.
    """
    program = ensure_browser()
    run_of_pages = _Run(states, limit_s, progress)
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

    def __init__(self, states: Sequence[PageState], limit_s: float, progress: Progress | None) -> None:
        self.queue: Queue[list[tuple[int, PageState]]] = Queue()
        for together in _by_page(states):
            self.queue.put(together)
        self.total = len(states)
        self.limit_s = limit_s
        self.progress = progress
        self.lock = Lock()
        self.stopped = Event()
        self.album = Album()
        self.results: dict[int, StateResult] = {}
        self.facts: dict[int, Facts] = {}

    def work(self, program: Path) -> str:
        """Take states until none is left; the browser's name and version.

        A browser that died, or was ended because a state overstayed its limit, is replaced.
        """
        name = ""
        while not name or not (self.queue.empty() or self.stopped.is_set()):
            with open_browser(program) as browser:
                name = f"Chromium {browser.version}"
                self._work_in(browser)
        return name

    def _work_in(self, browser: Browser) -> None:
        process = process_of(browser)
        contexts = Contexts(browser)
        for together in self._next():
            failed = self._visit(contexts, process, together)
            if not browser.is_connected() or RESTLESS & failed:
                return

    def _visit(self, contexts: Contexts, process: int, together: list[tuple[int, PageState]]) -> set[str]:
        """Look at one page in its states; after a failure, whose codes it returns, the rest opens anew."""
        failed: set[str] = set()
        tab = Tab(contexts, self.limit_s)
        for place, (index, state) in enumerate(together, 1):
            result = StateResult(state=state)
            facts = _examine(contexts, tab, result, self.limit_s, process, self.album)
            self._keep(index, result, facts)
            failed = {failure.code for failure in result.failures}
            if failed or self.stopped.is_set():
                if together[place:]:
                    self.queue.put(together[place:])
                break
        with ended_after(process, self.limit_s):
            tab.close()
        return failed

    def _keep(self, index: int, result: StateResult, facts: Facts) -> None:
        with self.lock:
            self.results[index] = result
            self.facts[index] = facts
            if self.progress:
                self.progress(len(self.results), self.total, result)

    def _next(self) -> Iterator[list[tuple[int, PageState]]]:
        while not self.stopped.is_set():
            try:
                yield self.queue.get_nowait()
            except Empty:
                return


def _by_page(states: Sequence[PageState]) -> list[list[tuple[int, PageState]]]:
    """The states with their places, those that differ in width alone together."""
    pages: dict[tuple[object, ...], list[tuple[int, PageState]]] = defaultdict(list)
    for place, state in enumerate(states):
        pages[state.page, state.state, state.url, state.theme, state.language].append((place, state))
    return list(pages.values())


def _examine(
    contexts: Contexts, tab: Tab, result: StateResult, limit_s: float, process: int, album: Album
) -> Facts:
    """One state: engines and checks on the page as it stands, then the slow sessions, each on a fresh page.

    Fills the result; returns what the rules over all pages need to know of this one. ``process`` is the
    browser's, which is ended where the state or a session overstays its limit.
    """
    state = result.state
    facts: Facts = {}
    limit = limit_s * (STATE_WAITS + STEP_WAITS * len(state.steps))
    with _limited(result, process, limit), _noting(result, "page"):
        visit = tab.visit(state)
        result.title = str(visit.call("() => document.title"))
        result.content_hash = sha256(visit.call(source("content.js")).encode()).hexdigest()
        for name in engines.ENGINES:
            with _noting(result, name):
                result.examined.append(engines.examine(visit, name))
        with _noting(result, "checks"):
            facts = _state_checks(visit, result)
        album.take(visit, result)
    if state.slow != "none" and not any(failure.source == "page" for failure in result.failures):
        for session, rules in _sessions(state):
            of_rules = "own:" + " own:".join(rule.id for rule in rules)
            with _limited(result, process, limit_s * SESSION_WAITS, of_rules), _noting(result, of_rules):
                _slow_checks(contexts, result, limit_s, rules, session, album)
    return facts


@contextmanager
def _limited(result: StateResult, process: int, seconds: float, source: str = "page") -> Iterator[None]:
    """Where the browser has to be ended, that alone is the failure; what else is noted follows from it."""
    noted = len(result.failures)
    with ended_after(process, seconds) as watch:
        yield
    if watch.bitten:
        code = "not-settled" if result.title is None else "overstayed"
        result.failures[noted:] = [Failure(source=source, code=code, detail=f"{seconds:g} s")]


class _noting:  # noqa: N801 - reads as a statement: with _noting(result, source)
    """Turns what cannot be audited into a failure of the state; faults of the program pass through."""

    def __init__(self, result: StateResult, place: str) -> None:
        self.result = result
        self.place = place

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, PageError):
            self.result.failures.append(Failure(source=self.place, code=error.code, detail=error.detail))
        elif isinstance(error, PlaywrightError):
            detail = (error.message.strip().splitlines() or ["?"])[0][:300]
            self.result.failures.append(Failure(source=self.place, code="browser-lost", detail=detail))
        return isinstance(error, PageError | PlaywrightError)


def _state_checks(visit: Visit, result: StateResult) -> Facts:
    wanted = [
        rule
        for rule in (*checks.of_scope("state"), *checks.of_scope("run"))
        if rule.max_width is None or visit.state.width <= rule.max_width
    ]
    answers = checks.ask(visit, wanted)
    facts: Facts = {}
    for rule in wanted:
        answer = answers[rule.id]
        if "error" in answer:
            failure = Failure(source=f"own:{rule.id}", code="check-failed", detail=answer["error"][:300])
            result.failures.append(failure)
        elif rule.scope == "run":
            facts[rule.id] = answer
        else:
            result.examined.append(checks.examined(rule, checks.result_of(answer)))
    return facts


def _sessions(state: PageState) -> Iterator[tuple[str, list[Rule]]]:
    wanted = [rule for rule in checks.of_scope("page") if rule.narrow or state.slow == "widest"]
    wanted.sort(key=lambda rule: rule.session)
    for session, rules in groupby(wanted, key=lambda rule: rule.session):
        yield session, list(rules)


def _slow_checks(
    contexts: Contexts, result: StateResult, limit_s: float, rules: Sequence[Rule], session: str, album: Album
) -> None:
    with open_visit(contexts.of(result.state), result.state, limit_s) as visit:
        done = [checks.examined(rule, checks.module(rule).check(visit)) for rule in rules]
        result.examined.extend(replace(one, document=session) for one in done)
        album.take(visit, result)


def _over_pages(results: Sequence[StateResult], facts: dict[int, Facts]) -> None:
    """Rules over all pages: pages are compared at rest, within one language, theme and width."""
    groups: dict[tuple[object, ...], dict[str, int]] = defaultdict(dict)
    for index, result in enumerate(results):
        state = result.state
        if state.state == REST:
            groups[state.language, state.theme, state.width][state.page] = index
    for rule in checks.of_scope("run"):
        for pages in groups.values():
            known = {page: facts[index][rule.id] for page, index in pages.items() if rule.id in facts[index]}
            for page, answer in checks.module(rule).check(known).items():
                results[pages[page]].examined.append(checks.examined(rule, answer))
