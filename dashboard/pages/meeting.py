"""회의: who was there, what was on the agenda, and the minutes in full with each item marked in place."""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import committees
from dashboard.components.handing_on import report_link
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.transcript import Mark, transcript
from dashboard.components.view import View
from dashboard.components.words import element, element_state, item_type, media_type, persons, reviewed
from dashboard.pages import meeting_list
from dashboard.pages.outcome import outcome
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

SECTIONS = (
    "meeting-facts",
    "meeting-attendance",
    "meeting-agenda",
    "record-elements",
    "meeting-minutes",
    "meeting-notes",
)


def show(view: View) -> None:
    """The meeting that the address names; the list where it names none and there are several."""
    asked = view.query.get("meeting")
    if not asked and sum(row["meeting_count"] for row in committees(view).rows) > 1:
        meeting_list.show(view)
        return
    found = view.rows("meetings", meeting=asked) if asked else view.rows("meetings", first=1, last=1)
    chosen = found[0] if found else None
    title = (
        view.t("meeting-title") if chosen is None else view.t("meeting-heading", title=_name(view, chosen))
    )
    heading(view, title, shown=view.quoted(title), provisional=_status(view, chosen) if chosen else None)
    if chosen is None:
        emit(
            notice(view, "unknown-meeting", link=view.link("/meeting"), urgent=True)
            if asked
            else notice(view, "no-minutes")
        )
        return
    slug = chosen["slug"]
    emit(
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/meeting"), view.t("meetings-link")
        ),
        report_link(view, "meeting", meeting=slug),
    )
    lines = view.rows("source_lines", meeting=slug)
    if asked_line := view.query.get("line"):
        printed = {str(row["line"]) for row in lines if row["text"].strip()}
        if asked_line not in printed:
            emit(
                notice(
                    view,
                    "unknown-line",
                    link=view.link("/meeting", meeting=slug),
                    urgent=True,
                    lines=len(lines),
                )
            )
    emit(
        render(
            "contents.html",
            label=view.t("contents-label"),
            entries=[(key, view.t(f"{key}-title")) for key in SECTIONS],
        )
    )
    emit(_section(view, "meeting-facts"), _facts(view, chosen))
    emit(_section(view, "meeting-attendance"), *_attendance(view, slug))
    emit(_section(view, "meeting-agenda"), _agenda(view, slug))
    emit(_section(view, "record-elements"), _elements(view, slug))
    items = view.rows("action_items", as_of=view.as_of, meeting=slug)
    speakers = {row["speaker_line"] for row in view.rows("speech_paragraphs", meeting=slug)}
    emit(
        _section(view, "meeting-minutes", lines=len(lines), items=len(items), speeches=len(speakers)),
        transcript(view, lines, _marks(view, items), speakers),
    )
    emit(_section(view, "meeting-notes"), _notes(view, slug))


def _name(view: View, meeting: Row) -> str:
    return str(meeting["name"] or meeting["file_name"])


def _status(view: View, meeting: Row) -> str:
    status = meeting["minutes_status"]
    return view.t("minutes-status-none") if status is None else view.t("minutes-status", status=status)


def _section(view: View, key: str, **values: int) -> Markup:
    lead = view.t(f"{key}-lead", **values) if values else None
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=lead)


def _facts(view: View, meeting: Row) -> Markup:
    start, end = meeting["start_at"], meeting["end_at"]
    when = view.or_none(meeting["held_on"])
    if start:
        when = view.t(
            "meeting-time",
            day=view.text(meeting["held_on"]),
            start=start.strftime("%H:%M"),
            end=end.strftime("%H:%M") if end else view.t("not-recorded"),
        )
    recorded: list[tuple[str, Cell]] = [
        (view.t("column-committee"), view.korean(meeting["committee"])),
        (view.t("column-organization"), view.korean(meeting["organization"])),
        (view.t("column-office"), view.korean(meeting["office"])),
        (view.t("column-session-label"), view.korean(meeting["session_label"])),
        (view.t("fact-when"), when),
        (view.t("column-location"), view.korean(meeting["location"])),
        (view.t("column-cover-title"), view.korean(meeting["cover_title"])),
        (
            view.t("column-file-name"),
            view.t(
                "fact-document",
                file=meeting["file_name"],
                type=media_type(view, meeting["media_type"]),
                version=meeting["version_no"],
            ),
        ),
    ]
    if meeting["document_count"] > 1:
        others = Markup('<a href="{}#same-meeting">{}</a>').format(
            view.link("/documents"), view.t("fact-documents", count=meeting["document_count"])
        )
        recorded.append((view.t("column-document-count"), others))
    return facts(recorded)


def _attendance(view: View, slug: str) -> list[Markup]:
    rows = view.rows("attendance", meeting=slug)
    members = [row for row in rows if row["member"]]
    observers = [row for row in rows if not row["member"]]
    meeting = view.rows("meetings", meeting=slug)[0]
    columns = [
        Column(
            view.t("column-raw-name"), lambda row: view.korean(row["name"] or row["post"]), row_header=True
        ),
        Column(view.t("column-role"), lambda row: view.korean(row["role"])),
        Column(view.t("column-status"), lambda row: view.t(f"attendance-{row['status'].replace('_', '-')}")),
        Column(
            view.t("column-source"), lambda row: line_link(view, slug, row["first_line"], row["last_line"])
        ),
    ]
    present = sum(1 for row in members if row["status"] in ("present", "remote"))
    listed = persons(view, present if members else None)
    stated = persons(view, meeting["stated_attendee_count"])
    observed = persons(view, meeting["stated_observer_count"])
    entries = view.t("entry-count", count=len(observers)) if observers else view.t("not-recorded")
    return [
        Markup("<p>{}</p>").format(view.t("attendance-count", present=listed, stated=stated)),
        *([table(view.t("attendance-members-title"), columns, members, empty="")] if members else []),
        Markup("<p>{}</p>").format(view.t("observers-count", listed=entries, stated=observed)),
        *([table(view.t("attendance-observers-title"), columns, observers, empty="")] if observers else []),
    ]


def _agenda(view: View, slug: str) -> Markup:
    def title(row: Row) -> Cell:
        return Markup('<a href="{1}">{0}. {2}</a>').format(
            row["number"], view.link("/agenda", meeting=slug, item=row["number"]), view.korean(row["title"])
        )

    votes = view.rows("votes", meeting=slug)
    columns = [
        Column(view.t("column-title"), title, row_header=True),
        Column(view.t("column-item-type"), lambda row: item_type(view, row["item_type"])),
        Column(view.t("column-presenter"), lambda row: view.korean(row["presenter"])),
        Column(view.t("column-result"), lambda row: outcome(view, row, votes)),
        Column(
            view.t("column-source"), lambda row: line_link(view, slug, row["first_line"], row["last_line"])
        ),
    ]
    rows = view.rows("agenda_items", meeting=slug)
    return table(
        view.t("meeting-agenda-title"), columns, rows, empty=view.t("not-recorded"), caption_hidden=True
    )


def _elements(view: View, slug: str) -> Markup:
    def found(row: Row) -> str:
        why = [view.t(f"element-detail-{row['detail']}")] if row["detail"] else []
        if row["expected_count"] is not None:
            counts = {"recorded": row["recorded_count"], "expected": row["expected_count"]}
            why.append(view.t("element-counted", **counts))
        words = element_state(view, row["state"])
        return " · ".join([words, *why])

    columns = [
        Column(view.t("column-element"), lambda row: element(view, row["position"]), row_header=True),
        Column(view.t("column-state"), found),
    ]
    rows = view.rows("record_elements", meeting=slug)
    return table(
        view.t("record-elements-title"), columns, rows, empty=view.t("not-recorded"), caption_hidden=True
    )


def _marks(view: View, items: Sequence[Row]) -> list[Mark]:
    return [
        Mark(
            first_line=row["first_line"],
            last_line=row["last_line"],
            text=row["text"],
            label=_label(view, row),
            link=view.link("/follow-up", id=row["follow_up_id"]),
            kind=row["kind"],
            heard=view.t("mark-heard", number=str(row["position"])),
        )
        for row in items
    ]


def _label(view: View, row: Row) -> str:
    """Kind of a marked item; what a person confirmed says so."""
    kind = view.t(f"kind-{row['kind']}")
    return kind if row["review_status"] == "draft" else f"{kind} · {reviewed(view, row)}"


def _notes(view: View, slug: str) -> Markup:
    columns = [
        Column(
            view.t("column-line"),
            lambda row: line_link(view, slug, row["line"], row["line"]),
            row_header=True,
        ),
        Column(
            view.t("column-note"),
            lambda row: view.quoting(f"note-{row['code']}", **json.loads(row["note_values"])),
        ),
    ]
    rows = view.rows("parse_notes", meeting=slug)
    return table(
        view.t("meeting-notes-title"), columns, rows, empty=view.t("meeting-notes-none"), caption_hidden=True
    )


def _states(engine: Engine) -> Sequence[State]:
    slugs = engine.run("meetings", first=1, last=2)["slug"].tolist()
    line = State("line", query={"meeting": slugs[0], "line": "74"}) if slugs else None
    unknown = State("unknown-meeting", query={"meeting": "no-such-meeting"})
    unknown_line = State("unknown-line", query={"meeting": slugs[0] if slugs else "", "line": "99999"})
    gaps = [State("gaps", query={"gap": "record"})] if len(slugs) > 1 else []
    return [REST, *gaps, *([line] if line else []), unknown, unknown_line]


PAGE = Page("meeting", "/meeting", show, states=_states, essential=True, lasting=True)
