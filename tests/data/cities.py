"""A database with one city in it, and the errors of its scopes."""

from __future__ import annotations

import pytest

from data.connection import Connection
from data.errors import StoreError
from data.store import Store


def add_city(connection: Connection, key: int, name: str) -> None:
    connection.execute(
        "INSERT INTO organization (organization_id, name, classification) VALUES (?, ?, 'city')", [key, name]
    )


def names(store: Store) -> list[str]:
    with store.reading() as cursor:
        return [row[0] for row in cursor.execute("SELECT name FROM organization ORDER BY 1").fetchall()]


def error_of_reading(store: Store) -> StoreError:
    with pytest.raises(StoreError) as caught, store.reading():
        pass
    return caught.value


def error_of_writing(store: Store) -> StoreError:
    with pytest.raises(StoreError) as caught, store.writing():
        pass
    return caught.value
