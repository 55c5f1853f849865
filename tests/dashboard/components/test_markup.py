"""What is Korean in an English sentence is marked; nothing else of it changes."""

from __future__ import annotations

import pytest
from jinja2 import nodes
from markupsafe import Markup

from dashboard.components.markup import FOLDER, environment, filled, korean_within


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("No meeting was found.", "No meeting was found."),
        ("‘○○○ 위원장’ speaks.", "‘○○○ <span lang=ko>위원장</span>’ speaks."),
        ("‘2024년 제1차 (안)’ was taken.", "‘<span lang=ko>2024년 제1차 (안</span>)’ was taken."),
        ("‘디지털정책관’ of ‘서울’", "‘<span lang=ko>디지털정책관</span>’ of ‘<span lang=ko>서울</span>’"),
        ("‘<b>굵게</b>’", "‘&lt;b&gt;<span lang=ko>굵게</span>&lt;/b&gt;’"),
    ],
)
def test_words_of_a_document_are_marked_as_korean(sentence: str, marked: str) -> None:
    result = korean_within(sentence)
    assert isinstance(result, Markup)
    assert result.replace('"', "") == marked


def test_what_is_filled_in_is_escaped_unless_it_is_markup() -> None:
    values = ('<b> & "x"', Markup("<i>그대로</i>"), 3, None)
    template = '<a href="{}">{}{}</a>{}'
    assert filled(template, *values) == Markup(template).format(*values)  # noqa: S704 - ours


@pytest.mark.parametrize("values", [(), ("하나", "둘")])
def test_a_value_too_few_or_too_many_is_an_error(values: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="zip"):
        filled("<b>{}</b>", *values)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_a_template_prints_no_constant_of_its_language(name: str) -> None:
    """``none``, ``true`` and ``false`` are words of Jinja, not names of values: they print themselves."""
    tree = environment().parse((FOLDER / name).read_text(encoding="utf-8"))
    printed = [one for output in tree.find_all(nodes.Output) for one in output.nodes]
    assert not [one.lineno for one in printed if isinstance(one, nodes.Const)]
