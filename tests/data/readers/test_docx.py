"""Word documents: lists, tables, boxes, notes, tracked changes, pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.errors import ReadError
from data.model import Document
from data.readers import docx
from tests.data.readers.made import word_parts, wordml, zipped


def _read(body: str, **parts: str) -> Document:
    return docx.read(zipped(word_parts(body, **parts)), "minutes.docx", "0" * 64)


def _p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _listed(text: str, number: int, depth: int = 0) -> str:
    return _p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def _table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _tc(*texts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(_p, texts))}</w:tc>"


def _texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def _notes(document: Document) -> list[tuple[int, str]]:
    return [(note.line, note.code) for note in document.notes]


LEVELS = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for at, (form, text) in enumerate(
        [("decimal", "%1."), ("ganada", "%2."), ("decimalEnclosedCircle", "%3")]
    )
)
NUMBERING = wordml(
    "numbering",
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="\uf0a7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>",
)
STYLES = wordml(
    "styles",
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>',
)


def test_numbers_kept_outside_the_text_are_printed() -> None:
    body = (
        _listed("안건", 1)
        + _listed("하나", 1, 1)
        + _listed("둘", 1, 1)
        + _listed("작게", 1, 2)
        + _listed("결과", 1)
        + _listed("처음", 1, 1)
        + _listed("점", 2)
        + _listed("일곱", 3)
        + _p("문체", '<w:pStyle w:val="own"/>')
        + _p("돈다", '<w:pStyle w:val="loop"/>')
        + _listed("없는 목록", 99)
    )
    assert _texts(_read(body, numbering=NUMBERING, styles=STYLES)) == [
        "1. 안건",
        "가. 하나",
        "나. 둘",
        "① 작게",
        "2. 결과",
        "가. 처음",
        "▪ 점",
        "7. 일곱",
        "▪ 문체",
        "돈다",
        "없는 목록",
    ]


def test_rows_merged_cells_and_tables_in_tables() -> None:
    merged = _tc("참석", properties='<w:vMerge w:val="restart"/>')
    going_on = _tc("", properties="<w:vMerge/>")
    wide = _tc("제1차 회의록", properties='<w:gridSpan w:val="3"/>')
    inner = "<w:tc>" + _table(_tc("심의") + _tc("가나"), _tc("보고") + _tc("다라")) + "<w:p/></w:tc>"
    document = _read(
        _table(
            wide,
            merged + _tc("위원장") + _tc("한가람"),
            going_on + _tc("위원") + _tc("도서진"),
            _tc("안건") + inner,
        )
    )
    assert [(line.text, line.cells) for line in document.lines] == [
        ("제1차 회의록", None),
        ("참석 | 위원장 | 한가람", ("참석", "위원장", "한가람")),
        (" | 위원 | 도서진", ("", "위원", "도서진")),
        ("안건 | ", ("안건", "")),
        ("심의 | 가나", ("심의", "가나")),
        ("보고 | 다라", ("보고", "다라")),
    ]


def test_boxes_and_notes_follow_their_paragraph() -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>'
        + _p("상자 안")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + _p("상자 안")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = wordml(
        "footnotes",
        f'<w:footnote w:id="0" w:type="separator">{_p("---")}</w:footnote>'
        f'<w:footnote w:id="2">{_p("각주 말")}</w:footnote>',
    )
    document = _read(f"<w:p><w:r><w:t>본문</w:t></w:r>{note}{box}</w:p>" + _p("다음"), footnotes=notes)
    assert _texts(document) == ["본문", "각주 말", "상자 안", "다음"]
    assert _notes(document) == [(3, "footnote-moved")]


def test_what_is_not_shown_is_left_out_and_noted() -> None:
    body = (
        "<w:p><w:r><w:t>남은 말</w:t></w:r><w:del><w:r><w:delText>지운 말</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> 넣은 말</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>숨긴 말</w:t></w:r></w:p>"
    )
    header = wordml("hdr", _p("가람시 물길위원회"))
    comments = wordml("comments", f"<w:comment>{_p('메모')}</w:comment>")
    parts = word_parts(body, header=header, comments=comments) | {"word/vbaProject.bin": b"\0"}
    document = docx.read(zipped(parts), "minutes.docm", "0" * 64)
    assert _texts(document) == ["남은 말 넣은 말"]
    assert [note.code for note in document.notes] == [
        "tracked-deletion",
        "hidden-text",
        "page-furniture-left-out",
        "script-ignored",
        "comments-left-out",
    ]
    assert {note.values.get("words") for note in document.notes} >= {"숨긴 말", "가람시 물길위원회"}


def test_line_breaks_tabs_links_and_fields() -> None:
    body = (
        "<w:p><w:r><w:t>일시</w:t><w:tab/><w:t>4. 9.</w:t><w:br/><w:t>장소</w:t></w:r></w:p>"
        "<w:p><w:hyperlink><w:r><w:t>누리집</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t> 안</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>틀</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    ruby = (
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>한자</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert _texts(_read(body + ruby)) == ["일시\t4. 9.", "장소", "누리집 안", "틀", "漢字"]


def test_pages_where_word_kept_them() -> None:
    broken = "<w:p><w:r><w:t>앞</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>뒤</w:t></w:r></w:p>"
    begun = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>셋째 쪽</w:t></w:r></w:p>"
    pages = [(line.text, line.page) for line in _read(_p("처음") + broken + _p("둘째 쪽") + begun).lines]
    assert pages == [("처음", 1), ("앞뒤", 1), ("둘째 쪽", 2), ("셋째 쪽", 3)]
    assert {line.page for line in _read(_p("가")).lines} == {None}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda parts: parts.pop("word/document.xml"), "broken-file"),
        (lambda parts: parts.update({"word/document.xml": "<w:document"}), "broken-file"),
        (lambda parts: parts.update({"word/document.xml": "<a/>"}), "broken-file"),
        (
            lambda parts: parts.update({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "broken-file",
        ),
        (lambda parts: parts.update({"../../etc/passwd": "x"}), "unsafe-archive"),
        (lambda parts: parts.update({"C:\\a": "x"}), "unsafe-archive"),
        (lambda parts: parts.update({"/a": "x"}), "unsafe-archive"),
        (lambda parts: parts.update({"a.xml": b"\0" * 20_000_000}), "archive-bomb"),
        (lambda parts: parts.update({f"{at}": "" for at in range(5000)}), "archive-bomb"),
    ],
)
def test_hostile_archives_are_refused(change: Callable[[dict[str, str | bytes]], object], code: str) -> None:
    parts = word_parts(_p("가"))
    change(parts)
    with pytest.raises(ReadError) as caught:
        docx.read(zipped(parts), "minutes.docx", "0" * 64)
    assert caught.value.code == code


def test_a_document_without_words_is_empty_or_pictures() -> None:
    with pytest.raises(ReadError, match="empty-file"):
        _read("<w:p/>")
    with pytest.raises(ReadError, match="pictures-only"):
        _read('<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>')
    document = _read(_p("가") + '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>')
    assert [(note.code, note.values) for note in document.notes] == [("pictures-not-read", {"count": 1})]
