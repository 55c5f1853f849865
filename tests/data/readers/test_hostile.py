"""Whatever is done to a file, a reader gives a document or a refusal that can be said; nothing else."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import catalogue
from data.errors import ReadError
from data.readers import docx, hwp, hwpx, pdf, text, xlsx
from data.readers.media_type import sniff
from tests.data.readers import hostile, made
from tests.data.readers.hostile import ANYWHERE, Harm
from tests.data.readers.printed import HELVETICA, page_of

WORDS = "물길위원회 회의록\n일시 : 2025. 4. 9.\n- 하천 정비계획을 검토해 주기 바람.\n"
PRINTED = "BT /F 9 Tf 11 TL 60 500 Td (Minutes of it) Tj T* (went on.) Tj ET 60 60 99 99 re 80 60 9 9 re S"


@cache
def _sound() -> dict[str, bytes]:
    """One sound file a format, with a table, a list and a header where the format has them."""
    hancom = made.with_hancom(WORDS)
    hancom.add_table(2, 3).set_cell_text(0, 0, "안건")
    hancom.page.set_header(text="머리말")
    return {
        "hwpx": made.saved(hancom, "hwpx"),
        "hwp": made.saved(hancom, "hwp"),
        "docx": made.word(WORDS),
        "pdf": page_of(PRINTED, resources=HELVETICA),
        "text": WORDS.encode("cp949"),
        "xlsx": made.workbook(
            [["성명", "소속", "임기"], ["한가람", "위원장", 2025], ["도서진", "=1+1", None]]
        ),
    }


READERS = {
    "hwpx": hwpx.read,
    "hwp": hwp.read,
    "docx": docx.read,
    "pdf": pdf.read,
    "text": text.read,
    "xlsx": xlsx.read,
}
HARMS: dict[str, tuple[Harm, ...]] = {
    "hwpx": (*ANYWHERE, *[hostile.harmed_archive] * 6),
    "docx": (*ANYWHERE, *[hostile.harmed_archive] * 6),
    "xlsx": (*ANYWHERE, *[hostile.harmed_archive] * 6),
    "hwp": (*ANYWHERE, *[hostile.harmed_records] * 6),
    "pdf": ANYWHERE,
    "text": ANYWHERE,
}


def attempt(form: str, seed: int) -> str:
    """Harm a sound file and read it; ``read`` or the code of the refusal, which the catalogue can say."""
    chance = random.Random(seed)  # noqa: S311 – damage, not secrets
    raw = chance.choice(HARMS[form])(_sound()[form], chance)
    sniff(raw)
    try:
        document = READERS[form](raw, "minutes", "0" * 64)
    except ReadError as error:
        for language in catalogue.LANGUAGES:
            catalogue.text(language, f"error-{error.code}", **error.values)
        return error.code
    whole = "\n".join(line.text for line in document.lines)
    if form != "text":
        assert [whole[line.char_start : line.char_end] for line in document.lines] == whole.split("\n")
    for note in document.notes:
        catalogue.text("ko", f"note-{note.code}", **note.values)
    return "read"


@pytest.mark.parametrize("form", READERS)
@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32))
def test_a_harmed_file_is_read_or_refused(form: str, seed: int) -> None:
    attempt(form, seed)


@pytest.mark.parametrize("form", READERS)
def test_a_sound_file_is_read(form: str) -> None:
    assert READERS[form](_sound()[form], "minutes", "0" * 64).lines
