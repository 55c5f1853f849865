"""The filter bar: period, committee and what else a list is narrowed by, all of it in the address."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import among, committees, typed
from dashboard.components.markup import render, unbroken
from dashboard.components.parts import Filter, notice
from dashboard.components.scope import (
    NARROWER_PARAMETERS,
    NO_COMMITTEE,
    SCOPE_PARAMETERS,
    Scope,
    faults,
    quick_choices,
)
from dashboard.components.view import View

_WITHOUT_SCOPE: dict[str, None] = dict.fromkeys(SCOPE_PARAMETERS)


def filter_bar(
    view: View, *, result: str, choices: Sequence[Filter] = (), kept: Sequence[str] = ()
) -> Markup:
    """A form that writes the address, periods to choose at once, a link to copy, and what it left.

    ``choices`` are the page's own; ``kept`` are parameters that narrow the page from outside the bar. Where
    one of them names a meeting, the bar holds no period and no committee.
    """
    scope = view.scope
    held = {name: view.query[name] for name in kept if view.query.get(name)}
    chosen = {choice.name: choice.chosen or None for choice in choices}
    scoped = not any(name in held for name in NARROWER_PARAMETERS)
    shown = [*(_committee(view, scope) if scoped else ()), *choices]
    narrowed = scope != Scope() or any(choice.chosen for choice in shown)
    wrong = faults(view.query)
    bar = render(
        "filter_bar.html",
        t=view.t,
        language=view.language,
        action=view.link(view.path, **{**_WITHOUT_SCOPE, **held}),
        scoped=scoped,
        periods=[
            (
                view.t(f"period-{name}"),
                view.link(view.path, **{**held, **chosen, **_text(one), "committee": scope.committee}),
                (one.since, one.until) == (scope.since, scope.until),
            )
            for name, one in quick_choices(view.as_of).items()
        ],
        since=view.text(scope.since) if scope.since else "",
        until=view.text(scope.until) if scope.until else "",
        filters=[choice for choice in shown if not choice.rare],
        rare=(rare := [choice for choice in shown if choice.rare]),
        unfolded=any(choice.chosen for choice in rare),
        reset=view.link(view.path, **{**_WITHOUT_SCOPE, **held}) if narrowed else None,
        result=unbroken(result) if view.language == "ko" else view.quoted(result),
    )
    if not wrong:
        return bar
    return notice(view, "scope-wrong", link=view.link(view.path, **dict.fromkeys(wrong)), urgent=True) + bar


def scope_words(view: View, scope: Scope) -> str:
    """The period and the committee in words."""
    if scope.since and scope.until:
        words = view.t("scope-between", since=view.text(scope.since), until=view.text(scope.until))
    elif scope.since:
        words = view.t("scope-since", since=view.text(scope.since))
    elif scope.until:
        words = view.t("scope-until", until=view.text(scope.until))
    else:
        words = view.t("scope-all")
    if scope.committee is None:
        return words
    committee = view.t("no-committee") if scope.committee == NO_COMMITTEE else scope.committee
    return f"{words} · {committee}"


def _committee(view: View, scope: Scope) -> list[Filter]:
    """The choice of a committee, where there are several or the address names one that is not there."""
    words = typed(view, "committee-named")
    known = committees(view, words)
    if scope.committee is None and len(known.rows) < 2 and (not words or len(committees(view).rows) < 2):
        return []
    unnamed = len(known.names) < len(known.rows) or scope.committee == NO_COMMITTEE
    none = [(NO_COMMITTEE, view.t("no-committee"))] if unnamed else []
    names = [(one, one) for one in known.names]
    label, chosen = view.t("column-committee"), scope.committee or ""
    return among(view, "committee", label, names, chosen, last=none, count=known.count)


def _text(scope: Scope) -> dict[str, str | None]:
    return {name: None if value is None else str(value) for name, value in scope.asked.items()}
