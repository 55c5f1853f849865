"""A report as a Hangul document (.hwpx): outline headings, tables with header cells and captions.

python-hwpx makes the package and its forms; the body is written at once (``hwpx_table``). The title stands
above the outline, whose levels are numbered by Hangul as documents of offices are.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from hwpx import HwpxDocument
from lxml import etree

from dashboard.reports.content import (
    Block,
    Facts,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Part,
    Picture,
    Report,
    Table,
    Value,
    words,
)
from dashboard.reports.writers.archives import steadied
from dashboard.reports.writers.hwpx_table import HP, Look, Section, Shape, writable, xml

SECTION: Final = "Contents/section0.xml"
SPINE: Final = "Contents/content.hpf"
PREVIEW: Final = "Preview/PrvText.txt"
MARGIN_MM: Final = 20
CHANCE_DIGITS: Final = 6
FIRST_NUMBER: Final = 2_000_000_000
_UNITS_A_MM: Final = 283.465
_A4_MM: Final = (210, 297)
_OPF: Final = "{http://www.idpf.org/2007/opf/}"
_NAVY: Final = "#034DA8"


@dataclass(frozen=True, slots=True)
class _Forms:
    """Numbers of forms in the header. ``headings``: letters and paragraph of each level, from 2."""

    plain: str
    strong: str
    title: str
    headings: dict[int, tuple[str, Shape]]
    look: Look


def write(report: Report) -> bytes:
    """The document; what no document says is said in a word."""
    document = HwpxDocument.new()
    forms = _forms(document, landscape=report.landscape)
    stream = BytesIO()
    document.save_to_stream(stream)
    with ZipFile(stream) as made:
        root, spine = etree.fromstring(made.read(SECTION)), etree.fromstring(made.read(SPINE))
    for drafted in root[1:]:
        root.remove(drafted)
    _steady(root[0])
    _title(root[0], report.title, forms)
    section = Section(root)
    for block in report.blocks:
        _block(section, block, report, forms)
    _describe(spine, report)
    parts = {
        SECTION: section.written(),
        SPINE: xml(spine),
        PREVIEW: writable(report.title).encode("utf-8"),
    }
    return steadied(stream.getvalue(), report.made_on, dated=(), parts=parts)


def _forms(document: HwpxDocument, *, landscape: bool) -> _Forms:
    """The forms that a report uses, added to the document's header."""
    document.page.setup(
        paper_size="A4",
        orientation="landscape" if landscape else "portrait",
        margins_mm=dict.fromkeys(("left", "right", "top", "bottom"), MARGIN_MM),
    )
    document.page.set_page_number()
    document.parts.clear_preview()
    styles = document.styles

    def shape(alignment: str, **more: Any) -> Shape:
        drafted = document.add_paragraph("", inherit_style=False)
        styles.apply_paragraph_format(paragraphs=[drafted], alignment=alignment, **more)
        return Shape(str(drafted.para_pr_id_ref))

    headings = {}
    for level, size in ((2, 14), (3, 12), (4, 11)):
        drafted = document.add_heading("", level=level - 1)
        styles.apply_paragraph_format(
            paragraphs=[drafted], spacing_before_pt=12, spacing_after_pt=4, keep_with_next=True
        )
        letters = styles.ensure_run(bold=True, size=size, color=_NAVY)
        headings[level] = (letters, Shape(str(drafted.para_pr_id_ref), str(drafted.style_id_ref)))
    plain = styles.ensure_run(size=10)
    strong = styles.ensure_run(bold=True, size=10)
    look = Look(
        plain=plain,
        strong=strong,
        border=styles.ensure_border_fill(border_color="#8A94A3"),
        shaded=styles.ensure_border_fill(border_color="#8A94A3", fill_color="#E8EEF6"),
        left=shape("LEFT"),
        right=shape("RIGHT"),
        caption=shape("LEFT", keep_with_next=True, spacing_after_pt=2),
        width=round((_A4_MM[landscape] - 2 * MARGIN_MM) * _UNITS_A_MM),
    )
    title = styles.ensure_run(bold=True, size=18, color=_NAVY)
    return _Forms(plain, strong, title, headings, look)


def _block(section: Section, block: Block, report: Report, forms: _Forms) -> None:
    look = forms.look

    def said(value: Value) -> str:
        return _part(value) if isinstance(value, Link) else words(value, report.missing)

    match block:
        case Heading():
            letters, shape = forms.headings[block.level]
            section.paragraph([(letters, block.words)], shape)
        case Paragraph():
            lead = [(forms.strong, f"{block.lead} ")] if block.lead else []
            section.paragraph([*lead, (forms.plain, _parts(block.parts))], look.left)
        case Listing():
            for item in block.items:
                section.paragraph([(forms.plain, f"· {_parts(item)}")], look.left)
        case Facts():
            for label, value in block.pairs:
                section.paragraph([(forms.strong, f"{label}: "), (forms.plain, said(value))], look.left)
        case Figure() | Picture():
            section.paragraph([(forms.strong, block.caption)], look.caption)
            section.paragraph([(forms.plain, block.alternative)], look.left)
        case Table():
            section.table(
                block.caption,
                [column.heading for column in block.columns],
                [column.width for column in block.columns],
                [column.numeric for column in block.columns],
                [[said(value) for value in row] for row in block.rows],
                look,
            )


def _parts(parts: tuple[Part, ...]) -> str:
    return "".join(_part(part) for part in parts)


def _part(part: Part) -> str:
    """A link as its words, with its address where it leads out of the document."""
    if isinstance(part, str):
        return part
    return part.words if part.target.startswith("#") else f"{part.words} ({part.target})"


def _steady(first: Any) -> None:
    """Numbers that the library draws by chance, counted instead: the same report is the same bytes."""
    drawn = [part.get("id", "") for part in first.iter() if len(part.get("id", "")) >= CHANCE_DIGITS]
    counted = {number: str(FIRST_NUMBER + place) for place, number in enumerate(dict.fromkeys(drawn))}
    for part in first.iter():
        for name, value in part.items():
            if value in counted:
                part.set(name, counted[value])


def _title(first: Any, title: str, forms: _Forms) -> None:
    """The title in the paragraph that carries the section's own settings."""
    first.set("paraPrIDRef", forms.look.caption.form)
    for laid_out in first.findall(f"{HP}linesegarray"):
        first.remove(laid_out)
    run = first[-1]
    run.set("charPrIDRef", forms.title)
    run.find(f"{HP}t").text = writable(title)


def _describe(spine: Any, report: Report) -> None:
    """Title, language and day of the document, in place of what the empty one came with."""
    about = spine.find(f"{_OPF}metadata")
    about.find(f"{_OPF}title").text = writable(report.title)
    about.find(f"{_OPF}language").text = report.language
    day = report.made_on.isoformat()
    told = {"CreatedDate": f"{day}T00:00:00Z", "ModifiedDate": f"{day}T00:00:00Z", "date": day}
    for meta in about.findall(f"{_OPF}meta"):
        meta.text = told.get(meta.get("name"))
