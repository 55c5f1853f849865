"""PDF: the machine part of PDF/UA-1 and PDF/A-2a by ``page``, and what validators leave out by pikepdf.

Validators pass a file without headings or bookmarks, a table without headers, a file name as alternative
text, a bare address as a link's description, a script on opening, and a file that is encrypted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import Final

import page
import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from dashboard.audit.files.fault import Fault

RULES: Final = (
    "pdf-ua-1",
    "pdf-a-2a",
    "pdf-title",
    "pdf-language",
    "pdf-tagged",
    "pdf-headings",
    "pdf-bookmarks",
    "pdf-page-labels",
    "pdf-table-headers",
    "pdf-alternatives",
    "pdf-links",
    "pdf-tab-order",
    "pdf-fonts",
    "pdf-no-script",
    "pdf-not-locked",
)
_PROFILES: Final = {"pdf-ua-1": page.ValidationProfile.PDF_UA_1, "pdf-a-2a": page.ValidationProfile.PDF_A_2A}
# A table of a report may have more rows than the library lets one have by itself.
_LIMITS: Final = page.SafetyLimits(max_table_grid_rows=100_000, max_table_grid_cells=10_000_000)
_FILE_NAME = re.compile(r"^\S+\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(https?:|mailto:|www\.)\S*$", re.IGNORECASE)
_LEVEL = re.compile(r"^/H([1-6])$")


def faults(content: bytes) -> list[Fault]:
    """Where a PDF fails; a file that cannot be opened without a password fails at once."""
    try:
        document = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError:
        return [Fault("pdf-not-locked")]
    except pikepdf.PdfError as error:
        return [Fault("pdf-ua-1", detail=str(error).splitlines()[0])]
    # The validators take longest and leave the interpreter free meanwhile.
    with document, ThreadPoolExecutor(len(_PROFILES)) as pool:
        validated = [pool.submit(_by_validator, content, *each) for each in _PROFILES.items()]
        found = list(_about_the_document(document))
        found += _about_the_pages(document)
        elements = _elements(document)
        if elements:
            found += _headings(elements)
            found += _tables(elements)
            found += _alternatives(elements)
            found += _fonts(document)
        else:
            found.append(Fault("pdf-tagged"))
        return [fault for each in validated for fault in each.result()] + found


def _by_validator(content: bytes, rule: str, profile: page.ValidationProfile) -> list[Fault]:
    try:
        failures = page.validate_pdf_bytes(content, profile=profile, limits=_LIMITS).failures
    except page.PageError as error:
        return [Fault(rule, detail=str(error))]
    return [
        Fault(
            rule,
            str(failure.object_id.object_number) if failure.object_id else "",
            f"{failure.rule_id}: {failure.message}",
        )
        for failure in failures[:20]
    ]


def _about_the_document(document: pikepdf.Pdf) -> Iterator[Fault]:
    root = document.Root
    # Read outside a with statement: leaving one would write the metadata anew.
    if not str(document.open_metadata().get("dc:title", "")).strip():
        yield Fault("pdf-title")
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield Fault("pdf-title", detail="DisplayDocTitle")
    if not str(root.get("/Lang", "")).strip():
        yield Fault("pdf-language")
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield Fault("pdf-tagged", detail="MarkInfo")
    if "/Outlines" not in root or "/First" not in root.Outlines:
        yield Fault("pdf-bookmarks")
    if "/PageLabels" not in root:
        yield Fault("pdf-page-labels")
    if document.is_encrypted:
        yield Fault("pdf-not-locked")
    names = root.get("/Names", Dictionary())
    action = root.get("/OpenAction")
    opened = isinstance(action, Dictionary) and action.get("/S") == Name.JavaScript
    if "/JavaScript" in names or "/AA" in root or opened:
        yield Fault("pdf-no-script")


def _about_the_pages(document: pikepdf.Pdf) -> Iterator[Fault]:
    for number, sheet in enumerate(document.pages, 1):
        annotations = list(sheet.get("/Annots", Array()))
        if annotations and sheet.get("/Tabs") != Name.S:
            yield Fault("pdf-tab-order", str(number))
        for annotation in annotations:
            if annotation.get("/Subtype") != Name.Link:
                continue
            words = str(annotation.get("/Contents", "")).strip()
            if not words or _ADDRESS.match(words):
                yield Fault("pdf-links", str(number), words)


@dataclass(slots=True, eq=False)
class _Element:
    """An element of the structure: its type, itself, and the elements right below it."""

    kind: str
    held: Object
    kids: list[_Element] = field(default_factory=list)


def _elements(document: pikepdf.Pdf) -> list[_Element]:
    """Every structure element, in the order of reading, each read once."""
    tree = document.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return []
    found: list[_Element] = []
    waiting = [_Element("", tree)]
    while waiting:
        element = waiting.pop()
        found.append(element)
        held = element.held.get("/K")
        for kid in held if isinstance(held, Array) else (held,):
            if isinstance(kid, Dictionary) and (kind := kid.get("/S")) is not None:
                element.kids.append(_Element(str(kind), kid))
        waiting += reversed(element.kids)
    return found[1:]


def _headings(elements: list[_Element]) -> Iterator[Fault]:
    levels = [int(found[1]) for element in elements if (found := _LEVEL.match(element.kind))]
    if not levels or levels[0] != 1:
        yield Fault("pdf-headings", detail="H1")
    for before, level in pairwise(levels):
        if level > before + 1:
            yield Fault("pdf-headings", detail=f"H{before} → H{level}")


def _tables(elements: list[_Element]) -> Iterator[Fault]:
    """Each table has a header above every column and one before every row."""
    tables = [element for element in elements if element.kind == "/Table"]
    for number, table in enumerate(tables, 1):
        heads = [row for part in table.kids if part.kind == "/THead" for row in part.kids]
        bodies = [row for part in table.kids if part.kind == "/TBody" for row in part.kids]
        if not heads or any(cell.kind != "/TH" for row in heads for cell in row.kids):
            yield Fault("pdf-table-headers", str(number), "THead")
        bare = sum(1 for row in bodies if not any(cell.kind == "/TH" for cell in row.kids))
        if bare:
            yield Fault("pdf-table-headers", str(number), f"TR {bare}")


def _alternatives(elements: list[_Element]) -> Iterator[Fault]:
    figures = [element for element in elements if element.kind in ("/Figure", "/Formula")]
    for number, figure in enumerate(figures, 1):
        words = str(figure.held.get("/Alt", "")).strip()
        if not words or _FILE_NAME.match(words):
            yield Fault("pdf-alternatives", str(number), words)


def _fonts(document: pikepdf.Pdf) -> Iterator[Fault]:
    """Every font is embedded and its letters can be read out and copied."""
    for font in document.objects:
        if not isinstance(font, Dictionary) or font.get("/Type") != Name.Font:
            continue
        name = str(font.get("/BaseFont", ""))
        if font.get("/Subtype") in (Name.CIDFontType0, Name.CIDFontType2, Name.TrueType, Name.Type1):
            descriptor = font.get("/FontDescriptor", Dictionary())
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield Fault("pdf-fonts", name, "FontFile")
        if font.get("/Subtype") == Name.Type0 and "/ToUnicode" not in font:
            yield Fault("pdf-fonts", name, "ToUnicode")
