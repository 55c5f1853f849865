"""A report by its address: a file with a name that says what it is, or a sentence."""

from __future__ import annotations

import urllib.error
import urllib.request
from urllib.parse import quote, unquote, urlencode

from dashboard.audit.files import check


def ask(address: str, **query: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(f"{address}/download/report?{urlencode(query)}") as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, dict(answer.headers), answer.read()


def test_a_report_is_a_checked_file_with_a_name(address: str) -> None:
    status, headers, content = ask(
        address, report="brief", form="pdf", committee="서울스마트도시위원회", as_of="2024-12-31"
    )
    assert status == 200
    assert check(content, "pdf").faults == ()
    assert "활동요약_서울스마트도시위원회_2024-12-31.pdf" in unquote(headers["content-disposition"])


def test_an_html_report_leaves_as_it_was_written(address: str) -> None:
    status, headers, content = ask(address, report="brief", form="html", as_of="2024-12-31")
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert check(content, "html").faults == ()


def test_what_cannot_be_made_is_a_sentence(address: str) -> None:
    for query in [
        {"report": "none"},
        {"report": "brief", "form": "exe"},
        {"report": "brief", "since": "어제"},
        {"report": "member"},
        {"report": "accessibility", "run": "all"},
        {"report": "accessibility", "run": "99"},
    ]:
        status, headers, content = ask(address, **query)
        assert status == 400
        assert headers["content-type"].startswith("text/plain")
        assert len(content.decode().splitlines()) == 1
    assert quote("어제") not in content.decode()
