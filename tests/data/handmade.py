"""Small minutes made by hand, to try the tables with."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from data.filing import file_minutes
from data.model import (
    ActionItem,
    AgendaItem,
    Attendance,
    Document,
    LineUse,
    Meeting,
    Minutes,
    Note,
    Paragraph,
    Source,
    SourceLine,
    Speech,
)
from data.store import Store

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TEXT = """제1차 스마트도시위원회 회의록
김영미 위원장, ○○○ 위원
(자문) 기본계획
<○○○ 위원>
- 계획을 검토해 주기 바람.

- 예산도 살펴 주기 바람."""


def source(line: int, last: int | None = None) -> Source:
    return Source(first_line=line, last_line=last or line, quote="말", rule="by-hand")


def document(text: str = TEXT, file_name: str = "minutes.txt") -> Document:
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        lines.append(
            SourceLine(number=number, text=line, char_start=start, char_end=start + len(line), page=None)
        )
        start += len(line) + 1
    raw = text.encode("utf-8", "surrogatepass")
    return Document(
        file_name=file_name,
        media_type="text/plain",
        sha256=hashlib.sha256(raw).hexdigest(),
        byte_count=len(raw),
        encoding="utf-8",
        lines=tuple(lines),
        notes=(Note(line=1, code="read-note", values={"count": 2}),),
    )


def attendance(name: str | None, *, post: str | None = None, collective: bool = False) -> Attendance:
    return Attendance(
        raw_name=name or post or "",
        name=name,
        post=post,
        role="위원" if name else None,
        member=True,
        collective=collective,
        status="present",
        source=source(2),
    )


def speech(position: int, *, proposed: int | None = None) -> Speech:
    paragraphs = (
        Paragraph(text="계획을 검토해 주기 바람.", first_line=5, last_line=5),
        Paragraph(text="예산도 살펴 주기 바람.", first_line=7, last_line=7),
    )
    return Speech(
        position=position,
        speaker_label="○○○ 위원",
        paragraphs=paragraphs,
        agenda_number=None,
        proposed_agenda_number=proposed,
        source=source(4, 7),
    )


def agenda_item(number: int, title: str = "기본계획") -> AgendaItem:
    return AgendaItem(
        number=number,
        item_type="자문",
        title=title,
        presenter=None,
        result=None,
        discussed_as=None,
        discussed_line=None,
        presented_by=None,
        source=source(3),
    )


def action_item(speech_position: int) -> ActionItem:
    return ActionItem(
        kind="request",
        soft=False,
        confidence="high",
        text="계획을 검토해 주기 바람.",
        speech_position=speech_position,
        speaker_label="○○○ 위원",
        owner=None,
        owner_basis=None,
        owner_as_printed="실무부서",
        due_date=None,
        due_basis=None,
        due_rule=None,
        source=source(5),
    )


def meeting(**changes: Any) -> Meeting:
    made = Meeting(
        committee="스마트도시위원회",
        organization="서울특별시",
        office="디지털정책관",
        title="제1차 스마트도시위원회 회의록",
        cover_title=None,
        session_label="2024년 제1차",
        session_year=2024,
        session_no=1,
        date=date(2024, 3, 26),
        start=time(14, 0),
        end=None,
        location="기획상황실",
        stated_attendee_count=2,
        stated_observer_count=None,
        aliases=("서울시 스마트도시위원회",),
        attendance=(
            attendance("김영미"),
            attendance("○○○"),
            attendance(None, post="교통기획관"),
            attendance("팀장 등", collective=True),
        ),
        agenda_items=(agenda_item(1), agenda_item(2, "시행계획")),
        speeches=(speech(1, proposed=2), speech(2)),
        action_items=(action_item(1), action_item(2)),
        source=source(1, 7),
    )
    return replace(made, **changes)


def minutes(meetings: Sequence[Meeting] | None = None, **changes: Any) -> Minutes:
    made = Minutes(
        document=document(),
        title="제1차 스마트도시위원회 회의록",
        meetings=(meeting(),) if meetings is None else tuple(meetings),
        notes=(
            Note(line=1, code="read-note", values={"count": 2}),
            Note(line=4, code="speaker-hidden", values={"label": '○○○ "위원"'}),
        ),
        line_uses=(LineUse(line=1, record="meeting"), LineUse(line=2, record="attendance")),
        unassigned_lines=(7,),
    )
    return replace(made, **changes)


def file(store: Store, made: Minutes, document_id: int | None = None) -> dict[str, int]:
    with store.writing() as connection:
        return file_minutes(connection, made, document_id=document_id, now=NOW).rows


def rows(store: Store, statement: str) -> list[tuple[Any, ...]]:
    with store.reading() as cursor:
        return cursor.execute(statement).fetchall()
