"""The page that shows the last audit: what an accessibility officer reads first, and what is behind it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.request import urlopen

import pytest
from PIL import Image
from playwright.sync_api import expect

from dashboard import serving
from dashboard.audit.collapse import collapse
from dashboard.audit.model import Evidence, Examined, Failure, Finding, Outcome, PageState, StateResult
from dashboard.audit.report import AuditReport
from dashboard.audit.results import save
from dashboard.audit.verdicts import judge, judge_criteria, judge_pages
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open
from tests.dashboard.clean import violations
from tests.data.real import REAL

pytestmark = pytest.mark.browser


def picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(written, "WEBP")
    return written.getvalue()


EVIDENCE = Evidence(role="img", name="회의실", picture=picture(), width=60, height=40)
AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)


def finding(outcome: Outcome, selector: str, message: str) -> Finding:
    return Finding(
        engine="axe",
        rule="image-alt",
        outcome=outcome,
        impact="serious",
        wcag=("1.1.1",),
        kwcag="1.1.1",
        selector=selector,
        snippet="<img>",
        message_ko=message,
        message_en=f"{message} in English",
        remedy_ko="대체 텍스트를 넣으세요.",
        remedy_en="Give it a text alternative.",
    )


def result(page: str, address: str, *findings: Finding) -> StateResult:
    state = PageState(
        page=page, url=address, address=address, width=320, theme="dark", language="ko", state="rest"
    )
    seen = {one.selector: EVIDENCE for one in findings if one.outcome == "failed"}
    return StateResult(state=state, title="제목", examined=[Examined(findings=findings)], evidence=seen)


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Twelve images to look at on one page, two faults of one kind on two pages, one page not seen."""
    store = Store(tmp_path_factory.mktemp("audited") / "minutes.duckdb")
    ingest([REAL], store)
    lost = result("meeting", "/meeting?lang=ko")
    lost.failures.append(Failure(source="page", code="overstayed", detail="180 s"))
    results = (
        result("overview", "/?lang=ko", finding("failed", "#one", "그림에 대체 텍스트가 없습니다.")),
        result(
            "agenda",
            "/agenda?lang=ko",
            finding("failed", "#two", "그림에 대체 텍스트가 없습니다."),
            *(finding("cantTell", f"#image-{n}", "사람이 볼 그림입니다.") for n in range(12)),
        ),
        lost,
    )
    findings = tuple(collapse(results))
    save(
        store,
        AuditReport(
            run_id=None,
            target="dashboard",
            started_at=AT,
            finished_at=AT,
            tool_version="0",
            browser="Chromium 1",
            engines=(("axe", "4"), ("ibm", "4")),
            results=results,
            findings=findings,
            verdicts=tuple(judge(results, findings)),
            criteria=tuple(judge_criteria(results, findings)),
            page_verdicts=tuple(judge_pages(results, findings)),
        ),
    )
    with serving.running(store.path) as url:
        yield url


def test_the_same_fault_in_many_places_is_one_row(open_page: Open, audited: str) -> None:
    page = open_page("/accessibility", base=audited)
    expect(page.locator("#audit-findings + p")).to_contain_text("위반 2건")
    rows = page.locator("#audit-findings").locator("xpath=following::table[1]/tbody/tr")
    expect(rows).to_have_count(2)
    failed, review = rows.nth(0), rows.nth(1)
    expect(failed).to_contain_text("그림에 대체 텍스트가 없습니다.")
    expect(failed.locator(".verdict-fail")).to_contain_text("위반")
    expect(failed.locator("summary")).to_have_text("2개 페이지, 요소 2개")
    failed.locator("summary").click()
    expect(failed.locator("li a")).to_have_text(
        ["안건 · 320px · 어두운 화면 · 화면 상태 1개", "현황 · 320px · 어두운 화면 · 화면 상태 1개"]
    )
    expect(failed.locator("li a").last).to_have_attribute(
        "href", re.compile(r"^/accessibility-findings\?finding=")
    )
    review.locator("summary").click()
    expect(review.locator("li")).to_have_count(10)
    expect(review).to_contain_text("나머지 2개는 아래 CSV에 있습니다.")


def test_a_page_that_was_not_seen_says_why(open_page: Open, audited: str) -> None:
    page = open_page("/accessibility", base=audited, lang="en")
    row = page.locator("#audit-pages").locator("xpath=following::table[1]/tbody/tr", has_text="Meeting")
    expect(row).to_contain_text("0 of 1")
    expect(row).to_contain_text("kept the browser busy without end")


def test_every_row_of_the_findings_is_in_the_csv(open_page: Open, audited: str) -> None:
    page = open_page("/accessibility", base=audited)
    link = page.locator('.card-links a[href*="audit_findings"]').get_attribute("href")
    answer = page.request.get(f"{audited}{link}")
    assert answer.ok
    assert len(answer.body().decode("utf-8-sig").splitlines()) == 1 + 14


def test_the_manifest_opens_the_places_where_there_are_any(audited: str, address: str) -> None:
    def states(base: str) -> list[str]:
        with urlopen(f"{base}/manifest.json") as answer:
            pages = json.load(answer)["pages"]
        return [state["name"] for page in pages if page["id"] == "accessibility" for state in page["states"]]

    assert states(audited) == ["rest", "expanded"]
    assert states(address) == ["rest"]


def test_the_statement_is_made_from_the_last_audit(open_page: Open, audited: str) -> None:
    page = open_page("/statement", base=audited)
    status = page.locator("#status + dl")
    expect(status).to_contain_text("2026-11-25 12:00")
    expect(status).to_contain_text("KWCAG) 2.2의 33개 항목, WCAG 2.2 AA")
    expect(status.locator("div", has_text="자동 점검 위반")).to_contain_text("2건")
    readers = page.locator("#readers").locator("xpath=following::table[1]/tbody/tr")
    expect(readers).to_have_count(4)
    for row in readers.all():
        expect(row).to_contain_text("미확인")


def test_findings_are_narrowed_in_the_address_and_each_has_its_evidence(
    open_page: Open, audited: str
) -> None:
    page = open_page("/accessibility-findings", base=audited)
    expect(page.locator("#results")).to_contain_text("14건 가운데 14건")
    page.locator("#filter-verdict").select_option("failed")
    page.locator("#filter-place").select_option("agenda")
    page.locator("form.filters button[type=submit]").press("Enter")
    expect(page.locator("#results")).to_contain_text("14건 가운데 1건")
    assert {"verdict=failed", "place=agenda"} <= set(page.url.partition("?")[2].split("&"))
    assert violations(page) == []
    page.locator("main tbody th a").press("Enter")
    expect(page.locator("h1")).to_have_text("그림에 대체 텍스트가 없습니다.")
    picture = page.locator(".evidence img")
    expect(picture).to_have_attribute("alt", re.compile("안건 페이지를 320px.*역할이 img, 이름이 회의실"))
    assert picture.evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 60
    facts = page.locator("main dl.facts")
    expect(facts).to_contain_text("화면 낭독기를 쓰는 사람")
    expect(facts.locator("div", has_text="처음 발견")).to_contain_text("2026-11-25 12:00")
    expect(page.locator(".mending")).to_contain_text('alt="2024년')
    expect(page.locator("#finding-states").locator("xpath=following::table[1]/tbody/tr")).to_contain_text(
        ["처음 화면"]
    )
    page.locator("#open-acceptance").press("Enter")
    page.locator("#audit-accept-reason").fill("새 그림으로 바꾸는 중입니다.")
    page.locator("#audit-accept-owner").fill("정보과")
    until = f"{datetime.now(UTC).date() + timedelta(days=30)}"
    page.locator("#audit-accept-expires").fill(until)
    page.locator("#audit-accept button").press("Enter")
    expect(page.locator("#said")).to_contain_text("아는 문제로 두었습니다")
    expect(page.locator("#audit-withdraw")).to_be_visible()
    assert violations(page) == []
    page.locator("main .card-links a").last.press("Enter")
    expect(page.locator("#results")).to_contain_text("14건 가운데 1건")
    expect(page.locator("main tbody")).to_contain_text(f"위반 아는 문제로 둠: {until}까지 · 담당 정보과")


def test_a_finding_that_is_not_there_leads_back(open_page: Open, audited: str) -> None:
    page = open_page("/accessibility-findings", base=audited, finding="99999999999999999999")
    expect(page.locator(".notice")).to_contain_text("그런 발견 사항이 없습니다")
