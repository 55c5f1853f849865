"""``backup``, ``restore``, ``trail``, ``export``, ``publish``: the database, its trail, what of it leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dashboard.console import Database, DatabaseRead, t
from dashboard.site import DEFAULT_DATABASE


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t("cli-backup-file-help"))],
    database: DatabaseRead = str(DEFAULT_DATABASE),
) -> None:
    """Write a backup; the dashboard may run. Raises StoreError."""
    from data import copying
    from data.store import Store

    made = copying.backup(Store(database), file)
    typer.echo(t("cli-backed-up", path=str(file), bytes=made["bytes"], sha256=made["sha256"]))


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t("cli-restore-file-help"))],
    database: Database = str(DEFAULT_DATABASE),
) -> None:
    """Put a backup in the database's place; the dashboard may run. Raises StoreError."""
    from data import copying
    from data.store import Store

    store = Store(database)
    restored = copying.restore(file, store)
    made_at = restored.manifest["made_at"]
    if restored.kept is None:
        path = store.name if store.is_served else database
        typer.echo(t("cli-restored-to-nothing", path=path, at=made_at))
    else:
        typer.echo(t("cli-restored", path=database, at=made_at, kept=restored.kept.name))


def trail(database: DatabaseRead = str(DEFAULT_DATABASE)) -> None:
    """Check that the trail is as it was written; the dashboard may run. Raises StoreError."""
    from data import trail as kept
    from data.store import Store

    store = Store(database)
    with store.reading() as cursor:
        found = kept.check(cursor, store.path)
    if found.fault:
        typer.echo(t(f"trail-{found.fault}", act=found.act_id or 0, file=str(kept.trail_file(store.path))))
        raise typer.Exit(1)
    typer.echo(t("trail-holds", count=found.acts, file=str(kept.trail_file(store.path))))


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=t("cli-export-folder-help"))],
    database: DatabaseRead = str(DEFAULT_DATABASE),
) -> None:
    """Write the open data; the dashboard may run. Raises StoreError."""
    from data import open_data
    from data.store import Store

    counts = open_data.export(Store(database), folder)
    typer.echo(t("cli-exported", path=str(folder), tables=len(counts), rows=sum(counts.values())))


def publish(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=t("cli-publish-folder-help"))],
    database: DatabaseRead = str(DEFAULT_DATABASE),
) -> None:
    """Write the public tables for other engines; the dashboard may run. Raises StoreError."""
    from data import publishing
    from data.store import Store

    counts = publishing.publish(Store(database), folder)
    typer.echo(t("cli-published", path=str(folder), tables=len(counts), rows=sum(counts.values())))
