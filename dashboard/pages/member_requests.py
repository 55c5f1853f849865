"""What a member asked for where the minutes name them, what was answered, and what became of it.

Anonymous speech and speech by role alone is nobody's here, even where one person holds that role.
"""

from __future__ import annotations

from collections import defaultdict

from markupsafe import Markup

from dashboard.components.follow_up import page_link
from dashboard.components.markup import hangul, render
from dashboard.components.paging import sheet
from dashboard.components.parts import line_link
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import state, uptake
from dashboard.pages.agenda_history import meeting_link
from queries.speakers import names
from queries.values import Value


def requests(view: View, member: Row) -> list[Markup]:
    """Requests that the minutes give to the member by name."""
    rows = named_requests(view, member)
    title = view.t("member-requests-title")
    kept = {"person": str(member["person_id"])}
    part = sheet(
        view, rows, view.t("pages-label", list=title), kept, name="requests", anchor="#member-requests"
    )
    answers: defaultdict[int, list[Row]] = defaultdict(list)
    stands: dict[int, Row] = {}
    if part.rows:
        shown = [row["action_item_id"] for row in part.rows]
        for one in view.rows("request_answers", requests=shown):
            answers[one["request_id"]].append(one)
        states = view.rows("request_states", requests=shown, as_of=view.as_of)
        stands = {one["action_item_id"]: one for one in states}

    def asked(row: Row) -> Cell:
        link = line_link(view, row["slug"], row["first_line"], row["last_line"], f"{row['text'][:24]}…")
        return Markup("{} {}").format(page_link(view, row), link)

    def became(row: Row) -> Cell:
        one = stands[row["action_item_id"]]
        words = state(view, one["state"])
        if not one["uptake"]:
            return words
        return f"{words} · {view.t('event-uptake', uptake=uptake(view, one['uptake']))}"

    columns = [
        Column(view.t("column-text"), asked, row_header=True),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row), whole=True),
        Column(view.t("column-speaker-label"), lambda row: view.speaker(row["speaker_label"])),
        Column(
            view.t("column-review-status"), lambda row: view.t(f"review-{row['review_status']}"), whole=True
        ),
        Column(view.t("column-answer-count"), lambda row: _answers(view, answers[row["action_item_id"]])),
        Column(view.t("column-state"), became),
    ]
    drafts = sum(row["review_status"] == "draft" for row in rows)
    return [
        render(
            "section.html",
            id="member-requests",
            title=title,
            lead=view.t("member-requests-lead", confirmed=len(rows) - drafts, drafts=drafts, date=view.as_of),
        ),
        Markup('<p class="how-to-read">{}</p>').format(hangul(view.t("member-requests-how"), view.language)),
        part.around(
            table(title, columns, part.rows, empty=view.t("member-requests-none"), caption_hidden=True)
        ),
    ]


def named_requests(view: View, member: Row) -> list[Row]:
    """Rows of named_requests whose label is the member's whole name."""
    asked: dict[str, Value] = {"person": member["person_id"], "as_of": view.as_of, **view.scope.asked}
    committees = {row["committee_id"] or 0 for row in view.rows("member_meetings", **asked)}
    rows = view.rows("named_requests", committees=sorted(committees), **asked) if committees else []
    return [row for row in rows if names(row["speaker_label"], row["name"], row["post"])]


def _answers(view: View, answers: list[Row]) -> Cell:
    """Every answer with its line; one that answers everything is said to be no answer of its own."""
    if not answers:
        return view.t("answer-none")
    parts = Markup("")
    for one in answers:
        link = line_link(view, one["slug"], one["first_line"], one["last_line"], f"{one['text'][:24]}…")
        kind = view.t("answer-of-its-own" if one["scope"] == "개별" else "answer-to-all")
        proposed = "" if one["answer_status"] == "confirmed" else view.t("answer-proposed")
        parts += Markup('<p>{} {} <span class="entry-kind">{} {}</span></p>').format(
            view.korean(one["text"]), link, kind, proposed
        )
    return parts
