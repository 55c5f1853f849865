"""Whether a meeting reached its quorum: by a rule that is met, missed, not known and not configured.

Of the sample's meetings 4, 2 and 2 members were present; the one in writing lists nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from data.store import Store
from queries.engine import Engine
from tests.queries import sample
from tests.queries.sample import SLUGS


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("quorum") / "sample.duckdb")
    sample.fill(made)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("rule", "seats", "reached", "missed", "unknown"),
    [
        (None, 5, 0, 0, 0),
        ("위원장이 정한다", 5, 0, 0, 0),
        ("정원의 과반수 출석", 5, 1, 2, 1),
        ("정원의 과반수 출석", 4, 1, 2, 1),
        ("정원의 과반수 출석", 3, 3, 0, 1),
        ("정원의 2분의 1 이상 출석", 4, 3, 0, 1),
        ("정원의 3분의 2 이상 출석", 6, 1, 2, 1),
        ("정원의 3분의 2 이상 출석", 7, 0, 3, 1),
        ("정원의 과반수 출석", None, 0, 0, 4),
        ("재적위원 과반수 출석", 5, 0, 0, 4),
    ],
)
def test_a_meeting_is_judged_by_the_rule_on_record(
    store: Store, rule: str | None, seats: int | None, reached: int, missed: int, unknown: int
) -> None:
    with store.writing() as connection:
        connection.execute(
            "UPDATE organization SET quorum_rule = ?, quorum_citation = ?, member_count = ? WHERE name = ?",
            [rule, "조례 제7조" if rule else None, seats, sample.COMMITTEE],
        )
    engine = Engine(store)
    counted = engine.rows("quorum")[0]
    assert (counted["reached_count"], counted["missed_count"], counted["unknown_count"]) == (
        reached,
        missed,
        unknown,
    )
    assert counted["ruled_count"] == reached + missed + unknown
    assert counted["held_count"] == 4
    listed = [row["slug"] for row in engine.rows("meetings", gap="quorum")]
    assert listed == [SLUGS[3], SLUGS[1], SLUGS[0]][: 3 if missed == 3 else missed]
