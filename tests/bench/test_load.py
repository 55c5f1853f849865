"""The people of the load test, a few for a moment: what they must get, and what counts as an error."""

from __future__ import annotations

import asyncio

import pytest

from tests.bench.load import crowd
from tests.bench.person import PageError, Person


def test_whoever_clicks_gets_every_page_with_its_heading(address: str) -> None:
    heard = asyncio.run(crowd(address, people=3, seconds=1, pause=0.2, bursts=1))
    assert heard.errors == []
    assert len(heard.opened) >= 3
    assert len(heard.bursts) == 3


def test_a_page_comes_whole_and_one_that_does_not_is_an_error(address: str) -> None:
    async def visit() -> None:
        async with await Person.opens(address) as person:
            first = person.shown
            assert first is not None
            assert first.heading == "현황"
            assert "/attendance" in {link.split("?")[0] for link in first.links}
            assert (await person.clicks("/attendance?lang=en")).heading == "Attendance"
            again = await person.clicks("/")
            assert again.html == first.html
            with pytest.raises(PageError):
                await person.clicks("/nowhere")

    asyncio.run(visit())
