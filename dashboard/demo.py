"""Years of synthetic minutes in a database of their own, so that there is something to look at."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard import demo_secretary, ingesting, rostering
from dashboard.catalogue import Translate
from dashboard.console import Bar, bar
from data import zone
from data.errors import StoreError
from data.store import Store
from data.synthetic import enough_committees, notice, roster, world, write_all
from queries.engine import Engine


def fill(
    store: Store,
    *,
    meetings: int,
    seed: int,
    mix: bool,
    t: Translate,
    say: Callable[[str], None],
) -> bool:
    """Write, read, parse and store that many meetings until today, and carry on what follows from them.

    Three years, more where there are many meetings; whether all went in.

    StoreError ``demo-real-minutes`` where the database holds minutes that are not synthetic and ``mix`` is
    not set: figures of both together would mean nothing.
    """
    real = 0 if mix else _real_documents(store)
    if real:
        raise StoreError("demo-real-minutes", path=store.name, count=real)
    begun = time.monotonic()
    until = zone.today()
    with TemporaryDirectory() as folder:
        with bar(t("cli-demo-writing")) as shown:
            told = _counted(shown) if shown else None
            minutes, rosters = write(Path(folder), meetings=meetings, seed=seed, until=until, told=told)
        outcomes = ingesting.run([minutes], store, t, say, quiet=True)
        for path in sorted(rosters.iterdir()):
            rostering.run(path, path.stem.split("_")[0], store, None, actor=t("cli-demo-actor"))
    say(t("cli-demo-carried"))
    demo_secretary.work(store, seed=seed, until=until, actor=t("cli-demo-actor"))
    failed = [outcome for outcome in outcomes if outcome.status == "failed"]
    for outcome in failed:
        say(ingesting.sentence(outcome, t))
    say(ingesting.summary(outcomes, t))
    seconds = round(time.monotonic() - begun)
    say(t("cli-demo-done", count=len(outcomes) - len(failed), path=store.name, seconds=seconds))
    say(t("cli-demo-look", path=store.name))
    return not failed


def write(
    folder: Path, *, meetings: int, seed: int, until: date, told: Callable[[int, int], None] | None = None
) -> tuple[Path, Path]:
    """Folders of minutes, with the notice of the next meeting of each committee, and of rosters.

    ``told`` is given how many files of minutes there are, of how many.
    """
    minutes, rosters = folder / "minutes", folder / "rosters"
    minutes.mkdir()
    rosters.mkdir()
    invented = world(seed, meetings=meetings, until=until, of=enough_committees(meetings))
    write_all(minutes, invented.meetings, seed=seed, told=told)
    for document in map(notice, invented.planned):
        (minutes / document.file_name).write_bytes(document.content)
    for name, members in invented.members.items():
        (rosters / f"{name}_위원명단.csv").write_bytes(roster(members))
    return minutes, rosters


def _counted(shown: Bar) -> Callable[[int, int], None]:
    return lambda done, total: shown(done, total, "")


def _real_documents(store: Store) -> int:
    try:
        documents = Engine(store).rows("document_totals")[0]
        return int(documents["document_count"] - documents["synthetic_count"])
    except StoreError as error:
        if error.code == "database-missing":
            return 0
        raise
