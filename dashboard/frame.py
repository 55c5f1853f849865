"""What stands around every page: how its html element is marked, the header above it, the footer below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard import preferences
from dashboard.catalogue import DEFAULT_LANGUAGE, LANGUAGES, translator
from dashboard.components.markup import render
from dashboard.components.view import KEPT_PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page import Page
    from dashboard.roles import Person


def look(query: Mapping[str, str], cookies: Mapping[str, str]) -> Markup:
    """Attributes of the html element: the language, and each choice that is not the first one."""
    shown = preferences.shown(cookies, query)
    pairs = {"lang": shown["lang"]}
    if (standing := preferences.language(cookies, {})) != DEFAULT_LANGUAGE:
        pairs["data-language"] = standing
    if preferences.is_preview(query):
        pairs["data-preview"] = "yes"
    for name, values in preferences.CHOICES.items():
        if name != "lang" and shown[name] != values[0]:
            pairs[f"data-{name.replace('_', '-')}"] = shown[name]
    return Markup().join(Markup(' {}="{}"').format(name, value) for name, value in pairs.items())


def header(
    path: str,
    query: Mapping[str, str],
    pages: Sequence[Page],
    language: str,
    *,
    current: bool = True,
    person: Person | None = None,
) -> Markup:
    """Skip links, the name of the product, the main pages, the languages, and who looks."""
    return render(
        "shell.html",
        t=translator(language),
        person=person if person and not person.may("local") else None,
        sign_in=_address("/sign-in", {"back": _address(path, query)}),
        kept=KEPT_PARAMETERS,
        pages=_links("header", path if current else "", query, pages, language),
        languages=[
            {
                "code": code,
                "name": translator(code)("language-name"),
                "link": _address(path, {**query, "lang": code}),
                "current": code == language,
            }
            for code in LANGUAGES
        ],
    )


def footer(path: str, query: Mapping[str, str], pages: Sequence[Page], language: str) -> Markup:
    """What stands below every page, in one order: help first."""
    return render(
        "shell_footer.html",
        t=translator(language),
        pages=_links("footer", path, query, pages, language),
        here=next((page.id for page in pages if page.path == path), ""),
        contact=_address("/help", {name: query[name] for name in KEPT_PARAMETERS if name in query}),
    )


def _links(
    place: str, path: str, query: Mapping[str, str], pages: Sequence[Page], language: str
) -> list[dict[str, object]]:
    kept = {name: query[name] for name in KEPT_PARAMETERS if name in query}
    t = translator(language)
    return [
        {
            "id": page.id,
            "paths": (paths := [one.path for one in pages if page.id in (one.id, one.within)]),
            "link": _address(page.path, kept),
            "title": t(f"{page.id}-title"),
            "current": path in paths,
        }
        for page in pages
        if page.place == place and page.within is None
    ]


def _address(place: str, pairs: Mapping[str, str]) -> str:
    return f"{place}?{urlencode(pairs)}" if pairs else place
