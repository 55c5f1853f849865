"""PDF files for tests: printed by the browser, or written object by object."""

from __future__ import annotations

import base64
import html
from functools import cache

from playwright.sync_api import Browser

from dashboard import assets

HELVETICA = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


@cache
def _font() -> str:
    assets.install()
    font = assets.path("pretendard/dist/web/static/woff2/Pretendard-Regular.woff2")
    return base64.b64encode(font.read_bytes()).decode("ascii")


def printed(browser: Browser, body: str, *, style: str = "", header: str = "", footer: str = "") -> bytes:
    """A4 pages of the HTML ``body``; ``header`` and ``footer`` are templates of the browser."""
    page = browser.new_page()
    face = f'@font-face{{font-family:P;src:url("data:font/woff2;base64,{_font()}")}}'
    base = "body{font:11pt P}p{margin:0 0 2pt;min-height:1em}td{border:1px solid;padding:3pt}"
    page.set_content(f'<html lang="ko"><style>{face}{base}{style}</style>{body}</html>')
    page.evaluate("document.fonts.ready")
    raw = page.pdf(
        format="A4",
        margin={"top": "22mm", "bottom": "22mm", "left": "20mm", "right": "20mm"},
        display_header_footer=bool(header or footer),
        header_template=f'<span style="font:9pt P;margin:auto">{header}</span>',
        footer_template=f'<span style="font:9pt P;margin:auto">{footer}</span>',
    )
    page.close()
    return raw


def paragraphs(text: str) -> str:
    """A paragraph a line."""
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n"))


def objects(*contents: str, trailer: str = "") -> bytes:
    """A PDF by its objects, the first being the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(contents, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(
        f"{at:010} 00000 n \n" for at in places
    )
    end = f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + (table + end).encode("ascii")


def page_of(
    content: str, *, resources: str = "", catalog: str = "", trailer: str = "", more: str = "null"
) -> bytes:
    """A PDF of one page with the given content stream; ``more`` is object 5."""
    return objects(
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        f"/Resources << {resources} >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        more,
        trailer=trailer,
    )
