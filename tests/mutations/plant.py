"""Pages of the running dashboard copied as drawn, each copy with one fault, served and audited together."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Page

from dashboard import audit

FAULTS = Path(__file__).parent / "faults.toml"
# The drawn page as one file: every style rule in force written out, no script, nothing fetched.
COPY = """([html, change, title]) => {
  const copy = document.documentElement.cloneNode(true);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  for (const gone of copy.querySelectorAll("script, link, style, noscript, #js-plotly-tester")) gone.remove();
  const style = document.createElement("style");
  style.textContent = rules.filter((rule) => !rule.startsWith("@font-face")).join("\\n");
  copy.querySelector("head").append(style);
  if (title) copy.querySelector("title").textContent = `${title} – ${document.title}`;
  copy.querySelector("main").insertAdjacentHTML("beforeend", html);
  new Function("copy", change)(copy);
  return "<!DOCTYPE html>" + copy.outerHTML;
}"""

Said = Literal["failed", "person", "missed", "passed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault: the item it breaks, what it is, how it is planted, and what the audit must say."""

    item: str
    says: str
    expected: Said
    html: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the audit said of a fault's item on its page, and by which rules."""

    fault: Fault
    said: Said
    rules: tuple[str, ...]


def faults() -> list[Fault]:
    """All faults, in the order of the items."""
    entries = tomllib.loads(FAULTS.read_text(encoding="utf-8"))["fault"]
    return [
        Fault(
            item=entry["item"],
            says=entry["says"],
            expected=entry["expected"],
            html=entry.get("html", ""),
            change=entry.get("change", ""),
        )
        for entry in entries
    ]


def plant(page: Page, wanted: Sequence[Fault]) -> dict[str, str]:
    """Copies of the open page by path: one clean, and one for each fault."""
    copies = {"/clean": page.evaluate(COPY, ["", "", "clean"])}
    for number, fault in enumerate(wanted):
        copies[f"/{number}"] = page.evaluate(COPY, [fault.html, fault.change, str(number)])
    return copies


def look(copies: dict[str, str], wanted: Sequence[Fault]) -> tuple[list[Found], list[str]]:
    """Audit the copies; what was found of each fault, and violations of the clean copy (there are none)."""
    with _served(copies) as base:
        report = audit.audit(audit.of_dashboard(base))
    verdicts = {
        (one.page, one.no): one.verdict for one in report.page_verdicts if one.standard == "KWCAG 2.2"
    }
    found = []
    for number, fault in enumerate(wanted):
        own = [one for one in report.findings if (one.page, one.finding.kwcag) == (f"/{number}", fault.item)]
        failed = [one for one in own if one.finding.outcome == "failed"]
        said: Said = "failed" if failed else "person" if own else "missed"
        if verdicts[f"/{number}", fault.item] == "준수":
            said = "passed"
        rules = tuple(dict.fromkeys(rule for one in failed or own for rule in one.rules))
        found.append(Found(fault=fault, said=said, rules=rules))
    clean = [
        f"{one.finding.kwcag} {one.finding.selector}"
        for one in report.findings
        if one.page == "/clean" and one.finding.outcome == "failed"
    ]
    return found, clean


@contextmanager
def _served(copies: dict[str, str]) -> Iterator[str]:
    manifest = {
        "languages": ["ko"],
        "themes": ["light"],
        "widths": [1280],
        "pages": [
            {"id": path, "path": path, "states": [{"name": "rest", "query": {}, "steps": []}]}
            for path in copies
        ],
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            body = json.dumps(manifest) if path == "/manifest.json" else copies.get(path)
            self.send_response(404 if body is None else 200)
            kind = "application/json" if path.endswith(".json") else "text/html"
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.end_headers()
            with suppress(ConnectionError):
                self.wfile.write((body or "").encode())

        def log_message(self, format: str, *values: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
