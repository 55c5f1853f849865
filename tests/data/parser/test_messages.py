"""Every note, read error and element detail has its sentence in each language, and no sentence is idle."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from dashboard import catalogue
from data import readers
from data.model import Minutes, Note
from data.parser.tables import FOLDER as PARSER
from data.parser.tables import table
from data.readers.media_type import UNSUPPORTED
from tests.data.readers import noted

MEDIA_TYPES = (Path(readers.__file__).parent / "media_types.toml").read_text(encoding="utf-8")
Parse = Callable[[str], Minutes]

# Texts that bring out every note that the real minutes do not.
TEXTS = [
    "점심 차림표\n",
    "물길위원회 회의록\n◆ 장소 : 시청\n◆ 안건\n1. 가나\n<간사>\n- (9호 안건) 없는 안건\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 2. 30. 25:00\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.(월) 18:00~17:00\n◆ 참석위원 : 3명\n- 한가람 위원, 도서진 위원\n",
    "물길위원회 회의록\n\u0007\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 장소 : 시청\n◆ 참석 : 재적 5명 중 7명 참석\n",
    "물길위원회 회의록\n◆ 일시 : 4. 9. 10:00\n◆ 장소 : 시청\n◆ 작성자 : 고은별\n◆ 안건 : 별첨\n",
    "2025년 물길위원회 회의록\n◆ 일시 : 4. 9. 10:00, 시청 회의실\n◆ 방식 : 대면·화상 병행\n"
    "◆ 안건 : 물길 계획, 예산 계획\n",
    "물길위원회 회의록\n(2025. 4. 9. 10:00)\n◆ 장쇼 : 시청\n◆ 안건 : 물길 정비 계획, 물길 예산 보고\n"
    "◆ 회의내용\n잘 진행됨\n(10시 20분)\n",
    "◆ 장소 : 시청\n◆ 안건\n- 가나 계획\n",
    "물길위원회 제2차 회의록\n◆ 회의 : 제3차\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청(9명)\n"
    "◆ 안건\n1. 물길 계획 : 부결\n⇒ 보류\n",
    "물길위원회 제1차 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n"
    "제2차 정기회의 회의록\n◆ 일시 : 2025. 5. 9.\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건\n- (심의) 물길 계획 : 원안가결\n- (심의) 예산 계획\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석위원\n- 한가람 위원, 도서진 위원\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건 : 2건\n- 물길 계획\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석 : 한가람 위원, 끝 11:34, 도서진 위원\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건 : 요금 조정(안)\n◆ 의결결과\n"
    "- 1안 찬성 6명, 2안 찬성 3명\n",
    "물길위원회 회의록\n◆ 일시 : 당초 2025. 4. 2. 2시 → 변경 2025. 4. 9. 2시~3시, 4시~5시\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 7. ~ 4. 9.\n◆ 장소 : 시청\n"
    "시설과장 : 3월에 마치겠습니다. 3월까지 내겠습니다.\n",
    "물길위원회 회의록\n◆ 일시 : 단기 4358년 4월 9일\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석자\n- 위원: 한가람\n- 시: 하수과장\n",
    "물길위원회 이야기\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n",
    "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n시설과장 : 5월에 주민총회를 열겠습니다.\n",
    "물길모임 제2차 운영위원회 회의결과\n • 일시: 2025년 4월 9일\n1. 지난 회의 확인\n • 전원합의로 승인함.\n"
    "3. 논의안건\n3-1. 총회 준비의 건\n • 찬성 4, 반대 1로 가결함.\n",
    "\u1106\u116e\u11af길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n",
]


@pytest.fixture(scope="module")
def notes(real: Minutes, parsed: Parse) -> list[Note]:
    read = [note for document in noted.documents() for note in document.notes]
    return [*real.notes, *(note for text in TEXTS for note in parsed(text).notes), *read]


def _codes_in_source() -> set[str]:
    """Codes that the code or the tables can write down."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PARSER.glob("*.py")))
    found = set(re.findall(r'(?:\.note\(\s*[^,()]*(?:\([^()]*\)[^,()]*)*,\s*|code=)"([a-z][a-z-]+)"', source))
    found |= set(re.findall(r'(?:\.note\(|\.later\(|code=)"([a-z-]+)"', _readers()))
    found |= set(re.findall(r'faults\.append\("([a-z-]+)"\)', source))
    return found | {entry["code"] for entry in table("spelling")["suspected"]}


def _keys(language: str, prefix: str) -> dict[str, set[str]]:
    """Messages of the notes' file that begin so, with the names of their arguments."""
    text = (catalogue.FOLDER / f"notes.{language}.ftl").read_text(encoding="utf-8")
    messages = [entry for entry in FluentParser().parse(text).body if isinstance(entry, ast.Message)]
    return {
        message.id.name: set(re.findall(r"\$([a-z-]+)", text[message.span.start : message.span.end]))
        for message in messages
        if message.id.name.startswith(prefix) and message.span
    }


def test_every_code_of_the_source_was_brought_out(notes: list[Note]) -> None:
    assert {note.code for note in notes} == _codes_in_source()


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_note_has_its_sentence(notes: list[Note], language: str) -> None:
    for note in notes:
        sentence = catalogue.text(language, f"note-{note.code}", **note.values)
        assert sentence
        assert "{" not in sentence


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_no_sentence_is_idle(notes: list[Note], language: str) -> None:
    assert {key.removeprefix("note-") for key in _keys(language, "note-")} == {note.code for note in notes}


@pytest.mark.parametrize("prefix", ["note-", "error-", "element-detail-"])
def test_both_languages_say_the_same_with_the_same_values(prefix: str) -> None:
    assert _keys("ko", prefix) == _keys("en", prefix)
    assert _keys("ko", prefix)


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_element_detail_has_its_sentence(language: str) -> None:
    details = {f"element-detail-{detail}" for detail in table("statutory")["details"]}
    assert set(_keys(language, "element-detail-")) == details
    assert all(catalogue.text(language, detail) for detail in details)


def test_every_read_error_has_its_sentence() -> None:
    raised = set(re.findall(r'ReadError\(\s*"([a-z-]+)"', _readers()))
    raised |= set(re.findall(r'^    "[a-z0-9-]+": "([a-z-]+)",$', _readers(), re.MULTILINE))
    raised |= set(re.findall(r'"error": "([a-z-]+)"', _readers()))
    raised |= set(re.findall(r'^refusal = "([a-z-]+)"$', MEDIA_TYPES, re.MULTILINE)) | {UNSUPPORTED}
    assert {f"error-{code}" for code in raised} == set(_keys("ko", "error-"))


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_kind_of_file_has_its_word(language: str) -> None:
    text = (catalogue.FOLDER / f"notes.{language}.ftl").read_text(encoding="utf-8")
    assert set(re.findall(r"^ +\[([a-z]+)\]", text, re.MULTILINE)) >= set(
        re.findall(r'^kind = "([a-z]+)"$', MEDIA_TYPES, re.MULTILINE)
    )


def _readers() -> str:
    folder = Path(readers.__file__).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
