"""Two years of a made-up committee, small enough to count by hand, for the queries' expected rows.

2023-05-10 대면 4 listed, 4 stated (complete); 2023-11-08 대면 3 listed, 4 stated (incomplete);
2024-02-07 서면 (never counts for attendance); 2024-06-12 화상 2 listed, 1 excused, 2 stated (complete).
Roster: 가온 from the start, 나래 until 2023-12-31, 다솜 from 2024-01-01, 라온 from 2024-06-01 (never listed),
기획관 by post (while 방청객, whom no seat bears, is listed, nobody knows whether the post was absent).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from data.store import Store
from tests.queries import sample_acts, sample_audits, sample_documents, sample_follow_ups, sample_search

COMMITTEE = "견본위원회"
AS_OF = date(2024, 12, 31)
# Seven days after the first meeting, forty after the second; the others say nothing of it.
PUBLISHED = {1: datetime(2023, 5, 17), 2: datetime(2023, 12, 18)}  # noqa: DTZ001 - local, without a zone
SLUGS = ["견본-2023-05-10", "견본-2023-11-08", "견본-2024-02-07", "견본-2024-06-12"]


def _source(line: int) -> dict[str, Any]:
    return {"version_id": 2, "first_line": line, "last_line": line, "quote": "적힌 말", "rule": "견본"}


def fill(store: Store) -> None:
    """Write the sample into an empty store."""
    rows: list[tuple[str, dict[str, Any]]] = [
        ("organization", {"organization_id": 1, "name": "견본시", "classification": "city"}),
        (
            "organization",
            {
                "organization_id": 2,
                "parent_organization_id": 1,
                "name": COMMITTEE,
                "classification": "committee",
            },
        ),
        ("person", {"person_id": 1, "organization_id": 2, "name": "가온"}),
        ("person", {"person_id": 2, "organization_id": 2, "name": "나래"}),
        ("person", {"person_id": 3, "organization_id": 2, "name": "다솜"}),
        ("person", {"person_id": 4, "organization_id": 2, "name": "라온"}),
        ("person", {"person_id": 9, "organization_id": 2, "name": "방청객"}),
        (
            "document",
            {"document_id": 1, "file_name": "견본.txt", "media_type": "text/plain", "role": "minutes"},
        ),
    ]
    rows += [("document_version", _version(1, "0")), ("document_version", _version(2, "1"))]
    rows += [
        (
            "source_line",
            {
                "version_id": version,
                "line": n,
                "char_start": 0,
                "char_end": 1,
                "text": text,
                "record": record,
            },
        )
        for version, n, text, record in [
            (1, 1, "이전 판", "meeting"),
            (2, 1, "견본 회의록", "meeting"),
            (2, 2, "", None),
            (2, 3, "남은 말", None),
        ]
    ]
    rows += _meetings()
    rows += [
        ("record_element", {"meeting_id": meeting, "position": n, "element": element, "state": state})
        for meeting, n, element, state in [
            (1, 1, "회의 명칭", "있음"),
            (1, 9, "표결 내용", "일부"),
            (2, 1, "회의 명칭", "기록 없음"),
            (2, 9, "표결 내용", "해당 없음"),
        ]
    ]
    rows += sample_documents.rows()
    rows += (
        _attendance()
        + _roster()
        + _vacant()
        + _agenda()
        + _speeches()
        + sample_follow_ups.items(_source)
        + sample_acts.rows()
        + sample_acts.votes(_source(1))
        + sample_follow_ups.events()
        + sample_search.rows()
        + sample_audits.rows()
    )
    with store.writing() as connection:
        for table, row in rows:
            names, marks = ", ".join(row), ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def _version(number: int, digit: str) -> dict[str, Any]:
    return {
        "version_id": number,
        "document_id": 1,
        "version_no": number,
        "sha256": digit * 64,
        "byte_count": 10,
        "line_count": 3,
        "blank_count": 1,
        "tool_version": "0",
        "ingested_at": datetime(2024, 7, number),  # noqa: DTZ001 - the column holds UTC without a zone
    }


def _meetings() -> list[tuple[str, dict[str, Any]]]:
    held = [
        (date(2023, 5, 10), "대면", 4),
        (date(2023, 11, 8), "대면", 4),
        (date(2024, 2, 7), "서면", None),
        (date(2024, 6, 12), "화상", 2),
    ]
    return [
        (
            "meeting",
            {
                "meeting_id": n,
                "organization_id": 2,
                "slug": SLUGS[n - 1],
                "name": f"제{n}차 견본위원회",
                "session_label": f"제{n}차",
                "status": "passed",
                "mode": mode,
                "held_on": day,
                "zone": "Asia/Seoul",
                "stated_attendee_count": stated,
                "published_at": PUBLISHED.get(n),
                **_source(n),
            },
        )
        for n, (day, mode, stated) in enumerate(held, 1)
    ]


def _attendance() -> list[tuple[str, dict[str, Any]]]:
    listed: dict[int, list[tuple[int | None, str]]] = {
        1: [(1, "present"), (2, "present"), (None, "present"), (9, "present")],
        2: [(1, "present"), (None, "proxy"), (9, "present")],
        4: [(1, "remote"), (3, "excused"), (9, "present")],
    }
    names = {1: "가온", 2: "나래", 3: "다솜", 9: "방청객"}
    found = []
    for meeting, entries in listed.items():
        for position, (person, status) in enumerate(entries, 1):
            found.append(
                (
                    "attendance",
                    {
                        "attendance_id": meeting * 10 + position,
                        "meeting_id": meeting,
                        "position": position,
                        "proposed_person_id": person,
                        "name": names.get(person) if person else None,
                        "post": None if person else "기획관",
                        "raw_name": names.get(person, "기획관") if person else "기획관",
                        "member": True,
                        "collective": False,
                        "status": status,
                        "basis": "printed",
                        **_source(position),
                    },
                )
            )
    return found


def _roster() -> list[tuple[str, dict[str, Any]]]:
    seats: list[tuple[int | None, str | None, date | None, date | None]] = [
        (1, None, date(2023, 1, 1), None),
        (2, None, None, date(2023, 12, 31)),
        (3, None, date(2024, 1, 1), None),
        (None, "기획관", None, None),
        (4, None, date(2024, 6, 1), None),
    ]
    return [
        (
            "membership",
            {
                "membership_id": n,
                "organization_id": 2,
                "person_id": person,
                "post": post,
                "member_type": "당연직" if post else "위촉직",
                "start_date": start,
                "end_date": end,
                "confirmed_by": "간사",
                "confirmed_at": datetime(2024, 7, 1),  # noqa: DTZ001
                **_source(n),
            },
        )
        for n, (person, post, start, end) in enumerate(seats, 1)
    ]


def _vacant() -> list[tuple[str, dict[str, Any]]]:
    """One vacant seat, and one that is held again."""
    return [
        (
            "vacant_seat",
            {
                "vacant_seat_id": n,
                "organization_id": 2,
                "role": "위원",
                "member_type": "위촉직",
                "vacant": n == 1,
                "confirmed_by": "간사",
                "confirmed_at": datetime(2024, 7, 1),  # noqa: DTZ001 - UTC without a zone
                **_source(5),
            },
        )
        for n in (1, 2)
    ]


def _agenda() -> list[tuple[str, dict[str, Any]]]:
    listed = [(1, 1, "의결", "원안가결"), (2, 1, "보고", None), (3, 2, None, None), (4, 4, "의결", None)]
    return [
        (
            "agenda_item",
            {
                "agenda_item_id": n,
                "meeting_id": meeting,
                "number": 1 if n != 2 else 2,
                "title": f"안건 {n}",
                "item_type": kind,
                "presenter": "기획과" if n < 3 else None,
                "result": result,
                **_source(n),
            },
        )
        for n, meeting, kind, result in listed
    ]


def _speeches() -> list[tuple[str, dict[str, Any]]]:
    turns = [(1, "○○○ 위원", 1, None), (2, "간사", None, 2)]
    paragraphs = [(1, 1, "첫 단락"), (1, 2, "둘째 단락"), (2, 1, "마침")]
    notes = [(1, 1, "blank-lines", "{}"), (2, 3, "suspected-ocr", '{"word": "말"}')]
    return [
        *(
            (
                "speech",
                {
                    "speech_id": n,
                    "meeting_id": 1,
                    "position": n,
                    "speaker_label": label,
                    "agenda_item_id": said,
                    "proposed_agenda_item_id": proposed,
                    "kind": "발언요지",
                    "text": "…",
                    **_source(n),
                },
            )
            for n, label, said, proposed in turns
        ),
        *(
            (
                "speech_paragraph",
                {"speech_id": speech, "position": n, "text": text, "first_line": n, "last_line": n},
            )
            for speech, n, text in paragraphs
        ),
        *(
            ("parse_note", {"note_id": n, "version_id": 2, "line": line, "code": code, "note_values": values})
            for n, line, code, values in notes
        ),
    ]
