"""Plain text, UTF-8: a table row is its cells with bars between them."""

from __future__ import annotations

from data.synthetic.formats.blocks import blocks, plain


def write(lines: list[str], form: str) -> bytes:
    printed: list[str] = []
    for block in blocks(lines):
        printed += [plain(block)] if isinstance(block, str) else [" | ".join(row) for row in block]
    return ("\n".join(printed) + "\n").encode("utf-8")
