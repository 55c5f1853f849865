"""The command ``report``: what is asked on the command line, and the file that answers it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from dashboard.console import LANGUAGE, DatabaseRead, t
from dashboard.site import DEFAULT_DATABASE
from data import zone


def _day_option(flag: str, sentence: str) -> object:
    return typer.Option(flag, formats=["%Y-%m-%d"], metavar="DATE", help=t(sentence))


def report(
    name: Annotated[str, typer.Argument(metavar="NAME", help=t("cli-report-name-help"))],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=t("cli-report-format-help"))
    ] = "pdf",
    output: Annotated[Path, typer.Option(metavar="FILE", help=t("cli-report-output-help"))] = Path(),
    committee: Annotated[
        str | None, typer.Option(metavar="NAME", help=t("cli-report-committee-help"))
    ] = None,
    since: Annotated[datetime | None, _day_option("--from", "cli-report-from-help")] = None,
    until: Annotated[datetime | None, _day_option("--to", "cli-report-to-help")] = None,
    member: Annotated[str | None, typer.Option(metavar="NAME", help=t("cli-report-member-help"))] = None,
    person: Annotated[int | None, typer.Option(metavar="KEY", help=t("cli-report-person-help"))] = None,
    meeting: Annotated[str | None, typer.Option(metavar="SLUG", help=t("cli-report-meeting-help"))] = None,
    run: Annotated[int | None, typer.Option(metavar="RUN", help=t("cli-report-run-help"))] = None,
    language: Annotated[str, typer.Option(metavar="ko|en", help=t("cli-report-language-help"))] = LANGUAGE,
    as_of: Annotated[datetime | None, _day_option("--as-of", "cli-report-as-of-help")] = None,
    database: DatabaseRead = str(DEFAULT_DATABASE),
) -> None:
    """Write one report. Raises DataError and QueryError."""
    from dashboard.audit import files
    from dashboard.reports.asked import Asked
    from dashboard.reports.making import make
    from data.store import Store
    from queries.engine import Engine

    asked = Asked(
        name=name,
        language=language,
        as_of=_day(as_of) or zone.today(),
        committee=committee,
        since=_day(since),
        until=_day(until),
        member=member,
        person=person,
        meeting=meeting,
        run=run,
    )
    made = make(Engine(Store(database)), asked, form)
    path = output / made.name if output.is_dir() else output
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.content)
    rules = len(files.rules(form))
    typer.echo(t("cli-report-written", path=str(path), bytes=len(made.content), rules=rules))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
