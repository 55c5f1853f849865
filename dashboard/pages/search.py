"""검색: what was said, put on an agenda or asked for, found by its words and led back to its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.choosing import among
from dashboard.components.hits import Facet, facets, hits
from dashboard.components.markup import emit, render
from dashboard.components.paging import asked_page, page_links
from dashboard.components.parts import Filter, heading, notice
from dashboard.components.scope import day_asked
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.pages.page import REST, Page, State
from queries import searching
from queries.engine import Engine
from queries.searching import FILTERS, HITS_A_PAGE, Answer

KINDS = ("speech", "agenda", "request", "commitment", "decision")
NARROWED = ("kind", "committee", "department", "speaker_role")
DATES = ("since", "until")
NONE = "-"
# Facet of an answer to the heading of its list and, where the address may ask for its absence, its words.
FACETS = {
    "kind": ("column-kind", ""),
    "committee": ("column-committee", "search-no-committee"),
    "department": ("column-department", "search-no-department"),
    "speaker_role": ("search-role", "search-no-role"),
    "year": ("search-year", "search-no-date"),
}


def show(view: View) -> None:
    """The form, and what the address asks for."""
    typed = view.query.get("q", "").strip()
    chosen = {name: view.query.get(name, "") for name in FILTERS}
    wrong = [name for name in DATES if chosen[name] and day_asked(chosen[name]) is None]
    heading(view, view.t("search-title"), lead=view.t("search-lead"))
    emit(_form(view, typed, chosen, wrong))
    if not typed:
        searching.warm(view.engine)
        emit(_coverage(view), render("search_tips.html", t=view.t, language=view.language))
        return
    if wrong:
        emit(notice(view, "search-bad-date", urgent=True, link=_link(view, chosen, dict.fromkeys(wrong, ""))))
        return
    question = searching.question(typed)
    # Asked before the search: an index made whole meanwhile must not vouch for an answer from before.
    coverage, whole = _coverage(view), not _known(view)["missing_count"]
    answer = (
        searching.search(view.engine, question, chosen, page=asked_page(view)) if not question.empty else None
    )
    if answer is None or not answer.hit_count:
        emit(_nothing(view, typed, chosen, answer), coverage)
        return
    emit(_found(view, typed, chosen, answer, whole=whole))


def _link(view: View, chosen: Mapping[str, str], changes: Mapping[str, str | int]) -> str:
    """This search with some of its filters changed; an empty one is left out, the page starts at 1."""
    asked = {"q": view.query.get("q", ""), **chosen, **changes}
    return view.link("/search", **{name: value or None for name, value in asked.items()})


def _form(view: View, typed: str, chosen: Mapping[str, str], wrong: Sequence[str]) -> Markup:
    listed: dict[str, list[str]] = {}
    for row in view.rows("search_choices"):
        listed.setdefault(row["facet"], []).append(row["facet_value"])
    every = ("", view.t("filter-all"))

    def choices(name: str) -> list[Filter]:
        label, none = FACETS[name]
        if name == "kind":
            kinds = [(value, view.t(f"kind-{value}")) for value in KINDS]
            return [Filter(name, view.t(label), [every, *kinds], chosen[name])]
        known = [(value, value) for value in listed.get(name, ()) if value != NONE]
        absent = [(NONE, view.t(none))] if NONE in listed.get(name, ()) else []
        return among(view, name, view.t(label), known, chosen[name], last=absent)

    return render(
        "search_form.html",
        t=view.t,
        language=view.language,
        action=view.link("/search"),
        typed=typed[: searching.LONGEST_QUERY],
        longest=searching.LONGEST_QUERY,
        filters=[filter for name in NARROWED for filter in choices(name)],
        dates=[(name, view.t(f"search-{name}"), "" if name in wrong else chosen[name]) for name in DATES],
        reset=_link(view, {}, {}) if any(chosen.values()) else None,
    )


def _known(view: View) -> Row:
    return view.rows("search_coverage")[0]


def _coverage(view: View) -> Markup:
    known = _known(view)
    if known["missing_count"]:
        return notice(view, "search-indexing", indexed=known["indexed_count"], missing=known["missing_count"])
    return Markup("<p>{}</p>").format(view.t("search-coverage", count=known["indexed_count"]))


def _nothing(view: View, typed: str, chosen: Mapping[str, str], answer: Answer | None) -> Markup:
    filtered = any(chosen.values())
    return render(
        "search_nothing.html",
        t=view.t,
        typed=_shown(typed),
        language=view.language,
        unfiltered=_link(view, {}, {}) if filtered and answer is not None else None,
        follow_ups=view.link("/follow-ups"),
        meetings=view.link("/meeting"),
    )


def _shown(typed: str) -> str:
    return typed if len(typed) <= 60 else f"{typed[:60]}…"


def _found(view: View, typed: str, chosen: Mapping[str, str], answer: Answer, *, whole: bool) -> Markup:
    page = asked_page(view)
    last = -(-answer.hit_count // HITS_A_PAGE)
    notes = [view.t("search-relaxed")] if answer.relaxed else []
    if answer.question.cut:
        notes.append(view.t("search-cut", count=searching.LONGEST_QUERY))
    if not whole:
        notes.append(view.t("search-incomplete"))
    if page > last:
        notes.append(view.t("search-past-end", last=last))
    return render(
        "search_found.html",
        t=view.t,
        language=view.language,
        typed=_shown(typed),
        hit_count=answer.hit_count,
        page=page,
        last=last,
        notes=notes,
        hits=hits(view, answer.hits),
        pages=page_links(
            view,
            page,
            last,
            lambda number: _link(view, chosen, {"page": number}),
            view.t("search-pages-label"),
        ),
        facets=facets(view, _facets(view, chosen, answer)),
    )


def _facets(view: View, chosen: Mapping[str, str], answer: Answer) -> list[Facet]:
    made = []
    for name, (label, none) in FACETS.items():
        years = name == "year"
        values = []
        for value, count in _in_order(answer.facets.get(name, ()), by_value=years):
            changes = {"since": f"{value}-01-01", "until": f"{value}-12-31"} if years else {name: value}
            selected = all(chosen[key] == asked for key, asked in changes.items())
            without = {**chosen, **dict.fromkeys(changes, "")}
            words = view.t(none) if value == NONE else view.t(f"kind-{value}") if name == "kind" else value
            link = None if years and value == NONE else _link(view, without, {} if selected else changes)
            values.append((words, count, link, selected))
        made.append(Facet(view.t(label), values))
    return made


def _in_order(counted: Sequence[tuple[str, int]], *, by_value: bool) -> list[tuple[str, int]]:
    """Values with what was found, the most first; or by value, the last first and none at the end."""
    if not by_value:
        return list(counted)
    return sorted(counted, key=lambda one: "" if one[0] == NONE else one[0], reverse=True)


def _states(engine: Engine) -> Sequence[State]:
    return [
        REST,
        State("found", query={"q": "자율주행 계획"}),
        State("phrase", query={"q": '"기본계획"', "kind": "request"}),
        State("relaxed", query={"q": "접근성 우주선"}),
        State("second-page", query={"q": "서울", "page": "2"}),
        State("nothing", query={"q": "우주선", "speaker_role": "위원"}),
        State("bad-date", query={"q": "서울", "since": "어제"}),
        State("typed", steps=({"focus": "#search-q"}, {"press": "Enter"})),
    ]


PAGE = Page("search", "/search", show, states=_states, essential=True)
