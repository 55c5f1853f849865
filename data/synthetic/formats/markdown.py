"""Markdown: titles and tables in its own signs, everything else as it stands."""

from __future__ import annotations

from data.synthetic.formats.blocks import blocks


def write(lines: list[str], form: str) -> bytes:
    printed: list[str] = []
    for block in blocks(lines):
        if isinstance(block, str):
            printed.append(block)
        else:
            head, *rows = (
                f"| {' | '.join(cell.replace(chr(10), '<br>') for cell in row)} |" for row in block
            )
            printed += ["", head, "|" + " --- |" * len(block[0]), *rows, ""]
    return ("\n".join(printed) + "\n").encode("utf-8")
