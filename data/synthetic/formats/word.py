"""Word (.docx): a paragraph a line, tables as tables."""

from __future__ import annotations

from io import BytesIO

import docx

from data.synthetic.formats.blocks import blocks, plain


def write(lines: list[str], form: str) -> bytes:
    document = docx.Document()
    for block in blocks(lines):
        if isinstance(block, str):
            document.add_paragraph(plain(block))
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, printed in zip(table.rows, block, strict=True):
            for cell, words in zip(row.cells, printed, strict=True):
                cell.text = words
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
