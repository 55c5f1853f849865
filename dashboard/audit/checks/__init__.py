"""Our own rules: one TOML file each (what, which criterion, messages, examples) beside one check function.

``scope`` says where a rule runs: ``state`` in every page state, in the page (``<id>.js``); ``page`` once a
page and language, with keyboard, time or the served text (``<id>.py``), rules of one ``session`` sharing an
opened page, those that are ``themed`` once more in each other theme; ``run`` once over all pages, from the
facts that ``<id>.js`` gathered (``<id>.py``).
Outcomes follow EARL: a rule that applied to nothing is inapplicable, never passed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.resources import files
from types import ModuleType
from typing import Any, Final, Literal

from dashboard.audit.kwcag import item_of
from dashboard.audit.model import CheckOutcome, Examined, Finding, Impact, Outcome, Step
from dashboard.audit.visit import Visit
from dashboard.particles import settle

OUTCOMES: Final[tuple[CheckOutcome, ...]] = ("passed", "failed", "cantTell", "inapplicable")
Text = dict[str, str]

ASK: Final = """async (argument) => {
  const answers = {};
  for (const [id, check] of Object.entries({ %s })) {
    try { answers[id] = await check(globalThis.__audit, argument); }
    catch (error) { answers[id] = { error: String(error) }; }
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One page, or several for a rule over pages, with the outcome it must have; ``acts`` as of a state."""

    outcome: CheckOutcome
    says: str
    pages: tuple[str, ...]
    acts: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as its file has it; ``max_width`` in CSS pixels, None for all widths; ``acting``: it runs only
    in states that declare what a user does there.

    ``act`` names the W3C ACT rules that it checks; ``level`` is AAA for a rule that only measurements run.
    """

    id: str
    kwcag: str | None
    wcag: tuple[str, ...]
    act: tuple[str, ...]
    level: str
    impact: Impact
    scope: Literal["state", "page", "run"]
    session: str
    narrow: bool
    themed: bool
    max_width: int | None
    acting: bool
    message: Text
    reasons: Mapping[str, Text]
    remedy: Text
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An element (a node of its page) and why: a reason of the rule's file, and the value it names."""

    selector: str
    snippet: str
    reason: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a check saw: the nodes it applied to, and those that failed or need a person.

    ``passed``: those that passed (selector, snippet), of a rule that may answer another's doubt.
    """

    targets: Sequence[int] = ()
    failed: Sequence[Problem] = ()
    cant_tell: Sequence[Problem] = field(default=())
    passed: Sequence[tuple[str, str]] = ()

    @property
    def outcome(self) -> CheckOutcome:
        if self.failed:
            return "failed"
        if self.cant_tell:
            return "cantTell"
        return "passed" if self.targets else "inapplicable"


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in alphabetical order."""
    found = sorted(entry.name for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))
    return {rule.id: rule for rule in map(_read, found)}


def of_scope(scope: str, *, level_aaa: bool = False) -> list[Rule]:
    """The rules that run there, with those of level AAA where asked."""
    return [rule for rule in rules().values() if rule.scope == scope and (level_aaa or rule.level != "AAA")]


def script(rule: Rule) -> str:
    """The rule's JavaScript function."""
    return (files(__package__) / f"{rule.id}.js").read_text(encoding="utf-8")


def module(rule: Rule) -> ModuleType:
    """The rule's Python module; it has one public function, ``check``."""
    return import_module(f"{__package__}.{rule.id.replace('-', '_')}")


def ask(visit: Visit, wanted: Sequence[Rule]) -> dict[str, Any]:
    """What each rule's function in the page answers, by id; ``{"error": …}`` where it threw."""
    functions = ", ".join(f'"{rule.id}": {script(rule).strip()}' for rule in wanted)
    answers: dict[str, Any] = visit.call(ASK % functions, {"width": visit.state.width})
    return answers


def result_of(raw: Mapping[str, Any]) -> Result:
    """A check's answer from the page."""
    return Result(
        targets=tuple(raw["targets"]),
        failed=tuple(problem_of(entry) for entry in raw["failed"]),
        cant_tell=tuple(problem_of(entry) for entry in raw["cantTell"]),
    )


def problem_of(entry: Mapping[str, Any], reason: str = "", value: str = "") -> Problem:
    """A node as the page describes it, as a problem."""
    return Problem(
        selector=entry["selector"],
        snippet=entry["snippet"],
        reason=entry.get("reason", reason),
        value=entry.get("value", value),
    )


def examined(rule: Rule, result: Result) -> Examined:
    """A check's result in the audit's common form."""
    findings = [finding_of(rule, problem, "failed") for problem in result.failed]
    findings += [finding_of(rule, problem, "cantTell") for problem in result.cant_tell]
    name = f"own:{rule.id}"
    return Examined(
        findings=tuple(findings),
        targets={name: frozenset(result.targets)},
        criteria={name: rule.wcag},
        passed={name: frozenset(result.passed)} if result.passed else {},
    )


def finding_of(rule: Rule, problem: Problem, outcome: Outcome) -> Finding:
    """A finding with the rule's sentences, the problem's value filled in."""
    message = rule.reasons[problem.reason] if problem.reason else rule.message
    return Finding(
        engine="own",
        rule=rule.id,
        outcome=outcome,
        impact=rule.impact,
        wcag=rule.wcag,
        kwcag=item_of(f"own:{rule.id}", rule.wcag),
        selector=problem.selector,
        snippet=problem.snippet,
        message_ko=settle(message["ko"].replace("{value}", problem.value)),
        message_en=message["en"].replace("{value}", problem.value),
        remedy_ko=rule.remedy["ko"],
        remedy_en=rule.remedy["en"],
        act=rule.act,
    )


def _read(name: str) -> Rule:
    content = tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
    examples = tuple(
        Example(
            outcome=outcome,
            says=entry["says"],
            pages=tuple(entry.get("pages") or [entry["html"]]),
            acts=tuple(entry.get("acts", ())),
        )
        for outcome in OUTCOMES
        for entry in content.get(outcome, [])
    )
    return Rule(
        id=content["id"],
        kwcag=content["kwcag"] or None,
        wcag=tuple(content["wcag"]),
        act=tuple(content.get("act", ())),
        level=content.get("level", "AA"),
        impact=content["impact"],
        scope=content["scope"],
        session=content.get("session", ""),
        narrow=content.get("narrow", True),
        themed=content.get("themed", False),
        max_width=content.get("max_width"),
        acting=content.get("acting", False),
        message=content["message"],
        reasons=content.get("reason", {}),
        remedy=content["remedy"],
        examples=examples,
    )
