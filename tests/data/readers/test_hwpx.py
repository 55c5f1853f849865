"""Hancom documents: lists, tables, boxes, notes, deleted text, pages, refusals."""

from __future__ import annotations

from typing import Any

import pytest

from data.errors import ReadError
from data.model import Document
from data.readers import hwp, hwpx
from tests.data.readers.made import hancom_parts, hwp_changed, saved, with_hancom, zipped

HASH = "0" * 64


def _read(section: str, header: str = "", **parts: str) -> Document:
    return hwpx.read(zipped(hancom_parts(section, header, **parts)), "minutes.hwpx", HASH)


def _p(text: str, attributes: str = "", more: str = "") -> str:
    return f"<hp:p {attributes}><hp:run><hp:t>{text}</hp:t></hp:run>{more}</hp:p>"


def _sub(*texts: str) -> str:
    return "<hp:subList>" + "".join(map(_p, texts)) + "</hp:subList>"


def _tc(column: int, *texts: str, rows: int = 1) -> str:
    return (
        f'<hp:tc>{_sub(*texts)}<hp:cellAddr colAddr="{column}"/>'
        f'<hp:cellSpan colSpan="1" rowSpan="{rows}"/></hp:tc>'
    )


def _table(*rows: str, height: int = 100) -> str:
    made = "".join(f"<hp:tr>{row}</hp:tr>" for row in rows)
    return f'<hp:tbl><hp:sz height="{height}"/>{made}</hp:tbl>'


def _run(content: str) -> str:
    return f"<hp:p><hp:run>{content}</hp:run></hp:p>"


def _texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_numbers_and_bullets_kept_outside_the_text_are_printed() -> None:
    header = (
        '<hh:numbering id="1"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead>'
        '<hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead>'
        '<hh:paraHead level="3" start="3" numFormat="CIRCLED_DIGIT">^1-^3</hh:paraHead></hh:numbering>'
        '<hh:bullet id="1" char="□"/><hh:bullet id="2" char="\uf0a7"/>'
        + "".join(
            f'<hh:paraPr id="{key}"><hh:heading type="{kind}" idRef="{ref}" level="{level}"/></hh:paraPr>'
            for key, kind, ref, level in [
                (1, "NUMBER", 1, 0),
                (2, "NUMBER", 1, 1),
                (3, "NUMBER", 1, 2),
                (4, "BULLET", 1, 0),
                (5, "BULLET", 2, 0),
                (6, "OUTLINE", 0, 0),
            ]
        )
    )
    body = "".join(_p(f"말{at}", f'paraPrIDRef="{at}"') for at in (1, 2, 2, 3, 1, 2, 4, 5, 6, 6, 9))
    wanted = "1. 말1|가. 말2|나. 말2|1-③ 말3|2. 말1|가. 말2|□ 말4|▪ 말5|1. 말6|2. 말6|말9"
    assert "|".join(_texts(_read(body, header))) == wanted


def test_a_section_names_the_numbering_of_its_outline() -> None:
    header = "".join(
        f'<hh:numbering id="{key}"><hh:paraHead level="1" numFormat="{form}">^1.</hh:paraHead></hh:numbering>'
        for key, form in [(1, "DIGIT"), (2, "HANGUL_SYLLABLE")]
    )
    header += '<hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>'
    outline = _run('<hp:secPr outlineShapeIDRef="2"/>')
    listed = _p("회의 개요", 'paraPrIDRef="1"')
    assert [text for text in _texts(_read(outline + listed, header)) if text] == ["가. 회의 개요"]
    assert _texts(_read(listed, header)) == ["1. 회의 개요"]


def test_rows_merged_cells_and_tables_in_tables() -> None:
    inner = _table(_tc(0, "심의") + _tc(1, "가나"), _tc(0, "보고") + _tc(1, "다라"))
    nested = f'<hp:tc><hp:subList>{_run(inner)}</hp:subList><hp:cellAddr colAddr="1"/></hp:tc>'
    table = _table(
        _tc(0, "참석", rows=2) + _tc(1, "위원장") + _tc(2, "한가람"),
        _tc(1, "위원") + _tc(2, "도서진"),
        _tc(0, "안건") + nested,
        _tc(0, "결과") + _tc(1, "- 원안가결", "- 조건부"),
    )
    assert [(line.text, line.cells) for line in _read(_run(table)).lines] == [
        ("참석 | 위원장 | 한가람", ("참석", "위원장", "한가람")),
        (" | 위원 | 도서진", ("", "위원", "도서진")),
        ("안건 | ", ("안건", "")),
        ("심의 | 가나", ("심의", "가나")),
        ("보고 | 다라", ("보고", "다라")),
        ("결과 | - 원안가결", ("결과", "- 원안가결")),
        ("- 조건부", None),
    ]


def test_boxes_captions_and_notes_follow_their_paragraph() -> None:
    box = f"<hp:rect><hp:drawText>{_sub('상자 안')}</hp:drawText></hp:rect>"
    number = '<hp:ctrl><hp:autoNum num="1" numType="TABLE"/></hp:ctrl>'
    title = f"<hp:subList>{_run(f'<hp:t>표 </hp:t>{number}<hp:t>. 출석</hp:t>')}</hp:subList>"
    caption = f"<hp:tbl><hp:caption>{title}</hp:caption><hp:tr>{_tc(0, '가')}</hp:tr></hp:tbl>"
    note = f"<hp:ctrl><hp:footNote>{_sub('각주 말')}</hp:footNote></hp:ctrl>"
    document = _read(_run(f"<hp:t>본문</hp:t>{note}{box}<hp:container>{box}</hp:container>{caption}"))
    assert _texts(document) == ["본문", "각주 말", "상자 안", "상자 안", "표 1. 출석", "가"]
    assert [note.code for note in document.notes] == ["footnote-moved"]


def test_letters_that_are_elements() -> None:
    words = "<hp:t>가<hp:tab/>나<hp:lineBreak/>다<hp:nbSpace/>라<hp:markpenBegin/>마<hp:markpenEnd/></hp:t>"
    more = '<hp:compose composeText="①"/><hp:dutmal><hp:mainText>바</hp:mainText></hp:dutmal>'
    switch = (
        "<hp:switch><hp:case><hp:t>새</hp:t></hp:case><hp:default><hp:t>옛</hp:t></hp:default></hp:switch>"
    )
    assert _texts(_read(_run(words + more + switch))) == ["가\t나", "다 라마①바옛"]


def test_what_is_not_shown_is_left_out_and_noted() -> None:
    deleted = "<hp:t>남은 말<hp:deleteBegin/>지운 말<hp:deleteEnd/> 끝</hp:t>"
    controls = "".join(
        f"<hp:ctrl><hp:{name}>{_sub(words)}</hp:{name}></hp:ctrl>"
        for name, words in [("header", "가람시"), ("footer", "가람시"), ("hiddenComment", "메모")]
    )
    document = _read(_run(deleted + controls), Scripts__headerScripts="x")
    assert _texts(document) == ["남은 말 끝"]
    assert [(note.code, note.values.get("words")) for note in document.notes] == [
        ("tracked-deletion", None),
        ("page-furniture-left-out", "가람시"),
        ("comment-left-out", "메모"),
        ("script-ignored", None),
    ]


def _set(text: str, *heights: int, more: str = "") -> str:
    lines = "".join(f'<hp:lineseg vertpos="{height}"/>' for height in heights)
    return _p(text, more=f"{more}<hp:linesegarray>{lines}</hp:linesegarray>")


PAGE = _run('<hp:secPr><hp:pagePr height="1000"><hp:margin top="50" bottom="50"/></hp:pagePr></hp:secPr>')


def _pages(section: str) -> list[int | None]:
    return [line.page for line in _read(section).lines if line.text]


def test_pages_where_the_set_lines_tell_them() -> None:
    first = _set("", 0, more=PAGE.removeprefix("<hp:p>").removesuffix("</hp:p>"))
    assert _pages(first + _set("가", 0) + _set("나", 400, 800, 0) + _set("다", 200) + _set("라", 0)) == [
        1,
        1,
        2,
        3,
    ]
    low = _set("표", 100, more=f"<hp:run>{_table(_tc(0, '칸'))}</hp:run>")
    tall = _set("표", 100, more=f"<hp:run>{_table(_tc(0, '칸'), height=2000)}</hp:run>")
    assert _pages(first + _set("가", 0) + low + _set("나", 300)) == [1, 1, 1, 1]
    assert _pages(first + _set("가", 0) + tall + _set("나", 300)) == [1, 1, 1, None]
    assert _pages(first + _set("가", 0) + _p("나") + _set("다", 0)) == [1, None, None]


def test_sections_stand_in_the_order_of_the_spine() -> None:
    parts: dict[str, Any] = hancom_parts(_p("둘째"))
    parts["Contents/section1.xml"] = parts["Contents/section0.xml"].replace("둘째", "첫째")
    assert _texts(hwpx.read(zipped(parts), "x", HASH)) == ["둘째", "첫째"]
    parts["Contents/content.hpf"] = (
        '<p><item id="a" href="Contents/section0.xml"/><item id="b" href="Contents/section1.xml"/>'
        '<itemref idref="b"/><itemref idref="a"/></p>'
    )
    assert _texts(hwpx.read(zipped(parts), "x", HASH)) == ["첫째", "둘째"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "password-protected"),
        ({"Contents/section0.xml": "<hs:sec>"}, "broken-file"),
        ({"Contents/header.xml": "<!DOCTYPE a><a/>"}, "broken-file"),
        ({"Contents/section0.xml": "<a/>"}, "empty-file"),
        ({"Contents/section0.xml": "<a><p><run><pic/></run></p></a>"}, "pictures-only"),
        ({"a/../../b": ""}, "unsafe-archive"),
    ],
)
def test_what_cannot_be_read_is_refused(parts: dict[str, str], code: str) -> None:
    with pytest.raises(ReadError) as caught:
        hwpx.read(zipped(hancom_parts(_p("가")) | parts), "minutes.hwpx", HASH)
    assert caught.value.code == code


def _binary(text: str) -> bytes:
    document = with_hancom(text)
    table = document.add_table(2, 2)
    for at, words in enumerate(["구분", "안건", "심의", "1. 가나\n2. 다라"]):
        table.set_cell_text(at // 2, at % 2, words)
    document.page.set_header(text="가람시 물길위원회")
    return saved(document, "hwp")


def test_a_binary_document_is_read_alike() -> None:
    document = hwp.read(_binary("물길위원회 회의록\n다음"), "minutes.hwp", HASH)
    assert [(line.text, line.cells) for line in document.lines] == [
        ("물길위원회 회의록", None),
        ("다음", None),
        ("구분 | 안건", ("구분", "안건")),
        ("심의 | 1. 가나", ("심의", "1. 가나")),
        ("2. 다라", None),
    ]
    assert [note.code for note in document.notes] == ["page-furniture-left-out"]


def test_what_the_conversion_leaves_behind_is_noted() -> None:
    raw = hwp_changed(_binary("가"), lambda section: section.replace(b" lbt", b" xyz"))
    document = hwp.read(raw, "minutes.hwp", HASH)
    assert [(note.code, note.values) for note in document.notes][-1] == ("objects-not-read", {"count": 1})


@pytest.mark.parametrize(
    ("flag", "code"),
    [
        (0x2, "password-protected"),
        (0x4, "distribution-locked"),
        (0x10, "drm-protected"),
        (0x100, "drm-protected"),
    ],
)
def test_locked_binary_documents_are_refused(flag: int, code: str) -> None:
    raw = bytearray(_binary("가"))
    place = raw.index(b"HWP Document File") + 36
    raw[place : place + 4] = (int.from_bytes(raw[place : place + 4], "little") | flag).to_bytes(4, "little")
    with pytest.raises(ReadError) as caught:
        hwp.read(bytes(raw), "minutes.hwp", HASH)
    assert caught.value.code == code


def test_broken_binary_documents_are_refused() -> None:
    raw = _binary("가")
    for cut in (600, len(raw) // 2, len(raw) - 700):
        with pytest.raises(ReadError, match="broken-file"):
            hwp.read(raw[:cut], "minutes.hwp", HASH)
