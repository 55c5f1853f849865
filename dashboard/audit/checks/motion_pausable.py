"""What moves by itself for more than five seconds can be stopped."""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.frames import LATE_S, observe
from dashboard.audit.visit import Visit

# Whatever moves: a long or endless animation, a player, an animated element of old, else the last to change.
MOVING: Final = """() => {
  const audit = globalThis.__audit;
  const running = document.getAnimations().filter((animation) => animation.playState === "running" &&
    animation.effect?.getComputedTiming().endTime > 5000).map((animation) => animation.effect.target);
  const players = audit.all("video, marquee, blink").filter((one) => one.paused !== true);
  const changed = globalThis.__auditLog.element?.deref();
  const found = [...new Set([...running, ...players])].filter((element) => element && audit.visible(element));
  const last = changed?.isConnected ? [changed] : [document.documentElement];
  const pause = /정지|멈춤|멈추|일시 ?중지|pause|stop/i;
  return {
    elements: (found.length ? found : last).slice(0, 10).map((element) => audit.node(element)),
    pausable: audit.all("button, [role=button], [role=switch]").some((button) =>
      audit.visible(button) && pause.test(audit.name(button))) ||
      (found.length > 0 && found.every((one) => one.localName === "video" && one.controls)),
  };
}"""


def check(visit: Visit) -> Result:
    """Watch the page at rest; what still changes after five seconds is named."""
    seen = observe(visit)
    root = visit.root()
    if not seen.changes_after(LATE_S):
        return Result(targets=[root["node"]])
    moving = visit.call(MOVING)
    problems = [
        problem_of(element, "pausable" if moving["pausable"] else "") for element in moving["elements"]
    ]
    targets = [element["node"] for element in moving["elements"]]
    if moving["pausable"]:
        return Result(targets=targets, cant_tell=problems)
    return Result(targets=targets, failed=problems)
