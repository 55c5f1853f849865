"""HWPX: python-hwpx's package and schema checks, and what they leave out: headings, headers, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from dashboard.audit.files.fault import Fault
from dashboard.audit.files.hwpx_validation import issues

RULES: Final = (
    "hwpx-valid",
    "hwpx-title",
    "hwpx-language",
    "hwpx-headings",
    "hwpx-table-headers",
    "hwpx-captions",
    "hwpx-no-merged-cell",
)
_HP: Final = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_HH: Final = "{http://www.hancom.co.kr/hwpml/2011/head}"
_OPF: Final = "{http://www.idpf.org/2007/opf/}"
_OUTLINE = re.compile(r"개요 (\d+)")
_MERGED: Final = etree.XPath(
    "boolean(.//hp:cellSpan[not(@colSpan = '1' and @rowSpan = '1')])", namespaces={"hp": _HP[1:-1]}
)
# The library's own documents do not list the part that holds the version; Hangul finds it by its name.
_NO_FAULT: Final = "manifest does not reference a version part"


def faults(content: bytes) -> list[Fault]:
    """Where a document fails; one that cannot be opened fails at once."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            spine, header, section = (
                etree.fromstring(archive.read(f"Contents/{name}"))
                for name in ("content.hpf", "header.xml", "section0.xml")
            )
    except (BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        return [Fault("hwpx-valid", detail=str(error))]
    return [*_valid(content), *_about(spine), *_headings(header, section), *_tables(section)]


def _valid(content: bytes) -> Iterator[Fault]:
    for issue in issues(content):
        if not issue.message.startswith(_NO_FAULT):
            yield Fault("hwpx-valid", issue.part, issue.message)


def _about(spine: Any) -> Iterator[Fault]:
    for name in ("title", "language"):
        if not (spine.findtext(f"{_OPF}metadata/{_OPF}{name}") or "").strip():
            yield Fault(f"hwpx-{name}")


def _headings(header: Any, section: Any) -> Iterator[Fault]:
    outline = {
        style.get("id"): int(found[1])
        for style in header.iter(f"{_HH}style")
        if (found := _OUTLINE.fullmatch(style.get("name", "")))
    }
    styles = (part.get("styleIDRef") for part in section.iterchildren(f"{_HP}p"))
    levels = [outline[style] for style in styles if style in outline]
    if not levels or levels[0] != 1:
        yield Fault("hwpx-headings", detail="개요 1")
    for before, level in pairwise(levels):
        if level > before + 1:
            yield Fault("hwpx-headings", detail=f"개요 {before} → 개요 {level}")


def _tables(section: Any) -> Iterator[Fault]:
    for number, table in enumerate(section.iter(f"{_HP}tbl"), 1):
        first = table.find(f"{_HP}tr")
        heads = [] if first is None else [cell.get("header") for cell in first.findall(f"{_HP}tc")]
        if table.get("repeatHeader") != "1" or not heads or set(heads) != {"1"}:
            yield Fault("hwpx-table-headers", str(number))
        caption = table.find(f"{_HP}caption")
        if caption is None or not "".join(caption.itertext()).strip():
            yield Fault("hwpx-captions", str(number))
        if _MERGED(table):
            yield Fault("hwpx-no-merged-cell", str(number))
