"""What can go wrong in the data room, said so that a person can act on it.

The sentence itself lives in the message catalogue, in Korean and English, under
``error-<code>``; the exception carries the code and the values that fill it.

    DataError
    ├── ReadError      a file that cannot be read as minutes (locked, empty, wrong type …)
    ├── ParseError     text in which no minutes were found
    └── StoreError     a database that cannot be opened, locked or written
"""

from __future__ import annotations


class DataError(Exception):
    """Base of every expected failure: a code for the catalogue and the values it names."""

    def __init__(self, code: str, **values: str | int) -> None:
        self.code = code
        self.values = values
        details = ", ".join(f"{key}={value!r}" for key, value in values.items())
        super().__init__(f"{code} ({details})" if details else code)


class ReadError(DataError):
    """The bytes are not a document that can be read."""


class ParseError(DataError):
    """The document was read, but it does not hold minutes."""


class StoreError(DataError):
    """The database could not be opened, leased or written."""
