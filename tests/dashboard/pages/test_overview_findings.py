"""The sentence of each key figure, its numbers counted anew over the rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from dashboard.components.scope import Scope
from dashboard.pages.overview_figures import figures
from dashboard.pages.overview_findings import findings
from dashboard.pages.overview_kpis import key_figures
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.recount import CLOSED

Row = dict[str, Any]
MOST_DAYS = 180


def told(data: Data, as_of: date = TODAY, scope: Scope | None = None) -> dict[str, str]:
    return dict(findings(data.view, figures(data.view, scope or Scope(), as_of)))


def numbers(sentence: str) -> list[str]:
    return re.findall(r"[0-9][0-9,.]*(?:-[0-9]+)?", sentence)


def held(data: Data, since: date = date.min, until: date = date.max) -> list[Row]:
    return [row for row in data.rows.held(Scope()) if row["held_on"] and since <= row["held_on"] < until]


def present(data: Data, rows: Sequence[Row]) -> list[int]:
    return [count for row in rows if (count := data.rows.present(row)) is not None]


def mean(counts: Sequence[int]) -> list[str]:
    """How many meetings, how many members at them, and how many at one on average."""
    return [str(len(counts)), str(sum(counts)), f"{sum(counts) / len(counts):.1f}"]


# Of one meeting there is nothing on average.
of_several = pytest.mark.parametrize("data", ["synthetic"], indirect=True)


@of_several
def test_a_year_of_meetings_stands_beside_the_year_before_where_there_is_one(data: Data) -> None:
    first = min(row["held_on"] for row in held(data))
    early = date(first.year + 1, first.month, 15)
    told_early = told(data, early)["kpi-meetings"]
    since = date(early.year - 1, early.month, 1)
    later = len(held(data, since, early.replace(day=1)))
    assert numbers(told_early)[-1] == str(later)
    assert "그 앞" not in told_early

    # The month of the first meeting began before the record did: it is in neither year.
    late = date(first.year + 2, first.month, 15)
    assert first.day == 1 or "그 앞" not in told(data, late)["kpi-meetings"]
    late = date(first.year + 2 + first.month // 12, first.month % 12 + 1, 15)
    since, between, until = (date(late.year - back, late.month, 1) for back in (2, 1, 0))
    earlier, later = len(held(data, since, between)), len(held(data, between, until))
    sentence = told(data, late)["kpi-meetings"]
    if later:
        difference = [] if later == earlier else [str(earlier), str(abs(later - earlier))]
        assert numbers(sentence)[3:] == [str(later), "12", *difference]
        attended = told(data, late)["kpi-attendance"]
        ours, before = (present(data, held(data, *days)) for days in ((between, until), (since, between)))
        assert numbers(attended)[3:] == [*mean(ours), "12", *mean(before)]
    else:
        assert "기록이 없습니다" in sentence


@of_several
def test_attendance_is_told_over_the_meetings_that_record_it(data: Data) -> None:
    first = min(row["held_on"] for row in held(data))
    early = date(first.year + 1, first.month, 15)
    every = present(data, data.rows.held(Scope()))
    assert numbers(told(data, early)["kpi-attendance"]) == mean(every)


@of_several
def test_agenda_is_told_over_the_meetings_that_list_any(data: Data) -> None:
    items = data.rows.of("agenda_item", data.rows.held(Scope()))
    meetings = len({row["meeting_id"] for row in items})
    assert numbers(told(data)["kpi-agenda"]) == [
        str(meetings),
        str(len(items)),
        f"{len(items) / meetings:.1f}",
    ]


@of_several
def test_what_waits_longest_is_a_part_of_what_is_open(data: Data) -> None:
    every = data.view.rows("action_items", as_of=TODAY, review="confirmed")
    open_items = [row for row in every if row["state"] not in CLOSED]
    long = [row for row in open_items if row["held_on"] and (TODAY - row["held_on"]).days > MOST_DAYS]
    share = round(100 * len(long) / len(open_items))
    assert numbers(told(data)["kpi-follow-ups"]) == [
        str(len(open_items)),
        str(len(long)),
        str(share),
        str(MOST_DAYS),
    ]


@of_several
def test_the_element_that_is_missing_most_is_named(data: Data) -> None:
    elements = data.rows.of("record_element", data.rows.held(Scope()))
    gaps = Counter(row["element"] for row in elements if row["state"] in ("일부", "기록 없음"))
    most = max(gaps.values())
    asked = {
        sum(row["element"] == name and row["state"] != "해당 없음" for row in elements)
        for name, count in gaps.items()
        if count == most
    }
    sentence = told(data)["kpi-completeness"]
    assert numbers(sentence) == [str(count) for count in (*sorted({min(asked), max(asked)}), most)]


def test_a_year_without_a_meeting_says_how_long_it_has_been(data: Data) -> None:
    later = date(TODAY.year + 3, 6, 30)
    last = max(row["held_on"] for row in held(data))
    days = f"{(later - last).days:,}"
    assert numbers(told(data, later)["kpi-meetings"]) == ["12", "2028-06", "2029-05", days]


def test_a_first_meeting_in_the_month_of_the_day_asked_is_not_told_as_none(data: Data) -> None:
    first = min(row["held_on"] for row in held(data))
    assert "kpi-meetings" not in told(data, first.replace(day=28))


def test_a_chosen_period_is_compared_instead(data: Data) -> None:
    now = figures(data.view, Scope(date(2024, 1, 1), TODAY), TODAY)
    then = figures(data.view, Scope(date(2021, 1, 1), date(2023, 12, 31)), TODAY)
    told_alone = {one.key for one in key_figures(data.view, now, None) if one.finding}
    assert bool(told_alone) == (now.held > 1)
    assert not any(one.finding for one in key_figures(data.view, now, then))


def test_of_nothing_nothing_is_told(data: Data) -> None:
    assert told(data, scope=Scope(date(1999, 1, 1), date(1999, 12, 31))) == {}
