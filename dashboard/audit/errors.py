"""What stops an audit as a whole, said so that a person can act on it (``error-<code>`` in the catalogue).

A page that cannot be audited is no exception: it is an error in the report.
"""

from __future__ import annotations

from data.errors import DataError


class AuditError(DataError):
    """The audit could not start, or its report could not be written."""


class BrowserError(AuditError):
    """No browser was found, or it did not start."""
