"""A dashboard in a process of its own, and what becomes of what it says."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path

import pytest

from dashboard import serving
from dashboard.site import MINUTES_FOLDER
from data.database import open_file
from data.ingest import ingest
from data.store import Store
from tests.bench.person import PageError, Person

# What a pipe holds on Linux; a failed page says some thousand letters.
PIPE_BYTES = 65_536


def test_a_server_that_has_much_to_say_goes_on(tmp_path: Path) -> None:
    store, log = Store(tmp_path / "broken.duckdb"), tmp_path / "server.log"
    ingest([MINUTES_FOLDER], store)
    with closing(open_file(store.path, read_only=False)) as connection:
        connection.execute("CREATE OR REPLACE VIEW standing_event AS SELECT 1 AS nothing")

    async def fails_again_and_again(url: str) -> int:
        times = 0
        async with await Person.opens(url, "/help") as person:
            while log.stat().st_size < 2 * PIPE_BYTES:
                with pytest.raises(PageError, match="says that it failed"):
                    await person.clicks("/follow-ups?view=changes")
                times += 1
        return times

    with serving.running(store.path, ingest=False, log=log) as url:
        assert asyncio.run(fails_again_and_again(url)) > 1


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    with (
        pytest.raises(serving.ServeError) as caught,
        serving.running(tmp_path / "none.duckdb", login=tmp_path / "none.toml"),
    ):
        pass
    assert "none.toml" in str(caught.value.values["reason"])
