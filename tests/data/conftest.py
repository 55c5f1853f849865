"""What tests of the data room share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.changing import REAL, Minutes


@pytest.fixture
def minutes(tmp_path: Path) -> Minutes:
    """The real minutes, ingested from a file that may change."""
    made = Minutes(tmp_path)
    assert made.ingest(REAL) == "added"
    return made
