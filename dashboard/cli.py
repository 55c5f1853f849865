"""Every command, each thin, as the work is in the rooms.

Written here: serve, ingest, roster, demo, parse, query, setup. Taken from their own modules: audit, report,
bundle, backup, restore, trail, export, publish.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dashboard import audit_command, bundling, keeping, reporting
from dashboard.access import LOGIN
from dashboard.console import (
    COULD_NOT,
    FOUND_SOMETHING,
    AsJson,
    Database,
    DatabaseRead,
    print_json,
    say,
    stop,
    t,
    told,
)
from dashboard.site import DEFAULT_DATABASE, DEMO_DATABASE, MINUTES_FOLDER
from data.errors import StoreError

if TYPE_CHECKING:
    from data.store import Store

DEFAULT_PORT = 8501

app = typer.Typer(
    help=t("cli-help"),
    epilog=t("cli-epilog"),
    invoke_without_command=True,
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("audit", help=t("cli-audit-help"))(audit_command.audit)


@app.callback()
def default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        serve()


@app.command(help=t("cli-serve-help"))
@told
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help=t("cli-port-help"))] = DEFAULT_PORT,
    database: Database = str(DEFAULT_DATABASE),
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", envvar="MINUTES_HOST", help=t("cli-host-help"))
    ] = "127.0.0.1",
    login: Annotated[
        Path | None, typer.Option(metavar="FILE", envvar=LOGIN, help=t("cli-login-help"))
    ] = None,
    fill: Annotated[bool, typer.Option("--ingest/--no-ingest", help=t("cli-fill-help"))] = True,
) -> None:
    from dashboard import ingesting, serving
    from data.store import Store

    store = Store(database)
    # A database that cannot be read is told now, not on the first page.
    empty = _is_empty(store)
    if fill and empty:
        say(t("cli-first-ingest", folder=str(MINUTES_FOLDER)))
        ingesting.run([MINUTES_FOLDER], store, t, say)
    serving.serve(
        database,
        port,
        ready=lambda address, access: say(
            f"{t('cli-serving', address=address)}\n{t(f'cli-access-{access.mode}')}"
        ),
        preparing=lambda: say(t("cli-assets-installing")),
        host=host,
        login=login,
    )


def _is_empty(store: Store) -> bool:
    """No database, or one without a document."""
    try:
        return not _documents(store)
    except StoreError as error:
        if error.code == "database-missing":
            return True
        if error.code != "schema-older":
            raise
        with store.writing():
            say(t("cli-migrated", **error.values))
        return not _documents(store)


def _documents(store: Store) -> int:
    from queries.engine import Engine

    return int(Engine(store).rows("document_totals")[0]["document_count"])


@app.command(help=t("cli-ingest-help"))
@told
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", readable=False, help=t("cli-paths-help"))],
    database: Database = str(DEFAULT_DATABASE),
    as_json: AsJson = False,
) -> None:
    from dashboard import ingesting, visitors
    from data.store import Store

    store = Store(database)
    outcomes = ingesting.run(paths, store, t, say, quiet=as_json, actor=visitors.name_of({}))
    if as_json:
        print_json(ingesting.as_json(outcomes, t))
    if not outcomes:
        stop(t("ingest-nothing", paths=", ".join(str(path) for path in paths)))
    failed = sum(1 for outcome in outcomes if outcome.status == "failed")
    if failed:
        raise typer.Exit(COULD_NOT if failed == len(outcomes) else FOUND_SOMETHING)


@app.command(help=t("cli-roster-help"))
@told
def roster(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help=t("cli-roster-file-help"))],
    committee: Annotated[str, typer.Option(metavar="NAME", help=t("cli-committee-help"))],
    valid_from: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help=t("cli-from-help"))
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help=t("cli-apply-help"))] = False,
    actor: Annotated[str | None, typer.Option("--by", metavar="NAME", help=t("cli-by-help"))] = None,
    database: Database = str(DEFAULT_DATABASE),
    as_json: AsJson = False,
) -> None:
    from dashboard import rostering, visitors
    from data.store import Store

    day = valid_from.date() if valid_from else None
    result = rostering.run(
        file, committee, Store(database), day, actor=(actor or visitors.name_of({})) if apply else None
    )
    if as_json:
        print_json(result.as_json(t))
    else:
        for line in result.lines(t):
            say(line)
    if result.roster.problems:
        raise typer.Exit(FOUND_SOMETHING)


@app.command(help=t("cli-demo-help"))
@told
def demo(
    database: Database = str(DEMO_DATABASE),
    meetings: Annotated[int, typer.Option(min=1, max=20_000, help=t("cli-meetings-help"))] = 108,
    seed: Annotated[int, typer.Option(help=t("cli-seed-help"))] = 1,
    mix: Annotated[bool, typer.Option("--mix", help=t("cli-mix-help"))] = False,
) -> None:
    from dashboard import demo as demonstration
    from data.store import Store

    if not demonstration.fill(Store(database), meetings=meetings, seed=seed, mix=mix, t=t, say=say):
        raise typer.Exit(FOUND_SOMETHING)


@app.command(help=t("cli-parse-help"))
@told
def parse(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help=t("cli-file-help"))],
    as_json: AsJson = False,
) -> None:
    from dashboard import parsing

    result = parsing.report(file, t)
    if as_json:
        print_json(result)
    else:
        for line in parsing.lines(result, t):
            say(line)
    if not result["meetings"]:
        stop(t("cli-no-meeting", file=str(file)), FOUND_SOMETHING)


@app.command(help=t("cli-query-help"))
@told
def query(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help=t("cli-name-help"))] = None,
    param: Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help=t("cli-param-help"))] = None,
    output_format: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help=t("cli-format-help"))
    ] = "table",
    database: DatabaseRead = str(DEFAULT_DATABASE),
) -> None:
    from dashboard.reports import csv
    from data.store import Store
    from queries import catalogue
    from queries.answers import records
    from queries.engine import Engine

    if name is None:
        for known in catalogue.names():
            say(f"{known}\n    {catalogue.load(known).sentence}")
            for parameter in catalogue.load(known).parameters:
                optional = "?" if parameter.optional else ""
                say(f"      {parameter.name}={parameter.type}{optional}  {parameter.description}")
        return
    given = {}
    for pair in param or []:
        key, separator, value = pair.partition("=")
        if not separator:
            stop(t("cli-param-shape", pair=pair))
        given[key] = value
    frame = Engine(Store(database)).run(name, **given)
    if output_format == "json":
        print_json(records(frame))
    elif output_format == "csv":
        sys.stdout.buffer.write(csv.write(frame, t))
        sys.stdout.flush()
    else:
        words = frame.astype(object).where(frame.notna(), t("not-recorded"))
        say(words.to_string(index=False) if len(frame) else t("cli-no-rows"))


@app.command(help=t("cli-setup-help"))
@told
def setup(
    browser: Annotated[bool, typer.Option("--browser", help=t("cli-browser-help"))] = False,
) -> None:
    from dashboard import assets
    from dashboard.audit.browser import ensure_browser

    say(t("cli-assets-installed" if assets.install() else "cli-assets-there"))
    if browser:
        say(t("cli-browser-found", path=str(ensure_browser())))


app.command(help=t("cli-report-help"))(told(reporting.report))
app.command(help=t("cli-bundle-help"))(told(bundling.bundle))
for _name in ("backup", "restore", "export", "publish", "trail"):
    app.command(help=t(f"cli-{_name}-help"))(told(getattr(keeping, _name)))


def main() -> None:
    """Run the command line; ends the process with its exit code. A usage mistake is exit code 2."""
    app(prog_name="python -m dashboard")
