"""A folder with minutes in every format, some broken: the good ones are stored, the others say why."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import catalogue
from data.ingest import ingest
from data.store import Store
from data.synthetic.formats import written
from tests.data.handmade import rows
from tests.data.readers import made
from tests.data.readers.printed import page_of
from tests.data.real import TEXT

FORMS = {
    "txt": "text/plain",
    "md": "text/markdown",
    "hwpx": "application/hwp+zip",
    "hwp": "application/x-hwp",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
SCAN = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    "/Length 1 >>\nstream\n0\nendstream"
)


def _session(number: int) -> list[str]:
    text = TEXT.replace("제1차", f"제{number}차").replace("1차", f"{number}차")
    return text.replace("2024. 3. 26.(화)", f"2024. {number + 3}. 1.").split("\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made_in = tmp_path / "in"
    made_in.mkdir()
    for number, form in enumerate(FORMS, start=1):
        lines = _session(number)
        if form == "md":
            lines = [line.replace("일 시", "**일 시**").replace("장 소", "**장 소**") for line in lines]
        (made_in / f"minutes-{number}.{form}").write_bytes(written(lines, form))
    locked = bytearray(made.hwp("가"))
    locked[locked.index(b"HWP Document File") + 36] |= 0x4
    (made_in / "locked.hwp").write_bytes(locked)
    scan = page_of("q 595 0 0 842 0 0 cm /I Do Q", resources="/XObject << /I 5 0 R >>", more=SCAN)
    (made_in / "scan.pdf").write_bytes(scan)
    (made_in / "torn.docx").write_bytes(made.word("가")[:-500])
    return made_in


def test_the_good_are_stored_and_the_others_say_why(tmp_path: Path, folder: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    outcomes = {outcome.path.name: outcome for outcome in ingest([folder], store)}
    good = {f"minutes-{number}.{form}" for number, form in enumerate(FORMS, start=1)}
    assert {name for name, outcome in outcomes.items() if outcome.status == "added"} == good
    assert {name: outcome.code for name, outcome in outcomes.items() if name not in good} == {
        "locked.hwp": "distribution-locked",
        "scan.pdf": "pictures-only",
        "torn.docx": "broken-file",
    }
    for outcome in outcomes.values():
        for language in catalogue.LANGUAGES:
            assert catalogue.text(language, outcome.key, **outcome.values)
    assert dict(rows(store, "SELECT media_type, file_name FROM document")) == {
        media_type: f"minutes-{number}.{form}"
        for number, (form, media_type) in enumerate(FORMS.items(), start=1)
    }
    stored = rows(store, "SELECT session_no, count(*) FROM meeting GROUP BY session_no ORDER BY session_no")
    assert stored == [(number, 1) for number in range(1, 7)]
    speeches = rows(store, "SELECT meeting_id, count(*) FROM speech GROUP BY meeting_id")
    assert {count for _, count in speeches} == {28}
    assert rows(store, "SELECT count(*) FROM attendance") == [(6 * 23,)]
