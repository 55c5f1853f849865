"""The command ``audit``: the dashboard, other addresses, or published test cases to measure with."""

from __future__ import annotations

import signal
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from dashboard.console import DONE, LANGUAGE, AsJson, Database, bar, print_json, say, t, told
from dashboard.site import DEFAULT_DATABASE

OUTPUT: Final = Path("var/audit")


class FailOn(StrEnum):
    """From which finding on the command ends with 1."""

    critical = "critical"
    serious = "serious"
    moderate = "moderate"
    minor = "minor"
    review = "review"
    never = "never"


@told
def audit(
    url: Annotated[list[str] | None, typer.Option(metavar="ADDRESS", help=t("cli-url-help"))] = None,
    sitemap: Annotated[str | None, typer.Option(metavar="ADDRESS", help=t("cli-sitemap-help"))] = None,
    list_file: Annotated[Path | None, typer.Option("--list", metavar="FILE", help=t("cli-list-help"))] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help=t("cli-limit-help"))] = 50,
    public_only: Annotated[bool, typer.Option("--public-only", help=t("cli-public-only-help"))] = False,
    only: Annotated[list[str] | None, typer.Option(metavar="PAGE", help=t("cli-only-help"))] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help=t("cli-fresh-help"))] = False,
    output: Annotated[Path | None, typer.Option(metavar="DIR", help=t("cli-output-help"))] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAT", help=t("cli-audit-format-help"))
    ] = None,
    fail_on: Annotated[FailOn, typer.Option(help=t("cli-fail-on-help"))] = FailOn.minor,
    changed_since: Annotated[int | None, typer.Option(metavar="RUN", help=t("cli-since-help"))] = None,
    run: Annotated[int | None, typer.Option(metavar="RUN", help=t("cli-run-help"))] = None,
    progress: Annotated[Path | None, typer.Option(metavar="FILE", help=t("cli-progress-help"))] = None,
    cases: Annotated[Path | None, typer.Option(metavar="FILE", help=t("cli-cases-help"))] = None,
    database: Database = str(DEFAULT_DATABASE),
    as_json: AsJson = False,
) -> None:
    """Audit, say what was found, and end with 0, 1 or 2."""
    if cases is not None:
        _measure(cases, as_json=as_json)
    from dashboard import audit_summary, auditing
    from dashboard.audit import gate

    if formats and output is None:
        output = OUTPUT
    auditing.check(formats or [], database, changed_since)
    if run is not None:
        report = auditing.stored(run, database)
    else:
        _end_when_asked()
        with gate.opened() if public_only else nullcontext() as way:
            found, unaudited = auditing.addresses(url or [], sitemap, list_file, limit, LANGUAGE, way)
            for line in unaudited:
                _progress(line)
            with bar(t("cli-audit-progress"), wanted=not as_json) as shown:
                teller = auditing.Teller(_progress, progress, shown)
                report = auditing.run(
                    found, database, output=output, teller=teller, only=only or [], fresh=fresh, gate=way
                )
    changed = None if changed_since is None else auditing.change(report, database, changed_since)
    written = auditing.write(report, formats or [], output or OUTPUT, LANGUAGE, database)
    if as_json:
        print_json(report.as_json())
    else:
        for line in audit_summary.summary(report, LANGUAGE):
            say(line)
        for line in audit_summary.changes(changed, LANGUAGE) if changed else ():
            say(line)
        for place in written:
            say(t("cli-audit-written", path=str(place)))
    raise typer.Exit(auditing.exit_code(report, fail_on, changed, auditing.accepted(database)))


def _measure(file: Path, *, as_json: bool) -> None:
    from dashboard import measuring
    from dashboard.audit.measure import as_json as plain

    said = measuring.run(file, progress=_progress)
    if as_json:
        print_json(plain(said))
    else:
        for line in measuring.table(said, LANGUAGE):
            say(line)
    raise typer.Exit(DONE)


def _end_when_asked() -> None:
    """Being asked to end (SIGTERM) is as being interrupted: what was started is ended in order."""

    def interrupt(number: int, frame: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


def _progress(text: str) -> None:
    typer.echo(text, err=True)
