"""Files that wait: bounded, under safe names, and let go in time."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path

import pytest

from dashboard import staging
from dashboard.staging import Staging, StagingError, is_word, new_word, safe_name
from data.store import Store


@pytest.fixture
def waiting(tmp_path: Path) -> Staging:
    return Staging(Store(tmp_path / "minutes.duckdb"))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("회의록.hwp", "회의록.hwp"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\b.txt", "b.txt"),
        ("a<b>:c|d?.txt", "a_b__c_d_.txt"),
        ("..", "문서"),
        ("", "문서"),
        ("CON.txt", "_CON.txt"),
        ("a\x00\x1fb.txt", "a__b.txt"),
        ("가" * 300 + ".hwp", "가" * 116 + ".hwp"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_batch_holds_its_files_in_their_order_with_what_was_told(waiting: Staging) -> None:
    word = new_word()
    for name in ("b.txt", "a.txt", "b.txt"):
        waiting.tell(waiting.put(word, name, io.BytesIO(name.encode())), {"name": name})
    assert [(one.number, one.path.name, one.told["name"]) for one in waiting.batch(word)] == [
        (1, "b.txt", "b.txt"),
        (2, "a.txt", "a.txt"),
        (3, "b.txt", "b.txt"),
    ]
    waiting.discard(word)
    assert waiting.batch(word) == []


@pytest.mark.parametrize("word", ["", "..", "../x", "a" * 15, "a/b" * 10, "ㄱ" * 20])
def test_no_other_word_reaches_the_files(waiting: Staging, word: str) -> None:
    assert not is_word(word)
    assert waiting.batch(word) == []
    waiting.discard(word)
    with pytest.raises(StagingError, match="staged-gone"):
        waiting.put(word, "a.txt", io.BytesIO(b"x"))


def test_too_many_and_too_large_are_refused_and_leave_nothing(
    waiting: Staging, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "MOST_FILES", 1)
    monkeypatch.setattr(staging, "LIMIT", 10)
    word = new_word()
    with pytest.raises(StagingError, match="too-large"):
        waiting.put(word, "a.txt", io.BytesIO(b"x" * 11))
    waiting.tell(waiting.put(word, "a.txt", io.BytesIO(b"x" * 10)), {})
    with pytest.raises(StagingError, match="staged-too-many"):
        waiting.put(word, "b.txt", io.BytesIO(b"x"))
    monkeypatch.setattr(staging, "MOST_MEGABYTES", 0)
    with pytest.raises(StagingError, match="staged-too-much"):
        waiting.put(new_word(), "b.txt", io.BytesIO(b"x"))
    assert [one.path.read_bytes() for one in waiting.batch(word)] == [b"x" * 10]


def test_what_nobody_came_back_for_is_let_go(waiting: Staging, tmp_path: Path) -> None:
    old, word = new_word(), new_word()
    waiting.tell(waiting.put(old, "a.txt", io.BytesIO(b"x")), {})
    long_ago = time.time() - (staging.KEPT_HOURS + 1) * 3600
    os.utime(tmp_path / "minutes.duckdb.staged" / old, (long_ago, long_ago))
    waiting.put(word, "b.txt", io.BytesIO(b"x"))
    assert [path.name for path in (tmp_path / "minutes.duckdb.staged").iterdir()] == [word]
