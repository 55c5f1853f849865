"""Years of minutes as files in a folder, on every processor: layouts, formats and mistakes take turns."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.process import parent_process
from pathlib import Path
from typing import Final

from data.synthetic.flaws import EVERY, NONE
from data.synthetic.formats import FORMATS
from data.synthetic.layout import LAYOUTS
from data.synthetic.truth import Meeting
from data.synthetic.writing import made

# A process takes about a second to start, as long as ten files take to write.
FEWEST_FOR_WORKERS: Final = 40
_EVERY_FLAWED: Final = 9
_LOOK_SECONDS: Final = 0.5

Share = Sequence[tuple[int, Meeting]]
Told = Callable[[int, int], None]


def write_all(
    folder: Path,
    meetings: Sequence[Meeting],
    *,
    seed: int,
    workers: int | None = None,
    told: Told | None = None,
) -> None:
    """A file for each meeting, the same words however many ``workers``; None: as many as processors.

    ``told`` now and then: how many files there are, of how many. OSError where the folder takes no more.
    """
    numbered = list(enumerate(meetings))
    count = workers or (os.cpu_count() or 1 if len(numbered) >= FEWEST_FOR_WORKERS else 1)
    if count == 1:
        for number, _ in numbered:
            _write(folder, numbered[number : number + 1], seed)
            if told:
                told(number + 1, len(numbered))
        return
    spawn = multiprocessing.get_context("spawn")
    shares = [numbered[first::count] for first in range(count)]
    crew = [spawn.Process(target=_work, args=(folder, share, seed), daemon=True) for share in shares]
    try:
        for worker in crew:
            worker.start()
        for worker, share in zip(crew, shares, strict=True):
            while worker.is_alive():
                worker.join(_LOOK_SECONDS)
                if told:
                    told(sum(1 for _ in folder.iterdir()), len(numbered))
            if worker.exitcode:
                # Why it stopped is said by what happens here.
                _write(folder, share, seed)
    finally:
        begun = [worker for worker in crew if worker.pid]
        for worker in begun:
            worker.kill()
        for worker in begun:
            worker.join()


def _work(folder: Path, share: Share, seed: int) -> None:
    """In a process of its own, which ends with whoever started it. An interrupt is for them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    for place in range(len(share)):
        if parent and not parent.is_alive():
            return
        try:
            _write(folder, share[place : place + 1], seed)
        except Exception:
            sys.exit(1)


def _write(folder: Path, share: Share, seed: int) -> None:
    for number, meeting in share:
        document = made(
            meeting,
            layout_name=LAYOUTS[number % len(LAYOUTS)],
            form=FORMATS[number // len(LAYOUTS) % len(FORMATS)],
            seed=seed,
            flaws=NONE if (number + 1) % _EVERY_FLAWED else EVERY,
        )
        (folder / document.file_name).write_bytes(document.content)
