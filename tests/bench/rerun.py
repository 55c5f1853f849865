"""What a page costs beside a bare Streamlit page with the same elements: a rerun, and the first load.

The bare page holds the very HTML and figures that ours sent, in the same boxes and columns, ready in memory,
and is served with the same options; all that ours does besides (questions, sentences, templates, figures) is
what the ratio shows.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard import serving
from dashboard.audit.browser import open_browser
from dashboard.site import MINUTES_FOLDER
from data import search_index
from data.ingest import ingest
from data.store import Store
from tests.bench.person import Person
from tests.bench.process import Process, served_by_us
from tests.bench.table import Part, head, ms, ratio, write

# Kind and content: HTML, a figure as JSON, or what stands within.
Element = tuple[str, Any]
RESULTS = Path(__file__).with_name("rerun.md")
PAGES = ("/", "/meeting", "/attendance", "/agenda", "/follow-ups", "/review")
# Many short rounds, ours and the bare page in turn: a machine that is slower now is slower for both.
ROUNDS, RERUNS = 30, 10
RERUN_BOUND, LOAD_BOUND = 1.2, 1.3
OPTIONS = {
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "runner.postScriptGC": "false",
    "browser.gatherUsageStats": "false",
}

# Held by a module, so that a rerun finds it made.
CONTENT = """
import json
from pathlib import Path
import plotly.graph_objects as go
def made(kind, value):
    if kind == "html":
        return kind, value
    if kind == "plotly_chart":
        return kind, go.Figure(json.loads(value))
    return kind, [made(*each) for each in value]
PAGES = json.loads(Path(__file__).with_name("elements.json").read_text("utf-8"))
ELEMENTS = {page: [made(*each) for each in elements] for page, elements in PAGES.items()}
"""
BARE = """
import streamlit as st
from bare_content import ELEMENTS
def draw(elements, at):
    for number, (kind, value) in enumerate(elements):
        if kind == "html":
            st.html(value)
        elif kind == "plotly_chart":
            st.plotly_chart(value, theme=None, key=f"chart-{at}-{number}")
        elif kind == "box":
            with st.container(border=True):
                draw(value, f"{at}-{number}")
        else:
            for place, (column, (_, within)) in enumerate(zip(st.columns(len(value)), value)):
                with column:
                    draw(within, f"{at}-{number}-{place}")
draw(ELEMENTS[st.query_params.get("page", "/")], "")
"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A page loaded by a browser that knows nothing of it: bytes over the wire, ms until it stands."""

    byte_count: int
    requests: int
    took_ms: float
    processor_ms: float


def elements(deltas: Sequence[ForwardMsg]) -> list[Element]:
    """What a page sent: HTML, figures, boxes and columns of them. RuntimeError for any other element."""
    found: list[Element] = []
    within = {(): found}
    for delta in deltas:
        path = tuple(delta.metadata.delta_path)[1:]
        if delta.delta.WhichOneof("type") == "add_block":
            block = delta.delta.add_block
            upright = block.flex_container.direction == block.FlexContainer.Direction.VERTICAL
            kind = "column" if block.HasField("column") else "box" if upright else "columns"
            within[path] = []
            within[path[:-1]].append((kind, within[path]))
            continue
        element = delta.delta.new_element
        kind = str(element.WhichOneof("type"))
        if kind not in ("html", "plotly_chart"):
            raise RuntimeError(f"a bare page of {kind} is not made here")
        within[path[:-1]].append((kind, element.html.body if kind == "html" else element.plotly_chart.spec))
    return found


def kinds(found: Sequence[Element]) -> list[str]:
    """The kinds of what was sent, in order, with what is within."""
    told = []
    for kind, value in found:
        told += [kind, *(kinds(value) if isinstance(value, list) else [])]
    return told


async def _sent(base: str, address: str) -> list[Element]:
    """What a page sends."""
    async with await Person.opens(base, address) as person:
        assert person.shown is not None
        return elements(person.shown.deltas)


async def _reruns(person: Person, address: str, server: Process) -> float:
    """Processor time of the server for one rerun, ms, after one that does not count."""
    await person.clicks(address)
    begun = server.processor_seconds()
    for _ in range(RERUNS):
        await person.clicks(address)
    return (server.processor_seconds() - begun) / RERUNS * 1000


async def _in_turn(
    ours: tuple[str, str, Process], bare: tuple[str, str, Process], found: Sequence[Element]
) -> tuple[float, float]:
    """Processor time of a rerun of ours and of the bare page, which shows the same: medians."""
    async with await Person.opens(*ours[:2]) as own, await Person.opens(*bare[:2]) as plain:
        assert plain.shown is not None
        assert kinds(elements(plain.shown.deltas)) == kinds(found)
        spent = [(await _reruns(own, *ours[1:]), await _reruns(plain, *bare[1:])) for _ in range(ROUNDS)]
    return median(each for each, _ in spent), median(each for _, each in spent)


@contextlib.contextmanager
def bare(pages: dict[str, list[Element]], folder: Path) -> Iterator[tuple[str, Process]]:
    """A Streamlit server of its own over those elements; its address and process."""
    (folder / "elements.json").write_text(json.dumps(pages), encoding="utf-8")
    (folder / "bare_content.py").write_text(CONTENT, encoding="utf-8")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    port = serving.free_port()
    command = [sys.executable, "-m", "streamlit", "run", "bare.py", "--server.port", str(port)]
    command += ["--server.address", serving.HOST]
    command += [part for name, value in OPTIONS.items() for part in (f"--{name}", value)]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        base = f"http://{serving.HOST}:{port}"
        while True:
            try:
                urllib.request.urlopen(f"{base}/_stcore/health", timeout=5).close()
                break
            except OSError:
                if process.poll() is not None:
                    raise
                time.sleep(0.2)
        yield base, Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def loaded(browser: Browser, url: str, server: Process) -> Loaded:
    """Open an address with an empty cache; the second time, what both servers hold ready being ready."""
    made: list[Loaded] = []
    for _ in range(2):
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        page = context.new_page()
        session = context.new_cdp_session(page)
        sizes: list[int] = []
        session.on(
            "Network.loadingFinished", lambda told, sizes=sizes: sizes.append(told["encodedDataLength"])
        )
        session.send("Network.enable")
        begun, spent = time.perf_counter(), server.processor_seconds()
        page.goto(url)
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"] h1')
        page.wait_for_load_state("networkidle")
        took = (time.perf_counter() - begun) * 1000
        made.append(Loaded(sum(sizes), len(sizes), took, (server.processor_seconds() - spent) * 1000))
        context.close()
    return made[-1]


def main() -> int:
    """Measure both, print and keep."""
    reruns = Part(
        "A rerun",
        f"Processor time of the server for one, its answers remembered: the median of {ROUNDS} rounds of"
        f" {RERUNS}, in turn with the bare page.",
        ["page", "elements", "bare ms", "ours ms", "ratio", f"bound {RERUN_BOUND} ×"],
    )
    first = Part(
        "The first load",
        "By Chromium with an empty cache; bytes as they came over the wire, compressed where they are.",
        ["page", "of", "kB", "requests", "processor ms of the server", "ms until it stands"],
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = Store(folder / "minutes.duckdb")
        ingest([MINUTES_FOLDER], store)
        search_index.update(store)
        store.close()
        with serving.running(store.path) as ours:
            server = served_by_us()
            sent = {page: asyncio.run(_sent(ours, page)) for page in PAGES}
            with bare(sent, folder) as (base, other):
                for page, found in sent.items():
                    pair = (ours, page, server), (base, f"/?page={page}", other)
                    spent, plain = asyncio.run(_in_turn(*pair, found))
                    held = "held" if spent <= plain * RERUN_BOUND else "missed"
                    row = [page, str(len(kinds(found))), ms(plain), ms(spent), f"{spent / plain:.2f} ×", held]
                    reruns.rows.append(row)
                with open_browser() as browser:
                    for page in ("/", "/follow-ups"):
                        both = (
                            loaded(browser, f"{base}/?page={page}", other),
                            loaded(browser, ours + page, server),
                        )
                        for whose, each in zip(("bare", "ours"), both, strict=True):
                            figures = [f"{each.byte_count / 1000:,.0f}", str(each.requests)]
                            first.rows.append(
                                [page, whose, *figures, ms(each.processor_ms), ms(each.took_ms)]
                            )
                        of = [
                            ratio(getattr(both[1], what), getattr(both[0], what))
                            for what in ("byte_count", "requests", "processor_ms", "took_ms")
                        ]
                        first.rows.append([page, "ratio", *of])
    lines = head("A page beside a bare Streamlit page")
    lines += [*reruns.lines(), *first.lines()]
    print("\n".join(lines))
    write(lines, RESULTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
