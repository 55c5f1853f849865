"""PDF: wrapped lines, tables, columns, headers and footers, refusals; printed by a real browser."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from playwright.sync_api import Browser

from data.errors import ReadError
from data.model import Document
from data.readers import pdf
from tests.data.readers.printed import HELVETICA, page_of, paragraphs, printed
from tests.data.real import TEXT

pytestmark = pytest.mark.browser

LINES = [line for line in TEXT.split("\n") if line.strip()]
IMAGE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    "/Length 1 >>\nstream\n0\nendstream"
)


def _read(raw: bytes) -> Document:
    return pdf.read(raw, "minutes.pdf", "0" * 64)


def _texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def _refused(raw: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        _read(raw)
    return caught.value.code


@pytest.mark.parametrize(
    "style",
    [
        "p{word-break:keep-all}",
        "p{word-break:keep-all;text-align:justify}",
        "p{word-break:break-all;white-space:pre-wrap}",
        "p{word-break:break-all;white-space:pre-wrap;text-align:justify}",
        "p{word-break:keep-all;text-indent:-1em;padding-left:1em}",
    ],
)
def test_wrapped_lines_are_whole_paragraphs_again(browser: Browser, style: str) -> None:
    document = _read(printed(browser, paragraphs(TEXT), style=style))
    assert _texts(document) == LINES
    joined = next(note.values for note in document.notes if note.code == "wrapped-lines-joined")
    assert int(joined["count"]) > 60
    assert int(joined["unsure"]) <= 5
    pages = [line.page for line in document.lines]
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert set(pages) == set(range(1, len(set(pages)) + 1))
    assert len(set(pages)) > 3


def test_where_the_page_does_not_tell_the_spacing_form_decides_and_the_note_says_so(browser: Browser) -> None:
    """Lines broken inside words without a space set at their ends. Measured: 9 in 10 joins right."""
    document = _read(printed(browser, paragraphs(TEXT), style="p{word-break:break-all}"))
    joined = next(note.values for note in document.notes if note.code == "wrapped-lines-joined")
    assert len(document.lines) == len(LINES)
    wrong = sum(
        len(SequenceMatcher(None, a, b, autojunk=False).get_opcodes()) // 2
        for a, b in zip(_texts(document), LINES, strict=True)
        if a != b
    )
    assert wrong <= 0.16 * int(joined["count"])
    assert int(joined["unsure"]) > 0.8 * int(joined["count"])


def test_headers_footers_and_page_numbers_are_left_out_and_noted(browser: Browser) -> None:
    number = '- <span class="pageNumber"></span> -'
    raw = printed(
        browser, paragraphs(TEXT), style="p{word-break:keep-all}", header="가람시 물길", footer=number
    )
    document = _read(raw)
    assert _texts(document) == LINES
    left_out = {note.values["words"] for note in document.notes if note.code == "page-furniture-left-out"}
    assert left_out == {"가람시 물길", "- # -"}


def test_ruled_tables_are_rows(browser: Browser) -> None:
    table = (
        '<table style="border-collapse:collapse;width:100%">'
        "<tr><td colspan=3>제1차 물길위원회 회의록</td></tr>"
        "<tr><td rowspan=2>참석</td><td>위원장</td><td>한가람</td></tr><tr><td>위원</td><td>도서진</td></tr>"
        "<tr><td>안건</td><td colspan=2><p>1. 하천 정비</p><p>2. 수질 측정 결과</p></td></tr></table>"
    )
    document = _read(printed(browser, "<p>앞말</p>" + table + "<p>뒷말</p>"))
    assert [(line.text, line.cells) for line in document.lines] == [
        ("앞말", None),
        ("제1차 물길위원회 회의록", None),
        ("참석 | 위원장 | 한가람", ("참석", "위원장", "한가람")),
        (" | 위원 | 도서진", ("", "위원", "도서진")),
        ("안건 | 1. 하천 정비", ("안건", "1. 하천 정비")),
        ("2. 수질 측정 결과", None),
        ("뒷말", None),
    ]


def test_a_table_that_is_open_at_its_sides_keeps_its_outer_cells(browser: Browser) -> None:
    table = (
        '<table style="border-collapse:collapse;width:100%">'
        "<tr><td>일 시</td><td>2025. 4. 9.</td><td>장 소</td><td>시청 3층</td></tr>"
        "<tr><td>안건</td><td colspan=3>하천 정비계획</td></tr></table>"
    )
    open_sides = "td:first-child{border-left:0}td:last-child{border-right:0}"
    document = _read(printed(browser, "<p>앞말</p>" + table, style=open_sides))
    assert _texts(document) == ["앞말", "일 시 | 2025. 4. 9. | 장 소 | 시청 3층", "안건 | 하천 정비계획"]


def test_two_rules_around_words_are_no_table(browser: Browser) -> None:
    ruled = paragraphs("제1차 물길위원회 회의록") + "<hr>" + paragraphs("다음")
    document = _read(printed(browser, ruled, style="p{border-top:1px solid;border-bottom:1px solid}"))
    assert [(line.text, line.cells) for line in document.lines] == [
        ("제1차 물길위원회 회의록", None),
        ("다음", None),
    ]


def test_a_long_cell_is_one_paragraph_again(browser: Browser) -> None:
    long = next(line for line in LINES if len(line) > 200)
    table = f'<table style="border-collapse:collapse"><tr><td>발언</td><td>{long}</td></tr></table>'
    document = _read(printed(browser, table, style="td{word-break:keep-all}"))
    assert _texts(document) == [f"발언 | {long}"]


def test_two_columns_are_read_one_after_the_other(browser: Browser) -> None:
    title = '<h1 style="font-size:16pt">물길위원회 회의록</h1>'
    columns = paragraphs("\n".join(LINES[30:50]))
    body = f'<div style="columns:2;column-gap:24pt;word-break:keep-all">{columns}</div>'
    assert _texts(_read(printed(browser, title + body))) == ["물길위원회 회의록", *LINES[30:50]]


def test_names_beside_posts_are_no_columns(browser: Browser) -> None:
    names = "".join(
        f'<p><span style="display:inline-block;width:50%">위원{at}</span>이름{at}</p>' for at in range(12)
    )
    assert _texts(_read(printed(browser, names))) == [f"위원{at} 이름{at}" for at in range(12)]


def test_a_scan_is_refused() -> None:
    image = page_of("q 595 0 0 842 0 0 cm /I Do Q", resources="/XObject << /I 5 0 R >>", more=IMAGE)
    assert _refused(image) == "pictures-only"
    stamped = page_of(
        "q 595 0 0 842 0 0 cm /I Do Q BT /F 9 Tf 9 9 Td (- 1 -) Tj ET",
        resources=f"/XObject << /I 5 0 R >> {HELVETICA}",
        more=IMAGE,
    )
    assert _refused(stamped) == "pictures-only"


def test_a_small_picture_beside_text_is_noted() -> None:
    content = (
        "q 200 0 0 200 0 0 cm /I Do Q BT /F 9 Tf 90 500 Td (Minutes of the committee, first meeting) Tj ET"
    )
    document = _read(page_of(content, resources=f"/XObject << /I 5 0 R >> {HELVETICA}", more=IMAGE))
    assert _texts(document) == ["Minutes of the committee, first meeting"]
    assert [(note.code, note.values) for note in document.notes] == [("pictures-not-read", {"count": 1})]


def test_a_script_is_noted_and_turned_text_left_out() -> None:
    words = "BT /F 9 Tf 90 500 Td (Minutes of the committee, first meeting) Tj ET"
    turned = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (DRAFT) Tj ET"
    raw = page_of(
        words + turned, resources=HELVETICA, catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    )
    notes = [(note.code, note.values.get("words")) for note in _read(raw).notes]
    assert notes == [("page-furniture-left-out", "DRAFT"), ("script-ignored", None)]


def test_what_cannot_be_read_is_refused(browser: Browser) -> None:
    assert _refused(b"%PDF-1.7\n") == "broken-file"
    assert _refused(page_of("")) == "empty-file"
    locked = (
        f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >>"
    )
    assert _refused(page_of("BT ET", trailer=locked)) == "password-protected"
    whole = printed(browser, paragraphs("가나다"))
    assert _refused(whole[: len(whole) // 3]) == "broken-file"
