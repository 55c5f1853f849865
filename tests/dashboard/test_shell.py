"""The served page before any script has run."""

from __future__ import annotations

import urllib.error
import urllib.request
from html.parser import HTMLParser

import pytest

from dashboard.pages import PAGES
from dashboard.shell import ShellError, rewrite


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
            self._in_title = False


def outline(url: str) -> _Outline:
    with urllib.request.urlopen(url) as answer:
        parser = _Outline()
        parser.feed(answer.read().decode("utf-8"))
        return parser


@pytest.mark.parametrize(("language", "title"), [("ko", "후속 조치"), ("en", "Follow-ups")])
def test_language_title_and_current_page_are_served(address: str, language: str, title: str) -> None:
    page = outline(f"{address}/follow-ups?lang={language}")
    assert dict(page.tags)["html"] == {"lang": language}
    assert page.title.startswith(title)
    assert [a["href"] for tag, a in page.tags if tag == "a" and a.get("aria-current") == "page"] == [
        f"/follow-ups?lang={language}"
    ]


def test_the_skip_link_is_the_first_thing_in_the_body(address: str) -> None:
    tags = [tag for tag, _ in outline(address).tags]
    after = tags[tags.index("body") + 1 :]
    assert after[:2] == ["nav", "a"]


def test_streamlits_own_leftovers_are_gone(address: str) -> None:
    with urllib.request.urlopen(address) as answer:
        html = answer.read().decode("utf-8")
    for leftover in (
        "<title>Streamlit</title>",
        "service-desc",
        "openapi",
        "SourceSans",
        "You need to enable",
    ):
        assert leftover not in html


def test_every_page_has_a_title_of_its_own(address: str) -> None:
    titles = {
        outline(f"{address}{page.path}?lang={language}").title for page in PAGES for language in ("ko", "en")
    }
    assert len(titles) == 2 * len(PAGES)


def test_head_answers_like_get_without_a_body(address: str) -> None:
    lengths = []
    for method in ("GET", "HEAD"):
        with urllib.request.urlopen(
            urllib.request.Request(f"{address}/agenda?lang=en", method=method)
        ) as answer:
            lengths.append(answer.headers["content-length"])
            assert answer.status == 200
            assert bool(answer.read()) == (method == "GET")
    assert lengths[0] == lengths[1]


def test_what_an_address_holds_is_escaped(address: str) -> None:
    with urllib.request.urlopen(f"{address}/?as_of=%22%3E%3Cscript%3Ealert(1)%3C/script%3E") as answer:
        assert "<script>alert(1)" not in answer.read().decode("utf-8")


def test_a_shell_that_we_do_not_know_is_a_fault() -> None:
    with pytest.raises(ShellError):
        rewrite("<html><title>Other</title></html>", "/", {}, PAGES)


def test_rows_are_served_as_csv_and_faults_as_a_sentence(address: str) -> None:
    with urllib.request.urlopen(f"{address}/csv/agenda_items_by_type.csv?lang=en") as answer:
        content = answer.read()
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert content.startswith(b"\xef\xbb\xbfType,Items,")
    for path, status, said in [
        ("no_such.csv", 404, "no_such"),
        ("action_items.csv", 400, "as_of"),
        ("agenda_items.csv?colour=red", 400, "colour"),
        ("meetings.csv?name=x", 400, "name"),
        ("meetings.csv?self=x", 400, "self"),
    ]:
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{address}/csv/{path}")
        with caught.value as answer:
            sentence = answer.read().decode("utf-8")
        assert caught.value.code == status
        assert said in sentence
        assert "Traceback" not in sentence


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/nosuch", "/nosuch/deeper?lang=en"])
def test_an_unknown_address_is_a_page_of_ours_with_a_way_on(address: str, path: str, method: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(urllib.request.Request(f"{address}{path}", method=method))
    with caught.value as answer:
        html = answer.read().decode("utf-8")
    assert answer.code == 404
    assert bool(html) == (method == "GET")
    if html:
        page = _Outline()
        page.feed(html)
        assert dict(page.tags)["html"] == {"lang": "en" if "lang=en" in path else "ko"}
        assert "h1" in dict(page.tags)
        assert not [a for tag, a in page.tags if tag == "a" and a.get("aria-current") == "page"]


def test_a_part_of_a_page_cannot_be_asked_for(address: str) -> None:
    request = urllib.request.Request(f"{address}/meeting", headers={"Range": "bytes=0-100"})
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200
        assert b'<html lang="ko">' in answer.read()
