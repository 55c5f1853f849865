"""Acts of handing documents in: kept for a preview, stored once confirmed, or let go."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from dashboard.actions.act import Act, Done, Given, RefusedError, transaction
from dashboard.actions.fields import day, files, integer, text
from dashboard.roles import Person
from dashboard.staging import MOST_FILES, Staged, Staging, StagingError, safe_name
from data import zone
from data.acts import Doing
from data.errors import DataError, ReadError
from data.ingest import ingest
from data.membership import store_roster
from data.preview import Preview, preview
from data.readers import LIMIT, check_size, read
from data.reading import read_files
from data.roster import Roster, read_roster
from data.store import Store
from data.storing import Outcome, failure

MOST_AT_ONCE: Final = MOST_FILES
LARGEST_FILE: Final = LIMIT
FORM_BYTES: Final = 120 * 1024**2
LONGEST_PASTE: Final = 300_000
PASTED: Final = ("붙여 넣은 글", ".txt")
TABLES: Final = (".csv", ".tsv", ".xlsx")

_WORD = text("batch", required=True, longest=64)


def _stage(store: Store, person: Person, given: Given) -> Done:
    """Keep the files, read each in a process of its own, and note what storing it would change.

    All of them wait afterwards, or none: what is refused would take up room and be seen nowhere.
    """
    uploads = given["files"]
    pasted = given["pasted"]
    if not uploads and not pasted:
        raise RefusedError("no-document")
    staging = Staging(store)
    with staging.together(given["batch"]) as put:
        paths = []
        for one in uploads:
            try:
                check_size(given["size"] or one.size or 0, safe_name(one.filename or ""))
                paths.append(put(one.filename or "", one.file))
            except ReadError as error:
                # Its name alone is kept, to say beside the others why it is not taken.
                path = put(one.filename or "", io.BytesIO())
                staging.tell(path, told(Preview(failure(path, error)), None))
        if pasted:
            name = given["called"] or f"{PASTED[0]} {datetime.now(zone.ZONE):%Y%m%d-%H%M%S}"
            paths.append(put(name + PASTED[1], io.BytesIO(pasted.encode("utf-8"))))
        for parsed in read_files(paths, frozenset(), workers=None):
            found = preview(parsed, store, datetime.now(UTC))
            staging.tell(parsed.path, told(found, _roster(parsed.path)))
    batch = staging.batch(given["batch"])
    waiting = [one for one in batch if is_waiting(one)]
    new, rosters = sum(map(is_new, waiting)), sum(bool(one.told["roster"]) for one in waiting)
    failed = sum(not is_waiting(one) and not one.told.get("stored") for one in batch)
    counts = {"new": new, "same": len(waiting) - new - rosters, "rosters": rosters, "failed": failed}
    return Done("staged", counts, fragment="staged")


def _register(store: Store, person: Person, given: Given) -> Done:
    staging = Staging(store)
    batch = staging.batch(given["batch"])
    # A roster is confirmed by itself, for its committee; what was refused stays refused.
    waiting = [one for one in batch if is_waiting(one) and not one.told["roster"]]
    if not waiting:
        raise RefusedError("staged-gone")
    outcomes = ingest([one.path for one in waiting], store)
    for one, outcome in zip(waiting, outcomes, strict=True):
        _note(staging, one, _outcome(outcome))
    stored = sum(outcome.status in ("added", "updated") for outcome in outcomes)
    failed = sum(outcome.status == "failed" for outcome in outcomes)
    values = {"stored": stored, "failed": failed, "same": len(outcomes) - stored - failed}
    return Done("registered", values, fragment="staged")


def is_waiting(one: Staged) -> bool:
    """Whether a file can be stored and has not been."""
    return not one.told.get("stored") and (one.told["roster"] or one.told["status"] != "failed")


def is_new(one: Staged) -> bool:
    """Whether storing a file would change anything; a roster is confirmed by itself."""
    return is_waiting(one) and not one.told["roster"] and one.told["status"] != "unchanged"


def _discard(store: Store, person: Person, given: Given) -> Done:
    Staging(store).discard(given["batch"])
    return Done("discarded")


def _import_roster(store: Store, person: Person, given: Given) -> Done:
    staging = Staging(store)
    one = _file(staging.batch(given["batch"]), given["file"])
    try:
        roster = read_roster(read(one.path))
    except ReadError as error:
        raise RefusedError("data", {**error.values, "error": error.code}) from error

    def change(doing: Doing, given: Given) -> Done:
        found = store_roster(doing, given["committee"], roster, valid_from=given["since"])
        changed = sum(each.kind != "unchanged" and each.kind != "missing" for each in found)
        values = {"count": changed, "committee": given["committee"]}
        return Done("roster-stored", values, fragment="staged", act_id=doing.act_id)

    done = transaction("import-roster", change)(store, person, given)
    _note(staging, one, {"key": "said-roster-stored", "values": dict(done.values)})
    return done


def _note(staging: Staging, one: Staged, stored: Mapping[str, Any]) -> None:
    """Keep beside a file what was stored; where that fails it is stored all the same."""
    with suppress(StagingError):
        staging.tell(one.path, {**one.told, "stored": dict(stored)})


def _file(batch: list[Staged], number: int) -> Staged:
    for one in batch:
        if one.number == number:
            return one
    raise RefusedError("staged-gone")


def _roster(path: Path) -> Roster | None:
    """The roster that a table is; None for any other file."""
    if path.suffix.lower() not in TABLES:
        return None
    try:
        return read_roster(read(path))
    except DataError:
        return None


def told(found: Preview, roster: Roster | None) -> dict[str, Any]:
    """A preview as it is kept beside its file."""
    return {
        **_outcome(found.outcome),
        "role": found.outcome.role,
        "meetings": [
            {
                "slug": each.slug,
                "committee": each.committee,
                "held_on": each.held_on,
                "session": each.session,
                "counted": each.counted,
                "others": list(each.others),
            }
            for each in found.meetings
        ],
        "evidence": [
            {"value": each.value, "rule": each.rule, "line": each.line, "quote": each.quote}
            for each in found.evidence
            if each.subject == "role"
        ],
        "counts": {table: list(pair) for table, pair in found.counts.items()},
        "fields": {name: list(pair) for name, pair in found.fields.items()},
        "lines": [found.lines_added, found.lines_removed],
        "notes": list(found.notes),
        "roster": roster is not None,
    }


def _outcome(outcome: Outcome) -> Mapping[str, Any]:
    return {
        "status": outcome.status,
        "key": outcome.key,
        "values": dict(outcome.values),
        "slugs": list(outcome.slugs),
    }


ACTS = (
    Act(
        "stage",
        "secretary",
        (
            _WORD,
            files("files", most=MOST_AT_ONCE, required=False),
            text("pasted", longest=LONGEST_PASTE, lines=True),
            text("called", longest=80),
            integer("size"),
        ),
        _stage,
        largest_bytes=FORM_BYTES,
        trail="before",
    ),
    Act("register", "secretary", (_WORD,), _register, trail="before"),
    Act("discard", "secretary", (_WORD,), _discard, trail="before"),
    Act(
        "import-roster",
        "secretary",
        (
            _WORD,
            integer("file", required=True, least=1),
            text("committee", required=True, longest=100),
            day("since"),
        ),
        _import_roster,
    ),
)
