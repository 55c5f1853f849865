"""Labels that may be told: what names nobody, and never a name."""

from __future__ import annotations

import tomllib
from itertools import product

import pytest

from data.attribution import TABLE, names_nobody, told

WORDS = tomllib.loads(TABLE.read_text(encoding="utf-8"))
NAMES = ["가온", "홍길동", "이동국", "조경원", "박지원", "정보라", "안전희", "노동환", "남궁민수", "사공협"]


@pytest.mark.parametrize("example", WORDS["example"], ids=lambda example: example["label"])
def test_every_example_of_the_table(example: dict[str, object]) -> None:
    assert names_nobody(str(example["label"])) is example["nobody"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_whatever_shape_is_somebody(name: str) -> None:
    posts = ("위원", "위원장", "과장", "팀장", "국장", "담당관", "교수", "간사", "님")
    shapes = ("{name}", "{name} {post}", "{post} {name}", "{name}{post}", "{post}({name})", "○○○, {name}")
    labels = [shape.format(name=name, post=post) for shape, post in product(shapes, posts)]
    assert [label for label in labels if names_nobody(label)] == []


def test_a_name_is_told_only_where_the_class_is_stated() -> None:
    classes = ("공개", None, "부분공개", "비공개")
    assert [told("홍길동 위원", disclosure) for disclosure in classes] == ["홍길동 위원", None, None, None]
    assert [told("○○○ 위원", disclosure) for disclosure in classes] == ["○○○ 위원"] * 4
    assert told(None, "공개") is None
