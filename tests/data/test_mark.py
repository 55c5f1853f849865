"""The mark of synthetic minutes: recognised where it stands, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import mark
from data.ingest import ingest
from data.readers import read_text
from data.store import Store
from queries.engine import Engine
from tests.data.real import REAL, put


@pytest.mark.parametrize(
    "text",
    [
        mark.MARK,
        "# 합성 자료: 지어낸 것임",
        "\n\n> **합성 자료**입니다\n회의록",
        "합성자료\n회의록",
        "제1차 위원회\n회의록\n※ 합성 자료",
    ],
)
def test_a_marked_document_is_noted_on_its_line(text: str) -> None:
    document = read_text(text, "minutes.txt")
    assert mark.is_synthetic(document)
    (note,) = document.notes
    assert (note.code, "합성" in document.lines[note.line - 1].text) == ("synthetic-document", True)


@pytest.mark.parametrize(
    "text",
    [
        "제1차 합성생물학위원회 회의록",
        "안건: 합성 자료의 활용 기준",
        "합성 자료집 발간 보고",
        "\n".join([*"가나다라마", mark.MARK]),
    ],
)
def test_words_that_only_look_alike_are_no_mark(text: str) -> None:
    assert not mark.is_synthetic(read_text(text, "minutes.txt"))


def test_the_database_knows_which_documents_are_synthetic(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    marked = put(tmp_path, "made_up.txt", mark.MARK + "\n" + REAL.read_text(encoding="utf-8"))
    assert [one.status for one in ingest([marked, REAL], store)] == ["added", "added"]
    documents = Engine(store).rows("documents")
    assert {row["file_name"]: row["synthetic"] for row in documents} == {
        "made_up.txt": True,
        REAL.name: False,
    }
    assert {row["unassigned_count"] for row in documents} == {0}
