"""One follow-up: its words and line, who is to act and by when, what answered it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.actions.follow_ups import UPTAKES, all_steps
from dashboard.components import follow_up
from dashboard.components.context import context
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, line_link, notice
from dashboard.components.rules import rule_words
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.transcript import Mark
from dashboard.components.view import View
from dashboard.components.words import reviewed, state, uptake
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """The follow-up that the address names by its lasting number."""
    row = _asked(view)
    if row is None:
        heading(view, view.t("follow-up-title"))
        emit(notice(view, "unknown-follow-up", link=view.link("/follow-ups"), urgent="id" in view.query))
        return
    words = follow_up.short(row["text"])
    heading(
        view,
        view.t("follow-up-heading", words=words),
        shown=Markup("{}: {}").format(view.t("follow-up-title"), view.korean(words)),
    )
    emit(
        answer(view, undo=True),
        person(view),
        # whole where the heading holds its beginning alone
        Markup('<p class="review-words">{}</p>').format(view.korean(row["text"]))
        if words != row["text"]
        else Markup(""),
        Markup('<p class="card-links"><a href="#recording">{}</a></p>').format(view.t("recording-title")),
        _facts(view, row),
        _source(view, row),
        *_answers(view, row),
        *_history(view, row),
        *_recording(view, row),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/follow-ups", row=f"follow-up-{row['follow_up_id']}"), view.t("follow-up-back")
        ),
    )


def _asked(view: View) -> Row | None:
    number = view.query.get("id", "")
    if not number.isascii() or not number.isdigit() or len(number) > 18:
        return None
    found = view.rows("action_items", as_of=view.as_of, item=int(number))
    return found[0] if found else None


def _facts(view: View, row: Row) -> Markup:
    meeting = Markup('<a href="{}">{}</a>').format(
        view.link("/meeting", meeting=row["slug"]),
        view.t("follow-up-meeting", date=view.or_none(row["held_on"]), days=row["age_days"])
        if row["age_days"] is not None
        else view.t("not-recorded"),
    )
    pairs: list[tuple[str, Cell]] = [
        (view.t("column-state"), follow_up.since(view, row)),
        (view.t("column-kind"), follow_up.kind(view, row)),
        (view.t("column-committee"), view.korean(row["committee"])),
        (view.t("column-meeting"), meeting),
        (view.t("column-speaker-label"), view.speaker(row["speaker_label"])),
        (view.t("column-owner-department"), follow_up.owner(view, row)),
        (view.t("column-due-date"), follow_up.due(view, row)),
        (view.t("column-review-status"), _reviewed(view, row)),
    ]
    if row["kind"] == "request":
        pairs.insert(1, (view.t("column-uptake"), uptake(view, row["uptake"])))
    return facts(pairs)


def _reviewed(view: View, row: Row) -> Cell:
    return Markup('<a href="{}#current">{}</a>').format(
        view.link("/review", at=f"action-item-{row['action_item_id']}"), reviewed(view, row)
    )


def _source(view: View, row: Row) -> Markup:
    """The line with those around it, and which rule took it for a follow-up."""
    mark = Mark(
        row["first_line"],
        row["last_line"],
        row["quote"],
        view.t(f"kind-{row['kind']}"),
        view.link("/meeting", meeting=row["slug"], line=row["first_line"]),
        row["kind"],
        view.t("review-mark-heard"),
    )
    pairs: list[tuple[str, Cell]] = [
        (view.t("column-source"), line_link(view, row["slug"], row["first_line"], row["last_line"])),
        (view.t("column-rule"), rule_words(view, row["rule"])),
    ]
    if row["confidence"] is not None:
        pairs.append((view.t("column-confidence"), view.t(f"confidence-{row['confidence']}")))
    return Markup("").join(
        [
            render("section.html", id="source", title=view.t("follow-up-source"), lead=None),
            facts(pairs),
            context(view, row["slug"], mark),
        ]
    )


def _answers(view: View, row: Row) -> list[Markup]:
    """What answers a request, or which requests a commitment answers; nothing of a decision."""
    if row["kind"] == "decision":
        return []
    title = view.t(f"follow-up-answers-{row['kind']}")
    columns = [
        Column(view.t("column-text"), lambda other: follow_up.page_link(view, other), row_header=True),
        Column(view.t("column-answer-scope"), lambda other: view.t(_scope(other))),
        Column(view.t("column-answer-status"), lambda other: view.t(f"review-{other['answer_status']}")),
        Column(view.t("column-owner-department"), lambda other: view.korean(other["owner_department"])),
        Column(view.t("column-source"), lambda other: _line(view, other)),
    ]
    rows = view.rows("action_answers", item=row["follow_up_id"])
    review = view.link("/review", at=f"action-item-{row['action_item_id']}")
    return [
        render("section.html", id="answers", title=title, lead=view.t("follow-up-answers-lead")),
        table(title, columns, rows, empty=view.t(f"answer-none-{row['kind']}"), caption_hidden=True),
        Markup('<p class="card-links"><a href="{}#answers">{}</a></p>').format(
            review, view.t("follow-up-answers-review")
        )
        if rows
        else Markup(""),
    ]


def _scope(row: Row) -> str:
    return "scope-own" if row["answer_scope"] == "개별" else "scope-everything"


def _line(view: View, row: Row) -> Cell:
    return line_link(view, row["slug"], row["first_line"], row["last_line"], follow_up.short(row["text"]))


def _history(view: View, row: Row) -> list[Markup]:
    """What was recorded, in its order; only the last that stands can be withdrawn."""
    events = view.rows("action_events", item=row["follow_up_id"])
    title = render("section.html", id="events", title=view.t("events-title"), lead=view.t("events-lead"))
    if not events:
        return [title, render("empty.html", sentence=view.t("events-none"))]
    standing = [event["event_id"] for event in events if event["withdrawn_by"] is None]
    last = standing[-1] if standing else None
    return [title, render("events.html", events=[_event(view, event, last) for event in events])]


def _event(view: View, event: Row, last: int | None) -> dict[str, Cell]:
    words: Cell = view.t("state-from", state=state(view, event["state"]), date=event["effective_on"])
    if event["withdrawn_by"] is not None:
        words = Markup('{} <span class="withdrawn">{}</span>').format(view.t("event-withdrawn"), words)
    details: list[Cell] = [
        view.t("event-by", actor=event["actor"], at=view.moment(event["happened_at"])),
        view.t("event-uptake", uptake=uptake(view, event["uptake"])) if event["uptake"] else "",
        Markup("{}: {}").format(view.t("progress-note"), view.korean(event["note"])) if event["note"] else "",
        _evidence(view, event["evidence_url"]) if event["evidence_url"] else "",
    ]
    if event["withdrawn_by"] is not None:
        details.append(
            view.quoting(
                "event-withdrawn-by",
                actor=event["withdrawn_actor"],
                at=view.moment(event["withdrawn_at"]),
                reason=event["withdrawn_reason"] or view.t("not-recorded"),
            )
        )
    return {
        "id": f"event-{event['event_id']}",
        "words": words,
        "details": details,  # type: ignore[dict-item]
        "form": _withdrawing(view, event) if event["event_id"] == last else "",
    }


def _evidence(view: View, address: str) -> Markup:
    """A link out of this site: checked when it was recorded, and given nothing of this page."""
    return Markup('{}: <a href="{}" rel="noopener noreferrer external">{}</a>').format(
        view.t("progress-evidence"), address, address
    )


def _withdrawing(view: View, event: Row) -> Markup:
    form_id = f"withdraw-{event['event_id']}"
    refused = view.said is not None and not view.said.done and view.said.form == form_id
    content = form(
        view,
        "follow-up-withdraw",
        [Input("reason", view.t("review-reason"), required=True, longest=300)],
        [Button(view.t("withdraw-button"), primary=False)],
        id=form_id,
        label=view.t("withdraw-label"),
        hidden={"event": event["event_id"]},
    )
    return render(
        "folded.html", summary=view.t("withdraw-label"), open=refused, content=content, id="open-withdraw"
    )


def _recording(view: View, row: Row) -> list[Markup]:
    """The form that adds an event; a draft is confirmed first."""
    title = render("section.html", id="recording", title=view.t("recording-title"), lead=None)
    if row["review_status"] != "confirmed":
        link = view.link("/review", at=f"action-item-{row['action_item_id']}")
        return [title, notice(view, "follow-up-draft", link=f"{link}#current")]
    inputs = follow_up.progress_inputs(
        view,
        all_steps(row["state"]),
        uptakes=UPTAKES if row["kind"] == "request" else (),
        chosen_uptake=row["uptake"] or "",
        evidence=True,
    )
    return [
        title,
        form(
            view,
            "follow-up-record",
            inputs,
            [Button(view.t("recording-button"))],
            id="record",
            label=view.t("recording-title"),
            hidden={"item": row["follow_up_id"], "seen": row["last_event_id"]},
        ),
    ]


def _states(engine: Engine) -> Sequence[State]:
    rows = engine.rows("action_items", as_of=date.max, first=1, last=1)
    unknown = State("unknown", query={"id": "999999999"})
    if not rows:
        return [REST, unknown]
    one = State("item", query={"id": str(rows[0]["follow_up_id"])})
    return [REST, unknown, one]


PAGE = Page(
    "follow-up", "/follow-up", show, states=_states, within="follow-ups", essential=True, lasting=True
)
