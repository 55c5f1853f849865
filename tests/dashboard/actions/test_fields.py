"""Each type of input: what it takes, and what it says of the rest."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from starlette.datastructures import Headers, UploadFile

from dashboard.actions import fields
from dashboard.actions.fields import Field, FieldError
from dashboard.catalogue import LANGUAGES, has

TAKEN: list[tuple[Field, list[str], Any]] = [
    (fields.text("t"), ["  말 "], "말"),
    (fields.text("t"), [" "], None),
    (fields.text("t", lines=True), ["한 줄\r\n두 줄"], "한 줄\n두 줄"),
    (fields.integer("n"), ["12"], 12),
    (fields.integer("n"), [""], None),
    (fields.day("d"), ["2024-03-26"], date(2024, 3, 26)),
    (fields.choice("c", ("가", "나")), ["나"], "나"),
    (fields.choice("c", ("가",), required=False), [], None),
    (fields.keys("k"), ["3", "1", "3"], (1, 3)),
    (fields.link("l"), [" https://example.org/안내?a=1&b=2#c "], "https://example.org/안내?a=1&b=2#c"),
    (fields.link("l"), ["HTTP://example.org"], "http://example.org"),
    (fields.link("l"), [], None),
]
REFUSED: list[tuple[Field, list[str], str]] = [
    (fields.text("t", required=True), [" "], "required"),
    (fields.text("t"), ["두\n줄"], "not-printable"),
    (fields.text("t", lines=True), ["가\u202e나"], "not-printable"),
    (fields.text("t"), ["\x00"], "not-printable"),
    (fields.text("t", longest=3), ["네글자임"], "too-long"),
    (fields.text("t"), ["하나", "둘"], "not-text"),
    (fields.integer("n"), ["１２"], "not-a-number"),
    (fields.integer("n"), ["-1"], "not-a-number"),
    (fields.integer("n"), ["9" * 5000], "not-a-number"),
    (fields.integer("n", most=3), ["4"], "out-of-range"),
    (fields.integer("n"), ["9999999999999999999"], "out-of-range"),
    (fields.day("d"), ["2024-02-30"], "not-a-day"),
    (fields.link("l"), ["javascript:alert(1)"], "not-a-link"),
    (fields.link("l"), ["//example.org"], "not-a-link"),
    (fields.link("l"), ["https://"], "not-a-link"),
    (fields.link("l"), ["https://[example.org"], "not-a-link"),
    (fields.link("l"), ["https://example.org/a b"], "not-a-link"),
    (fields.link("l"), ['https://example.org/"><script>'], "not-a-link"),
    (fields.day("d", required=True), [], "required"),
    (fields.choice("c", ("가",)), ["<script>"], "not-a-choice"),
    (fields.keys("k"), [], "none-chosen"),
    (fields.keys("k", most=1), ["1", "2"], "too-many"),
    (fields.keys("k"), ["1; DROP TABLE meeting"], "not-a-number"),
    (fields.files("f", most=1), ["not a file"], "no-file"),
]


@pytest.mark.parametrize(("field", "raw", "value"), TAKEN)
def test_a_value_of_its_type_is_taken(field: Field, raw: list[str], value: Any) -> None:
    assert field.read(raw) == value


@pytest.mark.parametrize(("field", "raw", "code"), REFUSED)
def test_any_other_value_is_refused_in_words(field: Field, raw: list[str], code: str) -> None:
    with pytest.raises(FieldError) as caught:
        field.read(raw)
    assert caught.value.code == code
    assert all(has(language, f"field-{code}") for language in LANGUAGES)


def test_files_are_counted_and_never_stand_for_text() -> None:
    file = UploadFile(file=io.BytesIO(b"x"), filename="가.txt", headers=Headers())
    assert fields.files("f", most=1).read([file]) == (file,)
    with pytest.raises(FieldError, match="too-many"):
        fields.files("f", most=1).read([file, file])
    with pytest.raises(FieldError, match="not-text"):
        fields.text("t").read([file])
