"""The overview where attendance is recorded for some meetings only, of several committees."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import serving
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open
from tests.data.real import REAL, put

pytestmark = pytest.mark.browser

HEAD = """2024년 제{n}차 {committee} 회의록

◆ 일 시 : 2024. {month}. {n}. 14:00~16:00
"""
LIST = """
◆ 참석위원 : {count}명

{names}
"""
AGENDA = """
◆ 회의안건

- (보고) 시험 계획(기획과)
- 유형을 적지 않은 안건(기획과)
"""
NAMES = ["홍길동 위원장", "김갑수 위원", "이을녀 위원"]
UNRECORDED = (2, 5)
CARD = '[data-testid="stVerticalBlock"]:has(> [data-testid="stElementContainer"] h2#{id})'


def minutes(committee: str, month: int, n: int, present: int) -> str:
    """Minutes of one meeting; without a list of who came where nobody is ``present``."""
    names = "\n".join(f"- {name}" for name in NAMES[:present])
    listed = LIST.format(count=present, names=names) if present else ""
    return HEAD.format(committee=committee, month=month, n=n) + listed + AGENDA


@pytest.fixture(scope="module")
def partly_recorded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real minutes, 15 meetings of a committee, 2 of them without attendance, and 2 of one with none."""
    folder = tmp_path_factory.mktemp("overview")
    store = Store(folder / "minutes.duckdb")
    paths = [
        put(
            folder,
            f"a{n}.txt",
            minutes("부산시험위원회", 5, n, 0 if n in UNRECORDED else 3 if n == 15 else 1 + n % 2),
        )
        for n in range(1, 16)
    ]
    paths += [put(folder, f"b{n}.txt", minutes("대구견본위원회", 4, n, 0)) for n in (1, 2)]
    outcomes = ingest([REAL, *paths], store)
    assert {outcome.status for outcome in outcomes} == {"added"}
    with serving.running(store.path) as url:
        yield url


def card(page: Page, committee: str) -> Locator:
    """The card of one committee's attendance."""
    heading = page.locator("main h2", has_text=committee)
    expect(heading).to_have_count(1)
    return page.locator(CARD.format(id=heading.get_attribute("id"))).last


def test_a_meeting_without_attendance_is_counted_apart_and_not_drawn(
    open_page: Open, partly_recorded: str
) -> None:
    shown = card(open_page("/", base=partly_recorded), "부산시험위원회")
    expect(shown.locator(".finding")).to_have_text(
        "회의 15회 중 출석이 기록된 13회의 참석 위원은 1명에서 3명 사이이며, "
        "그 가운데 최근 회의는 3명으로 직전의 1명과 견줄 수 있습니다."
    )
    expect(shown.locator(".js-plotly-plot .bars .point")).to_have_count(12)
    expect(shown.locator(".how-to-read")).to_contain_text("13회 가운데 최근 12회만")
    shown.get_by_text("출석 기록 없음 2회").click()
    links = shown.locator("details.folded a")
    expect(links).to_have_count(2)
    expect(links.first).to_have_attribute("href", "/meeting?meeting=" + quote("부산시험위원회-2024-05-02-2"))


def test_its_table_has_every_meeting_of_the_committee_and_says_not_recorded(
    visit: Open, partly_recorded: str
) -> None:
    shown = card(visit("/", base=partly_recorded), "부산시험위원회")
    rows = shown.locator("table tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].slice(1).map(cell => cell.textContent.trim()))"
    )
    assert len(rows) == 15
    assert rows[0] == ["2024-05-01", "2", "2"]
    assert rows[1] == ["2024-05-02", "기록 없음", "기록 없음"]
    assert [row[1] for row in rows].count("기록 없음") == 2


def test_a_committee_without_any_attendance_has_no_chart(visit: Open, partly_recorded: str) -> None:
    shown = card(visit("/", base=partly_recorded), "대구견본위원회")
    expect(shown.locator(".finding")).to_have_text("회의 2회 모두 출석 기록이 없습니다.")
    expect(shown.locator(".js-plotly-plot")).to_have_count(0)


def test_a_single_meeting_is_compared_with_none(visit: Open, partly_recorded: str) -> None:
    shown = card(visit("/", base=partly_recorded, lang="en"), "서울스마트도시위원회")
    expect(shown.locator(".finding")).to_have_text(
        "Attendance is on record for 1 of 1 meeting; 11 members were present."
    )
    expect(shown.locator("h2 [lang=ko]")).to_have_text("서울스마트도시위원회")


def test_key_figures_say_of_how_many_meetings_they_speak(visit: Open, partly_recorded: str) -> None:
    figures = visit("/", base=partly_recorded).locator(".kpis > li")
    expect(figures.nth(1)).to_contain_text("회의 18회 중 14회에 기록")
    expect(figures.nth(1)).to_contain_text("회의 18회 중 출석 기록 있음 14회")
    expect(figures.nth(2)).to_contain_text("회의 18회 중 안건 기록 있음 18회")


def test_the_csv_leaves_what_is_not_recorded_empty(visit: Open, partly_recorded: str) -> None:
    page = visit("/", base=partly_recorded)
    link = card(page, "부산시험위원회").locator("a[download]").get_attribute("href")
    text = page.request.get(urljoin(partly_recorded, str(link))).body().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    counts = [row["참석 위원(명)"] for row in rows]
    assert len(counts) == 15
    assert counts.count("") == 2
    assert "0" not in counts


def test_types_that_are_equally_frequent_are_named_together(open_page: Open, tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    equal = minutes("부산시험위원회", 5, 1, 2).replace("- 유형을", "- (심의) 유형을")
    ingest([put(tmp_path, "equal.txt", equal)], store)
    with serving.running(store.path, ingest=False) as url:
        page = open_page("/", base=url)
        heading = page.locator("main h2", has_text="안건 유형")
        expect(heading).to_have_count(1)
        shown = page.locator(CARD.format(id=heading.get_attribute("id"))).last
        expect(shown.locator(".finding")).to_have_text(
            "안건 2건 가운데 유형이 적힌 것은 2건이며, 보고 · 심의 안건이 각각 1건으로 가장 많습니다. "
            "유형 기록 없음 0건."
        )
