"""What pages cost at 20,000 meetings; ``make bench-pages`` prints it and fails above the bound.

The meetings are synthetic: 20 committees over 20 years, each meeting with its roster, an agenda, follow-ups
and the nine elements of its record. A page's script is run without a browser, once with nothing remembered,
then again with its answers remembered; its CPU time is taken.
"""

from __future__ import annotations

import logging
import random
import statistics
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd

from dashboard.components.view import View
from dashboard.pages import agenda, attendance, brief, follow_ups, meeting, overview
from dashboard.pages.page import Page
from data.store import Store
from queries.engine import Engine

MEETINGS = 20_000
COMMITTEES = 20
YEARS = 20
SEATS = 12
ITEMS = 3
FOLLOW_UPS = 4
BOUND_MS = 40.0
ROUNDS = 7
UNTIL = date(2026, 11, 25)
PAGES = (overview.PAGE, brief.PAGE, meeting.PAGE, attendance.PAGE, agenda.PAGE, follow_ups.PAGE)
SCOPES = ({}, {"since": "2026-01-01", "until": "2026-11-25"})
ELEMENTS = (
    "회의 명칭", "개최기관", "일시·장소", "참석자·배석자 명단", "진행 순서", "상정 안건", "발언 요지",
    "결정 사항", "표결 내용",
)  # fmt: skip
PLACES = tuple(
    f"{name}{kind}" for name in "가나다라마바사아자차카타파하" for kind in ("동", "천", "공원", "시장")
)
THINGS = tuple(
    f"{what} {how}"
    for what in (
        "보안등",
        "가로수",
        "보행로",
        "어린이집",
        "도서관",
        "주차장",
        "체육관",
        "쉼터",
        "하수관",
        "전광판",
    )
    for how in ("교체", "설치", "정비", "운영", "안전 점검", "확대", "개방", "이전")
)
ENDINGS = ("계획(안)", "추진상황", "방향", "지원기준(안)", "결과")
SOURCE = {"first_line": 1, "last_line": 1, "quote": "적힌 말", "rule": "합성"}


def fill(store: Store, meetings: int) -> None:
    """Write that many synthetic meetings with what belongs to them."""
    frames = _frames(random.Random(20261125), meetings)  # noqa: S311 - no secret
    with store.writing() as connection:
        for table, rows in frames.items():
            connection.register("frame", pd.DataFrame(rows))
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM frame")
            connection.unregister("frame")


def _frames(chance: random.Random, meetings: int) -> dict[str, list[dict[str, object]]]:
    held = [UNTIL - timedelta(days=chance.randrange(YEARS * 365)) for _ in range(meetings)]
    committee = [n % COMMITTEES for n in range(meetings)]
    now = datetime(2026, 11, 25)  # noqa: DTZ001 - UTC without a zone
    people = [(c, s) for c in range(COMMITTEES) for s in range(SEATS)]
    return {
        "organization": [
            {"organization_id": c + 1, "name": f"견본위원회 {c}", "classification": "committee"}
            for c in range(COMMITTEES)
        ],
        "person": [
            {"person_id": c * SEATS + s + 1, "organization_id": c + 1, "name": f"견본 {c} {s}"}
            for c, s in people
        ],
        "document": [
            {"document_id": n + 1, "file_name": f"{n}.txt", "media_type": "text/plain", "role": "minutes"}
            for n in range(meetings)
        ],
        "document_version": [
            {
                "version_id": n + 1,
                "document_id": n + 1,
                "version_no": 1,
                "sha256": f"{n:064x}",
                "byte_count": 1,
                "line_count": 1,
                "tool_version": "0",
                "synthetic": True,
                "ingested_at": now,
            }
            for n in range(meetings)
        ],
        "membership": [
            {
                "membership_id": c * SEATS + s + 1,
                "organization_id": c + 1,
                "person_id": c * SEATS + s + 1,
                "member_type": "위촉직",
                "start_date": date(2000, 1, 1),
                "confirmed_by": "간사",
                "confirmed_at": now,
                "version_id": 1,
                **SOURCE,
            }
            for c, s in people
        ],
        "meeting": [
            {
                "meeting_id": n + 1,
                "organization_id": committee[n] + 1,
                "slug": f"견본-{n}",
                "name": f"회의 {n}",
                "session_label": f"제{n}차",
                "status": "passed",
                "held_on": held[n],
                "zone": "Asia/Seoul",
                "stated_attendee_count": SEATS - 2,
                "version_id": n + 1,
                **SOURCE,
            }
            for n in range(meetings)
        ],
        "attendance": [
            {
                "attendance_id": n * SEATS + s + 1,
                "meeting_id": n + 1,
                "position": s + 1,
                "proposed_person_id": committee[n] * SEATS + s + 1,
                "name": f"견본 {committee[n]} {s}",
                "raw_name": f"견본 {committee[n]} {s}",
                "member": True,
                "collective": False,
                "status": "present",
                "basis": "printed",
                "version_id": n + 1,
                **SOURCE,
            }
            for n in range(meetings)
            for s in chance.sample(range(SEATS), SEATS - 2)
        ],
        "agenda_item": [
            {
                "agenda_item_id": n * ITEMS + i + 1,
                "meeting_id": n + 1,
                "number": i + 1,
                "title": f"{chance.choice(PLACES)} {chance.choice(THINGS)} {chance.choice(ENDINGS)}",
                "item_type": chance.choice(["심의", "의결", "보고", "자문", None]),
                "presenter": f"부서 {i}",
                "version_id": n + 1,
                **SOURCE,
            }
            for n in range(meetings)
            for i in range(ITEMS)
        ],
        "action_item": [
            {
                "action_item_id": n * FOLLOW_UPS + i + 1,
                "meeting_id": n + 1,
                "position": i + 1,
                "kind": chance.choice(["request", "commitment"]),
                "soft": False,
                "text": f"할 일 {n} {i}",
                "due_date": held[n] + timedelta(days=90) if i % 2 else None,
                "review_status": "confirmed" if i else "draft",
                "reviewed_by": "간사" if i else None,
                "version_id": n + 1,
                **SOURCE,
            }
            for n in range(meetings)
            for i in range(FOLLOW_UPS)
        ],
        "record_element": [
            {
                "meeting_id": n + 1,
                "position": p,
                "element": name,
                "state": "있음" if p < 9 or n % 3 else "기록 없음",
            }
            for n in range(meetings)
            for p, name in enumerate(ELEMENTS, 1)
        ],
    }


def measure(engine: Engine, page: Page, query: dict[str, str]) -> tuple[float, float]:
    """CPU time in ms of a page's script: the first time, and the median once its answers are remembered."""

    def once() -> float:
        view = View(engine, "ko", "light", page.path, {"as_of": UNTIL.isoformat(), **query}, page=page.id)
        begun = time.process_time()
        page.show(view)
        return (time.process_time() - begun) * 1000

    first = once()
    return first, statistics.median(once() for _ in range(ROUNDS))


def main() -> int:
    """Print what each page costs; 1 where a page with remembered answers is above the bound."""
    logging.disable(logging.CRITICAL)
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "minutes.duckdb")
        fill(store, MEETINGS)
        for page in PAGES:
            for query in SCOPES:
                first, again = measure(Engine(store), page, dict(query))
                slow += again > BOUND_MS
                told = "period" if query else "all"
                sys.stdout.write(f"{page.id:12} {told:7} first {first:8.1f} ms, then {again:6.1f} ms\n")
                sys.stdout.flush()
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
