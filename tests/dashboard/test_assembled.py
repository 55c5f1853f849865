"""All style sheets and all scripts come as two files, which a browser keeps while they are the same."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request

import pytest

from dashboard.assembled import FOLDER, SCRIPTS, STYLES, Assembled, scripts, styles
from dashboard.components.palette import css_variables

BOTH = [styles(), scripts()]
# Of HTML reports, which are files of their own.
APART = {"report"}


def test_every_file_of_ours_is_in_them() -> None:
    assert {path.stem for path in FOLDER.glob("*.css")} - APART == set(STYLES)
    assert {path.stem for path in FOLDER.glob("*.js")} == set(SCRIPTS)
    assert styles().content.startswith(css_variables())


@pytest.mark.parametrize("file", BOTH, ids=lambda file: file.path)
def test_a_page_names_what_is_served_and_kept(address: str, file: Assembled) -> None:
    with urllib.request.urlopen(f"{address}/", timeout=60) as answer:
        assert file.address in answer.read().decode("utf-8")
    asked = urllib.request.Request(address + file.address, headers={"accept-encoding": "gzip"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        assert gzip.decompress(answer.read()).decode("utf-8") == file.content
        assert "immutable" in answer.headers["cache-control"]
        etag = answer.headers["etag"]
    asked = urllib.request.Request(address + file.path, headers={"if-none-match": etag})
    with pytest.raises(urllib.error.HTTPError, match="304"):
        urllib.request.urlopen(asked, timeout=60)
