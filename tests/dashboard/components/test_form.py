"""Forms as they are written: labels, hints, what is wrong, and what was typed, all of it escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

from dashboard.components.form import Button, Input, answer, form, person, untold
from dashboard.components.view import View
from dashboard.said import Problem, Said
from data.store import Store
from queries.engine import Engine

HOSTILE = '"><script>alert(1)</script>'


def view(tmp_path: Path, answered: Said | None = None, **query: str) -> View:
    engine = Engine(Store(tmp_path / "none.duckdb"))
    return View(engine, "ko", "light", "/review", query, person="김간사", token="t0ken", said=answered)  # noqa: S106


def drawn(view: View, **given: Any) -> html.HtmlElement:
    inputs = [
        Input("text", "내용", "area", "처음 값", required=True, hint="짧게"),
        Input("due", "기한", "date"),
        Input("kind", "종류", "select", "b", options=[("a", "가"), ("b", "나")]),
    ]
    markup = form(view, "edit", inputs, [Button("보내기")], id="one", label="고치기", **given)
    return html.fromstring(str(markup))


def test_every_input_has_its_label_and_its_hint(tmp_path: Path) -> None:
    page = drawn(view(tmp_path))
    for name in ("text", "due", "kind"):
        element = page.get_element_by_id(f"one-{name}")
        assert element.get("name") == name
        assert len(page.xpath(f"//label[@for='one-{name}']")) == 1
        for described in (element.get("aria-describedby") or "").split():
            assert page.get_element_by_id(described).text_content()
    assert page.get_element_by_id("one-due-hint").text_content() == "예: 2026-03-26"
    assert page.xpath("//select/option[@selected]/@value") == ["b"]
    assert page.xpath("//textarea")[0].text.strip() == "처음 값"
    assert "(필수)" in page.xpath("//label[@for='one-text']")[0].text_content()


def test_it_carries_where_it_stands_and_who_it_was_shown_to(tmp_path: Path) -> None:
    page = drawn(
        view(tmp_path, kind="note", said="old", focus="x"),
        hidden={"row": 7},
        onward="/review?at=b",
        following="current",
    )
    hidden = {one.get("name"): one.get("value") for one in page.xpath("//input[@type='hidden']")}
    assert hidden == {
        "token": "t0ken",
        "form": "one",
        "back": "/review?kind=note",
        "onward": "/review?at=b",
        "next": "current",
        "row": "7",
    }
    assert page.get("action") == "/act/edit?lang=ko"


def test_what_was_typed_comes_back_escaped_with_what_is_wrong(tmp_path: Path) -> None:
    said = Said(
        "inputs",
        False,
        "one",
        {"count": 2},
        problems={"due": Problem("not-a-day"), "keys": Problem("none-chosen")},
        typed={"text": (HOSTILE,), "due": ("내일",)},
    )
    seen = view(tmp_path, said)
    page = drawn(seen)
    assert page.xpath("//script") == []
    assert page.xpath("//textarea")[0].text.strip() == HOSTILE
    due = page.get_element_by_id("one-due")
    assert (due.get("value"), due.get("aria-invalid")) == ("내일", "true")
    assert "one-due-problem" in due.get("aria-describedby")
    problem = page.get_element_by_id("problem")
    assert problem.xpath(".//a/@href") == ["#one-due"]
    assert "하나 이상 고르십시오" in problem.text_content()
    assert untold(seen) == ""


def test_another_form_is_left_alone_and_a_refusal_without_its_form_is_said(tmp_path: Path) -> None:
    said = Said("changed-since", False, "gone", typed={"text": ("말",)})
    seen = view(tmp_path, said)
    page = drawn(seen)
    assert page.xpath("//*[@id='problem']") == []
    assert page.xpath("//textarea")[0].text.strip() == "처음 값"
    assert "그 뒤에 다른 사람이 고쳐서" in untold(seen)


def test_what_was_done_is_said_with_the_way_back(tmp_path: Path) -> None:
    page = html.fromstring(str(answer(view(tmp_path, Said("confirmed", True, "x", act_id=3)), undo=True)))
    # The announcer of every page reads it out; a second live region would say it twice.
    assert (page.get("id"), page.get("role"), page.get("tabindex")) == ("said", None, "-1")
    assert page.xpath("//input[@name='act']/@value") == ["3"]
    assert answer(view(tmp_path)) == ""


def test_the_name_on_record_is_shown_and_can_be_changed(tmp_path: Path) -> None:
    page = html.fromstring(str(person(view(tmp_path))))
    assert "김간사" in page.xpath("//summary")[0].text_content()
    assert page.xpath("//input[@id='person-called']/@value") == ["김간사"]
