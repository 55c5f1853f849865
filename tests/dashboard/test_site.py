"""Where people may write to is what the operator has set, and nothing else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from dashboard.site import Site, SiteError, feedback_of
from data.acts import begin, change
from data.store import Store
from data.trail import trail_file
from queries.engine import Engine


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("", None),
        ("  ", None),
        (" 회의록@seoul.go.kr ", "회의록@seoul.go.kr"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
    ],
)
def test_an_address_is_taken_as_it_is_set(address: str, read: str | None) -> None:
    assert feedback_of(address) == read


@pytest.mark.parametrize("address", ["someone", "javascript:alert(1)", "a@b", "https://x y", 'a@b.kr"><b>'])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SiteError, match="feedback-address"):
        feedback_of(address)


def test_a_trail_that_was_changed_is_found_though_its_time_and_length_are_the_same(
    database: Path, tmp_path: Path
) -> None:
    store = Store(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with store.writing() as connection:
        change(begin(connection, "edit", actor="김간사"), "action_item", 1, {"owner_department": "교통과"})
    site = Site(store, Engine(store))

    def told() -> tuple[bool, str]:
        return site.checked_trail(lambda key, **_: key)

    assert told() == (True, "trail-holds")
    file = trail_file(store.path)
    was = file.stat()
    held = file.read_text(encoding="utf-8")
    digit = held[held.index('"hash"') + 10]
    place = held.index('"hash"') + 10
    file.write_text(held[:place] + ("0" if digit != "0" else "1") + held[place + 1 :], encoding="utf-8")
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert file.stat().st_size == was.st_size
    assert told() == (False, "trail-differs")
