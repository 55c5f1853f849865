"""PDF, set by typst: lines wrap at the margin and pages end where they are full, as in a printed file."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

import typst

from data.synthetic.formats.blocks import blocks, plain

_FONTS: Final = Path(__file__).parents[3] / "dashboard/assets/node_modules/pretendard/dist/public/static"
_PAGE: Final = """
#set page(paper: "a4", margin: 2.5cm, numbering: "- 1 -")
#set text(font: ("Pretendard", "NanumGothic"), size: 11pt, lang: "ko")
#set par(leading: 0.9em, spacing: 0.9em)
"""


def write(lines: list[str], form: str) -> bytes:
    parts = [_PAGE]
    for block in blocks(lines):
        if isinstance(block, str):
            parts.append(
                f"#text({json.dumps(plain(block), ensure_ascii=False)})\n" if block else "#v(0.6em)\n"
            )
        else:
            words = ", ".join(json.dumps(cell, ensure_ascii=False) for row in block for cell in row)
            parts.append(f"#table(columns: {len(block[0])}, {words})\n")
    made = _compiler().compile("\n".join(parts).encode("utf-8"))
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=[_FONTS], ignore_system_fonts=False)
