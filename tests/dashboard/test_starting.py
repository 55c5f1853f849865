"""What a start must not wait for: heavy modules are loaded by whoever first needs them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.data.real import ROOT

FRAMES = {"pandas", "numpy", "pyarrow"}
# Readers and writers of files, the search's analyser, engines and the browser.
FILES = {"hwpx", "pdfplumber", "docx", "openpyxl", "xlsxwriter", "typst", "pypdf", "icalendar", "kiwipiepy"}
ENGINES = {"psycopg", "pyspark", "playwright", "frictionless"}
SERVED = {"streamlit", "plotly"}


@pytest.mark.parametrize(
    ("script", "late"),
    [
        ("import dashboard.cli", FRAMES | FILES | ENGINES | SERVED),
        ("import queries.engine", FRAMES | FILES | ENGINES | SERVED),
        ("import dashboard.app", FRAMES | FILES | ENGINES),
    ],
)
def test_heavy_modules_are_loaded_late(script: str, late: set[str]) -> None:
    loaded = told(
        f"{script}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    ).stdout.split()
    assert late & set(loaded) == set()


def told(script: str) -> subprocess.CompletedProcess[str]:
    """What a process says of itself."""
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )


def test_who_shows_minutes_does_not_make_the_parser_ready() -> None:
    loaded = told("import dashboard.app, sys\nprint([name for name in sys.modules if 'data.parser' in name])")
    assert "'data.parser'" in loaded.stdout
    assert "'data.parser.minutes'" not in loaded.stdout


def test_what_is_loaded_is_collected_again_afterwards() -> None:
    ended = told("""
import gc
from dashboard import loading
with loading.modules():
    assert not gc.isenabled()
    import duckdb
assert gc.isenabled()
assert gc.get_freeze_count() > 10_000
""")
    # Modules that count at the end what of theirs was never let go find nothing.
    assert (ended.stdout, ended.stderr) == ("", "")
