"""What an address of a server says, and that nobody is told its password."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.errors import StoreError
from data.postgres.address import read
from data.store import Store


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PGUSER", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MINUTES_FILES", str(tmp_path))


def test_every_part_is_read() -> None:
    address = read("postgresql://ga%40na:p%2Fw@db.example:6543/minutes?sslmode=verify-full")
    assert (address.user, address.password) == ("ga@na", "p/w")
    assert (address.host, address.port, address.database) == ("db.example", 6543, "minutes")
    assert address.tls == "verify-full"


def test_what_is_left_out_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", "one")
    monkeypatch.setenv("PGPASSWORD", "secret")
    address = read("postgresql:///minutes?host=/var/run/postgresql")
    assert (address.user, address.password, address.port) == ("one", "secret", 5432)
    assert address.host == "/var/run/postgresql"


def test_the_password_is_told_to_nobody(tmp_path: Path) -> None:
    store = Store("postgresql://one:s3cret@db.example/minutes")
    assert store.name == "postgresql://one@db.example:5432/minutes"
    assert "s3cret" not in f"{store.path} {read(store.address)!r}"
    assert store.path == tmp_path / "minutes_db.example-5432"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://one:s3cret@db.example",
        "postgresql://db.example/minutes",
        "postgresql://one:s3cret@db.example:port/minutes",
        "postgresql://one:s3cret@db.example/minutes?sslmode=maybe",
        "postgresql://one:s3cret@db.example/minutes?password=s3cret",
        "postgresql://one:s3cret@db.example/a/b",
    ],
)
def test_what_is_no_address_is_told_without_it(address: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store(address)
    assert caught.value.code == "server-address"
    assert "s3cret" not in str(caught.value)


def test_a_server_that_is_not_there_is_told() -> None:
    store = Store("postgresql://one:s3cret@127.0.0.1:1/minutes", timeout=1)
    with pytest.raises(StoreError) as caught, store.reading():
        pass
    assert caught.value.code == "server-unreachable"
    assert "s3cret" not in str(caught.value)
