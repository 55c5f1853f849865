"""수동 검토: what only a person can decide, item by item, on a sample of pages: steps, pages, form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.audit.kwcag import items
from dashboard.audit.manual import steps
from dashboard.audit.model import Judgement
from dashboard.audit.persons import WAITING, combined
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.judged import pages_for_persons, pages_of
from dashboard.components.markup import emit, render
from dashboard.components.parts import heading, notice
from dashboard.components.problems import item_name, page_name
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import VERDICTS
from dashboard.pages.accessibility_sample import reasons, sample, why
from dashboard.pages.accessibility_sign_off import sign_off
from dashboard.pages.accessibility_verdicts import verdict
from dashboard.pages.page import REST, Page, State
from queries.answers import records
from queries.engine import Engine

BY_PERSON = ("준수", "미준수", "해당 없음")


@dataclass(frozen=True, slots=True)
class Work:
    """One item's reviews in a run: those that hold for the pages as they are, and the pages still open.

    ``pages``: where a person has to look, ``others`` the run's other pages; ``reasons``: of the sample.
    """

    item: str
    machine: Judgement
    holding: Sequence[Row]
    expired: Sequence[Row]
    pages: Sequence[str]
    others: Sequence[str]
    reasons: Mapping[str, Sequence[str]]

    @property
    def open_pages(self) -> list[str]:
        decided = {row["page"] for row in self.holding}
        return [page for page in self.pages if page not in decided]

    @property
    def verdict(self) -> str:
        """What can be said now: a person's word where every page has one, else the machine's."""
        said = [(row["page"], row["verdict"]) for row in self.holding]
        return combined(self.machine, said, self.pages)[0]


def show(view: View) -> None:
    """The items of the newest run with what is open, then the one that the address names."""
    runs = view.rows("audit_run")
    heading(view, view.t("accessibility-review-title"), lead=view.t("accessibility-review-lead"))
    if not runs:
        emit(notice(view, "no-audit", link=view.link("/accessibility-runs")))
        return
    run = runs[0]
    pages = pages_of(view, run["run_id"])
    chosen_for = reasons(view.rows("audit_sample", run=run["run_id"]))
    work = _work(view, run, pages, chosen_for)
    waiting = [one for one in work if one.machine in WAITING]
    still = [one for one in waiting if one.open_pages]
    emit(answer(view), person(view))
    chosen = next((one for one in waiting if one.item == view.query.get("item")), None)
    if chosen:
        emit(*_item(view, run, chosen))
    emit(
        _section(view, "review-items", done=len(waiting) - len(still), all=len(waiting)),
        _items(view, waiting),
        sample(view, run, len(pages), chosen_for),
        *sign_off(view, run, len(still)),
    )


def _work(view: View, run: Row, pages: Sequence[str], chosen_for: Mapping[str, Sequence[str]]) -> list[Work]:
    reviews = view.rows("audit_reviews", run=run["run_id"])
    wanted = pages_for_persons(view, run["run_id"], pages)
    return [
        Work(
            item=row["kwcag_no"],
            reasons=chosen_for,
            machine=row["verdict"],
            holding=[one for one in reviews if one["kwcag_no"] == row["kwcag_no"] and one["holds"]],
            expired=[one for one in reviews if one["kwcag_no"] == row["kwcag_no"] and not one["holds"]],
            pages=wanted[row["kwcag_no"]],
            others=[page for page in pages if page not in wanted[row["kwcag_no"]]],
        )
        for row in view.rows("audit_verdicts", run=run["run_id"])
    ]


def _section(view: View, key: str, **values: int | str) -> Markup:
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=view.t(f"{key}-lead", **values))


def _items(view: View, waiting: Sequence[Work]) -> Markup:
    def name(row: Row) -> Cell:
        link = f"{view.link('/accessibility-review', item=row['work'].item)}#review-item"
        return Markup('<a href="{}">{}</a>').format(link, item_name(view, row["work"].item))

    columns = [
        Column(view.t("column-kwcag-no"), name, row_header=True),
        Column(view.t("column-verdict"), lambda row: verdict(view, row["work"].verdict)),
        Column(view.t("column-reviewed-pages"), lambda row: _progress(view, row["work"])),
    ]
    rows: list[Row] = [{"work": one} for one in waiting]
    return table(
        view.t("review-items-title"), columns, rows, empty=view.t("review-items-none"), caption_hidden=True
    )


def _progress(view: View, work: Work) -> str:
    words = view.t("of", part=len(work.pages) - len(work.open_pages), whole=len(work.pages))
    return view.t("review-expired", progress=words, count=len(work.expired)) if work.expired else words


def _item(view: View, run: Row, work: Work) -> list[Markup]:
    item = items()[work.item]
    language = "ko" if view.language == "ko" else "en"
    parts = [
        render(
            "section.html",
            id="review-item",
            title=item_name(view, work.item),
            lead=view.t("review-item-lead"),
        ),
        render("steps.html", steps=steps(work.item, language)),
    ]
    if work.open_pages:
        parts.append(_form(view, run, work))
    if work.holding or work.expired:
        parts.append(_reviews(view, [*work.holding, *work.expired], item.no))
    return parts


def _form(view: View, run: Row, work: Work) -> Markup:
    decided = {row["page"] for row in work.holding}
    to_do = [_box(view, work, page) for page in work.open_pages]
    others = [_box(view, work, page) for page in work.others if page not in decided]
    boxes = _boxes(view, "review-pages", to_do, choose_all=len(to_do) > 1)
    if others:
        key = "review-pages-others"
        more = _boxes(view, key, others, choose_all=False)
        boxes += render("folded.html", summary=view.t(key), id=key, content=more, open=False)
    return form(
        view,
        "manual-review",
        [
            Input(
                "verdict",
                view.t("review-verdict"),
                "radio",
                options=[(value, view.t(f"verdict-{VERDICTS[value]}")) for value in BY_PERSON],
                required=True,
            ),
            Input(
                "note",
                view.t("review-note"),
                "area",
                required=True,
                hint=view.t("review-note-hint"),
                longest=2000,
            ),
            Input(
                "technology", view.t("review-technology"), hint=view.t("review-technology-hint"), longest=200
            ),
            Input(
                "evidence",
                view.t("review-evidence"),
                "area",
                hint=view.t("review-evidence-hint"),
                longest=500,
            ),
        ],
        [Button(view.t("review-send"))],
        id="manual-review",
        label=view.t("review-form-label", item=item_name(view, work.item)),
        hidden={"run": run["run_id"], "item": work.item},
        body=boxes if view.may("manual-review") else "",
        following="review-items",
    )


def _boxes(view: View, key: str, boxes: Sequence[Mapping[str, str | bool]], *, choose_all: bool) -> Markup:
    return render(
        "boxes.html",
        legend=view.t(key),
        input_name="pages",
        boxes=boxes,
        choose_all=view.t("review-pages-all") if choose_all else None,
    )


def _box(view: View, work: Work, page: str) -> dict[str, str | bool]:
    """A page to tick once it was looked at, and why a person has to look there."""
    name = page_name(view, page)
    reason = why(view, work.reasons.get(page, ()))
    if page in work.pages and not reason and work.reasons:
        reason = view.t("sample-doubted")
    words = view.t("review-page-why", page=name, why=reason) if reason else name
    return {"value": page, "words": words, "checked": False}


def _reviews(view: View, rows: Sequence[Row], number: str) -> Markup:
    columns = [
        Column(view.t("column-audited-page"), lambda row: page_name(view, row["page"]), row_header=True),
        Column(view.t("column-verdict"), lambda row: verdict(view, row["verdict"])),
        Column(
            view.t("column-holds"), lambda row: view.t("review-holds" if row["holds"] else "review-changed")
        ),
        Column(view.t("column-note"), lambda row: view.korean(row["note"])),
        Column(view.t("column-assistive-technology"), lambda row: view.or_none(row["assistive_technology"])),
        Column(view.t("column-evidence"), lambda row: view.or_none(row["evidence"])),
        Column(view.t("column-actor"), lambda row: view.korean(row["actor"])),
        Column(view.t("column-reviewed-on"), lambda row: view.moment(row["happened_at"])),
    ]
    return table(view.t("review-made", item=number), columns, rows, empty=view.t("not-recorded"))


def _states(engine: Engine) -> Sequence[State]:
    """With a stored run: the list, and the first item that waits, with its form, then sent empty."""
    runs = records(engine.run("audit_run"))
    if not runs:
        return (REST,)
    verdicts = records(engine.run("audit_verdicts", run=runs[0]["run_id"]))
    waiting = [row["kwcag_no"] for row in verdicts if row["verdict"] in WAITING]
    if not waiting:
        return (REST,)
    item = {"item": waiting[0]}
    return (
        REST,
        State("item", item),
        State("item-in-error", item, steps=({"click": "#manual-review button[type=submit]"},)),
    )


PAGE = Page("accessibility-review", "/accessibility-review", show, _states, within="accessibility")
