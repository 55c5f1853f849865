"""The tables on a server: made where there are none, brought to this version, looked at before reading."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from pg8000.native import Connection as Driver

from data import migrations
from data.errors import StoreError
from data.postgres.statements import schema
from data.schema import SCHEMA_VERSION, lacking, whole_schema

# The number that every write raises: by it a dashboard knows that what it remembers no longer holds.
_OF_THE_SERVER: Final = """
CREATE TABLE data_version (version BIGINT NOT NULL);
COMMENT ON TABLE data_version IS 'One row: raised by every transaction that writes';
COMMENT ON COLUMN data_version.version IS 'Differs after every change';
INSERT INTO data_version VALUES (1);
"""
_THERE: Final = """
SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND pg_table_is_visible(oid)
UNION ALL
SELECT relname || '.' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
WHERE relkind = 'r' AND pg_table_is_visible(attrelid) AND attnum > 0 AND NOT attisdropped
"""


def version_of(driver: Driver, name: str) -> int | None:
    """The version of the tables; None where the database is empty.

    StoreError ``database-foreign``, ``schema-newer``, ``schema-unfinished``.
    """
    if driver.run("SELECT to_regclass('schema_version')") == [[None]]:
        others = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        if driver.run(others) != [[0]]:
            raise StoreError("database-foreign", path=name)
        return None
    ((found,),) = driver.run("SELECT max(version) FROM schema_version")
    if not isinstance(found, int):
        raise StoreError("database-foreign", path=name)
    if found > SCHEMA_VERSION:
        raise StoreError("schema-newer", path=name, found=found, known=SCHEMA_VERSION)
    if found == SCHEMA_VERSION:
        there = {row[0] for row in driver.run(_THERE)}
        missing = "data_version" if "data_version" not in there else lacking(there)
        if missing:
            raise StoreError("schema-unfinished", path=name, missing=missing)
    return found


def bring(driver: Driver, found: int | None, name: str) -> None:
    """Make the tables, or bring them to this version, in the caller's transaction."""
    if found == SCHEMA_VERSION:
        return
    if found is None:
        for statement in schema(whole_schema()):
            driver.run(statement)
        driver.run(_OF_THE_SERVER)
        steps = [SCHEMA_VERSION]
    else:
        steps = []
        for version, file in migrations.steps(name, found, SCHEMA_VERSION):
            for statement in schema(file.read_text(encoding="utf-8")):
                driver.run(statement)
            steps.append(version)
    applied = datetime.now(UTC).replace(tzinfo=None)
    for version in steps:
        driver.run("INSERT INTO schema_version VALUES (:version, :applied)", version=version, applied=applied)
