"""What persons did in the sample: an item edited, an act undone, a decision to make again."""

from __future__ import annotations

from datetime import datetime
from typing import Any


def rows() -> list[tuple[str, dict[str, Any]]]:
    """Table and row, parents first."""
    acts: list[tuple[int, str, str, str | None, int | None]] = [
        (11, "edit", "간사", "5월 회의에서 확인", None),
        (12, "confirm-many", "간사", None, None),
        (13, "undo", "과장", None, 12),
        (14, "carry", "system", None, None),
    ]
    corrections = [
        (1, 11, "action_item", 2, "review_status", "draft", "confirmed"),
        (2, 11, "action_item", 2, "text", "할 일", "할 일 2"),
        (3, 12, "action_item", 1, "review_status", "draft", "confirmed"),
        (4, 12, "parse_note", 1, "review_status", "draft", "confirmed"),
        (5, 13, "action_item", 1, "review_status", "confirmed", "draft"),
    ]
    return [
        (
            "person",
            {"person_id": 10, "organization_id": 2, "name": "가 온", "distinction": "옛 표기", "same_as": 1},
        ),
        ("person_pair", {"pair_id": 1, "person_id": 2, "other_person_id": 3, "state": "apart"}),
        ("person_pair", {"pair_id": 2, "person_id": 1, "other_person_id": 3, "state": "open"}),
        *(
            (
                "act",
                {
                    "act_id": n,
                    "name": name,
                    "actor": actor,
                    "reason": reason,
                    "undoes_act_id": undoes,
                    "happened_at": datetime(2024, 7, n),  # noqa: DTZ001
                },
            )
            for n, name, actor, reason, undoes in acts
        ),
        *(
            (
                "correction",
                {
                    "correction_id": n,
                    "act_id": act,
                    "table_name": table,
                    "row_id": row,
                    "column_name": column,
                    "before_value": before,
                    "after_value": after,
                },
            )
            for n, act, table, row, column, before, after in corrections
        ),
        *(
            (
                "recheck",
                {
                    "recheck_id": n,
                    "act_id": 14,
                    "version_id": 2,
                    "table_name": table,
                    "row_id": row,
                    "proposed_row": proposed,
                    "state": state,
                },
            )
            for n, table, row, proposed, state in [
                (1, "action_item", 2, 1, "open"),
                (2, "parse_note", 1, None, "open"),
                (3, "action_item", 3, None, "dismissed"),
            ]
        ),
        (
            "agenda_link",
            {
                "link_id": 1,
                "agenda_item_id": 4,
                "earlier_agenda_item_id": 1,
                "score": 83,
                "review_status": "confirmed",
            },
        ),
    ]


def answers() -> list[tuple[str, dict[str, Any]]]:
    """The request answered twice, one of which a person took back; a rejected request answered by rule."""
    drafted = [
        (1, 2, 3, "개별", "answers.only", "draft"),
        (2, 2, 4, "포괄", "person", "rejected"),
        (3, 5, 4, "포괄", "answers.blanket", "draft"),
    ]
    return [
        (
            "action_answer",
            {
                "answer_id": n,
                "request_id": request,
                "commitment_id": commitment,
                "scope": scope,
                "rule": rule,
                "review_status": review,
                "reviewed_by": None if review == "draft" else "간사",
            },
        )
        for n, request, commitment, scope, rule, review in drafted
    ]


def votes(source: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The first item carried by five to two."""
    return [
        ("vote_event", {"vote_event_id": 1, "agenda_item_id": 1, "result": "원안가결", **source}),
        ("vote_count", {"vote_event_id": 1, "option": "찬성", "value": 5}),
        ("vote_count", {"vote_event_id": 1, "option": "반대", "value": 2}),
    ]
