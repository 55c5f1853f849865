"""What a page's script takes of the server once its answers are remembered, for every page over demo data.

``python -m tests.bench.scripts [DATABASE]``: over a database that is there, else over a fresh ``demo``. Ends
with 1 where a page takes longer than its bound.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

from dashboard import serving
from tests.bench.person import Person
from tests.bench.process import Process, served_by_us
from tests.bench.table import Part, bounded, head, ms, write

RESULTS = Path(__file__).with_name("scripts.md")
BOUND = 40.0
RUNS, WARM = 30, 4
# Beside a page at rest: states in which it shows one of its things, or what was looked for.
SHOWING = ("chosen", "item", "board", "changes", "links", "found", "compared", "line")


def addresses(base: str) -> list[str]:
    """Every page of the manifest, at rest and in the states that show most."""
    manifest = json.loads(urllib.request.urlopen(f"{base}/manifest.json", timeout=60).read())
    found = []
    for page in manifest["pages"]:
        found.append(page["path"])
        for state in page["states"]:
            if state["name"] in SHOWING and state["query"]:
                found.append(f"{page['path']}?{urlencode(state['query'])}")
    return found


def rest(server: Process) -> None:
    """Wait until the server does nothing of its own any more: what it makes ready when it starts."""
    spent = server.processor_seconds()
    while True:
        time.sleep(1)
        if (now := server.processor_seconds()) - spent < 0.02:
            return
        spent = now


async def _spent(base: str, address: str, server: Process) -> tuple[float, float]:
    """Processor ms of the server for a script: drawn again from memory, and made anew of known answers."""
    async with await Person.opens(base, address) as person:

        async def mean(vary: bool) -> float:
            begun = 0.0
            for number in range(-WARM, RUNS):
                if number == 0:
                    begun = server.processor_seconds()
                joint = "&" if "?" in address else "?"
                await person.clicks(f"{address}{joint}look={number}" if vary else address)
            return (server.processor_seconds() - begun) / RUNS * 1000

        return await mean(False), await mean(True)


def main() -> int:
    """Measure, print and keep; whether every page held the bound."""
    part = Part(
        "A page's script, its answers remembered",
        f"Processor time of the server, the mean of {RUNS}. Made anew: under an address that was not looked"
        " at before, so that every sentence, table and figure is made of remembered answers; again: the same"
        " address, drawn from memory where the page lasts.",
        ["page", "again ms", "made anew ms", f"bound {BOUND:.0f} ms"],
    )
    held = True
    with tempfile.TemporaryDirectory() as name:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(name) / "demo.duckdb"
        if not path.exists():
            subprocess.run([sys.executable, "-m", "dashboard", "demo", "--database", str(path)], check=True)
        with serving.running(path, ingest=False) as base:
            server = served_by_us()
            rest(server)
            for address in addresses(base):
                again, anew = asyncio.run(_spent(base, address, server))
                told = bounded(anew, BOUND).partition(": ")[2]
                part.rows.append([f"`{address}`", ms(again), ms(anew), told])
                held = held and anew <= BOUND
    lines = [*head("Scripts of the pages"), *part.lines()]
    print("\n".join(lines))
    write(lines, RESULTS)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
