"""Sentences that are taught with their kind: marked as invented, tagged, and all of them looked at."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.accuracy import sentences
from tests.accuracy.sentences import FOLDER, KINDS

FILES = sorted(FOLDER.glob("*.txt"))


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n")[1:] if line]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_file_says_that_it_is_synthetic_and_tags_each_line(path: Path) -> None:
    assert "합성 자료" in path.read_text(encoding="utf-8").partition("\n")[0]
    for line in lines(path):
        tag, _, words = line.partition(" ")
        assert tag in {*KINDS, "*"}, line
        assert words.strip(), line
        assert tag == "*" or "{" not in words, line


def test_every_sentence_with_a_kind_is_looked_at() -> None:
    found = Counter(kind for section in sentences.read() for _, kind in section.candidates())
    tags = Counter(line[0] for path in FILES for line in lines(path))
    tags.update(kind for path in FILES for kind in re.findall(r"{([rcd]) ", path.read_text(encoding="utf-8")))
    assert {tag: found[KINDS[tag]] >= tags[tag] for tag in "rcd"} == dict.fromkeys("rcd", True)
    assert found[None] > found["request"]


def test_a_cell_has_the_kind_that_its_braces_say(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "# 합성 자료\n. 할 일 | 누가\n* {c 벤치 새로 칠하기} | 시설과에서\n", "utf-8"
    )
    (section,) = sentences.read(tmp_path)
    kinds = [(one.sentence.text, kind) for one, kind in section.candidates()]
    assert kinds == [("벤치 새로 칠하기", "commitment"), ("시설과에서", None)]
