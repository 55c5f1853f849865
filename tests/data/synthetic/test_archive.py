"""Years of minutes in a folder: the same whoever writes them, and an error where the folder takes no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.synthetic import enough_committees, world, write_all
from data.synthetic.truth import Meeting

# As many as are written as plain text, whose bytes say everything.
MEETINGS = 8


@pytest.fixture(scope="module")
def meetings() -> list[Meeting]:
    return list(
        world(3, meetings=MEETINGS, until=date(2026, 11, 25), of=enough_committees(MEETINGS)).meetings
    )


def test_two_processes_write_what_one_writes(tmp_path: Path, meetings: list[Meeting]) -> None:
    told: list[tuple[int, int]] = []
    folders = []
    for workers in (1, 2):
        folder = tmp_path / str(workers)
        folder.mkdir()
        write_all(
            folder, meetings, seed=3, workers=workers, told=lambda done, total: told.append((done, total))
        )
        assert told[-1] == (MEETINGS, MEETINGS)
        folders.append(folder)
    written = [{path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders]
    assert len(written[0]) == MEETINGS
    assert written[0] == written[1]


def test_a_folder_that_is_gone_is_an_error_of_the_writer(tmp_path: Path, meetings: list[Meeting]) -> None:
    with pytest.raises(FileNotFoundError):
        write_all(tmp_path / "gone", meetings[:4], seed=3, workers=2)
