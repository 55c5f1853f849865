"""One page state, looked at with all engines and rules, or recognised; what fails is in its result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from typing import Final

from playwright.sync_api import Error as PlaywrightError

from dashboard.audit import checks, engines, figures
from dashboard.audit.arrival import require_asked
from dashboard.audit.checks import Rule
from dashboard.audit.evidence import Album
from dashboard.audit.kept import Facts, Keep, Known
from dashboard.audit.model import Failure, PageState, StateResult
from dashboard.audit.script import PageError, source
from dashboard.audit.sessions import ORDER, SharedPage
from dashboard.audit.visit import Contexts, Tab, Visit
from dashboard.audit.watchdog import ended_after

# How many waits on the page a state, and a slow session, may last before the browser is ended.
STATE_WAITS: Final = 6
STEP_WAITS: Final = 2
SESSION_WAITS: Final = 20


def examine(
    contexts: Contexts,
    tab: Tab,
    state: PageState,
    limit_s: float,
    process: int,
    album: Album,
    keep: Keep | None,
) -> Known:
    """One state: engines and checks on the page as it stands, then the slow sessions on a page as served;
    or what an earlier run found of the same page.

    The result, and what the rules over all pages need to know of it. ``process`` is the browser's, which is
    ended where the state or a session overstays its limit.
    """
    result = StateResult(state=state)
    facts: Facts = {}
    key = ""
    limit = limit_s * (STATE_WAITS + STEP_WAITS * len(state.steps))
    with _limited(contexts, result, process, limit), _noting(result, "page"):
        visit = tab.visit(state)
        require_asked(visit)
        if keep:
            key, known = keep.recognise(visit)
            if known:
                return known
        result.examined_at = datetime.now(UTC)
        result.title = str(visit.call("() => document.title"))
        result.content_hash = sha256(visit.call(source("content.js")).encode()).hexdigest()
        for name in engines.ENGINES:
            with _noting(result, name):
                result.examined.append(engines.examine(visit, name))
        with _noting(result, "checks"):
            facts = _state_checks(visit, result)
            seen, drawn = figures.examine(visit)
            result.examined.append(seen)
            facts["figures"] = {"drawn": drawn}
        album.take(visit, result)
    if state.slow != "none" and not any(failure.source == "page" for failure in result.failures):
        page = SharedPage(contexts.of(state), state, limit_s)
        for session, rules in _sessions(state):
            of_rules = "own:" + " own:".join(rule.id for rule in rules)
            limit = limit_s * SESSION_WAITS
            with _limited(contexts, result, process, limit, of_rules), _noting(result, of_rules):
                _slow_checks(page, result, rules, session, album)
        with ended_after(process, limit_s):
            page.close()
    if keep and not result.failures:
        keep.put(key, result, facts)
    return result, facts


@contextmanager
def _limited(
    contexts: Contexts, result: StateResult, process: int, seconds: float, source: str = "page"
) -> Iterator[None]:
    """Where the browser ended or had to be, that alone is the failure; what else is noted follows from it."""
    noted = len(result.failures)
    with ended_after(process, seconds) as watch:
        yield
    if watch.bitten:
        code = "not-settled" if result.title is None else "overstayed"
        result.failures[noted:] = [Failure(source=source, code=code, detail=f"{seconds:g} s")]
    elif len(result.failures) > noted and not contexts.are_there:
        result.failures[noted:] = [Failure(source=source, code="browser-lost")]


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
    wanted = [
        rule
        for rule in checks.of_scope("page")
        if (rule.themed if state.slow == "themed" else rule.narrow or state.slow == "widest")
        and (state.acts or not rule.acting)
    ]
    wanted.sort(key=lambda rule: ORDER.index(rule.session))
    for session, rules in groupby(wanted, key=lambda rule: rule.session):
        yield session, list(rules)


def _slow_checks(
    page: SharedPage, result: StateResult, rules: Sequence[Rule], session: str, album: Album
) -> None:
    with page.session() as visit:
        done = [checks.examined(rule, checks.module(rule).check(visit)) for rule in rules]
        result.examined.extend(replace(one, document=session) for one in done)
        album.take(visit, result)
