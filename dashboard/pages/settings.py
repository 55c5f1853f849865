"""설정: language, theme, size of text, motion and density, kept in the visitor's browser."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.catalogue import text
from dashboard.components import form
from dashboard.components.form import Button, Input
from dashboard.components.markup import emit
from dashboard.components.parts import bare_heading, notice
from dashboard.components.view import View
from dashboard.pages.page import REST, Page, State
from dashboard.preferences import CHOICES, INPUTS, is_preview


def show(view: View) -> None:
    """One form; what the page shows stands chosen in it."""
    bare_heading(view, view.t("settings-title"), lead=view.t("settings-lead"))
    preview = is_preview(view.query)
    emit(
        form.answer(view),
        notice(view, "settings-preview", link=view.link(view.path)) if preview else Markup(),
        form.form(
            view,
            "settings",
            [
                Input(
                    INPUTS[name],
                    view.t(f"settings-{_key(name)}"),
                    kind="radio",
                    value=view.preferences[name],
                    options=[(value, _words(view, name, value)) for value in values],
                    hint=view.t(f"settings-{_key(name)}-hint"),
                )
                for name, values in CHOICES.items()
            ],
            [Button(view.t("settings-button"))],
            id="settings",
            label=view.t("settings-label"),
            onward=view.path,
            reload=True,
        ),
    )


def _key(name: str) -> str:
    return name.replace("_", "-")


def _words(view: View, name: str, value: str) -> str:
    if name != "lang":
        return view.t(f"settings-{_key(name)}-{value}")
    return Markup('<span lang="{}">{}</span>').format(value, text(value, "language-name"))


_LOOKS = (
    State("largest-compact", query={"text_size": "largest", "density": "compact", "motion": "reduce"}),
    State("always-light", query={"theme": "light"}),
    State("always-dark", query={"theme": "dark"}),
)
PAGE = Page("settings", "/settings", show, lambda _: (REST, *_LOOKS), place="footer")
