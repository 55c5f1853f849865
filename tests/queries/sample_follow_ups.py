"""Follow-ups of the sample's first meeting (2023-05-10), and what became of them.

1 a draft; 2 asked for, in time and taken up; 3 promised, a month late; 4 promised without a due date, open
on the as-of day (its 종결 was withdrawn, its 완료 is of the next year); 5 rejected.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from tests.queries import sample_acts


def items(source: Callable[[int], dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """Table and row, parents first; ``source`` gives where a row of a line comes from."""
    drafted = [
        (1, "request", "draft", None, None),
        (2, "request", "confirmed", "기획과", date(2024, 1, 31)),
        (3, "commitment", "confirmed", "기획과", date(2024, 1, 31)),
        (4, "commitment", "confirmed", "기획과", None),
        (5, "request", "rejected", None, None),
    ]
    return [
        *(
            (
                "action_item",
                {
                    "action_item_id": n,
                    "meeting_id": 1,
                    "position": n,
                    "kind": kind,
                    "soft": n == 1,
                    "text": f"할 일 {n}",
                    "owner_department": owner,
                    "owner_basis": "printed" if owner else None,
                    "due_date": due,
                    "review_status": review,
                    "reviewed_by": None if review == "draft" else "간사",
                    # In Seoul it was the day after.
                    "reviewed_at": datetime(2023, 5, 31, 20) if n == 4 else None,  # noqa: DTZ001
                    **source(n),
                },
            )
            for n, kind, review, owner, due in drafted
        ),
        *sample_acts.answers(),
    ]


def events() -> list[tuple[str, dict[str, Any]]]:
    """Table and row, parents first."""
    recorded: list[tuple[int, int, str | None, str | None, datetime, str | None, int | None]] = [
        (1, 2, "접수", None, datetime(2023, 6, 1), None, None),  # noqa: DTZ001
        (2, 2, "완료", "반영", datetime(2024, 1, 31, 9), "조례에 반영", None),  # noqa: DTZ001
        (3, 3, "완료", None, datetime(2024, 3, 1), None, None),  # noqa: DTZ001
        (4, 4, "추진 중", None, datetime(2023, 7, 1), None, None),  # noqa: DTZ001
        (5, 4, "종결", None, datetime(2024, 5, 1), "예산 없음", None),  # noqa: DTZ001
        (6, 4, None, None, datetime(2024, 5, 2), None, 5),  # noqa: DTZ001
        (7, 4, "완료", None, datetime(2025, 1, 1), None, None),  # noqa: DTZ001
    ]
    return [
        pair
        for n, item, state, uptake, at, note, withdrawn in recorded
        for pair in (
            (
                "act",
                {
                    "act_id": 20 + n,
                    "name": "follow-up-withdraw" if withdrawn else "follow-up-record",
                    "actor": "간사",
                    "reason": "잘못 적음" if withdrawn else None,
                    "happened_at": at,
                },
            ),
            (
                "action_status_event",
                {
                    "event_id": n,
                    "action_item_id": item,
                    "state": state,
                    "uptake": uptake,
                    "effective_on": at.date(),
                    "note": note,
                    "evidence_url": "https://example.org/ordinance" if uptake else None,
                    "withdraws_event_id": withdrawn,
                    "act_id": 20 + n,
                },
            ),
        )
    ]
