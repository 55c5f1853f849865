"""Each checker finds what is broken in a file that was whole, and nothing in one that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from openpyxl import Workbook, load_workbook

from dashboard import assets
from dashboard.audit.files import FORMATS, check, rules
from dashboard.catalogue import LANGUAGES, has
from dashboard.reports.content import Column, Heading, Link, Paragraph, Report, Table
from dashboard.reports.writers import write

REPORT = Report(
    name="brief",
    title="보고서",
    language="ko",
    made_on=date(2024, 12, 31),
    stem="보고서",
    missing="기록 없음",
    text_sheet="개요",
    blocks=(
        Heading(2, "목록", "list"),
        Paragraph((Link("누리집", "https://www.law.go.kr", "국가법령정보센터"),)),
        Table("표", "표", (Column("이름"), Column("건수", 1, True)), (("가", 1), ("나", 2))),
    ),
)


@cache
def written(form: str) -> bytes:
    assets.install()
    return write(REPORT, form)


def found(content: bytes, form: str) -> set[str]:
    return {fault.rule for fault in check(content, form).faults}


def test_every_rule_has_its_sentence() -> None:
    for form in FORMATS:
        for rule in rules(form):
            assert all(has(language, f"file-rule-{rule}") for language in LANGUAGES), rule


@pytest.mark.parametrize("form", FORMATS)
def test_a_whole_file_passes_and_a_broken_one_fails(form: str) -> None:
    assert found(written(form), form) == set()
    assert found(b"\xff\x00 nothing", form)


def broken_pdf(harm: Callable[[pikepdf.Pdf], None], **saving: object) -> set[str]:
    with pikepdf.open(BytesIO(written("pdf"))) as document:
        harm(document)
        target = BytesIO()
        document.save(target, **saving)  # type: ignore[arg-type]
    return found(target.getvalue(), "pdf")


def elements(document: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [
        element
        for element in document.objects
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") == pikepdf.Name(kind)
    ]


def harm_headings(document: pikepdf.Pdf) -> None:
    for heading in elements(document, "/H2"):
        heading.S = pikepdf.Name.H4


def harm_rows(document: pikepdf.Pdf) -> None:
    for cell in elements(document, "/TH"):
        if "/ID" in cell and str(cell.ID).startswith("R"):
            cell.S = pikepdf.Name.TD


def harm_links(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        for annotation in page.get("/Annots", pikepdf.Array()):
            annotation.Contents = pikepdf.String("https://www.law.go.kr")


def harm_tabs(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        del page["/Tabs"]


def harm_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
    )


def removing(key: str) -> Callable[[pikepdf.Pdf], None]:
    def harm(document: pikepdf.Pdf) -> None:
        del document.Root[key]

    return harm


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        (removing("/Lang"), "pdf-language"),
        (removing("/Outlines"), "pdf-bookmarks"),
        (removing("/PageLabels"), "pdf-page-labels"),
        (removing("/StructTreeRoot"), "pdf-tagged"),
        (removing("/ViewerPreferences"), "pdf-title"),
        (harm_headings, "pdf-headings"),
        (harm_rows, "pdf-table-headers"),
        (harm_links, "pdf-links"),
        (harm_tabs, "pdf-tab-order"),
        (harm_script, "pdf-no-script"),
    ],
)
def test_what_is_taken_from_a_pdf_is_missed(harm: Callable[[pikepdf.Pdf], None], rule: str) -> None:
    assert rule in broken_pdf(harm)


def test_a_locked_pdf_is_not_handed_out() -> None:
    lock = pikepdf.Encryption(owner="a", user="")
    assert "pdf-not-locked" in broken_pdf(lambda _: None, encryption=lock)


def broken_book(harm: Callable[[Workbook], None]) -> set[str]:
    book = load_workbook(BytesIO(written("xlsx")))
    harm(book)
    target = BytesIO()
    book.save(target)
    return found(target.getvalue(), "xlsx")


def merge(book: Workbook) -> None:
    book.worksheets[1].merge_cells("D1:E2")


def freeze(book: Workbook) -> None:
    book.worksheets[1].freeze_panes = "A4"


def hide(book: Workbook) -> None:
    book.worksheets[1].row_dimensions[5].hidden = True


def empty(book: Workbook) -> None:
    book.worksheets[1]["B5"].value = None


def formula(book: Workbook) -> None:
    book.worksheets[1]["B5"].value = "=1+1"


def name(book: Workbook) -> None:
    book.worksheets[1].title = "Sheet1"


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        (merge, "xlsx-no-merged-cell"),
        (freeze, "xlsx-no-frozen-pane"),
        (hide, "xlsx-nothing-hidden"),
        (empty, "xlsx-no-empty-cell"),
        (formula, "xlsx-no-formula"),
        (name, "xlsx-sheet-names"),
    ],
)
def test_the_spreadsheet_checklist(harm: Callable[[Workbook], None], rule: str) -> None:
    assert rule in broken_book(harm)


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ('lang="ko"', "", "html-language"),
        ("<h2", "<h4", "html-headings"),
        ('scope="row"', "", "html-table-headers"),
        ("</main>", "<script>1</script></main>", "html-no-script"),
        ('href="#content"', 'href="#elsewhere"', "html-skip-link"),
        ("</main>", '<p id="list"></p></main>', "html-identifiers"),
        ("</main>", '<img src="https://x/y.png" alt="그림"></main>', "html-self-contained"),
        ("</main>", '<img src="data:," alt="y.png"></main>', "html-alternatives"),
    ],
)
def test_html_by_its_structure(before: str, after: str, rule: str) -> None:
    page = written("html").decode()
    assert rule in found(page.replace(before, after).encode(), "html")


@pytest.mark.parametrize(
    ("part", "before", "after", "rule"),
    [
        ("content.hpf", "<opf:language>ko<", "<opf:language><", "hwpx-language"),
        ("content.hpf", "<opf:title>보고서<", "<opf:title><", "hwpx-title"),
        ("section0.xml", 'styleIDRef="2"', 'styleIDRef="4"', "hwpx-headings"),
        ("section0.xml", 'header="1"', 'header="0"', "hwpx-table-headers"),
        ("section0.xml", ">표<", "><", "hwpx-captions"),
        ("section0.xml", 'colSpan="1"', 'colSpan="2"', "hwpx-no-merged-cell"),
        ("section0.xml", "</hp:tbl>", "<hp:rubbish/></hp:tbl>", "hwpx-valid"),
    ],
)
def test_hwpx_by_its_parts(part: str, before: str, after: str, rule: str) -> None:
    harmed = BytesIO()
    with ZipFile(BytesIO(written("hwpx"))) as source, ZipFile(harmed, "w") as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename == f"Contents/{part}":
                assert before in content.decode()
                content = content.decode().replace(before, after).encode()
            target.writestr(member, content)
    assert rule in found(harmed.getvalue(), "hwpx")


@pytest.mark.parametrize(
    ("sheet", "rule"),
    [
        ("가,나\r\n1,2\r\n".encode(), "csv-encoding"),
        ("\ufeff가,가\r\n1,2\r\n".encode(), "csv-header-row"),
        ("\ufeff가,나\r\n1\r\n".encode(), "csv-whole-rows"),
        ("\ufeff가,나\r\n1,=1+1\r\n".encode(), "csv-no-formula"),
    ],
)
def test_csv(sheet: bytes, rule: str) -> None:
    assert found(sheet, "csv") == {rule}
    assert found("\ufeff가,나\r\n1,-2.5\r\n".encode(), "csv") == set()
