"""No printable character does anything while no field has the focus."""

from __future__ import annotations

import string
from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.script import PageError
from dashboard.audit.visit import Visit

KEYS: Final = string.ascii_lowercase + string.digits + "/?.,;'[]-=`*#+!@"
WAIT_MS: Final = 40

LISTENS: Final = """() => __audit.listeners("keydown", "keypress", "keyup").length > 0 ||
  __audit.all("[onkeydown], [onkeypress], [onkeyup]").length > 0"""
# A listener on window hears the key first; whether it was taken shows after the others.
PREPARE: Final = """() => {
  document.activeElement?.blur?.();
  const seen = { prevented: false, since: performance.now(), focus: document.activeElement };
  globalThis.__auditKeys = seen;
  const note = (event) => setTimeout(() => { seen.prevented ||= event.defaultPrevented; });
  addEventListener("keydown", note, true);
}"""
# What the last key did; the next one starts from there.
REACTED: Final = """async (wait) => {
  await new Promise((done) => setTimeout(done, wait));
  const seen = globalThis.__auditKeys;
  const focus = document.activeElement;
  const now = performance.now();
  const touched = globalThis.__auditLog.touched;
  const reacted = !seen || seen.prevented || touched >= seen.since || focus !== seen.focus;
  if (seen) Object.assign(seen, { prevented: false, since: now, focus });
  return reacted;
}"""


def check(visit: Visit) -> Result:
    """Press every printable character once and see whether the page moves; inapplicable without listeners."""
    if not visit.call(LISTENS):
        return Result()
    root = visit.root()
    visit.call(PREPARE)
    if visit.call(REACTED, 5 * WAIT_MS):
        return Result(targets=[root["node"]], cant_tell=[problem_of(root, "noise")])
    taken = [key for key in KEYS if _takes(visit, key)]
    failed = [problem_of(root, value=" ".join(taken))] if taken else []
    return Result(targets=[root["node"]], failed=failed)


def _takes(visit: Visit, key: str) -> bool:
    address = visit.page.url
    windows = len(visit.page.context.pages)
    try:
        visit.press(key)
        reacted = bool(visit.call(REACTED, WAIT_MS))
    except PageError:
        if visit.page.url == address:
            raise
        reacted = True
    if reacted:
        visit.settle()
        visit.restore()
        visit.call(PREPARE)
    return reacted or visit.page.url != address or len(visit.page.context.pages) > windows
