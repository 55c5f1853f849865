"""What a user does on the page is announced: a live region says its outcome (WCAG 4.1.3).

Where the focus goes to the outcome, or another page opens, that is what is read: no message is owed.
"""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.visit import Visit

WAIT_MS: Final = 3000

LISTEN: Final = """() => {
  const LIVE = '[role=status], [role=alert], [role=log], output, [aria-live=polite], [aria-live=assertive]';
  const log = { said: 0, changed: 0, acted: null };
  const main = document.querySelector("main, [role=main]") ?? document.body;
  const text = () => main.innerText.replace(/\\s+/g, " ");
  const region = (node) => {
    const live = (node instanceof Element ? node : node.parentElement)?.closest(LIVE);
    return live && !live.matches("[aria-live=off]") ? live : null;
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const lives = [target, ...addedNodes].map(region);
      if (lives.some((live) => live?.textContent.trim())) log.said = performance.now();
      else if (main.contains(target) && !lives.some(Boolean)) log.changed = performance.now();
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  globalThis.__auditHeard = Object.assign(log, { text, before: text() });
}"""
ACTED: Final = """() => {
  const acted = document.activeElement;
  globalThis.__auditHeard.acted = acted;
  return __audit.node(acted && acted !== document.body ? acted : document.documentElement);
}"""
OUTCOME: Final = """async (wait) => {
  const log = globalThis.__auditHeard;
  if (!log) return { left: true };
  const end = performance.now() + wait;
  const said = () => log.said > 0 && log.said > log.changed - 1000; // "loading" is no outcome
  while (!said() && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  const now = document.activeElement;
  return {
    left: false, heard: said(), changed: log.text() !== log.before,
    led: now !== log.acted && now !== document.body && now !== document.documentElement && log.acted !== null,
  };
}"""


def check(visit: Visit) -> Result:
    """Do what the state declares and listen."""
    if not visit.state.acts:
        return Result()
    visit.call(LISTEN)
    *first, last = visit.state.acts
    for step in first:
        visit.act(step)
    if "press" not in last:
        visit.act({"focus": next(iter(last.values()))})
    entry = visit.call(ACTED)
    visit.act(last)
    visit.settle()
    visit.call(OUTCOME, WAIT_MS)  # a page that asks its server first has only begun to change
    visit.settle()
    outcome = visit.call(OUTCOME, WAIT_MS)
    if outcome["left"] or (outcome["led"] and not outcome["heard"]):
        visit.restore()
        return Result()
    if outcome["heard"]:
        return Result(targets=[entry["node"]])
    problem = problem_of(entry, "" if outcome["changed"] else "nothing")
    if outcome["changed"]:
        return Result(targets=[entry["node"]], failed=[problem])
    return Result(targets=[entry["node"]], cant_tell=[problem])
