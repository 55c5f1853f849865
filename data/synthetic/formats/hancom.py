"""Hancom's .hwpx and .hwp: a paragraph a line, tables as tables."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

from hwpx import HwpxDocument

from data.synthetic.formats.blocks import blocks, plain


def write(lines: list[str], form: Literal["hwpx", "hwp"]) -> bytes:
    document = HwpxDocument.new()
    for block in blocks(lines):
        if isinstance(block, str):
            document.add_paragraph(plain(block))
            continue
        table = document.add_table(len(block), len(block[0]))
        for row, printed in enumerate(block):
            for column, words in enumerate(printed):
                table.set_cell_text(row, column, words)
    stream = BytesIO()
    document.save_to_stream(stream, format=form)
    return stream.getvalue()
