"""PDF, by pdfplumber: the letters on each page become lines, wrapped lines become paragraphs again."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any, Final

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.utils.exceptions import PdfminerException

from data.errors import ReadError
from data.model import Document
from data.readers.flow import Flow
from data.readers.pdf_furniture import set_apart
from data.readers.pdf_page import Sheet, sheet
from data.readers.pdf_paragraphs import Paragraphs

MEDIA_TYPE: Final = "application/pdf"
MOST_PAGES: Final = 2000
# Fewer letters than this a page, beside pictures, is a scan with a stamp or a page number on it.
FEWEST_LETTERS: Final = 20
MOST_UNKNOWN: Final = 0.3


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a PDF. Raises ReadError: broken-file, password-protected, pictures-only, letters-unknown,
    too-long, empty-file.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    broken = ReadError("broken-file", file=file_name, type=MEDIA_TYPE)
    try:
        with pdfplumber.open(BytesIO(raw)) as found:
            if len(found.pages) > MOST_PAGES:
                raise ReadError("too-long", file=file_name, lines=MOST_PAGES)
            sheets = [sheet(page) for page in found.pages]
            scripted = _scripted(found.doc.catalog)
    except ReadError:
        raise
    except PdfminerException as error:
        locked = any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args)
        raise (ReadError("password-protected", file=file_name) if locked else broken) from error
    except MemoryError:
        raise
    except Exception as error:  # pdfminer raises what the damage happens to cause
        raise broken from error
    _refuse_scan(sheets, file_name)
    flow = Flow(file_name)
    furniture = set_apart(sheets)
    Paragraphs(sheets).write(flow)
    for words in furniture:
        flow.note("page-furniture-left-out", words=words)
    if scripted:
        flow.note("script-ignored")
    if pictures := sum(one.pictures for one in sheets):
        flow.note("pictures-not-read", count=pictures)
    return flow.document(media_type=MEDIA_TYPE, sha256=sha256, byte_count=len(raw))


def _refuse_scan(sheets: list[Sheet], file_name: str) -> None:
    letters = sum(one.letters for one in sheets)
    unknown = sum(one.unknown for one in sheets)
    if not sheets or (not letters and not any(one.drawn for one in sheets)):
        raise ReadError("empty-file", file=file_name)
    if unknown > MOST_UNKNOWN * letters > 0:
        raise ReadError("letters-unknown", file=file_name)
    if letters < FEWEST_LETTERS * len(sheets) and any(one.drawn for one in sheets):
        raise ReadError("pictures-only", file=file_name)


def _scripted(catalog: dict[str, Any]) -> bool:
    """Whether the document brings a script or an action of its own."""
    names = resolve1(catalog.get("Names"))
    within = isinstance(names, dict) and "JavaScript" in names
    opening = resolve1(catalog.get("OpenAction"))
    acts = isinstance(opening, dict) and "JS" in opening
    return within or acts or "AA" in catalog
