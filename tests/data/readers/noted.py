"""Documents that bring out every note a reader can make."""

from __future__ import annotations

from data.model import Document
from data.readers import docx, hwp, hwpx, pdf, read_text, text, xlsx
from tests.data.readers import made
from tests.data.readers.printed import HELVETICA, page_of

_WORD = (
    "<w:p><w:r><w:t>\u1106\u116e\u11af길위원회</w:t><w:drawing><a:blip xmlns:a='a'/></w:drawing>"
    "<w:footnoteReference w:id='1'/></w:r><w:del><w:r><w:delText>나</w:delText></w:r></w:del>"
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>다</w:t></w:r></w:p>"
)
_NOTE = "<w:footnote w:id='1'><w:p><w:r><w:t>각주</w:t></w:r></w:p></w:footnote>"
_HANCOM = (
    "<hp:p><hp:run><hp:t>가</hp:t><hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>메모</hp:t>"
    "</hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl></hp:run></hp:p>"
)

_PRINTED = f"BT /F 9 Tf 11 TL 60 500 Td ({'All members agreed ' * 6}that) Tj T* (the plan goes on.) Tj ET"


def documents() -> list[Document]:
    """One document a format."""
    parts = made.word_parts(
        _WORD,
        footnotes=made.wordml("footnotes", _NOTE),
        header=made.wordml("hdr", "<w:p><w:r><w:t>머리말</w:t></w:r></w:p>"),
        comments=made.wordml("comments", "<w:comment/>"),
    )
    table = made.with_hancom("가")
    table.add_table(2, 2)
    lost = made.hwp_changed(made.saved(table, "hwp"), lambda section: section.replace(b" lbt", b" xyz"))
    return [
        docx.read(made.zipped(parts | {"word/vbaProject.bin": b""}), "minutes.docx", ""),
        hwpx.read(made.zipped(made.hancom_parts(_HANCOM)), "minutes.hwpx", ""),
        hwp.read(lost, "minutes.hwp", ""),
        pdf.read(page_of(_PRINTED, resources=HELVETICA), "minutes.pdf", ""),
        xlsx.read(made.workbook([["가", "=1+1"]]), "roster.xlsx", ""),
        text.read("가\a나\n".encode(), "minutes.txt", ""),
        read_text("※ 합성 자료\n", "synthetic.txt"),
        text.read("|가|나|\n|--|--|\n".encode(), "minutes.md", ""),
    ]
