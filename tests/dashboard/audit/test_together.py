"""Which states are one opened page, and in which order it is drawn for them."""

from __future__ import annotations

from itertools import product

from dashboard.audit.model import PageState, Step, Theme
from dashboard.audit.together import by_page

THEMES: tuple[Theme, ...] = ("light", "dark")
WIDTHS = (1280, 320)


def states(address: str, *, follows_theme: bool, steps: tuple[Step, ...] = ()) -> list[PageState]:
    return [
        PageState(
            page="overview",
            url=f"http://127.0.0.1{address}",
            address=address,
            width=width,
            theme=theme,
            language="ko",
            state="rest",
            steps=steps,
            follows_theme=follows_theme,
        )
        for theme, width in product(THEMES, WIDTHS)
    ]


def test_a_page_that_follows_the_theme_is_opened_once_for_all() -> None:
    (page,) = by_page(states("/", follows_theme=True))
    assert sorted(place for place, _ in page) == [0, 1, 2, 3]
    themes = [state.theme for _, state in page]
    assert themes in (["light", "light", "dark", "dark"], ["dark", "dark", "light", "light"])


def test_another_page_is_opened_for_each_theme_and_so_is_what_steps_lead_to() -> None:
    for one in (states("/", follows_theme=False), states("/", follows_theme=True, steps=({"click": "#a"},))):
        pages = by_page(one)
        assert [{state.theme for _, state in page} for page in pages] == [{"light"}, {"dark"}]


def test_pages_open_in_one_theme_or_another_and_always_in_the_same() -> None:
    pages = by_page([one for number in range(40) for one in states(f"/?n={number}", follows_theme=True)])
    first = [page[0][1].theme for page in pages]
    assert min(first.count(theme) for theme in THEMES) >= 10
    alone = [by_page(states(f"/?n={number}", follows_theme=True))[0][0][1].theme for number in range(40)]
    assert alone == first
