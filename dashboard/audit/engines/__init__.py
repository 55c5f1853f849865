"""Engines over one page state, run from their installed files' text: axe-core, IBM Equal Access, AccessLint.

An engine that throws, runs out of time or saw too little of the page is an error, never a pass. Its text is
read by a document once, however many widths it is drawn at.
"""

from __future__ import annotations

import csv
import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from dashboard import assets
from dashboard.audit.engines import accesslint, axe, ibm
from dashboard.audit.kwcag import item_of
from dashboard.audit.model import Examined, Finding
from dashboard.audit.script import PageError, call
from dashboard.audit.visit import Visit

ENGINES: Final = {"axe": axe, "ibm": ibm, "accesslint": accesslint}
COVERAGE: Final = 0.9
IS_HERE: Final = "(name) => Boolean(globalThis.__auditEngines?.[name])"
CHECK: Final = "([name, argument]) => globalThis.__auditEngines[name](argument)"


def versions() -> dict[str, str]:
    """Installed version of each engine."""
    return {name: _version(engine.PACKAGE) for name, engine in ENGINES.items()}


def examine(visit: Visit, name: str, *, level_aaa: bool = False) -> Examined:
    """Run one engine on the page, with its rules of level AAA where asked.

    Raises PageError ``<engine>-failed``, ``-timeout`` or ``-coverage``.
    """
    if not visit.call(IS_HERE, name):
        call(visit.page, _introduction(name), limit_s=visit.limit_s, code=name)
    raw = call(visit.page, CHECK, [name, {"level_aaa": level_aaa}], limit_s=visit.limit_s, code=name)
    if not raw["root_seen"] or raw["inside_seen"] < COVERAGE * raw["inside_expected"]:
        raise PageError(f"{name}-coverage", f"{raw['inside_seen']}/{raw['inside_expected']}")
    criteria = {rule: ENGINES[name].criteria(marks) for rule, marks in raw["wcag"].items()}
    return Examined(
        findings=tuple(_finding(name, entry, criteria) for entry in raw["findings"]),
        targets={f"{name}:{rule}": frozenset(nodes) for rule, nodes in raw["targets"].items()},
        criteria={f"{name}:{rule}": numbers for rule, numbers in criteria.items()},
    )


@cache
def korean_rules(name: str) -> dict[str, str]:
    """Korean sentence of what each rule asks for, where the engine itself has none."""
    text = (files(__package__) / f"{name}.ko.csv").read_text(encoding="utf-8")
    return {row["rule"]: row["requirement"] for row in csv.DictReader(text.splitlines())}


@cache
def _introduction(name: str) -> str:
    """The library's text and the function beside this file that runs it, with what it is always told."""
    engine = ENGINES[name]
    library = assets.path(f"{engine.PACKAGE}/{engine.LIBRARY}").read_text(encoding="utf-8")
    body = (files(__package__) / f"{name}.js").read_text(encoding="utf-8").strip().rstrip(";")
    return f"""() => {{
{library}
;const told = {json.dumps(engine.argument())};
const run = (
{body}
);
(globalThis.__auditEngines ??= {{}})["{name}"] = (asked) => run({{ ...told, ...asked }});
return true;
}}"""


def _version(package: str) -> str:
    content = json.loads(assets.path(f"{package}/package.json").read_text(encoding="utf-8"))
    return str(content["version"])


def _finding(engine: str, entry: dict[str, Any], criteria: dict[str, tuple[str, ...]]) -> Finding:
    rule = entry["rule"]
    wcag = criteria.get(rule, ())
    requirement = korean_rules(engine).get(rule, "")
    return Finding(
        engine=engine,
        rule=rule,
        outcome=entry["outcome"],
        impact=entry["impact"],
        wcag=wcag,
        kwcag=item_of(f"{engine}:{rule}", wcag),
        selector=entry["selector"],
        snippet=entry["snippet"],
        message_ko=entry["message_ko"] or requirement,
        message_en=entry["message_en"],
        remedy_ko=entry["remedy_ko"] or requirement or entry["message_ko"],
        remedy_en=entry["remedy_en"] or entry["message_en"],
        act=tuple(entry["act"]),
    )
