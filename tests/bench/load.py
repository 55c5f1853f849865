"""``make bench-load``: fifty people who click for five minutes, kept in ``load.md``.

Everybody goes by links that their page shows or by its navigation, searches now and then, and sometimes
loads a page anew; a secretary writes meanwhile, so that what was remembered has to be asked again. Then all
click in the same moment, again and again. A click counts once the page's script has ended and its heading is
there; whatever else happens is an error, kept with its page, its moment and its words, beside what the server
and the secretary said.

``PEOPLE``, ``SECONDS`` and ``PAUSE`` (seconds between two clicks of one person, on average) say how many;
``ARCHIVES`` is a folder in which the archive is kept for the next run.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from websockets.exceptions import WebSocketException

from dashboard import demo, serving
from dashboard.catalogue import translator
from dashboard.pages import PAGES
from data import search_index
from data.store import Store
from tests.bench.person import PageError, Person
from tests.bench.process import Process, served_by_us
from tests.bench.table import Part, head, ms, write
from tests.data.real import ROOT

RESULTS = Path(__file__).with_name("load.md")
MEETINGS = 108
WORDS = ("접근성", "안전", "예산", "주차장", "도서관", "보행로", "계획", "점검")
SEARCHES, RELOADS, NAVIGATION = 0.08, 0.04, 0.4
WRITE_SECONDS = 10.0
BURSTS = 3
MOST_SAID = 60
# Of a traceback the line that tells the error, and what a log line begins with.
_FAULT = re.compile(r"[\w.]*(?:Error|Exception|Warning)\b|.*\bpage \S+ (?:failed|could not be shown)")

Done = TypeVar("Done")

WRITER = """
import sys, time
from data.acts import begin, change
from data.store import Store
store = Store(sys.argv[1])
turn = 0
while True:
    with store.writing() as connection:
        doing = begin(connection, "edit", actor="김간사", reason=str(turn))
        change(doing, "action_item", 1, {"owner_department": f"부서 {turn}"})
    turn += 1
    print(turn, flush=True)
    time.sleep(float(sys.argv[2]))
"""


@dataclass
class Heard:
    """What the people went through: ms of each click and of each page loaded anew, and what went wrong.

    ``told``: lines that the server and the secretary wrote of faults. ``since``: monotonic, of the start.
    """

    clicks: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    bursts: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    since: float = field(default_factory=time.monotonic)

    def words(self) -> list[str]:
        """Each error, then the last of what the server and the secretary said of faults, as Markdown."""
        if not self.errors:
            return []
        said = [line for line in self.told if _FAULT.match(line)]
        return ["## Errors", "", "```", *self.errors, "", *said[-MOST_SAID:], "```", ""]

    async def timed(self, times: list[float], what: str, doing: Coroutine[Any, Any, Done]) -> Done | None:
        """Await it and keep how long it took; None where it went wrong. ``what``: its address."""
        begun = time.perf_counter()
        try:
            done = await doing
        except (PageError, WebSocketException, OSError, TimeoutError) as error:
            waited = time.perf_counter() - begun
            self.errors.append(
                f"{time.monotonic() - self.since:.1f} s: {what}: {type(error).__name__} after {waited:.1f} s:"
                f" {error}"
            )
            return None
        times.append((time.perf_counter() - begun) * 1000)
        return done


def next_address(chance: random.Random, person: Person) -> str:
    """A link of the page, one of the navigation, or a search."""
    if chance.random() < SEARCHES:
        return f"/search?q={quote(chance.choice(WORDS))}"
    known = {page.path for page in PAGES}
    links = [link for link in person.shown.links if urlsplit(link).path in known] if person.shown else []
    if not links or chance.random() < NAVIGATION:
        return chance.choice(sorted(known))
    return chance.choice(links)


async def _walks(base: str, number: int, until: float, pause: float, heard: Heard) -> Person | None:
    """What one person does until then; the page that stays open at the end."""
    chance = random.Random(number)  # noqa: S311 - no secret
    person: Person | None = None
    address = "/"
    await asyncio.sleep(chance.random() * pause)
    while time.monotonic() < until:
        if person is not None and chance.random() < RELOADS:
            await person.socket.close()
            person = None
        if person is None:
            person = await heard.timed(heard.opened, address, Person.opens(base, address))
        else:
            address = next_address(chance, person)
            await heard.timed(heard.clicks, address, person.clicks(address))
        await asyncio.sleep(pause * chance.uniform(0.5, 1.5))
    return person


async def _together(people: Sequence[Person], times: int, heard: Heard) -> None:
    """All click in the same moment, each somewhere else."""
    chance = random.Random(0)  # noqa: S311 - no secret
    for _ in range(times):
        addresses = [next_address(chance, person) for person in people]
        clicks = [person.clicks(address) for person, address in zip(people, addresses, strict=True)]
        timed = [heard.timed(heard.bursts, *each) for each in zip(addresses, clicks, strict=True)]
        await asyncio.gather(*timed)


async def crowd(
    base: str,
    *,
    people: int,
    seconds: float,
    pause: float,
    bursts: int = BURSTS,
    watch: Callable[[float], None] | None = None,
) -> Heard:
    """So many people for so long. ``watch`` is called each second with the seconds that have gone."""
    heard = Heard()
    begun = time.monotonic()

    async def watches() -> None:
        while watch and time.monotonic() < begun + seconds:
            watch(time.monotonic() - begun)
            await asyncio.sleep(1)

    walks = [_walks(base, number, begun + seconds, pause, heard) for number in range(people)]
    stayed, _ = await asyncio.gather(asyncio.gather(*walks), watches())
    there = [person for person in stayed if person is not None]
    await _together(there, bursts, heard)
    for person in there:
        await person.socket.close()
    return heard


def _row(what: str, times: Sequence[float]) -> list[str]:
    if not times:
        return [what, "0", "–", "–", "–"]
    ordered = sorted(times)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 1)]
    return [what, f"{len(ordered):,}", *map(ms, at)]


def _memory_at(read: list[tuple[float, float]], second: float) -> str:
    nearest = min(read, key=lambda each: abs(each[0] - second))
    return f"{nearest[1]:,.0f}"


def measured(people: int, seconds: float, pause: float, folder: Path) -> tuple[Heard, list[Part]]:
    """Serve a demo archive, let them click, and say what came of it."""
    store = Store(folder / "demo.duckdb")
    if not store.exists():
        demo.fill(store, meetings=MEETINGS, seed=1, mix=False, t=translator("en"), say=lambda _: None)
        search_index.update(store)
        store.close()
    memory: list[tuple[float, float]] = []
    log = folder / "server.log"
    with (
        serving.running(store.path, ingest=False, log=log) as base,
        (folder / "secretary.log").open("w+", encoding="utf-8") as of_the_secretary,
    ):
        server: Process = served_by_us()
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(store.path), str(WRITE_SECONDS)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=of_the_secretary,
            text=True,
        )
        try:
            begun = server.processor_seconds()
            heard = asyncio.run(
                crowd(
                    base,
                    people=people,
                    seconds=seconds,
                    pause=pause,
                    watch=lambda gone: memory.append((gone, server.memory_mb())),
                )
            )
            spent = server.processor_seconds() - begun
        finally:
            writer.kill()
            written = len(writer.communicate()[0].split())
            of_the_secretary.seek(0)
            heard.told += of_the_secretary.read().splitlines()
    heard.told += log.read_text(encoding="utf-8", errors="replace").splitlines()
    asked = max(1, len(heard.clicks) + len(heard.bursts) + len(heard.opened))
    clicks = Part(
        f"{people} people, {seconds:.0f} seconds",
        f"{MEETINGS} meetings, a click each {pause:g} s and person on average, {written} writes meanwhile;"
        f" then all in the same moment, {BURSTS} times. Errors: {len(heard.errors)}. Processor time of the"
        f" server: {spent / asked * 1000:.0f} ms a page.",
        ["what", "count", "median ms", "p95 ms", "longest ms"],
        [
            _row("click", heard.clicks),
            _row("page loaded anew", heard.opened),
            _row("all in the same moment", heard.bursts),
        ],
    )
    marks = [second for second in (5, 60, 120, 180, 240, 300) if second <= seconds]
    grown = Part(
        "Memory of the server",
        "Resident, MB, so many seconds after the first click.",
        ["", *(f"{second} s" for second in marks)],
        [["MB", *(_memory_at(memory, second) for second in marks)]],
    )
    return heard, [clicks, grown]


def main() -> int:
    """Measure, print and keep; 1 where anything went wrong for anybody."""
    people, seconds, pause = (
        float(os.environ.get(name, given))
        for name, given in (("PEOPLE", "50"), ("SECONDS", "300"), ("PAUSE", "3"))
    )
    lines = head("Load")
    with tempfile.TemporaryDirectory() as folder:
        heard, parts = measured(int(people), seconds, pause, Path(os.environ.get("ARCHIVES") or folder))
    for part in parts:
        lines += part.lines()
    lines += heard.words()
    print("\n".join([*lines, *heard.told[-MOST_SAID:]]))
    write(lines, Path(os.environ.get("RESULTS") or RESULTS))
    return int(bool(heard.errors))


if __name__ == "__main__":
    sys.exit(main())
