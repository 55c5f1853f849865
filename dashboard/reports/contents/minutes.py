"""The minutes themselves as an accessible document: facts, who was there, agenda, then what was said."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.reports.asked import Asked
from dashboard.reports.content import Block, Heading, Link, Listing, Paragraph, Report, Table
from dashboard.reports.contents.meeting import attendance, attendance_sentence, chosen, facts
from dashboard.reports.contents.parts import Field, agenda_fields, place, report, section, table


def build(view: View, asked: Asked) -> Report:
    """Of the meeting that is asked for, else the newest in the scope; speakers stay as printed."""
    row = chosen(view, asked)
    slug = row["slug"]
    agenda = view.rows("agenda_items", meeting=slug)
    spoken = view.rows("speech_paragraphs", meeting=slug)
    said, anchors = _said(view, agenda, spoken)
    links: list[tuple[str | Link, ...]] = [
        (Link(item["title"], f"#{anchors[item['number']]}", view.t("report-to-item", title=item["title"])),)
        if item["number"] in anchors
        else (item["title"],)
        for item in agenda
    ]
    blocks: list[Block] = [
        section(view, "meeting-attendance-title"),
        Paragraph((attendance_sentence(view, row),)),
        attendance(view, slug),
        section(view, "meeting-agenda-title"),
        Listing(tuple(links)) if links else Paragraph((view.t("not-recorded"),)),
        section(view, "report-said"),
        *said,
    ]
    name = view.t("report-said")
    sheets = [
        table(view, name, name, _speech_fields(view), spoken),
        attendance(view, slug),
        table(
            view,
            view.t("meeting-agenda-title"),
            view.t("meeting-agenda-title"),
            agenda_fields(view, with_meeting=False),
            agenda,
        ),
    ]
    data = [sheet for sheet in sheets if isinstance(sheet, Table)]
    title = view.t("report-minutes-title", name=row["name"] or row["file_name"])
    return report(view, asked, title, blocks, facts=facts(view, row), of=slug, data=data)


def _said(view: View, agenda: Sequence[Row], spoken: Sequence[Row]) -> tuple[list[Block], dict[int, str]]:
    """Turns of speech under their items, where the minutes say so; where each item's first turn stands."""
    titles = {item["number"]: item["title"] for item in agenda}
    blocks: list[Block] = []
    anchors: dict[int, str] = {}
    number, turn = None, None
    for row in spoken:
        if row["agenda_number"] != number and (row["agenda_number"] is not None or number is not None):
            number = row["agenda_number"]
            words = view.t("report-no-item") if number is None else titles.get(number, str(number))
            anchor = f"item-{number}" if number is not None and number not in anchors else ""
            if anchor and number is not None:
                anchors[number] = anchor
            blocks.append(Heading(3, words, anchor))
        first = row["speech_position"] != turn
        turn = row["speech_position"]
        blocks.append(Paragraph((row["text"],), lead=(row["speaker_label"] or "") if first else ""))
    return blocks or [Paragraph((view.t("not-recorded"),))], anchors


def _speech_fields(view: View) -> list[Field]:
    return [
        Field(view.t("column-position"), lambda row: f"{row['speech_position']}-{row['position']}", 0.7),
        Field(view.t("column-speaker-label"), lambda row: row["speaker_label"], 1.5),
        Field(view.t("report-agenda-number"), lambda row: row["agenda_number"], 0.8, numeric=True),
        Field(view.t("column-text"), lambda row: row["text"], 6),
        Field(view.t("column-source"), lambda row: place(view, row)),
    ]
