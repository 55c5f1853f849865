"""The real minutes, parsed once, and a way to parse a text written in a test."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.model import Minutes
from data.parser import parse
from data.readers import read, read_text

NAME = "2024-03-26_seoul-smart-city-committee_1"
MINUTES = Path(__file__).parents[3] / "data" / "minutes" / f"{NAME}.txt"

Parse = Callable[[str], Minutes]

HEAD = """2025년 제2차 가람시 물길위원회 회의록

◆ 일 시 : 2025. 4. 9.(수) 10:00~11:30
◆ 장 소 : 시청 3층
◆ 참석위원 : 2명
- 한가람 위원장, 도서진 위원
◆ 회의안건
- (심의) 하천 정비계획(물순환과)
- (보고) 수질 측정 결과(환경과)
□ 위원 발언 내용
"""


@pytest.fixture(scope="session")
def real() -> Minutes:
    return parse(read(MINUTES))


@pytest.fixture(scope="session")
def truth() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (Path(__file__).parent / f"{NAME}.truth.json").read_text(encoding="utf-8")
    )
    return loaded


@pytest.fixture(scope="session")
def parsed() -> Parse:
    """Parse a whole text."""
    return lambda text: parse(read_text(text, "minutes.txt"))


@pytest.fixture(scope="session")
def spoken() -> Parse:
    """Parse speeches under a small head of minutes."""
    return lambda text: parse(read_text(HEAD + text, "minutes.txt"))
