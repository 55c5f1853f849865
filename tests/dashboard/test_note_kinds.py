"""Notes by what they are about."""

from __future__ import annotations

from dashboard.catalogue import LANGUAGES, has
from dashboard.note_kinds import OTHER, codes, kind_of, kinds


def test_every_code_in_a_group_is_one_that_has_a_sentence() -> None:
    assert len(codes()) > 15
    assert [code for code in sorted(codes()) if not has("ko", f"note-{code}")] == []


def test_every_group_has_a_name_in_both_languages() -> None:
    assert kinds()[-1] == OTHER
    assert all(has(language, f"note-kind-{kind}") for language in LANGUAGES for kind in kinds())


def test_what_disagrees_asks_for_a_person_and_how_it_was_read_does_not() -> None:
    assert kind_of("attendance-count-differs").review
    assert kind_of("agenda-title-differs").name == "titles"
    assert (kind_of("letter-spaced-label").name, kind_of("letter-spaced-label").review) == (OTHER, False)
