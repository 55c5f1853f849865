"""What was found in page states, kept from run to run: an unchanged page is not examined again.

    keep = Keep(folder, program="…")
    keep.begin(started, tools)           # what a run that was stopped has done by now is there
    keep.resumed(state)                  # of that run, without opening the page
    key, known = keep.recognise(visit)   # of any run, in which the open page looked the same
    keep.put(key, result, facts)

One gzip of JSON a page state, named by what it rests on: the tools, the state and its fingerprint. Only a
state that was seen in full is kept. A file that cannot be read is as good as none.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import time
from base64 import b64decode, b64encode
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any, Final

from dashboard.audit.fingerprint import Digests, of_page, of_state
from dashboard.audit.model import Evidence, Examined, Finding, PageState, StateResult
from dashboard.audit.visit import Visit

RESUMED_WITHIN: Final = timedelta(hours=12)
KEPT_FOR_S: Final = 30 * 24 * 60 * 60
TUPLES: Final = ("wcag", "act")

Facts = dict[str, dict[str, Any]]
Known = tuple[StateResult, Facts]


class Keep:
    """A folder of kept page states, for one run at a time.

    ``program`` stands for all that makes the pages, as far as the caller knows: a run that was stopped is
    taken up where it is the same. ``fresh``: nothing is taken over, though it is kept for the next run.
    """

    def __init__(self, folder: Path, *, program: str, fresh: bool = False) -> None:
        self._folder = folder
        self._journal = folder / "under-way.jsonl"
        self._program = program
        self._fresh = fresh
        self._tools = ""
        self._started = datetime.now(UTC)
        self._done: dict[str, str] = {}
        self._digests = Digests()
        self._lock = Lock()

    def begin(self, started: datetime, tools: str) -> None:
        """Start a run at a time (UTC); a run of the same program and tools that was stopped is taken up."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._started = started
        self._tools = tools
        basis = hashlib.sha256(f"{self._program}\n{tools}".encode()).hexdigest()
        self._journal = self._folder / f"{basis}.under-way.jsonl"
        self._done = {} if self._fresh else self._stopped()
        if not self._done:
            self._journal.write_text(json.dumps({"began": started.isoformat()}), encoding="utf-8")

    def resumed(self, state: PageState) -> Known | None:
        """What the run that was stopped has found in a state."""
        key = self._done.get(of_state(state))
        return self._read(state, key) if key else None

    def recognise(self, visit: Visit) -> tuple[str, Known | None]:
        """What any run has found where the page looked the same to the same tools, and its name.

        The name of a page that cannot be known again is for this run only. Raises PageError.
        """
        state = visit.state
        seen = of_page(visit, self._digests) or f"unknown {self._started.isoformat()}"
        key = hashlib.sha256(f"{self._tools}\n{of_state(state)}\n{seen}".encode()).hexdigest()
        known = None if self._fresh else self._read(state, key)
        if known:
            self._note(state, key)
        return key, known

    def put(self, key: str, result: StateResult, facts: Facts) -> None:
        """Keep what was found, for this run if it is stopped and for later ones."""
        plain = {
            "examined_at": result.examined_at.isoformat() if result.examined_at else None,
            "run": self._started.isoformat(),
            "title": result.title,
            "content_hash": result.content_hash,
            "examined": [_plain(one) for one in result.examined],
            "evidence": {selector: _pictured(one) for selector, one in result.evidence.items()},
            "facts": facts,
        }
        written = self._folder / f"{key}.new"
        written.write_bytes(gzip.compress(json.dumps(plain, ensure_ascii=False).encode(), 5))
        written.replace(self._file(key))
        self._note(result.state, key)

    def end(self) -> None:
        """The run is over and stored: nothing to take up is left; what no run has met for a month goes."""
        self._journal.unlink(missing_ok=True)
        oldest = time.time() - KEPT_FOR_S
        for file in self._folder.iterdir():
            if file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json.gz"

    def _note(self, state: PageState, key: str) -> None:
        # The line end comes first: what a run that was stopped left half written stays a line of its own.
        line = "\n" + json.dumps({"state": of_state(state), "key": key})
        with self._lock, self._journal.open("a", encoding="utf-8") as journal:
            journal.write(line)

    def _stopped(self) -> dict[str, str]:
        """States that a stopped run of the same program and tools has done, if it was not long ago."""
        try:
            head, *lines = self._journal.read_text(encoding="utf-8").splitlines()
            began = datetime.fromisoformat(json.loads(head)["began"])
            if self._started - began > RESUMED_WITHIN:
                return {}
            # A line may be half: a run was stopped as it wrote.
            done = [json.loads(line) for line in lines if line.endswith("}")]
            return {one["state"]: one["key"] for one in done}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _read(self, state: PageState, key: str) -> Known | None:
        file = self._file(key)
        try:
            plain = json.loads(gzip.decompress(file.read_bytes()))
            result = StateResult(
                state=state,
                title=plain["title"],
                content_hash=plain["content_hash"],
                examined=[_examined(one) for one in plain["examined"]],
                evidence={selector: _evidence(one) for selector, one in plain["evidence"].items()},
                examined_at=datetime.fromisoformat(plain["examined_at"]),
                of_run=datetime.fromisoformat(plain["run"]),
            )
            facts: Facts = plain["facts"]
            file.touch()
        except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return result, facts


def _plain(examined: Examined) -> dict[str, Any]:
    return {
        "findings": [asdict(finding) for finding in examined.findings],
        "targets": {rule: sorted(nodes) for rule, nodes in examined.targets.items()},
        "criteria": examined.criteria,
        "document": examined.document,
        "passed": {rule: sorted(seen) for rule, seen in examined.passed.items()},
    }


def _examined(plain: dict[str, Any]) -> Examined:
    return Examined(
        findings=tuple(
            Finding(**{**one, **{name: tuple(one[name]) for name in TUPLES}}) for one in plain["findings"]
        ),
        targets={rule: frozenset(nodes) for rule, nodes in plain["targets"].items()},
        criteria={rule: tuple(numbers) for rule, numbers in plain["criteria"].items()},
        document=plain["document"],
        passed={rule: frozenset((at, text) for at, text in seen) for rule, seen in plain["passed"].items()},
    )


def _pictured(evidence: Evidence) -> dict[str, Any]:
    picture = b64encode(evidence.picture).decode() if evidence.picture else None
    return {**asdict(evidence), "picture": picture}


def _evidence(plain: dict[str, Any]) -> Evidence:
    picture = b64decode(plain["picture"]) if plain["picture"] else None
    return Evidence(**{**plain, "picture": picture})
