"""Whether what came is the page that was asked for: not another one, nor the form that stands before it."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from dashboard.audit.script import PageError
from dashboard.audit.visit import Visit

OF_SIGNING_IN: Final = re.compile(r"log-?in|log-?on|sign-?(in|on|up)|auth|sso|join|register|member", re.I)
LEAST_LETTERS: Final = 400  # a page with more to read beside its password field is more than a wall

# A wall asks for one password, once, and leaves little else to read than its form and what frames the site.
WALL: Final = """(least) => {
  const audit = globalThis.__audit;
  const asked = audit.all("input[type=password]").filter(audit.visible);
  if (asked.length !== 1) return false;
  const beside = document.body.cloneNode(true);
  const framing = beside.querySelectorAll("form, header, nav, footer, script, style, template");
  for (const part of framing) part.remove();
  return audit.squeeze(beside.textContent).length < least;
}"""


def require_asked(visit: Visit) -> None:
    """Raise PageError ``redirected`` or ``login-wall`` where another page came than was asked for.

    The same page under another scheme, with or without www. and an ending slash, is the one asked for.
    """
    came = visit.page.url
    if _place(came) != _place(visit.state.url) and not visit.state.steps:
        code = "login-wall" if _signs_in(came) and not _signs_in(visit.state.url) else "redirected"
        raise PageError(code, came[:300])
    if not _signs_in(visit.state.url) and visit.call(WALL, LEAST_LETTERS):
        raise PageError("login-wall", came[:300])


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    path = re.sub(r"/(index\.\w+)?$", "", parts.path)
    return parts.netloc.lower().removeprefix("www."), path


def _signs_in(url: str) -> bool:
    parts = urlsplit(url)
    return OF_SIGNING_IN.search(f"{parts.hostname or ''}{parts.path}") is not None
