"""``make mutations``: the table of planted faults, as the README quotes it; 1 where one is missed.

``python -m tests.mutations 2.3.1 …`` plants those of the named items alone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from dashboard import serving
from dashboard.audit.browser import open_browser
from dashboard.audit.kwcag import items
from tests.mutations.plant import Found, faults, look, plant

WORDS = {"failed": "violation", "person": "확인 필요", "missed": "not noticed", "passed": "준수"}
PAGE = "/?lang=ko"


def main() -> int:
    """Print the table; 0 where every fault is found as it must be and the clean copy has no violation."""
    asked = sys.argv[1:]
    wanted = [fault for fault in faults() if not asked or fault.item in asked]
    with (
        tempfile.TemporaryDirectory() as folder,
        serving.running(Path(folder) / "minutes.duckdb") as address,
        open_browser() as browser,
    ):
        page = browser.new_page(
            viewport={"width": 1280, "height": 1000}, color_scheme="light", locale="ko-KR"
        )
        page.goto(f"{address}{PAGE}", wait_until="load")
        page.locator("main h1").first.wait_for()
        page.locator(".js-plotly-plot .main-svg").first.wait_for()
        copies = plant(page, wanted)
    found, clean = look(copies, wanted)
    print("| item | planted | the audit says | by |")
    print("|---|---|---|---|")
    for one in found:
        print(row(one))
    for fault in clean:
        print(f"The copy without a fault has a violation: {fault}", file=sys.stderr)
    wrong = [one for one in found if one.said != one.fault.expected]
    for one in wrong:
        print(f"{one.fault.item} {one.fault.says}: {one.said}, not {one.fault.expected}", file=sys.stderr)
    return int(bool(wrong or clean))


def row(one: Found) -> str:
    """A line of the table."""
    item = items()[one.fault.item]
    rules = ", ".join(one.rules) or "–"
    return f"| {item.no} {item.item_en} | {one.fault.says} | {WORDS[one.said]} | {rules} |"


if __name__ == "__main__":
    sys.exit(main())
