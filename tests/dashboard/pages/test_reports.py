"""보고서: a visitor chooses a report and takes a file along."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from dashboard.audit.files import check
from tests.conftest import Open


def test_a_visitor_takes_a_report_along(open_page: Open) -> None:
    page = open_page("/reports", lang="ko")
    page.get_by_label("보고서", exact=True).select_option("member")
    page.get_by_role("button", name="파일 받기").press("Enter")
    state = page.locator(".report-form [role=status]")
    expect(state).to_contain_text("이름이 필요합니다")
    page.get_by_label("보고서", exact=True).select_option("minutes")
    page.get_by_label("파일 형식").select_option("html")
    with page.expect_download() as waited:
        page.get_by_role("button", name="파일 받기").press("Enter")
    assert waited.value.suggested_filename.startswith("회의록_")
    assert check(Path(waited.value.path()).read_bytes(), "html").faults == ()
    expect(state).to_contain_text(waited.value.suggested_filename)
