"""Files of each format, made from known words: with the formats' own libraries, or part by part."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import Literal

import docx
from hwpx import HwpxDocument
from hwpx.hwp5.cfb import CompoundFile, build_compound_file
from openpyxl import Workbook

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HANCOM = "http://www.hancom.co.kr/hwpml/2011"


def with_hancom(text: str) -> HwpxDocument:
    """A document of Hancom's with a paragraph a line."""
    document = HwpxDocument.new()
    first, *rest = text.split("\n")
    document.paragraphs[0].text = first
    for line in rest:
        document.add_paragraph(line)
    return document


def saved(document: HwpxDocument, form: Literal["hwp", "hwpx"]) -> bytes:
    stream = BytesIO()
    document.save_to_stream(stream, format=form)
    return stream.getvalue()


def hwpx(text: str) -> bytes:
    return saved(with_hancom(text), "hwpx")


def hwp(text: str) -> bytes:
    return saved(with_hancom(text), "hwp")


def hwp_changed(raw: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A .hwp file with the records of its first section changed."""
    compound = CompoundFile(raw)
    streams = {path: compound.read(path) for path in compound.stream_paths()}
    section = change(zlib.decompress(streams["BodyText/Section0"], -15))
    squeezed = zlib.compressobj(wbits=-15)
    streams["BodyText/Section0"] = squeezed.compress(section) + squeezed.flush()
    made: bytes = build_compound_file(streams.items())
    return made


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def workbook(rows: Iterable[Iterable[str | int | None]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def parts_of(raw: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """The parts of a .docx by the XML of its body and of related parts (numbering, footnotes, header …)."""
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts
    )
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }


def wordml(name: str, content: str) -> str:
    """A part in the namespace of WordprocessingML."""
    return f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>'


def hancom_parts(section: str, header: str = "", **parts: str) -> dict[str, str | bytes]:
    """The parts of a .hwpx by the XML of its section (paragraphs ``hp:p``) and of its header."""
    return {
        "mimetype": "application/hwp+zip",
        "Contents/header.xml": f'<hh:head xmlns:hh="{_HANCOM}/head">{header}</hh:head>',
        "Contents/section0.xml": f'<hs:sec xmlns:hs="{_HANCOM}/section" xmlns:hp="{_HANCOM}/paragraph">'
        f"{section}</hs:sec>",
        **{name.replace("__", "/"): content for name, content in parts.items()},
    }
