"""Pages with fewer words about their texts look as before, and say the same in the same places."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import typst

from dashboard.reports.writers.pdf_tags import complete

DRAWN = """<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 60'>
<rect width='90' height='60' fill='#fc3'/>
<g opacity='.5'><text x='9' y='20' fill='#06c'>one</text><text x='9' y='40' fill='#06c'>two</text></g>
<path d='M0 0h30v9z'/></svg>"""
SOURCE = """
#set document(title: "Pages", date: datetime(year: 2026, month: 1, day: 1))
#set page(width: 12cm, height: 9cm, footer: context [foot #counter(page).display()])
= Heading
#let row(n) = ([#n], [two lines \\ of #n], text(fill: red, weight: "bold")[red #n], [#sub[low] after])
#table(columns: 4, fill: (_, y) => if calc.odd(y) { luma(230) },
  table.header[a][b][c][d], ..range(40).map(row).flatten())
#link("https://example.org/", underline[a link]) and #highlight[marked] words
#text(stroke: 0.3pt + blue)[drawn] round.
#rotate(20deg)[turned #text(fill: blue)[about]] #box(fill: black, inset: 3pt, text(fill: white)[white])
#image(bytes(sys.inputs.drawn), format: "svg", alt: "One and two", width: 5cm)
#text(fill: rgb(0, 0, 0, 40%))[seen through] #text(fill: gradient.linear(red, blue))[from red to blue] plain
#rect(width: 2cm, height: 4mm)
"""


@pytest.fixture(scope="module")
def made() -> bytes:
    pdf = typst.compile(
        SOURCE.encode(), sys_inputs={"drawn": DRAWN}, pdf_standards=["ua-1", "a-2a"], timestamp=0
    )
    assert isinstance(pdf, bytes)
    return pdf


def test_pages_look_and_read_as_before(made: bytes) -> None:
    before, after = pypdfium2.PdfDocument(made), pypdfium2.PdfDocument(complete(made, ["A link"]))
    assert len(before) == len(after) > 3
    for page, other in zip(before, after, strict=True):
        said, heard = page.get_textpage(), other.get_textpage()
        assert said.get_text_range() == heard.get_text_range() != ""
        assert [said.get_charbox(place) for place in range(said.count_chars())] == [
            heard.get_charbox(place) for place in range(heard.count_chars())
        ]
        assert bytes(page.render(scale=3).buffer) == bytes(other.render(scale=3).buffer)


def operators(content: bytes) -> list[str]:
    with pikepdf.open(BytesIO(content)) as document:
        return [str(one.operator) for page in document.pages for one in pikepdf.parse_content_stream(page)]


def test_what_texts_share_is_said_once(made: bytes) -> None:
    before, after = operators(made), operators(complete(made, ["A link"]))
    assert after.count("q") == after.count("Q") < before.count("q")
    for shared in ("cs", "scn", "Tf", "Tr", "cm"):
        assert after.count(shared) < before.count(shared)
    for kept in ("TJ", "Tj", "Do", "f", "S", "gs"):
        assert after.count(kept) == before.count(kept)
    marks = ("BDC", "BMC", "EMC")
    assert [one for one in after if one in marks] == [one for one in before if one in marks]
