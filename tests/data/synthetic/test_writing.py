"""What is written: marked as synthetic, readable in every format, and holding what its label says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.mark import MARK, is_synthetic
from data.readers import read
from data.synthetic import EVERY, FORMATS, LAYOUTS, Flaws, made, world
from tests.data.real import ROOT

MEETINGS = world(11, meetings=len(LAYOUTS), until=date(2026, 6, 30)).meetings
MEETING = dict(zip(LAYOUTS, MEETINGS, strict=True))


def words(text: str) -> str:
    return re.sub(r"[\s|]|<br>", "", text)


def printed(label: dict[str, Any]) -> list[str]:
    entries = [one["name"] or one["post"] for one in label["attendees"]]
    items = [one["title"] for one in label["agenda"]]
    follow_ups = [one["text"] for one in label["followups"]]
    return [label["place"], *entries, *items, *follow_ups, *label.get("speakers_in_order", ())]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("flaws", [Flaws(), EVERY], ids=["clean", "flawed"])
def test_a_label_holds_only_what_is_printed(layout: str, flaws: Flaws) -> None:
    document = made(MEETING[layout], layout_name=layout, form="txt", flaws=flaws)
    text = words(document.content.decode())
    assert [one for one in printed(document.label) if words(one) not in text] == []
    if document.label["attendee_count_stated"]:
        present = sum(1 for one in MEETING[layout].presences if one.status != "absent")
        assert (document.label["attendee_count_stated"] == present) != flaws.totals
        assert f"{document.label['attendee_count_stated']}명" in text


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "pdf"])
@pytest.mark.parametrize("layout", ["city-committee", "table-form"])
def test_a_file_is_marked_and_read_back_as_it_was_written(layout: str, form: str, tmp_path: Path) -> None:
    document = made(MEETING[layout], layout_name=layout, form=form)
    path = tmp_path / document.file_name
    path.write_bytes(document.content)
    found = read(path)
    assert is_synthetic(found)
    text = words("".join(line.text for line in found.lines))
    assert text.startswith(words(MARK))
    assert [one for one in printed(document.label) if words(one) not in text] == []


def test_the_same_meeting_is_written_alike_twice() -> None:
    for form in ("txt", "md"):
        first = made(MEETINGS[0], layout_name="table-form", form=form, flaws=EVERY)
        assert made(MEETINGS[0], layout_name="table-form", form=form, flaws=EVERY) == first


def test_flaws_are_there_when_asked_for() -> None:
    clean = made(MEETING["city-committee"], layout_name="city-committee", form="txt").content.decode()
    broken = made(
        MEETING["city-committee"], layout_name="city-committee", form="txt", flaws=Flaws(broken=True)
    ).content.decode()
    assert len(broken.splitlines()) > len(clean.splitlines())
    assert words(broken) == words(clean)
    misread = made(
        MEETING["city-committee"], layout_name="city-committee", form="txt", flaws=Flaws(misread=True)
    ).content.decode()
    assert misread != clean
    assert len(misread) == len(clean)


def test_generator_and_parser_share_no_table() -> None:
    for path in (ROOT / "data" / "synthetic").rglob("*"):
        if path.suffix in (".py", ".toml", ".j2"):
            assert "data.parser" not in path.read_text(encoding="utf-8"), path.name
