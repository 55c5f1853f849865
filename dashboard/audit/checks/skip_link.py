"""The first Tab stop is a visible link that takes the focus into the content."""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.visit import Visit

FIRST: Final = """() => {
  const first = document.activeElement;
  if (!first || first === document.body || first === document.documentElement) return null;
  const rect = first.getBoundingClientRect();
  const hash = first.localName === "a" ? first.getAttribute("href") ?? "" : "";
  const target = hash.startsWith("#") && hash.length > 1
    ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  globalThis.__auditSkip = target;
  const main = document.querySelector("main, [role=main]");
  const past = main && target && !main.contains(target) &&
    (main.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    ...__audit.node(first), inMain: first.closest("main, [role=main]") !== null, isLink: hash.length > 1 &&
      hash.startsWith("#"), exists: target !== null, past: Boolean(past),
    shown: rect.width > 1 && rect.height > 1 && rect.right > 0 && rect.bottom > 0 && rect.left < innerWidth &&
      first.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  };
}"""
# The focus itself may be in the target; else the next Tab must land in it or behind it, or leave the page.
IN_TARGET: Final = "() => globalThis.__auditSkip?.contains(document.activeElement) ?? true"
BEHIND: Final = """() => {
  const target = globalThis.__auditSkip;
  const now = document.activeElement;
  if (!target?.isConnected || !now || now === document.body) return true;
  const behind = target.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
  return target.contains(now) || behind !== 0;
}"""


def check(visit: Visit) -> Result:
    """Press Tab, then Enter, then Tab, and look where the focus is."""
    visit.from_start()
    visit.press("Tab")
    first = visit.call(FIRST)
    if first is None or first["inMain"]:
        return Result()
    reason = None
    if not first["isLink"]:
        reason = ""
    elif not first["exists"]:
        reason = "target"
    elif first["past"]:
        reason = "past"
    elif not first["shown"]:
        reason = "hidden"
    else:
        visit.press("Enter")
        visit.settle()
        reason = None if _arrives(visit) else "still"
    failed = [] if reason is None else [problem_of(first, reason)]
    return Result(targets=[first["node"]], failed=failed)


def _arrives(visit: Visit) -> bool:
    if visit.call(IN_TARGET):
        return True
    visit.press("Tab")
    return bool(visit.call(BEHIND))
