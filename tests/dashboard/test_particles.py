"""Particles after words with and without a final consonant."""

from __future__ import annotations

import pytest

from dashboard.catalogue import text
from dashboard.particles import settle


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("회의을(를) 안건을(를)", "회의를 안건을"),
        ("‘워크’은(는) ‘위원’은(는)", "‘워크’는 ‘위원’은"),
        ("서울(으)로 회의(으)로 안건(으)로", "서울로 회의로 안건으로"),
        ("자문(이)라고 보고(이)라고", "자문이라고 보고라고"),
        ("회의과(와) 안건과(와), 수이(가) 눈이(가)", "회의와 안건과, 수가 눈이"),
        ("8501을(를) 8502을(를) 8507(으)로", "8501을 8502를 8507로"),
        ("report.json을(를)", "report.json을(를)"),
        ("생활이동(통근·통학인구)을(를)", "생활이동(통근·통학인구)를"),
        ("이(가) 혼자", "이(가) 혼자"),
    ],
)
def test_the_particle_fits_the_word(written: str, read: str) -> None:
    assert settle(written) == read


def test_the_catalogue_settles_its_sentences() -> None:
    assert text("ko", "page-failed-title", title="현황") == "현황을 보여 드리지 못했습니다"
    assert text("ko", "page-failed-title", title="회의") == "회의를 보여 드리지 못했습니다"
