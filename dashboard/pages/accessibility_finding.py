"""One finding: the element as it was seen, who found it, whom it keeps out, how it is mended, since when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.audit.affected import affected_by
from dashboard.audit.mending import mending
from dashboard.audit.trust import trust_of
from dashboard.catalogue import has
from dashboard.components.form import answer, person
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, notice
from dashboard.components.problems import item_name, page_name, picture_words
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import language_name
from dashboard.pages import accessibility_acceptance
from dashboard.pages.accessibility_problems import outcome

KEPT = ("run", "verdict", "severity", "item", "place", "engine")


def message(view: View, row: Row) -> str:
    """What is wrong, in the page's language; of several sentences the first."""
    return str(row[f"message_{_language(view)}"]).split("\n")[0]


def show(view: View, path: str) -> None:
    """The finding that the address names by its key."""
    asked = view.query["finding"]
    known = asked.isascii() and asked.isdigit() and len(asked) < 19
    rows = view.rows("audit_finding", finding=int(asked)) if known else []
    back = view.link(path, **{name: view.query.get(name) or None for name in KEPT})
    if not rows:
        heading(view, view.t("accessibility-findings-title"))
        emit(notice(view, "unknown-finding", link=back, urgent=True))
        return
    row = rows[0]
    said = message(view, row)
    lead = view.t("finding-lead", id=row["finding_id"], run=row["run_id"])
    heading(view, said, shown=view.quoted(said), lead=lead)
    runs = view.rows(
        "audit_finding_runs", fingerprint=row["fingerprint"], page=row["page"], target=row["target"]
    )
    emit(
        answer(view),
        _facts(view, row, runs),
        _section(view, "finding-picture"),
        _picture(view, row),
        _section(view, "finding-remedy"),
        _remedy(view, row),
        _section(view, "finding-engines"),
        _engines(view, row),
        _section(view, "finding-states", count=row["page_state_count"]),
        _states(view, row),
        _section(view, "finding-runs"),
        _runs(view, path, row, runs),
        *accessibility_acceptance.section(view, row["fingerprint"]),
        person(view),
        Markup('<p class="card-links">{}</p>').format(linked(back, view.t("finding-back"))),
    )


def _language(view: View) -> str:
    return "ko" if view.language == "ko" else "en"


def _section(view: View, key: str, **values: int) -> Markup:
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=view.t(f"{key}-lead", **values))


def _code(words: str) -> Markup:
    return Markup('<code lang="en">{}</code>').format(words)


def _facts(view: View, row: Row, runs: Sequence[Row]) -> Markup:
    people = affected_by(row["kwcag_no"], row["wcag"].split())
    found = [run for run in runs if run["finding_id"] is not None]
    pairs: list[tuple[str, Cell]] = [
        (view.t("column-outcome"), outcome(view, row)),
        (view.t("column-kwcag-no"), item_name(view, row["kwcag_no"])),
        (view.t("column-wcag"), row["wcag"].replace(" ", ", ") or view.t("none")),
        (view.t("column-impact"), view.t(f"impact-{row['impact']}")),
        (
            view.t("finding-affects"),
            " · ".join(view.t(f"affects-{one}") for one in people) or view.t("finding-affects-none"),
        ),
        (view.t("column-audited-page"), _opened(row["address"], page_name(view, row["page"]))),
        (
            view.t("column-computed-role"),
            _code(row["computed_role"]) if row["computed_role"] else _none(view),
        ),
        (
            view.t("column-accessible-name"),
            view.korean(row["accessible_name"]) if row["accessible_name"] else _none(view),
        ),
        (view.t("column-selector"), Markup('<code lang="en" class="wide">{}</code>').format(row["selector"])),
        (
            view.t("column-snippet"),
            Markup('<code class="wide">{}</code>').format(view.quoted(row["snippet"])),
        ),
        (view.t("finding-first-seen"), view.moment(found[0]["finished_at"])),
        (view.t("finding-last-seen"), view.moment(found[-1]["finished_at"])),
    ]
    return facts(pairs)


def _none(view: View) -> str:
    return view.t("finding-not-given")


def _opened(address: str, words: str) -> Cell:
    """A page of our own can be opened where it was found; another site's address is shown as it is."""
    return linked(address, words) if re.match("/(?!/)", address) else words


def _picture(view: View, row: Row) -> Markup:
    if row["picture"] is None:
        return render("empty.html", sentence=view.t("finding-picture-none"))
    return render(
        "evidence.html",
        data=row["picture"],
        width=row["picture_width"],
        height=row["picture_height"],
        alt=picture_words(view, row),
        caption=view.t(
            "finding-picture-caption", width=str(row["width"]), theme=view.t(f"theme-{row['theme']}")
        ),
    )


def _remedy(view: View, row: Row) -> Markup:
    example = mending(row["kwcag_no"], row["wcag"].split())
    return render(
        "remedy.html",
        t=view.t,
        language=view.language,
        sentences=[line for line in str(row[f"remedy_{_language(view)}"]).split("\n") if line],
        example=example,
    )


def _engines(view: View, row: Row) -> Markup:
    rows: list[Row] = [{"rule": rule} for rule in row["rules"].split()]
    columns = [
        Column(view.t("column-rule"), lambda one: _code(one["rule"]), row_header=True),
        Column(view.t("column-engines"), lambda one: view.t(f"engine-{one['rule'].partition(':')[0]}")),
        Column(view.t("column-trust"), lambda one: _trust(view, one["rule"])),
    ]
    return table(view.t("finding-engines-title"), columns, rows, empty="", caption_hidden=True)


def _trust(view: View, rule: str) -> str:
    """How far the rule's word counts, and why."""
    trust = trust_of(rule)
    return f"{view.t(f'trust-{trust.level}')}: {view.t(f'trust-why-{trust.why}')}"


def _states(view: View, row: Row) -> Markup:
    """One row a state and language of the page, its widths and themes within."""
    together: dict[tuple[str, str | None], list[Row]] = {}
    for place in view.rows("audit_finding_places", finding=row["finding_id"]):
        together.setdefault((place["state"], place["language"]), []).append(place)
    rows: list[Row] = [{"first": places[0], "places": places} for places in together.values()]
    columns = [
        Column(
            view.t("column-page-state"),
            lambda one: _opened(one["first"]["address"], state_name(view, one["first"]["state"])),
            row_header=True,
        ),
        Column(view.t("column-language"), lambda one: language_name(view, one["first"]["language"])),
        Column(view.t("column-sights"), lambda one: _sights(view, one["places"])),
    ]
    title = view.t("finding-states-title")
    return table(title, columns, rows, empty=view.t("not-recorded"), caption_hidden=True)


def state_name(view: View, state: str) -> Cell:
    """A state of a page in words; one of an earlier version, which has none any more, by its name."""
    key = f"page-state-{state}"
    return view.t(key) if has(view.language, key) else Markup('<span lang="en">{}</span>').format(state)


def _sights(view: View, places: Sequence[Row]) -> str:
    """Widths by theme: 밝은 화면 1280, 640px · 어두운 화면 320px."""
    widths: dict[str, list[str]] = {}
    for place in places:
        widths.setdefault(place["theme"], []).append(str(place["width"]))
    return " · ".join(
        f"{view.t(f'theme-{theme}')} {', '.join(dict.fromkeys(of))}px" for theme, of in widths.items()
    )


def _runs(view: View, path: str, row: Row, runs: Sequence[Row]) -> Markup:
    def name(run: Row) -> Cell:
        words = view.t("run-name", run=run["run_id"])
        if run["finding_id"] in (None, row["finding_id"]):
            return words
        return linked(view.link(path, finding=run["finding_id"]), words)

    def said(run: Row) -> Cell:
        if run["finding_id"] is not None:
            return outcome(view, run)
        return view.t("finding-gone" if run["audited_count"] else "finding-unseen")

    columns = [
        Column(view.t("column-run-id"), name, row_header=True),
        Column(view.t("fact-finished-at"), lambda run: view.moment(run["finished_at"])),
        Column(view.t("column-outcome"), said),
        Column(view.t("column-engines"), lambda run: run["engines"]),
    ]
    return table(view.t("finding-runs-title"), columns, runs, empty="", caption_hidden=True)
