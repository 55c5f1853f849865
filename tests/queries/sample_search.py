"""The sample's passages as an index, written by hand: what a search finds does not hang on morphemes here.

Passages 1–3 are the paragraphs of two speeches, 4 the first agenda item, 5–8 follow-ups (8 rejected),
9 an older row of passage 1, 10 one of the draft that gives way to the minutes.
"""

from __future__ import annotations

from typing import Any

TERMS = ("첫", "단락", "둘째", "마침", "안건", "할", "일")
# (passage, kind, refers to, position, speaker, role, department, text, terms)
PASSAGES = (
    (1, "speech", ("speech_id", 1), 1, "○○○ 위원", "위원", None, "첫 단락", ("첫", "단락")),
    (2, "speech", ("speech_id", 1), 2, "○○○ 위원", "위원", None, "둘째 단락", ("둘째", "단락")),
    (3, "speech", ("speech_id", 2), 1, "간사", "간사", None, "마침", ("마침",)),
    (4, "agenda", ("agenda_item_id", 1), 1, None, None, "기획과", "안건 1", ("안건",)),
    (5, "request", ("action_item_id", 1), 1, None, None, None, "할 일 1", ("할", "일")),
    (6, "request", ("action_item_id", 2), 1, None, None, "기획과", "할 일 2", ("할", "일")),
    (7, "commitment", ("action_item_id", 3), 1, None, None, "기획과", "할 일 일", ("할", "일", "일")),
    (8, "request", ("action_item_id", 5), 1, None, None, None, "할 일 5", ("할", "일")),
    (9, "speech", ("speech_id", 1), 1, "○○○ 위원", "위원", None, "첫 단락 단락", ("첫", "단락", "단락")),
    (10, "agenda", (None, None), 1, None, None, None, "안건 단락", ("안건", "단락")),
)
REPLACED = {9}
OTHER_MEETING = {10: 5}


def rows() -> list[tuple[str, dict[str, Any]]]:
    """Rows that follow the sample's speeches, agenda and follow-ups."""
    keys = {term: number for number, term in enumerate(TERMS, 1)}
    found: list[tuple[str, dict[str, Any]]] = [
        ("search_term", {"term_id": key, "term": term}) for term, key in keys.items()
    ]
    for passage, kind, (column, reference), position, speaker, role, department, text, terms in PASSAGES:
        row: dict[str, Any] = {
            "passage_id": passage,
            "meeting_id": OTHER_MEETING.get(passage, 1),
            "kind": kind,
            "position": position,
            "speaker_label": speaker,
            "role": role,
            "department": department,
            "first_line": passage,
            "last_line": passage,
            "text": text,
            "folded": text.replace(" ", ""),
            "term_count": len(terms),
            "replaced": passage in REPLACED,
        }
        found.append(("search_passage", row | ({column: reference} if column else {})))
        for term in dict.fromkeys(terms):
            posting = {
                "term_id": keys[term],
                "passage_id": passage,
                "occurrence_count": terms.count(term),
                "places": " ".join(f"{n}-{n + 1}" for n, each in enumerate(terms) if each == term),
            }
            found.append(("search_posting", posting))
    return found
