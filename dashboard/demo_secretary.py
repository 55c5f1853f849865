"""What the secretary of a demo did after each synthetic meeting: committees' facts, follow-ups carried on.

All of it goes through the acts of the dashboard's own tables, as of days gone by, by an actor whose name says
that it is made up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random
from typing import Any, Final

from data import committee_facts, follow_ups, reviews
from data.acts import Doing, begin
from data.follow_ups import Progress
from data.store import Store
from queries.engine import Engine

Row = dict[str, Any]

_SEATS: Final = 11  # of every synthetic committee
_CITATION: Final = "합성 조례 제7조(회의)"
_RULES: Final = ("정원의 과반수의 출석으로 개의", "정원 3분의 2 이상의 출석으로 개의", None)
_FUNCTIONS: Final = ("심의·의결", "심의·자문", "자문")
_CONFIRMED: Final = 0.85  # of the drafts of a meeting; the newest meetings are left as drafts
_UNREVIEWED_DAYS: Final = 30
_MORNING: Final = time(1)  # 10 in Seoul
_A_BATCH: Final = 40  # acts of one transaction

# Steps of a follow-up: days after the meeting, state, 반영 여부 (of requests), note. Equal steps are one act.
Step = tuple[int, str, str | None, str | None]
_RECEIVED: Final[Step] = (10, "접수", None, None)
_EXAMINED: Final[Step] = (30, "검토 중", "검토 중", "담당 부서 검토 시작(합성)")
_UNDER_WAY: Final[Step] = (45, "추진 중", None, None)
_COURSES: Final[Sequence[tuple[int, Sequence[Step]]]] = (
    (5, (_RECEIVED, _EXAMINED, (75, "완료", "반영", "계획에 반영해 시행(합성)"))),
    (3, (_RECEIVED, _UNDER_WAY, (150, "완료", "일부 반영", "예산 범위에서 시행(합성)"))),
    (2, (_RECEIVED, _EXAMINED, (60, "종결", "미반영", "관련 법령에 맞지 않아 미추진(합성)"))),
    (3, (_RECEIVED, _UNDER_WAY)),
    (2, (_RECEIVED, _EXAMINED)),
    (2, (_RECEIVED,)),
    (1, ()),
)


@dataclass(frozen=True, slots=True)
class _Act:
    """One act of one day on many follow-ups; ``progress`` None: their drafts are confirmed."""

    on: date
    keys: Sequence[int]
    progress: Progress | None = None


def work(store: Store, *, seed: int, until: date, actor: str) -> None:
    """Enter what committees rest on, confirm most follow-ups and carry them on until ``until``."""
    engine = Engine(store)
    committees = engine.rows("committees", as_of=until)
    with store.writing() as connection:
        for place, row in enumerate(committees):
            _enter(
                begin(connection, "enter-committee", actor=actor, origin="demo"), row["committee_id"], place
            )
    random = Random(f"{seed} follow-ups")  # noqa: S311 - no secret
    acts = iter(_acts(engine, random, until))
    while batch := list(islice(acts, _A_BATCH)):
        with store.writing() as connection:
            for one in batch:
                name = "follow-up-record-many" if one.progress else "confirm-many"
                now = datetime.combine(one.on, _MORNING)
                doing = begin(connection, name, actor=actor, origin="demo", now=now)
                if one.progress:
                    follow_ups.record(doing, one.keys, one.progress, seen=_newest(doing))
                else:
                    reviews.decide_all(doing, one.keys)


def _enter(doing: Doing, committee: int, place: int) -> None:
    """Two committees in three have a rule of quorum on record."""
    rule = _RULES[place % len(_RULES)]
    values = {
        "function": _FUNCTIONS[place % len(_FUNCTIONS)],
        "legal_basis": "합성 조례 제2조(설치)",
        "member_count": _SEATS,
        "voting_member_count": _SEATS,
        "quorum_rule": rule,
        "quorum_citation": _CITATION if rule else None,
    }
    committee_facts.enter(doing, committee, values)


def _newest(doing: Doing) -> int:
    row = doing.connection.execute("SELECT coalesce(max(event_id), 0) FROM action_status_event").fetchone()
    return int(row[0]) if row else 0


def _acts(engine: Engine, random: Random, until: date) -> list[_Act]:
    """In the order of days: a week after a meeting its items are confirmed, then they take their courses."""
    by_meeting: defaultdict[str, list[Row]] = defaultdict(list)
    for row in engine.rows("action_items", as_of=until):
        by_meeting[row["slug"]].append(row)
    confirmed: defaultdict[date, list[int]] = defaultdict(list)
    moved: defaultdict[Progress, list[int]] = defaultdict(list)
    for rows in by_meeting.values():
        held = rows[0]["held_on"]
        if held is None or held + timedelta(days=_UNREVIEWED_DAYS) > until:
            continue
        for row in rows:
            if random.random() > _CONFIRMED:
                continue
            confirmed[held + timedelta(days=7)].append(row["follow_up_id"])
            course = random.choices(_COURSES, [weight for weight, _ in _COURSES])[0][1]
            for days, state, uptake, note in course:
                on = held + timedelta(days=days)
                if on <= until:
                    progress = Progress(state, on, uptake if row["kind"] == "request" else None, note)
                    moved[progress].append(row["follow_up_id"])
    acts = [_Act(on, keys) for on, keys in confirmed.items()]
    acts += [_Act(one.on or until, keys, one) for one, keys in moved.items()]
    return sorted(acts, key=lambda one: one.on)
