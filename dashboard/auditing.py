"""The audit as a command: which addresses, where the dashboard runs meanwhile, what is said at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from dashboard import audit, audit_keeping, serving
from dashboard.audit import AuditReport, Targets
from dashboard.audit.addresses import choose
from dashboard.audit.errors import AuditError
from dashboard.audit.history import Change, compare, require
from dashboard.audit.kept import Keep
from dashboard.audit.model import IMPACTS, PageFinding, StateResult
from dashboard.audit.stored import load, with_persons
from dashboard.catalogue import translator
from dashboard.reports.asked import Asked
from dashboard.reports.conformance import FORMATS
from dashboard.reports.making import make
from data import acceptances, search_index, zone
from data.errors import StoreError
from data.lease import try_lock
from data.store import Store
from queries.engine import Engine

REPORT_FORMS: Final = ("html", "pdf", "xlsx")


@dataclass(frozen=True, slots=True)
class Teller:
    """Says how far an audit is, on a bar or else a line a page state, and keeps it in ``file`` as JSON."""

    line: Callable[[str], None]
    file: Path | None = None
    bar: Callable[[int, int, str], None] | None = None

    def state(self, done: int, count: int, result: StateResult) -> None:
        state = result.state
        at = f"{state.page} {state.state} {state.width}px {state.theme} {state.language or ''}"
        if self.bar:
            self.bar(done, count, at)
        else:
            self.line(f"{done}/{count} {at}")
        self._keep(
            {
                "done": done,
                "total": count,
                "page": state.page,
                "width": state.width,
                "theme": state.theme,
            }
        )

    def end(self, report: AuditReport) -> None:
        """The last word: the key of the stored run."""
        count = len(report.results)
        self._keep({"done": count, "total": count, "run": report.run_id})

    def _keep(self, told: Mapping[str, str | int | None]) -> None:
        if self.file is None:
            return
        written = self.file.with_name(f"{self.file.name}.new")
        written.write_text(json.dumps(told), encoding="utf-8")
        written.replace(self.file)


def run(
    addresses: Sequence[str],
    database: str | Path,
    *,
    output: Path | None,
    teller: Teller,
    only: Sequence[str] = (),
    fresh: bool = False,
    gate: str | None = None,
) -> AuditReport:
    """Audit other sites' addresses, or with none the dashboard over ``database``, in a process of its own.

    ``only`` narrows the dashboard to pages by their names; ``fresh`` examines those too that have not changed
    since an earlier run; ``gate`` is a proxy that other sites are asked through. Results are stored in the
    database. Raises DataError, ``audit-running`` while another audit of this database runs.
    """
    with _alone(database):
        if addresses:
            targets = audit.of_addresses(addresses)
            # One page at a time: another site is not to be burdened.
            keep = audit_keeping.keep(database, "web", fresh)
            report = _audit(targets, database, output, teller, keep, workers=1, gate=gate)
        else:
            with serving.running(database) as url:
                search_index.update(Store(database))  # pages stand still, and a stopped run finds them again
                targets = _only(audit.of_dashboard(url), only)
                keep = audit_keeping.keep(database, audit_keeping.making_of_pages(database), fresh)
                report = _audit(targets, database, output, teller, keep)
    teller.end(report)
    return with_persons(Store(database), report)


def addresses(
    urls: Sequence[str],
    sitemap: str | None,
    list_file: Path | None,
    limit: int,
    language: str,
    gate: str | None = None,
) -> tuple[Sequence[str], list[str]]:
    """The addresses of other sites to audit, and what is to be said of those that are not.

    None where none was asked for. Raises AuditError.
    """
    if not urls and sitemap is None and list_file is None:
        return (), []
    t = translator(language)
    chosen = choose(urls, sitemap=sitemap, list_file=list_file, limit=limit, gate=gate)
    said = [t("cli-audit-barred", address=url) for url in chosen.barred]
    if chosen.left:
        said.append(t("cli-audit-left", count=chosen.left, limit=limit))
    return chosen.allowed, said


def stored(run: int, database: str | Path) -> AuditReport:
    """A stored run as a report. Raises AuditError ``audit-run-unknown``, StoreError."""
    return load(Store(database), run)


def _audit(
    targets: Targets,
    database: str | Path,
    output: Path | None,
    teller: Teller,
    keep: Keep,
    workers: int = audit.WORKERS,
    gate: str | None = None,
) -> AuditReport:
    return audit.audit(
        targets,
        store=Store(database),
        output=output,
        progress=teller.state,
        workers=workers,
        keep=keep,
        gate=gate,
    )


@contextmanager
def _alone(database: str | Path) -> Iterator[None]:
    """Two audits at once would store results of half the machine each."""
    path = Store(database).path
    path.parent.mkdir(parents=True, exist_ok=True)
    hold = try_lock(path.with_name(f"{path.name}.audit.lock"), shared=False)
    if hold is None:
        raise AuditError("audit-running")
    try:
        yield
    finally:
        hold.release()


def check(formats: Sequence[str], database: str | Path, since: int | None) -> None:
    """Refuse before the long work what cannot be done. Raises AuditError, StoreError."""
    known = [*FORMATS, *REPORT_FORMS]
    unknown = next((name for name in formats if name not in known), None)
    if unknown:
        raise AuditError("audit-format", format=unknown, known=", ".join(known))
    _open(Store(database))
    if since is not None:
        require(Store(database), since)


def _open(store: Store) -> None:
    """Raise StoreError where results could not be stored in the end; a database that is not there is made."""
    try:
        with store.reading():
            pass
    except StoreError as error:
        if error.code != "database-missing":
            raise


def write(
    report: AuditReport, formats: Sequence[str], folder: Path, language: str, database: str | Path
) -> list[Path]:
    """Write the stored report in each format. Raises AuditError ``audit-output``, ReportError."""
    places = []
    for form in formats:
        name, content = _file(report, form, language, database)
        place = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        except OSError as error:
            detail = error.strerror or type(error).__name__
            raise AuditError("audit-output", path=str(place), detail=detail) from error
        places.append(place)
    return places


def _file(report: AuditReport, form: str, language: str, database: str | Path) -> tuple[str, bytes]:
    """A format's file name and bytes; the report for people is made as ``report accessibility`` makes it."""
    if form in FORMATS:
        name, writer = FORMATS[form]
        return name, writer(report, language)
    asked = Asked(
        name="accessibility",
        language=language,
        as_of=report.finished_at.astimezone(zone.ZONE).date(),
        run=report.run_id,
    )
    made = make(Engine(Store(database)), asked, form)
    return made.name, made.content


def change(report: AuditReport, database: str | Path, since: int) -> Change:
    """What is new, mended and still there since a stored run. Raises AuditError, StoreError."""
    return compare(Store(database), report, since)


def accepted(database: str | Path) -> frozenset[str]:
    """Fingerprints of findings that a person accepted and that have not expired. Raises StoreError."""
    with Store(database).reading() as cursor:
        return acceptances.accepted(cursor, zone.today())


def exit_code(
    report: AuditReport,
    fail_on: str,
    changed: Change | None = None,
    accepted: frozenset[str] = frozenset(),
) -> int:
    """2 where something was not audited; 1 where a finding reaches ``fail_on``, of the new ones if compared.

    ``fail_on`` is the least severity of a violation, or ``review`` for whatever a person has to look at too,
    or ``never``. What is ``accepted`` fails nothing, though it is listed and its item is not met.
    """
    if report.errors:
        return 2
    counted = [
        found for found in (changed.new if changed else report.findings) if found.fingerprint not in accepted
    ]
    return int(any(_reaches(found, fail_on) for found in counted))


def _reaches(found: PageFinding, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    if fail_on == "review":
        return True
    reached = IMPACTS[[str(name) for name in IMPACTS].index(fail_on) :]
    return found.finding.outcome == "failed" and found.finding.impact in reached


def _only(targets: Targets, pages: Sequence[str]) -> Targets:
    known = list(dict.fromkeys(state.page for state in targets.states))
    unknown = next((page for page in pages if page not in known), None)
    if unknown:
        raise AuditError("audit-page", page=unknown, known=", ".join(known))
    if not pages:
        return targets
    return replace(targets, states=tuple(state for state in targets.states if state.page in pages))
