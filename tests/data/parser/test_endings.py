"""Endings: styles, acts, and syllables by their final consonant."""

from __future__ import annotations

import pytest

from data.parser.endings import Endings, forms


def test_a_style_stands_for_its_forms() -> None:
    assert {"필요함", "필요합니다", "필요하다"} <= set(forms("필요{함}"))
    assert len(set(forms("{일}{바람}"))) == len(set(forms("{일}"))) * len(set(forms("{바람}")))


@pytest.mark.parametrize(
    ("template", "words", "length"),
    [
        ("필요{함}", "전문가검토가필요합니다", 5),
        ("필요{함}", "필요한예산", 0),
        ("{ㄹ}예정", "하반기에착공할예정", 2),
        ("{ㄹ}예정", "하반기착공예정", 0),
        ("{ㄹ}예정", "예정", 0),
        ("기로", "기로", 2),
        ("기로", "", 0),
    ],
)
def test_length(template: str, words: str, length: int) -> None:
    endings = Endings([template])
    assert endings.length(words) == length
    assert endings.end(words) is (length > 0)


def test_the_longest_counts() -> None:
    assert Endings(["함", "요청함", "을요청함"]).length("자료를요청함") == 3
