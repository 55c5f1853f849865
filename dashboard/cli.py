"""Commands: serve, ingest, roster, demo, parse, query, audit, setup; thin, as the work is in the rooms."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn, ParamSpec, TypeVar

import typer

from dashboard import keeping, reporting
from dashboard.catalogue import language_of_environment, translator
from dashboard.site import DEFAULT_DATABASE, DEMO_DATABASE, MINUTES_FOLDER
from data.errors import DataError, StoreError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from data.store import Store

P = ParamSpec("P")
R = TypeVar("R")

DONE, FOUND_SOMETHING, COULD_NOT = 0, 1, 2
DEFAULT_PORT = 8501
DEBUG = "MINUTES_DEBUG"

LANGUAGE = language_of_environment(dict(os.environ))
t = translator(LANGUAGE)

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

Database = Annotated[
    str, typer.Option("--database", metavar="ADDRESS", envvar="MINUTES_DATABASE", help=t("cli-database-help"))
]
AsJson = Annotated[bool, typer.Option("--json", help=t("cli-json-help"))]


def _say(text: str) -> None:
    typer.echo(text)
    sys.stdout.flush()


def _stop(sentence: str, code: int = COULD_NOT) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


def _told(command: Callable[P, R]) -> Callable[P, R]:
    """Every failure ends as one sentence on standard error and exit code 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (DataError, QueryError) as error:
            _stop(t(f"error-{error.code}", **error.values))
        except typer.Exit:
            raise
        except BrokenPipeError:
            # Whoever read our output has had enough; nothing is left to be said, nor flushed at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(DONE) from None
        except OSError as error:
            _stop(t("error-output", reason=error.strerror or str(error)))
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            _stop(
                t(
                    "error-unexpected-command",
                    kind=type(error).__name__,
                    reason=str(error)[:200],
                    variable=DEBUG,
                )
            )

    return run


def _print_json(value: Any) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=2, default=str))


@app.callback()
def default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        serve()


@app.command(help=t("cli-serve-help"))
@_told
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help=t("cli-port-help"))] = DEFAULT_PORT,
    database: Database = str(DEFAULT_DATABASE),
    fill: Annotated[bool, typer.Option("--ingest/--no-ingest", help=t("cli-fill-help"))] = True,
) -> None:
    from dashboard import ingesting, serving
    from data.store import Store

    store = Store(database)
    if fill and _is_empty(store):
        _say(t("cli-first-ingest", folder=str(MINUTES_FOLDER)))
        ingesting.run([MINUTES_FOLDER], store, t, _say)
    serving.serve(
        database,
        port,
        ready=lambda address: _say(t("cli-serving", address=address)),
        preparing=lambda: _say(t("cli-assets-installing")),
    )


def _is_empty(store: Store) -> bool:
    """No database, or one without a document."""
    from queries.engine import Engine

    try:
        return Engine(store).run("documents").empty
    except StoreError as error:
        if error.code == "database-missing":
            return True
        raise


@app.command(help=t("cli-ingest-help"))
@_told
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", readable=False, help=t("cli-paths-help"))],
    database: Database = str(DEFAULT_DATABASE),
    as_json: AsJson = False,
) -> None:
    from dashboard import ingesting
    from data.store import Store

    outcomes = ingesting.run(paths, Store(database), t, _say, quiet=as_json)
    if as_json:
        _print_json(ingesting.as_json(outcomes, t))
    if not outcomes:
        _stop(t("ingest-nothing", paths=", ".join(str(path) for path in paths)))
    failed = sum(1 for outcome in outcomes if outcome.status == "failed")
    if failed:
        raise typer.Exit(COULD_NOT if failed == len(outcomes) else FOUND_SOMETHING)


@app.command(help=t("cli-roster-help"))
@_told
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
        _print_json(result.as_json(t))
    else:
        for line in result.lines(t):
            _say(line)
    if result.roster.problems:
        raise typer.Exit(FOUND_SOMETHING)


@app.command(help=t("cli-demo-help"))
@_told
def demo(
    database: Database = str(DEMO_DATABASE),
    meetings: Annotated[int, typer.Option(min=1, max=4500, help=t("cli-meetings-help"))] = 108,
    seed: Annotated[int, typer.Option(help=t("cli-seed-help"))] = 1,
    mix: Annotated[bool, typer.Option("--mix", help=t("cli-mix-help"))] = False,
) -> None:
    from dashboard import demo as demonstration
    from data.store import Store

    if not demonstration.fill(Store(database), meetings=meetings, seed=seed, mix=mix, t=t, say=_say):
        raise typer.Exit(FOUND_SOMETHING)


@app.command(help=t("cli-parse-help"))
@_told
def parse(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help=t("cli-file-help"))],
    as_json: AsJson = False,
) -> None:
    from dashboard import parsing

    result = parsing.report(file, t)
    if as_json:
        _print_json(result)
    else:
        for line in parsing.lines(result, t):
            _say(line)
    if not result["meetings"]:
        _stop(t("cli-no-meeting", file=str(file)), FOUND_SOMETHING)


@app.command(help=t("cli-query-help"))
@_told
def query(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help=t("cli-name-help"))] = None,
    param: Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help=t("cli-param-help"))] = None,
    output_format: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help=t("cli-format-help"))
    ] = "table",
    database: Database = str(DEFAULT_DATABASE),
) -> None:
    from dashboard.reports import csv
    from data.store import Store
    from queries import catalogue
    from queries.engine import Engine, records

    if name is None:
        for known in catalogue.names():
            _say(f"{known}\n    {catalogue.load(known).sentence}")
            for parameter in catalogue.load(known).parameters:
                optional = "?" if parameter.optional else ""
                _say(f"      {parameter.name}={parameter.type}{optional}  {parameter.description}")
        return
    given = {}
    for pair in param or []:
        key, separator, value = pair.partition("=")
        if not separator:
            _stop(t("cli-param-shape", pair=pair))
        given[key] = value
    frame = Engine(Store(database)).run(name, **given)
    if output_format == "json":
        _print_json(records(frame))
    elif output_format == "csv":
        sys.stdout.buffer.write(csv.write(frame, t))
        sys.stdout.flush()
    else:
        words = frame.astype(object).where(frame.notna(), t("not-recorded"))
        _say(words.to_string(index=False) if len(frame) else t("cli-no-rows"))


@app.command(help=t("cli-audit-help"))
@_told
def audit(
    url: Annotated[list[str] | None, typer.Option(metavar="ADDRESS", help=t("cli-url-help"))] = None,
    output: Annotated[Path | None, typer.Option(metavar="DIR", help=t("cli-output-help"))] = None,
    database: Database = str(DEFAULT_DATABASE),
    as_json: AsJson = False,
) -> None:
    from dashboard import auditing

    report = auditing.run(
        url or [], database, output=output, progress=lambda text: typer.echo(text, err=True)
    )
    if as_json:
        _print_json(report.as_json())
    else:
        for line in auditing.summary(report, LANGUAGE):
            _say(line)
    raise typer.Exit(report.exit_code)


@app.command(help=t("cli-setup-help"))
@_told
def setup(
    browser: Annotated[bool, typer.Option("--browser", help=t("cli-browser-help"))] = False,
) -> None:
    from dashboard import assets
    from dashboard.audit.browser import ensure_browser

    _say(t("cli-assets-installed" if assets.install() else "cli-assets-there"))
    if browser:
        _say(t("cli-browser-found", path=str(ensure_browser())))


app.command(help=t("cli-report-help"))(_told(reporting.report))
for _name in ("backup", "restore", "export"):
    app.command(help=t(f"cli-{_name}-help"))(_told(getattr(keeping, _name)))


def main() -> None:
    """Run the command line; ends the process with its exit code. A usage mistake is exit code 2."""
    app(prog_name="python -m dashboard")
