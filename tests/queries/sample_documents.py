"""Further documents of the sample: a draft of the fourth meeting and a file that nobody can tell yet.

Neither may change a figure: the draft gives way to the minutes, the other is in no figure at all.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any


def rows() -> list[tuple[str, dict[str, Any]]]:
    """Rows that follow the sample's meetings."""
    found: list[tuple[str, dict[str, Any]]] = [
        ("organization", {"organization_id": 3, "name": "견본시 견본위원회", "classification": "committee"}),
        ("organization_same", {"organization_id": 3, "same_as_id": 2, "review_status": "draft"}),
    ]
    for key, (name, role) in enumerate([("견본_초안.txt", "minutes"), ("최종_수정2.txt", "unsure")], 2):
        document = {"document_id": key, "file_name": name, "media_type": "text/plain", "role": role}
        found.append(("document", document))
        version = {
            "version_id": key + 1,
            "document_id": key,
            "version_no": 1,
            "sha256": str(key) * 64,
            "byte_count": 10,
            "line_count": 1,
            "tool_version": "0",
            "ingested_at": datetime(2024, 6, key),  # noqa: DTZ001 - the column holds UTC without a zone
        }
        found.append(("document_version", version))
        line = {"line": 1, "char_start": 0, "char_end": 1, "text": "말", "record": "meeting"}
        found.append(("source_line", {"version_id": key + 1, **line}))
        found += _record(key + 3, key + 1, 4 if role == "minutes" else 5)
    evidence = {
        "version_id": 4,
        "position": 1,
        "subject": "role",
        "value": "minutes",
        "rule": "summary-endings",
        "weight": 1,
        "line": 1,
        "quote": "검토하겠음",
    }
    decision = {
        "decision_id": 1,
        "document_id": 2,
        "slug": "견본-2024-06-12",
        "verdict": "same",
        "act_id": 1,
    }
    act = {
        "act_id": 1,
        "name": "confirm-meeting",
        "actor": "간사",
        "reason": "같은 회의",
        "happened_at": datetime(2024, 7, 3),  # noqa: DTZ001
    }
    return [*found, ("document_evidence", evidence), ("act", act), ("meeting_decision", decision)]


def _record(meeting: int, version: int, number: int) -> list[tuple[str, dict[str, Any]]]:
    source = {"version_id": version, "first_line": 1, "last_line": 1, "quote": "적힌 말", "rule": "견본"}
    return [
        (
            "meeting",
            {
                "meeting_id": meeting,
                "organization_id": 2,
                "slug": "견본-2024-06-12" if number == 4 else "견본-2024-07-01",
                "name": f"제{number}차 견본위원회",
                "session_label": f"제{number}차",
                "status": "passed",
                "minutes_status": "초안",
                "held_on": date(2024, 6, 12) if number == 4 else date(2024, 7, 1),
                "zone": "Asia/Seoul",
                "stated_attendee_count": 1,
                **source,
            },
        ),
        ("record_element", {"meeting_id": meeting, "position": 1, "element": "회의 명칭", "state": "있음"}),
        (
            "attendance",
            {
                "attendance_id": meeting * 10,
                "meeting_id": meeting,
                "position": 1,
                "proposed_person_id": 1,
                "name": "가온",
                "raw_name": "가온",
                "member": True,
                "collective": False,
                "status": "present",
                "basis": "printed",
                **source,
            },
        ),
        (
            "agenda_item",
            {
                "agenda_item_id": meeting * 10,
                "meeting_id": meeting,
                "number": 1,
                "title": "둘째 문서의 안건",
                "item_type": "의결",
                "result": "부결",
                **source,
            },
        ),
        (
            "speech",
            {
                "speech_id": meeting * 10,
                "meeting_id": meeting,
                "position": 1,
                "speaker_label": "○○○ 위원",
                "kind": "발언요지",
                "text": "둘째 문서의 발언",
                **source,
            },
        ),
        (
            "action_item",
            {
                "action_item_id": meeting * 10,
                "meeting_id": meeting,
                "position": 1,
                "kind": "request",
                "soft": False,
                "text": "둘째 문서의 할 일",
                "review_status": "confirmed",
                "reviewed_by": "간사",
                **source,
            },
        ),
    ]
