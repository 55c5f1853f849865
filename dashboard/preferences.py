"""How a visitor wants to see the product: kept in one cookie of their browser, without any account.

A choice in the address shows a page that way once and is not kept. The first value of each is what stands
where nothing was chosen; the served page carries every other one in its html element, so that the first
paint is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dashboard.catalogue import LANGUAGES

COOKIE: Final = "preferences"
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "lang": LANGUAGES,
    "theme": ("system", "light", "dark"),
    "text_size": ("normal", "large", "largest"),
    "motion": ("system", "reduce"),
    "density": ("comfortable", "compact"),
}

# Inputs of the form by their choices: "lang" is a property of every element, which Streamlit takes away.
INPUTS: Final[Mapping[str, str]] = {name: "language" if name == "lang" else name for name in CHOICES}

Preferences = Mapping[str, str]


def kept(cookies: Mapping[str, str]) -> dict[str, str]:
    """What the browser keeps, as far as it is a choice of ours."""
    pairs = (token.partition("-") for token in cookies.get(COOKIE, "")[:200].split("."))
    return {name: value for name, _, value in pairs if value in CHOICES.get(name, ())}


def shown(cookies: Mapping[str, str], query: Mapping[str, str]) -> dict[str, str]:
    """Every choice for one page: as the address says, else as kept, else the first."""
    stored = kept(cookies)
    return {
        name: query[name] if query.get(name) in values else stored.get(name, values[0])
        for name, values in CHOICES.items()
    }


def language(cookies: Mapping[str, str], query: Mapping[str, str]) -> str:
    """The language of one page."""
    return shown(cookies, query)["lang"]


def is_preview(query: Mapping[str, str]) -> bool:
    """Whether the address asks for a look that is not the kept one; its language apart."""
    return any(name in query for name in CHOICES if name != "lang")


def as_cookie(chosen: Preferences) -> str:
    """The choices that are not the first ones, in letters that a cookie may hold."""
    return ".".join(
        f"{name}-{chosen[name]}"
        for name, values in CHOICES.items()
        if chosen.get(name, values[0]) != values[0]
    )
