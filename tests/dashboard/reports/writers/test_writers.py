"""What the writers make of hostile and of very long content."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pdfplumber
import pikepdf
import pytest
from lxml import html
from openpyxl import load_workbook

from dashboard import assets
from dashboard.audit.files import check
from dashboard.reports.content import Block, Column, Facts, Figure, Heading, Link, Paragraph, Report, Table
from dashboard.reports.writers import FORMATS, write
from data.readers import hwpx

HOSTILE = '=HYPERLINK("http://x") <script>alert(1)</script> #let x = 1 [*굵게*] \x07 漢字 〇 🙂'
LONG_NAME = "서울특별시청소년보호및지원위원회" * 13
LATIN_NAME = "Supercalifragilistic" * 10
HANGUL = re.compile("[가-힣]+[.,]?")


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    assets.install()


def report(rows: int = 3, language: str = "ko") -> Report:
    cells = tuple(
        (
            f"{n}번 {HOSTILE}",
            LONG_NAME if n % 2 else LATIN_NAME,
            Link("12행 line 12", "#there", "근거 문장 12행"),
            n,
            None,
        )
        for n in range(rows)
    )
    columns = (Column("내용", 3), Column("이름", 2), Column("출처"), Column("건수", 1, True), Column("기한"))
    return Report(
        name="brief",
        title=f"보고서 {HOSTILE}",
        language=language,
        made_on=date(2024, 12, 31),
        stem="보고서",
        missing="기록 없음",
        text_sheet="개요",
        blocks=(
            Facts((("위원회", HOSTILE),)),
            Heading(2, "안건 & 결정", "there"),
            Paragraph((HOSTILE, Link("법령", "https://www.law.go.kr", "국가법령정보센터"))),
            Table("표 <b>", "표/이름:1", columns, cells),
        ),
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_hostile_and_long_content_passes(form: str, language: str) -> None:
    assert check(write(report(language=language), form), form).faults == ()


@pytest.mark.parametrize("form", ["pdf", "html", "xlsx", "hwpx"])
@pytest.mark.parametrize("count", [400, pytest.param(2000, marks=pytest.mark.exhaustive)])
def test_many_rows_pass(count: int, form: str) -> None:
    assert check(write(report(count), form), form).faults == ()


def test_a_pdf_can_be_read_out() -> None:
    made = write(report(), "pdf")
    with pikepdf.open(BytesIO(made)) as document:
        assert str(document.Root.Lang) == "ko"
        elements = list(document.objects)
        scopes = [str(e.get("/S")) for e in elements if isinstance(e, pikepdf.Dictionary) and "/S" in e]
        assert scopes.count("/TH") == 5 + 3
    with pdfplumber.open(BytesIO(made)) as document:
        sheet = document.pages[0]
        text = "".join(page.extract_text() for page in document.pages)
        assert max(word["x1"] for page in document.pages for word in page.extract_words()) < sheet.width - 40
    assert "[U+1F642]" in text
    assert "漢字" in text
    assert "기록 없음" in text
    assert "<script>" in text


def test_the_tags_of_a_pdf_are_packed_and_whole() -> None:
    made = write(report(2000), "pdf")
    assert b"/StructElem" not in made
    with pikepdf.open(BytesIO(made)) as document:
        assert document.check_pdf_syntax() == []
        elements = [e for e in document.objects if isinstance(e, pikepdf.Dictionary) and "/S" in e]
        kinds = [str(e.get("/S")) for e in elements]
    assert (kinds.count("/TR"), kinds.count("/TH")) == (2001, 2000 + 5)


def test_no_word_of_hangul_is_parted_by_the_end_of_a_line() -> None:
    """In columns of every width, where the writer reckons which words may stand at a line's end."""
    letters = "가나다라마바사아자차카타파하"
    known = [letters[start:] + letters[:start] for start in range(len(letters))]
    said = [known[n % 14][: 2 + n % 7] + ("을", ".", ",", "")[n % 4] for n in range(400)]
    cells = [" ".join(said[n : n + 3 + n % 17]) for n in range(0, 380, 3)]
    columns = tuple(Column(f"칸{n}", width) for n, width in enumerate((1, 2, 3, 4)))
    rows = tuple(tuple(cells[n : n + 4]) for n in range(0, len(cells) - 4, 4))
    made = write(replace(report(), blocks=(Heading(2, "목록"), Table("표", "표", columns, rows))), "pdf")
    with pdfplumber.open(BytesIO(made)) as document:
        found = {word["text"] for page in document.pages for word in page.extract_words()}
    assert len(found & set(said)) > 20
    assert {word for word in found - set(said) if HANGUL.fullmatch(word)} <= {"보고서", "목록", "표"}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_words_of_a_pdf_lie_on_others(language: str) -> None:
    """In rows that have a height: marks of every kind and words longer than a line; and in others."""
    said = (
        "「서울특별시 조례」(안) ‘인용’ “말” 『책』·〈글〉 → 다음 회의까지, 10:30~12:00 -> AV To 1/2 … — ％",
        "https://www.example.org/a/very/long/address/that/has/no/space?query=1&other=2",
        "가온나래다솜라온" * 9,
        "10:30~12:00 -> AV To Wa fi ffl (가) - 나 1,234.5 %",
        "Follow-ups of the 제3차 회의 that were not closed, 도로관리과장 and others",
    )
    rows = tuple(tuple(said[(n + place) % 5][n % 7 :] for place in range(5)) for n in range(60))
    columns = tuple(Column(f"칸{n}", width) for n, width in enumerate((3, 1, 2, 1, 1)))
    blocks = (Heading(2, "목록"), Table("표", "표", columns, rows))
    with pdfplumber.open(
        BytesIO(write(replace(report(language=language), blocks=blocks), "pdf"))
    ) as document:
        for page in document.pages:
            words = sorted(page.extract_words(), key=lambda word: word["top"])
            for place, one in enumerate(words):
                for other in words[place + 1 :]:
                    if other["top"] > one["bottom"] - 2:
                        break
                    beside = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
                    assert beside < 1, (one["text"], other["text"])


def test_a_row_of_a_pdf_may_hold_letters_of_another_font_alone() -> None:
    columns = (Column("이름"), Column("한자"))
    rows = (("金哲洙", "朴英姬"), ("가나다", "朴英姬"))
    made = write(replace(report(), blocks=(Heading(2, "목록"), Table("표", "표", columns, rows))), "pdf")
    assert check(made, "pdf").faults == ()
    with pdfplumber.open(BytesIO(made)) as document:
        text = "".join(page.extract_text() for page in document.pages)
    assert all(" ".join(row) in text for row in rows)


@pytest.mark.parametrize("letters", [700, 2000])
@pytest.mark.parametrize("begins", ["", "漢字 "])
def test_a_row_of_a_pdf_that_is_taller_than_a_page_goes_on_at_the_next(letters: int, begins: str) -> None:
    columns = tuple(Column(f"칸{n}") for n in range(5))
    rows = [tuple("가나다 라마바사 아자차카 타파하"[n:] for n in range(5)) for _ in range(100)]
    rows[40] = (begins + "가나다라마 " * (letters // 6), *rows[40][1:])
    made = write(
        replace(report(), blocks=(Heading(2, "목록"), Table("표", "표", columns, tuple(rows)))), "pdf"
    )
    assert check(made, "pdf").faults == ()
    with pdfplumber.open(BytesIO(made)) as document:
        assert max(one["bottom"] - page.height for page in document.pages for one in page.chars) < 0
        said = "".join(page.extract_text() for page in document.pages)
    assert said.count("가나다라마") == letters // 6


def test_what_leads_to_a_table_stands_on_its_page() -> None:
    table = Table("표", "표", (Column("내용"), Column("이름")), tuple((f"가{n}", "나") for n in range(9)))
    places = set()
    for lines in range(24, 42):
        filled: tuple[Block, ...] = (Heading(2, "앞"), *(Paragraph((f"{n}번째 줄",)) for n in range(lines)))
        blocks: tuple[Block, ...] = (*filled, Heading(2, "뒤"), Paragraph(("아래와 같습니다",)), table)
        with pdfplumber.open(BytesIO(write(replace(report(), blocks=blocks), "pdf"))) as document:
            said = [page.extract_text() for page in document.pages]
        (led,) = (number for number, words in enumerate(said) if "아래와 같습니다" in words)
        places.add(led)
        assert "내용 이름\n가0 나" in said[led]
    assert places == {0, 1}


def test_html_holds_words_and_never_markup_of_a_document() -> None:
    page = html.document_fromstring(write(report(), "html").decode())
    assert page.xpath("//script") == []
    assert page.xpath("//b") == []
    assert page.xpath("//tbody/tr/th[@scope='row']")[0].text_content().startswith("0번 =HYPERLINK")


def test_columns_of_html_are_as_wide_as_their_words_and_one_takes_what_is_left() -> None:
    columns = (Column("내용", 4.5), Column("종류"), Column("기한"))
    rows = (("가나다라 마바사아 " * 12, "요청", "2024-12-31"), ("가나다", "약속", "기록 없음"))
    made = write(replace(report(), blocks=(Heading(2, "목록"), Table("표", "표", columns, rows))), "html")
    styles = [col.get("style") for col in html.document_fromstring(made.decode()).xpath("//colgroup/col")]
    assert styles[0] is None
    kind, day = (float(style.removeprefix("--width: ").removesuffix("em")) for style in styles[1:])
    assert 3 < kind < day < 9


def test_a_workbook_keeps_numbers_and_says_what_is_missing() -> None:
    book = load_workbook(BytesIO(write(report(), "xlsx")))
    sheet = book.worksheets[1]
    assert sheet.title == "표 이름 1"
    assert [cell.value for cell in sheet[3]] == ["내용", "이름", "출처", "건수", "기한"]
    assert sheet["D5"].value == 1
    assert sheet["E5"].value == "기록 없음"
    assert sheet["A4"].data_type == "s"


def test_a_workbook_says_a_picture_in_words_behind_its_caption() -> None:
    drawn = (
        Figure("종류별 건수", "요청 1건", (("요청", 1),)),
        Figure("확인하세요.", "약속 2건", (("약속", 2),)),
    )
    blocks: tuple[Block, ...] = (Heading(2, "그림"), *drawn, *report().tables)
    sheet = load_workbook(BytesIO(write(replace(report(), blocks=blocks), "xlsx"))).worksheets[0]
    said = [row[0].value for row in sheet.iter_rows()]
    assert "종류별 건수: 요청 1건" in said
    assert "확인하세요. 약속 2건" in said


@pytest.mark.parametrize(("rows", "fitted"), [(3, True), (2000, False)])
def test_a_workbook_is_printed_as_wide_as_the_page(rows: int, fitted: bool) -> None:
    """Fitted by whoever prints it, or, where that takes too long, at a scale at which its columns fit."""
    sheet = load_workbook(BytesIO(write(report(rows), "xlsx"))).worksheets[1]
    letters = sum(shape.width for shape in sheet.column_dimensions.values())
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage is (True if fitted else None)
    if not fitted:
        assert 600 < 7 * letters * sheet.page_setup.scale / 100 < 733


def test_a_hangul_document_is_read_back_by_the_reader_of_minutes() -> None:
    made = write(report(), "hwpx")
    lines = [line.text for line in hwpx.read(made, "보고서.hwpx", hashlib.sha256(made).hexdigest()).lines]
    assert lines[0].startswith("보고서 =HYPERLINK")
    assert "1. 안건 & 결정" in lines
    assert "표 <b>" in lines
    head = lines.index("내용 | 이름 | 출처 | 건수 | 기한")
    assert (
        lines[head + 2] == f"1번 {HOSTILE.replace(chr(7), ' ')} | {LONG_NAME} | 12행 line 12 | 1 | 기록 없음"
    )


def test_words_that_look_like_what_is_put_into_a_hangul_document_stay_words() -> None:
    words = "<?rows 0?> </hp:t> & &lt;"
    table = Table("표", "표", (Column("내용"), Column("이름")), ((words, "가"),))
    made = write(replace(report(), blocks=(Heading(2, words), Paragraph((words,)), table)), "hwpx")
    lines = [line.text for line in hwpx.read(made, "보고서.hwpx", hashlib.sha256(made).hexdigest()).lines]
    assert [line for line in lines if "<?rows" in line] == [f"1. {words}", words, f"{words} | 가"]


@pytest.mark.parametrize(("letters", "ends"), [(40, "TABLE"), (700, "CELL")])
def test_pages_of_a_hangul_document_end_within_a_row_that_is_taller_than_they_are(
    letters: int, ends: str
) -> None:
    """A cell of a narrow column is tall long before its row holds a page of letters."""
    columns = tuple(Column(f"칸{n}") for n in range(5))
    rows = [tuple("가나다 라마바사 아자차카 타파하"[n:] for n in range(5)) for _ in range(100)]
    rows[40] = ("가나다라마 " * (letters // 6), *rows[40][1:])
    blocks = (Heading(2, "목록"), Table("표", "표", columns, tuple(rows)))
    with ZipFile(BytesIO(write(replace(report(), blocks=blocks), "hwpx"))) as archive:
        section = archive.read("Contents/section0.xml").decode()
    assert re.findall(r"<hp:tbl [^>]*pageBreak=\"(\w+)\"", section) == [ends]


def test_csv_is_safe_for_a_spreadsheet() -> None:
    made = write(report(), "csv")
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert len(rows) == 4
    assert rows[1][4] == ""
