"""An audit's results in the formats that others read, one module a format.

``FORMATS`` maps the name on the command line to a file's name and its writer, which takes the report and a
language and gives the file's bytes. Only a person can say that a standard is met, and no format says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dashboard.audit import AuditReport
from dashboard.reports.conformance import earl, junit, kwcag, openacr

Write = Callable[[AuditReport, str], bytes]

FORMATS: Final[dict[str, tuple[str, Write]]] = {
    "kwcag-json": ("kwcag-2.2.json", kwcag.as_json),
    "kwcag-csv": ("kwcag-2.2.csv", kwcag.as_csv),
    "earl": ("earl.jsonld", earl.write),
    "openacr": ("openacr.yaml", openacr.write),
    "junit": ("junit.xml", junit.write),
}
