"""A synthetic archive of as many meetings as one asks for, made by SQL inside the database.

A meeting has 11 attendance rows of 12 seats, 7 agenda items, 30 speeches, 8 follow-ups, one of them answered,
40 lines, 4 notes and the nine elements of its record; a committee has a hundred meetings. Meetings stand in
the order of their days, as archives grow, so a committee's rows lie scattered. Chance is a hash of the keys: the same archive every time.
"""

# ruff: noqa: E501 - a column of a table a line or two
from __future__ import annotations

import re
from datetime import date

from data.database import create_file, open_file
from data.prepared import prepare
from data.store import Store

UNTIL = date(2026, 11, 25)
YEARS = 20
MEETINGS_A_COMMITTEE = 100
SEATS, LISTED, ITEMS, SPEECHES, FOLLOW_UPS = 12, 11, 7, 30, 8
LINES, NOTES = 40, 4
ELEMENTS = (
    "회의 명칭", "개최기관", "일시·장소", "참석자·배석자 명단", "진행 순서", "상정 안건", "발언 요지",
    "결정 사항", "표결 내용",
)  # fmt: skip
_SOURCE = "1 AS first_line, 1 AS last_line, '적힌 말' AS quote, '합성' AS rule"
_DAY = f"DATE '{UNTIL}' - CAST(floor((:meetings - n) * {YEARS * 365} / :meetings) AS INTEGER)"


def _of(names: tuple[str, ...], key: str) -> str:
    """One of the names, by chance."""
    listed = ", ".join(f"'{name}'" for name in names)
    return f"list_extract([{listed}], 1 + CAST(hash({key}) % {len(names)} AS INTEGER))"


PLACES = tuple(
    f"{name}{kind}" for name in "가나다라마바사아자차카타파하" for kind in ("동", "천", "공원", "시장")
)
THINGS = tuple(
    f"{what} {how}"
    for what in (
        "보안등", "가로수", "보행로", "어린이집", "도서관", "주차장", "체육관", "쉼터", "하수관", "전광판",
    )
    for how in ("교체", "설치", "정비", "운영", "안전 점검", "확대", "개방", "이전")
)  # fmt: skip
ENDINGS = ("계획(안)", "추진상황", "방향", "지원기준(안)", "결과")

# Table by table in the order of their references: n counts meetings, c committees, s within.
_ROWS: dict[str, str] = {
    "organization": """
        SELECT c AS organization_id, '견본위원회 ' || lpad(c::VARCHAR, 5, '0') AS name, 'committee' AS classification,
          CASE WHEN c % 2 = 0 THEN '정원의 과반수 출석' END AS quorum_rule, CASE WHEN c % 2 = 0 THEN '견본 조례 제1조' END AS quorum_citation,
          :seats AS member_count, CASE WHEN c % 3 = 0 THEN '견본 조례 제2조' END AS records_citation
        FROM range(1, :committees + 1) AS r(c)""",
    "person": """
        SELECT (c - 1) * :seats + s AS person_id, c AS organization_id, '견본 ' || c || ' ' || s AS name
        FROM range(1, :committees + 1) AS r(c), range(1, :seats + 1) AS q(s)""",
    "act": """
        SELECT n AS act_id, 'follow-up-record' AS name, '간사' AS actor, TIMESTAMP '2026-11-25' AS happened_at
        FROM range(1, :meetings + 1) AS r(n)""",
    "document": """
        SELECT n AS document_id, n || '.txt' AS file_name, 'text/plain' AS media_type, 'minutes' AS role
        FROM range(1, :meetings + 1) AS r(n)""",
    "document_version": """
        SELECT n AS version_id, n AS document_id, 1 AS version_no, lpad(n::VARCHAR, 64, '0') AS sha256, 1 AS byte_count,
          :lines AS line_count, :lines * 3 // 10 AS blank_count, '0' AS tool_version, TRUE AS synthetic, TIMESTAMP '2026-11-25' AS ingested_at
        FROM range(1, :meetings + 1) AS r(n)""",
    "membership": f"""
        SELECT (c - 1) * :seats + s AS membership_id, c AS organization_id, (c - 1) * :seats + s AS person_id,
          '위촉직' AS member_type, DATE '2000-01-01' AS start_date, '간사' AS confirmed_by,
          TIMESTAMP '2026-11-25' AS confirmed_at, 1 AS version_id, {_SOURCE}
        FROM range(1, :committees + 1) AS r(c), range(1, :seats + 1) AS q(s)""",
    "meeting": f"""
        SELECT n AS meeting_id, 1 + n % :committees AS organization_id, '견본-' || n AS slug, '회의 ' || n AS name,
          '제' || n || '차' AS session_label, 'passed' AS status, {_DAY} AS held_on, 'Asia/Seoul' AS zone,
          :listed AS stated_attendee_count, n AS version_id, {_SOURCE}
        FROM range(1, :meetings + 1) AS r(n)""",
    "attendance": f"""
        SELECT (n - 1) * :listed + s AS attendance_id, n AS meeting_id, s AS position,
          (n % :committees) * :seats + 1 + (n + s) % :seats AS proposed_person_id,
          '견본 ' || (1 + n % :committees) || ' ' || (1 + (n + s) % :seats) AS name, name AS raw_name,
          TRUE AS member, FALSE AS collective,
          CASE WHEN hash(n * 100 + s) % 40 = 0 THEN 'excused' ELSE 'present' END AS status,
          'printed' AS basis, n AS version_id, {_SOURCE}
        FROM range(1, :meetings + 1) AS r(n), range(1, :listed + 1) AS q(s)""",
    "agenda_item": f"""
        SELECT (n - 1) * :items + s AS agenda_item_id, n AS meeting_id, s AS number,
          {_of(PLACES, "n * 7 + s")} || ' ' || {_of(THINGS, "n * 11 + s")} || ' ' || {_of(ENDINGS, "n * 13 + s")} AS title,
          {_of(("심의", "의결", "보고", "자문"), "n * 17 + s")} AS item_type, '부서 ' || s AS presenter,
          CASE WHEN s % 2 = 0 THEN '원안 가결' END AS result, n AS version_id, {_SOURCE}
        FROM range(1, :meetings + 1) AS r(n), range(1, :items + 1) AS q(s)""",
    "speech": f"""
        SELECT (n - 1) * :speeches + s AS speech_id, n AS meeting_id, s AS position, '○○○ 위원' AS speaker_label,
          '발언요지' AS kind, {_of(PLACES, "n * 19 + s")} || ' ' || {_of(THINGS, "n * 23 + s")} || ' 필요함' AS text,
          n AS version_id, {_SOURCE}
        FROM range(1, :meetings + 1) AS r(n), range(1, :speeches + 1) AS q(s)""",
    "action_item": f"""
        SELECT (n - 1) * :follow_ups + s AS action_item_id, n AS meeting_id, s AS position,
          CASE WHEN s % 2 = 0 THEN 'request' ELSE 'commitment' END AS kind, FALSE AS soft, '할 일 ' || n || ' ' || s AS text,
          '부서 ' || s AS owner_department, 'printed' AS owner_basis,
          CASE WHEN s % 2 = 0 THEN {_DAY} + 90 END AS due_date,
          CASE WHEN s % 4 = 0 THEN 'draft' ELSE 'confirmed' END AS review_status,
          CASE WHEN s % 4 = 0 THEN NULL ELSE '간사' END AS reviewed_by, n AS version_id, {_SOURCE}
        FROM range(1, :meetings + 1) AS r(n), range(1, :follow_ups + 1) AS q(s)""",
    # Of every confirmed follow-up that can be, half are closed, a quarter under way.
    "action_status_event": f"""
        SELECT row_number() OVER (ORDER BY n, s) AS event_id, (n - 1) * :follow_ups + s AS action_item_id,
          CASE WHEN hash(n * 29 + s) % 4 < 2 THEN '완료' ELSE '추진 중' END AS state,
          CASE WHEN s % 2 = 0 AND hash(n * 31 + s) % 2 = 0 THEN '반영' END AS uptake,
          least({_DAY} + CAST(hash(n * 37 + s) % 200 AS INTEGER), DATE '{UNTIL}') AS effective_on, n AS act_id
        FROM range(1, :meetings + 1) AS r(n), range(1, :follow_ups + 1) AS q(s)
        WHERE s % 4 <> 0 AND hash(n * 29 + s) % 4 < 3""",
    "action_answer": """
        SELECT n AS answer_id, (n - 1) * :follow_ups + 2 AS request_id, (n - 1) * :follow_ups + 1 AS commitment_id,
          '개별' AS scope, 'answers.only' AS rule, 'draft' AS review_status
        FROM range(1, :meetings + 1) AS r(n)""",
    # Of ten lines three are blank; one in two hundred went nowhere.
    "source_line": """
        SELECT n AS version_id, s AS line, s * 50 AS char_start, s * 50 + 45 AS char_end,
          CASE WHEN s % 10 < 3 THEN '' ELSE '줄 ' || n || ' ' || s || ' 견본 문장 하나가 적혀 있음' END AS text,
          CASE WHEN s % 10 < 3 OR (s = 39 AND n % 5 = 0) THEN NULL WHEN s % 10 = 9 THEN 'note' ELSE 'speech' END AS record
        FROM range(1, :meetings + 1) AS r(n), range(1, :lines + 1) AS q(s)""",
    "parse_note": """
        SELECT (n - 1) * :notes + s AS note_id, n AS version_id, s AS line, '{}' AS note_values,
          list_extract(['no-place-found', 'no-end-found', 'no-committee-found', 'markdown-signs'], s) AS code,
          CASE WHEN (n + s) % 3 = 0 THEN 'confirmed' ELSE 'draft' END AS review_status,
          CASE WHEN (n + s) % 3 = 0 THEN '간사' END AS reviewed_by
        FROM range(1, :meetings + 1) AS r(n), range(1, :notes + 1) AS q(s)""",
    "record_element": f"""
        SELECT n AS meeting_id, s AS position, list_extract([{", ".join(f"'{name}'" for name in ELEMENTS)}], s) AS element,
          CASE WHEN s < 9 OR n % 3 > 0 THEN '있음' ELSE '기록 없음' END AS state
        FROM range(1, :meetings + 1) AS r(n), range(1, 10) AS q(s)""",
}  # fmt: skip


def fill(store: Store, meetings: int, *, without: frozenset[str] = frozenset()) -> None:
    """Write that many meetings with what belongs to them, but for the tables of ``without``."""
    sizes = {
        "meetings": meetings,
        "committees": max(1, meetings // MEETINGS_A_COMMITTEE),
        "seats": SEATS,
        "listed": LISTED,
        "items": ITEMS,
        "speeches": SPEECHES,
        "follow_ups": FOLLOW_UPS,
        "lines": LINES,
        "notes": NOTES,
    }
    # So many rows are not watched one by one: what is prepared is made at the end.
    create_file(store.path)
    connection = open_file(store.path, read_only=False)
    try:
        for table, sql in _ROWS.items():
            if table not in without:
                connection.execute(f"INSERT INTO {table} BY NAME {_bound(sql, sizes)}")
        prepare(connection)
    finally:
        connection.close()


def _bound(sql: str, sizes: dict[str, int]) -> str:
    return re.sub(r":(\w+)", lambda found: str(sizes.get(found[1], found[0])), sql)
