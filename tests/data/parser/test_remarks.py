"""Remarks on the wording: what looks misread, varies or changes, and what must not be remarked on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes

Parse = Callable[[str], Minutes]


def _found(minutes: Minutes, code: str) -> list[dict[str, str | int]]:
    return [note.values for note in minutes.notes if note.code == code]


@pytest.mark.parametrize(
    ("text", "code", "printed"),
    [
        ("스마트 라이프 워크 행사", "suspected-ocr", "워크"),
        ("결과는 불임 참조", "suspected-ocr", "불임"),
        ("생성형 A, 특히 챗봇", "suspected-ocr", "생성형 A"),
        ("경고메세지를 냄", "unusual-spelling", "메세지"),
        ("생활이동^(통근)", "typographic-artefact", "^"),
    ],
)
def test_spelling(spoken: Parse, text: str, code: str, printed: str) -> None:
    (values,) = _found(spoken(f"<간사>\n- {text}\n"), code)
    assert values["printed"] == printed


@pytest.mark.parametrize("text", ["네트워크와 워크숍", "불임 부부 지원", "생성형 AI", "메시지", "2^3"])
def test_right_words_are_left_alone(spoken: Parse, text: str) -> None:
    minutes = spoken(f"<간사>\n- {text}\n")
    for code in ("suspected-ocr", "unusual-spelling", "typographic-artefact"):
        assert _found(minutes, code) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("클 것으로 생각되는 그 태그리스 결제를 추진함.", 1),
        ("분류가 되어 있는데 잘못된 그 분류를 고침.", 0),
        ("그 전략을 세움.", 0),
    ],
)
def test_fillers(spoken: Parse, text: str, count: int) -> None:
    assert len(_found(spoken(f"<간사>\n- {text}\n"), "spoken-filler")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("서명 위원 2명 선출", 1),
        ("서명 위원으로 한가람 위원, 도서진 위원 2명을 선출", 0),
        ("위원 2명 참석", 0),
    ],
)
def test_appointments_without_names(spoken: Parse, text: str, count: int) -> None:
    assert len(_found(spoken(f"<간사>\n- {text}\n"), "appointment-without-names")) == count


def test_style_is_noted_where_it_changes(spoken: Parse) -> None:
    minutes = spoken("<간사>\n- 좋음. 나쁨. 좋습니다. 나쁩니다.\n- 보통임.\n")
    assert [values["now"] for values in _found(minutes, "style-changes")] == ["formal", "noun"]


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("가람시청 물길위원회에 감사드림.", ("가람시청 물길위원회",)),
        ("가람시 물길위원회에 감사드림.", ()),
        ("다른 개인정보보호위원회에서 정함.", ()),
    ],
)
def test_aliases_of_the_committee(spoken: Parse, text: str, alias: tuple[str, ...]) -> None:
    assert spoken(f"<○○○ 위원장>\n- {text}\n").meetings[0].aliases == alias


def test_speakers_off_the_list_are_noted_once(spoken: Parse) -> None:
    minutes = spoken(
        "<정책담당관>\n- 좋음.\n<한가람 위원장>\n- 좋음.\n<정책담당관>\n- 좋음.\n<○○○ 위원>\n- 좋음.\n"
    )
    assert _found(minutes, "speaker-without-attendance") == [{"speaker": "정책담당관"}]
    assert _found(minutes, "speaker-anonymised") == [{"speaker": "○○○ 위원", "count": 1}]


def test_the_text_stays_as_printed(real: Minutes) -> None:
    text = " ".join(p.text for speech in real.meetings[0].speeches for p in speech.paragraphs)
    for printed in (
        "스마트라이프워크",
        "스마트워크라이프",
        "생성형 A, ",
        "챗 gpt",
        "경고메세지",
        "그 태그리스",
        "이동^(",
    ):
        assert printed in text
