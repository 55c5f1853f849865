"""Nothing is cut off with the spacing of WCAG 2.2, 1.4.12: line 1.5, letter 0.12 em, word 0.16 em."""

from __future__ import annotations

from typing import Any, Final

from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.script import PageError
from dashboard.audit.visit import Visit

SPACED: Final = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""
# Elements with text, and those of them whose own box hides some of it.
CUT: Final = """() => {
  const audit = globalThis.__audit;
  const hides = (overflow) => ["hidden", "clip"].includes(overflow);
  const texts = audit.all("body *").filter((element) => audit.visible(element) && element.clientWidth > 1 &&
    [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim()));
  const cut = texts.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  return { texts: texts.map(audit.id), cut: cut.map(audit.node) };
}"""


def check(visit: Visit) -> Result:
    """What is cut off with wider spacing and was not before."""
    before: dict[str, Any] = visit.call(CUT)
    try:
        style = visit.page.add_style_tag(content=SPACED)
        visit.settle()
        after: dict[str, Any] = visit.call(CUT)
        style.evaluate("(element) => element.remove()")
    except PlaywrightError as error:
        raise PageError("script-failed", error.message.splitlines()[0][:300]) from error
    known = {entry["node"] for entry in before["cut"]}
    return Result(
        targets=before["texts"],
        failed=[problem_of(entry) for entry in after["cut"] if entry["node"] not in known],
    )
