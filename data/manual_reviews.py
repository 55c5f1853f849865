"""What a person decides on an audit's items, and the sign-off of a run; both rest on what the pages held.

A review is of an item on a page and holds as long as the page's content is the same: a run keeps a hash of
each page at rest, and a review the hash that it was made on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Final

from data.acts import ActError, Doing
from data.connection import Connection
from data.rows import Row, insert

VERDICTS: Final = ("준수", "미준수", "해당 없음")
# Acts that change nothing which a page of the audit shows.
WITHOUT_EFFECT: Final = (
    "manual-review",
    "audit-sign-off",
    "audit-accept",
    "audit-withdraw",
    "audit-start",
    "audit-start-web",
    "audit-cancel",
    "stage",
    "discard",
)

PAGES: Final = """
    SELECT p.page, p.content_hash
    FROM audit_page AS p
    JOIN (
        SELECT page, min(audit_page_id) AS first_id
        FROM audit_page
        WHERE run_id = $run AND state = 'rest'
        GROUP BY page
    ) AS rest ON rest.first_id = p.audit_page_id
    ORDER BY p.page
"""
SAMPLE: Final = "SELECT DISTINCT page FROM audit_sample WHERE run_id = $run"
DOUBTED: Final = """
    SELECT no, page FROM audit_verdict
    WHERE run_id = $run AND standard = 'KWCAG 2.2' AND page <> '*' AND verdict = '수동 확인 필요'
"""
NEWEST: Final = """
    SELECT m.kwcag_no, m.page, m.verdict, m.review_id, m.content_hash
    FROM manual_review AS m
    JOIN (
        SELECT max(review_id) AS review_id FROM manual_review GROUP BY kwcag_no, page
    ) AS newest ON newest.review_id = m.review_id
    ORDER BY m.kwcag_no, m.page
"""


def review(
    doing: Doing,
    run_id: int,
    kwcag_no: str,
    pages: Sequence[str],
    *,
    verdict: str,
    note: str,
    technology: str | None,
    evidence: str | None,
) -> int:
    """Write a person's verdict on an item for pages of a run; on how many.

    Raises ActError ``row-missing`` where the run, the item or a page is not there, or was not seen.
    """
    known = dict(doing.connection.execute(PAGES, {"run": run_id}).fetchall())
    item = doing.connection.execute(
        "SELECT 1 FROM audit_verdict WHERE run_id = ? AND standard = 'KWCAG 2.2' AND page = '*' AND no = ?",
        [run_id, kwcag_no],
    ).fetchone()
    if item is None or not pages or any(not known.get(page) for page in pages):
        raise ActError("row-missing")
    rows: list[Row] = [
        {
            "review_id": doing.keys.next("manual_review", "review_id"),
            "act_id": doing.act_id,
            "run_id": run_id,
            "kwcag_no": kwcag_no,
            "page": page,
            "content_hash": known[page],
            "verdict": verdict,
            "note": note,
            "assistive_technology": technology,
            "evidence": evidence,
        }
        for page in pages
    ]
    return insert(doing.connection, "manual_review", rows)


def sign_off(doing: Doing, run_id: int, *, department: str, scope: str) -> str:
    """Sign a run; the hash of what was signed.

    Raises ActError ``row-missing``, ``audit-unseen`` where pages were not audited, ``audit-open`` while an
    item waits for a person, ``audit-stale`` where the run is not the newest or anything changed since.
    """
    connection = doing.connection
    run = connection.execute(
        "SELECT started_at, page_state_count, audited_count FROM audit_run WHERE run_id = ?", [run_id]
    ).fetchone()
    if run is None:
        raise ActError("row-missing")
    started, states, audited = run
    if audited < states:
        raise ActError("audit-unseen")
    if _changed_since(connection, run_id, started):
        raise ActError("audit-stale")
    if open_items(connection, run_id):
        raise ActError("audit-open")
    report_hash = hash_of(connection, run_id)
    row: Row = {
        "sign_off_id": doing.keys.next("audit_sign_off", "sign_off_id"),
        "act_id": doing.act_id,
        "run_id": run_id,
        "department": department,
        "scope": scope,
        "report_hash": report_hash,
    }
    insert(connection, "audit_sign_off", [row])
    return report_hash


def open_items(connection: Connection, run_id: int) -> list[str]:
    """Items of a run that wait for a person: not decided by machine, nor by reviews where a person looks.

    That is on the pages of the sample and on those where a machine could not tell of the item.
    """
    waiting = connection.execute(
        "SELECT no FROM audit_verdict WHERE run_id = ? AND standard = 'KWCAG 2.2' AND page = '*' "
        "AND verdict IN ('자동 점검 이상 없음', '수동 확인 필요') ORDER BY no",
        [run_id],
    ).fetchall()
    pages = dict(connection.execute(PAGES, {"run": run_id}).fetchall())
    decided: dict[str, set[str]] = {}
    for number, page, _, _ in _holding(connection, pages):
        decided.setdefault(number, set()).add(page)
    sample = {page for (page,) in connection.execute(SAMPLE, {"run": run_id}).fetchall()} or set(pages)
    doubted: dict[str, set[str]] = {}
    for number, page in connection.execute(DOUBTED, {"run": run_id}).fetchall():
        doubted.setdefault(number, set()).add(page)
    return [
        number for (number,) in waiting if (sample | doubted.get(number, set())) - decided.get(number, set())
    ]


def hash_of(connection: Connection, run_id: int) -> str:
    """SHA-256 of the run's verdicts, findings, pages and the reviews that hold, in a fixed order."""
    pages = connection.execute(PAGES, {"run": run_id}).fetchall()
    parts = [
        connection.execute(
            "SELECT standard, no, page, verdict, target_count, failed_count, cant_tell_count "
            "FROM audit_verdict WHERE run_id = ? ORDER BY standard, no, page",
            [run_id],
        ).fetchall(),
        connection.execute(
            "SELECT fingerprint, outcome FROM audit_finding WHERE run_id = ? ORDER BY fingerprint, outcome",
            [run_id],
        ).fetchall(),
        pages,
        _holding(connection, dict(pages)),
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _holding(connection: Connection, pages: Mapping[str, str | None]) -> list[tuple[str, str, str, int]]:
    """Item, page, verdict and key of the newest reviews, where the page is as it was."""
    return [
        (number, page, verdict, review_id)
        for number, page, verdict, review_id, content in connection.execute(NEWEST).fetchall()
        if pages.get(page) == content
    ]


def _changed_since(connection: Connection, run_id: int, started: object) -> bool:
    names = ", ".join(f"'{name}'" for name in WITHOUT_EFFECT)
    found = connection.execute(
        f"""
        SELECT 1 FROM audit_run WHERE run_id > ? AND target = 'dashboard'
        UNION ALL SELECT 1 FROM document_version WHERE ingested_at > ?
        UNION ALL SELECT 1 FROM act WHERE happened_at > ? AND name NOT IN ({names})
        """,  # noqa: S608 - names from the code above
        [run_id, started, started],
    ).fetchone()
    return found is not None
