"""What every command of the line shares: the language, how it speaks, and how it fails."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Annotated, Any, NoReturn, ParamSpec, TypeVar

import typer

from dashboard.catalogue import language_of_environment, translator
from data.errors import DataError
from queries.catalogue import QueryError

P = ParamSpec("P")
R = TypeVar("R")
Bar = Callable[[int, int, str], None]

DONE, FOUND_SOMETHING, COULD_NOT = 0, 1, 2
# As a shell tells it of SIGINT: 128 and the signal's number.
INTERRUPTED = 130
DEBUG = "MINUTES_DEBUG"

LANGUAGE = language_of_environment(dict(os.environ))
t = translator(LANGUAGE)


def _database(sentence: str) -> Any:
    return typer.Option("--database", metavar="ADDRESS", envvar="MINUTES_DATABASE", help=t(sentence))


# Of commands that may write, and of those that only read.
Database = Annotated[str, _database("cli-database-help")]
DatabaseRead = Annotated[str, _database("cli-database-read-help")]
AsJson = Annotated[bool, typer.Option("--json", help=t("cli-json-help"))]


def say(text: str) -> None:
    """A line on standard output, at once."""
    typer.echo(text)
    sys.stdout.flush()


@contextmanager
def bar(words: str, *, wanted: bool = True) -> Iterator[Bar | None]:
    """A bar on standard error, told how many are done, of how many, and at what; None off a terminal."""
    if not (wanted and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[at]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words, total=None, at="")

        def told(done: int, total: int, at: str) -> None:
            progress.update(task, completed=done, total=total, at=at)

        yield told


def stop(sentence: str, code: int = COULD_NOT) -> NoReturn:
    """A sentence on standard error, and the end."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


def told(command: Callable[P, R]) -> Callable[P, R]:
    """Every failure ends as one sentence on standard error and exit code 2, an interruption with 130."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (DataError, QueryError) as error:
            sentence = t(f"error-{error.code}", **error.values)
            # Pages keep the engine's own words out; who sits at the command line can use them.
            stop(f"{sentence}\n{error.values['reason']}" if error.code == "query-failed" else sentence)
        except typer.Exit:
            raise
        except KeyboardInterrupt:
            stop(t("cli-interrupted"), INTERRUPTED)
        except BrokenPipeError:
            # Whoever read our output has had enough; nothing is left to be said, nor flushed at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(DONE) from None
        except OSError as error:
            stop(t("error-output", reason=error.strerror or str(error)))
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            stop(
                t(
                    "error-unexpected-command",
                    kind=type(error).__name__,
                    reason=str(error)[:200],
                    variable=DEBUG,
                )
            )

    return run


def print_json(value: Any) -> None:
    """A value as JSON on standard output."""
    say(json.dumps(value, ensure_ascii=False, indent=2, default=str))
