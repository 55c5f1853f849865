"""The glossary: every term has its words, and every figure of the overview its term."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard import catalogue, terms
from dashboard.pages import PAGES

PAGE_FILES = sorted((Path(__file__).parents[2] / "dashboard" / "pages").glob("*.py"))


def all_terms() -> list[terms.Term]:
    return [term for group in terms.groups() for term in group.terms]


def words() -> set[str]:
    text = (catalogue.FOLDER / "glossary.ko.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"^(term-[a-z-]+) =", text, flags=re.MULTILINE))


def test_every_term_has_its_words_and_no_words_are_left_over() -> None:
    wanted = set()
    for term in all_terms():
        assert set(term.parts) <= set(terms.PARTS)
        wanted |= {f"term-{term.id}", f"term-{term.id}-means"}
        wanted |= {f"term-{term.id}-{part}" for part in term.parts}
    assert words() == wanted
    assert all(catalogue.has("ko", f"glossary-group-{group.id}") for group in terms.groups())


def test_an_id_stands_once_and_every_page_that_is_named_exists() -> None:
    ids = [term.id for term in all_terms()] + [f"glossary-{group.id}" for group in terms.groups()]
    assert len(ids) == len(set(ids))
    assert {term.used for term in all_terms()} <= {page.path for page in PAGES}


def test_a_ratio_says_its_coverage_and_its_source() -> None:
    ratios = [term for term in all_terms() if "denominator" in term.parts and term.id.endswith("-rate")]
    assert len(ratios) == 3
    assert all(term.parts == terms.PARTS for term in ratios)


def test_every_key_figure_and_chart_of_a_page_has_its_definition() -> None:
    shown = {
        key
        for path in PAGE_FILES
        for key in re.findall(r'^ +key="([a-z-]+)",$', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert len(shown) > 8
    assert shown - set(terms.figures()) == set()
